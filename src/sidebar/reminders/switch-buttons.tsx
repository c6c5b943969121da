// Change the hour, take over, switch off. Switching off is asked once more.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

export function SwitchButtons({ mine, busy, onShow, onOff }: { mine: boolean; busy: boolean; onShow: () => void; onOff: () => void }) {
  const { t } = usePage();
  const { home: words } = useWords();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <Card tone="warn" label={words.offAsk}>
        <div class="fields">
          <p class="strong">{words.offAsk}</p>
          <p>{words.offText}</p>
          <div class="button-row">
            <Button onPress={() => setAsking(false)}>{t.common.back}</Button>
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
      <Button onPress={() => setAsking(true)}>{words.switchOff}</Button>
    </div>
  );
}
