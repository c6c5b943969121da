// Creating a campaign: who comes onto the list, what stands in the tabs, refusals, a second try after the script died.

import { createCampaign, listCampaigns, previewCampaign } from '../../../src/server/campaigns/index.ts';
import { refusal } from '../../support/refusal.ts';
import { campaignRoom, draft } from './campaignRoom.ts';

const operationId = 'campaign-0001';
const ids = (values: unknown[][]): unknown[] => values.slice(1).map((line) => line[0]);

describe('before it is created', () => {
  test('counts who would be called, and who drops out why', () => {
    const { room } = campaignRoom(null);
    const answer = previewCampaign(room, { selection: { groups: ['BO Reuterkiez', 'BO Donaukiez', ''] } });
    expect(answer.count).toBe(3);
    expect(answer.dropped).toEqual([{ reason: 'left', count: 1 }, { reason: 'noCall', count: 1 }, { reason: 'noPhone', count: 4 }, { reason: 'leaving', count: 1 }]);
    expect(answer.groups).toEqual([{ name: 'BO Reuterkiez', count: 2 }, { name: 'BO Donaukiez', count: 1 }]);
    expect(answer.sample.map(({ name }) => name)).toEqual(['Ayşe Müller', 'Leyla Kaya', 'Ida Wolf']);
    expect([answer.options, answer.forms, answer.marked]).toEqual([null, null, null]);
    expect(room.workbook.names()).not.toContain('Kampagnen');
  });

  test('a number that only a person can make sense of is on the list as it stands', () => {
    const { room, calls, type } = campaignRoom(null);
    type(105, 'Telefon', '23125764');
    type(106, 'Telefon', 'siehe 110');
    // A number cell has lost its zero: with the area code that most numbers here have, it is certain.
    type(103, 'Telefon', 3023125765);
    createCampaign(room, { draft: { ...draft, selection: { picked: { memberIds: ['102', '103', '105', '106'], mode: 'only' } } }, operationId });
    expect(calls().below('Telefon')).toEqual(['+49 152 28817386', '+49 30 23125765', '23125764']);
  });

  test('says what there is to choose from, when the dialog opens', () => {
    const { room, list } = campaignRoom(null);
    room.workbook.marked = { tabId: list.id, rows: [3, 4] };
    const answer = previewCampaign(room, { selection: {}, options: true });
    expect(answer.options?.groups).toContainEqual({ name: 'BO Reuterkiez', count: 2 });
    expect(answer.options?.questions.length).toBeGreaterThan(0);
    expect(answer.forms).toContain('Neumitglied');
    expect(answer.marked).toEqual([{ memberId: '101', name: 'Ayşe Müller' }, { memberId: '102', name: 'Leyla Kaya' }]);
  });

  test('a member without any number is told apart', () => {
    const { room, list } = campaignRoom(null);
    list.put(13, 1, [['', 'Neu', 'Nele', 'Weserstraße 1', 12045, 'Berlin', '030 6123458']]);
    expect(previewCampaign(room, { selection: {} }).dropped).toContainEqual({ reason: 'noId', count: 1 });
  });
});

describe('created', () => {
  test('it is a row in Kampagnen and a tab with everybody to call', () => {
    const { room, campaigns, calls } = campaignRoom(null);
    const answer = createCampaign(room, { draft: { ...draft, callers: ['ada@example.org', 'Ben@example.org'], selection: { newOnly: true } }, operationId });
    expect(answer).toEqual({
      campaign: 'Wahl 2026', tab: 'Anrufe Wahl 2026', people: 2, dropped: [], message: '2 Personen stehen im Tab „Anrufe Wahl 2026“.',
    });
    const row = Object.fromEntries(campaigns().values()[0]!.map((header, index) => [header, campaigns().values()[1]![index]]));
    expect(row).toEqual({
      Name: 'Wahl 2026', Zweck: 'Zur Wahl gehen', Anlass: 'Wahl', Von: new Date('2026-11-20T00:00:00.000Z'), Bis: new Date('2026-12-20T00:00:00.000Z'), Zustand: 'läuft',
      'Anrufer*innen': 'ada@example.org, Ben@example.org', Leitfaden: 'Hallo, hier ist …', Fragebogen: '', 'Auf einmal': 2, 'Pause Std.': 20, 'Höchstens Versuche': 3, 'Anrufen bis': '20:30', 'Reserviert Min.': 30,
      'Fertig wenn': 'gesprochen', Auswahl: 'Neu: in den letzten 90 Tagen eingetreten', 'Auswahl-Daten': '{"newOnly":true}', Tab: 'Anrufe Wahl 2026', 'Tab-ID': calls().id,
      Angelegt: new Date('2026-11-22T10:30:00.000Z'), Ergebnis: '', 'Kampagne-ID': operationId,
    });
    expect(calls().values().slice(1).map((line) => line.slice(0, 11))).toEqual([
      ['102', 'Leyla Kaya', '+49 152 28817386', 'BO Reuterkiez', 'offen', '', 0, '', '', '', 'neu seit 13.11.2026'],
      ['108', 'Ida Wolf', '+49 30 6123456', 'BO Donaukiez', 'offen', '', 0, '', '', '', 'neu seit 12.10.2026'],
    ]);
    expect(room.unlocked).toEqual([]);
  });

  test('nothing more of a person than a call needs, a strict drop-down with colours, and what nobody reads out of sight', () => {
    const { calls } = campaignRoom();
    const columns = calls().design!.columns;
    expect(columns.map(({ header }) => header)).toEqual(['Mitglied-ID', 'Name', 'Telefon', 'BO', 'Status', 'Anrufer*in', 'Versuche', 'Wiedervorlage', 'Ergebnis', 'Notiz', 'Warum', 'Letzter Anruf', 'Reserviert bis', 'Meldung']);
    const status = columns.find(({ header }) => header === 'Status')!;
    expect(status.choices).toEqual({
      values: ['offen', 'gesprochen', 'später anrufen', 'möchte keinen Anruf', 'kein Gespräch gewünscht', 'Sprachhürde', 'nicht abgenommen', 'besetzt', 'Nachricht hinterlassen', 'falsche Nummer', 'verzogen', 'verstorben', 'möchte austreten', 'übersprungen'],
      strict: true,
    });
    expect(status.choices!.values.filter((word) => word !== 'offen').every((word) => status.colours![word])).toBe(true);
    expect(columns.filter(({ hidden }) => hidden).map(({ header }) => header)).toEqual(['Meldung']);
    expect(refusal(() => calls().write(2, 5, [['vielleicht']]))).toMatchObject({ code: 'cells_in_the_way' });
  });

  test('a name that Google refuses in a tab, or that is there in another case, gets a tab all the same', () => {
    const { room } = campaignRoom(null);
    room.workbook.addTab('anrufe wahl 2026');
    expect(createCampaign(room, { draft, operationId }).tab).toBe('Anrufe Wahl 2026 (2)');
    expect(createCampaign(room, { draft: { ...draft, name: 'AG: [Wohnen]/Miete?*' }, operationId: 'campaign-0002' }).tab).toBe('Anrufe AG Wohnen Miete');
    expect(listCampaigns(room).campaigns.map(({ name, people }) => [name, people])).toEqual([['AG: [Wohnen]/Miete?*', 3], ['Wahl 2026', 3]]);
  });

  test('a tab of somebody else’s that is called Kampagnen is left alone', () => {
    const { room } = campaignRoom(null);
    room.workbook.addTab('Kampagnen', [['Idee', 'Wer'], ['Plakate', 'Ada']]);
    createCampaign(room, { draft, operationId });
    expect(room.workbook.tab('Kampagnen').values()).toEqual([['Idee', 'Wer'], ['Plakate', 'Ada']]);
    expect(room.workbook.tab('Kampagnen (Mitgliederbetreuung)').below('Name')).toEqual(['Wahl 2026']);
    expect(listCampaigns(room).campaigns).toHaveLength(1);
  });

  test('people picked by hand in such a number that a cell cannot hold them are only counted there', () => {
    const { room, campaigns, list } = campaignRoom(null);
    const many = Array.from({ length: 3_999 }, (_, index) => `M-${String(index).padStart(8, '0')}`);
    list.append(many.map((id) => [id, 'Viel', 'Vera']));
    const memberIds = ['101', ...many];
    createCampaign(room, { draft: { ...draft, selection: { picked: { memberIds, mode: 'only' } } }, operationId });
    expect(campaigns().below('Auswahl-Daten')).toEqual(['{"picked":{"mode":"only","count":4000}}']);
    expect(campaigns().below('Auswahl')).toEqual(['Von Hand ausgewählt: 4.000 Personen']);
  });
});

describe('refused', () => {
  const refused = (change: Partial<typeof draft>): ReturnType<typeof refusal> => {
    const { room } = campaignRoom();
    const before = room.workbook.names();
    const error = refusal(() => createCampaign(room, { draft: { ...draft, name: 'Andere', ...change }, operationId: 'campaign-0002' }));
    expect(room.workbook.names()).toEqual(before);
    expect(room.workbook.tab('Kampagnen').below('Name')).toEqual(['Wahl 2026']);
    return error;
  };

  test('a name that is taken, whatever its case', () => {
    expect(refused({ name: ' wahl  2026' })).toMatchObject({ code: 'name_taken' });
  });

  test('a list without anybody', () => {
    expect(refused({ selection: { picked: { memberIds: ['104', '109'], mode: 'only' } } })).toMatchObject({
      code: 'campaign_unfit',
      details: ['Auf der Liste stünde niemand. Wähl andere Bedingungen, oder sieh nach, wer warum herausfällt.'],
    });
  });

  test('days that cannot be, callers who are no addresses, a form nobody knows', () => {
    expect(refused({ from: '2026-12-02', to: '2026-12-01' })).toMatchObject({ code: 'campaign_unfit', details: ['Der letzte Tag liegt vor dem ersten.'] });
    expect(refused({ from: '2026-11-01', to: '2026-11-21' })).toMatchObject({ details: ['Der letzte Tag ist schon vorbei.'] });
    expect(refused({ eveningUntil: '09:00' })).toMatchObject({ details: ['Angerufen wird ab 9 Uhr. Gib eine spätere Zeit an.'] });
    expect(refused({ callers: ['Ada'] })).toMatchObject({ details: ['„Ada“ ist keine E-Mail-Adresse.'] });
    expect(refused({ form: 'Mond' })).toMatchObject({ code: 'form_unknown' });
  });
});

describe('sent again', () => {
  test('it answers the same and makes nothing twice', () => {
    const { room, campaigns } = campaignRoom(null);
    const first = createCampaign(room, { draft, operationId });
    const stand = room.workbook.names().map((name) => room.workbook.tab(name).values());
    expect(createCampaign(room, { draft, operationId })).toEqual(first);
    expect(room.workbook.names().map((name) => room.workbook.tab(name).values())).toEqual(stand);
    expect(campaigns().below('Name')).toEqual(['Wahl 2026']);
  });

  /** Fails at each write in turn, then tries again: with the same id, or as somebody else with the same name would. */
  test.each([['the same page', operationId], ['somebody else', 'campaign-0009']])('by %s after the script died anywhere, it is whole and there once', (_, second) => {
    for (let dies = 1; ; dies++) {
      const { room, campaigns, calls } = campaignRoom(null);
      let writes = 0;
      room.workbook.before = ({ kind }) => {
        if (['write', 'append', 'create'].includes(kind) && ++writes === dies) throw new Error('Service Spreadsheets timed out');
      };
      const died = refusal(() => createCampaign(room, { draft, operationId })).message !== undefined;
      room.workbook.before = null;
      if (!died) {
        expect(dies).toBeGreaterThan(4);
        break;
      }
      createCampaign(room, { draft, operationId: second });
      expect(campaigns().below('Name')).toEqual(['Wahl 2026']);
      expect(campaigns().below('Tab-ID')).toEqual([calls().id]);
      expect(ids(calls().values())).toEqual(['101', '102', '108']);
      expect(room.workbook.names().filter((name) => name.startsWith('Anrufe'))).toHaveLength(1);
      expect(listCampaigns(room).campaigns).toMatchObject([{ people: 3, state: 'running' }]);
    }
  });

  test('a tab left with other people, or none, is filled anew', () => {
    const { room, campaigns, calls } = campaignRoom();
    campaigns().set(2, campaigns().values()[0]!.indexOf('Tab-ID') + 1, '');
    for (const row of [4, 3, 2]) calls().deleteRows(row);
    createCampaign(room, { draft: { ...draft, selection: { newOnly: true } }, operationId: 'campaign-0002' });
    expect(ids(calls().values())).toEqual(['102', '108']);
    campaigns().set(2, campaigns().values()[0]!.indexOf('Tab-ID') + 1, '');
    createCampaign(room, { draft: { ...draft, selection: { groups: ['BO Donaukiez'] } }, operationId: 'campaign-0003' });
    expect(ids(calls().values())).toEqual(['108']);
  });
});

test('the same service calls for many members as for few', () => {
  const calls = (more: number): unknown => {
    const { room, list } = campaignRoom(null);
    list.put(13, 1, Array.from({ length: more }, (_, index) => [1_000 + index, `Muster${index}`, 'Mika', 'Weserstraße 3', 12045, 'Berlin', `030 ${6_200_000 + index}`]));
    room.workbook.forget();
    const { people } = createCampaign(room, { draft, operationId });
    expect(people).toBe(more + 3);
    return room.workbook.counts();
  };
  expect(calls(3_000)).toEqual(calls(1));
});
