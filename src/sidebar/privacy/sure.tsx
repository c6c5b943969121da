// The second step before something goes for good: a tick, then the red button. Enter from elsewhere does not press it.

import { useState } from 'preact/hooks';
import { Button, Card } from '../ui/controls.tsx';

export function Sure({ title, read, label, onGo }: { title: string; read: string; label: string; onGo: () => void }) {
  const [ticked, setTicked] = useState(false);
  return (
    <Card tone="error" label={title}>
      <div class="sure">
        <p class="strong">{title}</p>
        <label class="tick">
          <input type="checkbox" checked={ticked} onChange={(event) => setTicked(event.currentTarget.checked)} />
          <span class="tick-text">{read}</span>
        </label>
        <Button look="danger" onPress={onGo} disabled={!ticked}>
          {label}
        </Button>
      </div>
    </Card>
  );
}
