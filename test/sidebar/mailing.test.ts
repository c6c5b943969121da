// A mailing being written: what is wrong with it, how it survives closing, what goes today; and the words of both mail pages.

import { mailingPage as mailingDe } from '../../src/contract/texts/de/mailingPage.ts';
import { mailParts as partsDe } from '../../src/contract/texts/de/mailParts.ts';
import { remindersPage as remindersDe } from '../../src/contract/texts/de/remindersPage.ts';
import { mailingPage as mailingEn } from '../../src/contract/texts/en/mailingPage.ts';
import { mailParts as partsEn } from '../../src/contract/texts/en/mailParts.ts';
import { remindersPage as remindersEn } from '../../src/contract/texts/en/remindersPage.ts';
import { MailingSendRequest } from '../../src/contract/mailing.ts';
import { draftIn, newDraft, problemsOf, problemsSoFar, sendingOf, type Draft } from '../../src/sidebar/mailing/draft.ts';
import { whenItGoes } from '../../src/sidebar/mailing/when-it-goes.ts';
import { inert } from '../../src/sidebar/ui/mail/inert.ts';

const words = mailingDe.create;
const draft: Draft = { ...newDraft('rundmail-abc-123'), subject: 'Filmabend', body: '{Anrede}, komm!', at: 1_000 };

describe('what is wrong', () => {
  test('nothing with a subject and a text', () => expect(problemsOf(draft, words)).toEqual([]));
  test.each<[string, Partial<Draft>, string]>([
    ['no subject', { subject: ' ' }, 'Der Betreff fehlt.'],
    ['a placeholder in the subject', { subject: 'Für {Vorname}' }, words.bracesInSubject],
    ['no text', { body: '\n' }, 'Der Text fehlt.'],
    ['placeholders that do not exist', { body: '{Vornahme} {vorname} {Vornahme} {Du}' }, 'Diesen Platzhalter gibt es nicht: {Vornahme}, {Du}'],
    ['a brace without its other half', { body: '{Anrede},\nkomm {Vorname zum Film\nam Freitag' }, 'Hier steht eine geschweifte Klammer allein: {Vorname zum Film'],
    ['two braces for one', { body: '{{Vorname}}' }, 'Hier steht eine geschweifte Klammer allein: {{Vorname}}'],
    ['an address for replies that mails cannot carry', { replyTo: 'schäfer@example.org' }, words.wrongReplyTo],
    ['two addresses for replies', { replyTo: 'a@example.org, b@example.org' }, words.wrongReplyTo],
    ['no address for replies', { replyTo: 'ada' }, words.wrongReplyTo],
  ])('%s', (_, part, text) => expect(problemsOf({ ...draft, ...part }, words).map((problem) => problem.text)).toEqual([text]));
  test('what is missing is not wrong while somebody is still typing', () => {
    expect(problemsSoFar({ ...draft, subject: '', body: '{Du} {Vor', replyTo: 'a' }, words).map(({ text }) => text)).toEqual(['Diesen Platzhalter gibt es nicht: {Du}']);
  });
});

test('what goes over the wire passes the door, and without a name bears its subject’s', () => {
  const payload = sendingOf({ ...draft, subject: ' ' + 'Sehr lang '.repeat(14), replyTo: ' ada@example.org ' });
  expect(MailingSendRequest.safeParse(payload).success).toBe(true);
  expect(payload.name).toHaveLength(80);
  expect(payload.text.replyTo).toBe('ada@example.org');
  expect(sendingOf(draft).text).toEqual({ subject: 'Filmabend', body: '{Anrede}, komm!' });
});

test('a subject that was used before gets a number as its name; a name somebody typed must be new', () => {
  expect(sendingOf(draft, ['filmabend', 'Filmabend 2', 'Lesung']).name).toBe('Filmabend 3');
  expect(sendingOf({ ...draft, subject: 'x'.repeat(150) }, ['x'.repeat(80)]).name).toBe('x'.repeat(75) + ' 2');
  expect(problemsOf({ ...draft, name: ' LESUNG ' }, words, ['Lesung'])).toEqual([{ field: 'name', text: words.nameTaken }]);
});

describe('a draft on this device', () => {
  const memory = () => {
    let kept: string | null = null;
    return { read: () => kept, write: (text: string) => void (kept = text) };
  };
  test('is there again, for thirty days, until it is dropped', () => {
    let now = 2_000;
    const drafts = draftIn(memory(), () => now);
    expect(drafts.read()).toBeNull();
    expect(drafts.keep(draft)).toBe(true);
    expect(drafts.read()).toEqual(draft);
    now += 30 * 86_400_000;
    expect(drafts.read()).toBeNull();
    now = 2_000;
    drafts.drop();
    expect(drafts.read()).toBeNull();
  });
  test('what somebody else put there is no draft', () => {
    for (const text of ['', '{', '[1]', '[{"at":1}]', '[{"at":1,"selection":{},"mailingId":1}]']) expect(draftIn({ read: () => text, write: () => undefined }, () => 2).read()).toBeNull();
  });
  test('a browser that refuses says so', () => {
    const refusing = { read: () => null, write: () => { throw new Error('SecurityError'); } };
    expect(draftIn(refusing, () => 2).keep(draft)).toBe(false);
  });
});

test.each([
  [116, 200, 'Alle 116 Mails gehen sofort raus.'],
  [1, 200, 'Die Mail geht sofort raus.'],
  [116, 116, 'Alle 116 Mails gehen sofort raus.'],
  [116, 63, 'Heute noch 63 von Google erlaubt. Die übrigen 53 gehen ab morgen von selbst raus.'],
  [64, 63, 'Heute noch 63 von Google erlaubt. Die letzte geht ab morgen von selbst raus.'],
  [116, 16, 'Heute noch 16 von Google erlaubt. Die übrigen 100 gehen ab morgen von selbst raus.'],
  [1244, 100, 'Heute noch 100 von Google erlaubt. Die übrigen 1.144 gehen ab morgen von selbst raus. Bei 100 Mails am Tag dauert das etwa 12 Tage: Für etwas, das bald ist, wähl besser weniger Leute aus.'],
  [1700, 1400, 'Heute noch 1.400 von Google erlaubt. Die übrigen 300 gehen ab morgen von selbst raus.'],
  [100, 0, words.noneToday],
  [250, 0, words.noneToday + ' ' + words.takes(100, 3)],
  [116, null, words.quotaUnknown],
])('%p mails with %p left today: %s', (count, quota, text) => expect(whenItGoes({ count, quota, kept: 0 }, words)).toBe(text));

test.each([
  [51, 63, 12, 'Alle 51 Mails gehen sofort raus.'],
  [60, 63, 12, 'Heute gehen noch 51 Mails raus, die übrigen 9 ab morgen von selbst. 12 bleiben für die Erinnerungen.'],
  [60, 12, 12, 'Die letzten 12 Mails von heute bleiben für die Erinnerungen. Ab morgen gehen die Mails von selbst raus.'],
])('%p mails with %p left today, and %p for the reminders: %s', (count, quota, kept, text) => expect(whenItGoes({ count, quota, kept }, words)).toBe(text));

test.each(['<html><head><title>x</title></head></html>', '<HEAD lang="de"><title>x</title>', '<p>x</p>', '<header>x</header>'])('the policy stands before everything that could load: %s', (html) => {
  const shut = inert(html);
  expect(shut).toContain("default-src 'none'");
  expect(shut.indexOf('Content-Security-Policy')).toBeLessThan(shut.indexOf('x</'));
});

describe('the words', () => {
  /** Every text with its path; functions are called with numbers. */
  const all = (node: unknown, path = ''): [string, string][] => {
    if (typeof node === 'string') return [[path, node]];
    if (typeof node === 'function') return [[path, String((node as (...args: unknown[]) => unknown)('2', 3, 4))]];
    return Object.entries(node as object).flatMap(([key, value]) => all(value, `${path}.${key}`));
  };
  const german = all({ mailingDe, partsDe, remindersDe });
  const english = all({ mailingEn, partsEn, remindersEn });
  test('none is empty, in either language', () => expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]));
  test('no English in German, no words we do not use', () => expect(german.filter(([, text]) => /\b(the|and|of|mailing|digest|draft|send)\b|Datensatz|ungültig|\bSie haben\b|\bIhre\b/i.test(text))).toEqual([]));
  test('no German in English but names of tabs and salutations', () => expect(english.filter(([, text]) => /\b(der|die|das|und|nicht|ist|Mitglied)\b/i.test(text))).toEqual([]));
  test('one is one', () => expect([remindersDe.home.due(1, 1), remindersDe.home.due(2, 5), partsDe.quota(1), mailingDe.create.ask(1)]).toEqual(['1 Mail mit 1 Sache steht an.', '2 Mails mit 5 Dingen stehen an.', 'Heute erlaubt Google deinem Konto noch eine Mail.', '1 Mail schicken?']));
});
