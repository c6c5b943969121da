// The groups with their members after the assignment, and what comes and goes.

import type { GroupPreview } from '../../contract/groups.ts';
import { formatChange, formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Fold } from '../ui/controls.tsx';
import { splitGroups } from './stages.ts';
import { useAssignmentTexts } from './texts.ts';

export function GroupTable({ groups, byHand }: { groups: readonly GroupPreview[]; byHand: number }) {
  const { language } = usePage();
  const words = useAssignmentTexts();
  const { shown, folded } = splitGroups([...groups]);
  const changing = shown.some((group) => group.added > 0 || group.removed > 0);
  return (
    <section class="section">
      <Table caption={changing ? words.groupsHeading : words.groupsHeadingNow} groups={shown} />
      {folded.length > 0 && (
        <Fold summary={words.unchangedGroups(folded.length)}>
          <Table caption={words.unchangedGroups(folded.length)} groups={folded} captionShown={false} />
        </Fold>
      )}
      {byHand > 0 && (
        <p class="total">
          <span>{words.byHand}</span>
          <span class="number strong">{formatNumber(byHand, language)}</span>
        </p>
      )}
    </section>
  );
}

function Table({ caption, groups, captionShown = true }: { caption: string; groups: readonly GroupPreview[]; captionShown?: boolean }) {
  const { language } = usePage();
  const words = useAssignmentTexts();
  return (
    <table class="groups">
      <caption class={captionShown ? 'heading' : 'for-screen-readers'}>{caption}</caption>
      <tbody>
        {groups.map((group) => (
          <tr key={group.name}>
            <th scope="row">
              {group.name}
              {!group.known && <span class="small unknown-group">{words.unknownGroup}</span>}
            </th>
            <td class="number">{formatNumber(group.after, language)}</td>
            <td class="badges">
              {group.added > 0 && (
                <Badge tone="more" label={words.more(group.added)}>
                  {formatChange(group.added, language)}
                </Badge>
              )}
              {group.removed > 0 && (
                <Badge tone="fewer" label={words.fewer(group.removed)}>
                  {formatChange(-group.removed, language)}
                </Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
