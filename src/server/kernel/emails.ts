// E-mail addresses as they stand in cells. What is given is safe in a mail header: one address, plain characters, no line breaks.

import { isErrorValue, isOverlong, meansNothing, tidyText } from './addressesText.ts';

export type EmailReason =
  | 'several'
  /** A slip that has one likely cure: `gmial.com`, a comma for a point, a missing `.de`. */
  | 'typo'
  /** No address, or not enough of one. */
  | 'broken';

export type EmailReading =
  | { readonly state: 'given'; readonly email: string }
  | { readonly state: 'none' }
  | { readonly state: 'unclear'; readonly reason: EmailReason; readonly proposal?: string; readonly options: readonly string[] };

const none: EmailReading = { state: 'none' };

/** What mail services take without quoting; RFC 5321 allows 64 characters before the @ and 254 in all. */
const address = /^(?=.{6,254}$)(?=[^@]{1,64}@)[a-z0-9_%+'&#!?=~-]+(?:\.[a-z0-9_%+'&#!?=~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/i;

/** Services whose ending people leave out or misspell. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/^(?:g[ma]*il|gmial|gmali|gmai|gmil|gmaill|googelmail)\.(?:com|con|de|co)$/, 'gmail.com'],
  [/^(gmail|googlemail|yahoo|outlook|hotmail|icloud)\.(?:con|cm|vom|cmo|comm?\.?)$/, '$1.com'],
  [/^(web|gmx|freenet|posteo|t-online|arcor|mailbox|mail|outlook|yahoo)\.(?:d|ed|dd|dee)$/, '$1.de'],
  [/^(web|gmx|freenet|posteo|t-online|arcor)$/, '$1.de'],
  [/^(gmail|googlemail)$/, '$1.com'],
  [/^t-?onlin\.de$|^tonline\.de$/, 't-online.de'],
];

/**
 * Reads an e-mail cell: the domain in lower case, and the name too where it is all capitals; without `mailto:`, a display
 * name, spaces around it; `(at)` counts as @. Never throws.
 */
export function parseEmail(cell: unknown): EmailReading {
  if (cell instanceof Date || cell === true) return unclear('broken');
  const text = tidyText(cell);
  if (meansNothing(text) || isErrorValue(text)) return none;
  if (isOverlong(text)) return unclear('broken');
  const plain = text.replace(/\s*[[({]\s*(?:at|ät)\s*[\])}]\s*/gi, '@').replace(/\s*[[({]\s*(?:dot|punkt)\s*[\])}]\s*/gi, '.');
  const found = plain.split(/[\s,;|/]+|\boder\b|\bund\b/).map(bare).filter((part) => part.includes('@'));
  const clean = [...new Set(found.filter((part) => address.test(part)).map(lowered))];
  if (clean.length > 1 || (clean.length === 1 && found.length > 1)) return unclear('several', clean);
  const [one] = clean;
  if (one === undefined) return unclear('broken', cured(plain));
  const slip = withoutSlip(one);
  if (slip !== one) return unclear('typo', [slip]);
  // `Zoë Schäfer <zoe@…>` names one person; `schäfer zoe@…` may have a space in the wrong place.
  const around = bare(plain) === one || lowered(bare(plain)) === one;
  return around || /[<(]\S+[>)]\s*$/.test(plain) || /^(?:e-?mail|mail)\s*:?\s*\S+$/i.test(plain) ? { state: 'given', email: one } : unclear('typo', [one]);
}

function bare(text: string): string {
  return text.trim().replace(/^(?:mailto|e-?mail|mail):\s*/i, '').replace(/^[<("'„“]+/, '').replace(/[>)"'“”.,;:]+$/, '');
}

/** Services ignore case; a name that somebody spelled with capitals on purpose is left alone. */
function lowered(email: string): string {
  const at = email.lastIndexOf('@');
  const name = email.slice(0, at);
  return (/[a-z]/.test(name) ? name : name.toLowerCase()) + email.slice(at).toLowerCase();
}

function withoutSlip(email: string): string {
  const at = email.lastIndexOf('@') + 1;
  const domain = email.slice(at);
  const slip = slips.find(([sign]) => sign.test(domain));
  const better = slip ? domain.replace(slip[0], slip[1]) : domain;
  return email.slice(0, at) + better;
}

/** What a broken address most likely was meant to be; nothing where that is not clear. */
function cured(text: string): string[] {
  const joined = bare(text).replace(/\s+at\s+/i, '@').replace(/@{2,}/g, '@').replace(/\s*([@.])\s*/g, '$1').replace(/,(?<=@[^,]*,)/g, '.').replace(/\.{2,}/g, '.');
  if (/\s/.test(joined)) return [];
  const email = withoutSlip(lowered(joined));
  return address.test(email) ? [email] : [];
}

function unclear(reason: EmailReason, options: readonly string[] = []): EmailReading {
  const [proposal] = options;
  return { state: 'unclear', reason, options, ...(proposal !== undefined && { proposal }) };
}
