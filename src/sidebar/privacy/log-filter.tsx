// Narrows the log down: who, what, from when to when, which member.

import { useEffect, useState } from 'preact/hooks';
import type { Payload } from '../../contract/rpc.ts';
import { Button, Fold, Select } from '../ui/controls.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import { SearchBox } from '../ui/search/search-box.tsx';
import { useSearch } from '../ui/search/use-search.ts';
import { useWords } from './texts.ts';
import { usePerson } from './use-person.ts';

export type Filter = Payload<'privacy.log'>;

interface LogFilterProps {
  now: Filter;
  people: readonly string[];
  kinds: readonly string[];
  busy: boolean;
  onApply: (filter: Filter) => void;
}

export function LogFilter({ now, people, kinds, busy, onApply }: LogFilterProps) {
  const { log: words } = useWords();
  const [by, setBy] = useState(now.by ?? '');
  const [what, setWhat] = useState(now.what ?? '');
  const [memberId, setMemberId] = useState(now.memberId ?? '');
  const [from, setFrom] = useState(now.from ?? '');
  const [to, setTo] = useState(now.to ?? '');
  const [wrong, setWrong] = useState(false);
  const search = useSearch();
  const { sought, selected } = usePerson();
  useEffect(() => {
    if (sought.state === 'here') setMemberId(sought.person.memberId);
  }, [sought]);
  const filtered = Object.keys(now).length > 0;
  const apply = (): void => {
    const upsideDown = from !== '' && to !== '' && from > to;
    setWrong(upsideDown);
    if (upsideDown || busy) return;
    const member = memberId.trim();
    onApply({ ...(by && { by }), ...(what && { what }), ...(member && { memberId: member }), ...(from && { from }), ...(to && { to }) });
  };
  const clear = (): void => {
    for (const set of [setBy, setWhat, setMemberId, setFrom, setTo]) set('');
    setWrong(false);
    onApply({});
  };
  const options = (all: readonly string[]) => [{ value: '', text: words.all }, ...all.map((one) => ({ value: one, text: one }))];
  return (
    <Fold summary={filtered ? words.filterOn : words.filter}>
      <div class="stack">
        <Select label={words.who} labelShown value={by} options={options(people)} onChange={setBy} />
        <Select label={words.what} labelShown value={what} options={options(kinds)} onChange={setWhat} />
        <SearchBox
          search={search}
          onOpen={(hit) => {
            search.type('');
            setMemberId(hit.memberId);
          }}
          onSelectedRow={selected}
        />
        {sought.state === 'failed' && <RowFailure error={sought.error} onReload={selected} />}
        <label class="field">
          <span class="field-label">{words.member}</span>
          <input type="text" value={memberId} maxLength={100} autocomplete="off" onInput={(event) => setMemberId(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && apply()} />
        </label>
        <div class="two">
          <label class="field">
            <span class="field-label">{words.from}</span>
            <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
          </label>
          <label class="field">
            <span class="field-label">{words.to}</span>
            <input type="date" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
          </label>
        </div>
        {wrong && (
          <p class="row-error" role="alert">
            {words.upsideDown}
          </p>
        )}
        <div class="button-row">
          <Button onPress={apply} busy={busy}>
            {words.apply}
          </Button>
          {filtered && (
            <Button look="plain" onPress={clear}>
              {words.clear}
            </Button>
          )}
        </div>
      </div>
    </Fold>
  );
}
