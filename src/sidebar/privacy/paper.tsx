// The server's page as parts of this one, for printing: a frame of its own could not be printed from inside Google's.

import { h, type ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

const kept = new Set(['h1', 'h2', 'p', 'br', 'table', 'tbody', 'tr', 'th', 'td', 'dl', 'dt', 'dd']);

/** Texts, and the elements a document is made of; nothing else and no attribute comes over. */
export function Paper({ html }: { html: string }) {
  return useMemo(() => <>{inside(new DOMParser().parseFromString(html, 'text/html').body)}</>, [html]);
}

function inside(node: Node): ComponentChildren[] {
  return [...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent;
    const name = child.nodeName.toLowerCase();
    return kept.has(name) ? h(name, null, ...inside(child)) : null;
  });
}
