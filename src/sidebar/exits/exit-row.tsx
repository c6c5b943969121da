// One person to talk to: since when, how to reach them, who takes care, and what to press.

import type { Exit } from '../../contract/exits.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { formatDay } from '../ui/days.ts';
import { OpenForm } from '../ui/form/open-form.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import type { Said } from './exits.tsx';
import { useSince } from './since.ts';
import { useWords } from './texts.ts';
import { useStep } from './use-step.ts';

export interface ExitRowProps {
  exit: Exit;
  today: string;
  form: string;
  onRecord: () => void;
  onDone: (said: Said) => void;
  onReload: () => void;
}

export function ExitRow({ exit, today, form, onRecord, onDone, onReload }: ExitRowProps) {
  const { language } = usePage();
  const words = useWords();
  const since = useSince();
  const { memberId, name, group, state, owner, due, phones } = exit;
  const step = useStep(({ message }, stepId) => onDone({ message, undo: { memberId, stepId } }));
  return (
    <li class="exit-row">
      <p class="exit-name">{name}</p>
      <p>{since(exit, today)}</p>
      <p class="small">{group || words.noGroup}</p>
      {state === 'unreached' && (
        <p>
          <Badge tone="fewer">{words.states.unreached}</Badge>
        </p>
      )}
      <Phones phones={phones} />
      {exit.offer && <p class="small">{words.offered(exit.offer)}</p>}
      {exit.note && <p class="small exit-note">{exit.note}</p>}
      <p class="small">{owner === '' ? words.nobody : words.owner(owner, formatDay(due, language))}</p>
      <div class="exit-actions">
        {form !== '' && (
          <OpenForm memberId={memberId} name={name} form={form} label={words.formFor(name)}>
            {words.form}
          </OpenForm>
        )}
        <Button onPress={onRecord} label={words.noteFor(name)}>
          {words.note}
        </Button>
        {state === 'open' && (
          <Button look="plain" busy={step.busy} onPress={() => step.record(exit, { state: 'unreached' })} label={words.unreachedFor(name)}>
            {words.unreached}
          </Button>
        )}
        <Button look="plain" busy={step.busy} onPress={() => step.record(exit, { state: 'unwanted' })} label={words.unwantedFor(name)}>
          {words.unwanted}
        </Button>
      </div>
      {step.failure && <RowFailure error={step.failure} onReload={onReload} />}
    </li>
  );
}

function Phones({ phones }: Pick<Exit, 'phones'>) {
  const words = useWords();
  if (phones.length === 0) return <p class="small">{words.noPhone}</p>;
  return (
    <ul class="exit-phones">
      {phones.map(({ shown, tel }) => (
        <li key={shown}>
          {tel === '' ? (
            shown
          ) : (
            <a href={'tel:' + tel} aria-label={words.call(shown)}>
              {shown}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
