// One person to call: who they are, the number, why, what to say, what is known, and what came of it.

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CallPerson, Outcome } from '../../contract/calls.ts';
import { formatDay } from '../ui/days.ts';
import { usePage } from '../ui/context.ts';
import { Badge } from '../ui/controls.tsx';
import type { Interview } from '../ui/form/use-interview.ts';
import { Frame } from '../ui/frame.tsx';
import { Progress } from '../ui/states.tsx';
import { Aside } from './aside.tsx';
import { DataCheck } from './data-check.tsx';
import { withLine, type Draft } from './draft.ts';
import { History, Script } from './folds.tsx';
import { NoteFields } from './note-fields.tsx';
import { OutcomeQuestions } from './outcome-questions.tsx';
import { firstStep, stepBack, type Step } from './outcomes.ts';
import { Phones } from './phones.tsx';
import { Questionnaire } from './questionnaire.tsx';
import { Reserved } from './reserved.tsx';
import { useWords } from './texts.ts';
import type { Calling, Facts } from './use-calls.ts';

interface PersonCardProps {
  person: CallPerson;
  facts: Facts;
  /** Certainly ours: only then the number can be dialled. */
  sure: boolean;
  calling: Calling;
  post: ComponentChildren;
  onFind: () => void;
}

export function PersonCard({ person, facts, sure, calling, post, onFind }: PersonCardProps) {
  const words = useWords();
  const [draft, setDraft] = useState<Draft>(() => calling.draftOf(person.memberId));
  const [step, setStep] = useState<Step>(firstStep);
  const [pauseAfter, setPauseAfter] = useState(false);
  const handOver = useRef<Interview['handOver'] | null>(null);
  const stuck = calling.sending.state.stuck !== null;
  // At once: the sidebar may be closed with the last letter.
  useLayoutEffect(() => calling.setDraft(person.memberId, draft), [draft]);
  // Nothing is half entered while it is not certain whose person this is.
  useEffect(() => {
    if (!sure) setStep(firstStep);
  }, [sure]);
  const { campaign, progress, hours } = facts;
  const report = (outcome: Outcome, callBackAt?: string): void => {
    // The box sends what stands in it now, also where the last key has not been drawn yet.
    calling.setDraft(person.memberId, draft);
    calling.report({ outcome, goOn: !pauseAfter, answers: handOver.current?.() ?? null, ...(callBackAt ? { callBackAt } : {}) });
  };
  const before = stepBack(step);
  return (
    <Frame lead={person.name} back={before ? { label: words.step, onPress: () => setStep(before) } : undefined}>
      <Progress label={campaign + ': ' + words.progress(progress.done, progress.people)} share={progress.people === 0 ? 0 : progress.done / progress.people} />
      {post}
      {!sure && (
        <p class="checking" role="status">
          {stuck ? words.checkingOffline : words.checking}
        </p>
      )}
      <Who person={person} />
      <Phones phones={person.phones} sure={sure} stuck={stuck} />
      {sure && <Reserved key={person.reservedUntil} until={person.reservedUntil} onRenew={calling.recheck} />}
      <Why person={person} />
      <div class="folds">
        {facts.script.trim() !== '' && <Script text={facts.script} />}
        {facts.form !== '' && <Questionnaire form={facts.form} memberId={person.memberId} handOver={handOver} onDone={() => document.getElementById('call-note')?.focus()} />}
        {person.history.length > 0 && <History entries={person.history} />}
        <DataCheck person={person} onNote={(line) => setDraft((now) => ({ ...now, note: withLine(now.note, line) }))} onSaved={calling.refresh} />
      </div>
      <NoteFields draft={draft} onChange={setDraft} pauseAfter={pauseAfter} onPauseAfter={setPauseAfter} />
      {sure && <OutcomeQuestions step={step} hours={hours} onStep={setStep} onOutcome={report} />}
      <Aside person={person} sure={sure} onSkip={calling.skip} onGiveBack={calling.giveBack} onPause={calling.pause} onFind={onFind} />
      <p class="small">{[words.mine(progress.mine), words.today(progress.today), words.openNow(progress.open)].join(' · ')}</p>
    </Frame>
  );
}

function Who({ person }: { person: CallPerson }) {
  const words = useWords();
  const { age, group, memberSince, isNew, activity, interests, availability } = person;
  const facts = [age === null ? '' : words.years(age), group || words.noGroup, memberSince === '' ? '' : words.since(memberSince.slice(0, 4))].filter(Boolean);
  return (
    <div class="who">
      <p>
        {isNew && <Badge tone="info">{words.isNew}</Badge>} {facts.join(' · ')}
      </p>
      {(activity !== '' || interests.length > 0 || availability.length > 0) && (
        <ul class="chips">
          {[activity, ...interests, ...availability].filter(Boolean).map((word) => (
            <li key={word} class="word">
              {word}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Why({ person }: { person: CallPerson }) {
  const { language } = usePage();
  const words = useWords();
  const { why, attempts, lastContact, note } = person;
  return (
    <section class="why" aria-label={words.why}>
      <h2 class="heading">{words.why}</h2>
      {why.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="small">{[words.attempts(attempts), lastContact === '' ? words.noContact : words.lastContact(formatDay(lastContact, language))].join(' · ')}</p>
      {note !== '' && (
        <p class="list-note">
          <span class="small">{words.listNote}: </span>
          {note}
        </p>
      )}
    </section>
  );
}
