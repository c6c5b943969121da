// "Testmail an mich": sends one, and says below the button what came of it.

import { useState } from 'preact/hooks';
import { Button } from '../controls.tsx';
import { usePage } from '../context.ts';
import type { RpcError } from '../failures.ts';
import { screenFor } from '../screens.ts';
import { asRpcError } from '../use-answer.ts';
import { useMailWords } from './words.ts';

export function TestMail({ send, label, disabled = false }: { send: () => Promise<{ message: string }>; label?: string; disabled?: boolean }) {
  const { t, announce } = usePage();
  const words = useMailWords();
  const [state, setState] = useState<{ busy: boolean; said: string; error: RpcError | null }>({ busy: false, said: '', error: null });
  const press = (): void => {
    setState({ busy: true, said: '', error: null });
    send().then(
      ({ message }) => {
        announce(message);
        setState({ busy: false, said: message, error: null });
      },
      (error: unknown) => setState({ busy: false, said: '', error: asRpcError(error) }),
    );
  };
  const { busy, said, error } = state;
  const failure = error && screenFor(error, t);
  return (
    <div class="test-mail">
      <Button onPress={press} busy={busy} disabled={disabled} label={label}>
        {words.test}
      </Button>
      {said && <p class="settled">{said}</p>}
      {failure && (
        <div class="row-error" role="alert">
          <p>
            <span class="strong">{failure.title}</span> {failure.text}
          </p>
          {failure.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}
