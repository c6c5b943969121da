// By which rules a campaign runs and who was chosen, for looking up.

import type { CampaignStatus } from '../../contract/campaigns.ts';
import { Fold } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

export function Rules({ status: { draft, chosen } }: { status: CampaignStatus }) {
  const { overview: words } = useWords();
  return (
    <div class="folds">
      <Fold summary={words.rules}>
        <div class="fields">
          <p>{words.rulesLine(draft.maxAttempts, draft.pauseHours, draft.eveningUntil)}</p>
          <p>{draft.callers.length === 0 ? words.callersAll : words.callers(draft.callers.join(', '))}</p>
          <div>
            <h2 class="heading">{words.chosen}</h2>
            <ul class="lines">{chosen.length === 0 ? <li>{words.everybody}</li> : chosen.map((line) => <li key={line}>{line}</li>)}</ul>
          </div>
        </div>
      </Fold>
      {draft.script && (
        <Fold summary={words.script}>
          <p class="script">{draft.script}</p>
        </Fold>
      )}
    </div>
  );
}
