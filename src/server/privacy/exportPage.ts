// The page that answers a request for information: what Article 15(1) asks for, and everything that is held. Pure.

import type { ExportSection } from '../../contract/privacy.ts';
import type { Texts } from '../../contract/texts/index.ts';

const escaped = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style =
  'body{font:15px/1.5 Arial,Helvetica,sans-serif;color:#202124;max-width:46em;margin:2em auto;padding:0 1em}h1{font-size:1.6em;margin-bottom:0}h2{font-size:1.2em;margin:1.6em 0 .4em;border-bottom:1px solid #888}' +
  'table{border-collapse:collapse;width:100%;margin:0 0 .8em;page-break-inside:avoid}th,td{text-align:left;vertical-align:top;padding:.15em .6em .15em 0;overflow-wrap:anywhere;white-space:pre-line}th{width:30%;font-weight:normal;color:#555}dt{font-weight:bold}dd{margin:0 0 .6em}@media print{body{margin:0}}';

/** Everything that comes from cells is escaped; nothing is loaded and nothing runs. */
export function exportPage(p: { name: string; memberId: string; organisation: string; at: string; sections: readonly ExportSection[] }, say: Texts['privacy']['export'], language: string): string {
  const tables = p.sections.map(({ title, entries }) => {
    const rows = entries.map((entry) => `<table>${entry.map(({ label, value }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`).join('')}</table>`);
    return `<h2>${escaped(title)}</h2>${rows.join('')}`;
  });
  const answers = say.answers.map(([question = '', answer = '']) => `<dt>${escaped(question)}</dt><dd>${escaped(answer)}</dd>`);
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(say.title)}</title><style>${style}</style></head><body>`,
    `<h1>${escaped(say.title)}</h1><p>${escaped(say.law)}<br>${escaped(say.made(p))}</p><p>${escaped(say.about({ name: p.name, id: p.memberId }))}</p>`,
    ...tables,
    `<h2>${escaped(say.law)}</h2><dl>${answers.join('')}</dl></body></html>`,
  ].join('\n');
}
