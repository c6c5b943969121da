// What came of a campaign that has ended, and what is left to do.

import type { CampaignReport } from '../../contract/campaigns.ts';
import { Button, Card } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

/** The rest is in the tasks. */
const shown = 12;

export function Report({ report, working, onTasks }: { report: CampaignReport; working: boolean; onTasks: () => void }) {
  const { overview: words } = useWords();
  return (
    <Card label={words.report}>
      <h2 class="heading">{words.report}</h2>
      <ul class="lines">
        {report.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2 class="heading">{words.followUps}</h2>
      {report.followUps.length === 0 ? (
        <p class="small">{words.followUpsNone}</p>
      ) : (
        <>
          <ul class="lines">
            {report.followUps.slice(0, shown).map(({ memberId, name, group, what }) => (
              <li key={memberId + what}>{[name, group, what].filter(Boolean).join(' · ')}</li>
            ))}
          </ul>
          {report.followUps.length > shown && <p class="small">{words.moreRows(report.followUps.length - shown)}</p>}
          <Button onPress={onTasks} busy={working}>
            {words.makeTasks}
          </Button>
        </>
      )}
    </Card>
  );
}
