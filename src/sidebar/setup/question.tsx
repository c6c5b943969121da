// One question set-up cannot answer itself, with numbered answers.

import { useEffect } from 'preact/hooks';
import type { DetectAnswer, Field, SetupQuestion, SheetColumn } from '../../contract/setup.ts';
import type { PageTexts } from '../../contract/texts/de/pages.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card, Choices, Select, type Choice, type Option } from '../ui/controls.tsx';
import { focusSoon, leadId } from '../ui/focus.ts';
import { isOwn, isRequired, offeredColumns } from './plan.ts';
import { WhereForm, type Look } from './where.tsx';

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
  const { t, announce } = usePage();
  useEffect(() => announce(question.text), [question.text]);
  const correct = (field: Field, column: number | null): void => {
    onCorrect(field, column);
    focusSoon(leadId);
  };
  return (
    <Card tone="warn" label={t.setup.questionOf(index, total)}>
      {total > 1 && <p class="small">{t.setup.questionOf(index, total)}</p>}
      <h2 class="strong question-text">{question.text}</h2>
      <Answers answer={answer} question={question} onCorrect={correct} onLook={onLook} />
    </Card>
  );
}

function Answers({ answer, question, onCorrect, onLook }: Omit<QuestionCardProps, 'index' | 'total'>) {
  const { t } = usePage();
  const { field } = question;
  if (question.code === 'several_tabs') {
    const tabs = answer.tabs.filter((tab) => tab.likely);
    return (
      <Choices
        label={question.text}
        choices={(tabs.length > 0 ? tabs : answer.tabs).map((tab) => ({
          title: tab.name,
          detail: t.setup.membersIn(tab.members),
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
    title: columnTitle(column, t),
    detail: columnExamples(column, t),
    onChoose: () => onCorrect(field, column.column),
  }));
  if (!isRequired(answer, field)) {
    choices.push({ title: t.setup.noSuchColumnLong, detail: isOwn(field) ? t.setup.noSuchOwnColumnHelp : t.setup.noSuchColumnHelp, onChoose: () => onCorrect(field, null) });
  }
  return (
    <>
      <Choices label={question.text} choices={choices} />
      {others.length > 0 && (
        <Select
          label={t.setup.columnFor(t.setup.fieldNames[field])}
          value=""
          placeholder={t.setup.chooseColumn}
          options={columnOptions(others, t)}
          onChange={(value) => onCorrect(field, Number(value))}
        />
      )}
    </>
  );
}

/** `C · Straße`. */
function columnTitle(column: SheetColumn, t: PageTexts): string {
  return column.letter + ' · ' + (column.header || t.setup.noHeader);
}

/** `z. B. Sonnenallee 12, Hermannstr. 3`, or that nothing stands there yet. */
export function columnExamples(column: SheetColumn, t: PageTexts): string {
  const samples = [...new Set(column.samples.filter((sample) => sample !== ''))].slice(0, 2);
  return samples.length > 0 ? t.setup.exampleValues(samples.join(', ')) : t.setup.emptyColumn;
}

/** A column without a header can be seen but not chosen: set-up could not find it again. */
export function columnOptions(columns: readonly SheetColumn[], t: PageTexts): Option[] {
  return columns.map((column) => {
    const sample = column.samples.find((value) => value !== '');
    if (column.header === '') return { value: String(column.column), text: column.letter + ' · ' + t.setup.needsHeader, disabled: true };
    return { value: String(column.column), text: columnTitle(column, t) + (sample ? ' (' + sample + ')' : '') };
  });
}
