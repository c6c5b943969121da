// Free text: the words that several people used, and what was said.

import { useState } from 'preact/hooks';
import type { QuestionResult } from '../../contract/evaluation.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { useFigureWords, useWords } from './texts.ts';

const atFirst = 6;

export function Said({ question: { id, words: shared = [], quotes = [], moreQuotes = 0 } }: { question: QuestionResult }) {
  const { language } = usePage();
  const words = useWords();
  const figures = useFigureWords();
  const [all, setAll] = useState(false);
  const shown = all ? quotes : quotes.slice(0, atFirst);
  const next = 'quote-' + id;
  return (
    <>
      <h3 class="subheading">{figures.words}</h3>
      {shared.length === 0 ? (
        <p class="small">{figures.noWords}</p>
      ) : (
        <ul class="words">
          {shared.map(({ text, count }) => (
            <li key={text} class="badge calm">
              {text} <span class="strong">{formatNumber(count, language)}</span>
            </li>
          ))}
        </ul>
      )}
      <h3 class="subheading">{figures.quotes}</h3>
      <ul class="quotes">
        {shown.map((quote, index) => (
          <li key={quote} {...(index === atFirst ? { id: next, tabIndex: -1 } : {})}>
            {quote}
          </li>
        ))}
      </ul>
      {quotes.length > shown.length && (
        <Button
          look="plain"
          onPress={() => {
            setAll(true);
            focusSoon(next);
          }}
        >
          {words.moreQuotes(quotes.length - shown.length)}
        </Button>
      )}
      {all && moreQuotes > 0 && <p class="small">{figures.moreQuotes(moreQuotes)}</p>}
    </>
  );
}
