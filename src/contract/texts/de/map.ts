// German: what the map answers.

import { plural } from '../plural.ts';

const some = (rows: readonly number[]): string => (rows.length === 1 ? `Zeile ${rows[0]}` : `Zeilen ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' …' : ''}`);

export const map = {
  loaded: (p: { count: number; missing: readonly string[]; attribution: string }): string =>
    [
      `Geladen: die Umrisse von ${plural(p.count, 'Postleitzahl', 'Postleitzahlen')}.`,
      p.missing.length > 0 ? `Ohne Umriss bleiben ${plural(p.missing.length, 'Postleitzahl', 'Postleitzahlen')} eurer Mitglieder: ${p.missing.slice(0, 5).join(', ')}${p.missing.length > 5 ? ' …' : ''}.` : '',
      p.attribution === '' ? 'Trag noch ein, woher die Umrisse stammen: Die meisten Quellen verlangen, dass sie unter der Karte genannt werden.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  unloaded: (p: { count: number }): string => (p.count === 0 ? 'Es war keine Karte geladen.' : 'Die Umrisse sind entfernt. Die Karte zeigt wieder Kacheln.'),
  unclear: {
    postcodes: (p: { tab: string; rows: readonly number[] }): string => `Im Tab „${p.tab}“ steht in ${some(p.rows)} keine Postleitzahl.`,
    centres: (p: { tab: string; rows: readonly number[] }): string =>
      `Im Tab „${p.tab}“ ist der Ort in ${some(p.rows)} nicht zu verstehen. Schreib Breite und Länge in Grad, zum Beispiel 52,480 und 13,437.`,
    outlines: (p: { tab: string; rows: readonly number[] }): string => `Im Tab „${p.tab}“ ist der Umriss in ${some(p.rows)} nicht mehr lesbar. Lade die Karte noch einmal.`,
  },
} as const;
