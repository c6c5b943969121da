// Whose things nobody is told of, for want of an address, and where to enter it.

import { team } from '../../contract/pathStages.ts';
import { Button } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

/** @param line how one of them stands in the list; only the working group has its address here */
export function WithoutAddress({ names, line, onTeam }: { names: readonly string[]; line: (name: string) => string; onTeam: () => void }) {
  const { home: words } = useWords();
  const people = names.filter((name) => name !== team);
  return (
    <>
      {people.length > 0 && (
        <>
          <p class="small">{words.withoutAddress}</p>
          <ul class="lines">
            {people.map((name) => (
              <li key={name}>{line(name)}</li>
            ))}
          </ul>
          <p class="small">{words.withoutAddressHint}</p>
        </>
      )}
      {people.length < names.length && (
        <div class="team-missing">
          <p class="row-warn">{words.teamMissing}</p>
          <Button onPress={onTeam}>{words.teamEnter}</Button>
        </div>
      )}
    </>
  );
}
