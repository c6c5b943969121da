// One person who has been asked, or will not be: the state, what became of it, and a way to change it.

import type { Exit } from '../../contract/exits.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { useSince } from './since.ts';
import { useWords } from './texts.ts';

export function SettledRow({ exit, onRecord }: { exit: Exit; onRecord: () => void }) {
  const words = useWords();
  const since = useSince();
  const { name, state, outcome, offer, note } = exit;
  // Of somebody who has died nothing is asked and nothing is told but that.
  const died = state === 'deceased';
  return (
    <li class="exit-row">
      <p class="strong">{name}</p>
      {!died && <p class="small">{since(exit)}</p>}
      <p class="exit-badges">
        <Badge tone="calm">{words.states[state]}</Badge>
        {outcome !== '' && <Badge tone={outcome === 'stays' || outcome === 'returns' ? 'more' : 'calm'}>{words.outcomes[outcome]}</Badge>}
      </p>
      {offer && <p class="small">{words.offered(offer)}</p>}
      {note && <p class="small exit-note">{note}</p>}
      {!died && state !== 'back' && (
        <div class="exit-change">
          <Button look="plain" onPress={onRecord} label={words.changeFor(name)}>
            {words.change}
          </Button>
        </div>
      )}
    </li>
  );
}
