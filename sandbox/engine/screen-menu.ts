// What of Univer's toolbar and menus is shown: about what Google Sheets has there, so that the eye finds rest.

import type { MenuConfig } from '@univerjs/ui';

const hidden = [
  // Not in Sheets' toolbar either.
  'sheet.command.clear-selection-all',
  'sheet.command.set-range-font-increase',
  'sheet.command.set-range-font-decrease',
  'sheet.command.set-range-underline',
  'sheet.command.set-text-rotation',
  'sheet.toolbar.text-to-number',
  'base-ui.operation.toggle-shortcut-panel',
  // The formula bar completes names; eleven drop-downs of functions are no help.
  ...['common', 'financial', 'logical', 'text', 'date', 'lookup', 'math', 'statistical', 'engineering', 'information', 'database'].map(
    (category) => `formula-ui.operation.insert-function.${category}`,
  ),
  // Univer's own protection asks a server for users; protections here are the script's.
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.delete-range-protection-from-context-menu',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

export const calmMenu: MenuConfig = Object.fromEntries(hidden.map((id) => [id, { hidden: true }]));
