// One person who goes with another: why, whether they may be introduced, and the way to do it.

import type { MatchPerson } from '../../contract/matching.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { Consent } from './consent.tsx';
import type { Member } from './person.tsx';
import { useWords } from './texts.ts';
import { Why } from './why.tsx';

export function MatchRow({ member, person, onIntroduce }: { member: Member; person: MatchPerson; onIntroduce: () => void }) {
  const { language } = usePage();
  const words = useWords();
  const { name, group, introduced, agreed, noCall, noEmail } = person;
  return (
    <li class="match">
      <p>
        <span class="strong">{name}</span> <span class="small">{group || words.noGroup}</span>
      </p>
      <Why person={person} />
      {(noCall || noEmail) && (
        <p class="match-limits">
          {noCall && <Badge tone="fewer">{words.noCall}</Badge>}
          {noEmail && <Badge tone="fewer">{words.noEmail}</Badge>}
        </p>
      )}
      {introduced !== '' ? <p class="match-done">✓ {words.introducedOn(formatDay(introduced, language))}</p> : <Consent {...person} />}
      {introduced === '' && agreed && member.agreed && (
        <div>
          <Button onPress={onIntroduce} label={words.introduceFor(member.name, name)}>
            {words.introduce}
          </Button>
        </div>
      )}
    </li>
  );
}
