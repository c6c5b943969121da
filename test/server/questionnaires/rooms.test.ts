// Opening, drafts, the list of questionnaires, copies, and merging members.

import { mergeMembers, undoMerge } from '../../../src/server/duplicates/index.ts';
import { copyForm, discardDraft, keepDraft, listForms, openForm } from '../../../src/server/questionnaires/index.ts';
import { refusal } from '../../support/refusal.ts';
import { formRoom, rowsOf, visit, type FormRoom, type Given } from './support.ts';

const keep = (at: FormRoom, answers: Given, submissionId = 'visit-0001', memberId = '102') => keepDraft(at.room, { form: 'Besuch', memberId, submissionId, answers });
const open = (at: FormRoom, memberId = '102') => openForm(at.room, { form: 'Besuch', memberId });

describe('opening', () => {
  test('the member is shown with what is known, and nothing is written', () => {
    const at = formRoom();
    at.type(102, 'Interessen', 'Wohnen; Kultur');
    at.type(102, 'BO', 'Rixdorf');
    at.type(102, 'Kein Anruf', 'ja');
    const answer = open(at);
    expect(answer.member).toEqual({
      memberId: '102', name: 'Leyla Kaya', group: 'Rixdorf', memberSince: '2026-11-13', interests: ['Wohnen', 'Kultur'], availability: [], noCall: true,
      phones: [{ shown: '0152 28817386', tel: '+4915228817386' }],
    });
    expect(answer).toMatchObject({ name: 'Besuch', problems: [], past: [], current: null });
    expect(at.room.lock.holds).toBe(1);
    expect(refusal(() => open(at, '999'))).toMatchObject({ code: 'member_not_found' });
  });

  test('without a member it is the form alone; topics of members and groups are offered beside its own', () => {
    const at = formRoom();
    at.type(101, 'Interessen', 'Kultur, Theater');
    at.type(103, 'Interessen', 'theater, wohnen');
    expect(openForm(at.room, { form: ' besuch ' })).toMatchObject({ member: null, questions: [{}, {}, { choices: ['Wohnen', 'Klima', 'Theater', 'Kultur'], ownWords: true }, {}, {}, {}, {}, {}] });
  });

  test('what was answered about this member, the latest first, and whose it is', () => {
    const at = formRoom();
    at.send({ F1: true, F6: 4, F8: '2026-11-20' });
    at.room.who.address = 'grace@example.org';
    at.room.clock.instant = '2026-11-23T08:00:00.000Z';
    at.send({ F1: false, F2: { declined: true } }, { id: 'visit-0002' });
    expect(open(at).past).toEqual([
      { submissionId: 'visit-0002', at: '2026-11-23T08:00:00.000Z', by: 'grace@example.org', draft: false, mine: true },
      { submissionId: 'visit-0001', at: '2026-11-22T10:30:00.000Z', by: 'ada@example.org', draft: false, mine: false },
    ]);
    expect(open(at).current).toBeNull();
    expect(openForm(at.room, { form: 'Besuch', submissionId: 'visit-0001' })).toMatchObject({ member: { name: 'Leyla Kaya' }, current: { draft: false, answers: { F1: true, F6: 4, F8: '2026-11-20' } } });
    expect(openForm(at.room, { form: 'Besuch', memberId: '102', submissionId: 'visit-0002' }).current?.answers).toEqual({ F1: false, F2: { declined: true } });
    expect(open(at, '103').past).toEqual([]);
  });

  test('as many calls for many members and answers as for few', () => {
    const calls = (members: number): number => {
      const at = formRoom();
      at.send({ F1: true });
      for (let id = 0; id < members; id++) at.answers().put(3 + id, 1, [[`id-${id}`, '', '', '', '', '103', 'fertig', 'ja']]);
      at.room.workbook.forget();
      open(at);
      return at.room.workbook.calls.length;
    };
    expect(calls(300)).toBe(calls(1));
    expect(calls(1)).toBeLessThan(24);
  });
});

describe('drafts', () => {
  test('a draft comes back as it was, and becomes the row that is sent', () => {
    const at = formRoom();
    expect(keep(at, { F2: 'noch nicht sicher', F3: ['Klima'] })).toEqual({ savedAt: '2026-11-22T10:30:00.000Z' });
    keep(at, { F1: false, F2: 'weit', F3: ['Klima'] });
    expect(at.lines()).toMatchObject([{ Stand: 'Entwurf', 'Warum nicht? [F2]': 'weit' }]);
    expect(open(at).current).toEqual({ submissionId: 'visit-0001', draft: true, at: '2026-11-22T10:30:00.000Z', answers: { F1: false, F2: 'weit', F3: ['Klima'] } });
    expect(at.room.workbook.tab('Kontakte').values()).toHaveLength(1);
    expect(at.cell(102, 'Interessen')).toBe('');
    expect(at.send({ F1: true, F3: ['Klima'] }).written).toBe(true);
    expect(at.lines()).toMatchObject([{ Stand: 'fertig', 'Kommst du wieder? [F1]': 'ja', 'Warum nicht? [F2]': '' }]);
    expect(at.cell(102, 'Interessen')).toBe('Klima');
    expect(at.room.unlocked).toEqual([]);
  });

  test('a draft that arrives after sending changes nothing', () => {
    const at = formRoom();
    at.send({ F1: true });
    keep(at, { F1: false });
    expect(at.lines()).toMatchObject([{ Stand: 'fertig', 'Kommst du wieder? [F1]': 'ja' }]);
  });

  test('a questionnaire that is being rebuilt does not cost the draft', () => {
    const at = formRoom();
    keep(at, { F1: true, F6: 4 });
    at.questions.set(7, 4, 'Note');
    keep(at, { F1: false, F6: 4, F7: 3 });
    expect(at.lines()).toMatchObject([{ 'Kommst du wieder? [F1]': 'nein', 'Wie war es? [F6]': 4, 'Wie viele kamen? [F7]': 3 }]);
    expect(refusal(() => at.send({ F1: true }))).toMatchObject({ code: 'form_broken', details: [expect.stringContaining('Zeile 7: Die Art „Note“ gibt es nicht.')] });
    expect(at.lines()).toMatchObject([{ Stand: 'Entwurf' }]);
  });

  test('each has their own; another’s cannot be overwritten or thrown away', () => {
    const at = formRoom();
    keep(at, { F1: true });
    at.room.who.address = 'grace@example.org';
    expect(open(at).current).toBeNull();
    expect(refusal(() => keep(at, { F1: false }))).toMatchObject({ code: 'submission_taken' });
    expect(refusal(() => discardDraft(at.room, { form: 'Besuch', submissionId: 'visit-0001' }))).toMatchObject({ code: 'submission_taken' });
    keep(at, { F1: false }, 'visit-0002');
    expect(at.lines().map((line) => [line['durch'], line['Kommst du wieder? [F1]']])).toEqual([['ada@example.org', 'ja'], ['grace@example.org', 'nein']]);
  });

  test('thrown away, only its row is gone; once more says the same; what was sent stays', () => {
    const at = formRoom();
    at.send({ F1: true });
    keep(at, { F1: false }, 'visit-0002');
    expect(discardDraft(at.room, { form: 'Besuch', submissionId: 'visit-0002' })).toEqual({ message: 'Der Entwurf ist gelöscht.' });
    expect(discardDraft(at.room, { form: 'Besuch', submissionId: 'visit-0002' })).toEqual({ message: 'Der Entwurf ist gelöscht.' });
    expect(refusal(() => discardDraft(at.room, { form: 'Besuch', submissionId: 'visit-0001' }))).toMatchObject({ code: 'bad_request' });
    expect(at.lines().map((line) => line['Antwort-ID'])).toEqual(['visit-0001']);
  });
});

describe('the list', () => {
  test('each form with its answers, drafts and problems; my drafts; the selected member', () => {
    const at = formRoom([...visit, ...rowsOf('Kurz|1|Frage|Note')]);
    at.send({ F1: true });
    keep(at, { F1: true }, 'visit-0002', '103');
    at.room.clock.instant = '2026-11-23T08:00:00.000Z';
    keep(at, { F1: true }, 'visit-0003', '104');
    at.room.workbook.selected = { tabId: at.list.id, row: at.rowOf(105), column: 2 };
    expect(listForms(at.room, {})).toEqual({
      forms: [
        { name: 'Besuch', questions: 8, answers: 1, drafts: 2, problems: [] },
        { name: 'Kurz', questions: 0, answers: 0, drafts: 0, problems: [{ row: 10, text: expect.stringContaining('Die Art „Note“ gibt es nicht.') }] },
      ],
      selected: { memberId: '105', name: 'Łukasz El Amrani' },
      drafts: [
        { form: 'Besuch', submissionId: 'visit-0003', memberId: '104', member: 'Thị-Hương Nguyễn', at: '2026-11-23T08:00:00.000Z' },
        { form: 'Besuch', submissionId: 'visit-0002', memberId: '103', member: 'Anton Mueller', at: '2026-11-22T10:30:00.000Z' },
      ],
    });
  });

  test('a spoiled tab is told at its form, and hides no other', () => {
    const at = formRoom([...visit, ...rowsOf('Kurz|1|Frage|Kurztext')]);
    at.send({ F1: true });
    at.answers().set(1, 1, 'Nr.');
    const { forms, selected } = listForms(at.room, {});
    expect(forms).toMatchObject([{ name: 'Besuch', problems: [{ text: expect.stringContaining('Antwort-ID') }] }, { name: 'Kurz', problems: [] }]);
    expect(selected).toBeNull();
  });
});

describe('copies', () => {
  test('rows stand below under the new name with ids of their own; conditions go along', () => {
    const at = formRoom();
    at.send({ F1: true });
    expect(copyForm(at.room, { form: 'Besuch', name: ' Besuch 2027 ', operationId: 'copy-0001' })).toEqual({ name: 'Besuch 2027', message: '„Besuch 2027“ ist angelegt, mit 8 Fragen. Du findest ihn ganz unten im Tab „Fragen“.' });
    const copy = openForm(at.room, { form: 'Besuch 2027' });
    expect(copy.questions.map(({ id }) => id)).toEqual(['F9', 'F10', 'F11', 'F12', 'F13', 'F14', 'F15', 'F16']);
    expect(copy.questions[1]).toMatchObject({ target: 'reason', condition: { questionId: 'F9', test: 'is', values: ['nein'] } });
    expect(openForm(at.room, { form: 'Besuch' }).questions[0]?.id).toBe('F1');
    expect(at.room.unlocked).toEqual([]);
  });

  test('the same copy twice is one; a name that is there is refused', () => {
    const at = formRoom();
    const twice = { form: 'Besuch', name: 'Neu', operationId: 'copy-0001' };
    copyForm(at.room, twice);
    copyForm(at.room, twice);
    expect(at.questions.below('Bogen').filter((name) => name === 'Neu')).toHaveLength(8);
    expect(refusal(() => copyForm(at.room, { ...twice, operationId: 'copy-0002' }))).toMatchObject({ code: 'name_taken' });
    expect(refusal(() => copyForm(at.room, { form: 'Besuch', name: 'BESUCH', operationId: 'copy-0003' }))).toMatchObject({ code: 'name_taken', params: { name: 'Besuch' } });
  });
});

test('where two members become one, answers go along, and come back', () => {
  const at = formRoom();
  at.send({ F1: true }, { member: '107' });
  at.send({ F1: false, F2: 'weit' }, { id: 'visit-0002' });
  expect(mergeMembers(at.room, { keep: '102', remove: '107', fields: {}, operationId: 'merge-0001' }).moved).toContainEqual({ tab: 'Antworten Besuch', rows: 1 });
  expect(at.lines().map((line) => [line['Mitglied-ID'], line['Mitglied']])).toEqual([['102', 'Leyla Kaya'], ['102', 'Leyla Kaya']]);
  undoMerge(at.room, { operationId: 'merge-0001' });
  expect(at.lines().map((line) => [line['Mitglied-ID'], line['Mitglied']])).toEqual([['107', 'Mehmet Kaja'], ['102', 'Leyla Kaya']]);
});

test('without Fragen, set-up is the way', () => {
  const at = formRoom();
  at.room.workbook.removeTab('Fragen');
  expect(refusal(() => listForms(at.room, {}))).toMatchObject({ code: 'not_set_up', params: { tab: 'Fragen' } });
});
