// The answers about one person: numbered activity, topics and times as chips, a note. Enter goes on from everywhere.

import { useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { activityWords } from '../../contract/activityWords.ts';
import type { Activity, WalkCard } from '../../contract/walkthrough.ts';
import { Button } from '../ui/controls.tsx';
import { useKeys } from '../ui/use-keys.ts';
import type { Answers } from './deck.ts';
import { useWords } from './texts.ts';

const order = Object.keys(activityWords) as Activity[];
/** Topics shown at once; the digits after the activities toggle the first of them. */
const topicsAtOnce = 8;

export interface AnswerFormProps {
  card: WalkCard;
  answers: Answers;
  topics: readonly string[];
  times: readonly string[];
  onChange: (answers: Answers) => void;
  onNext: () => void;
}

export function AnswerForm({ card, answers, topics, times, onChange, onNext }: AnswerFormProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const set = (change: Partial<Answers>): void => onChange({ ...answers, ...change });
  const choose = (activity: Activity): void => set({ activity: answers.activity === activity ? null : activity });
  const toggle = (field: 'interests' | 'availability', word: string): void => {
    const there = answers[field];
    set({ [field]: there.includes(word) ? there.filter((other) => other !== word) : [...there, word] });
  };
  const offered = withOwn(topics, [...card.interests, ...answers.interests]);
  const shown = all ? offered : offered.filter((topic, index) => index < topicsAtOnce || answers.interests.includes(topic) || card.interests.includes(topic));
  useKeys({
    digit: (digit) => {
      const activity = order[digit - 1];
      const topic = shown[digit - order.length - 1];
      if (activity) choose(activity);
      else if (topic !== undefined) toggle('interests', topic);
      return activity !== undefined || topic !== undefined;
    },
  });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onNext();
  };
  return (
    <div class="answers" role="group" aria-label={card.name} onKeyDown={onKeyDown}>
      <section aria-label={words.how}>
        {card.activityText !== '' && answers.activity === null && <p class="small stands">{words.standsThere(card.activityText)}</p>}
        <div class="choices" role="group" aria-label={words.how}>
          {order.map((activity, index) => (
            <button key={activity} type="button" class="choice" aria-pressed={answers.activity === activity} aria-keyshortcuts={String(index + 1)} onClick={letGo(() => choose(activity))}>
              <span class="key" aria-hidden="true">
                {index + 1}
              </span>
              <span class="choice-text">
                <span class="choice-title">{words.answers[activity].title}</span>
                <span class="small">{words.answers[activity].detail}</span>
              </span>
            </button>
          ))}
        </div>
      </section>
      <section>
        <h2 class="heading">{words.interests}</h2>
        <div class="chips" role="group" aria-label={words.interests}>
          {shown.map((topic, index) => (
            <Chip key={topic} text={topic} digit={index + order.length + 1} pressed={answers.interests.includes(topic)} onToggle={() => toggle('interests', topic)} />
          ))}
          {shown.length < offered.length && (
            <button type="button" class="button plain" onClick={() => setAll(true)}>
              {words.moreTopics(offered.length - shown.length)}
            </button>
          )}
        </div>
        <NewTopic onAdd={(topic) => !answers.interests.some((there) => there.toLowerCase() === topic.toLowerCase()) && set({ interests: [...answers.interests, spelledAs(topic, offered)] })} />
      </section>
      <section>
        <h2 class="heading">{words.times}</h2>
        <div class="chips" role="group" aria-label={words.times}>
          {withOwn(times, [...card.availability, ...answers.availability]).map((time) => (
            <Chip key={time} text={time} pressed={answers.availability.includes(time)} onToggle={() => toggle('availability', time)} />
          ))}
        </div>
      </section>
      <div class="chips">
        <Chip text={words.knows} pressed={answers.knows} onToggle={() => set({ knows: !answers.knows })} />
      </div>
      <label class="field">
        <span class="field-label">{words.note}</span>
        <textarea
          ref={note}
          rows={2}
          maxLength={2000}
          value={answers.note}
          placeholder={words.noteHint}
          onInput={(event) => set({ note: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Escape') event.currentTarget.blur();
            else if (event.key !== 'Enter' || event.shiftKey) return;
            else onNext();
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </label>
    </div>
  );
}

function Chip({ text, pressed, digit = 10, onToggle }: { text: string; pressed: boolean; digit?: number; onToggle: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={pressed} {...(digit < 10 ? { 'aria-keyshortcuts': String(digit) } : {})} onClick={letGo(onToggle)}>
      {digit < 10 && (
        <span class="chip-key" aria-hidden="true">
          {digit}
        </span>
      )}
      {text}
    </button>
  );
}

function NewTopic({ onAdd }: { onAdd: (topic: string) => void }) {
  const words = useWords();
  const [text, setText] = useState('');
  const add = (): void => {
    const topic = text.replace(/[,;\s]+/g, ' ').trim();
    if (topic === '') return;
    onAdd(topic);
    setText('');
  };
  return (
    <div class="new-topic">
      <input
        type="text"
        aria-label={words.addTopic}
        placeholder={words.addTopic}
        maxLength={60}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          if (event.key === 'Enter') add();
          else event.currentTarget.blur();
        }}
      />
      <Button onPress={add} disabled={text.trim() === ''}>
        {words.add}
      </Button>
    </div>
  );
}

/** After a click of the mouse the focus is let go, so that Enter goes on instead of pressing the same button again. */
function letGo(press: () => void): (event: TargetedMouseEvent<HTMLButtonElement>) => void {
  return (event) => {
    press();
    if (event.detail > 0) event.currentTarget.blur();
  };
}

function withOwn(offered: readonly string[], own: readonly string[]): string[] {
  const all = [...offered];
  for (const word of own) if (!all.some((there) => there.toLowerCase() === word.toLowerCase())) all.push(word);
  // Another spelling of an own word would show as not chosen.
  return all.map((word) => own.find((mine) => mine.toLowerCase() === word.toLowerCase()) ?? word);
}

function spelledAs(topic: string, offered: readonly string[]): string {
  return offered.find((there) => there.toLowerCase() === topic.toLowerCase()) ?? topic;
}
