// How many cases stay open and why, with the way to them.

import type { OpenReason } from '../../contract/groups.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { reasonsByCount } from '../ui/open-cases/cases.ts';

export interface OpenCasesCardProps {
  openCases: { total: number; byReason: Partial<Record<OpenReason, number>> };
  /** Left out where the footer leads there. */
  onShow?: () => void;
}

export function OpenCasesCard({ openCases, onShow }: OpenCasesCardProps) {
  const { t, language } = usePage();
  return (
    <Card tone="warn" label={t.assignment.openCases(openCases.total)}>
      <div class="card-head">
        <h2 class="strong">{t.assignment.openCases(openCases.total)}</h2>
        {onShow && (
          <Button onPress={onShow} label={t.assignment.openCases(openCases.total) + ' ' + t.assignment.showOpenCases}>
            {t.assignment.showOpenCases}
          </Button>
        )}
      </div>
      <p class="small">
        {reasonsByCount(openCases.byReason)
          .map(([reason, count]) => formatNumber(count, language) + '\u00a0' + t.openCases.reasons[reason])
          .join(' · ')}
      </p>
    </Card>
  );
}
