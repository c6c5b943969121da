// What hangs on a member in other tabs, and goes along when two rows become one. A new tab is one line here.

import { fingerprintOf } from '../kernel/fingerprint.ts';
import { cleaned } from '../kernel/text.ts';
import { callListEssential, callListPrefix } from '../campaigns/index.ts';
import { consentsTab } from '../consents/index.ts';
import { exitsTab } from '../exits/index.ts';
import { ledgerTab } from '../mail/index.ts';
import { introductionsTab, secondId, secondName } from '../matching/index.ts';
import { newcomersTab } from '../newcomers/index.ts';
import { placementsTab } from '../offers/index.ts';
import type { Workbook } from '../ports.ts';
import { answersEssential, answersPrefix } from '../questionnaires/index.ts';
import { preparePicked } from '../selections/index.ts';
import { contactsTab, findOwnTab, readRows, tasksTab, type OwnTab, type OwnTabDesign } from '../tabs/index.ts';

interface Attached {
  /** The tab, or all those whose names begin so. */
  design: OwnTabDesign | { prefix: string; essential: readonly string[] };
  /** The column with the rows' own ids; where they have none, the columns that together tell one row from the others, and stay. */
  key: string | readonly string[];
  /** Where else than under `Mitglied-ID` and `Mitglied` a person stands. */
  person?: readonly [id: string, name: string];
}

const attached: readonly Attached[] = [
  { design: contactsTab, key: 'Kontakt-ID' },
  { design: tasksTab, key: 'ID' },
  { design: newcomersTab, key: 'Weg-ID' },
  { design: placementsTab, key: 'ID' },
  { design: exitsTab, key: 'Austritt-ID' },
  { design: ledgerTab, key: 'Schlüssel' },
  { design: consentsTab, key: 'Einwilligung-ID' },
  { design: introductionsTab, key: 'Vorstellungs-ID' },
  { design: introductionsTab, key: 'Vorstellungs-ID', person: [secondId, secondName] },
  { design: { prefix: answersPrefix, essential: answersEssential }, key: 'Antwort-ID' },
  { design: { prefix: callListPrefix, essential: callListEssential }, key: ['Name', 'Telefon', 'Warum'] },
];

const usual = ['Mitglied-ID', 'Mitglied'] as const;

export interface Move {
  /** The tab's name. */
  tab: string;
  /** The rows' own ids; `Zeile 5` for a row without one. */
  keys: string[];
  write(): void;
}

/** Prepares that every row of `from` becomes one of `to`; with `only`, just these rows. Constant calls a tab. @throws AppError for a damaged tab */
export function prepareMoves(workbook: Workbook, from: string, to: { id: string; name: string }, only?: ReadonlyMap<string, ReadonlySet<string>>): Move[] {
  const moves = designsIn(workbook).flatMap(({ design, key, person: [idHeader, nameHeader] = usual }): Move[] => {
    const found = findOwnTab(workbook, design, true);
    if (found.state !== 'found') return [];
    const { own } = found;
    const wanted = only?.get(own.tab.name);
    const rows = readRows(own, [idHeader, ...[key].flat()])
      .filter(({ at }) => cleaned(at(idHeader)) === from)
      // No names in the log.
      .map(({ row, at }) => ({ row, key: (typeof key === 'string' ? cleaned(at(key)) : fingerprintOf(key.map((header) => cleaned(at(header))))) || `Zeile ${row}` }))
      // A row with two people may move for either.
      .map((one) => (idHeader === usual[0] ? one : { ...one, key: `${one.key} (${idHeader})` }))
      .filter((one) => only === undefined || wanted?.has(one.key) === true)
      // Of two rows that read the same, one each way.
      .filter((one, index, all) => only === undefined || typeof key === 'string' || !all.slice(index + 1).some((other) => other.key === one.key));
    if (rows.length === 0) return [];
    const numbers = rows.map(({ row }) => row);
    return [
      {
        tab: own.tab.name,
        keys: rows.map((one) => one.key),
        write: () => {
          // By the id a second try finds what the first has not finished: it goes last.
          overwrite(own, nameHeader, numbers, to.name);
          overwrite(own, idHeader, numbers, to.id);
        },
      },
    ];
  });
  return [...moves, ...preparePicked(workbook, from, to.id, only)];
}

function designsIn(workbook: Workbook): (Attached & { design: OwnTabDesign })[] {
  return attached.flatMap(({ design, ...rest }) => {
    if (!('prefix' in design)) return [{ design, ...rest }];
    const begins = design.prefix.toLowerCase();
    const columns = [...new Set([...design.essential, ...[rest.key].flat(), ...usual])].map((header) => ({ header }));
    return workbook.tabs().flatMap(({ name }) => (name.toLowerCase().startsWith(begins) ? [{ design: { name, essential: design.essential, columns }, ...rest }] : []));
  });
}

/** One value into some rows of a column, as one block. */
function overwrite(own: OwnTab, header: string, rows: readonly number[], value: string): void {
  const column = own.columns.get(header);
  if (column === undefined) return;
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const block = own.tab.read(first, column, last - first + 1, 1);
  for (const row of rows) block[row - first] = [value];
  own.tab.write(first, column, block);
}
