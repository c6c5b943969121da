// For each kind of greeting: off, shown first, or automatic, with what follows from it. Automatic is asked once more.

import { useState } from 'preact/hooks';
import type { GreetingKind, GreetingMode, RemindersStatus } from '../../contract/reminders.ts';
import { Button, Card, Select } from '../ui/controls.tsx';
import { usePage } from '../ui/context.ts';
import { focusSoon } from '../ui/focus.ts';
import { Frame, type Action } from '../ui/frame.tsx';
import { SavedLine } from './saved-line.tsx';
import { useWords } from './texts.ts';
import { useSettings } from './use-settings.ts';

export function Modes({ status, onStatus, back }: { status: RemindersStatus; onStatus: (status: RemindersStatus) => void; back: Action }) {
  const { t } = usePage();
  const { modesScreen: words, kinds, modes, consequences } = useWords();
  const settings = useSettings(status, onStatus);
  const [asking, setAsking] = useState<GreetingKind | null>(null);
  const ask = (kind: GreetingKind): void => {
    setAsking(kind);
    focusSoon('automatic-no');
  };
  const settle = (kind: GreetingKind): void => {
    setAsking(null);
    focusSoon('mode-' + kind);
  };
  const set = (kind: GreetingKind, mode: GreetingMode): void => {
    if (asking !== null) settle(kind);
    settings.change({ greetings: { [kind]: mode } });
  };
  return (
    <Frame key="modes" lead={words.lead} note={words.note} back={back}>
      {settings.shown.greetings.map(({ kind, mode }) => {
        const shown = asking === kind ? 'automatic' : mode;
        return (
          <section key={kind}>
            <h2 class="heading">{kinds[kind]}</h2>
            <Select
              id={'mode-' + kind}
              label={words.mode(kinds[kind])}
              value={shown}
              options={Object.entries(modes).map(([value, text]) => ({ value, text }))}
              onChange={(value) => (value === 'automatic' ? ask(kind) : set(kind, value as GreetingMode))}
            />
            <p class="small">{consequences[shown]}</p>
            {asking === kind && (
              <Card tone="warn" label={words.ask(kinds[kind])}>
                <div class="fields">
                  <p class="strong">{words.ask(kinds[kind])}</p>
                  <p>{words.askText}</p>
                  <div class="button-row">
                    <Button id="automatic-no" onPress={() => settle(kind)}>{t.common.back}</Button>
                    <Button look="primary" onPress={() => set(kind, 'automatic')}>
                      {words.yes}
                    </Button>
                  </div>
                </div>
              </Card>
            )}
          </section>
        );
      })}
      <SavedLine settings={settings} />
      {!status.on && <p class="row-warn">{words.onlyWhileOn}</p>}
      <p class="small">{words.texts}</p>
      <p class="small">{words.objecting}</p>
    </Frame>
  );
}
