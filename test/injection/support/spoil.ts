// A column of a tab, or one of each of several, spoiled by hand; then everything looks at it, the day's run goes, and people write.

import type { Envelope } from '../../../src/contract/errors.ts';
import type { CopyAnswer } from '../../../src/contract/coverage.ts';
import type { EvaluateAnswer } from '../../../src/contract/evaluation.ts';
import type { MapDataAnswer } from '../../../src/contract/map.ts';
import type { RpcName } from '../../../src/contract/rpc.ts';
import { evaluation as figureWords } from '../../../src/contract/texts/de/evaluation.ts';
import { evaluationPage } from '../../../src/contract/texts/de/evaluationPage.ts';
import { coveragePage } from '../../../src/contract/texts/de/coveragePage.ts';
import { noteCallsTyped } from '../../../src/server/calls/index.ts';
import { groupOf, noteGroupsTyped } from '../../../src/server/groups/index.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';
import { runDaily } from '../../../src/server/reminders/index.ts';
import { evaluationCsv } from '../../../src/sidebar/evaluation/csv.ts';
import { copyCsv } from '../../../src/sidebar/groups/copy.ts';
import { copyOf, type Place } from './everyTab.ts';
import { csvCells, isFormula, htmlProblems, mailProblems } from './harmless.ts';
import { badTabNames, formulasIn, notJson, unforeseen, type House } from './house.ts';
import { told, type Payload } from './payloads.ts';
import { posterProblems } from './poster.ts';
import { looks } from './ways.ts';

type Step = readonly [name: RpcName, payload: unknown];

/** What `looks` leaves out: they want something of their own. */
const more: readonly Step[] = [
  ['groups.copy', { group: 'BO Nord' }], ['members.search', { query: 'Bea' }], ['members.show', { memberId: '1002' }], ['offers.show', { offer: 'Filmabend' }], ['calls.find', { query: 'Bea', campaign: 'Wahl' }],
  ['mailing.results', { mailingId: 'mailing-01' }], ['selections.filter', { selection: { interests: ['Cem'] }, replace: true }], ['selections.people', { selection: { answer: { form: 'Neumitglied', questionId: 'F5', values: ['aktiv'] } } }],
  ['mailing.test', { selection: { groups: ['BO Nord'] }, text: { subject: 'Kino', body: '{Anrede} {Organisation} {Bezirk} {BO} {Ansprechperson}' } }],
];

/** People at work: each room writes once, and takes back what stands in the log. */
const writes: readonly Step[] = [
  ['contacts.note', { memberId: '1002', contactId: 'contact-77', kind: 'call', note: 'x' }],
  ['forms.submit', { form: 'Neumitglied', memberId: '1002', submissionId: 'submit-0077', answers: { F5: 'aktiv' } }],
  ['calls.take', { campaign: 'Wahl', memberId: '1002' }], ['calls.report', { campaign: 'Wahl', memberId: '1002', reportId: 'report-0077', outcome: 'noAnswer' }],
  ['members.undoEdit', { operationId: 'edit-00001' }],
  ['members.merge', { keep: '1003', remove: '1005', fields: {}, operationId: 'merge-0077' }],
  ['privacy.erase', { memberId: '1005', mode: 'anonymise', confirm: true }],
  ['privacy.periodsApply', {}],
];

/** Addresses of ours, which stand in a mail because we put them there. */
const ours = ['https://docs.google.com/spreadsheets/d/test/edit', 'https://kino.example/'];
/** Where whoever types may set a link: in the words of a mail. */
const authored = /^(?:Einstellungen|Rundmails)$/;

const pictures = new Set<string>();

/** A sentence for a person, not a code or a hole in one. */
const sentence = (text: string): boolean => text.length > 10 && text.length < 700 && /[.!?“"”)]\s*$/.test(text) && !/^[a-z]+_[a-z_]+$/.test(text);

export interface Spoiled {
  /** What came to life, each with where it stood. */
  problems: string[];
  /** Subjects of what was sent. */
  sent: string[];
  /** Cells of tables for Excel that begin with an apostrophe because they would calculate. */
  guarded: number;
}

/** @param rows which of a tab's rows below its header are spoiled */
export function spoiled(from: House, places: readonly Place[], some: readonly Payload[], rows: (index: number) => boolean): Spoiled {
  const house = copyOf(from);
  const { room } = house;
  let next = 0;
  let kept = 0;
  for (const [tab, , at] of places) {
    const sheet = room.workbook.tab(tab);
    const count = sheet.values().length;
    for (let row = 2; row <= count; row += 1) if (rows(row - 2)) sheet.set(row, at, some[next++ % some.length]?.text ?? '');
  }
  const problems: string[] = [];
  const found = (what: string, list: readonly string[]): void => void problems.push(...list.map((one) => `${what}: ${one}`));
  const guarded = (what: string, work: () => unknown, may: (message: string) => boolean = () => false): unknown => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof Error && may(error.message))) problems.push(`${what}: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' ') : typeof error}`);
      return null;
    }
  };
  const drawn = (answer: MapDataAnswer): void => {
    // Most columns change nothing on the map, and drawing takes longer than all the rest.
    const key = JSON.stringify(answer);
    if (pictures.has(key)) return;
    guarded('poster', () => found('poster', posterProblems(answer)));
    pictures.add(key);
  };
  const ask = ([name, payload]: Step): void => seen(name, house.ask(name, payload));
  const seen = (name: RpcName, envelope: Envelope<unknown>): void => {
    if (!envelope.ok) return sentence(envelope.error.message) ? undefined : void problems.push(`${name} ${envelope.error.code}: ${envelope.error.message}`);
    const { result } = envelope;
    const csv = (text: string): void => {
      const cells = csvCells(text).flat();
      kept += cells.filter((cell) => /^'[\s]*[=+\-@]/.test(cell)).length;
      found(`${name} csv`, cells.filter(isFormula));
    };
    if (name === 'groups.copy') csv(copyCsv(result as CopyAnswer, coveragePage, 'de'));
    if (name === 'forms.evaluate') csv(evaluationCsv(result as EvaluateAnswer, {}, figureWords, evaluationPage, 'de'));
    if (name === 'map.data') drawn(result as MapDataAnswer);
    if (name === 'privacy.export') found('information', htmlProblems((result as { html: string }).html, []));
  };
  const day = (instant: string): void => {
    room.clock.instant = instant;
    guarded('daily', () => runDaily(room));
  };
  for (const [tab, , at] of places) {
    const sheet = room.workbook.tab(tab);
    const edited = { tabId: sheet.id, tabName: tab, row: 2, column: at, rows: Math.max(1, sheet.values().length - 1), columns: 1 };
    guarded('onEdit', () => (noteCallsTyped(room, edited), noteGroupsTyped(room, edited)));
  }
  // What a cell with our function shows instead of a name.
  guarded('BO', () => groupOf(room, '12045', 'Sonnenallee', '5'), sentence);
  day('2026-11-22T06:30:00.000Z');
  for (const step of [...looks, ...more]) ask(step);
  // The first of a month: what is over its time, as a mail.
  day('2026-12-01T06:30:00.000Z');
  writes.forEach(ask);
  const links = places.some(([tab]) => authored.test(tab)) ? [...ours, 'https://'] : ours;
  for (const mail of room.mailbox.sent) found(`mail ${mail.subject.slice(0, 30)}`, mailProblems(mail, links));
  found('formula', formulasIn(house));
  found('unexpected', unforeseen(house));
  found('no JSON', notJson(house));
  found('tab', badTabNames(house));
  found('unlocked', room.unlocked);
  const about = `${places.map(([tab, column]) => `${tab} ${column.slice(0, 30)}`).join(', ')} (${some.map(told).join(' ¦ ').slice(0, 120)})`;
  return { problems: [...new Set(problems)].map((problem) => `${problem.slice(0, 600)} in ${about}`), sent: room.mailbox.sent.map(({ subject }) => subject), guarded: kept };
}
