// One open case: who, where, a choice of groups, and what became of it.

import { useState } from 'preact/hooks';
import type { OpenCase } from '../../../contract/groups.ts';
import { Button, Select } from '../controls.tsx';
import { Picture } from '../pictures.tsx';
import { RowFailure } from '../row-failure.tsx';
import { ShowMember } from '../show-member.tsx';
import type { CaseState } from './cases.ts';
import { useOpenCasesTexts } from './texts.ts';

export interface CaseRowProps {
  one: OpenCase;
  state: CaseState | undefined;
  groups: readonly string[];
  /** The case's own sentence, where the group of cases has no common one. */
  text: string;
  onAssign: (group: string) => void;
  onTakeBack: () => void;
  onReload: () => void;
}

/** The id of a case's select, to take the focus there. */
export const selectId = (memberId: string): string => 'choose-' + encodeURIComponent(memberId);

export function CaseRow({ one, state, groups, text, onAssign, onTakeBack, onReload }: CaseRowProps) {
  const words = useOpenCasesTexts();
  const [chosen, setChosen] = useState('');
  return (
    <li class="case">
      <p class="strong">{one.name}</p>
      <p class="small">{one.address || words.noAddress}</p>
      {text && <p class="small">{text}</p>}
      {one.memberId === '' ? (
        <p class="small row-warn">{words.noId}</p>
      ) : state?.state === 'saved' ? (
        <p class="case-saved">
          <Picture name="done" />
          <span>{state.byHand ? words.assigned(state.group) : words.assignedByRules(state.group)}</span>
          {state.byHand && (
            <Button look="plain" onPress={onTakeBack} label={one.name + ': ' + words.takeBack}>
              {words.takeBack}
            </Button>
          )}
        </p>
      ) : (
        <div
          class="case-form"
          role="group"
          aria-label={one.name}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !chosen || !(event.target instanceof HTMLSelectElement)) return;
            event.preventDefault();
            onAssign(chosen);
          }}
        >
          <Select
            id={selectId(one.memberId)}
            label={words.choose(one.name)}
            value={state?.state === 'saving' && state.group ? state.group : chosen}
            placeholder={words.choosePlaceholder}
            options={groups.map((name) => ({ value: name, text: name }))}
            disabled={state?.state === 'saving'}
            onChange={setChosen}
          />
          <Button
            disabled={!chosen}
            busy={state?.state === 'saving'}
            label={one.name + ': ' + words.assign}
            onPress={() => onAssign(chosen)}
          >
            {words.assign}
          </Button>
        </div>
      )}
      {state?.state === 'failed' && <RowFailure error={state.error} onReload={onReload} />}
      {one.memberId !== '' && state?.state !== 'saved' && <ShowMember memberId={one.memberId} name={one.name} />}
    </li>
  );
}
