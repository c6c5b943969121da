// Leads to the person first: the selected row, the search, for an erasure also the number of somebody who is gone.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button, Fold } from '../ui/controls.tsx';
import { focusSoon, leadId } from '../ui/focus.ts';
import { Frame, type FrameProps } from '../ui/frame.tsx';
import { SearchBox } from '../ui/search/search-box.tsx';
import { useSearch } from '../ui/search/use-search.ts';
import { Calm, Failed, Notice, Waiting } from '../ui/states.tsx';
import { useWords } from './texts.ts';
import type { Person, PersonChoice } from './use-person.ts';

interface ForPersonProps {
  choice: PersonChoice;
  onBack: () => void;
  /** People who are not in the list any more can be named by their number. */
  alsoGone?: boolean;
  children: (person: Person) => ComponentChildren;
}

export function ForPerson({ choice, onBack, alsoGone = false, children }: ForPersonProps) {
  const { t } = usePage();
  const words = useWords();
  const { sought } = choice;
  const back = { label: t.common.back, onPress: onBack };
  useEffect(() => {
    if (sought.state === 'unasked') choice.selected();
  }, []);
  switch (sought.state) {
    case 'unasked':
      return <Waiting key="looking" lead={words.looking} slow={false} back={back} />;
    case 'waiting':
      return <Waiting key="looking" lead={words.looking} slow={sought.slow} back={back} />;
    case 'failed':
      return <Failed error={sought.error} onRetry={choice.selected} back={back} />;
    case 'nobody':
      return (
        <PersonFrame key="nobody" choice={choice} lead={words.nobody} back={back}>
          {sought.withoutId === undefined ? (
            <Calm picture="people">
              <p>{words.nobodyText}</p>
            </Calm>
          ) : (
            <Notice tone="warn">
              <p>{words.noId(sought.withoutId)}</p>
            </Notice>
          )}
          {alsoGone && <ByNumber choice={choice} />}
        </PersonFrame>
      );
    case 'here':
      return <>{children(sought.person)}</>;
  }
}

/** A screen with the search on top; while one searches, the hits take the place of the rest. */
export function PersonFrame({ choice, children, primary, ...frame }: FrameProps & { choice: PersonChoice }) {
  const search = useSearch();
  const searching = search.query.trim() !== '';
  const go = (choose: () => void): void => {
    search.type('');
    choose();
    focusSoon(leadId);
  };
  return (
    <Frame {...frame} primary={searching ? undefined : primary}>
      <SearchBox search={search} onOpen={({ memberId, name }) => go(() => choice.choose({ memberId, name }))} onSelectedRow={() => go(choice.selected)} />
      {!searching && children}
    </Frame>
  );
}

export function ByNumber({ choice }: { choice: PersonChoice }) {
  const words = useWords();
  const [number, setNumber] = useState('');
  const memberId = number.trim();
  const go = (): void => (memberId === '' ? undefined : choice.choose({ memberId, name: '' }));
  return (
    <Fold summary={words.erase.gone}>
      <div class="stack">
        <p class="small">{words.erase.goneText}</p>
        <label class="field">
          <span class="field-label">{words.erase.goneLabel}</span>
          <input type="text" value={number} maxLength={100} autocomplete="off" onInput={(event) => setNumber(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && go()} />
        </label>
        <div>
          <Button onPress={go} disabled={memberId === ''}>
            {words.erase.goneGo}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
