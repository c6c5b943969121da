// A page the script shows, in a frame that can reach nothing but its `google.script`.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Machinery, PageHost } from '../machinery.ts';

/** What Google lets its frames do, without the origin: the page has no way into this one. */
const allowed =
  'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-to-custom-protocols';

interface Props {
  title: string;
  html: string;
  host: PageHost;
  machinery: Machinery;
}

export function Frame({ title, html, host, machinery }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const disconnect = machinery.connectPage(element, host);
    // Only now: a page may call its server while it loads.
    element.srcdoc = machinery.pageSource(html);
    return disconnect;
  }, []);

  return (
    <div class="frame" data-loaded={loaded}>
      <iframe
        ref={frame}
        title={title}
        sandbox={allowed}
        onLoad={(event) => {
          if (!event.currentTarget.srcdoc) return;
          setLoaded(true);
          event.currentTarget.focus();
        }}
      />
    </div>
  );
}
