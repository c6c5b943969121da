// The daily mail as plain text and as HTML that a phone shows well: one column, 16 pixels, everything from cells escaped. Pure.

import { escaped } from '../mail/index.ts';

export interface Section {
  title: string;
  entries: readonly { title: string; lines: readonly string[]; ready: string; link: string }[];
  /** How many more there are, in words; `''`: none. */
  more: string;
}

export interface DigestLetter {
  hello: string;
  lead: string;
  sections: readonly Section[];
  /** Above a text to copy. */
  ready: string;
  /** What a link is called. */
  open: string;
  footer: string;
}

export function textOf({ hello, lead, sections, ready, footer }: DigestLetter): string {
  const blocks = sections.flatMap(({ title, entries, more }) => [
    `${title.toUpperCase()}\n${'='.repeat(title.length)}`,
    ...entries.map((entry) => [`* ${oneLine(entry.title)}`, ...entry.lines.map((line) => `  ${oneLine(line)}`), ...(entry.ready === '' ? [] : [`  ${ready}`, ...entry.ready.split('\n').map((line) => `  | ${line}`.trimEnd())]), ...(entry.link === '' ? [] : [`  ${entry.link}`])].join('\n')),
    ...(more === '' ? [] : [more]),
  ]);
  return [hello, lead, ...blocks, `-- \n${footer}`].join('\n\n');
}

const font = "font:16px/1.5 Arial,Helvetica,sans-serif;color:#202124";

export function htmlOf({ hello, lead, sections, ready, open, footer }: DigestLetter): string {
  const entry = ({ title, lines, ready: text, link }: Section['entries'][number]): string =>
    `<div style="margin:0 0 16px;padding:0 0 0 12px;border-left:4px solid #8b1a1a"><b>${escaped(title)}</b>` +
    lines.map((line) => `<br>${escaped(line)}`).join('') +
    (text === '' ? '' : `<br><span style="color:#5f6368">${escaped(ready)}</span><div style="margin:4px 0;padding:8px 12px;background:#f1f3f4;border-radius:6px">${escaped(text).replace(/\n/g, '<br>')}</div>`) +
    (link.startsWith('https://') ? `${text === '' ? '<br>' : ''}<a href="${escaped(link)}" style="display:inline-block;padding:6px 0;color:#8b1a1a">${escaped(open)}</a>` : '') +
    '</div>';
  const section = ({ title, entries, more }: Section): string => `<h2 style="font-size:18px;margin:24px 0 12px">${escaped(title)}</h2>${entries.map(entry).join('')}${more === '' ? '' : `<p>${escaped(more)}</p>`}`;
  return (
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head>` +
    `<body style="margin:0;padding:16px;max-width:600px;${font};overflow-wrap:anywhere"><p>${escaped(hello)}</p><p>${escaped(lead)}</p>` +
    sections.map(section).join('') +
    `<p style="margin:32px 0 0;font-size:14px;color:#5f6368">${escaped(footer)}</p></body></html>`
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
