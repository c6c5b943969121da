// `privacy.erasePreview` and `privacy.erase`: shows every place somebody stands in, then takes them out of all of them.

import type { EraseAnswer, ErasePlace, ErasePreviewAnswer } from '../../contract/privacy.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { newOperationId } from '../kernel/ids.ts';
import { wordsOf } from '../kernel/lookalikes.ts';
import { memberIdOf, nameOf } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { prepareCells } from '../tabs/index.ts';
import { cellsIn, planErasure, type Mode, type Plan } from './erasePlan.ts';
import { anonymous, beginErasure, erasureOf, modeWords, readErasures } from './eraseTab.ts';
import { writeErasure } from './eraseWrite.ts';
import { gather, type Person } from './placesPerson.ts';
import { scan, type Scanned } from './placesScan.ts';
import { blot, blotted } from './placesText.ts';

interface Examined {
  scanned: Scanned;
  /** Null: nothing leads to this id any more. */
  person: Person | null;
  plan: Plan;
  places: ErasePlace[];
  confirm: string;
  /** Blots out what hangs unseen on the workbook. */
  unhang(): void;
}

/** @throws AppError `member_not_found` where two rows of the list have this id */
function examine(ports: Ports, memberId: string, mode: Mode): Examined {
  const scanned = scan(ports.workbook);
  const person = gather(scanned, memberId);
  if (person === undefined) throw new AppError('member_not_found');
  const plan = person ? planErasure(scanned, person, mode, () => `${anonymous}${Math.random().toString(36).slice(2, 8)}`) : { tabs: [], doubtful: [] };
  const say = texts(ports.who.language()).privacy.erase;
  const places = plan.tabs.map(({ tab, own, mentions, notes, removed }): ErasePlace => {
    const [rows, cells] = [removed.length, cellsIn(own) + cellsIn(mentions) + cellsIn(notes)];
    const what = [rows > 0 && say.what.rows({ rows }), own.size > 0 && (tab.kind === 'list' ? say.what.anonymous : say.what.figures({ rows: own.size })), mentions.size + notes.size > 0 && say.what.mentions({ cells: cellsIn(mentions) + cellsIn(notes) })];
    return { place: tab.name, rows, cells, what: what.filter(Boolean).join(' ') };
  });
  const hung = person ? ports.workbook.metadata().flatMap(({ text, write }) => (person.find(text).length > 0 ? [() => write(blotted(text, person.find(text)) || blot)] : [])) : [];
  if (hung.length > 0) places.push({ place: say.metadata, rows: 0, cells: hung.length, what: say.what.mentions({ cells: hung.length }) });
  const [rows, cells] = [places.reduce((sum, place) => sum + place.rows, 0), places.reduce((sum, place) => sum + place.cells, 0)];
  return { scanned, person, plan, places, unhang: () => hung.forEach((write) => write()), confirm: `${mode[0]}-${rows}-${cells}-${fingerprintOf(places.map((place) => `${place.place}|${place.rows}|${place.cells}`))}` };
}

/** Reads each tab once. @throws AppError `member_not_found` for an id that stands nowhere, and what locating the members throws */
export function previewErasure(ports: Ports, { memberId, mode }: Request<'privacy.erasePreview'>): ErasePreviewAnswer {
  const { person, plan, places, confirm, scanned } = examine(ports, memberId, mode);
  if (!person) throw new AppError('member_not_found');
  const say = texts(ports.who.language()).privacy.erase.warning;
  const named = scanned.tabs.filter(({ name }) => person.find(name).length > 0).map(({ name }) => name);
  const groups = plan.tabs.find(({ tab }) => tab.kind === 'own' && tab.headers.includes('Ansprechperson') && tab.headers.includes('Treffen'));
  const led = groups ? [...groups.mentions.keys()].map((row) => String(groups.tab.block[row]?.[groups.tab.headers.indexOf('Name')] ?? '')) : [];
  const called = wordsOf(person.name).sort().join(' ');
  const twins = called === '' ? [] : scanned.people.flatMap(({ cells }) => (person.ids.has(memberIdOf(cells)) || wordsOf(nameOf(cells)).sort().join(' ') !== called ? [] : [memberIdOf(cells) || '?']));
  return {
    memberId,
    name: person.name,
    mode,
    places,
    warnings: [
      ...(led.length > 0 ? [say.leads({ groups: led })] : []),
      ...(twins.length > 0 ? [say.twins({ ids: twins })] : []),
      ...(plan.doubtful.length > 0 ? [say.doubtful({ cells: plan.doubtful })] : []),
      ...named.map((tab) => say.tabName({ tab })),
      say.copies,
    ],
    confirm,
  };
}

/**
 * Interrupted anywhere, it is finished by asking again; asked again after it was finished, it says the same.
 * @throws AppError `member_not_found`, `changed_since_preview` where more would go than the preview showed, `busy`,
 * `cells_in_the_way`, and what locating the members throws
 */
export function erasePerson(ports: Ports, { memberId, mode, confirm }: Request<'privacy.erase'>): EraseAnswer {
  const { lock, clock } = ports;
  return lock.hold(() => {
    const examined = examine(ports, memberId, mode);
    const { person, places, plan } = examined;
    if (!person) return finished(ports, memberId, []);
    if (isMore(examined.confirm, confirm)) throw new AppError('changed_since_preview');
    beginErasure(ports, newOperationId(clock.now()), mode, { id: memberId, number: person.number, name: person.name, birthday: person.birthday });
    examined.unhang();
    writeErasure(plan, person);
    return finished(ports, memberId, places);
  });
}

/** Less than was shown is what whoever finishes an interrupted erasure sees. */
function isMore(now: string, confirm: string | true): boolean {
  if (confirm === true || confirm === now) return false;
  const [mode, rows, cells] = now.split('-');
  const [shownMode, shownRows, shownCells] = confirm.split('-');
  return mode !== shownMode || !(Number(rows) <= Number(shownRows)) || !(Number(cells) <= Number(shownCells));
}

/** The receipt names nobody, and neither does the log. @throws AppError `member_not_found` where nobody of this id was ever erased */
function finished(ports: Ports, memberId: string, places: readonly ErasePlace[]): EraseAnswer {
  const { workbook, clock, who } = ports;
  const say = texts(who.language()).privacy.erase;
  const counted = places.map(({ place, rows, cells }) => ({ place, rows, cells }));
  const words = counted.map(({ place, rows, cells }) => `${place}: ${rows}/${cells}`).join('; ') || '–';
  const found = readErasures(workbook);
  const open = erasureOf(found?.erasures.filter((one) => one.places === '') ?? [], { id: memberId });
  const erasure = open ?? erasureOf(found?.erasures ?? [], { id: memberId });
  if (!found || !erasure) throw new AppError('member_not_found');
  if (open) {
    // The log first: without it the erasure is not finished.
    log(ports, [{ operation: 'Person gelöscht', operationId: open.id, memberId: '', field: modeWords[open.mode], before: '', after: '' }]);
    prepareCells(found.own, open.row, { Stellen: words })();
  }
  return {
    receipt: { id: erasure.id, at: (erasure.at ?? clock.now()).toISOString(), by: erasure.by, mode: erasure.mode, places: counted },
    message: open ? say.done({ mode: erasure.mode, places: counted.length }) : say.already,
  };
}
