// Pause, go on, extend, end. Ending is asked once more.

import { useState } from 'preact/hooks';
import type { CampaignStatus } from '../../contract/campaigns.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { daysAfter } from './draft.ts';
import { useWords } from './texts.ts';

interface ActionsProps {
  status: CampaignStatus;
  /** What is being done, `''` for nothing. */
  working: string;
  onUpdate: (part: { action: 'pause' | 'resume' | 'end' } | { action: 'extend'; to: string }) => void;
}

export function Actions({ status: { campaign }, working, onUpdate }: ActionsProps) {
  const { t } = usePage();
  const { overview: words } = useWords();
  const [open, setOpen] = useState<'extend' | 'end' | null>(null);
  const [to, setTo] = useState(() => daysAfter(campaign.to, 7));
  const close = (): void => setOpen(null);
  return (
    <div class="fields">
      <div class="button-row">
        {campaign.state === 'paused' ? (
          <Button onPress={() => onUpdate({ action: 'resume' })} busy={working === 'resume'}>
            {words.resume}
          </Button>
        ) : (
          campaign.state !== 'over' && (
            <Button onPress={() => onUpdate({ action: 'pause' })} busy={working === 'pause'}>
              {words.pause}
            </Button>
          )
        )}
        <Button onPress={() => setOpen(open === 'extend' ? null : 'extend')}>{words.extend}</Button>
        <Button onPress={() => setOpen(open === 'end' ? null : 'end')}>{words.end}</Button>
      </div>
      {open === 'extend' && (
        <Card label={words.extend}>
          <div class="fields">
            <label class="field">
              <span class="field-label">{words.extendTo}</span>
              <input type="date" min={campaign.from} value={to} onInput={(event) => event.currentTarget.value && setTo(event.currentTarget.value)} />
            </label>
            <div class="button-row">
              <Button onPress={close}>{t.common.back}</Button>
              <Button look="primary" onPress={() => onUpdate({ action: 'extend', to })} busy={working === 'extend'}>
                {words.extendSave}
              </Button>
            </div>
          </div>
        </Card>
      )}
      {open === 'end' && (
        <Card tone="warn" label={words.endAsk}>
          <div class="fields">
            <p class="strong">{words.endAsk}</p>
            <p>{words.endText}</p>
            <div class="button-row">
              <Button onPress={close}>{t.common.back}</Button>
              <Button look="primary" onPress={() => onUpdate({ action: 'end' })} busy={working === 'end'}>
                {words.endYes}
              </Button>
            </div>
          </div>
        </Card>
      )}
    </div>
  );
}
