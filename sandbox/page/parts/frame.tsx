// A page the script shows, in a frame that can reach nothing but its `google.script`.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageHost } from '../../realm/page-client.ts';
import type { Machinery } from '../machinery.ts';
import { withMemory, type MemoryMessage, type PageMemory } from '../page-memory.ts';

/** What Google lets its frames do, without the origin: the page has no way into this one. */
const allowed =
  'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-to-custom-protocols';

/** Esc in a shown page is heard here alone; the page around it closes a dialog by it, as Google does. */
const escapeTells = `<script>addEventListener('keydown',function(e){if(e.key==='Escape'&&!e.defaultPrevented)parent.postMessage({escape:true},'*')})</script>`;

interface Props {
  title: string;
  html: string;
  host: PageHost;
  machinery: Machinery;
  memory: PageMemory;
  /** Esc was pressed in the page and it did nothing with it. */
  escape?(): void;
}

/** The other frames shown: what one page writes down, all remember. */
const shown = new Set<HTMLIFrameElement>();

export function Frame({ title, html, host, machinery, memory, escape }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const disconnect = machinery.connectPage(element, host);
    const onMessage = (event: MessageEvent<{ escape?: true } & Partial<MemoryMessage>>) => {
      if (event.source !== element.contentWindow || typeof event.data !== 'object') return;
      if (event.data?.escape === true) escape?.();
      const written = event.data?.memory;
      if (!written) return;
      memory.write(written.key, written.text);
      for (const other of shown) if (other !== element) other.contentWindow?.postMessage({ memory: written } satisfies MemoryMessage, '*');
    };
    shown.add(element);
    addEventListener('message', onMessage);
    // Only now: a page may call its server while it loads.
    element.srcdoc = withMemory(html, memory.all()) + escapeTells;
    return () => {
      shown.delete(element);
      removeEventListener('message', onMessage);
      disconnect();
    };
  }, []);

  return (
    <div class="frame" data-loaded={loaded}>
      <iframe
        ref={frame}
        title={title}
        sandbox={allowed}
        allow="clipboard-write *"
        onLoad={(event) => {
          if (!event.currentTarget.srcdoc) return;
          setLoaded(true);
          event.currentTarget.focus();
        }}
      />
    </div>
  );
}
