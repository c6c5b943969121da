// Reads `Nur wenn`: `3 = ja`, `3 = ja; vielleicht`, `3 ≠ nein`, `4 >= 3`, `3 beantwortet`. Generous in spelling, exact in meaning. Pure.

import type { Condition, Question } from '../../contract/formQuestions.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { numberOf, yesOrNo } from './cells.ts';
import { splitList } from './lists.ts';

/** A question and what its number is compared by. */
export interface Numbered {
  key: string;
  question: Question;
}

/** `3`, `3.`, `Frage 3)` and `Nr. 03` are one number. */
export function numberKey(text: string): string {
  const key = cleaned(text).toLowerCase().replace(/^(frage|nr\.?|nummer)\s*(?=\S)/, '').replace(/[.):]+$/, '');
  return key.replace(/^0+(?=\d)/, '');
}

const words: readonly (readonly [RegExp, Condition['test'] | 'more' | 'less'])[] = [
  [/^(>=|=>|≥|mindestens\b|wenigstens\b|ab\b)/, 'atLeast'],
  [/^(<=|=<|≤|höchstens\b|hoechstens\b|maximal\b|bis\b)/, 'atMost'],
  [/^(≠|!=|<>|ist nicht\b|nicht\b|ungleich\b|außer\b|ausser\b|ist kein\b|kein\b)/, 'isNot'],
  [/^(>|mehr als\b|über\b)/, 'more'],
  [/^(<|weniger als\b|unter\b)/, 'less'],
  [/^(==?|:|ist\b|gleich\b)/, 'is'],
];
const answered = /^(ist |wurde )?(beantwortet|ausgefüllt|ausgefuellt)$/;

/** @returns the condition, or the sentence that says what is wrong with it */
export function parseCondition(cell: string, own: Numbered, all: readonly Numbered[], say: Texts['forms']['problem']): Condition | string {
  const text = cleaned(cell).replace(/^(nur )?wenn\s+/i, '');
  const low = text.toLowerCase().replace(/^(frage|nr\.?|nummer)\s*(?=\S)/, '');
  const about = [...all].sort((a, b) => b.key.length - a.key.length).find(({ key, question }) => [key, question.id.toLowerCase()].some((name) => begins(low, name)));
  if (!about) return say.conditionUnknown({ condition: text });
  const name = begins(low, about.key) ? about.key : about.question.id.toLowerCase();
  const rest = low.slice(low.indexOf(name) + name.length).replace(/^[.)]/, '').trim();
  const { question } = about;
  if (question === own.question) return say.conditionSelf({ condition: text });
  if (all.indexOf(about) > all.indexOf(own)) return say.conditionLater({ condition: text, number: question.number });
  if (rest === '' || answered.test(rest)) return { questionId: question.id, test: 'answered', values: [] };
  const operator = words.find(([spelling]) => spelling.test(rest));
  if (!operator) return say.conditionUnclear({ condition: text });
  const [spelling, test] = operator;
  const written = text.slice(text.length - rest.length).replace(new RegExp(spelling.source, 'i'), '').trim();
  if (written === '' || (test === 'isNot' && answered.test(written.toLowerCase()))) return say.conditionUnclear({ condition: text });
  if (test === 'is' || test === 'isNot') return equal(question, test, written, say);
  const limit = numberOf(written);
  if (limit === null || (question.kind !== 'scale' && question.kind !== 'number')) return say.conditionNumber({ condition: text, number: question.number });
  // On a scale `> 3` is `>= 4`; of other numbers it cannot be said so.
  if (test === 'more' || test === 'less') {
    if (question.kind !== 'scale') return say.conditionUnclear({ condition: text });
    return { questionId: question.id, test: test === 'more' ? 'atLeast' : 'atMost', values: [String(test === 'more' ? Math.floor(limit) + 1 : Math.ceil(limit) - 1)] };
  }
  return { questionId: question.id, test, values: [String(limit)] };
}

/** Followed by something that cannot belong to the number: `1` does not begin `10 = ja`, nor `1a`. */
function begins(text: string, name: string): boolean {
  return name !== '' && text.startsWith(name) && !/^([\p{L}\d]|\.\d)/u.test(text.slice(name.length));
}

function equal(question: Question, test: 'is' | 'isNot', written: string, say: Texts['forms']['problem']): Condition | string {
  const whole = possible(question, written);
  const parts = whole === null ? splitList(written).flatMap((part) => (possible(question, part) === null ? part.split(/,| oder /i).map(cleaned) : [part])) : [written];
  const values = parts.filter((part) => part !== '').map((part) => ({ part, value: possible(question, part) }));
  const unknown = values.find(({ value }) => value === null);
  if (unknown) return say.conditionValue({ number: question.number, value: unknown.part, possible: question.kind === 'yesNo' ? ['ja', 'nein'] : question.choices });
  return { questionId: question.id, test, values: values.flatMap(({ value }) => value ?? []) };
}

/** The answer that is meant, in the spelling it is compared in; null where the question cannot have it. */
function possible(question: Question, written: string): string | null {
  const { kind, choices, ownWords } = question;
  switch (kind) {
    case 'yesNo': {
      const yes = yesOrNo(written);
      return yes === null ? null : yes ? 'ja' : 'nein';
    }
    case 'choice':
    case 'choices':
      return choices.find((choice) => spelling(choice) === spelling(written)) ?? (ownWords && !/[;,]| oder /i.test(written) ? cleaned(written) : null);
    case 'scale':
    case 'number': {
      const number = numberOf(written);
      return number === null || (kind === 'scale' && ![1, 2, 3, 4, 5].includes(number)) ? null : String(number);
    }
    case 'date':
      return dayOf(written) || null;
    default:
      return cleaned(written);
  }
}

/** Case, spaces and the spelling of umlauts don't count. */
export function spelling(word: string): string {
  const plain: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return cleaned(word).normalize('NFC').toLowerCase().replace(/[äöüß]/g, (letter) => plain[letter] ?? letter);
}
