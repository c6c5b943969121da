// One person: who they are, what is known, and the answers.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { WalkCard } from '../../contract/walkthrough.ts';
import { formatDay } from '../ui/days.ts';
import { usePage } from '../ui/context.ts';
import { Badge } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { Progress } from '../ui/states.tsx';
import { AnswerForm } from './answer-form.tsx';
import { isEmpty, type Answers } from './deck.ts';
import { useWords } from './texts.ts';
import type { Sending } from './use-outbox.ts';
import type { Walk } from './use-walk.ts';

export interface PersonCardProps {
  card: WalkCard;
  walk: Walk;
  sending: Sending;
  post: ComponentChildren;
  /** What is chosen to begin with. */
  start: Answers;
  onAnswer: (answers: Answers) => void;
  onBack: (answers: Answers) => void;
  onStop: () => void;
}

export function PersonCard({ card, walk, sending, post, start, onAnswer, onBack, onStop }: PersonCardProps) {
  const words = useWords();
  const [answers, setAnswers] = useState<Answers>(start);
  const { deck, progress } = walk;
  const { waiting, stuck } = sending.state;
  const done = Math.min(progress.total, progress.done + waiting.filter(({ first }) => first).length);
  const saved = waiting.length > 0 ? (stuck ? '' : words.saving(waiting.length)) : deck.before.length > 0 ? words.savedAll : words.nothingYet;
  const skips = isEmpty(card, answers);
  const go = (): void => onAnswer(answers);
  return (
    <Frame
      lead={card.name}
      note={deck.again ? words.correcting : ''}
      footnote={saved}
      primary={{ label: skips ? words.skip : words.next, onPress: go }}
      back={{ label: deck.before.length > 0 ? words.back : words.groups, onPress: () => onBack(answers) }}
    >
      <Progress label={progress.group + ': ' + words.progress(done, progress.total)} share={progress.total === 0 ? 0 : done / progress.total} />
      {post}
      <Facts card={card} />
      <AnswerForm card={card} answers={answers} topics={walk.topics} times={walk.times} onChange={setAnswers} onNext={go} />
      <p>
        <button type="button" class="button plain" onClick={onStop}>
          {words.showSummary}
        </button>
      </p>
    </Frame>
  );
}

function Facts({ card }: { card: WalkCard }) {
  const { language } = usePage();
  const words = useWords();
  const facts = [card.age === null ? '' : words.years(card.age), card.memberSince === '' ? '' : words.since(formatDay(card.memberSince, language)), card.street, card.phone].filter(Boolean);
  const { lastContact, lastWalk } = card;
  return (
    <section class="facts" aria-label={words.known}>
      {(facts.length > 0 || card.isNew) && (
        <p>
          {card.isNew && <Badge tone="info">{words.isNew}</Badge>} {facts.join(' · ')}
        </p>
      )}
      {lastContact && (
        <p class="small">
          {words.lastContact(formatDay(lastContact.at, language), lastContact.kind)}
          {remark(lastContact)}
        </p>
      )}
      {lastWalk && (
        <p class="small">
          {words.lastWalk(formatDay(lastWalk.at, language))}
          {remark(lastWalk)}
        </p>
      )}
    </section>
  );
}

function remark({ result, note }: { result: string; note: string }): string {
  const said = [result, note].filter(Boolean).join(' – ');
  return said === '' ? '' : ': ' + said;
}
