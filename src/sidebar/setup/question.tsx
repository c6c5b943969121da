// One question set-up cannot answer itself, with numbered answers.

import { useEffect } from 'preact/hooks';
import type { DetectAnswer, Field, SetupQuestion, SheetColumn } from '../../contract/setup.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card, Choices, Select, type Choice, type Option } from '../ui/controls.tsx';
import { focusSoon, leadId } from '../ui/focus.ts';
import { isOwn, isRequired, offeredColumns } from './plan.ts';
import { WhereForm, type Look } from './where.tsx';
import { useSetupTexts, type SetupTexts } from './texts.ts';

export interface QuestionCardProps {
  answer: DetectAnswer;
  question: SetupQuestion;
  /** Counting from 1. */
  index: number;
  total: number;
  onCorrect: (field: Field, column: number | null) => void;
  onLook: Look;
}

export function QuestionCard({ answer, question, index, total, onCorrect, onLook }: QuestionCardProps) {
  const { announce } = usePage();
  const words = useSetupTexts();
  useEffect(() => announce(question.text), [question.text]);
  const correct = (field: Field, column: number | null): void => {
    onCorrect(field, column);
    focusSoon(leadId);
  };
  return (
    <Card tone="warn" label={words.questionOf(index, total)}>
      {total > 1 && <p class="small">{words.questionOf(index, total)}</p>}
      <h2 class="strong question-text">{question.text}</h2>
      <Answers answer={answer} question={question} onCorrect={correct} onLook={onLook} />
    </Card>
  );
}

function Answers({ answer, question, onCorrect, onLook }: Omit<QuestionCardProps, 'index' | 'total'>) {
  const { t } = usePage();
  const words = useSetupTexts();
  const { field } = question;
  if (question.code === 'several_tabs') {
    const tabs = answer.tabs.filter((tab) => tab.likely);
    return (
      <Choices
        label={question.text}
        choices={(tabs.length > 0 ? tabs : answer.tabs).map((tab) => ({
          title: tab.name,
          detail: words.membersIn(tab.members),
          onChoose: () => onLook({ tabId: tab.tabId }),
        }))}
      />
    );
  }
  // About one of the add-on's own tabs: a person mends it there, and looks again.
  if (field === undefined && question.code !== 'no_tab' && question.code !== 'no_header') {
    return <Button onPress={() => onLook()}>{t.common.recheck}</Button>;
  }
  if (field === undefined || answer.found === null) return <WhereForm answer={answer} onLook={onLook} />;

  const offered = offeredColumns(answer.found, field);
  const others = answer.found.sheetColumns.filter((column) => !offered.includes(column));
  const choices: Choice[] = offered.map((column) => ({
    title: columnTitle(column, words),
    detail: columnExamples(column, words),
    onChoose: () => onCorrect(field, column.column),
  }));
  if (!isRequired(answer, field)) {
    choices.push({ title: words.noSuchColumnLong, detail: isOwn(field) ? words.noSuchOwnColumnHelp : words.noSuchColumnHelp, onChoose: () => onCorrect(field, null) });
  }
  return (
    <>
      <Choices label={question.text} choices={choices} />
      {others.length > 0 && (
        <Select
          label={words.columnFor(t.setup.fieldNames[field])}
          value=""
          placeholder={words.chooseColumn}
          options={columnOptions(others, words)}
          onChange={(value) => onCorrect(field, Number(value))}
        />
      )}
    </>
  );
}

/** `C · Straße`. */
function columnTitle(column: SheetColumn, words: SetupTexts): string {
  return column.letter + ' · ' + (column.header || words.noHeader);
}

/** `z. B. Sonnenallee 12, Hermannstr. 3`, or that nothing stands there yet. */
export function columnExamples(column: SheetColumn, words: SetupTexts): string {
  const samples = [...new Set(column.samples.filter((sample) => sample !== ''))].slice(0, 2);
  return samples.length > 0 ? words.exampleValues(samples.join(', ')) : words.emptyColumn;
}

/** A column without a header can be seen but not chosen: set-up could not find it again. */
export function columnOptions(columns: readonly SheetColumn[], words: SetupTexts): Option[] {
  return columns.map((column) => {
    const sample = column.samples.find((value) => value !== '');
    if (column.header === '') return { value: String(column.column), text: column.letter + ' · ' + words.needsHeader, disabled: true };
    return { value: String(column.column), text: columnTitle(column, words) + (sample ? ' (' + sample + ')' : '') };
  });
}
