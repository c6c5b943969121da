// Where a person decides within the preview: who is who, and which column is which.

import { useState } from 'preact/hooks';
import type { Doubt, ImportAnswer, ImportField } from '../../contract/import.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button, Card, Fold, Select } from '../ui/controls.tsx';
import { formatNumber } from '../../contract/texts/format.ts';
import { useImportTexts } from './texts.ts';

const atOnce = 10;

export function Doubts({ doubtful, decisions, onDecide }: { doubtful: readonly Doubt[]; decisions: Readonly<Record<string, string>>; onDecide: (decisions: Record<string, string>) => void }) {
  const { t, language } = usePage();
  const say = useImportTexts();
  const [rows, setRows] = useState(atOnce);
  const more = Math.min(atOnce, doubtful.length - rows);
  return (
    <section aria-label={say.groups.doubtful} class="doubts">
      <p class="heading total">
        <span>{say.groups.doubtful}</span>
        <Badge tone="fewer">{formatNumber(doubtful.length, language)}</Badge>
      </p>
      {doubtful.slice(0, rows).map((doubt) => (
        <Card key={doubt.row} tone="warn" label={doubt.name}>
          <p class="strong">{doubt.name}</p>
          <p class="small">
            {say.row(doubt.row)} · {doubt.about}
          </p>
          <p class="small">{doubt.text}</p>
          {doubt.candidates.map(({ memberId, name, about }) => (
            <p class="small" key={memberId}>
              {say.inList} <span class="to">{name}</span> · {about}
            </p>
          ))}
          <Select
            label={say.whoIs(doubt.name)}
            value={decisions[String(doubt.row)] ?? ''}
            options={[
              { value: '', text: say.undecided },
              ...doubt.candidates.map(({ memberId, name }) => ({ value: memberId, text: say.isSame(name, memberId) })),
              ...(doubt.code === 'similar' || doubt.code === 'number_differs' || doubt.code === 'erased' ? [{ value: 'new', text: say.isNew }] : []),
              { value: 'skip', text: say.leaveOut },
            ]}
            onChange={(value) => onDecide({ [String(doubt.row)]: value })}
          />
        </Card>
      ))}
      {more > 0 && <Button onPress={() => setRows(rows + more)}>{t.common.showMore(more)}</Button>}
    </section>
  );
}

const none = '-';

/** Every field with its column; a column can be put right here. */
export function Mapping({ answer, mapping, onChange }: { answer: ImportAnswer; mapping: Partial<Record<ImportField, number | null>>; onChange: (mapping: Partial<Record<ImportField, number | null>>) => void }) {
  const say = useImportTexts();
  const columns = answer.source.columns.map(({ column, letter, header }) => ({ value: String(column), text: say.columnText(letter, header) }));
  const found = answer.mapping.filter(({ column }) => column !== null).length;
  return (
    <Fold
      summary={
        <>
          <span>{say.groups.columns}</span>
          <Badge tone="calm">{found}</Badge>
        </>
      }
    >
      <div class="mapping">
        {answer.mapping.map(({ field, column }) => {
          const name = field as ImportField;
          const chosen = name in mapping ? mapping[name] : column;
          return (
            <Select
              key={field}
              label={say.fieldNames[field]}
              labelShown
              value={chosen === null || chosen === undefined ? none : String(chosen)}
              options={[{ value: none, text: say.columnNone }, ...columns]}
              onChange={(value) => onChange({ [name]: value === none ? null : Number(value) })}
            />
          );
        })}
      </div>
    </Fold>
  );
}
