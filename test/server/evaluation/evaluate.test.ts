// What an evaluation tells, from the cells of the tabs to the figures on the screen.

import type { EvaluateAnswer, EvaluationFilter, QuestionResult } from '../../../src/contract/evaluation.ts';
import { evaluateForm } from '../../../src/server/evaluation/index.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import { refusal } from '../../support/refusal.ts';
import { answered, answerRows, form, headers, no, questions, type Given } from './answered.ts';

const evaluate = (room: MemoryRoom, filter?: EvaluationFilter): EvaluateAnswer => evaluateForm(room, { form, ...(filter && { filter }) });
const told = (answer: EvaluateAnswer, id: string): QuestionResult => answer.questions.find((question) => question.id === id)!;
const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
/** So many people, from a member number on, who all answer the same. */
const people = (count: number, answers: Given['answers'] = [], more: Partial<Given> & { first?: number } = {}): Given[] => {
  const { first = 1, ...others } = more;
  return Array.from({ length: count }, (_, index) => ({ member: first + index, answers: answers ?? [], ...others }));
};

describe('figures', () => {
  const room = (): MemoryRoom =>
    answered([
      ...people(6, ['ja', '', 'Filmabend', 5, day('2026-03-05'), 2, 'Mail']),
      ...people(3, ['nein', 'Keine Zeit; zu  SPÄT; Kinder', 'filmabend!', 2, day('2026-03-28'), 10, 'post'], { first: 7 }),
      { member: 10, answers: ['nein', 'Keine Zeit; kinder', '', '', day('2026-10-01'), '', 'Telefon'] },
      { member: 11, answers: ['nein', 'Kinder', no, no, no, no, no] },
      { member: 12, draft: true, answers: ['ja', '', 'Entwürfe zählen nicht', 1] },
    ]);

  test('finished interviews are counted, drafts are not', () => {
    expect(evaluate(room())).toMatchObject({ form, people: 11, all: 11, fewLeftOut: false, from: '2026-11-01', to: '2026-11-01' });
  });

  test('yes and no, in shares of those who answered', () => {
    expect(told(evaluate(room()), 'F1')).toMatchObject({
      answered: 11,
      choices: [
        { text: 'ja', count: 6, share: 6 / 11, own: false },
        { text: 'nein', count: 5, share: 5 / 11, own: false },
      ],
    });
  });

  test('several choices are counted by people, own words beside them, whatever their case', () => {
    const { answered: count, notAsked, empty, declined, choices } = told(evaluate(room()), 'F2');
    expect([count, notAsked, empty, declined]).toEqual([5, 6, 0, 0]);
    expect(choices).toEqual([
      { text: 'Keine Zeit', count: 4, share: 0.8, own: false },
      { text: 'Zu spät', count: 3, share: 0.6, own: false },
      { text: 'Kinder', count: 5, share: 1, own: true },
    ]);
  });

  test('one choice; what is no choice any more stands below', () => {
    expect(told(evaluate(room()), 'F7').choices!.map(({ text, count, own }) => [text, count, own])).toEqual([['Mail', 6, false], ['Post', 3, false], ['Telefon', 1, true]]);
  });

  test('a scale with its counts, mean and spread; declined and empty apart', () => {
    const { answered: count, declined, empty, scale } = told(evaluate(room()), 'F4');
    expect([count, declined, empty]).toEqual([9, 1, 1]);
    expect(scale!.counts).toEqual([0, 3, 0, 0, 6]);
    expect(scale!.mean).toBeCloseTo(4, 9);
    expect(scale!.spread).toBeCloseTo(Math.SQRT2, 9);
  });

  test('numbers with mean, median and ends', () => {
    const { figures } = told(evaluate(room()), 'F6');
    expect(figures).toMatchObject({ median: 2, least: 2, most: 10 });
    expect(figures!.mean).toBeCloseTo(42 / 9, 9);
    expect(figures!.spread).toBeCloseTo(Math.sqrt((6 * (2 - 42 / 9) ** 2 + 3 * (10 - 42 / 9) ** 2) / 9), 9);
  });

  test('dates by month', () => {
    expect(told(evaluate(room()), 'F5').months).toEqual([{ text: '2026-03', count: 9 }, { text: '2026-10', count: 1 }]);
  });

  test('what several said in other spellings is one, the most frequent first', () => {
    const { missingOffers, reasons } = evaluate(room());
    expect(missingOffers).toEqual([{ text: 'Filmabend', count: 9 }]);
    expect(reasons).toEqual([{ text: 'Kinder', count: 5 }, { text: 'Keine Zeit', count: 4 }, { text: 'zu SPÄT', count: 3 }]);
  });

  test('neither names nor numbers of members are in the answer', () => {
    const said = JSON.stringify(evaluate(answered(people(8, ['ja'], { first: 41 }))));
    for (const secret of ['Name 41', 'Nachname41', '"41"', 'antwort-', 'ada@']) expect(said).not.toContain(secret);
  });
});

describe('free text', () => {
  const said = (...texts: string[]): QuestionResult => told(evaluate(answered(texts.map((text, index) => ({ member: index + 1, answers: ['', '', text] })))), 'F3');

  test('words several used, once a person, without filler words, umlauts as they are', () => {
    const { words } = said('Mehr Grünflächen und Grünflächen!', 'GRÜNFLÄCHEN, bitte', 'über die grünflächen reden', 'Größe und Straße', 'GRÖSSE der Strasse', 'die Straße');
    expect(words).toEqual([{ text: 'Grünflächen', count: 3 }, { text: 'Straße', count: 3 }, { text: 'Größe', count: 2 }]);
  });

  test('quotes are kept as text, each once, in the order of the alphabet', () => {
    const { quotes, moreQuotes } = said('Zebra', '=1+1', '<b>Fett</b> 🎉', 'Apfel', 'apfel ', 'Birne');
    expect(quotes).toEqual(['<b>Fett</b> 🎉', '=1+1', 'apfel', 'Birne', 'Zebra']);
    expect(moreQuotes).toBe(0);
  });

  test('very much text is cut, very many quotes are a selection, and it is said how many more there are', () => {
    const long = said('x'.repeat(9_999) + '🎉', 'b', 'c', 'd', 'e').quotes!;
    expect(long[long.length - 1]).toBe('x'.repeat(800) + ' …');
    const many = told(evaluate(answered(Array.from({ length: 58 }, (_, index) => ({ member: index + 1, answers: ['', '', `Satz ${String(index).padStart(2, '0')}`] })))), 'F3');
    expect([many.quotes!.length, many.moreQuotes]).toEqual([50, 8]);
  });
});

describe('filter', () => {
  const mixed = (): MemoryRoom =>
    answered([...people(6, ['ja'], { group: 'BO Reuterkiez', at: '2026-03-31T21:59:00.000Z' }), ...people(7, ['nein'], { first: 7, group: 'BO Donaukiez', at: '2026-04-01' }), ...people(5, ['ja'], { first: 14, group: '', at: '2026-05-02' })], {
      entries: Object.fromEntries([...Array.from({ length: 6 }, (_, index) => [index + 1, '2026-01-15']), [7, '2020-05-05']]),
      activity: Object.fromEntries(Array.from({ length: 5 }, (_, index) => [index + 7, 'passiv'])),
    });
  const through = (filter: EvaluationFilter): number | null => evaluate(mixed(), filter).people;

  test('by group, also those without one', () => {
    expect(through({ groups: ['bo donaukiez'] })).toBe(7);
    expect(through({ groups: ['BO Donaukiez', ''] })).toBe(12);
    expect(through({ groups: [] })).toBe(18);
  });

  test('by period, both days included', () => {
    expect(through({ from: '2026-03-31', to: '2026-03-31' })).toBe(6);
    expect(through({ from: '2026-04-01' })).toBe(12);
    expect(through({ to: '2026-04-01' })).toBe(13);
  });

  test('new is who entered in the 90 days before the interview, whenever that was', () => {
    expect(through({ newMembers: true })).toBe(6);
  });

  test('by how active they are now', () => {
    expect(evaluate(mixed(), { activity: 'not' })).toMatchObject({ people: 5, questions: [{ choices: [{ count: 0 }, { count: 5 }] }, {}, {}, {}, {}, {}, {}] });
  });

  test('what there is to filter by', () => {
    expect(evaluate(mixed()).options).toEqual({ groups: ['', 'BO Donaukiez', 'BO Reuterkiez'], activities: ['not'], from: '2026-03-31', to: '2026-05-02' });
  });

  test('an interview without a time is in no period', () => {
    const room = answered([...people(6), { member: 7, at: '' }]);
    expect(evaluate(room).people).toBe(7);
    expect(evaluate(room, { from: '2000-01-01' }).people).toBe(6);
  });
});

describe('nobody can be recognised', () => {
  test('fewer than five people: nothing but that', () => {
    expect(evaluate(answered(people(4, ['ja', '', 'Geheim'])))).toEqual({
      form, people: null, all: 4, fewLeftOut: false, from: '', to: '', questions: [], missingOffers: [], reasons: [], groups: [],
      options: { groups: ['BO Reuterkiez'], activities: [], from: '2026-11-01', to: '2026-11-01' },
    });
  });

  test('five interviews with one person are one person', () => {
    expect(evaluate(answered(Array.from({ length: 6 }, () => ({ member: 1, answers: ['ja'] })))).people).toBeNull();
  });

  test('a question that fewer than five answered tells no more than that, not in the rankings either', () => {
    const answer = evaluate(answered([...people(4, ['', '', 'Geheim', 3]), ...people(5, ['ja'], { first: 10 })]));
    expect(told(answer, 'F3')).toEqual({ id: 'F3', number: '3', text: 'Welches Angebot fehlt dir?', kind: 'short', gone: false, answered: 4, declined: 0, empty: 5, notAsked: 0, hidden: true });
    expect(told(answer, 'F4').scale).toBeUndefined();
    expect(answer.missingOffers).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('Geheim');
  });

  const groupsOf = (...sizes: number[]): (number | null)[] => {
    let member = 1;
    const given = sizes.flatMap((size, index) => {
      const those = people(size, ['ja'], { first: member, group: `BO ${index}` });
      member += size;
      return those;
    });
    return evaluate(answered(given)).groups.map(({ people: count }) => count);
  };

  test('a small group is hidden, and the next smallest with it: the total would tell', () => {
    expect(groupsOf(20, 12, 8, 2)).toEqual([20, 12, null, null]);
    expect(groupsOf(20, 12, 3, 2)).toEqual([20, 12, null, null]);
    expect(groupsOf(20, 12, 1, 1)).toEqual([20, null, null, null]);
    expect(groupsOf(20, 2)).toEqual([null, null]);
    expect(groupsOf(20, 5)).toEqual([20, 5]);
    // 5 + 1 = 6: whoever knows that the larger has five or more knows the other.
    expect(groupsOf(20, 9, 5, 1)).toEqual([20, null, null, null]);
    // Five groups in which somebody was asked, five people: nothing can be told of them.
    expect(groupsOf(1, 1, 1, 1, 1)).toEqual([]);
  });

  test('the order of what is hidden is that of the names', () => {
    const answer = evaluate(answered([...people(2, ['ja'], { group: 'BO A' }), ...people(6, ['ja'], { first: 10, group: 'BO B' }), ...people(9, ['ja'], { first: 20, group: 'BO C' })]));
    expect(answer.groups).toEqual([{ name: 'BO C', people: 9 }, { name: 'BO A', people: null }, { name: 'BO B', people: null }]);
  });

  test('a filter that leaves out only a few says so', () => {
    const room = answered([...people(8, ['ja']), ...people(2, ['nein'], { first: 20, group: 'BO Donaukiez' })]);
    expect(evaluate(room, { groups: ['BO Reuterkiez'] })).toMatchObject({ people: 8, fewLeftOut: true });
    expect(evaluate(room).fewLeftOut).toBe(false);
  });
});

describe('questions that are gone', () => {
  const room = (cells: (string | number)[]): MemoryRoom => {
    const rows = answerRows(people(cells.length, ['ja'])).map((row, index) => [...row, cells[index] ?? '']);
    return answered([], { headers: [...headers, 'Wie war das Fest? [F99]'], rows });
  };

  test('their answers are told, and that they are gone', () => {
    const gone = told(evaluate(room(['gut', 'gut', 'schlecht', 'gut', no, 'schlecht', 'gut; lang', 'lang'])), 'F99');
    expect(gone).toMatchObject({ text: 'Wie war das Fest?', gone: true, answered: 7, declined: 1, empty: 0, notAsked: 0, kind: 'choices' });
    expect(gone.choices!.map(({ text, count, own }) => [text, count, own])).toEqual([['gut', 4, false], ['schlecht', 2, false], ['lang', 2, false]]);
  });

  test('as a scale, or as free text, as the answers look', () => {
    expect(told(evaluate(room([1, 2, 3, 4, 5])), 'F99').scale!.mean).toBe(3);
    expect(told(evaluate(room(['Sehr schön war es', 'Zu laut', 'Ganz gut', 'Ich war nicht da', 'Prima'])), 'F99').quotes).toHaveLength(5);
  });
});

test('a questionnaire that is not there is refused by name', () => {
  expect(refusal(() => evaluateForm(answered(people(5)), { form: 'Gibtsnicht' }))).toMatchObject({ code: 'form_unknown' });
});

test('without any answers there is nothing, and nothing breaks', () => {
  expect(evaluateForm(answered([], { questions }), { form })).toMatchObject({ people: null, all: 0, options: { groups: [], activities: [], from: '', to: '' } });
});

test('it takes no lock and writes nothing', () => {
  const room = answered(people(9, ['ja']));
  room.lock.taken = true;
  evaluate(room);
  expect(room.workbook.calls.filter(({ kind }) => !['tabs', 'extent', 'read'].includes(kind))).toEqual([]);
});
