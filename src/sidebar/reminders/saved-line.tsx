// Whether the last change of a setting has been saved, and why not.

import { usePage } from '../ui/context.ts';
import { screenFor } from '../ui/screens.ts';
import { useWords } from './texts.ts';
import type { Settings } from './use-settings.ts';

export function SavedLine({ settings: { state, failure } }: { settings: Settings }) {
  const { t } = usePage();
  const { home: words } = useWords();
  const screen = failure && screenFor(failure, t);
  return (
    <>
      <p class="small saved-line" role="status">
        {state === 'saving' ? words.saving : state === 'saved' ? words.saved : ''}
      </p>
      {screen && (
        <div class="row-error" role="alert">
          <p>
            <span class="strong">{screen.title}</span> {screen.text}
          </p>
          {screen.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  );
}
