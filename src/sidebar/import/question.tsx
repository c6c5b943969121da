// What has to be settled before anything can be compared or written: one question a screen, one key an answer.

import { useState } from 'preact/hooks';
import type { ImportAnswer, ImportField, ImportQuestion } from '../../contract/import.ts';
import { usePage } from '../ui/context.ts';
import { Choices, type Choice } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { withSettled, type Work } from './stages.ts';
import { useImportTexts, type ImportTexts } from './texts.ts';
import type { Settled } from './wire.ts';

const noWork: Work = { origin: { tab: '' }, notes: [], settled: {} };

/** Answers are collected; the server is asked once, after the last. A header row changes everything and goes at once. */
export function Question({ answer, onSettled, onBack }: { answer: ImportAnswer; onSettled: (settled: Settled) => void; onBack: () => void }) {
  const { t } = usePage();
  const say = useImportTexts();
  const { questions } = answer;
  const [step, setStep] = useState(0);
  const [work, setWork] = useState(noWork);
  const question = questions[Math.min(step, questions.length - 1)];
  if (!question) return null;
  const settle = (more: Settled): void => {
    const next = withSettled(work, more);
    if (question.code === 'header_row' || step + 1 >= questions.length) return onSettled(next.settled);
    setWork(next);
    setStep(step + 1);
  };
  return (
    <Frame
      key={'question-' + step}
      lead={question.text}
      {...(questions.length > 1 && { note: say.stepOf(step + 1, questions.length) })}
      back={step > 0 ? { label: t.common.back, onPress: () => setStep(step - 1) } : { label: say.otherFile, onPress: onBack }}
    >
      <Choices label={question.text} choices={choicesOf(question, answer, say, settle)} />
    </Frame>
  );
}

function choicesOf({ code, field, candidates }: ImportQuestion, answer: ImportAnswer, say: ImportTexts, settle: (more: Settled) => void): Choice[] {
  if (code === 'header_row') return candidates.slice(0, 9).map((row) => ({ title: say.rowChoice(row), onChoose: () => settle({ headerRow: row }) }));
  if (code === 'many_gone') {
    return [
      { title: say.takeGone, detail: say.takeGoneDetail, onChoose: () => settle({ confirm: { gone: 'take' } }) },
      { title: say.leaveGone, detail: say.leaveGoneDetail, onChoose: () => settle({ confirm: { gone: 'leave' } }) },
    ];
  }
  const about = field ?? 'status';
  if (code === 'often') {
    const example = answer.changed[about]?.[0];
    return [
      { title: say.take, ...(example && { detail: (example.from || say.empty) + ' → ' + example.to }), onChoose: () => settle({ confirm: only(about, 'take') }) },
      { title: say.leave, detail: say.leaveDetail, onChoose: () => settle({ confirm: only(about, 'leave') }) },
    ];
  }
  return [
    ...candidates.slice(0, 8).map((column): Choice => {
      const there = answer.source.columns.find((one) => one.column === column);
      return { title: say.columnText(there?.letter ?? '', there?.header ?? ''), detail: (there?.samples ?? []).join(' · '), onChoose: () => settle({ mapping: only(about, column) }) };
    }),
    { title: say.noneOfThese, detail: say.noneOfTheseDetail, onChoose: () => settle({ mapping: only(about, null) }) },
  ];
}

function only<V>(field: ImportField, value: V): Partial<Record<ImportField, V>> {
  return { [field]: value };
}
