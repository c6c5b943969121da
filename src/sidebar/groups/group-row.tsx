// One group: how many members, who its contact is, what is missing, and what to do about it.

import { useMemo, useState } from 'preact/hooks';
import type { GroupCoverage } from '../../contract/coverage.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { formatDay } from '../ui/days.ts';
import { screenFor } from '../ui/screens.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { newId } from './ids.ts';
import { useWords } from './texts.ts';

export interface GroupRowProps {
  group: GroupCoverage;
  onVisit: () => void;
  onPlan: () => void;
  onCopy: () => void;
  onDone: (message: string) => void;
}

export function GroupRow({ group, onVisit, onPlan, onCopy, onDone }: GroupRowProps) {
  const { language } = usePage();
  const words = useWords();
  const { name, contact, members, newMembers, missing, lastVisit, nextVisit, monthsSinceVisit, task } = group;
  const visited = lastVisit === '' ? (missing.includes('visit_never') ? '' : words.neverVisited) : words.lastVisit(formatDay(lastVisit, language)) + (monthsSinceVisit === null ? '' : ' (' + words.monthsAgo(monthsSinceVisit) + ')');
  return (
    <li class="group-row">
      <p class="group-head">
        <span class="strong">{name}</span>
        {members !== null && (
          <span class="group-figures">
            {words.members(members)}
            {newMembers !== null && newMembers > 0 && (
              <>
                {' '}
                <Badge tone="info" label={words.newMembersLong(newMembers)}>
                  {words.newMembers(newMembers)}
                </Badge>
              </>
            )}
          </span>
        )}
      </p>
      {missing.length > 0 && (
        <p class="missing">
          {missing.map((code) => (
            <Badge key={code} tone={code === 'email' || code === 'phone' ? 'calm' : 'fewer'}>
              {words.missing[code]}
            </Badge>
          ))}
        </p>
      )}
      {contact !== '' && <p class="small">{words.contact(contact)}</p>}
      {visited && <p class="small">{visited}</p>}
      {nextVisit !== '' && <p class="small">{words.nextVisit(formatDay(nextVisit, language))}</p>}
      <div class="group-actions">
        <Button look="plain" onPress={onVisit} label={words.recordVisitFor(name)}>
          {words.recordVisit}
        </Button>
        <Button look="plain" onPress={onPlan} label={nextVisit === '' ? words.planVisitFor(name) : words.movePlanFor(name)}>
          {nextVisit === '' ? words.planVisit : words.movePlan}
        </Button>
        {contact !== '' && members !== null && members > 0 && (
          <Button look="plain" onPress={onCopy} label={words.copyFor(name)}>
            {words.copy}
          </Button>
        )}
      </div>
      {contact === '' && (task ? <p class="small">✓ {words.taskOpen(formatDay(task.due, language))}</p> : <FindContact group={name} onDone={onDone} />)}
    </li>
  );
}

function FindContact({ group, onDone }: { group: string; onDone: (message: string) => void }) {
  const { rpc, t } = usePage();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  // The same id for every try: a retry after a lost answer makes no second task.
  const taskId = useMemo(() => newId('finden'), []);
  const make = (): void => {
    setBusy(true);
    setFailure('');
    rpc.call('groups.findContact', { group, taskId }).then(
      ({ message }) => onDone(message),
      (error: unknown) => {
        const { title, text } = screenFor(asRpcError(error), t, { wrote: true });
        setFailure(title + ' ' + text);
        setBusy(false);
      },
    );
  };
  return (
    <>
      <p class="find-contact">
        <span class="small">{words.findContactText}</span>
        <Button onPress={make} busy={busy} label={words.findContactFor(group)}>
          {words.findContact}
        </Button>
      </p>
      {failure && (
        <p class="row-error" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
