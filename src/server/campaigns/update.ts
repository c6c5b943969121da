// `campaigns.update`: pauses, resumes, extends and ends a campaign.

import type { CampaignReport, UpdateCampaignAnswer } from '../../contract/campaigns.ts';
import type { Request } from '../../contract/rpc.ts';
import { campaigns as words } from '../../contract/texts/de/campaigns.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import type { CellInput, Ports } from '../ports.ts';
import { readForm, readSubmissions } from '../questionnaires/index.ts';
import { prepareCells, type OwnTab } from '../tabs/index.ts';
import { readCallList, type CallRow } from './callList.ts';
import { stateWords } from './design.ts';
import { findCampaign, type Campaign } from './read.ts';
import { followUpsOf, reportOf, resultOf } from './report.ts';
import { fillIn, strip } from './strip.ts';

/**
 * Asked for what is so already it writes nothing and answers the same; ending again gives the report again.
 * @throws AppError `campaign_unknown`, `campaign_unfit`, `setting_unclear`, `busy`, `cells_in_the_way`, and what locating throws
 */
export function updateCampaign(ports: Ports, { campaign: name, action, to, operationId }: Request<'campaigns.update'>): UpdateCampaignAnswer {
  const { campaigns: say } = texts(ports.who.language());
  return ports.lock.hold((): UpdateCampaignAnswer => {
    const campaign = findCampaign(ports, name);
    if (action === 'end') {
      const list = readCallList(ports, campaign);
      const { rows } = list;
      const result = words.entry.result(resultOf(rows, campaign));
      write(ports, campaign, operationId, [state(campaign, 'ended'), { header: 'Ergebnis', before: campaign.result, after: result, value: result }]);
      strip(list, new Set(followUpsOf(rows).map(({ row }) => row)));
      return { state: 'ended', message: say.ended, report: report(ports, campaign, rows, say) };
    }
    if (action === 'extend') {
      const day = lastDay(ports, campaign, to, say);
      const running = campaign.state === 'ended' ? [state(campaign, 'running')] : [];
      write(ports, campaign, operationId, [{ header: 'Bis', before: germanDay(campaign.to), after: germanDay(day), value: ports.clock.midnight(day) }, ...running]);
      if (campaign.state === 'ended') fillIn(ports.workbook, readCallList(ports, campaign));
    } else write(ports, campaign, operationId, [state(campaign, action === 'pause' ? 'paused' : 'running')]);
    const after = findCampaign(ports, name);
    const message = action === 'pause' ? say.paused : action === 'resume' ? say.resumed : say.extended({ day: germanDay(after.to) });
    return { state: after.state, message, report: null };
  });
}

interface Change {
  header: string;
  before: string;
  after: string;
  value: CellInput;
}

function state(campaign: Campaign, to: keyof typeof stateWords): Change {
  return { header: 'Zustand', before: campaign.word === null ? '' : stateWords[campaign.word], after: stateWords[to], value: stateWords[to] };
}

function lastDay({ clock }: Ports, campaign: Campaign, to: string | undefined, { unfit }: Texts['campaigns']): string {
  const why = to === undefined ? unfit.noDay : to < campaign.from ? unfit.order : to < clock.today() ? unfit.past : '';
  if (to === undefined || why !== '') throw new AppError('campaign_unfit', {}, [why]);
  return to;
}

function write(ports: Ports, campaign: Campaign & { own: OwnTab }, operationId: string, changes: readonly Change[]): void {
  const changed = changes.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return;
  const put = prepareCells(campaign.own, campaign.row, Object.fromEntries(changed.map(({ header, value }) => [header, value])));
  log(ports, changed.map(({ header, before, after }) => ({ operation: words.entry.changed, operationId, memberId: '', field: `${campaign.name}: ${header}`, before, after })));
  put();
}

function report(ports: Ports, campaign: Campaign, rows: readonly CallRow[], say: Texts['campaigns']): CampaignReport {
  return reportOf(campaign, rows, campaign.form === '' ? null : answersSince(ports, campaign, rows), say);
}

/** A questionnaire that was renamed or spoiled meanwhile must not keep a campaign from ending. */
function answersSince(ports: Ports, { form, from }: Campaign, rows: readonly CallRow[]): number | null {
  try {
    const people = new Set(rows.map(({ memberId }) => memberId));
    const began = from === '' ? 0 : ports.clock.midnight(from).getTime();
    return readSubmissions(ports.workbook, readForm(ports, form)).filter((one) => !one.draft && people.has(one.memberId) && (one.at?.getTime() ?? began) >= began).length;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
