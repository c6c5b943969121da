// Offers: what fits whom and why, what became of them in the cells of Vermittlung, what nobody fits or nobody offers.

import { answer } from '../../../src/server/door.ts';
import { fittingOffers, offerGaps, offerPeople, recordOffer, showOffers, takeBackOffer } from '../../../src/server/offers/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';

const header = ['Name', 'Art', 'Themen', 'Wann', 'Ort', 'Ansprechperson', 'Link', 'Aktiv'];
const offers: Rows = [
  header,
  ['Mietentreff', 'AG', 'Wohnen, Mieten', 'dienstags 19 Uhr', 'Büro', 'Cem', 'https://example.org/miete', 'ja'],
  ['Klimafrühstück', 'Treffen', 'Klima', 'Samstag 10 Uhr', 'Café', '', 'javascript:alert(1)', ''],
  ['Grundlagenkurs', 'Bildung', 'Wirtschaftspolitik', '', '', '', '', 'ja'],
  ['Sommerfest', 'Kultur', '', '', 'Park', '', '', 'ja'],
  ['Alte Sache', 'AG', 'Wohnen', '', '', '', '', 'nein'],
  ['Vorbei', 'Aktion', 'Wohnen', '21.11.2026, 18 Uhr', '', '', '', 'ja'],
];
const people: Rows = [
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'BO', 'Interessen', 'Verfügbarkeit', 'Kein Anruf', 'Status'],
  [101, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, 'BO Reuterkiez', 'Wohnen, Klima', 'abends', '', ''],
  [102, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, 'BO Reuterkiez', 'wohnen; Schach', '', 'ja', ''],
  [103, 'Mayr', 'Olga', 'Weserstraße 4', 12045, '', 'Miete', 'vormittags', '', ''],
  [104, 'Schäfer', 'Zoë', 'Weserstraße 5', 12045, '', 'Schach, Wohnungspolitik', '', '', ''],
  [105, 'Weg', 'Ulf', 'Weserstraße 6', 12045, '', 'Wohnen', '', '', 'ausgetreten'],
  [106, 'Neu', 'Kim', 'Weserstraße 7', 12045, '', '', '', '', ''],
];

function ready(rows: Rows = offers, list: Rows = people): MemoryRoom {
  const room = memoryRoom({ Mitglieder: list, Angebote: rows });
  applySetup(room, {});
  room.workbook.forget();
  return room;
}

const record = (room: MemoryRoom, state: 'offered' | 'accepted' | 'attended' | 'declined', recordId: string, more: { memberId?: string; offer?: string; note?: string } = {}) =>
  recordOffer(room, { memberId: '101', offer: 'Mietentreff', state, recordId, ...more });
const placements = (room: MemoryRoom) => room.workbook.tab('Vermittlung').values().slice(1);
const stateOf = (room: MemoryRoom, memberId = '101', offer = 'Mietentreff') => fittingOffers(room, { memberId }).offers.find(({ name }) => name === offer)?.state;

describe('offers.fitting', () => {
  test('offers that share a topic and no contrary time, then those for everybody', () => {
    const { offers, total } = fittingOffers(ready(), { memberId: '101' });
    expect(offers.map(({ name, topics, times }) => [name, topics, times])).toEqual([
      ['Mietentreff', ['Wohnen'], ['abends']],
      ['Sommerfest', [], []],
    ]);
    expect(total).toBe(4);
    expect(offers[0]).toEqual({ name: 'Mietentreff', kind: 'AG', when: 'dienstags 19 Uhr', place: 'Büro', contact: 'Cem', link: 'https://example.org/miete', topics: ['Wohnen'], times: ['abends'], state: null });
  });

  test('what is said in the interview counts, too; the rarer topic comes first', () => {
    const { offers } = fittingOffers(ready(), { memberId: '102', interests: ['Klima'], availability: ['am Wochenende', 'abends'] });
    expect(offers.map(({ name }) => name)).toEqual(['Klimafrühstück', 'Mietentreff', 'Sommerfest']);
  });

  test('a word that only looks alike is no guess, an address that is none is no link', () => {
    const room = ready();
    expect(fittingOffers(room, { memberId: '104' }).offers.map(({ name }) => name)).toEqual(['Sommerfest']);
    const [climate] = fittingOffers(room, { memberId: '106', interests: ['Klima'] }).offers;
    expect(climate).toMatchObject({ name: 'Klimafrühstück', link: '', place: 'Café · javascript:alert(1)' });
  });

  test('what was offered already comes last, with its state', () => {
    const room = ready();
    record(room, 'accepted', 'record-0001');
    expect(fittingOffers(room, { memberId: '101' }).offers.map(({ name, state }) => [name, state])).toEqual([
      ['Sommerfest', null],
      ['Mietentreff', 'accepted'],
    ]);
  });

  test('an empty tab says that there are none; nobody is refused', () => {
    expect(fittingOffers(ready([header]), { memberId: '101' })).toEqual({ offers: [], total: 0 });
    expect(refusal(() => fittingOffers(ready(), { memberId: '999' })).code).toBe('member_not_found');
  });

  test('costs the same for 8 and for 20,000 members', () => {
    const calls = (list: Rows): number => {
      const room = ready(offers, list);
      room.workbook.calls.length = 0;
      fittingOffers(room, { memberId: '101' });
      return room.workbook.calls.length;
    };
    const many: Rows = [people[0]!, ...Array.from({ length: 20_000 }, (_, index) => [101 + index, 'Muster', 'Kim', 'Weg 1', 12045, 'BO Süd', index % 3 === 0 ? 'Wohnen, Klima' : 'Schach', 'abends', '', ''])];
    const few = calls(people);
    expect(few).toBeLessThanOrEqual(14);
    expect(calls(many)).toBe(few);
  });
});

describe('offers.record', () => {
  test('one row a member and offer, its state moved on, the history in the log', () => {
    const room = ready();
    expect(record(room, 'offered', 'record-0001', { note: 'per Telefon' }).message).toBe('Notiert: Ayşe Müller – „Mietentreff“ angeboten.');
    room.who.address = 'ben@example.org';
    record(room, 'attended', 'record-0002', { note: '=HYPERLINK("x")' });
    expect(placements(room)).toEqual([['record-0001', new Date('2026-11-22T10:30:00.000Z'), '101', 'Ayşe Müller', 'Mietentreff', 'teilgenommen', 'ben@example.org', '22.11.2026: per Telefon\n22.11.2026: =HYPERLINK("x")']]);
    const log = room.workbook.tab('Protokoll').values().filter((line) => line[2] === 'Angebot');
    expect(log.map((line) => line.slice(4))).toEqual([
      ['101', 'Mietentreff', '', 'angeboten'],
      ['101', 'Mietentreff: Notiz', '', '22.11.2026: per Telefon'],
      ['101', 'Mietentreff', 'angeboten', 'teilgenommen'],
      ['101', 'Mietentreff: Notiz', '22.11.2026: per Telefon', '22.11.2026: per Telefon\n22.11.2026: =HYPERLINK("x")'],
    ]);
    expect(room.unlocked).toEqual([]);
  });

  test('sent again it changes nothing, also after somebody went on', () => {
    const room = ready();
    record(room, 'offered', 'record-0001');
    record(room, 'offered', 'record-0001');
    record(room, 'declined', 'record-0002');
    expect(record(room, 'offered', 'record-0001').state).toBe('declined');
    expect(record(room, 'declined', 'record-0002').state).toBe('declined');
    expect(placements(room)).toHaveLength(1);
    expect(room.workbook.tab('Protokoll').values().filter((line) => line[2] === 'Angebot')).toHaveLength(2);
  });

  test('a state that was logged and not written is made up for', () => {
    const room = ready();
    record(room, 'offered', 'record-0001');
    record(room, 'accepted', 'record-0002');
    room.workbook.tab('Vermittlung').set(2, 6, 'angeboten');
    expect(record(room, 'accepted', 'record-0002').state).toBe('accepted');
    expect(placements(room)[0]![5]).toBe('angenommen');
  });

  test('what is not in the tab is refused, and another member’s id', () => {
    const room = ready();
    expect(refusal(() => record(room, 'offered', 'record-0001', { offer: 'Gibt es nicht' })).code).toBe('offer_unknown');
    record(room, 'offered', 'record-0001');
    record(room, 'offered', 'record-0002', { memberId: '102' });
    expect(refusal(() => record(room, 'accepted', 'record-0001', { memberId: '102' })).code).toBe('bad_request');
  });

  test('a stranger’s tab of that name is left alone', () => {
    const room = memoryRoom({ Mitglieder: people, Angebote: offers, Vermittlung: [['Wohnung', 'Preis'], ['3 Zimmer', 900]] });
    applySetup(room, {});
    record(room, 'offered', 'record-0001');
    expect(room.workbook.tab('Vermittlung').values()).toEqual([['Wohnung', 'Preis'], ['3 Zimmer', 900]]);
    expect(stateOf(room)).toBe('offered');
  });
});

describe('offers.takeBack', () => {
  test('goes back to the state before, and to no row', () => {
    const room = ready();
    record(room, 'offered', 'record-0001', { note: 'erst' });
    record(room, 'accepted', 'record-0002', { note: 'dann' });
    const back = (recordId: string) => takeBackOffer(room, { memberId: '101', offer: 'Mietentreff', recordId });
    expect(back('record-0002').state).toBe('offered');
    expect(placements(room)[0]!.slice(5)).toEqual(['angeboten', 'ada@example.org', '22.11.2026: erst']);
    expect(back('record-0002')).toMatchObject({ state: 'offered', message: 'Zurückgenommen: „Mietentreff“.' });
    expect(back('record-0001').state).toBe(null);
    expect(placements(room)).toEqual([]);
    expect(stateOf(room)).toBe(null);
  });

  test('not where somebody has gone on since, nor what never was', () => {
    const room = ready();
    record(room, 'offered', 'record-0001');
    record(room, 'accepted', 'record-0002');
    expect(refusal(() => takeBackOffer(room, { memberId: '101', offer: 'Mietentreff', recordId: 'record-0001' })).code).toBe('changed_meanwhile');
    expect(refusal(() => takeBackOffer(room, { memberId: '101', offer: 'Mietentreff', recordId: 'record-0009' })).code).toBe('nothing_to_undo');
  });
});

describe('offers.gaps', () => {
  test('how many each fits, what became of it, and what nobody offers', () => {
    const room = ready();
    record(room, 'declined', 'record-0001');
    const { offers: summaries, ...rest } = offerGaps(room);
    expect(summaries.map(({ name, fits, invitable, states }) => [name, fits, invitable, states.declined])).toEqual([
      ['Mietentreff', 2, 1, 1],
      ['Klimafrühstück', 0, 0, 0],
      ['Grundlagenkurs', 0, 0, 0],
      ['Sommerfest', 5, 5, 0],
    ]);
    expect(rest).toEqual({ inactive: 2, members: 5, withInterests: 4, unserved: [{ topic: 'Schach', people: 2 }, { topic: 'Wohnungspolitik', people: 1 }] });
  });

  test('the people an offer fits, those it was offered to last, nobody who has left', () => {
    const room = ready();
    record(room, 'offered', 'record-0001');
    expect(offerPeople(room, { offer: 'mietentreff' })).toEqual({
      offer: 'Mietentreff',
      total: 2,
      people: [
        { memberId: '102', name: 'Leyla Kaya', group: 'BO Reuterkiez', topics: ['Wohnen'], times: [], noCall: true, state: null },
        { memberId: '101', name: 'Ayşe Müller', group: 'BO Reuterkiez', topics: ['Wohnen'], times: ['abends'], noCall: false, state: 'offered' },
      ],
    });
    expect(refusal(() => offerPeople(room, { offer: 'Vorbei' })).code).toBe('offer_unknown');
  });
});

test('offers.show leads to the row of an offer, to the first free one, and makes the tab where it is gone', () => {
  const room = ready();
  expect(showOffers(room, { offer: 'Klimafrühstück' })).toEqual({ tab: 'Angebote', row: 3 });
  expect(showOffers(room, {})).toEqual({ tab: 'Angebote', row: 8 });
  const without = memoryRoom({ Mitglieder: people });
  expect(showOffers(without, {})).toEqual({ tab: 'Angebote', row: 2 });
  expect(without.unlocked).toEqual([]);
});

test('all of it through the door', () => {
  const room = ready();
  expect(answer(useCases, room, 'offers.fitting', { memberId: '101' })).toMatchObject({ ok: true, result: { total: 4 } });
  expect(answer(useCases, room, 'offers.record', { memberId: '101', offer: 'Mietentreff', state: 'waiting', recordId: 'record-0001' })).toMatchObject({ ok: false, error: { code: 'bad_request' } });
});
