// What a key press means on our pages: 1–9 choose, Enter presses the primary action, Esc the way back; never while someone is typing.

/** What a key press means where `target` has the focus; null: leave it to the browser. */
export function meaningOf(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented' | 'isComposing' | 'repeat'>,
  target: { tagName: string; type?: string; isContentEditable?: boolean } | null,
): 'enter' | 'escape' | number | null {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return null;
  const tag = target?.tagName ?? 'BODY';
  const ticked = target?.type === 'radio' || target?.type === 'checkbox';
  const typing = (tag === 'INPUT' && !ticked) || tag === 'TEXTAREA' || tag === 'SELECT' || target?.isContentEditable === true;
  if (event.key === 'Escape') return 'escape';
  if (typing) return null;
  if (event.key === 'Enter') return tag === 'BUTTON' || tag === 'A' || tag === 'SUMMARY' ? null : 'enter';
  return /^[1-9]$/.test(event.key) ? Number(event.key) : null;
}
