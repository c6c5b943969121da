// An erasure from its preview to its receipt. Once begun it can only go on: asking again finishes what was interrupted.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { EraseAnswer, ErasePreviewAnswer } from '../../contract/privacy.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';

export type Mode = ErasePreviewAnswer['mode'];

export type Stage =
  | { at: 'choose' }
  | { at: 'previewing'; slow: boolean }
  | { at: 'no preview'; error: RpcError }
  /** `changed`: shown again, because more would have gone than was shown. */
  | { at: 'preview'; preview: ErasePreviewAnswer; changed: boolean }
  | { at: 'erasing'; slow: boolean }
  | { at: 'stopped'; preview: ErasePreviewAnswer; error: RpcError }
  | { at: 'done'; answer: EraseAnswer };

export interface Erasure {
  stage: Stage;
  look(mode: Mode, changed?: boolean): void;
  erase(preview: ErasePreviewAnswer): void;
  back(): void;
}

export function useErasure(memberId: string): Erasure {
  const { rpc } = usePage();
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const newest = useRef(0);
  useEffect(() => () => void (newest.current = -1), []);
  const begin = (): ((next: Stage) => void) => {
    const mine = ++newest.current;
    return (next) => (newest.current === mine ? setStage(next) : undefined);
  };
  return {
    stage,
    look: (mode, changed = false) => {
      const set = begin();
      set({ at: 'previewing', slow: false });
      rpc.call('privacy.erasePreview', { memberId, mode }, { onSlow: () => set({ at: 'previewing', slow: true }) }).then(
        (preview) => set({ at: 'preview', preview, changed }),
        (error: unknown) => set({ at: 'no preview', error: asRpcError(error) }),
      );
    },
    erase: (preview) => {
      const { mode, confirm } = preview;
      const set = begin();
      set({ at: 'erasing', slow: false });
      rpc.call('privacy.erase', { memberId, mode, confirm }, { onSlow: () => set({ at: 'erasing', slow: true }) }).then(
        (answer) => set({ at: 'done', answer }),
        (error: unknown) => set({ at: 'stopped', preview, error: asRpcError(error) }),
      );
    },
    back: () => begin()({ at: 'choose' }),
  };
}
