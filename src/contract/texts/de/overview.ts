// German: the tab „Übersicht“, and what refreshing it answers. The tab speaks German in every language: it is read without the add-on, too.

import { fewest } from '../../fewest.ts';
import { grouped as n, plural } from '../plural.ts';

export const overview = {
  refreshed: (p: { tab: string }): string => `Die Zahlen und Diagramme im Tab „${p.tab}“ sind auf dem neuesten Stand.`,
} as const;

/** What stands in the cells. */
export const overviewCells = {
  tab: 'Übersicht',
  title: 'Übersicht der Mitgliederbetreuung',
  place: (organisation: string, district: string): string => [organisation, district].filter(Boolean).join(', '),
  state: (shown: string): string => `Stand: ${shown} Uhr`,
  own: 'Dieser Tab wird bei jedem Auffrischen neu geschrieben. Eigenes gehört in einen anderen Tab.',
  few: `Zahlen unter ${fewest} stehen nicht da, damit niemand zu erkennen ist.`,
  cover: '„verborgen“ steht, wo sich sonst eine solche Zahl ausrechnen ließe; dann auch bei ihr selbst.',
  under: `unter ${fewest}`,
  hidden: 'verborgen',
  count: 'Anzahl',
  percent: 'in %',
  together: (month: string): string => `12 Monate bis ${month}`,
  empty: 'In der Mitgliederliste steht noch niemand. Sobald jemand darin steht, erscheinen hier die Zahlen.',
  tooFew: `In der Liste stehen weniger als ${fewest} Mitglieder. Damit niemand zu erkennen ist, wird nichts weiter gezeigt.`,
  noColumn: (header: string): string => `In der Mitgliederliste fehlt die Spalte „${header}“.`,
  unread: (why: string): string => `Nicht gelesen: ${why}`,
  nothing: 'Dazu gibt es noch nichts.',
  figures: {
    title: 'Auf einen Blick',
    members: 'Mitglieder',
    fresh: 'davon neu in den letzten 90 Tagen',
    contacted: 'im letzten Jahr erreicht, in %',
    open: 'ohne BO',
  },
  groups: { title: 'Mitglieder nach BO', none: 'ohne BO' },
  activity: { title: 'Aktivität', other: 'andere Angabe', none: 'keine Angabe' },
  age: {
    title: 'Alter',
    under: (years: number): string => `unter ${years}`,
    band: (from: number, to: number): string => `${from} bis ${to}`,
    over: (years: number): string => `${years} und älter`,
    none: 'unbekannt',
  },
  months: { title: 'Eintritte und Austritte in 24 Monaten', entries: 'Eintritte', exits: 'Austritte', names: 'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez' },
  contacted: { title: 'Im letzten Jahr erreicht', all: 'alle zusammen' },
  path: { title: 'Weg der Neumitglieder' },
  answers: { title: 'Antworten auf Fragebögen' },
  gaps: {
    title: 'Interessen, für die ein Angebot fehlt',
    less: (count: number): string => `und ${plural(count, 'weiteres Thema', 'weitere Themen')} mit jeweils weniger als ${n(fewest)} Personen`,
    more: (count: number): string => `und ${plural(count, 'weiteres Thema', 'weitere Themen')}`,
    none: 'Für jedes Interesse, das jemand genannt hat, gibt es ein Angebot.',
  },
} as const;
