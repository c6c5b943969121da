// A district with contact persons and whoever has something these days; today is Sunday, 22 November 2026.

import type { Answer, Payload, RpcName } from '../../../src/contract/rpc.ts';
import { answer } from '../../../src/server/door.ts';
import { runDaily, type DailyOutcome } from '../../../src/server/reminders/index.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom, type CareRoom } from '../../support/careRoom.ts';
import type { MemoryTab, Rows } from '../../support/memoryWorkbook.ts';

export const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

const header = ['Mitgliedsnummer', 'Anrede', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Status', 'BO', 'Letzter Kontakt', 'Kein Anruf', 'Keine E-Mail'];

export interface Someone {
  id: number;
  name: string;
  firstName?: string;
  salutation?: string;
  phone?: string;
  email?: string;
  birth?: string | Date | number;
  entry?: string | Date;
  exit?: string | Date;
  status?: string;
  group?: string;
  lastContact?: Date;
  noCall?: string;
  noEmail?: string;
}

export function listOf(people: readonly Someone[]): Rows {
  const line = (one: Someone) => [one.id, one.salutation ?? '', one.name, one.firstName ?? 'Kim', 'Weserstraße 3', 12045, 'Berlin', one.phone ?? '', one.email ?? '', one.birth ?? '', one.entry ?? '', one.exit ?? '', one.status ?? '', one.group ?? 'BO Reuterkiez', one.lastContact ?? '', one.noCall ?? '', one.noEmail ?? ''];
  return [['Mitgliederliste'], header, ...people.map(line)];
}

export interface Reminded extends CareRoom {
  call<N extends RpcName>(name: N, payload: Payload<N>): Answer<N>;
  refused<N extends RpcName>(name: N, payload: Payload<N>): string;
  /** The trigger on that day at that time of UTC. */
  run(instant?: string): DailyOutcome;
  tab(name: string): MemoryTab;
  /** The mail to an address as plain text, `''` for none; of several the last. */
  mailTo(address: string): string;
  /** Who got mail, in order. */
  to(): string[];
  setting(name: string, value: string): void;
  /** Adds a row by headers. */
  add(tab: string, values: Readonly<Record<string, string | number | Date>>): void;
}

/** Switched on by ada@example.org, the working group at ag@example.org. @param on false: nobody has switched on */
export function reminded(people: readonly Someone[], on = true): Reminded {
  const at = careRoom(listOf(people));
  const { room } = at;
  const tab = (name: string): MemoryTab => room.workbook.tab(name);
  const reply = (name: RpcName, payload: unknown) => answer(useCases, room, name, payload);
  const made: Reminded = {
    ...at,
    tab,
    call: <N extends RpcName>(name: N, payload: Payload<N>) => {
      const envelope = reply(name, payload);
      if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message}`);
      return envelope.result as Answer<N>;
    },
    refused: (name, payload) => {
      const envelope = reply(name, payload);
      return envelope.ok ? 'not refused' : envelope.error.code;
    },
    run: (instant) => {
      if (instant !== undefined) room.clock.instant = instant;
      return runDaily(room);
    },
    mailTo: (address) => room.mailbox.sent.filter(({ to }) => to === address).pop()?.text ?? '',
    to: () => room.mailbox.sent.map(({ to }) => to),
    setting: (name, value) => {
      const rows = tab('Einstellungen').values();
      const row = rows.findIndex(([cell]) => cell === name) + 1;
      if (row > 0) tab('Einstellungen').set(row, 2, value);
      else tab('Einstellungen').put(rows.length + 1, 1, [[name, value, '']]);
    },
    add: (name, values) => {
      const rows = tab(name).values();
      const headers = rows[0] ?? [];
      tab(name).put(rows.length + 1, 1, [headers.map((one) => values[String(one)] ?? '')]);
    },
  };
  if (on) {
    made.call('reminders.switch', { on: true, hour: 7 });
    made.call('reminders.settings', { teamAddress: 'ag@example.org' });
  }
  room.mailbox.sent.length = 0;
  room.workbook.forget();
  return made;
}
