// Choices: rows with digits while they are few, close together when they are many, with a field to search and for own words.

import { useRef, useState } from 'preact/hooks';
import { Button } from '../controls.tsx';
import { useFormTexts } from './texts.ts';

/** Up to so many have a digit. */
export const withDigits = 9;
/** From so many on there is a field to search. */
const searchableFrom = 13;

export interface Option {
  /** What is answered. */
  word: string;
  text: string;
}

export interface OptionsProps {
  /** Unique on the page: makes radios a group. */
  name: string;
  several: boolean;
  options: readonly Option[];
  chosen: readonly string[];
  ownWords: boolean;
  labelledBy: string;
  describedBy: string | undefined;
  disabled: boolean;
  onToggle: (word: string) => void;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export function Options({ name, several, options, chosen, ownWords, labelledBy, describedBy, disabled, onToggle }: OptionsProps) {
  const words = useFormTexts();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const own = chosen.filter((word) => !options.some((option) => same(option.word, word))).map((word) => ({ word, text: word }));
  // Beside the field they were typed in: many choices end far below it.
  const all = options.length >= searchableFrom ? [...own, ...options] : [...options, ...own];
  const few = options.length <= withDigits;
  const searchable = options.length >= searchableFrom;
  const wanted = searchable ? query.trim().toLowerCase() : '';
  const isChosen = (word: string): boolean => chosen.some((mine) => same(mine, word));
  const shown = wanted === '' ? all : all.filter(({ text }) => text.toLowerCase().includes(wanted));
  const typed = query.replace(/[,;\s]+/g, ' ').trim();
  const known = all.find(({ word }) => same(word, typed));
  const first = known ?? (searchable ? shown[0] : undefined);
  const addable = ownWords && typed !== '' && !known;
  const take = (): void => {
    // Own words come first where nothing has just this name: "Chor" must not become "Chorleitung".
    const word = addable ? typed : first?.word;
    if (word === undefined) return;
    if (!isChosen(word)) onToggle(word);
    setQuery('');
    input.current?.focus();
  };
  // A word that was typed and not added is meant all the same; what was typed to search is not.
  const leave = (to: EventTarget | null): void => {
    const inside = to instanceof Node && box.current?.contains(to) === true;
    if (!inside && addable && (!searchable || shown.length === 0)) {
      onToggle(typed);
      setQuery('');
    }
  };
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0;
    // Radios have this from the browser, and in a text field left and right belong to the text.
    const inField = event.target === input.current;
    if (by === 0 || (!inField && !several) || (inField && event.key !== 'ArrowDown')) return;
    const all = [...(box.current?.querySelectorAll<HTMLInputElement>('.option input') ?? [])];
    const at = inField ? -1 : all.indexOf(event.target as HTMLInputElement);
    const next = all[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const hint = searchable ? (ownWords ? words.filterOrOwn : words.filter) : words.own;
  const group = several ? 'group' : 'radiogroup';
  const wordField = (
    <div class="options-field">
      <input
        ref={input}
        type="text"
        aria-label={hint.replace(/ …$/, '')}
        aria-describedby={labelledBy}
        placeholder={hint}
        autocomplete="off"
        maxLength={80}
        disabled={disabled}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onBlur={(event) => leave(event.relatedTarget)}
        onKeyDown={(event) => {
          if (event.isComposing || query === '' || event.ctrlKey || event.metaKey) return;
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') setQuery('');
          else return;
          event.preventDefault();
        }}
      />
      {(addable || (!searchable && ownWords)) && (
        <Button onPress={take} disabled={disabled || !addable} label={addable ? words.addThis(typed) : words.add}>
          {words.add}
        </Button>
      )}
    </div>
  );
  return (
    <div class="options" ref={box} role="presentation" onKeyDown={move}>
      {searchable && wordField}
      {wanted !== '' && (
        <p class="small" role="status">
          {shown.length === 0 ? words.noneFound : words.shownOf(shown.length, all.length)}
        </p>
      )}
      <div class={few && !several ? 'option-rows' : 'option-chips'} role={group} aria-labelledby={labelledBy} aria-describedby={describedBy}>
        {shown.map(({ word, text }) => {
          const digit = few ? all.findIndex((option) => option.word === word) + 1 : 0;
          return (
            <label key={word} class={'option' + (isChosen(word) ? ' chosen' : '') + (disabled ? ' still' : '')}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={isChosen(word)}
                disabled={disabled}
                onClick={(event) => {
                  // A radio that is pressed again is taken back; the browser alone would not do that.
                  if (several || isChosen(word)) {
                    onToggle(word);
                    if (!several) event.currentTarget.checked = false;
                  }
                }}
                onChange={() => several || isChosen(word) || onToggle(word)}
              />
              {digit >= 1 && digit <= withDigits && (
                <span class="key" aria-hidden="true">
                  {digit}
                </span>
              )}
              <span class="option-text">{text}</span>
            </label>
          );
        })}
      </div>
      {!searchable && ownWords && wordField}
    </div>
  );
}
