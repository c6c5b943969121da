// The search field with its hits: type, arrow keys, Enter. And the way to the selected row.

import './search.css';
import { useRef } from 'preact/hooks';
import type { SearchHit } from '../../../contract/card.ts';
import { usePage } from '../context.ts';
import { Badge, Button, Spinner } from '../controls.tsx';
import { screenFor } from '../screens.ts';
import { useSearchTexts } from './texts.ts';
import type { Search } from './use-search.ts';

export function SearchBox({ search, onOpen, onSelectedRow }: { search: Search; onOpen: (hit: SearchHit) => void; onSelectedRow: () => void }) {
  const { t } = usePage();
  const words = useSearchTexts();
  const box = useRef<HTMLDivElement>(null);
  const { answer, query } = search;
  const move = (by: number): void => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('input, .hit') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    const first = answer?.hits[0];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && query !== '') search.type('');
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && first && !search.busy) onOpen(first);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search" role="search" ref={box} onKeyDown={keys}>
      <label class="field">
        <span class="for-screen-readers">{words.search}</span>
        <input type="search" value={query} placeholder={words.search} autocomplete="off" onInput={(event) => search.type(event.currentTarget.value)} />
      </label>
      {query.trim() === '' ? (
        <Button look="plain" onPress={onSelectedRow}>
          {words.selectedRow}
        </Button>
      ) : (
        <div class="hits">
          <p class="small" role="status">
            {search.busy ? (
              <>
                <Spinner /> {words.searching}
              </>
            ) : search.error ? (
              screenFor(search.error, t).title
            ) : answer && answer.hits.length > 0 ? (
              answer.total > answer.hits.length ? words.firstHits(answer.hits.length, answer.total) : words.hits(answer.total)
            ) : (
              words.nobodyFound
            )}
          </p>
          <ul>
            {answer?.hits.map((hit) => (
              <li key={hit.memberId + hit.row}>
                <button type="button" class="hit" onClick={() => onOpen(hit)}>
                  <span class="strong">{hit.name}</span>
                  {hit.left && <Badge tone="calm">{words.leftBadge}</Badge>}
                  <span class="small">{[hit.group || words.noGroup, hit.detail].filter(Boolean).join(' · ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
