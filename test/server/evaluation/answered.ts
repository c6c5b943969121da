// A set-up district with a questionnaire of every kind of question, and answers to it.

import { declinedWords } from '../../../src/server/questionnaires/cells.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import type { Cell } from '../../../src/server/ports.ts';
import { groupRows, ruleRows } from '../../support/district.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';

export const form = 'Befragung';
export const no = declinedWords;

const question = (nr: number, text: string, kind: string, more: { choices?: string; target?: string; when?: string } = {}): Cell[] => [form, String(nr), text, kind, more.choices ?? '', '', more.target ?? '', more.when ?? '', '', `F${nr}`];

export const questions: Rows = [
  ['Bogen', 'Nr', 'Frage', 'Art', 'Auswahl', 'Pflicht', 'Feld', 'Nur wenn', 'Leitfaden', 'Frage-ID'],
  question(1, 'Bist du aktiv?', 'Ja/Nein'),
  question(2, 'Warum nicht?', 'Mehrfachauswahl', { choices: 'Keine Zeit; Zu spät; …', target: 'Grund', when: '1 = nein' }),
  question(3, 'Welches Angebot fehlt dir?', 'Kurztext', { target: 'Fehlendes Angebot' }),
  question(4, 'Wie zufrieden bist du?', 'Skala 1–5'),
  question(5, 'Seit wann?', 'Datum'),
  question(6, 'Wie viele Stunden im Monat?', 'Zahl'),
  question(7, 'Wie informierst du dich?', 'Auswahl', { choices: 'Mail; Post' }),
];

const headers = ['Antwort-ID', 'Zeit', 'Mitglied', 'BO', 'durch', 'Mitglied-ID', 'Stand', ...[1, 2, 3, 4, 5, 6, 7].map((nr) => `${String(questions[nr]?.[2])} [F${nr}]`)];

export interface Given {
  member: number;
  at?: string;
  group?: string;
  draft?: boolean;
  /** In the order of the questions; what is left out was left empty. */
  answers?: (Cell | null)[];
}

const moment = (iso: string): Date => new Date(iso.length > 10 ? iso : `${iso}T12:00:00.000Z`);

export function answerRows(given: readonly Given[]): Cell[][] {
  return given.map(({ member, at = '2026-11-01', group = 'BO Reuterkiez', draft = false, answers = [] }, index) => [
    `antwort-${index}`,
    at === '' ? '' : moment(at),
    `Name ${member}`,
    group,
    'ada@example.org',
    String(member),
    draft ? 'Entwurf' : 'fertig',
    ...Array.from({ length: 7 }, (_, column) => answers[column] ?? ''),
  ]);
}

/** So many members, numbered from 1; `entries` are days of entry by number, `activity` words of the column. */
export function answered(given: readonly Given[], more: { members?: number; entries?: Readonly<Record<number, string>>; activity?: Readonly<Record<number, string>>; questions?: Rows; headers?: readonly string[]; rows?: readonly Cell[][] } = {}): MemoryRoom {
  const members = Array.from({ length: more.members ?? 60 }, (_, index) => {
    const entry = more.entries?.[index + 1];
    return [index + 1, `Nachname${index + 1}`, 'Vorname', `Weserstraße ${index + 1}`, '12045', 'Berlin', entry ? new Date(`${entry}T00:00:00.000Z`) : '', more.activity?.[index + 1] ?? ''];
  });
  const room = memoryRoom({
    Mitglieder: [['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Eintritt', 'Aktivität'], ...members],
    Gruppen: groupRows,
    Zuordnung: ruleRows,
    Fragen: more.questions ?? questions,
    [`Antworten ${form}`]: [more.headers ?? headers, ...(more.rows ?? answerRows(given))],
  });
  applySetup(room, {});
  room.workbook.forget();
  room.unlocked.length = 0;
  return room;
}

export { headers };
