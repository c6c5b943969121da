// A dialog the script shows: modal (the rest waits, Esc closes) or modeless (can be moved, the grid stays usable).

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageHost } from '../../realm/page-client.ts';
import type { Machinery } from '../machinery.ts';
import type { PageMemory } from '../page-memory.ts';
import type { Texts } from '../texts/index.ts';
import type { ShownDialog } from '../view.ts';
import { Frame } from './frame.tsx';
import { CloseIcon } from './icons.tsx';

interface Props {
  dialog: ShownDialog;
  host: PageHost;
  machinery: Machinery;
  memory: PageMemory;
  texts: Texts;
}

export function PageDialog({ dialog, host, machinery, memory, texts }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height });
  const [shift, setShift] = useState({ x: 0, y: 0 });

  useEffect(() => {
    if (dialog.modal) element.current?.showModal();
    else element.current?.show();
  }, []);

  const drag = (event: PointerEvent) => {
    const bar = event.currentTarget as HTMLElement;
    if (dialog.modal || (event.target as HTMLElement).closest('button')) return;
    const start = { x: event.clientX - shift.x, y: event.clientY - shift.y };
    bar.setPointerCapture(event.pointerId);
    bar.onpointermove = (moved) => setShift({ x: moved.clientX - start.x, y: moved.clientY - start.y });
    bar.onpointerup = () => (bar.onpointermove = null);
  };

  return (
    <dialog
      ref={element}
      class={dialog.modal ? 'page-dialog' : 'page-dialog modeless'}
      aria-label={dialog.title}
      style={{ transform: `translate(${shift.x}px, ${shift.y}px)` }}
      onCancel={(event) => (event.preventDefault(), host.close())}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header onPointerDown={drag}>
        <h2>{dialog.title}</h2>
        <button type="button" class="icon-button" aria-label={texts.buttons.close} title={texts.buttons.close} onClick={host.close}>
          <CloseIcon />
        </button>
      </header>
      <div class="page-dialog-body" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <Frame title={dialog.title} html={dialog.html} host={{ ...host, resize: (change) => setSize((now) => ({ ...now, ...change })) }} machinery={machinery} memory={memory} escape={host.close} />
      </div>
    </dialog>
  );
}
