// English: information on a person, erasing one, and what somebody should know before.

import type { privacy as german } from '../de/privacy.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

const count = (number: number, one: string, many: string): string => plural(number, one, many, ',');
const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

export const privacy: Same<typeof german> = {
  export: {
    title: 'Information on stored data',
    law: 'under Article 15 of the General Data Protection Regulation (GDPR)',
    made: ({ organisation, at }) => `${organisation || 'Your organisation'}, ${at}`,
    about: ({ name, id }) => `This is all that is stored on ${name || 'you'} under the number ${id}.`,
    answers: [
      ['What for?', 'So that members are greeted, asked, invited and accompanied: care for members in the local branch.'],
      ['Which data?', 'Master data from the membership list, and what was written down at contacts, talks, calls, offers and mails. That somebody is a member of a party is specially protected (Article 9 GDPR). The legal basis is Article 9(2)(d), for mails and introductions consent.'],
      ['Who gets them?', 'Only the people who work with this spreadsheet for us: the members’ team, the groups’ contact people and the callers. The spreadsheet is kept by Google on our behalf; data may reach countries outside the EU. Nothing is sold or otherwise passed on.'],
      ['Where from?', 'From the party’s membership administration and from yourself.'],
      ['How long?', 'As long as you are a member; after that, and for answers, call lists and logs also before, by the deletion periods set in the spreadsheet.'],
      ['Your rights', 'You can ask us to correct or erase data or to restrict their use, object to it, withdraw consent at any time, and get your data in a machine-readable form (Articles 16 to 21 GDPR). You can complain to your data protection authority. There are no decisions made by a program alone.'],
    ],
    nameIn: 'Named',
    inText: 'in a text',
    inList: 'in a selection',
    aboutOther: 'in an entry about somebody else',
    noteAt: ({ cell }) => `Note on ${cell}`,
    row: ({ row }) => `Row ${row}`,
    fileName: ({ id }) => `Information ${id}.html`,
  },
  erase: {
    metadata: 'Hidden metadata',
    what: {
      rows: ({ rows }) => `${count(rows, 'row is', 'rows are')} removed.`,
      figures: ({ rows }) => `${count(rows, 'row stays', 'rows stay')} as a number, without name, id and free text.`,
      anonymous: 'The row stays without a name, with group and activity.',
      mentions: ({ cells }) => `${count(cells, 'mention is', 'mentions are')} blotted out.`,
    },
    warning: {
      leads: ({ groups }) => `This person is a contact person: ${list(groups)}. Find somebody new first.`,
      doubtful: ({ cells }) => `Have a look there yourself, this person may be meant: ${cells.slice(0, 20).join(', ')}${cells.length > 20 ? ' …' : ''}. Nothing is changed in these.`,
      tabName: ({ tab }) => `The tab “${tab}” bears this person’s name. Rename it.`,
      twins: ({ ids }) => `Somebody else in the list has this name: ${ids.join(', ')}. If it is the same person, merge the two first (duplicates). Otherwise texts that only give the name stay as they are.`,
      copies: 'Out of reach are: the spreadsheet’s version history, comments on cells, copies and downloaded files, mails that were sent, drafts begun in a browser. Delete there, too.',
    },
    done: ({ mode, places }) => `${mode === 'erase' ? 'Erased' : 'Made anonymous'}, in ${count(places, 'place', 'places')}. This cannot be undone.`,
    already: 'This person has been erased already.',
  },
};
