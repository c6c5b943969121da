// Why one row of a list could not be saved, below that row.

import { Button } from './controls.tsx';
import { usePage } from './context.ts';
import type { RpcError } from './failures.ts';
import { screenFor } from './screens.ts';

/** The refusal's sentence; where somebody else's change is the reason, also the button that reads the list anew. */
export function RowFailure({ error, onReload }: { error: RpcError; onReload: () => void }) {
  const { t } = usePage();
  const { title, text, label } = screenFor(error, t, { wrote: true });
  return (
    <div class="row-error" role="alert">
      <p>
        <span class="strong">{title}</span> {text}
      </p>
      {label === t.common.reload && (
        <Button look="plain" onPress={onReload}>
          {t.common.reload}
        </Button>
      )}
    </div>
  );
}
