// Who this page is, for the server: two people may share an address. A sidebar opened again in its tab goes on with its people.

import { newId } from '../ui/new-id.ts';

const key = 'anrufen-seite';

export function visitorHere(): string {
  try {
    const known = window.sessionStorage.getItem(key);
    if (known) return known;
    const fresh = newId('page');
    window.sessionStorage.setItem(key, fresh);
    return fresh;
  } catch {
    return newId('page');
  }
}
