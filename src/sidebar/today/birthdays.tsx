// Birthdays of today and this week, each with a greeting to copy.

import { useState } from 'preact/hooks';
import type { TodayAnswer } from '../../contract/overview.ts';
import { Button } from '../ui/controls.tsx';
import { dayWords } from './days.ts';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { useWords } from './texts.ts';
import type { Way } from './use-way.ts';

type Birthday = TodayAnswer['birthdays'][number];

export function Birthdays({ answer: { birthdays, totals, today }, way }: { answer: TodayAnswer; way: Way }) {
  const words = useWords();
  return <Section title={words.birthdays} items={birthdays} total={totals.birthdays} row={(birthday) => <BirthdayRow key={birthday.memberId + birthday.name} birthday={birthday} today={today} way={way} />} />;
}

function BirthdayRow({ birthday, today, way }: { birthday: Birthday; today: string; way: Way }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { memberId, name, group, day, age, text } = birthday;
  const key = 'birthday-' + memberId;
  return (
    <Row
      mark={day === today ? 'now' : 'calm'}
      title={age === null ? name : words.turns(name, age)}
      lines={[group || words.noLocal]}
      due={dayWords(day, today, words)}
      action={
        <button type="button" class="button quiet" aria-expanded={open} aria-label={words.greetingFor(name)} onClick={() => setOpen(!open)}>
          <span>{words.greeting}</span>
        </button>
      }
    >
      {open && (
        <>
          <div class="today-greeting">
            <p class="small">{words.greetingHint}</p>
            <p class="today-text">{text}</p>
          </div>
          {memberId !== '' && (
            <div class="today-links">
              <Button look="plain" onPress={() => way.toCard(memberId, key)} busy={way.going === key} label={words.cardFor(name)}>
                {words.card}
              </Button>
            </div>
          )}
        </>
      )}
    </Row>
  );
}
