// The recognised columns, each correctable, and the fields for which there is none.

import { useState } from 'preact/hooks';
import { columnHeaders } from '../../contract/columnHeaders.ts';
import type { DetectAnswer, Field } from '../../contract/setup.ts';
import { usePage } from '../ui/context.ts';
import { Button, Fold, Select } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { columnsToAdd, isOwn, meanings, withoutColumn, type Corrections, type Meaning } from './plan.ts';
import { columnExamples, columnOptions } from './question.tsx';
import { useSetupTexts } from './texts.ts';

export interface ColumnsProps {
  found: NonNullable<DetectAnswer['found']>;
  corrections: Corrections;
  onCorrect: (field: Field, column: number | null) => void;
}

export function Columns({ found, corrections, onCorrect }: ColumnsProps) {
  const words = useSetupTexts();
  const all = meanings(found, corrections);
  const recognised = all.filter((meaning) => meaning.column !== null);
  const { theirs, ours } = withoutColumn(all, columnsToAdd(found, corrections, columnHeaders), columnHeaders);
  return (
    <>
      <section class="section">
        <h2 class="heading">{words.columns}</h2>
        <ul class="columns">
          {recognised.map((meaning) => (
            <ColumnRow key={meaning.field} meaning={meaning} found={found} onCorrect={onCorrect} />
          ))}
        </ul>
      </section>
      <WithoutColumn summary={words.notFoundFields(theirs.length)} text={words.notFoundFieldsText} fields={theirs} found={found} onCorrect={onCorrect} />
      <WithoutColumn summary={words.alreadyThere} text={words.alreadyThereText} fields={ours} found={found} onCorrect={onCorrect} />
    </>
  );
}

interface WithoutColumnProps {
  summary: string;
  text: string;
  fields: readonly Meaning[];
  found: ColumnsProps['found'];
  onCorrect: ColumnsProps['onCorrect'];
}

function WithoutColumn({ summary, text, fields, found, onCorrect }: WithoutColumnProps) {
  if (fields.length === 0) return null;
  return (
    <Fold summary={summary}>
      <p class="small">{text}</p>
      <ul class="columns">
        {fields.map((meaning) => (
          <li key={meaning.field}>
            <ColumnSelect meaning={meaning} found={found} onCorrect={onCorrect} labelShown />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface RowProps {
  meaning: Meaning;
  found: ColumnsProps['found'];
  onCorrect: ColumnsProps['onCorrect'];
}

function ColumnRow({ meaning, found, onCorrect }: RowProps) {
  const { t } = usePage();
  const words = useSetupTexts();
  const [changing, setChanging] = useState(false);
  const { field, column, certainty, twin } = meaning;
  if (!column) return null;
  const name = t.setup.fieldNames[field];
  const told = certainty === 'corrected' ? words.told.corrected : words.told[certainty];
  return (
    <li class="column">
      <div class="column-line">
        <p class="column-field">
          {name}
          {told && <span class="small"> · {told}</span>}
        </p>
        {!changing && (
          <Button
            look="plain"
            id={'change-' + field}
            label={words.changeColumnFor(name)}
            onPress={() => {
              setChanging(true);
              focusSoon('column-' + field);
            }}
          >
            {t.common.change}
          </Button>
        )}
      </div>
      {changing ? (
        <ColumnSelect
          meaning={meaning}
          found={found}
          onCorrect={(corrected, number) => {
            onCorrect(corrected, number);
            setChanging(false);
          }}
        />
      ) : (
        <p class="small column-where">
          <span class="letter">{column.letter}</span> <span class="column-header">{column.header || words.noHeader}</span> · {columnExamples(column, words)}
        </p>
      )}
      {twin && <p class="small row-warn">{words.usedTwice(t.setup.fieldNames[twin])}</p>}
    </li>
  );
}

function ColumnSelect({ meaning, found, onCorrect, labelShown = false }: RowProps & { labelShown?: boolean }) {
  const { t } = usePage();
  const words = useSetupTexts();
  const name = t.setup.fieldNames[meaning.field];
  const none = { value: 'none', text: isOwn(meaning.field) ? words.madeNew : words.noSuchColumn };
  return (
    <Select
      id={'column-' + meaning.field}
      label={labelShown ? name : words.columnFor(name)}
      labelShown={labelShown}
      value={meaning.column ? String(meaning.column.column) : 'none'}
      options={[...(meaning.required && meaning.column ? [] : [none]), ...columnOptions(found.sheetColumns, words)]}
      onChange={(value) => {
        onCorrect(meaning.field, value === 'none' ? null : Number(value));
        focusSoon((value === 'none' ? 'column-' : 'change-') + meaning.field);
      }}
    />
  );
}
