// Small print below the map.

import type { MapNotes } from './map-notes.ts';
import { useWords } from './texts.ts';

/** @param crowded some areas had no room for their whole label */
export function Notes({ notes, crowded }: { notes: MapNotes; crowded: boolean }) {
  const words = useWords();
  const lines = [...notes.missing, ...notes.help, ...(crowded ? [words.smallAreas] : []), ...notes.source];
  if (lines.length === 0) return null;
  return (
    <div class="map-notes">
      {lines.map((line) => (
        <p class="small" key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}
