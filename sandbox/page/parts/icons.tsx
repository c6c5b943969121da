// The few icons of the page, drawn as lines on a 20 px square.

import type { JSX } from 'preact';

function icon(path: string): () => JSX.Element {
  return () => (
    <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

export const CloseIcon = icon('M5 5l10 10M15 5L5 15');
export const ToolsIcon = icon('M3 5h8M15 5h2M3 10h2M9 10h8M3 15h9M16 15h1M13 3v4M7 8v4M14 13v4');
export const LockIcon = icon('M6 9V6.5a4 4 0 018 0V9M5 9h10v7.5H5z');
export const CloudIcon = icon('M6 15h8.2a3 3 0 00.5-5.95A4.5 4.5 0 006.1 8.1 3.5 3.5 0 006 15zM8 11l1.6 1.6L12.4 10');
export const ArrowIcon = icon('M8 5l5 5-5 5');
export const BackIcon = icon('M12 5l-5 5 5 5');
export const CheckIcon = icon('M4 10.5l4 4 8-9');

/** The spreadsheet's own mark. */
export function SheetMark() {
  return (
    <svg viewBox="0 0 32 40" width="29" height="36" aria-hidden="true">
      <path d="M3 0h18l11 11v26a3 3 0 01-3 3H3a3 3 0 01-3-3V3a3 3 0 013-3z" fill="#188038" />
      <path d="M21 0l11 11H21z" fill="#0d652d" />
      <path d="M7 19h18v14H7zM7 23.7h18M7 28.3h18M13.5 19v14" fill="none" stroke="#fff" stroke-width="2" />
    </svg>
  );
}
