// The running campaigns: the first as a card with the one thing to press, the others a line each.

import type { TodayAnswer } from '../../contract/overview.ts';
import { Button, Card } from '../ui/controls.tsx';
import { Progress } from '../ui/states.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { useWords } from './texts.ts';
import type { Way } from './use-way.ts';

type Campaign = TodayAnswer['campaigns'][number];

/** The first to which the person may call and in which somebody is left. */
export function mainCampaign(campaigns: readonly Campaign[]): Campaign | undefined {
  return campaigns.find(({ mayCall, left }) => mayCall && left !== 0);
}

export function MainCampaign({ campaign, way }: { campaign: Campaign; way: Way }) {
  const words = useWords();
  const { name, left, people } = campaign;
  return (
    <Card label={words.campaign}>
      <div class="today-campaign">
        <p class="small">{words.campaign}</p>
        <p class="strong">{name}</p>
        {people !== null && left !== null ? <Progress label={words.progress(people - left, people)} share={people === 0 ? 0 : (people - left) / people} /> : <p class="small">{words.leftUnknown}</p>}
        <Button look="primary" onPress={() => way.go('openCalls', 'main')} busy={way.going === 'main'}>
          {words.call}
        </Button>
      </div>
    </Card>
  );
}

export function OtherCampaigns({ campaigns, total, way }: { campaigns: readonly Campaign[]; total: number; way: Way }) {
  const words = useWords();
  return (
    <Section
      title={words.campaigns}
      items={campaigns}
      total={total}
      row={({ name, left, mayCall }) => (
        <Row
          key={name}
          mark="calm"
          title={name}
          lines={[[left === null ? words.leftUnknown : words.left(left), mayCall ? '' : words.notCaller].filter(Boolean).join(' · ')]}
          action={
            mayCall &&
            left !== 0 && (
              <Button onPress={() => way.go('openCalls', 'campaign-' + name)} busy={way.going === 'campaign-' + name} label={words.callFor(name)}>
                {words.callShort}
              </Button>
            )
          }
        />
      )}
    />
  );
}
