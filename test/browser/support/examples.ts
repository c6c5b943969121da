// Answers as the server gives them, with long names and real sizes. Everybody here is made up.

import type { AssignAnswer, OpenCasesAnswer, PreviewAnswer, Undoable } from '../../../src/contract/groups.ts';
import type { ApplyAnswer, ColumnGuess, DetectAnswer, Field, SheetColumn } from '../../../src/contract/setup.ts';

export const undo: Undoable = { operationId: 'op-7', at: '2026-11-22T17:42:00Z', by: 'nour@example.org', changes: 27 };

export const longGroup = 'Wählerinneninitiative Gropiusstadt-Süd';
export const longName = 'Maximiliane-Friederike von Hohenstein-Ünlü';

export const groupNames = ['BO Rixdorf', 'BO Schillerkiez', 'BO Britz', longGroup, 'BO Reuterkiez', 'BO Rudow', 'BO Buckow', 'BO Körnerpark'];

export const preview: PreviewAnswer = {
  members: 1497,
  changes: 27,
  added: 14,
  moved: 9,
  cleared: 4,
  unchanged: 1428,
  byHand: 23,
  groups: [
    { name: 'BO Rixdorf', before: 208, after: 214, added: 6, removed: 0, known: true },
    { name: 'BO Schillerkiez', before: 185, after: 187, added: 4, removed: 2, known: true },
    { name: 'BO Britz', before: 304, after: 301, added: 0, removed: 3, known: true },
    { name: longGroup, before: 158, after: 166, added: 12, removed: 4, known: false },
    { name: 'BO Reuterkiez', before: 222, after: 222, added: 0, removed: 0, known: true },
    { name: 'BO Rudow', before: 141, after: 141, added: 0, removed: 0, known: true },
    { name: 'BO Buckow', before: 97, after: 97, added: 0, removed: 0, known: true },
    { name: 'BO Körnerpark', before: 140, after: 140, added: 0, removed: 0, known: true },
  ],
  list: [
    { memberId: '1001', name: longName, from: 'BO Britz', to: longGroup, row: 45 },
    { memberId: '1002', name: 'Ayşe Schäfer', from: '', to: 'BO Rixdorf', row: 46 },
    { memberId: '1003', name: 'Paul Nowak', from: 'BO Britz', to: '', row: 312 },
  ],
  openCases: { total: 19, byReason: { no_postcode: 5, outside_district: 11, no_house_number: 3 } },
  rules: {
    count: 147,
    problems: [
      { code: 'unreachable', severity: 'warning', rows: [31], text: 'Diese Regel gilt nie: Zeile 30 nennt dieselbe Straße mit denselben Hausnummern.' },
      { code: 'unknown_group', severity: 'warning', rows: [12, 13, 14], text: '„Wählerinneninitiative Gropiusstadt-Süd“ steht nicht im Tab „Gruppen“.' },
    ],
  },
  blocked: false,
  fingerprint: 'f-1',
  undo: null,
};

export const nothingToChange: PreviewAnswer = {
  ...preview,
  changes: 0,
  added: 0,
  moved: 0,
  cleared: 0,
  unchanged: 1474,
  groups: preview.groups.map((group) => ({ ...group, before: group.after, added: 0, removed: 0, known: true })),
  list: [],
  openCases: { total: 0, byReason: {} },
  rules: { count: 147, problems: [] },
  undo,
};

export const contradiction: PreviewAnswer = {
  ...preview,
  changes: 0,
  blocked: true,
  groups: [],
  list: [],
  rules: {
    count: 147,
    problems: [
      { code: 'contradiction', severity: 'error', rows: [12, 15], text: 'Sonnenallee 1–99 in 12045 soll zu BO Rixdorf und zu BO Reuterkiez gehören. Lass nur eine der beiden Zeilen stehen.' },
      { code: 'incomplete', severity: 'error', rows: [27], text: 'Hier fehlt die BO.' },
      { code: 'duplicate', severity: 'warning', rows: [40, 41], text: 'Diese Zeilen sagen dasselbe.' },
    ],
  },
};

export const written: AssignAnswer = {
  written: 27,
  added: 14,
  moved: 9,
  cleared: 4,
  unchanged: 1428,
  byHand: 23,
  openCases: preview.openCases,
  undo,
  message: '27 Änderungen geschrieben. 19 Fälle sind noch offen.',
};

export const openCases: OpenCasesAnswer = {
  total: 5,
  byReason: { outside_district: 3, no_house_number: 1, no_postcode: 1 },
  groups: groupNames,
  cases: [
    { memberId: '2001', name: longName, address: 'Kottbusser Damm 67, 10967 Berlin', reason: 'outside_district', text: 'Für 10967 gibt es keine Regel.', row: 12 },
    { memberId: '2002', name: 'Hildegard Wolf', address: 'Tempelhofer Damm 104, 12099 Berlin', reason: 'outside_district', text: 'Für 12099 gibt es keine Regel.', row: 88 },
    { memberId: '2003', name: 'Jonas Krüger', address: '', reason: 'no_postcode', text: 'Die PLZ fehlt. Trag sie in der Liste nach oder wähl die BO hier.', row: 140 },
    { memberId: '2004', name: 'Leyla Kaya', address: 'Sonnenallee, 12045 Berlin', reason: 'no_house_number', text: 'Die Sonnenallee gehört zu mehreren BOs, und die Hausnummer fehlt.', row: 201 },
    { memberId: '2005', name: 'Paul Nowak', address: 'Hasenheide 5, 10967 Berlin', reason: 'outside_district', text: 'Für 10967 gibt es keine Regel.', row: 312, group: 'BO Britz' },
  ],
};

const column = (number: number, header: string, ...samples: string[]): SheetColumn => ({ column: number, letter: String.fromCharCode(64 + number), header, samples });
const sure = (field: Field, number: number, required = false): ColumnGuess => ({ field, column: number, certainty: 'sure', candidates: [number], required });

export const detected: DetectAnswer = {
  alreadySetUp: false,
  tabs: [
    { tabId: 11, name: 'Mitglieder 2026', members: 1497, likely: true },
    { tabId: 12, name: 'Alte Liste (nicht mehr benutzen)', members: 1311, likely: false },
  ],
  found: {
    tabId: 11,
    tabName: 'Mitglieder 2026',
    headerRow: 3,
    members: 1497,
    columns: [
      sure('memberNumber', 1),
      sure('lastName', 2, true),
      sure('firstName', 3),
      { field: 'street', column: 4, certainty: 'values', candidates: [4], required: true },
      sure('postcode', 5, true),
      { field: 'phone', column: null, certainty: 'ambiguous', candidates: [6, 7], required: false },
      { field: 'mobile', column: 8, certainty: 'remembered', candidates: [8], required: false },
      { field: 'birthDate', column: null, certainty: 'none', candidates: [], required: false },
      { field: 'exitDate', column: null, certainty: 'none', candidates: [], required: false },
      { field: 'group', column: null, certainty: 'none', candidates: [], required: false },
      { field: 'groupSource', column: null, certainty: 'none', candidates: [], required: false },
    ],
    sheetColumns: [
      column(1, 'Mitgliedsnummer', '07557213', '07557214'),
      column(2, 'Nachname', 'von Hohenstein-Ünlü', 'Schäfer'),
      column(3, 'Vorname', 'Maximiliane-Friederike', 'Ayşe'),
      column(4, 'Anschrift', 'Sonnenallee 224S', 'Hermannstr. 12'),
      column(5, 'PLZ', '12059', '12049'),
      column(6, 'Tel. privat', '030 23125 642', '030 23125 101'),
      column(7, 'Telefon (Arbeit)', '030 23125 800'),
      column(8, 'Handy'),
      column(9, '', 'ja'),
    ],
    columnsToAdd: ['BO', 'BO-Quelle'],
  },
  ownTabs: [
    { name: 'Gruppen', plan: 'create_beside', as: 'Gruppen (Mitgliederbetreuung)' },
    { name: 'Zuordnung', plan: 'create', as: 'Zuordnung' },
    { name: 'Einstellungen', plan: 'create', as: 'Einstellungen' },
    { name: 'Protokoll', plan: 'keep', as: 'Protokoll' },
  ],
  questions: [{ code: 'ambiguous_column', field: 'phone', text: 'Welche Spalte ist „Telefon“? Infrage kommen F („Tel. privat“) und G („Telefon (Arbeit)“).' }],
};

export const checkedUp: DetectAnswer = {
  ...detected,
  alreadySetUp: true,
  found: detected.found && {
    ...detected.found,
    columns: detected.found.columns.map((guess) => (guess.field === 'phone' ? { ...guess, column: 6, certainty: 'remembered' as const } : guess)),
    columnsToAdd: [],
  },
  ownTabs: detected.ownTabs.map((tab) => ({ ...tab, plan: 'keep' as const })),
  questions: [],
};

export const applied: ApplyAnswer = {
  tabName: 'Mitglieder 2026',
  headerRow: 3,
  members: 1497,
  createdTabs: ['Gruppen', 'Zuordnung', 'Einstellungen', 'Protokoll'],
  keptTabs: [],
  createdColumns: ['BO', 'BO-Quelle'],
  message: '1.497 Mitglieder im Tab „Mitglieder 2026“ gefunden. Angelegt: die Tabs Gruppen, Zuordnung, Einstellungen und Protokoll und die Spalten BO und BO-Quelle.',
  hints: [
    'Öffne „BO-Zuordnung“: Da schreibst du neben jede PLZ eurer Liste die BO und siehst dann eine Vorschau.',
    'Ergänz im Tab „Gruppen“, wer in jeder BO Ansprechperson ist.',
    'Im Tab „Einstellungen“ kannst du die Namen deiner Organisation und deines Bezirks eintragen.',
  ],
};
