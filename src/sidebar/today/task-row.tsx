// A task: what, for whom, by when; taken on, done or handed back with one press each.

import type { TodayTask } from '../../contract/overview.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Picture } from '../ui/pictures.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import { dueWords } from './days.ts';
import { Row } from './row.tsx';
import { useWords } from './texts.ts';
import { useTask } from './use-task.ts';
import type { Way } from './use-way.ts';

interface TaskRowProps {
  task: TodayTask;
  today: string;
  /** Nobody has it: the one thing to do is to take it. */
  free?: boolean;
  way: Way;
  onReload: () => void;
}

const longestNote = 110;

export function TaskRow({ task: first, today, free = false, way, onReload }: TaskRowProps) {
  const { language } = usePage();
  const words = useWords();
  const { task, saving, said, failure, changed, act, undo } = useTask(first);
  const { kind, memberId, member, group, note } = first;
  const title = member || group ? kind + ', ' + (member || group) : kind;
  const button = (label: string, action: 'accept' | 'done' | 'handBack', look: 'quiet' | 'plain' = 'quiet') => (
    <Button look={look} onPress={() => act(action)} busy={saving} label={words.actionFor(label, title)}>
      {label}
    </Button>
  );
  const settled = changed && (task.status === 'done' || task.status === 'returned');
  const due = dueWords(first.due, today, words, language);
  const status = task.status === 'accepted' ? words.inWork : free && task.status === 'returned' ? words.returned : '';
  const short = note.trim().replace(/\s+/g, ' ');
  return (
    <Row
      mark={settled ? 'done' : first.overdue ? 'late' : first.due === today ? 'now' : 'calm'}
      title={member || group || kind}
      lines={[member || group ? [kind, member === '' ? '' : group].filter(Boolean).join(' · ') : '', settled ? '' : short.length > longestNote ? short.slice(0, longestNote) + ' …' : short]}
      due={settled ? '' : [due, status].filter(Boolean).join(' · ')}
      late={first.overdue}
      action={settled ? null : free && !changed ? button(words.take, 'accept') : button(words.done, 'done')}
    >
      {said && (
        <p class="today-said">
          <Picture name="done" />
          <span>{said}</span>
        </p>
      )}
      {failure && <RowFailure error={failure} onReload={onReload} />}
      <div class="today-links">
        {!settled && !(free && !changed) && (
          <>
            {task.status !== 'accepted' && button(words.accept, 'accept', 'plain')}
            {button(words.handBack, 'handBack', 'plain')}
          </>
        )}
        {undo && (
          <Button look="plain" onPress={undo} busy={saving} label={words.actionFor(words.undo, title)}>
            {words.undo}
          </Button>
        )}
        {memberId !== '' && !settled && (
          <Button look="plain" onPress={() => way.toCard(memberId, 'task-' + first.id)} busy={way.going === 'task-' + first.id} label={words.cardFor(member)}>
            {words.cardShort}
          </Button>
        )}
      </div>
    </Row>
  );
}
