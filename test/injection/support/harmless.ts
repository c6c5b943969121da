// What may stand in a mail and in a page of ours: everything that is not on these lists came from data.

import type { Mail } from '../../../src/server/ports.ts';

const style = '(?: style="[^"<>&]*")?';
/** All the tags our mails and the page of information are made of, with all their attributes. */
const tag = new RegExp(
  `^<(?:!DOCTYPE html|html|html lang="(?:de|en)"|head|meta charset="utf-8"|meta name="viewport" content="width=device-width,initial-scale=1"|br|title|style|h1|dl|dt|dd|table|tr|td|th scope="row"` +
    `|(?:body|p|div|span|b|h2)${style}|a href="(?:https://[^"<>\\s]*)"${style}|/(?:html|head|body|p|div|span|b|h1|h2|a|title|style|table|tr|td|th|dl|dt|dd))>$`,
);

/**
 * What a reader of this HTML would take for more than text.
 * @param links where a link may lead
 */
export function htmlProblems(html: string, links: readonly string[]): string[] {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  const bare = html.replace(/<style>[^<]*<\/style>/g, '').replace(/<[^>]*>/g, '');
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  return [
    ...tags.filter((one) => !tag.test(one)).map((one) => `tag ${one.slice(0, 100)}`),
    ...(bare.match(/[<>"'`].{0,40}/g) ?? []).map((rest) => `sign ${rest}`),
    ...(bare.match(/&(?!#\d{2,3};).{0,20}/g) ?? []).map((rest) => `entity ${rest}`),
    ...hrefs.filter((href) => !links.some((link) => href.startsWith(link))).map((href) => `link ${href}`),
    ...(/url\(|expression|@import/i.test((html.match(/style="[^"]*"/g) ?? []).join('')) ? ['a style that loads something'] : []),
  ];
}

/** Looser than our own check of addresses on purpose: one @, nothing that could begin another address or header. */
const oneAddress = /^[^\s@,;:<>()"\\[\]]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** What a mail server or program would take for more than it is. */
export function mailProblems({ to, subject, name, replyTo, html }: Mail, links: readonly string[]): string[] {
  return [
    ...(oneAddress.test(to) ? [] : [`to ${to}`]),
    ...(replyTo === '' || oneAddress.test(replyTo) ? [] : [`replyTo ${replyTo}`]),
    ...[subject, name].filter((header) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(header) || header.length > 250).map((header) => `header ${JSON.stringify(header)}`),
    ...htmlProblems(html, links),
  ];
}

/** The cells of a table of ours, as Excel reads it. */
export function csvCells(csv: string): string[][] {
  const rows: string[][] = [[]];
  const text = csv.replace(/^\ufeff/, '');
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ';' || sign === '\r' || sign === '\n') {
      rows[rows.length - 1]?.push(cell);
      cell = '';
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      if (sign !== ';') rows.push([]);
    } else cell += sign;
  }
  return rows;
}

/** What a spreadsheet would calculate on opening a file (OWASP, CSV injection; platform.md, Formula injection). */
export const isFormula = (cell: string): boolean => /^[\s\u00a0\u200b\ufeff\u0000]*[=+\-@＝＋－＠]/.test(cell) && !/^[-+]?\d+(?:[.,]\d+)?$/.test(cell);
