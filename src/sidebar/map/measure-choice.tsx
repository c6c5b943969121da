// What the map shows: one press each, no waiting.

import { mapMeasures, type MapMeasure } from '../../contract/mapMeasures.ts';
import { useWords } from './texts.ts';

export function MeasureChoice({ measure, onChange }: { measure: MapMeasure; onChange: (measure: MapMeasure) => void }) {
  const words = useWords();
  return (
    <div class="chips measures" role="group" aria-label={words.measure}>
      {mapMeasures.map((one) => (
        <button key={one} type="button" class="chip" aria-pressed={one === measure} onClick={() => onChange(one)}>
          {words.measures[one]}
        </button>
      ))}
    </div>
  );
}
