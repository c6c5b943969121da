// How many cases stay open and why, with the way to them.

import type { OpenReason } from '../../contract/groups.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { reasonsByCount } from '../ui/open-cases/cases.ts';
import { useOpenCasesTexts } from '../ui/open-cases/texts.ts';
import { useAssignmentTexts } from './texts.ts';

export interface OpenCasesCardProps {
  openCases: { total: number; byReason: Partial<Record<OpenReason, number>> };
  /** Left out where the footer leads there. */
  onShow?: () => void;
}

export function OpenCasesCard({ openCases, onShow }: OpenCasesCardProps) {
  const { language } = usePage();
  const words = useAssignmentTexts();
  const { reasons } = useOpenCasesTexts();
  return (
    <Card tone="warn" label={words.openCases(openCases.total)}>
      <div class="card-head">
        <h2 class="strong">{words.openCases(openCases.total)}</h2>
        {onShow && (
          <Button onPress={onShow} label={words.openCases(openCases.total) + ' ' + words.showOpenCases}>
            {words.showOpenCases}
          </Button>
        )}
      </div>
      <p class="small">
        {reasonsByCount(openCases.byReason)
          .map(([reason, count]) => formatNumber(count, language) + '\u00a0' + reasons[reason])
          .join(' · ')}
      </p>
    </Card>
  );
}
