// Nothing is entered yet: how to, with an example, and the way to the tab.

import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import { Calm } from '../ui/states.tsx';
import { useWords } from './texts.ts';
import { useTab } from './use-tab.ts';

export function NoOffers({ inactive, onReload }: { inactive: number; onReload: () => void }) {
  const { t } = usePage();
  const words = useWords();
  const tab = useTab();
  return (
    <Frame key="empty" lead={words.empty} back={{ label: t.common.reload, onPress: onReload }} primary={{ label: words.toTab, onPress: tab.go, busy: tab.busy }}>
      <Calm picture="people">
        <p>{words.emptyText}</p>
        <p class="offer-example">{words.emptyExample}</p>
        <p>{words.emptyThen}</p>
      </Calm>
      {inactive > 0 && <p class="small">{words.onlyInactive(inactive)}</p>}
      {tab.failure && <RowFailure error={tab.failure} onReload={onReload} />}
    </Frame>
  );
}

/** The same way, as a quiet button in a list. */
export function ToTab() {
  const words = useWords();
  const tab = useTab();
  return (
    <div>
      <Button onPress={tab.go} busy={tab.busy}>
        {words.toTab}
      </Button>
      {tab.failure && <RowFailure error={tab.failure} onReload={tab.go} />}
    </div>
  );
}
