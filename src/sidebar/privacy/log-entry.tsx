// One operation in the log: when, who, what, and whom it touched.

import type { LogAnswer } from '../../contract/privacy.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { ShowMember } from '../ui/show-member.tsx';
import { useWords } from './texts.ts';

export function LogEntry({ entry: { at, by, what, fields, members, memberIds } }: { entry: LogAnswer['entries'][number] }) {
  const { language } = usePage();
  const { log: words, number } = useWords();
  const shown = memberIds.map((memberId) => (
    <li key={memberId} class="log-member">
      {number(memberId)} <ShowMember memberId={memberId} name={number(memberId)} />
    </li>
  ));
  return (
    <li class="log-entry">
      <p class="log-head">
        <span class="strong">{what}</span>
        <span class="small figure">{formatMoment(at, language) || words.noTime}</span>
      </p>
      <p class="small">{by || words.unknown}</p>
      {fields.length > 0 && <p class="small">{words.fields(fields.join(', '))}</p>}
      {members === 1 && <ul>{shown}</ul>}
      {members > 1 && (
        <details class="log-members">
          <summary>{memberIds.length < members ? words.someMembers(memberIds.length, members) : words.members(members)}</summary>
          <ul>{shown}</ul>
        </details>
      )}
    </li>
  );
}
