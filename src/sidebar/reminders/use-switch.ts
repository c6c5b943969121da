// Switches the reminders on or off; a second press finds the first.

import { useRef, useState } from 'preact/hooks';
import type { SwitchAnswer } from '../../contract/reminders.ts';
import type { Payload } from '../../contract/rpc.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';

export interface Switch {
  busy: boolean;
  failure: RpcError | null;
  set(what: Payload<'reminders.switch'>): void;
  forget(): void;
}

export function useSwitch(onSwitched: (answer: SwitchAnswer) => void): Switch {
  const { rpc } = usePage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  const running = useRef(false);
  return {
    busy,
    failure,
    forget: () => setFailure(null),
    set(what) {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      setFailure(null);
      const over = (): void => {
        running.current = false;
        setBusy(false);
      };
      rpc.call('reminders.switch', what).then(
        (answer) => {
          over();
          onSwitched(answer);
        },
        (error: unknown) => {
          over();
          setFailure(asRpcError(error));
        },
      );
    },
  };
}
