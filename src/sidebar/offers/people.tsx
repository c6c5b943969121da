// The people one offer fits, why, and what became of it with each.

import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { PersonRow } from './person-row.tsx';
import { useWords } from './texts.ts';

export function OfferPeople({ offer, onBack }: { offer: string; onBack: () => void }) {
  const { t } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('offers.people', { offer });
  const back = { label: t.common.back, onPress: onBack };
  if (reading.state === 'waiting') return <Waiting key="finding" lead={words.peopleLoading(offer)} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { people, total } = reading.answer;
  return (
    <Frame key="people" lead={words.peopleLead(offer)} note={total === 0 ? words.nobody : words.fits(total) + '.'} back={back}>
      {total === 0 ? (
        <Calm picture="people">
          <p>{words.nobodyText}</p>
        </Calm>
      ) : (
        <ul class="offer-rows">
          {people.map((person) => (
            <PersonRow key={person.memberId} offer={offer} person={person} onReload={reload} />
          ))}
        </ul>
      )}
      {total > people.length && <p class="small">{words.more(total - people.length)}</p>}
    </Frame>
  );
}
