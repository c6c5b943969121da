// Takes the focus along where a control goes away under it, so that keyboard and screen reader don't start from the top.

/** The id of every screen's first line. */
export const leadId = 'lead';

/** Focuses the element with this id once the pending render has put it there. */
export function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus({ preventScroll: id === leadId }));
}
