// Bringing people together: for one person, or groups in the whole district. Decides which screen is there.

import './matching.css';
import { useState } from 'preact/hooks';
import type { MatchGroupsAnswer, MatchPerson } from '../../contract/matching.ts';
import { useAnswer } from '../ui/use-answer.ts';
import { Groups } from './groups.tsx';
import { Introduce } from './introduce.tsx';
import { PersonPart, type Member } from './person.tsx';

export type Part = 'person' | 'groups';

export function Matching() {
  const suggested = useAnswer('matching.suggest', {});
  const [part, setPart] = useState<Part>('person');
  const [couple, setCouple] = useState<{ member: Member; person: MatchPerson } | null>(null);
  // Kept while one looks at a person: the district is read only once.
  const [groups, setGroups] = useState<MatchGroupsAnswer | null>(null);
  const look = (memberId?: string): void => {
    setPart('person');
    suggested.reload(memberId === undefined ? {} : { memberId });
  };
  if (couple) {
    return (
      <Introduce
        {...couple}
        onBack={() => setCouple(null)}
        onDone={() => {
          setCouple(null);
          look(couple.member.memberId);
        }}
      />
    );
  }
  if (part === 'groups') return <Groups known={groups} onKnown={setGroups} onPart={setPart} onLook={look} />;
  return <PersonPart reading={suggested.reading} onLook={look} onAgain={() => suggested.reload()} onPart={setPart} onIntroduce={(member, person) => setCouple({ member, person })} />;
}
