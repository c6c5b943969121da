// For one person: what is known, whether they may be introduced, and who goes with them.

import type { MatchPerson, SuggestAnswer } from '../../contract/matching.ts';
import { usePage } from '../ui/context.ts';
import { Fold } from '../ui/controls.tsx';
import { focusSoon, leadId } from '../ui/focus.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { OpenFor } from '../ui/open-for.tsx';
import { SearchBox } from '../ui/search/search-box.tsx';
import { useSearch } from '../ui/search/use-search.ts';
import { Calm, Failed, Notice, Waiting } from '../ui/states.tsx';
import type { Reading } from '../ui/use-answer.ts';
import { Consent } from './consent.tsx';
import { MatchRow } from './match-row.tsx';
import type { Part } from './matching.tsx';
import { Parts } from './parts.tsx';
import { useWords } from './texts.ts';

export type Member = NonNullable<SuggestAnswer['member']>;

interface PersonPartProps {
  reading: Reading<SuggestAnswer>;
  /** Without an id: the selected row. */
  onLook: (memberId?: string) => void;
  onAgain: () => void;
  onPart: (part: Part) => void;
  onIntroduce: (member: Member, person: MatchPerson) => void;
}

export function PersonPart({ reading, onLook, onAgain, onPart, onIntroduce }: PersonPartProps) {
  const { t } = usePage();
  const words = useWords();
  const search = useSearch();
  const look = (memberId?: string): void => {
    search.type('');
    onLook(memberId);
    focusSoon(leadId);
  };
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} back={{ label: t.common.close, onPress: closePage }} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={onAgain} />;
  const { member, people, total } = reading.answer;
  const searching = search.query.trim() !== '';
  return (
    <Frame
      key={'person-' + (member?.memberId ?? '')}
      lead={member?.name ?? words.nobody}
      {...(member && member.topics.length > 0 ? { note: words.found(total) } : {})}
      below={<Parts now="person" onPart={onPart} />}
      back={{ label: t.common.close, onPress: closePage }}
    >
      <SearchBox search={search} onOpen={(hit) => look(hit.memberId)} onSelectedRow={() => look()} />
      {!searching && !member && (
        <Calm picture="people">
          <p>{words.nobodyText}</p>
        </Calm>
      )}
      {!searching && member && <About member={member} people={people} total={total} onIntroduce={onIntroduce} />}
    </Frame>
  );
}

function About({ member, people, total, onIntroduce }: { member: Member; people: readonly MatchPerson[]; total: number; onIntroduce: PersonPartProps['onIntroduce'] }) {
  const words = useWords();
  const silent = !member.agreed || people.some(({ agreed }) => !agreed);
  return (
    <>
      <section class="match-self">
        <p class="small">{member.group || words.noGroup}</p>
        <p>
          {words.topics}: {member.topics.join(', ') || words.unknown}
        </p>
        <p>
          {words.times}: {member.times.join(', ') || words.unknown}
        </p>
        <Consent {...member} />
      </section>
      {member.topics.length === 0 ? (
        <>
          <Notice tone="info" title={words.noInterests(member.name)}>
            <p>{words.noInterestsText}</p>
          </Notice>
          <div class="button-row">
            <OpenFor memberId={member.memberId} page="openForms" text={words.toForms} />
            <OpenFor memberId={member.memberId} page="openCard" text={words.toCard} />
          </div>
        </>
      ) : total === 0 ? (
        <Calm picture="people" title={words.alone}>
          <p>{words.aloneText}</p>
        </Calm>
      ) : (
        <>
          {silent && (
            <Fold summary={words.askTitle}>
              <p>{words.askWords}</p>
              <p class="small">{words.askThen}</p>
              <p class="small">{words.needsBoth}</p>
            </Fold>
          )}
          <section class="section">
            <h2 class="heading">{words.list}</h2>
            <p class="small">{words.legend}</p>
            <ul>
              {people.map((person) => (
                <MatchRow key={person.memberId} member={member} person={person} onIntroduce={() => onIntroduce(member, person)} />
              ))}
            </ul>
            {total > people.length && <p class="small">{words.more(total - people.length)}</p>}
          </section>
        </>
      )}
    </>
  );
}
