// One question with its figures, in the form that fits its kind.

import type { QuestionResult } from '../../contract/evaluation.ts';
import { usePage } from '../ui/context.ts';
import { Bars } from './bars.tsx';
import { choiceLabel } from './choice-label.ts';
import { formatFigure, formatMonth } from './figures.ts';
import { ScaleAxis } from './scale-axis.tsx';
import { Said } from './said.tsx';
import { useFigureWords, useWords } from './texts.ts';

export function QuestionCard({ question }: { question: QuestionResult }) {
  const figures = useFigureWords();
  const id = 'question-' + question.id;
  return (
    <section class="card question" aria-labelledby={id}>
      <h2 class="heading" id={id}>
        {figures.question(question.number, question.text)}
      </h2>
      <p class="small">{figures.answered(question)}</p>
      {question.gone && <p class="small">{figures.gone}</p>}
      {question.hidden ? <p class="hidden-note">{figures.tooFewAnswered}</p> : <Figures question={question} />}
    </section>
  );
}

function Figures({ question }: { question: QuestionResult }) {
  const { language } = usePage();
  const words = useFigureWords();
  const page = useWords();
  const { text, kind, answered, choices, moreChoices, scale, figures, months } = question;
  if (choices) {
    return (
      <>
        <Bars label={text} bars={choices.map(({ count, share }, index) => ({ text: choiceLabel(question, index, words, page), count, share }))} />
        {moreChoices !== undefined && <p class="small">{words.moreChoices(moreChoices)}</p>}
        {kind === 'choices' && <p class="small">{words.severalChoices}</p>}
      </>
    );
  }
  if (scale) {
    return (
      <>
        <Bars label={text} labels="short" bars={scale.counts.map((count, index) => ({ text: String(index + 1), count, share: count / answered }))} />
        <ScaleAxis mean={scale.mean} spread={scale.spread} />
      </>
    );
  }
  if (months) return <Bars label={text} bars={months.map(({ text: month, count }) => ({ text: formatMonth(month, language), count, share: count / answered }))} />;
  if (figures) {
    return (
      <dl class="figures">
        {(['mean', 'median', 'spread', 'least', 'most'] as const).map((key) => (
          <div key={key}>
            <dt>{words[key]}</dt>
            <dd class="number">{formatFigure(figures[key], language)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return <Said question={question} />;
}
