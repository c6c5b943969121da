// Bodies and headers of mails, made from text that people and cells supplied. Pure.

/** One line for a mail header: no line breaks or other control characters, no more than `longest` characters. */
export function cleanHeader(text: string, longest = 150): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim().slice(0, longest).trim();
}

/** The text with everything that HTML would understand made harmless. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Addresses that a text of our own or of the person at the screen holds, ready for `links`. Never of a text with cells filled in. */
export function linksIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/https:\/\/[^\s<>"'{}`]+[^\s<>"'{}`.,;:!?)\]]/g)].map(([address]) => [address, address]));
}

/**
 * A plain, readable body from text: an empty line parts paragraphs, every other line break stays. Nothing in the text becomes
 * HTML or a link but the words of `links`.
 * @param links words to the address they lead to; only `https:` counts, everything else stays plain
 */
export function mailHtml(text: string, { links = {} }: { links?: Readonly<Record<string, string>> } = {}): string {
  const safe = Object.entries(links).filter(([words, address]) => words !== '' && /^https:\/\/[^\s"'<>`]+$/.test(address));
  // The longest first: one address may begin like another.
  const words = safe.map(([word]) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).sort((a, b) => b.length - a.length);
  const byWords = new Map(safe);
  const parts = words.length === 0 ? [text] : text.split(new RegExp(`(${words.join('|')})`));
  const body = parts.map((part) => {
    const address = byWords.get(part);
    return address === undefined ? escaped(part) : `<a href="${escaped(address)}">${escaped(part)}</a>`;
  });
  const paragraphs = body.join('').replace(/\r\n?/g, '\n').trim().split(/\n{2,}/).map((paragraph) => `<p style="margin:0 0 1em">${paragraph.replace(/\n/g, '<br>')}</p>`);
  return (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head>' +
    `<body style="margin:0;padding:16px;max-width:600px;font:16px/1.5 Arial,Helvetica,sans-serif;color:#202124;overflow-wrap:anywhere">${paragraphs.join('')}</body></html>`
  );
}
