// "Wer ändert sich?": the members one by one, from which group to which.

import { useState } from 'preact/hooks';
import type { GroupChange } from '../../contract/groups.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button, Fold } from '../ui/controls.tsx';
import { ShowMember } from '../ui/show-member.tsx';
import { useAssignmentTexts } from './texts.ts';

const rowsAtOnce = 50;

export function Changes({ list, total }: { list: readonly GroupChange[]; total: number }) {
  const { t, language } = usePage();
  const words = useAssignmentTexts();
  const [rows, setRows] = useState(rowsAtOnce);
  const more = Math.min(rowsAtOnce, list.length - rows);
  return (
    <Fold
      summary={
        <>
          <span>{words.whoChanges}</span>
          <Badge tone="calm">{formatNumber(total, language)}</Badge>
        </>
      }
    >
      <ul class="changes">
        {list.slice(0, rows).map((change) => (
          <li key={change.row}>
            <p class="strong">{change.name}</p>
            <p class="small">
              <span class="for-screen-readers">{t.common.from} </span>
              {change.from || words.noGroup}
              <span aria-hidden="true"> → </span>
              <span class="for-screen-readers"> {t.common.to} </span>
              <span class="to">{change.to || words.becomesOpen}</span>
            </p>
            {change.memberId && <ShowMember memberId={change.memberId} name={change.name} />}
          </li>
        ))}
      </ul>
      {more > 0 && <Button onPress={() => setRows(rows + more)}>{t.common.showMore(more)}</Button>}
      {more <= 0 && list.length < total && <p class="small">{t.common.moreOf(list.length, total)}</p>}
    </Fold>
  );
}
