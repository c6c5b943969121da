// All offers with whom they fit and what became of them; then the interests that nobody serves.

import type { OfferGapsAnswer, OfferSummary } from '../../contract/offers.ts';
import { offerStates } from '../../contract/offerStates.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Notice } from '../ui/states.tsx';
import { ToTab } from './no-offers.tsx';
import { useWords } from './texts.ts';

export function OfferList({ answer, onOpen }: { answer: OfferGapsAnswer; onOpen: (offer: string) => void }) {
  const { t } = usePage();
  const words = useWords();
  const { offers, inactive, members, withInterests, unserved } = answer;
  const lonely = offers.filter(({ fits }) => fits === 0).length;
  return (
    <Frame key="offers" lead={words.lead(offers.length)} note={lonely === 0 ? words.allFit : words.someFit(lonely)} back={{ label: t.common.close, onPress: closePage }}>
      {withInterests === 0 && (
        <Notice tone="info">
          <p>{words.noInterests}</p>
        </Notice>
      )}
      <ul class="offer-rows">
        {offers.map((offer) => (
          <OfferRow key={offer.name} offer={offer} onOpen={() => onOpen(offer.name)} />
        ))}
      </ul>
      {unserved.length > 0 && (
        <section class="section">
          <h2 class="heading">{words.unserved}</h2>
          <p class="small">{words.unservedText}</p>
          <ul class="offer-gaps">
            {unserved.map(({ topic, people }) => (
              <li key={topic} class="total">
                <span>{topic}</span>
                <span class="number small">{words.people(people)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {withInterests > 0 && <p class="small">{words.someInterests(withInterests, members)}</p>}
      {inactive > 0 && <p class="small">{words.onlyInactive(inactive)}</p>}
      <ToTab />
    </Frame>
  );
}

function OfferRow({ offer, onOpen }: { offer: OfferSummary; onOpen: () => void }) {
  const words = useWords();
  const { name, kind, when, place, contact, link, topics, fits, invitable, states } = offer;
  const where = [when, place].filter(Boolean).join(' · ');
  const counts = offerStates.filter((state) => states[state] > 0).map((state) => words.counts(state, states[state]));
  const label = invitable > 0 ? words.invite(invitable) : words.look;
  return (
    <li class="offer-row">
      <p class="offer-head">
        <span class="strong">{name}</span>
        {kind && <Badge tone="calm">{kind}</Badge>}
      </p>
      {where && <p class="small">{where}</p>}
      <p class="small">{topics.length === 0 ? words.forEverybody : topics.join(', ')}</p>
      {contact && <p class="small">{words.contact(contact)}</p>}
      {link && (
        <p class="small">
          <a href={link} target="_blank" rel="noopener noreferrer" aria-label={words.linkFor(name)}>
            {words.link}
          </a>
        </p>
      )}
      <p>{fits === 0 ? words.fitsNobody : words.fits(fits)}</p>
      {counts.length > 0 && <p class="small">{counts.join(' · ')}</p>}
      {(fits > 0 || counts.length > 0) && (
        <div>
          <Button onPress={onOpen} label={words.inviteFor(name, label)}>
            {label}
          </Button>
        </div>
      )}
    </li>
  );
}
