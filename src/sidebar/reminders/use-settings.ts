// Saves a setting the moment it is changed. What is changed while something is being saved goes next.

import { useRef, useState } from 'preact/hooks';
import type { RemindersStatus } from '../../contract/reminders.ts';
import type { Payload } from '../../contract/rpc.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';

type Change = Payload<'reminders.settings'>;

export interface Settings {
  /** As the person set them, saved or on the way. */
  shown: RemindersStatus;
  state: 'untouched' | 'saving' | 'saved';
  /** Why the last change was not saved; what is shown is then what the sheet has. */
  failure: RpcError | null;
  change(part: Change): void;
}

export function useSettings(status: RemindersStatus, onStatus: (status: RemindersStatus) => void): Settings {
  const { rpc } = usePage();
  const [underway, setUnderway] = useState<Change>({});
  const [state, setState] = useState<Settings['state']>('untouched');
  const [failure, setFailure] = useState<RpcError | null>(null);
  const waiting = useRef<Change>({});
  const sending = useRef(false);

  const send = async (): Promise<void> => {
    sending.current = true;
    setState('saving');
    setFailure(null);
    try {
      while (Object.keys(waiting.current).length > 0) {
        const part = waiting.current;
        waiting.current = {};
        onStatus((await rpc.call('reminders.settings', part)).status);
      }
      setState('saved');
    } catch (error) {
      waiting.current = {};
      setFailure(asRpcError(error));
      setState('untouched');
    }
    setUnderway({});
    sending.current = false;
  };
  return {
    shown: withChange(status, underway),
    state,
    failure,
    change(part) {
      waiting.current = merged(waiting.current, part);
      setUnderway((before) => merged(before, part));
      if (!sending.current) void send();
    },
  };
}

function merged(one: Change, other: Change): Change {
  const parts = { ...one.parts, ...other.parts };
  const greetings = { ...one.greetings, ...other.greetings };
  return { ...one, ...other, ...(Object.keys(parts).length > 0 && { parts }), ...(Object.keys(greetings).length > 0 && { greetings }) };
}

function withChange(status: RemindersStatus, change: Change): RemindersStatus {
  return {
    ...status,
    parts: status.parts.map(({ part, on }) => ({ part, on: change.parts?.[part] ?? on })),
    teamAddress: change.teamAddress ?? status.teamAddress,
    greetings: status.greetings.map((greeting) => ({ ...greeting, mode: change.greetings?.[greeting.kind] ?? greeting.mode })),
  };
}
