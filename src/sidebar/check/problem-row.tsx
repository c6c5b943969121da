// One place in the list: who, what stands there, what is proposed, and what became of it.

import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Picture } from '../ui/pictures.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import { ShowMember } from '../ui/show-member.tsx';
import { canTake, isOpen, type Outcome, type Placed } from './kinds.ts';
import { useCheckTexts } from './texts.ts';

interface ProblemRowProps {
  one: Placed;
  outcome: Outcome | undefined;
  onTake: () => void;
  onLeave: () => void;
  onReopen: () => void;
  onReload: () => void;
}

/** The id of a row's first button, to take the focus there. */
export const problemId = ({ at }: Placed): string => 'problem-' + at;

export function ProblemRow({ one, outcome, onTake, onLeave, onReopen, onReload }: ProblemRowProps) {
  const { t } = usePage();
  const words = useCheckTexts();
  const saving = outcome?.state === 'saving';
  const takable = canTake(one);
  return (
    <li class="problem">
      <p class="problem-who">
        <span class="strong">{one.name || one.memberId || words.empty}</span>{' '}
        <span class="small">
          {t.setup.fieldNames[one.field]}, {t.common.row(one.row)}
        </span>
      </p>
      <p class="problem-values">
        <span class="for-screen-readers">{words.is}: </span>
        <span class={one.value === '' ? 'value none' : 'value'}>{one.value === '' ? words.empty : one.value}</span>
        {one.proposal !== null && (
          <>
            <span class="arrow" aria-hidden="true">
              →
            </span>
            <span class="for-screen-readers">{words.becomes}: </span>
            <span class="value new">{one.proposal}</span>
          </>
        )}
      </p>
      {outcome?.state === 'taken' && <Done text={words.taken} />}
      {outcome?.state === 'left' && (
        <p class="problem-done">
          <span>{words.left}</span>
          <Button look="plain" onPress={onReopen} label={one.name + ': ' + words.back}>
            {words.back}
          </Button>
        </p>
      )}
      {outcome?.state === 'skipped' && <p class="row-error row-warn">{outcome.reason === 'member_not_found' ? words.gone : words.changed}</p>}
      {(isOpen(outcome) || saving) && (
        <div class="problem-actions" role="group" aria-label={one.name}>
          {takable && (
            <Button id={problemId(one)} busy={saving} onPress={onTake} label={words.takeFor(one.name, one.proposal ?? '')}>
              {words.take}
            </Button>
          )}
          <Button {...(takable ? {} : { id: problemId(one) })} disabled={saving} onPress={onLeave} label={words.leaveFor(one.name)}>
            {words.leave}
          </Button>
        </div>
      )}
      {outcome?.state === 'failed' && <RowFailure error={outcome.error} onReload={onReload} />}
      {one.memberId === '' ? <p class="small">{words.inSheetOnly}</p> : <ShowMember memberId={one.memberId} name={one.name} />}
    </li>
  );
}

function Done({ text }: { text: string }) {
  return (
    <p class="problem-done taken">
      <Picture name="done" />
      <span>{text}</span>
    </p>
  );
}
