// A district with questionnaires of the test's own, and what its tabs hold.

import type { Payload } from '../../../src/contract/rpc.ts';
import { submitForm } from '../../../src/server/questionnaires/index.ts';
import { careRoom, type CareRoom } from '../../support/careRoom.ts';
import type { MemoryTab } from '../../support/memoryWorkbook.ts';
import type { Cell } from '../../../src/server/ports.ts';

export type Given = Payload<'forms.submit'>['answers'];

export const headers = ['Bogen', 'Nr', 'Frage', 'Art', 'Auswahl', 'Pflicht', 'Feld', 'Nur wenn', 'Leitfaden', 'Frage-ID'];

/** `Bogen|Nr|Frage|Art|Auswahl|Pflicht|Feld|Nur wenn|Leitfaden|Frage-ID`; what is left out at the end is empty. */
export function rowsOf(...lines: string[]): Cell[][] {
  return lines.map((line) => Array.from({ length: headers.length }, (_, at) => (line.split('|')[at] ?? '').replace(/\\n/g, '\n')));
}

/** A form with one question of each kind that the tests need. */
export const visit = rowsOf(
  'Besuch|1|Kommst du wieder?|Ja/Nein||ja||||F1',
  'Besuch|2|Warum nicht?|Langtext|||Grund|1 = nein||F2',
  'Besuch|3|Themen|Mehrfachauswahl|Wohnen; Klima; …||Interessen|||F3',
  'Besuch|4|Zeiten|Mehrfachauswahl|||Verfügbarkeit|||F4',
  'Besuch|5|Aktiv?|Auswahl|aktiv; gelegentlich; passiv; unbekannt||Aktivität|||F5',
  'Besuch|6|Wie war es?|Skala 1–5||||||F6',
  'Besuch|7|Wie viele kamen?|Zahl||||||F7',
  'Besuch|8|Wann?|Datum||||||F8',
);

export interface FormRoom extends CareRoom {
  questions: MemoryTab;
  /** Somebody writes these rows into `Fragen`, in place of all that stood there. */
  ask(rows: readonly (readonly Cell[])[]): void;
  /** Sends an interview about Leyla Kaya (102), or whom it says. */
  send(answers: Given, more?: { id?: string; form?: string; member?: string; correct?: boolean }): ReturnType<typeof submitForm>;
  answers(form?: string): MemoryTab;
  /** The answers' rows by header. */
  lines(form?: string): Record<string, Cell>[];
}

export function formRoom(rows: readonly (readonly Cell[])[] = visit): FormRoom {
  const care = careRoom();
  const { workbook } = care.room;
  const ask = (lines: readonly (readonly Cell[])[]): void => {
    const tab = workbook.tab('Fragen');
    tab.deleteRows(2, 1_000);
    tab.put(2, 1, lines);
  };
  ask(rows);
  workbook.forget();
  const answers = (form = 'Besuch'): MemoryTab => workbook.tab(`Antworten ${form}`);
  return {
    ...care,
    questions: workbook.tab('Fragen'),
    ask,
    send: (given, { id = 'visit-0001', form = 'Besuch', member = '102', correct } = {}) => submitForm(care.room, { form, memberId: member, submissionId: id, answers: given, ...(correct && { correct }) }),
    answers,
    lines: (form) => {
      const [head = [], ...lines] = answers(form).values();
      return lines.map((line) => Object.fromEntries(head.map((header, at) => [String(header), line[at] ?? ''])));
    },
  };
}
