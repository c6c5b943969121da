// People of a campaign who need somebody: call-backs of the day, what only a person can decide, who is reserved.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CampaignStatus } from '../../contract/campaigns.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { ShowMember } from '../ui/show-member.tsx';
import { useWords } from './texts.ts';

/** Shown at first; the rest on request. */
const shownAtFirst = 8;

function People<P extends { memberId: string; name: string }>({ title, none, people, line, after }: { title: string; none: string; people: readonly P[]; line: (person: P) => string; after?: (person: P) => ComponentChildren }) {
  const { overview: words } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, shownAtFirst);
  return (
    <section>
      <h2 class="heading">
        {title} {people.length > 0 && <span class="figure">({people.length})</span>}
      </h2>
      {people.length === 0 && <p class="small">{none}</p>}
      <ul>
        {shown.map((person) => (
          <li class="person" key={person.memberId}>
            <span>
              <span class="strong">{person.name}</span> <span class="small">{line(person)}</span>
            </span>
            <span class="person-buttons">
              <ShowMember memberId={person.memberId} name={person.name} />
              {after?.(person)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <Button look="plain" onPress={() => setAll(true)}>
          {words.moreRows(people.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

const joined = (...parts: string[]): string => parts.filter(Boolean).join(' · ');

/** An instant as its time of the day where it is today, else with the day. */
function useTime(): (iso: string) => string {
  const { language } = usePage();
  return (iso) => {
    const today = formatMoment(new Date().toISOString(), language).split(', ')[0];
    const [day = '', time = ''] = formatMoment(iso, language).split(', ');
    return day === today ? time : joined(day, time);
  };
}

export function CallBacks({ people }: { people: CampaignStatus['callBacksToday'] }) {
  const { overview: words } = useWords();
  const time = useTime();
  return <People title={words.callBacksToday} none={words.callBacksNone} people={people} line={({ at, caller, note }) => joined(time(at), caller, note)} />;
}

export function Organiser({ people }: { people: CampaignStatus['organiser'] }) {
  const { overview: words } = useWords();
  return <People title={words.organiser} none={words.organiserNone} people={people} line={({ group, why, note }) => joined(group, why, note)} />;
}

export function Reserved({ people, working, onRelease }: { people: CampaignStatus['reserved']; working: string; onRelease: (part: { memberId?: string }) => void }) {
  const { overview: words } = useWords();
  const time = useTime();
  return (
    <div>
      <People
        title={words.reservations}
        none={words.reservationsNone}
        people={people}
        line={({ caller, until }) => joined(caller, words.until(time(until)))}
        after={({ memberId, name }) => (
          <Button look="plain" onPress={() => onRelease({ memberId })} busy={working === 'release' + memberId} label={words.releaseFor(name)}>
            {words.release}
          </Button>
        )}
      />
      {people.length > 1 && (
        <Button onPress={() => onRelease({})} busy={working === 'release'}>
          {words.releaseAll}
        </Button>
      )}
    </div>
  );
}
