// Takes payloads through everything that writes and everything that looks, and says what came to life on the way.

import type { RpcName } from '../../../src/contract/rpc.ts';
import { badTabNames, formulasIn, house, notJson, typeColumn, unforeseen, type House } from './house.ts';
import { told, type Payload } from './payloads.ts';
import { headersOf, importOf, looks, ways } from './ways.ts';

export interface Outcome {
  /** Cells that have become formulas. */
  formulas: string[];
  /** Calls that failed as nobody had foreseen. */
  unforeseen: string[];
  /** Places in answers that are no JSON. */
  notJson: string[];
  badTabNames: string[];
  /** Writes outside the lock. */
  unlocked: string[];
  /** Payloads refused by a way that takes any text. */
  refused: string[];
  /** Payloads that stand in the workbook otherwise than they were written. */
  spoiled: string[];
  /** By way, how many payloads it took. */
  taken: Record<string, number>;
  /** How many times a payload went one of the ways. */
  tried: number;
}

/** By these goes every payload; by the others one of five, each by another, unless INJECTION=all. */
const main: ReadonlySet<string> = new Set(['contacts.note', 'forms.submit', 'offers.record', 'newcomers.advance', 'newcomers.update', 'exits.record', 'members.edit', 'forms.copy']);

/** One district, with a payload in the cells of each of its members. */
export function liven(lot: readonly Payload[]): Outcome {
  const at = house(lot);
  at.ask('newcomers.list', {});
  at.ask('campaigns.create', { draft: { name: 'Wahl', from: '2026-11-01', to: '2026-12-31', batch: 10 }, operationId: 'campaign-wahl' });
  const refused: string[] = [];
  const taken: Record<string, number> = {};
  let tried = 0;
  for (const [number, way] of ways.entries()) {
    if (way.name === 'exits.record') {
      typeColumn(at, 'Mitglieder', 'Austritt', new Date('2026-11-15T00:00:00Z'));
      at.ask('exits.list', {});
    }
    lot.forEach((payload, index) => {
      if (process.env.INJECTION !== 'all' && !main.has(way.name) && (index + number) % 5 !== 0) return;
      tried += 1;
      const codes = way.steps(payload.text, at.idOf(index), index, at).map(([name, request]) => {
        const envelope = at.ask(name, request);
        return envelope.ok ? '' : `${name} ${envelope.error.code}`;
      });
      if (codes.every((code) => code === '')) taken[way.name] = (taken[way.name] ?? 0) + 1;
      else if (way.takes === 'all') refused.push(`${way.name}: ${told(payload)}: ${codes.join()}`);
    });
  }
  const spoiled = spoiledIn(at);
  typeColumn(at, 'Mitglieder', 'Austritt', '');
  for (const [name, request] of headersOf(at)) at.ask(name, request);
  for (const [name, request] of [...importOf(at), ...looks]) {
    const envelope = at.ask(name, request);
    if (!envelope.ok && !mayRefuse.has(name)) refused.push(`${name}: ${envelope.error.code} ${envelope.error.details?.join().slice(0, 200) ?? ''}`);
  }
  return { formulas: formulasIn(at), unforeseen: unforeseen(at), notJson: notJson(at), badTabNames: badTabNames(at), unlocked: at.room.unlocked, refused, spoiled, taken, tried };
}

/** Whether somebody may be introduced hangs on what was consented to; of texts too long for a cell nothing is imported that could be undone. */
const mayRefuse: ReadonlySet<RpcName> = new Set<RpcName>(['matching.introduce', 'members.undoImport']);

/** Where each payload must stand as it was written: tab, column of the member, column of the text, longest. */
const kept = [['Kontakte', 'Mitglied-ID', 'Notiz', 2000], ['Vermittlung', 'Mitglied-ID', 'Notiz', 2000], ['Neumitglieder', 'Mitglied-ID', 'Notiz', 2000], ['Austritte', 'Mitglied-ID', 'Notiz', 5000], ['Mitglieder', 'Mitgliedsnummer', 'Bemerkung', 60_000]] as const;

function spoiledIn({ room, lot, idOf }: House): string[] {
  return kept.flatMap(([name, member, column, longest]) => {
    const rows = room.workbook.tab(name).values();
    const [of, at] = [(rows[0] ?? []).indexOf(member), (rows[0] ?? []).indexOf(column)];
    return lot.flatMap((payload, index) => {
      const texts = rows.filter((row) => String(row[of]) === idOf(index)).map((row) => String(row[at]));
      const wanted = payload.text.slice(0, longest);
      return texts.some((text) => text.includes(wanted.trim())) ? [] : [`${name} ${column}: ${told(payload)} is ${JSON.stringify(texts.map((text) => text.slice(0, 100)))}`];
    });
  });
}
