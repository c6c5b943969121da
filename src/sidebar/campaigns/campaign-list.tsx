// All campaigns, the running ones first.

import type { CampaignSummary } from '../../contract/campaigns.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { formatDay } from '../ui/days.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Progress } from '../ui/states.tsx';
import { useWords } from './texts.ts';

const tones = { planned: 'info', running: 'more', paused: 'fewer', over: 'fewer', ended: 'calm' } as const;

export function CampaignList({ campaigns, onCreate, onShow }: { campaigns: readonly CampaignSummary[]; onCreate: () => void; onShow: (campaign: string) => void }) {
  const { t, language } = usePage();
  const words = useWords();
  const day = (iso: string): string => formatDay(iso, language);
  const none = campaigns.length === 0;
  return (
    <Frame key="list" lead={none ? words.list.none : words.list.lead} back={{ label: t.common.close, onPress: closePage }} primary={{ label: words.list.create, onPress: onCreate }}>
      {none && (
        <Calm picture="people">
          <p>{words.list.noneText}</p>
        </Calm>
      )}
      <ul class="campaigns">
        {campaigns.map((campaign) => (
          <li key={campaign.name} class="card campaign">
            <div class="card-head">
              <h2 class="strong">{campaign.name}</h2>
              <Badge tone={tones[campaign.state]}>{words.states[campaign.state]}</Badge>
            </div>
            {campaign.purpose && <p>{campaign.purpose}</p>}
            <p class="small">{words.list.span(day(campaign.from), day(campaign.to))}</p>
            <Progress label={words.list.progress(campaign.done, campaign.people)} share={campaign.people === 0 ? 0 : campaign.done / campaign.people} />
            <Button onPress={() => onShow(campaign.name)} label={words.list.openFor(campaign.name)}>
              {words.list.open}
            </Button>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
