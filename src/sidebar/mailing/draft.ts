// A mailing being written: what is still wrong with it, and how it survives closing the dialog. Pure but for the memory it is given.

import { looseBrace, unknownPlaceholders } from '../../contract/mailText.ts';
import type { MailingText } from '../../contract/mailing.ts';
import type { Payload } from '../../contract/rpc.ts';
import type { Selection } from '../../contract/selection.ts';
import { browserMemory, type Memory } from '../ui/outbox.ts';
import type { MailingWords } from './texts.ts';

export interface Draft {
  /** The same for every try: what was begun goes on, nothing goes out twice. */
  mailingId: string;
  selection: Selection;
  name: string;
  subject: string;
  body: string;
  replyTo: string;
  /** Last change, in ms. */
  at: number;
}

export function newDraft(mailingId: string): Draft {
  return { mailingId, selection: {}, name: '', subject: '', body: '', replyTo: '', at: 0 };
}

export interface Problem {
  field: 'subject' | 'body' | 'name' | 'replyTo';
  text: string;
}

/** Plain characters only, as the server takes them. */
const address = /^(?=[!-~]+$)[^@,;<>"]+@[^@,;<>"]+\.[^@,;<>"]+$/;

/**
 * What a person has to mend before it can go out, the topmost first.
 * @param taken names of other mailings
 */
export function problemsOf({ subject, body, name, replyTo }: Draft, words: MailingWords['create'], taken: readonly string[] = []): Problem[] {
  const unknown = unknownPlaceholders(body);
  const loose = looseBrace(body);
  return [
    subject.trim() === '' && { field: 'subject' as const, text: words.missingSubject },
    /[{}]/.test(subject) && { field: 'subject' as const, text: words.bracesInSubject },
    body.trim() === '' && { field: 'body' as const, text: words.missingBody },
    unknown.length > 0 && { field: 'body' as const, text: words.unknown(unknown.map((name) => '{' + name + '}').join(', ')) },
    loose !== '' && { field: 'body' as const, text: words.looseBrace(loose) },
    isTaken(name.trim(), taken) && { field: 'name' as const, text: words.nameTaken },
    replyTo.trim() !== '' && !address.test(replyTo.trim()) && { field: 'replyTo' as const, text: words.wrongReplyTo },
  ].filter((problem) => problem !== false);
}

/** Only what is wrong while somebody is still typing; what is missing, also of a placeholder, is not wrong yet. */
export function problemsSoFar(draft: Draft, words: MailingWords['create'], taken: readonly string[] = []): Problem[] {
  const later = [words.missingSubject, words.missingBody, words.looseBrace(looseBrace(draft.body))];
  return problemsOf(draft, words, taken).filter(({ field, text }) => !later.includes(text) && field !== 'replyTo');
}

/** What goes over the wire: as it stands, without the spaces around it. */
export function textOf({ subject, body, replyTo }: Draft): MailingText {
  return { subject: subject.trim(), body, ...(replyTo.trim() && { replyTo: replyTo.trim() }) };
}

export function sendingOf(draft: Draft, taken: readonly string[] = []): Payload<'mailing.send'> {
  return { mailingId: draft.mailingId, name: nameOf(draft, taken), selection: draft.selection, text: textOf(draft) };
}

/** Without a name of its own it bears its subject's, with a number where that has been: an invitation goes out every month. */
function nameOf({ name, subject }: Draft, taken: readonly string[]): string {
  if (name.trim() !== '') return name.trim().slice(0, 80);
  const plain = subject.trim().slice(0, 80);
  for (let number = 2, tried = plain; ; number += 1) {
    if (!isTaken(tried, taken)) return tried;
    tried = plain.slice(0, 75) + ' ' + number;
  }
}

function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((other) => other.toLowerCase() === name.toLowerCase());
}

/** Older drafts nobody goes on with. */
const keptFor = 30 * 86_400_000;

export interface KeptDraft {
  read(): Draft | null;
  /** @returns false where the browser refuses to remember */
  keep(draft: Draft): boolean;
  drop(): void;
}

export function draftIn(memory: Memory, now: () => number): KeptDraft {
  const write = (drafts: readonly Draft[]): boolean => {
    try {
      memory.write(JSON.stringify(drafts));
      return true;
    } catch {
      return false;
    }
  };
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(memory.read() ?? '[]');
        const draft: unknown = Array.isArray(kept) ? kept[0] : null;
        return isDraft(draft) && now() - draft.at < keptFor ? draft : null;
      } catch {
        return null;
      }
    },
    keep: (draft) => write([draft]),
    drop: () => void write([]),
  };
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null || !('selection' in value) || !('at' in value)) return false;
  const texts = ['mailingId', 'name', 'subject', 'body', 'replyTo'] as const;
  return typeof value.at === 'number' && typeof value.selection === 'object' && value.selection !== null && texts.every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
}

export const browserDraft: KeptDraft = draftIn(browserMemory('rundmail'), () => Date.now());
