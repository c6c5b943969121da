// The recognised columns, each correctable, and the fields for which there is none.

import { useState } from 'preact/hooks';
import type { DetectAnswer, Field } from '../../contract/setup.ts';
import { usePage } from '../ui/context.ts';
import { Button, Fold, Select } from '../ui/controls.tsx';
import { textsIn } from '../ui/language.ts';
import { meanings, type Corrections, type Meaning } from './plan.ts';
import { columnExamples, columnOptions } from './question.tsx';

export interface ColumnsProps {
  found: NonNullable<DetectAnswer['found']>;
  corrections: Corrections;
  onCorrect: (field: Field, column: number | null) => void;
}

export function Columns({ found, corrections, onCorrect }: ColumnsProps) {
  const { t } = usePage();
  const headers = textsIn('de').setup.fieldNames;
  const all = meanings(found, corrections);
  const recognised = all.filter((meaning) => meaning.column !== null);
  const missing = all.filter((meaning) => meaning.column === null && !found.columnsToAdd.includes(headers[meaning.field]));
  return (
    <>
      <section class="section">
        <h2 class="heading">{t.setup.columns}</h2>
        <ul class="columns">
          {recognised.map((meaning) => (
            <ColumnRow key={meaning.field} meaning={meaning} found={found} onCorrect={onCorrect} />
          ))}
        </ul>
      </section>
      {missing.length > 0 && (
        <Fold summary={t.setup.notFoundFields(missing.length)}>
          <p class="small">{t.setup.notFoundFieldsText}</p>
          <ul class="columns">
            {missing.map((meaning) => (
              <li key={meaning.field} class="column-missing">
                <ColumnSelect meaning={meaning} found={found} onCorrect={onCorrect} labelShown />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

interface RowProps {
  meaning: Meaning;
  found: ColumnsProps['found'];
  onCorrect: ColumnsProps['onCorrect'];
}

function ColumnRow({ meaning, found, onCorrect }: RowProps) {
  const { t } = usePage();
  const [changing, setChanging] = useState(false);
  const { field, column, certainty, twin } = meaning;
  if (!column) return null;
  const name = t.setup.fieldNames[field];
  const told = certainty === 'corrected' ? t.setup.told.corrected : t.setup.told[certainty];
  return (
    <li class="column">
      <div class="column-line">
        <p class="column-field">
          {name}
          {told && <span class="small"> · {told}</span>}
        </p>
        {!changing && (
          <Button look="plain" onPress={() => setChanging(true)} label={t.setup.changeColumnFor(name)}>
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
          <span class="letter">{column.letter}</span> <span class="column-header">{column.header || t.setup.noHeader}</span> · {columnExamples(column, t)}
        </p>
      )}
      {twin && <p class="small row-warn">{t.setup.usedTwice(t.setup.fieldNames[twin])}</p>}
    </li>
  );
}

function ColumnSelect({ meaning, found, onCorrect, labelShown = false }: RowProps & { labelShown?: boolean }) {
  const { t } = usePage();
  const name = t.setup.fieldNames[meaning.field];
  const none = { value: 'none', text: t.setup.noSuchColumn };
  return (
    <Select
      label={labelShown ? name : t.setup.columnFor(name)}
      labelShown={labelShown}
      value={meaning.column ? String(meaning.column.column) : 'none'}
      options={[...(meaning.required && meaning.column ? [] : [none]), ...columnOptions(found.sheetColumns, t)]}
      onChange={(value) => onCorrect(meaning.field, value === 'none' ? null : Number(value))}
    />
  );
}
