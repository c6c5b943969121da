// A list that has been set up, with addresses of every kind, for mails to a selection.

import { useCases } from '../../src/server/useCases.ts';
import { answer } from '../../src/server/door.ts';
import type { Envelope } from '../../src/contract/errors.ts';
import type { Answer, Payload, RpcName } from '../../src/contract/rpc.ts';
import { applySetup } from '../../src/server/setup/index.ts';
import type { Ports } from '../../src/server/ports.ts';
import { groupRows, ruleRows } from './district.ts';
import { memoryRoom, type MemoryRoom } from './memoryRoom.ts';
import type { MemoryTab, Rows } from './memoryWorkbook.ts';

const header = ['Mitgliedsnummer', 'Anrede', 'Nachname', 'Vorname', 'PLZ', 'E-Mail', 'BO', 'Interessen', 'Keine E-Mail', 'Austritt', 'Status'];

/** Ada, Ben, Can and Dan get mails; the others drop out for a reason each. */
export const mixed: Rows = [
  header,
  [1, 'Frau', 'Adam', 'Ada', '12045', 'ada.adam@example.org', 'BO Nord', 'Kultur', '', '', ''],
  [2, 'Herr', 'Baum', 'Ben', '12045', 'ben@example.org', 'BO Nord', '', '', '', ''],
  [3, '', 'Can', 'Can', '12049', 'Can <can@example.org>', '', '', 'nein', '', ''],
  [4, '', 'Dorn', 'Dan', '12049', 'dan@example.org', '', '', '', '', ''],
  [5, '', 'Adam', 'Eva', '12045', 'ADA.ADAM@example.org', 'BO Nord', '', '', '', ''],
  [6, '', 'Fink', 'Fee', '12045', 'fee@example.org', '', '', 'ja', '', ''],
  [7, '', 'Gros', 'Gil', '12045', '', '', '', '', '', ''],
  [8, '', 'Hahn', 'Hal', '12045', 'hal@example.org\nBcc: alle@example.org', '', '', '', '', ''],
  [9, '', 'Igel', 'Ida', '12045', 'ida@example.org', '', '', '', '', 'verstorben'],
];

/** @param count members 1 to `count`, all of whom can be written to */
export function writable(count: number): Rows {
  return [header, ...Array.from({ length: count }, (_, index) => [index + 1, '', 'Person', `P${index + 1}`, '12045', `p${index + 1}@example.org`, '', '', '', '', ''])];
}

export interface MailingRoom {
  room: MemoryRoom;
  list: MemoryTab;
  /** The addresses written to so far, without what follows the @. */
  sentTo(): string[];
  /** The words in `Stand` of `Versand`, by member. */
  states(): Record<string, string>;
  type(memberId: number, header: string, value: string): void;
}

export function mailingRoom(rows: Rows = mixed): MailingRoom {
  const room = memoryRoom({ Mitglieder: rows, Gruppen: groupRows, Zuordnung: ruleRows });
  applySetup(room, {});
  room.workbook.forget();
  const list = room.workbook.tab('Mitglieder');
  return {
    room,
    list,
    sentTo: () => room.mailbox.sent.map(({ to }) => to.split('@')[0] ?? ''),
    states: () => {
      if (!room.workbook.names().includes('Versand')) return {};
      const tab = room.workbook.tab('Versand');
      const words = tab.below('Stand');
      return Object.fromEntries(tab.below('Mitglied-ID').map((id, index) => [String(id), String(words[index])]));
    },
    type: (memberId, column, value) => {
      const line = list.values().findIndex((row) => row[0] === memberId);
      list.set(line + 1, (list.values()[0] ?? []).indexOf(column) + 1, value);
    },
  };
}

export const film = {
  mailingId: 'film-2026-a',
  name: 'Filmabend',
  selection: {},
  text: { subject: 'Einladung zum Filmabend', body: '{Anrede},\n\nwir zeigen einen Film: https://kino.example/film.\n\n{Organisation}' },
};

/** What a page would get; a refusal fails the test. */
export function ask<N extends RpcName>(ports: Ports, name: N, payload: Payload<N>): Answer<N> {
  const envelope = answer(useCases, ports, name, payload) as Envelope<Answer<N>>;
  if (!envelope.ok) throw new Error(`${envelope.error.code}: ${envelope.error.message} ${(envelope.error.details ?? []).join(' ')}`);
  return envelope.result;
}

/** The refusal a page would get. */
export function refused<N extends RpcName>(ports: Ports, name: N, payload: Payload<N>): { code: string; details?: string[] } {
  const envelope = answer(useCases, ports, name, payload);
  if (envelope.ok) throw new Error('Went through');
  return { code: envelope.error.code, ...(envelope.error.details && { details: envelope.error.details }) };
}
