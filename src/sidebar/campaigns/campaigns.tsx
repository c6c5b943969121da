// All phone campaigns, a new one, or how one is going. Decides which screen is there.

import './campaigns.css';
import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { CampaignList } from './campaign-list.tsx';
import { Create } from './create.tsx';
import { Overview } from './overview.tsx';
import { useWords } from './texts.ts';

/** `start`: the list, or the first campaign at once where there is none yet. */
type Now = { screen: 'start' } | { screen: 'list' } | { screen: 'create' } | { screen: 'overview'; campaign: string };

export function Campaigns() {
  const { announce } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('campaigns.list', {});
  const [now, setNow] = useState<Now>({ screen: 'start' });
  const home = (): void => {
    setNow({ screen: 'list' });
    reload();
  };
  const show = (campaign: string): void => setNow({ screen: 'overview', campaign });
  const first = now.screen === 'start' && reading.state === 'here' && reading.answer.campaigns.length === 0;
  if (now.screen === 'create' || first) {
    return (
      <Create
        first={first}
        onBack={home}
        onShow={(campaign) => {
          announce(words.create.created);
          show(campaign);
        }}
      />
    );
  }
  if (now.screen === 'overview') return <Overview campaign={now.campaign} onBack={home} />;
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  return <CampaignList campaigns={reading.answer.campaigns} onCreate={() => setNow({ screen: 'create' })} onShow={show} />;
}
