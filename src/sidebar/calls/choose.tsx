// The campaigns one may call in, and why not in the others; and the way to somebody who calls back.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../contract/campaigns.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Progress, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { useKeys } from '../ui/use-keys.ts';
import { useWords } from './texts.ts';

export function Choose({ post, onChoose, onFind }: { post: ComponentChildren; onChoose: (campaign: string) => void; onFind: () => void }) {
  const { t } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('campaigns.list', {});
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  const { campaigns } = reading.answer;
  const mine = campaigns.filter((campaign) => campaign.state === 'running' && campaign.mayCall);
  const others = campaigns.filter((campaign) => !mine.includes(campaign) && campaign.state !== 'ended' && campaign.state !== 'over');
  const close = { label: t.common.close, onPress: closePage };
  const found = (
    <p class="quiet-offer">
      <Button look="plain" onPress={onFind}>
        {words.returned}
      </Button>
    </p>
  );
  if (mine.length === 0) {
    return (
      <Frame key="none" lead={words.none} back={close} primary={{ label: t.common.recheck, onPress: reload }}>
        {post}
        <Calm picture="people">
          <p>{words.noneText}</p>
        </Calm>
        <Others campaigns={others} />
        {found}
      </Frame>
    );
  }
  return (
    <Frame key="choose" lead={words.chooseLead} note={words.chooseNote} back={close}>
      {post}
      <Campaigns campaigns={mine} onChoose={onChoose} />
      <Others campaigns={others} />
      {found}
    </Frame>
  );
}

function Campaigns({ campaigns, onChoose }: { campaigns: readonly CampaignSummary[]; onChoose: (campaign: string) => void }) {
  const { language } = usePage();
  const words = useWords();
  const [chosen, setChosen] = useState(false);
  const choose = (name: string): void => {
    if (chosen) return;
    setChosen(true);
    onChoose(name);
  };
  useKeys({
    digit: (digit) => {
      const campaign = campaigns[digit - 1];
      if (campaign) choose(campaign.name);
      return campaign !== undefined;
    },
    enter: campaigns.length === 1 && campaigns[0] ? () => choose(campaigns[0]!.name) : undefined,
  });
  return (
    <ul class="campaigns" aria-label={words.choose}>
      {campaigns.map(({ name, purpose, people, done, to }, index) => (
        <li key={name}>
          <Card>
            <h2 class="strong">{name}</h2>
            {purpose && <p class="purpose">{purpose}</p>}
            <Progress label={words.progress(done, people)} share={people === 0 ? 0 : done / people} />
            <p class="small">{words.until(formatDay(to, language))}</p>
            <Button look={index === 0 ? 'primary' : 'quiet'} onPress={() => choose(name)} label={words.startIn(name)}>
              {words.start}
            </Button>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Others({ campaigns }: { campaigns: readonly CampaignSummary[] }) {
  const { language } = usePage();
  const words = useWords();
  if (campaigns.length === 0) return null;
  return (
    <section class="section">
      <h2 class="heading">{words.notNow}</h2>
      <ul class="lines">
        {campaigns.map(({ name, state, from }) => (
          <li key={name}>
            {name}: {state === 'running' ? words.notForYou : words.states[state as keyof typeof words.states] + (state === 'planned' ? ', ' + words.from(formatDay(from, language)) : '')}
          </li>
        ))}
      </ul>
    </section>
  );
}
