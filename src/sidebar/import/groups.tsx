// The groups of the preview: people with their names, changes old → new, rows that were left out.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportAnswer, ImportField, SkippedRow } from '../../contract/import.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button, Fold } from '../ui/controls.tsx';
import { ShowMember } from '../ui/show-member.tsx';
import { useImportTexts } from './texts.ts';

/** A fold with its number; nothing where there is nobody. */
export function Group({ title, count, tone, text, children }: { title: string; count: number; tone: 'more' | 'fewer' | 'info' | 'calm'; text?: string; children: ComponentChildren }) {
  const { language } = usePage();
  if (count === 0) return null;
  return (
    <Fold
      summary={
        <>
          <span>{title}</span>
          <Badge tone={tone}>{formatNumber(count, language)}</Badge>
        </>
      }
    >
      {text && <p class="small">{text}</p>}
      {children}
    </Fold>
  );
}

const rowsAtOnce = 50;

function Pages<T>({ all, children }: { all: readonly T[]; children: (one: T, index: number) => ComponentChildren }) {
  const { t } = usePage();
  const [rows, setRows] = useState(rowsAtOnce);
  const more = Math.min(rowsAtOnce, all.length - rows);
  return (
    <>
      <ul class="people">{all.slice(0, rows).map(children)}</ul>
      {more > 0 && <Button onPress={() => setRows(rows + more)}>{t.common.showMore(more)}</Button>}
    </>
  );
}

export interface PeopleProps {
  ids: readonly string[];
  names: Readonly<Record<string, string>>;
  /** A line below the name; the id where it is left out. */
  about?: (index: number) => string;
  /** True: they stand in the sheet and can be shown there. */
  shown?: boolean;
}

export function People({ ids, names, about, shown = false }: PeopleProps) {
  return (
    <Pages all={ids}>
      {(id, index) => (
        <li key={id}>
          <p class="strong">{names[id] || id}</p>
          <p class="small">{about ? about(index) : id}</p>
          {shown && <ShowMember memberId={id} name={names[id] || id} />}
        </li>
      )}
    </Pages>
  );
}

interface OneChange {
  field: ImportField;
  from: string;
  to: string;
}

/** Everything that changes of one person, together. */
export function PersonChanges({ changed, names }: Pick<ImportAnswer, 'changed' | 'names'>) {
  const { t } = usePage();
  const say = useImportTexts();
  const people = new Map<string, OneChange[]>();
  for (const [field, changes] of Object.entries(changed) as [ImportField, NonNullable<ImportAnswer['changed'][ImportField]>][]) {
    for (const { memberId, from, to } of changes) people.set(memberId, [...(people.get(memberId) ?? []), { field, from, to }]);
  }
  return (
    <Group title={say.groups.changed} count={people.size} tone="info">
      <Pages all={[...people]}>
        {([id, changes]) => (
          <li key={id}>
            <p class="strong">{names[id] || id}</p>
            {changes.map(({ field, from, to }) => (
              <p class="small" key={field}>
                {say.fieldNames[field]}: <span class="for-screen-readers">{t.common.from} </span>
                {from || say.empty}
                <span aria-hidden="true"> → </span>
                <span class="for-screen-readers"> {t.common.to} </span>
                <span class="to">{to}</span>
              </p>
            ))}
            <ShowMember memberId={id} name={names[id] || id} />
          </li>
        )}
      </Pages>
    </Group>
  );
}

export function SkippedRows({ rows }: { rows: readonly SkippedRow[] }) {
  const say = useImportTexts();
  return (
    <Pages all={rows}>
      {({ row, text, field }, index) => (
        <li key={row + '-' + index}>
          <p class="strong">
            {say.row(row)}
            {field ? say.fieldOnly(field) : ''}
          </p>
          <p class="small">{text}</p>
        </li>
      )}
    </Pages>
  );
}
