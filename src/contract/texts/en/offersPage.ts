// English: what the sidebar "Offers" says.

import type { offersPage as german } from '../de/offersPage.ts';
import type { OfferState } from '../../offers.ts';
import { grouped, plural } from '../plural.ts';
import type { Same } from '../same.ts';

const n = (count: number): string => grouped(count, ',');
const states: Readonly<Record<OfferState, string>> = { offered: 'offered', accepted: 'will come', attended: 'came', declined: 'declined' };

export const offersPage: Same<typeof german> = {
  states,
  loading: 'Comparing offers and interests …',
  lead: (count) => plural(count, 'offer', 'offers', ',') + '.',
  allFit: 'Each fits somebody.',
  someFit: (count) => (count === 1 ? 'One fits nobody yet.' : n(count) + ' fit nobody yet.'),
  empty: 'No offers yet.',
  emptyText: 'Enter in the tab “Angebote” what there is: working groups, courses, culture, campaigns, meetings. One row each, with topics and times.',
  emptyExample: 'For example: Tenants’ meeting · AG · topics: Wohnen, Mieten · when: dienstags 19 Uhr · active: ja',
  emptyThen: 'Then you see here whom each one fits, and during a talk what you can suggest.',
  onlyInactive: (count) => (count === 1 ? 'One offer is over or switched off.' : n(count) + ' offers are over or switched off.'),
  toTab: 'To the tab “Angebote”',
  toTabDone: (tab) => 'The tab “' + tab + '” is open now.',
  fits: (count) => 'Fits ' + plural(count, 'person', 'people', ','),
  fitsNobody: 'Fits nobody yet',
  forEverybody: 'No topics: for everybody',
  invite: (count) => 'See ' + n(count) + ' to invite',
  look: 'Look',
  inviteFor: (offer, label) => offer + ': ' + label,
  counts: (state, count) => n(count) + ' ' + states[state],
  contact: (name) => 'Contact: ' + name,
  link: 'More about it',
  linkFor: (offer) => offer + ': More about it (opens a new window)',
  unserved: 'Nothing for this yet',
  unservedText: 'Your members have these interests, and no offer fits them.',
  people: (count) => plural(count, 'person', 'people', ','),
  noInterests: 'Nobody’s interests are known yet. They come into the list from talks and the walk-through.',
  someInterests: (known, all) => 'Interests are known of ' + n(known) + ' of ' + n(all) + ' members.',
  peopleLoading: (offer) => offer + ': looking for people it fits …',
  peopleLead: (offer) => offer + '.',
  nobody: 'It fits nobody yet.',
  nobodyText: 'As soon as somebody’s matching interest is known, they appear here.',
  more: (count) => 'and ' + n(count) + ' more',
  noGroup: 'no local group',
  noCall: 'wants no call',
  record: (name) => 'What became of it? ' + name,
  saving: 'saving …',
  undo: 'Undo',
  undoFor: (name) => name + ': Undo',
};
