// Jobs on the list itself: set-up, assignment, checking, doubles, the card, importing.

import { forOne, list, plain, type Job } from './job.ts';


export const setUpJobs: readonly Job[] = [
  plain('setup.detect'),
  plain('setup.apply'),
  plain('setup.apply', {}, 'setup.apply, again'),
];

export const assignJobs: readonly Job[] = [
  plain('groups.preview'),
  plain('groups.assign', { runId: 'assign-0001' }),
  plain('groups.assign', {}, 'groups.assign, again'),
  plain('groups.undo'),
  plain('groups.assign', {}, 'groups.assign, after undo'),
  { ...plain('groups.progress', { runId: 'assign-0001' }) },
  plain('groups.openCases'),
  { rpc: 'groups.setByHand', payload: ({ one }, said) => ({ memberId: one, group: 'BO Britz', expectedGroup: groupOf(said['members.card']) }) },
  plain('groups.coverage'),
  plain('groups.visit', { group: 'BO Reuterkiez', date: '2026-11-20', note: 'schön', operationId: 'visit-00001' }),
  plain('groups.findContact', { group: 'BO Flughafenstraße', taskId: 'task-00001' }),
  plain('groups.copy', { group: 'BO Reuterkiez' }),
  plain('groups.postcodes'),
  plain('groups.addRules', { rules: [{ postcode: '10115', group: 'BO Britz' }], operationId: 'rules-00001' }),
];

export function groupOf(card: Record<string, unknown> | undefined): string {
  return (card?.['card'] as { group?: string } | undefined)?.group ?? '';
}

interface Problem {
  memberId: string;
  field: string;
  value: string;
  proposal: string | null;
}

export const checkJobs: readonly Job[] = [
  plain('members.check'),
  {
    rpc: 'members.applyCorrections',
    payload: (_cast, said) => ({
      operationId: 'correct-001',
      corrections: list<Problem>(said['members.check'], 'problems').filter(({ memberId, proposal }) => memberId !== '' && proposal !== null).slice(0, 200).map(({ memberId, field, value, proposal }) => ({ memberId, field, expected: value, value: proposal })),
    }),
  },
  plain('members.undoCorrections', { operationId: 'correct-001' }),
  plain('members.duplicates'),
  { rpc: 'members.notSame', payload: (_cast, said) => pair(said['members.duplicates'], 1, ({ keep, remove }) => ({ a: keep, b: remove })) },
  { rpc: 'members.merge', payload: (_cast, said) => pair(said['members.duplicates'], 0, (sides) => ({ ...sides, fields: {}, operationId: 'merge-00001' })) },
  plain('members.undoMerge', { operationId: 'merge-00001' }),
];

interface Side {
  memberId: string;
}
function pair(answer: Record<string, unknown> | undefined, at: number, make: (sides: { keep: string; remove: string }) => unknown): unknown {
  const found = list<{ keep: Side; remove: Side }>(answer, 'pairs')[at];
  if (!found) throw new Error('nobody stands there twice');
  return make({ keep: found.keep.memberId, remove: found.remove.memberId });
}

export const cardJobs: readonly Job[] = [
  { rpc: 'members.search', payload: ({ name }) => ({ query: name }) },
  forOne('members.card'),
  forOne('members.show'),
  { rpc: 'members.edit', payload: ({ one }) => ({ memberId: one, field: 'interests', expected: '', value: 'Kultur, Wohnen', operationId: 'edit-00001' }) },
  { rpc: 'members.edit', quiet: true, payload: ({ two }) => ({ memberId: two, field: 'interests', expected: '', value: 'Kultur', operationId: 'edit-00002' }) },
  { rpc: 'members.edit', quiet: true, payload: ({ one }) => ({ memberId: one, field: 'availability', expected: '', value: 'abends', operationId: 'edit-00003' }) },
  plain('members.undoEdit', { operationId: 'edit-00003' }),
  forOne('contacts.note', { contactId: 'contact-0002', kind: 'call', result: 'nett', note: 'kommt am Montag' }),
  forOne('contacts.takeBack', { contactId: 'contact-0002' }),
];

const takeAll = (answer: Record<string, unknown> | undefined): { confirm: Record<string, string>; decisions: Record<string, string> } => ({
  confirm: Object.fromEntries(list<{ code: string; field?: string }>(answer, 'questions').flatMap(({ code, field }) => (code === 'many_gone' ? [['gone', 'take']] : code === 'often' && field ? [[field, 'take']] : []))),
  decisions: Object.fromEntries(list<{ row: number }>(answer, 'doubtful').map(({ row }) => [String(row), 'skip'])),
});

export const importJobs: readonly Job[] = [
  { name: 'members.import, preview', rpc: 'members.import', payload: ({ exported }) => ({ fileName: 'export.xlsx', rows: exported }) },
  {
    name: 'members.import',
    rpc: 'members.import',
    payload: ({ exported }, said) => ({ fileName: 'export.xlsx', rows: exported, ...takeAll(said['members.import, preview']), apply: true, operationId: 'import-0001' }),
    next: (answers) => {
      const part = list<string>(answers[0], 'left')[answers.length - 1];
      return part === undefined ? null : { rpc: 'members.finishImport', payload: { operationId: 'import-0001', part } };
    },
  },
  plain('members.finishImport', { operationId: 'import-0001', part: 'paths' }, 'members.finishImport, nothing left'),
  plain('members.undoImport', { operationId: 'import-0001' }),
];
