// A part of the day: its heading with the number, the first few things, the others on request.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

const atOnce = 3;

interface SectionProps<T> {
  title: string;
  text?: string;
  items: readonly T[];
  total: number;
  /** Where the rest stands, that was not sent; `''`: nowhere in particular. */
  tab?: string;
  row: (item: T) => ComponentChildren;
  children?: ComponentChildren;
}

/** Nothing where there is nothing. */
export function Section<T>({ title, text, items, total, tab = '', row, children }: SectionProps<T>) {
  const { language } = usePage();
  const words = useWords();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  // One more is not worth a press.
  const shown = all || items.length <= atOnce + 1 ? items : items.slice(0, atOnce);
  const hidden = items.length - shown.length;
  const rest = total - items.length;
  return (
    <section class="section">
      <h2 class="today-heading">
        {title} <span class="number">{formatNumber(total, language)}</span>
      </h2>
      {text && <p class="small">{text}</p>}
      <ul>{shown.map(row)}</ul>
      {hidden > 0 && (
        <div class="today-more">
          <Button look="plain" onPress={() => setAll(true)} label={words.more(hidden) + ': ' + title}>
            {words.more(hidden)}
          </Button>
        </div>
      )}
      {hidden === 0 && rest > 0 && <p class="small today-rest">{tab === '' ? words.moreElsewhere(rest) : words.moreInTab(rest, tab)}</p>}
      {children}
    </section>
  );
}
