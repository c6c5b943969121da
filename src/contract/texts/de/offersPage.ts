// German: what the sidebar „Angebote“ says.

import type { OfferState } from '../../offers.ts';
import { grouped as n, plural } from '../plural.ts';

const states: Readonly<Record<OfferState, string>> = { offered: 'angeboten', accepted: 'kommt', attended: 'war dabei', declined: 'möchte nicht' };

export const offersPage = {
  states,
  loading: 'Angebote und Interessen werden verglichen …',
  lead: (count: number): string => plural(count, 'Angebot', 'Angebote') + '.',
  allFit: 'Jedes passt zu jemandem.',
  someFit: (count: number): string => (count === 1 ? 'Eines passt noch zu niemandem.' : n(count) + ' passen noch zu niemandem.'),
  empty: 'Noch keine Angebote.',
  emptyText: 'Trag im Tab „Angebote“ ein, was es bei euch gibt: AGs, Bildung, Kultur, Aktionen, Treffen. Eine Zeile pro Angebot, mit Themen und Zeiten.',
  emptyExample: 'Zum Beispiel: Mietentreff · AG · Themen: Wohnen, Mieten · Wann: dienstags 19 Uhr · Aktiv: ja',
  emptyThen: 'Dann siehst du hier, zu wem jedes passt, und beim Gespräch, was du vorschlagen kannst.',
  onlyInactive: (count: number): string => (count === 1 ? 'Ein Angebot ist vorbei oder ausgeschaltet.' : n(count) + ' Angebote sind vorbei oder ausgeschaltet.'),
  toTab: 'Zum Tab „Angebote“',
  toTabDone: (tab: string): string => 'Der Tab „' + tab + '“ ist jetzt offen.',
  fits: (count: number): string => 'Passt zu ' + plural(count, 'Person', 'Personen'),
  fitsNobody: 'Passt noch zu niemandem',
  forEverybody: 'Ohne Themen: für alle',
  invite: (count: number): string => n(count) + ' zum Einladen ansehen',
  look: 'Ansehen',
  inviteFor: (offer: string, label: string): string => offer + ': ' + label,
  counts: (state: OfferState, count: number): string => n(count) + ' ' + { offered: 'angeboten', accepted: count === 1 ? 'kommt' : 'kommen', attended: count === 1 ? 'war dabei' : 'waren dabei', declined: count === 1 ? 'möchte nicht' : 'möchten nicht' }[state],
  contact: (name: string): string => 'Ansprechperson: ' + name,
  link: 'Mehr dazu',
  linkFor: (offer: string): string => offer + ': Mehr dazu (öffnet ein neues Fenster)',
  unserved: 'Dafür gibt es noch nichts',
  unservedText: 'Diese Interessen haben eure Mitglieder, und kein Angebot passt dazu.',
  people: (count: number): string => plural(count, 'Person', 'Personen'),
  noInterests: 'Noch sind von niemandem Interessen bekannt. Sie kommen aus Gesprächen und der Durchsprache in die Liste.',
  someInterests: (known: number, all: number): string => 'Von ' + n(known) + ' der ' + n(all) + ' Mitglieder sind Interessen bekannt.',
  peopleLoading: (offer: string): string => offer + ': passende Personen werden gesucht …',
  peopleLead: (offer: string): string => offer + '.',
  nobody: 'Noch passt niemand.',
  nobodyText: 'Sobald von jemandem ein passendes Interesse bekannt ist, steht die Person hier.',
  more: (count: number): string => 'und ' + n(count) + ' weitere',
  noGroup: 'ohne BO',
  noCall: 'möchte keinen Anruf',
  record: (name: string): string => 'Was ist daraus geworden? ' + name,
  saving: 'wird gespeichert …',
  undo: 'Rückgängig',
  undoFor: (name: string): string => name + ': Rückgängig',
} as const;
