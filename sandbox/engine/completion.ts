// Closes the list of function names as soon as the name is over. Univer does so 300 ms after the last key: whoever types
// "=BO(F3;E3)" and Enter in one go would get the name that stood on top of the list when "=BO" was typed.

import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService } from '@univerjs/core';
import { KeyCode } from '@univerjs/ui';
import type { UniverEngine } from './engine.ts';

/** Univer's keys for the list exist only while it shows, one for each editor. */
const lists = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY].map((editor) => `sheet.formula-embedding-editor.search_function.${editor}`);

/** Returns what stops it. */
export function closeCompletionInTime(engine: UniverEngine): () => void {
  const commands = engine.service(ICommandService);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || /[\p{L}.]/u.test(event.key) || event.ctrlKey || event.metaKey) return;
    for (const list of lists) if (commands.hasCommand(list)) commands.syncExecuteCommand(list, { keyCode: KeyCode.ESC });
  };
  document.addEventListener('keydown', onKey, true);
  return () => document.removeEventListener('keydown', onKey, true);
}
