// Groups in the district that nobody has made an offer to: all of them, the largest first, and one of them.

import { useEffect, useState } from 'preact/hooks';
import type { MatchGroup, MatchGroupsAnswer } from '../../contract/matching.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { GroupView } from './group.tsx';
import type { Part } from './matching.tsx';
import { Parts } from './parts.tsx';
import { useWords } from './texts.ts';

interface GroupsProps {
  known: MatchGroupsAnswer | null;
  onKnown: (answer: MatchGroupsAnswer) => void;
  onPart: (part: Part) => void;
  onLook: (memberId: string) => void;
}

export function Groups({ known, ...rest }: GroupsProps) {
  return known ? <GroupList answer={known} {...rest} /> : <Ask {...rest} />;
}

function Ask({ onKnown, onPart }: Pick<GroupsProps, 'onKnown' | 'onPart'>) {
  const { t } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('matching.groups', {});
  const back = { label: t.common.back, onPress: () => onPart('person') };
  useEffect(() => {
    if (reading.state === 'here') onKnown(reading.answer);
  }, [reading]);
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  return <Waiting key="comparing" lead={words.groupsLoading} slow={reading.state === 'waiting' && reading.slow} back={back} />;
}

function GroupList({ answer, onPart, onLook }: { answer: MatchGroupsAnswer } & Pick<GroupsProps, 'onPart' | 'onLook'>) {
  const { t, language } = usePage();
  const words = useWords();
  const [open, setOpen] = useState<MatchGroup | null>(null);
  if (open) return <GroupView group={open} onBack={() => setOpen(null)} onLook={onLook} />;
  const { groups, total, members, withTopics, withBoth } = answer;
  const n = (count: number): string => formatNumber(count, language);
  const unknown = withBoth === 0;
  return (
    <Frame key="groups" lead={total === 0 ? (unknown ? words.groupsNoInterests : words.groupsNone) : words.groupsLead(total)} below={<Parts now="groups" onPart={onPart} />} back={{ label: t.common.close, onPress: closePage }}>
      {total === 0 ? (
        <Calm picture={unknown ? 'people' : 'done'}>
          <p>{unknown ? words.groupsNoInterestsText : words.groupsNoneText}</p>
        </Calm>
      ) : (
        <>
          <p class="small">{words.groupsText}</p>
          <ul>
            {groups.map((group) => (
              <li key={group.key} class="match">
                <ul class="tags">
                  <li class="tag topic">{group.topic}</li>
                  <li class="tag">{group.time}</li>
                </ul>
                <p class="strong">{words.size(group.total, group.near)}</p>
                <p class="small">{group.stepText}</p>
                <div>
                  <Button onPress={() => setOpen(group)} label={words.openFor(group.topic, group.time)}>
                    {words.open}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
          {total > groups.length && <p class="small">{words.groupsMore(groups.length, n(total))}</p>}
        </>
      )}
      <p class="small">{words.known(n(withBoth), n(withTopics), n(members))}</p>
    </Frame>
  );
}
