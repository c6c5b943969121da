// The workbook the proofs begin with: a small district as an office keeps it, with things of its own that nobody may touch.

import type { Bundle } from '../../sandbox/api.ts';
import { ask, keep, sandboxFrom, withRows, workbookOf, type Kept } from '../../test/support/builtSandbox.ts';

/** A Sunday morning, when calls may be made. */
export const now = '2026-11-22T11:00:00Z';
export const ada = 'ada@example.org';

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const header = ['Mitgliedsnummer', 'Anrede', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Status', 'Beitrag'];

export const members: (string | number | Date)[][] = [
  header,
  [771001, 'Frau', 'Kaya', 'Leyla', 'Sonnenallee 5', 12045, 'Berlin', '030 23125642', 'leyla@example.org', day('1970-11-22'), day('2008-06-18'), '', '', 12],
  [771002, '', 'Schäfer', 'Zoë', 'Sonnenallee 6', 12045, 'Berlin', '0152 28817386', 'zoe@example.org', day('1981-03-04'), day('2015-02-01'), '', '', 8],
  [771003, 'Herr', 'Nguyễn', 'André', 'Hermannstraße 12', 12049, 'Berlin', '030 23125700', 'andre@example.org', day('1990-06-01'), day('2019-09-09'), '', '', 5],
  [771004, 'Frau', 'Jäger', 'Łucja', 'Fuldastraße 37', 12045, 'Berlin', '030 23125252', 'lucja@example.org', day('1949-06-24'), day('2009-06-14'), '', '', 14],
  [771005, '', 'Mueller', 'Anton', 'Weserstraße 3', 12045, 'Berlin', '030 23125761', 'anton@example.org', day('1966-01-30'), day('2001-01-01'), '', '', 20],
  [771006, '', 'Müller', 'Anton', 'Weserstr. 3', 12045, 'Berlin', '', 'anton@example.org', day('1966-01-30'), '', '', '', ''],
  [771007, '', 'El Amrani', 'Mehmet', 'Karl-Marx-Straße 9', 12043, 'Berlin', '030 23125477', '', '', day('2026-11-12'), '', '', 3],
  [771008, '', 'Wolf', 'Alex', 'Hermannstraße 14', 12049, 'Berlin', '030 23125764', 'alex@example.org', day('1988-12-02'), day('2026-11-01'), '', '', 3],
  [771009, '', 'Alt', 'Olga', 'Hermannstraße 16', 12049, 'Berlin', '', '', '', day('1999-05-05'), day('2018-04-01'), 'ausgetreten', ''],
];

const groups = [
  ['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'],
  ['BO Reuterkiez', 'BO', 'Nora', 'nora@example.org'],
  ['BO Donaukiez', 'BO', 'Sami', 'sami@example.org'],
  ['BO Schillerkiez', 'BO', '', ''],
];
const rules = [
  ['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Hinweis'],
  ['12045', '', '', '', '', 'BO Reuterkiez', ''],
  ['12045', 'Sonnenallee', 'gerade', '', '', 'BO Donaukiez', ''],
  ['12049', '', '', '', '', 'BO Schillerkiez', ''],
];
/** Somebody's own tab beside ours. */
const notes = [['Notizen vom Plenum', ''], ['Saal', 'Rathaus'], ['Kuchen', 'Łucja fragen'], ['', ''], ['Kasse', 112.5]];

export interface Beginnings {
  raw: Kept;
  district: Kept;
}

/** The list as it came, and the same after set-up. */
export async function beginnings(bundle: Bundle): Promise<Beginnings> {
  const raw = await workbookOf('Mitglieder', members, { Gruppen: groups, Zuordnung: rules, Plenum: notes });
  const sandbox = sandboxFrom(bundle, raw, now, ada);
  await ask(sandbox, 'setup.apply', {});
  for (const memberId of ['771001', '771003']) await ask(sandbox, 'members.edit', { memberId, field: 'interests', expected: '', value: 'Kultur, Wohnen', operationId: `interests-${memberId}` });
  const district = withRows(keep(sandbox), 'Angebote', [['Filmabend', 'Kultur', 'Kultur', 'abends', 'Rathaus', 'Nora', '', 'ja']]);
  sandbox.dispose();
  return { raw, district };
}
