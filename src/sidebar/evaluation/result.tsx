// The figures of one questionnaire: filter, what is missed and why, every question; to print, to keep, to write down.

import { useEffect, useState } from 'preact/hooks';
import type { EvaluateAnswer } from '../../contract/evaluation.ts';
import { filterInWords } from '../../contract/evaluationWords.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import { saveText } from '../ui/save-file.ts';
import { Calm, Failed, LateNotice, Notice, Waiting } from '../ui/states.tsx';
import { Bars } from './bars.tsx';
import { evaluationCsv } from './csv.ts';
import { FilterLine } from './filter-line.tsx';
import { QuestionCard } from './question-card.tsx';
import { useFigureWords, useWords } from './texts.ts';
import { isTurned, useEvaluation } from './use-evaluation.ts';
import { useReport } from './use-report.ts';

export function Result({ form, onBack }: { form: string; onBack: () => void }) {
  const { language, announce, t } = usePage();
  const words = useWords();
  const figures = useFigureWords();
  const { filter, shown, counting, slow, failure, change, again } = useEvaluation(form);
  const report = useReport(form);
  const [saved, setSaved] = useState('');
  const [day] = useState(() => new Date().toLocaleDateString('sv-SE'));
  const back = { label: t.common.back, onPress: onBack };
  const count = shown ? (shown.answer.people === null ? figures.tooFew : countOf(shown.answer)) : '';
  useEffect(() => {
    if (count) announce(count);
  }, [shown]);
  if (failure) return <Failed error={failure} onRetry={again} back={back} />;
  if (!shown) return <Waiting lead={words.counting} slow={slow} back={back} />;

  const { answer } = shown;
  const ready = !counting && !isTurned(filter);
  const today = formatDay(day, language);
  const save = (): void => {
    const file = words.csvFile(answer.form, today);
    saveText(file, evaluationCsv(answer, shown.filter, figures, words, language), 'text/csv');
    setSaved(words.csvDone(file));
    announce(words.csvDone(file));
  };
  return (
    <Frame
      key="result"
      lead={answer.form + '.'}
      note={answer.people === null ? '' : countOf(answer) + '.'}
      back={back}
      primary={{ label: report.busy ? words.writing : words.write, onPress: () => report.write(shown.filter), busy: report.busy, disabled: !ready || answer.people === null }}
      // By the buttons: whoever has scrolled down does not see the top.
      footnote={report.message || saved}
    >
      <p class="small told">{told(answer)}</p>
      <FilterLine
        filter={filter}
        options={answer.options}
        onChange={(next) => {
          report.forget();
          setSaved('');
          change(next);
        }}
      />
      <LateNotice slow={slow} />
      {report.failure && <RowFailure error={report.failure} onReload={() => report.write(shown.filter)} />}
      {ready && answer.people !== null && (
        <div class="tools on-screen">
          <Button onPress={() => window.print()}>{words.print}</Button>
          <Button onPress={save}>{words.csv}</Button>
        </div>
      )}
      {counting && (
        <p class="small" role="status">
          {words.recounting}
        </p>
      )}
      {!isTurned(filter) && (
        <div class={counting ? 'results outdated' : 'results'} aria-busy={counting}>
          {answer.people === null ? (
            <Calm picture="people">
              <p>{figures.tooFew}</p>
            </Calm>
          ) : (
            <Figures answer={answer} people={answer.people} />
          )}
        </div>
      )}
    </Frame>
  );

  function countOf({ people, all }: EvaluateAnswer): string {
    return people === null || people === all ? words.people(all) : figures.someOf(people, all);
  }
  /** What was counted, and when: also on paper. */
  function told({ from, to }: EvaluateAnswer): string {
    const period = from === '' ? [] : [figures.period(formatDay(from, language), formatDay(to, language))];
    return [filterInWords(shown?.filter ?? {}, figures, (day) => formatDay(day, language)), ...period, figures.state(today)].join(' · ');
  }
}

function Figures({ answer, people }: { answer: EvaluateAnswer; people: number }) {
  const words = useWords();
  const figures = useFigureWords();
  const { missingOffers, reasons, groups, questions, fewLeftOut } = answer;
  const quoted = questions.some(({ quotes = [] }) => quotes.length > 0);
  return (
    <>
      {fewLeftOut && (
        <Notice tone="warn">
          <p>{figures.fewLeftOut}</p>
        </Notice>
      )}
      {quoted && <p class="small on-screen">{words.careful}</p>}
      {([['missingOffers', missingOffers], ['reasons', reasons]] as const).map(
        ([key, counted]) =>
          counted.length > 0 && (
            <section key={key} class="card question" aria-labelledby={key}>
              <h2 class="heading" id={key}>
                {figures[key]}
              </h2>
              <p class="small">{words.rankedBy({ people })}</p>
              <Bars label={figures[key]} bars={counted} />
            </section>
          ),
      )}
      {groups.length > 1 && (
        <section class="card question" aria-labelledby="groups">
          <h2 class="heading" id="groups">
            {figures.groups}
          </h2>
          <Bars label={figures.groups} heading={words.group} bars={groups.map(({ name, people: count }) => ({ text: name || figures.noGroup, count, share: count === null ? undefined : count / people }))} />
        </section>
      )}
      {questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
    </>
  );
}
