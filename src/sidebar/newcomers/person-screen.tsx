// One person on the path: where they stand, what is next, how to reach them, and the steps ahead.

import { useEffect, useState } from 'preact/hooks';
import type { Newcomer } from '../../contract/newcomers.ts';
import { pathStages, welcomeForm } from '../../contract/pathStages.ts';
import { usePage } from '../ui/context.ts';
import { Fold } from '../ui/controls.tsx';
import { formatDay } from '../ui/days.ts';
import { focusSoon, leadId } from '../ui/focus.ts';
import { OpenForm } from '../ui/form/open-form.tsx';
import { Frame } from '../ui/frame.tsx';
import { ShowMember } from '../ui/show-member.tsx';
import { Notice } from '../ui/states.tsx';
import { Caring } from './caring.tsx';
import { Companion } from './companion.tsx';
import { dueWords } from './due.ts';
import { EndScreen } from './end-screen.tsx';
import { Outcome } from './outcome.tsx';
import { Steps } from './steps.tsx';
import { useWords } from './texts.ts';
import type { Path } from './use-path.ts';

export interface PersonScreenProps {
  person: Newcomer;
  path: Path;
  today: string;
  onBack: () => void;
}

export function PersonScreen({ person, path, today, onBack }: PersonScreenProps) {
  const { language } = usePage();
  const words = useWords();
  const [ending, setEnding] = useState(false);
  const [note, setNote] = useState('');
  const doing = path.doing(person.memberId);
  // A note waits until its step is saved.
  useEffect(() => {
    if (doing?.state === 'saved' && doing.stepId !== '') setNote('');
  }, [doing]);
  const busy = doing?.state === 'saving' || doing?.state === 'undoing';
  const { name, ended, nextText, overdue } = person;
  const due = dueWords(person, today, words, language);
  // The button goes away with what it did; what came of it stands at the top.
  const act = (what: () => void): void => {
    what();
    focusSoon(leadId);
    window.scrollTo(0, 0);
  };
  if (ending) {
    return (
      <EndScreen
        name={name}
        note={note}
        onNote={setNote}
        onBack={() => setEnding(false)}
        onEnd={(reason) => {
          setEnding(false);
          path.step(person, { kind: 'end', reason }, note);
        }}
      />
    );
  }
  return (
    <Frame key={'card-' + person.memberId} lead={name} back={{ label: words.everyone, onPress: onBack }} footnote={busy ? words.saving : doing?.state === 'saved' ? words.saved : doing?.state === 'failed' ? words.notSaved : ''}>
      <div class="facts">
        <p>{[person.entry === '' ? words.memberFor(null) : words.entered(formatDay(person.entry, language)), person.group || words.noGroup].join(' · ')}</p>
        <Where person={person} />
      </div>
      <Outcome doing={doing} onUndo={(stepId) => act(() => path.undo(person, stepId))} onReload={path.reload} />
      {person.escalated && (
        <Notice tone="warn">
          <p>{words.escalated}</p>
        </Notice>
      )}
      {nextText !== '' && (
        <section class={'next' + (overdue ? ' overdue' : '')} aria-label={words.nextHeading}>
          <p class="small">{words.nextHeading}</p>
          <p class="strong">{nextText}</p>
          {due && <p class={overdue ? 'late' : 'small'}>{due}</p>}
        </section>
      )}
      {ended === '' && <Reach person={person} />}
      {ended === '' && (
        <>
          <Steps person={person} busy={busy} note={note} onNote={setNote} onStep={(stage) => act(() => path.step(person, { kind: 'advance', stage }, note))} />
          <OpenForm memberId={person.memberId} name={person.name} form={welcomeForm} opening={words.formOpening}>
            {words.form}
          </OpenForm>
          <Caring person={person} busy={busy} onTask={(action) => act(() => path.task(person, action))} />
        </>
      )}
      <Fold summary={words.accompany} open={person.companion !== '' || person.firstMeeting !== '' || person.note.trim() !== ''}>
        <Companion person={person} busy={busy} onSave={(change) => path.update(person, change)} />
      </Fold>
      <div class="last-actions">
        {ended !== 'gone' && <ShowMember memberId={person.memberId} name={name} />}
        {ended === '' && (
          <button type="button" class="button plain" aria-disabled={busy} onClick={() => busy || setEnding(true)}>
            {words.end}
          </button>
        )}
      </div>
    </Frame>
  );
}

function Where({ person }: { person: Newcomer }) {
  const words = useWords();
  const { stage, ended, stageText } = person;
  const at = (pathStages as readonly string[]).indexOf(stage);
  const word = ended === '' || ended === 'arrived' ? words.stages[stage] : words.ended[ended];
  return (
    <>
      <p class="total">
        <span>
          <span class="strong">{word}</span> {/* How long somebody is new is told by the day they joined, not by when they were found. */}
          {ended === '' && stage !== 'new' && <span class="small">{words.stepAgo(person.daysSinceStep)}</span>}
        </span>
        {at >= 0 && <span class="number small">{words.step(at + 1, pathStages.length)}</span>}
      </p>
      {at >= 0 && (
        <div class="bar" aria-hidden="true">
          <div class="bar-fill" style={{ width: ((at + 1) / pathStages.length) * 100 + '%' }} />
        </div>
      )}
      {stageText !== '' && <p class="small">{words.ownWord(stageText)}</p>}
    </>
  );
}

function Reach({ person }: { person: Newcomer }) {
  const words = useWords();
  const { noCall, phones } = person;
  return (
    <>
      {noCall && (
        <Notice tone="warn" title={words.noCall}>
          <p>{words.noCallText}</p>
        </Notice>
      )}
      <ul class="reach">
        {phones.map(({ shown, tel }) => (
          <li key={shown}>
            {tel === '' || noCall ? (
              <span class="big">{shown}</span>
            ) : (
              <a class="big" href={'tel:' + tel} aria-label={words.call(shown)}>
                {shown}
              </a>
            )}
          </li>
        ))}
        {phones.length === 0 && <li class="small">{words.noPhone}</li>}
      </ul>
    </>
  );
}
