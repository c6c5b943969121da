// A page the script shows, in a frame that can reach nothing but its `google.script`.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageHost } from '../../realm/page-client.ts';
import type { Machinery } from '../machinery.ts';

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
  /** Esc was pressed in the page and it did nothing with it. */
  escape?(): void;
}

export function Frame({ title, html, host, machinery, escape }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const disconnect = machinery.connectPage(element, host);
    const onMessage = (event: MessageEvent) => {
      if (event.source === element.contentWindow && event.data?.escape === true) escape?.();
    };
    addEventListener('message', onMessage);
    // Only now: a page may call its server while it loads.
    element.srcdoc = html + escapeTells;
    return () => {
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
