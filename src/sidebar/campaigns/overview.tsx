// How a campaign is going, and what can be done about it.

import { useMemo, useState } from 'preact/hooks';
import type { CampaignReport, CampaignStatus } from '../../contract/campaigns.ts';
import type { Payload } from '../../contract/rpc.ts';
import { usePage } from '../ui/context.ts';
import { Badge } from '../ui/controls.tsx';
import { formatDay } from '../ui/days.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { newId } from '../ui/new-id.ts';
import { Failed, Notice, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { Actions } from './actions.tsx';
import { DayChart } from './day-chart.tsx';
import { Figures, ByCaller, ByGroup, Counts } from './figures.tsx';
import { CallBacks, Organiser, Reserved } from './people-lists.tsx';
import { Report } from './report.tsx';
import { Rules } from './rules.tsx';
import { useWords } from './texts.ts';

export function Overview({ campaign, onBack }: { campaign: string; onBack: () => void }) {
  const words = useWords();
  const { reading, reload } = useAnswer('campaigns.status', { campaign });
  const [known, setKnown] = useState<CampaignStatus | null>(null);
  // While it is read anew the figures stay where they are.
  if (reading.state === 'here' && reading.answer !== known) setKnown(reading.answer);
  const back = { label: words.overview.all, onPress: onBack };
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  if (!known) return <Waiting lead={campaign} slow={reading.state === 'waiting' && reading.slow} back={back} />;
  return <Shown status={known} busy={reading.state === 'waiting'} onReload={reload} onBack={onBack} />;
}

function Shown({ status, busy, onReload, onBack }: { status: CampaignStatus; busy: boolean; onReload: () => void; onBack: () => void }) {
  const { rpc, t, language, announce } = usePage();
  const all = useWords();
  const words = all.overview;
  const { campaign } = status;
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState('');
  const [failure, setFailure] = useState<RpcError | null>(null);
  const [report, setReport] = useState<CampaignReport | null>(null);
  const followUpId = useMemo(() => newId('folge'), []);

  const run = async (what: string, work: () => Promise<string>): Promise<void> => {
    if (working !== '') return;
    setWorking(what);
    setFailure(null);
    try {
      const message = await work();
      setSaid(message);
      announce(message);
      onReload();
    } catch (error) {
      setFailure(asRpcError(error));
    }
    setWorking('');
  };
  const update = (part: Omit<Payload<'campaigns.update'>, 'campaign' | 'operationId'>): void => {
    const operationId = newId('stand');
    void run(part.action, async () => {
      const answer = await rpc.call('campaigns.update', { campaign: campaign.name, operationId, ...part });
      setReport(answer.report);
      return answer.message;
    });
  };
  const release = (part: { memberId?: string; caller?: string }): void => {
    void run('release' + (part.memberId ?? part.caller ?? ''), async () => (await rpc.call('campaigns.release', { campaign: campaign.name, ...part })).message);
  };
  const followUp = (): void => void run('followUp', async () => (await rpc.call('campaigns.followUp', { campaign: campaign.name, operationId: followUpId })).message);

  if (failure) return <Failed error={failure} onRetry={() => setFailure(null)} wrote back={{ label: t.common.back, onPress: () => setFailure(null) }} />;
  const day = (iso: string): string => formatDay(iso, language);
  return (
    <Frame key="overview" lead={campaign.name} note={all.list.span(day(campaign.from), day(campaign.to))} back={{ label: words.all, onPress: onBack }} primary={{ label: words.reload, onPress: onReload, busy }} busy={busy}>
      <div class="card-head">
        <Badge tone={campaign.state === 'running' ? 'more' : campaign.state === 'ended' ? 'calm' : 'fewer'}>{all.states[campaign.state]}</Badge>
        <span class="small">{words.tab(status.tab)}</span>
      </div>
      {campaign.purpose && <p>{campaign.purpose}</p>}
      {said && (
        <Notice tone="done">
          <p>{said}</p>
        </Notice>
      )}
      {report && <Report report={report} working={working === 'followUp'} onTasks={followUp} />}
      <Figures status={status} />
      <div class="columns">
        <CallBacks people={status.callBacksToday} />
        <Organiser people={status.organiser} />
        <Reserved people={status.reserved} working={working} onRelease={release} />
        <section>
          <h2 class="heading">{words.perDay}</h2>
          {status.byDay.length === 0 ? <p class="small">{words.noCallsYet}</p> : <DayChart days={status.byDay} />}
        </section>
        <Counts title={words.outcomes} empty={words.noCallsYet} rows={status.outcomes.map(({ outcome, count }) => ({ text: all.outcomes[outcome], count }))} />
        {status.blocked.length > 0 && <Counts title={words.blocked} empty="" rows={status.blocked.map(({ reason, count }) => ({ text: all.blocked[reason], count }))} />}
        <ByGroup status={status} />
        <ByCaller status={status} working={working} onRelease={(caller) => release({ caller })} />
      </div>
      <Rules status={status} />
      {campaign.state !== 'ended' && <Actions status={status} working={working} onUpdate={update} />}
    </Frame>
  );
}
