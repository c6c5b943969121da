// Change the hour, take over, switch off. Switching off is asked once more.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { useWords } from './texts.ts';

export function SwitchButtons({ mine, busy, onShow, onOff }: { mine: boolean; busy: boolean; onShow: () => void; onOff: () => void }) {
  const { t } = usePage();
  const { home: words } = useWords();
  const [asking, setAsking] = useState(false);
  const ask = (now: boolean): void => {
    setAsking(now);
    focusSoon(now ? 'off-no' : 'off');
  };
  if (asking) {
    return (
      <Card tone="warn" label={words.offAsk}>
        <div class="fields">
          <p class="strong">{words.offAsk}</p>
          <p>{words.offText}</p>
          <div class="button-row">
            <Button id="off-no" onPress={() => ask(false)}>{t.common.back}</Button>
            <Button onPress={onOff} busy={busy}>
              {words.offYes}
            </Button>
          </div>
        </div>
      </Card>
    );
  }
  return (
    <div class="button-row">
      <Button onPress={onShow}>{mine ? words.changeHour : words.takeOver}</Button>
      <Button id="off" onPress={() => ask(true)}>{words.switchOff}</Button>
    </div>
  );
}
