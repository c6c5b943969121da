// All groups: an overview in bars, then each group, those that lack something first.

import type { CoverageAnswer, GroupCoverage } from '../../contract/coverage.ts';
import { usePage } from '../ui/context.ts';
import { Fold } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Notice } from '../ui/states.tsx';
import { GroupRow } from './group-row.tsx';
import { useWords } from './texts.ts';

export interface GroupListProps {
  answer: CoverageAnswer;
  /** What was just written; '' for nothing. */
  said: string;
  onVisit: (group: GroupCoverage) => void;
  onPlan: (group: GroupCoverage) => void;
  onCopy: (group: GroupCoverage) => void;
  onDone: (message: string) => void;
  onReload: () => void;
}

export function GroupList({ answer, said, onVisit, onPlan, onCopy, onDone, onReload }: GroupListProps) {
  const { t } = usePage();
  const words = useWords();
  const { groups, totals, unknown } = answer;
  const close = { label: t.common.close, onPress: closePage };
  const rows = (some: readonly GroupCoverage[]) => (
    <ul class="group-rows">
      {some.map((group) => (
        <GroupRow key={group.name} group={group} onVisit={() => onVisit(group)} onPlan={() => onPlan(group)} onCopy={() => onCopy(group)} onDone={onDone} />
      ))}
    </ul>
  );
  if (groups.length === 0) {
    return (
      <Frame key="empty" lead={words.empty} back={close} primary={{ label: t.common.reload, onPress: onReload }}>
        <Calm picture="people">
          <p>{words.emptyText}</p>
        </Calm>
        <Strangers unknown={unknown} />
      </Frame>
    );
  }
  const lacking = groups.filter(({ missing }) => missing.length > 0);
  const complete = groups.filter(({ missing }) => missing.length === 0);
  return (
    <Frame key="groups" lead={words.lead(groups.length)} note={lacking.length === 0 ? words.allComplete : words.someMissing(lacking.length)} back={close}>
      {said && (
        <div role="status">
          <Notice tone="done">
            <p>{said}</p>
          </Notice>
        </div>
      )}
      <section class="section" aria-label={words.overview}>
        {(['withContact', 'withEmail', 'visited'] as const).map((bar) => (
          <Bar key={bar} label={words.bars[bar]} part={totals[bar]} all={totals.groups} />
        ))}
      </section>
      {lacking.length > 0 && (
        <section class="section">
          <h2 class="heading">{words.incomplete}</h2>
          {rows(lacking)}
        </section>
      )}
      {complete.length > 0 &&
        (lacking.length === 0 ? (
          <section class="section">{rows(complete)}</section>
        ) : (
          <Fold summary={words.complete + ' (' + String(complete.length) + ')'}>{rows(complete)}</Fold>
        ))}
      <Strangers unknown={unknown} />
      {totals.withoutGroup > 0 && <p class="small">{words.withoutGroup(totals.withoutGroup)}</p>}
    </Frame>
  );
}

function Bar({ label, part, all }: { label: string; part: number; all: number }) {
  const words = useWords();
  return (
    <div class="coverage-bar">
      <p class="total">
        <span>{label}</span>
        <span class="number">{words.of(part, all)}</span>
      </p>
      <div class="bar" aria-hidden="true">
        <div class="bar-fill" style={{ width: (all === 0 ? 0 : (part / all) * 100) + '%' }} />
      </div>
    </div>
  );
}

function Strangers({ unknown }: { unknown: CoverageAnswer['unknown'] }) {
  const words = useWords();
  if (unknown.length === 0) return null;
  return (
    <section class="section">
      <h2 class="heading">{words.unknown}</h2>
      <ul class="lines">
        {unknown.map(({ name, members }) => (
          <li key={name}>
            {name}: {words.members(members)}
          </li>
        ))}
      </ul>
    </section>
  );
}
