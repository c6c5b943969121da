// What became of the last thing done with this person: saved, and to be taken back, or refused and why.

import { Button } from '../ui/controls.tsx';
import { Picture } from '../ui/pictures.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import { useWords } from './texts.ts';
import type { Doing } from './use-path.ts';

export function Outcome({ doing, onUndo, onReload }: { doing: Doing | undefined; onUndo: (stepId: string) => void; onReload: () => void }) {
  const words = useWords();
  if (doing?.state === 'failed') return <RowFailure error={doing.error} onReload={onReload} />;
  if (doing?.state !== 'saved') return null;
  const { stepId } = doing;
  return (
    <div class="outcome done">
      <Picture name="done" />
      <div>
        <p>{doing.message}</p>
        {stepId !== '' && (
          <Button look="plain" onPress={() => onUndo(stepId)}>
            {words.takeBack}
          </Button>
        )}
      </div>
    </div>
  );
}
