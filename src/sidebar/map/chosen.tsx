// The card beside the map: figures of what is pointed at; of what is chosen also the people and what can be done.

import type { MapDataAnswer, MapPostcode } from '../../contract/map.ts';
import { Button } from '../ui/controls.tsx';
import { Actions } from './actions.tsx';
import { Figures } from './panel.tsx';
import { People } from './people.tsx';
import { useWords } from './texts.ts';

export interface ChosenProps {
  answer: MapDataAnswer;
  postcodes: ReadonlyMap<string, MapPostcode>;
  current: string | null;
  chosen: readonly string[];
  filtered: boolean;
  onFiltered: (filtered: boolean) => void;
  onClear: () => void;
}

export function Chosen({ answer, postcodes, current, chosen, filtered, onFiltered, onClear }: ChosenProps) {
  const words = useWords();
  const shown = postcodes.get(current ?? (chosen.length === 1 ? chosen[0]! : '')) ?? null;
  const key = chosen.join();
  const records = chosen.flatMap((code) => postcodes.get(code) ?? []);
  const named = records.map(({ postcode, name }) => (records.length === 1 ? words.name(postcode, name) : postcode)).join(', ');
  const lived = records.some(({ members }) => members !== 0);
  // Names beside a number that is hidden would tell the number: they stand in the list only.
  const mayBeNamed = lived && records.every(({ members }) => members !== null);
  return (
    <>
      <div class="place-now">
        <Figures answer={answer} postcode={shown} />
      </div>
      {chosen.length > 0 && (
        <section class="choice-part" aria-label={words.chosen(named)}>
          <div class="card-head">
            <h3 class="strong">{words.chosen(named)}</h3>
            <Button look="plain" onPress={onClear}>
              {words.clear}
            </Button>
          </div>
          {lived && (
            <Actions
              key={'actions ' + key}
              postcodes={chosen}
              suggestedName={words.suggestedName(named)}
              filtered={filtered}
              onFiltered={onFiltered}
            />
          )}
          {mayBeNamed && <People key={'people ' + key} postcodes={chosen} />}
        </section>
      )}
    </>
  );
}
