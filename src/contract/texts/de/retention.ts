// German: deletion periods, in `Einstellungen` and as an answer.

import type { DeletionKind } from '../../deletionKinds.ts';
import { plural } from '../plural.ts';

/** What stands in the sheet, in every language: rows of `Einstellungen`, entries of the log. */
export const retentionCells = {
  /** Begins the name of each setting. */
  setting: 'Löschfrist',
  never: 'nie',
  kinds: { exits: 'Austritte', answers: 'Antworten', callLists: 'Anruflisten', logs: 'Kontakte und Protokoll', ledger: 'Versand' } satisfies Record<DeletionKind, string>,
  /** Vorgang of the log rows. */
  operation: 'Löschfristen',
  deleted: (count: number): string => plural(count, 'Zeile gelöscht', 'Zeilen gelöscht'),
  brokenOff: 'abgebrochen: Zellen sind geschützt, nicht alle Zeilen sind gelöscht',
} as const;

export const retention = {
  kinds: retentionCells.kinds as Readonly<Record<DeletionKind, string>>,
  /** In the tab „Einstellungen“. */
  explanation: {
    exits: 'So viele Monate nach dem Austritt kann eine Person aus der Liste und aus „Austritte“ gelöscht werden. Leer oder „nie“: gar nicht.',
    answers: 'So viele Monate nach einem Gespräch können die Antworten gelöscht werden. Leer oder „nie“: gar nicht.',
    callLists: 'So viele Monate nach dem Ende einer Anrufaktion kann ihre Anrufliste gelöscht werden. Die Zahlen bleiben in „Kampagnen“. Leer oder „nie“: gar nicht.',
    logs: 'So viele Monate bleiben Kontakte, erledigte Aufgaben, Angebote an Mitglieder und das Protokoll. Leer oder „nie“: immer.',
    ledger: 'So viele Monate bleibt stehen, wer wann eine Mail bekommen hat. Leer oder „nie“: immer.',
  } satisfies Record<DeletionKind, string>,
  possible: ['12', '24', 'nie'],
  deleted: (p: { rows: number }): string => (p.rows === 0 ? 'Es war nichts zu löschen.' : `${plural(p.rows, 'Zeile ist', 'Zeilen sind')} gelöscht. Im Protokoll steht, wie viele es waren, nicht wer.`),
  more: (p: { rows: number }): string => `${plural(p.rows, 'Zeile ist', 'Zeilen sind')} noch übrig: Prüf neu und lösch noch einmal.`,
  /** The monthly mail. */
  mail: {
    subject: 'Löschfristen: Es gibt etwas zu löschen',
    lead: (p: { rows: number }): string => `Nach euren Löschfristen ${p.rows === 1 ? 'kann eine Zeile' : `können ${plural(p.rows, 'Zeile', 'Zeilen')}`} gelöscht werden:`,
    line: (p: { kind: string; rows: number; places: string }): string => `${p.kind}: ${plural(p.rows, 'Zeile', 'Zeilen')} (${p.places})`,
    what: 'Gelöscht wird nichts von selbst. Öffne in der Tabelle Mitgliederbetreuung → Datenschutz → Löschfristen: Dort siehst du die Vorschau und entscheidest.',
  },
} as const;
