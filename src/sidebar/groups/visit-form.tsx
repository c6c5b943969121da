// A visit that took place, or the next one: a day with ready choices, a note, and one button.

import { useMemo, useState } from 'preact/hooks';
import type { GroupCoverage } from '../../contract/coverage.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { formatDay } from '../ui/days.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { Failed } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { useKeys } from '../ui/use-keys.ts';
import { comingDays, pastDays } from './days.ts';
import { newId } from './ids.ts';
import { useWords, type GroupWords } from './texts.ts';

export interface VisitFormProps {
  group: GroupCoverage;
  /** The next visit instead of one that took place. */
  plans: boolean;
  /** In the spreadsheet's zone. */
  today: string;
  onBack: () => void;
  onDone: (message: string) => void;
  onReload: () => void;
}

export function VisitForm({ group, plans, today, onBack, onDone, onReload }: VisitFormProps) {
  const { rpc, t, language } = usePage();
  const words = useWords();
  const [day, setDay] = useState(plans ? group.nextVisit : today);
  const [next, setNext] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [failure, setFailure] = useState<RpcError | null>(null);
  const operationId = useMemo(() => newId('besuch'), []);
  const choices = plans ? comingDays(today) : pastDays(today);

  const send = (planned: string): void => {
    const wrong = plans ? (planned !== '' && planned < today ? words.datePast : '') : day === '' ? words.dateMissing : day > today ? words.dateAhead : next !== '' && next <= day ? words.datePast : '';
    setProblem(wrong);
    if (wrong !== '') return;
    setBusy(true);
    const expected = { lastVisit: group.lastVisit, nextVisit: group.nextVisit };
    const payload = plans ? { next: planned } : { date: day, ...(next === '' ? {} : { next }), ...(note.trim() === '' ? {} : { note: note.trim() }) };
    rpc.call('groups.visit', { group: group.name, expected, operationId, ...payload }).then(
      ({ message }) => onDone(message),
      (error: unknown) => {
        setFailure(asRpcError(error));
        setBusy(false);
      },
    );
  };
  const save = (): void => (plans && day === '' ? setProblem(words.dateMissing) : send(day));

  useKeys({
    digit: (digit) => {
      const choice = choices[digit - 1];
      if (choice) setDay(choice.day);
      return choice !== undefined;
    },
  });

  if (failure) return <Failed error={failure} onRetry={failure.code === 'changed_meanwhile' ? onReload : () => setFailure(null)} wrote back={{ label: t.common.back, onPress: onBack }} />;
  return (
    <Frame
      lead={plans ? words.planning(group.name) : words.recording(group.name)}
      note={words.nothingWritten}
      back={{ label: t.common.back, onPress: onBack }}
      primary={{ label: busy ? words.saving : plans ? words.savePlan : words.save, onPress: save, busy }}
    >
      <section class="section">
        <h2 class="heading">{plans ? words.whenNext : words.when}</h2>
        <DayChips choices={choices} chosen={day} words={words} onChoose={setDay} label={plans ? words.whenNext : words.when} numbered />
        <label class="field day-field">
          <span class="field-label">{words.date}</span>
          <input type="date" value={day} {...(plans ? { min: today } : { max: today })} onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        {problem && (
          <p class="row-error" role="alert">
            {problem}
          </p>
        )}
      </section>
      {plans ? (
        group.nextVisit !== '' && (
          <p>
            <Button look="plain" onPress={() => send('')} busy={busy}>
              {words.removePlan} ({formatDay(group.nextVisit, language)})
            </Button>
          </p>
        )
      ) : (
        <>
          <label class="field">
            <span class="field-label">{words.noteLabel}</span>
            <textarea rows={3} maxLength={2000} value={note} placeholder={words.noteHint} onInput={(event) => setNote(event.currentTarget.value)} />
          </label>
          <section class="section">
            <h2 class="heading">{words.planNextToo}</h2>
            <DayChips choices={comingDays(today)} chosen={next} words={words} onChoose={(chosen) => setNext(chosen === next ? '' : chosen)} label={words.planNextToo} />
            <p class="small next-day">{next === '' ? (group.nextVisit > day ? formatDay(group.nextVisit, language) : words.noNext) : formatDay(next, language)}</p>
          </section>
        </>
      )}
    </Frame>
  );
}

interface DayChipsProps {
  choices: readonly { key: 'today' | 'yesterday' | 'lastWeek' | 'inTwoWeeks' | 'inFourWeeks' | 'inThreeMonths' | 'inSixMonths'; day: string }[];
  chosen: string;
  words: GroupWords;
  onChoose: (day: string) => void;
  label: string;
  numbered?: boolean;
}

function DayChips({ choices, chosen, words, onChoose, label, numbered = false }: DayChipsProps) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {choices.map(({ key, day }, index) => (
        <button key={key} type="button" class="chip" aria-pressed={chosen === day} {...(numbered ? { 'aria-keyshortcuts': String(index + 1) } : {})} onClick={() => onChoose(day)}>
          {words[key]}
        </button>
      ))}
    </div>
  );
}
