// Random sequences: two to four people with their pages open, and their hands in the sheet, in every order, also one in the middle
// of another. On the rooms in memory: ten thousand sequences on the built add-on would take a day.

import { answer } from '../../src/server/door.ts';
import { useCases } from '../../src/server/useCases.ts';
import type { RpcName } from '../../src/contract/rpc.ts';
import { byHand } from './hands.ts';
import { numbers, pick, type Random } from './seeded.ts';
import { district, found, type District } from './sequenceRoom.ts';

export interface SequencesTally {
  run: number;
  held: number;
  /** Requests in all, and of these refused with a sentence. */
  asked: number;
  refused: number;
  from: number;
  to: number;
  wrong: { seed: number; why: string[]; steps: string[] }[];
}

const steps = 10;
const refusals = new Set(['busy', 'changed_meanwhile', 'member_not_found', 'column_missing', 'setup_ambiguous', 'not_set_up', 'members_not_found', 'group_unknown', 'bad_request', 'nothing_to_undo']);

/** Sequences `seed` to `seed + count - 1`. */
export function runSequences(count: number, seed: number, say: (line: string) => void = () => undefined): SequencesTally {
  const tally: SequencesTally = { run: 0, held: 0, asked: 0, refused: 0, from: seed, to: seed + count - 1, wrong: [] };
  for (let at = seed; at < seed + count; at++) {
    const sequence = new Sequence(numbers(at));
    const why = sequence.play();
    tally.run += 1;
    tally.asked += sequence.asked;
    tally.refused += sequence.refused;
    if (why.length === 0) tally.held += 1;
    else {
      tally.wrong.push({ seed: at, why, steps: sequence.written });
      say(`  ✗ seed ${at}: ${why.slice(0, 4).join('; ')}\n      ${sequence.written.join('\n      ')}`);
    }
  }
  return tally;
}

class Sequence {
  readonly written: string[] = [];
  asked = 0;
  refused = 0;
  private readonly at: District = district();
  private readonly people: string[];
  /** What a page shows of a member: phone and group, by person and member. */
  private readonly pages = new Map<string, { phone: string; group: string }>();
  private readonly wrong: string[] = [];
  private count = 0;
  private nested = false;

  constructor(private readonly random: Random) {
    this.people = ['ada', 'ben', 'cem', 'dua'].slice(0, 2 + Math.floor(random() * 3)).map((name) => `${name}@example.org`);
  }

  play(): string[] {
    for (let step = 0; step < steps; step++) this.one(pick(this.random, this.people) ?? '');
    return [...this.wrong, ...found(this.at)];
  }

  /** A step of one person. @param held somebody's request holds the lock: Google lets hands in all the same, see docs/proof.md */
  private one(who: string, held = false): void {
    const chance = this.random();
    if (chance < 0.25) {
      if (held) return;
      this.written.push(`${this.nested ? '  meanwhile ' : ''}by hand: ${byHand(this.random, this.at)}`);
      return;
    }
    const memberId = pick(this.random, [...this.at.model.people.keys()]);
    if (memberId === undefined) return;
    const id = `${memberId}-${(this.count += 1)}-id`;
    if (chance < 0.4) this.look(who, memberId);
    else if (chance < 0.58) this.edit(who, memberId, id);
    else if (chance < 0.74) this.contact(who, memberId, id);
    else if (chance < 0.8) this.takeBack(who);
    else if (chance < 0.88) this.group(who, memberId);
    else if (chance < 0.95) this.walk(who, memberId, id);
    else this.consent(who, memberId, id);
  }

  private look(who: string, memberId: string): void {
    const card = this.ask<{ card: { group: string; fields: { field: string; value: string }[] } }>(who, 'members.card', { memberId });
    if (card) this.pages.set(`${who} ${memberId}`, { phone: card.card.fields.find(({ field }) => field === 'phone')?.value ?? '', group: card.card.group });
  }

  private edit(who: string, memberId: string, operationId: string): void {
    const shown = this.pages.get(`${who} ${memberId}`);
    if (!shown) return this.look(who, memberId);
    const value = `030 231257${10 + (this.count % 90)}`;
    const done = this.ask<{ value: string }>(who, 'members.edit', { memberId, field: 'phone', expected: shown.phone, value, operationId });
    if (!done) return;
    this.at.model.people.get(memberId)!.phone = done.value;
    this.pages.set(`${who} ${memberId}`, { ...shown, phone: done.value });
  }

  private contact(who: string, memberId: string, contactId: string): void {
    const payload = { memberId, contactId, kind: 'call', result: 'nett' };
    if (this.ask(who, 'contacts.note', payload)) this.at.model.contacts.set(contactId, memberId);
    // The page did not hear the answer.
    if (this.random() < 0.3 && this.ask(who, 'contacts.note', payload)) this.at.model.contacts.set(contactId, memberId);
  }

  private takeBack(who: string): void {
    const [contactId, memberId] = pick(this.random, [...this.at.model.contacts].filter(([, whose]) => this.at.model.people.has(whose))) ?? ['', ''];
    if (contactId !== '' && this.ask(who, 'contacts.takeBack', { memberId, contactId })) this.at.model.contacts.delete(contactId);
  }

  private group(who: string, memberId: string): void {
    const shown = this.pages.get(`${who} ${memberId}`);
    if (!shown) return this.look(who, memberId);
    const group = pick(this.random, ['BO Reuterkiez', 'BO Donaukiez', 'BO Schillerkiez']) ?? '';
    const done = this.ask<{ group: string }>(who, 'groups.setByHand', { memberId, group, expectedGroup: shown.group });
    if (!done) return;
    this.at.model.people.get(memberId)!.group = done.group;
    this.pages.set(`${who} ${memberId}`, { ...shown, group: done.group });
  }

  private walk(who: string, memberId: string, saveId: string): void {
    const done = this.ask<{ activityText: string }>(who, 'walkthrough.save', { memberId, saveId, activity: pick(this.random, ['active', 'sometimes', 'not']), note: 'nett' });
    if (!done) return;
    this.at.model.people.get(memberId)!.activity = done.activityText;
    this.at.model.contacts.set(saveId, memberId);
  }

  private consent(who: string, memberId: string, recordId: string): void {
    if (this.ask(who, 'consents.set', { memberId, channel: 'introduction', state: pick(this.random, ['yes', 'no']), source: 'gesagt', recordId })) this.at.model.consents.add(recordId);
  }

  /** Through the door, now and then with somebody else's step in the middle. @returns null where it is refused */
  private ask<T>(who: string, name: RpcName, payload: object): T | null {
    const { room } = this.at;
    const outer = { who: room.who.address, before: room.workbook.before };
    room.who.address = who;
    room.workbook.forget();
    if (!this.nested && this.random() < 0.4) this.interrupt(who, Math.floor(this.random() * 30));
    const line = this.written.push('') - 1;
    const envelope = answer(useCases, room, name, payload);
    room.workbook.before = outer.before;
    room.who.address = outer.who;
    this.asked += 1;
    const code = envelope.ok ? '' : envelope.error.code;
    this.written[line] = `${this.nested ? '  meanwhile ' : ''}${who.slice(0, 3)} ${name} ${JSON.stringify(payload)} ${code}`;
    if (envelope.ok) return envelope.result as T;
    this.refused += 1;
    if (!refusals.has(code) || envelope.error.message.length < 20) this.wrong.push(`${name} refused without a reason: ${code} ${envelope.error.message}`);
    return null;
  }

  /** At the nth call of the request that follows. Whoever else wants to write while it holds the lock waits in vain. */
  private interrupt(who: string, nth: number): void {
    const { room } = this.at;
    let calls = 0;
    room.workbook.before = () => {
      if (calls++ !== nth) return;
      const { held } = room.lock;
      room.workbook.before = null;
      this.nested = true;
      room.lock.taken = held;
      room.lock.held = false;
      this.one(pick(this.random, this.people.filter((one) => one !== who)) ?? who, held);
      room.lock.taken = false;
      room.lock.held = held;
      this.nested = false;
      room.who.address = who;
    };
  }
}
