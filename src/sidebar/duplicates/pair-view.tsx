// One pair: who they are, what speaks for one person, which value shall count, and the decision.

import { useState } from 'preact/hooks';
import type { DuplicateField, DuplicatePair, DuplicateSide } from '../../contract/duplicates.ts';
import { Badge, Button, Choices, Fold } from '../ui/controls.tsx';
import { ShowMember } from '../ui/show-member.tsx';
import { split, swapped, type Decision } from './pairs.ts';
import { useWords } from './texts.ts';

type Fields = Record<string, 'keep' | 'remove'>;

export function PairView({ pair: given, onDecide }: { pair: DuplicatePair; onDecide: (pair: DuplicatePair, decision: Decision, fields: Fields) => void }) {
  const words = useWords();
  const [pair, setPair] = useState(given);
  const [chosen, setChosen] = useState<Fields>({});
  const { open, clear } = split(pair.fields);
  const choiceOf = (field: DuplicateField): 'keep' | 'remove' => chosen[field.key] ?? field.choice;
  const swap = (): void => {
    setPair(swapped(pair));
    setChosen(Object.fromEntries(Object.entries(chosen).map(([key, side]) => [key, side === 'keep' ? 'remove' : 'keep'])));
  };
  const decide = (decision: Decision): void => onDecide(pair, decision, Object.fromEntries(pair.fields.map((field) => [field.key, choiceOf(field)])));

  return (
    <>
      <section aria-label={words.why}>
        <p class="small">{words.why}:</p>
        <p>
          {pair.reasons.map((reason) => words.reasons[reason]).join(', ')} <Badge tone="info">{words.sureness(pair.score)}</Badge>
        </p>
      </section>
      <ol class="sides">
        <Side side={pair.keep} place={words.first} role={words.stays} />
        <Side side={pair.remove} place={words.second} role={words.goes} />
      </ol>
      <Button look="plain" onPress={swap} label={words.swapLong}>
        {words.swap}
      </Button>
      <section class="part" aria-label={words.choose}>
        <h2 class="heading">{open.length > 0 ? words.choose : words.nothingToChoose}</h2>
        {open.map((field) => (
          <FieldChoice key={field.key} field={field} value={choiceOf(field)} onChoose={(side) => setChosen({ ...chosen, [field.key]: side })} />
        ))}
        {clear.length > 0 && (
          <Fold summary={words.rest(clear.length)}>
            <dl class="clear">
              {clear.map((field) => (
                <div key={field.key}>
                  <dt class="small">{field.label}</dt>
                  <dd>
                    {field[choiceOf(field)] || words.empty}
                    {field.fixed && !field.same && <span class="small"> {words.fixed}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </Fold>
        )}
      </section>
      <Choices
        label={words.decide}
        choices={[
          { title: words.merge, detail: words.mergeDetail(pair.remove.memberId), onChoose: () => decide('merge') },
          { title: words.notSame, detail: words.notSameDetail, onChoose: () => decide('notSame') },
          { title: words.later, detail: words.laterDetail, onChoose: () => decide('later') },
        ]}
      />
    </>
  );
}

function Side({ side, place, role }: { side: DuplicateSide; place: string; role: string }) {
  const words = useWords();
  return (
    <li class="side">
      <span class="place" aria-hidden="true">
        {place}
      </span>
      <div>
        <p class="strong">{side.name}</p>
        <p class="small">
          {side.memberId} · {words.row(side.row)} · {role}
        </p>
        <ShowMember memberId={side.memberId} name={side.name + ', ' + side.memberId} />
      </div>
    </li>
  );
}

function FieldChoice({ field, value, onChoose }: { field: DuplicateField; value: 'keep' | 'remove'; onChoose: (side: 'keep' | 'remove') => void }) {
  const words = useWords();
  return (
    <fieldset class="field-choice">
      <legend class="small">{field.label}</legend>
      {(['keep', 'remove'] as const).map((side, index) => (
        <label key={side} class={'option' + (value === side ? ' chosen' : '')}>
          <input type="radio" name={'choice-' + field.key} checked={value === side} onChange={() => onChoose(side)} aria-label={(index === 0 ? words.first : words.second) + ': ' + field[side]} />
          <span class="place" aria-hidden="true">
            {index === 0 ? words.first : words.second}
          </span>
          <span>{field[side]}</span>
        </label>
      ))}
    </fieldset>
  );
}
