// `campaigns.create`: a row in `Kampagnen` and a tab with everybody to call; whole, or completed by the next try.

import type { CampaignDraft, CreateAnswer } from '../../contract/campaigns.ts';
import type { Request } from '../../contract/rpc.ts';
import { campaigns as words } from '../../contract/texts/de/campaigns.ts';
import { selections as germanSelections } from '../../contract/texts/de/selections.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { parseEmail } from '../kernel/emails.ts';
import { AppError } from '../kernel/errors.ts';
import type { CellInput, Clock, Ports } from '../ports.ts';
import { readForm } from '../questionnaires/index.ts';
import { readForSelection, selectionWords, withoutGone } from '../selections/index.ts';
import { lineIn, locateOrMakeTab, prepareCells, type OwnTab } from '../tabs/index.ts';
import { markText, readCallListIfThere } from './callList.ts';
import { callHeaders, callListName, callListTab, campaignsTab, doneWords, presetWords, stateWords, statusWords, type CallHeader } from './design.ts';
import { peopleFor, shownNumber, type Listed, type People } from './people.ts';
import { campaignNamed, readCampaigns, type Campaign } from './read.ts';

/**
 * The row comes first: it carries the id, and what is missing after it is found and made by a second try, of the same page
 * or of somebody else under the same name. The same number of service calls for any number of members.
 * @throws AppError `name_taken`, `campaign_unfit`, `form_unknown`, `busy`, `cells_in_the_way`, and what locating throws
 */
export function createCampaign(ports: Ports, { draft: given, operationId }: Request<'campaigns.create'>): CreateAnswer {
  const { lock, workbook, who } = ports;
  const say = texts(who.language());
  return lock.hold(() => {
    const { own: found, all } = readCampaigns(ports);
    const known = all.find(({ id }) => id === operationId) ?? unfinished(ports, campaignNamed(all, given.name));
    const list = known && readCallListIfThere(ports, known);
    const state = readForSelection(ports, given.selection);
    const draft = { ...given, selection: withoutGone(given.selection, state.people) };
    const people = peopleFor(state, draft.selection, germanSelections);
    if (known?.id === operationId && known.tabId !== null && list) return answer(known.name, list.own.tab.name, list.rows.length, people, say);
    refuseUnfit(ports, draft, people, say);

    const names = workbook.tabs().map(({ name }) => name);
    const own = found ?? locateOrMakeTab(ports, campaignsTab);
    const tab = list ? list.own.tab.name : callListName(draft.name, [...names, own.tab.name]);
    const cells = cellsOf(ports.clock, draft, { operationId, tab, chosen: selectionWords(draft.selection, state.facts, germanSelections) });
    if (known) prepareCells(own, known.row, cells)();
    else {
      log(ports, [{ operation: words.entry.created, operationId, memberId: '', field: draft.name, before: '', after: words.entry.result({ people: people.listed.length, done: 0, reached: 0, talked: 0 }) }]);
      own.tab.append([lineIn(own, cells)]);
    }
    if (list) fill(list.own, people.listed);
    const tabId = list ? list.own.tab.id : workbook.create({ ...callListTab(tab), rows: people.listed.map((person) => lineIn(asMade, rowOf(person))) }).id;
    const row = readCampaigns(ports).all.find(({ id }) => id === operationId);
    if (row) prepareCells(own, row.row, { 'Tab-ID': tabId })();
    return answer(draft.name, tab, people.listed.length, people, say);
  });
}

/** A campaign of this name that was begun and never got its list, or whose list nobody has touched yet. */
function unfinished(ports: Ports, campaign: Campaign | undefined): Campaign | undefined {
  if (!campaign) return undefined;
  const touched = campaign.tabId !== null || readCallListIfThere(ports, campaign)?.rows.some(({ status, mark }) => status !== 'open' || mark !== null);
  if (touched) throw new AppError('name_taken', { name: campaign.name });
  return campaign;
}

function answer(campaign: string, tab: string, people: number, { dropped }: People, say: Texts): CreateAnswer {
  const out = dropped.reduce((sum, { count }) => sum + count, 0);
  return { campaign, tab, people, dropped, message: say.campaigns.created({ people, tab, out }) };
}

function refuseUnfit(ports: Pick<Ports, 'workbook' | 'clock' | 'who'>, { from, to, callers, form, eveningUntil }: CampaignDraft, { listed }: People, { campaigns: say }: Texts): void {
  const why = [
    ...(to < from ? [say.unfit.order] : to < ports.clock.today() ? [say.unfit.past] : []),
    ...(eveningUntil > '09:00' ? [] : [say.unfit.evening]),
    ...callers.filter((address) => parseEmail(address).state !== 'given').map((address) => say.unfit.caller({ address })),
    ...(listed.length === 0 ? [say.unfit.nobody] : []),
  ];
  if (why.length > 0) throw new AppError('campaign_unfit', {}, why);
  if (form !== '') readForm(ports, form);
}

/** A cell holds 50,000 characters: people picked by hand are then only counted. */
const longestChoice = 45_000;

function cellsOf(clock: Clock, draft: CampaignDraft, at: { operationId: string; tab: string; chosen: readonly string[] }): Readonly<Record<string, CellInput>> {
  const { picked, ...conditions } = draft.selection;
  const choice = JSON.stringify(draft.selection);
  return {
    Name: draft.name,
    Zweck: draft.purpose,
    Anlass: draft.preset ? presetWords[draft.preset] : null,
    Von: clock.midnight(draft.from),
    Bis: clock.midnight(draft.to),
    Zustand: stateWords.running,
    'Anrufer*innen': draft.callers.join(', '),
    Leitfaden: draft.script,
    Fragebogen: draft.form,
    'Auf einmal': draft.batch,
    'Pause Std.': draft.pauseHours,
    'Höchstens Versuche': draft.maxAttempts,
    'Anrufen bis': draft.eveningUntil,
    'Reserviert Min.': draft.reservedMinutes,
    'Fertig wenn': doneWords[draft.done],
    Auswahl: at.chosen.join('\n'),
    'Auswahl-Daten': choice.length <= longestChoice ? choice : JSON.stringify({ ...conditions, picked: { mode: picked?.mode, count: picked?.memberIds.length } }),
    Tab: at.tab,
    'Tab-ID': null,
    Angelegt: clock.now(),
    Ergebnis: null,
    'Kampagne-ID': at.operationId,
  };
}

/** The columns of a list that is made just now. */
const asMade = { columns: new Map<string, number>(callHeaders.map((header, index) => [header, index + 1])) };

function rowOf({ id, row, name, phone, group, why }: Listed): Partial<Record<CallHeader, CellInput>> {
  return { 'Mitglied-ID': id, Name: name, Telefon: shownNumber(phone), BO: group, Status: statusWords.open, Versuche: 0, Warum: why.join(', '), Meldung: markText(null, { memberRow: row }) };
}

/** A list that was made and left without its people, or with those of an earlier try. */
function fill(own: OwnTab, people: readonly Listed[]): void {
  const { tab, headerRow } = own;
  const lines = people.map((person) => lineIn(own, rowOf(person)));
  const there = own.lastRow - headerRow;
  tab.write(headerRow + 1, 1, lines.slice(0, there));
  tab.append(lines.slice(there));
  if (there > lines.length) tab.removeRows(headerRow + 1 + lines.length, there - lines.length);
}
