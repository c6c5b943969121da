// The rows that `Fragen` holds when set-up makes it. After that they belong to the group.

import { formsReady } from '../../contract/texts/de/formsReady.ts';
import type { CellInput } from '../ports.ts';
import { kindWords, questionsTab, targetWords } from './design.ts';

/** In the order of the tab's columns. */
export function readyRows(): CellInput[][] {
  let last = 0;
  return Object.entries(formsReady).flatMap(([form, questions]) =>
    questions.map(({ ask, kind, guide, choices, must, field, when }, index) => {
      const cells: Readonly<Record<string, CellInput>> = {
        Bogen: form,
        Nr: String(index + 1),
        Frage: ask,
        Art: kindWords[kind],
        Auswahl: choices ?? null,
        Pflicht: must ? 'ja' : 'nein',
        Feld: field ? targetWords[field] : null,
        'Nur wenn': when ?? null,
        Leitfaden: guide,
        'Frage-ID': `F${++last}`,
      };
      return questionsTab.columns.map(({ header }) => cells[header] ?? null);
    }),
  );
}
