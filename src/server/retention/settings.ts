// After how many months each kind may go, as `Einstellungen` says.

import { deletionKinds, type DeletionKind } from '../../contract/privacy.ts';
import { retentionCells as words } from '../../contract/texts/de/retention.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { settingKey, type SettingRow, type SettingsFound } from '../tabs/index.ts';

/** Months; what a district starts from. A call list is needed shortest. */
const usual: Readonly<Record<DeletionKind, number>> = { exits: 24, answers: 36, callLists: 6, logs: 36, ledger: 24 };

const nameOf = (kind: DeletionKind): string => `${words.setting} ${words.kinds[kind]} (Monate)`;

/** The rows a workbook starts with. */
export function retentionRows({ retention: say }: Texts): SettingRow[] {
  return deletionKinds.map((kind) => ({ name: nameOf(kind), value: String(usual[kind]), explanation: say.explanation[kind] }));
}

/** Null: never. Without a row ours. @throws AppError `setting_unclear`: a typo must not delete */
export function periodsOf({ cells }: Pick<SettingsFound, 'cells'>, { retention: say }: Texts): Record<DeletionKind, number | null> {
  const monthsOf = (kind: DeletionKind): number | null => {
    const cell = cells.get(settingKey(nameOf(kind)));
    if (cell === undefined) return usual[kind];
    const written = cleaned(cell);
    const value = written.toLowerCase();
    if (value === '' || value === words.never || value === 'never') return null;
    const months = /^(\d{1,4})(?: monate?| months?)?$/.exec(value);
    if (!months || Number(months[1]) === 0) throw new AppError('setting_unclear', { setting: nameOf(kind), value: written.slice(0, 40), possible: say.possible });
    return Number(months[1]);
  };
  return { exits: monthsOf('exits'), answers: monthsOf('answers'), callLists: monthsOf('callLists'), logs: monthsOf('logs'), ledger: monthsOf('ledger') };
}
