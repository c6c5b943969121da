// Who takes care of the first contact: take it on, or give it to the working group.

import type { Newcomer } from '../../contract/newcomers.ts';
import { team } from '../../contract/pathStages.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { formatDay } from '../ui/days.ts';
import { useWords } from './texts.ts';

export function Caring({ person, busy, onTask }: { person: Newcomer; busy: boolean; onTask: (action: 'accept' | 'handBack') => void }) {
  const { language } = usePage();
  const words = useWords();
  const { contact, task, owner } = person;
  const open = task !== null && task.status !== 'done' && task.status !== 'dropped';
  const status = task?.status === 'accepted' ? words.taskAccepted : task?.status === 'returned' ? words.taskReturned : words.taskOpen;
  return (
    <section class="section" aria-label={words.whoCares}>
      <h2 class="heading">{words.whoCares}</h2>
      <p>{owner || words.nobody}</p>
      {open && <p class="small">{words.taskDue(status, formatDay(task.due, language))}</p>}
      <p class="small">{contact ? words.contactIs(contact.name || contact.email, contact.phone) : words.noContactPerson}</p>
      {open && (
        <div class="pair">
          {task.status !== 'accepted' && (
            <Button onPress={() => onTask('accept')} disabled={busy}>
              {words.accept}
            </Button>
          )}
          {task.status !== 'returned' && owner !== team && (
            <Button onPress={() => onTask('handBack')} disabled={busy}>
              {words.handBack}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
