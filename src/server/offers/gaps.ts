// `offers.gaps` and `offers.people`: how offers and interests meet, and whom to invite to one of them.

import { offerPeopleShown, offerStates, type OfferGapsAnswer, type OfferPeopleAnswer, type OfferPerson, type OfferState, type OfferSummary } from '../../contract/offers.ts';
import type { Request } from '../../contract/rpc.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { fitOf, noFit, readMarket } from './market.ts';
import { latestPlacements, offerKey, readPlacements, shownOffer, type Placement } from './read.ts';

const unservedShown = 30;

type Placed = ReadonlyMap<string, ReadonlyMap<string, Placement>>;

/** Reads only, each tab once. @throws AppError as reading throws */
export function offerGaps(ports: Ports): OfferGapsAnswer {
  const market = readMarket(ports);
  const placed: Placed = latestPlacements(readPlacements(ports.workbook));
  const members = market.people.filter(({ left }) => !left);
  const states = statesByOffer(placed);
  const offers = market.offers.map((offer): OfferSummary => {
    const fitting = members.filter((person) => fitOf(market, offer, person) !== null);
    const key = offerKey(offer.name);
    const invitable = fitting.filter(({ id }) => !placed.get(id)?.get(key)?.state).length;
    return { ...shownOffer(offer), topics: offer.topics, fits: fitting.length, invitable, states: states.get(key) ?? noStates() };
  });
  const served = new Set([...market.topics.values()].flatMap(({ serves }) => [...serves]));
  const unserved = [...market.interests].filter(([key]) => !served.has(key)).map(([, interest]) => interest);
  return {
    offers,
    inactive: market.inactive,
    members: members.length,
    withInterests: members.filter(({ interests }) => interests.length > 0).length,
    unserved: unserved.sort((a, b) => b.people - a.people).slice(0, unservedShown),
  };
}

function noStates(): Record<OfferState, number> {
  return { offered: 0, accepted: 0, attended: 0, declined: 0 };
}

function statesByOffer(placed: Placed): Map<string, Record<OfferState, number>> {
  const states = new Map<string, Record<OfferState, number>>();
  for (const byOffer of placed.values()) {
    for (const [key, { state }] of byOffer) {
      const counts = states.get(key) ?? noStates();
      states.set(key, counts);
      if (state) counts[state] += 1;
    }
  }
  return states;
}

/** Reads only, each tab once. @throws AppError `offer_unknown`, and what reading throws */
export function offerPeople(ports: Ports, request: Request<'offers.people'>): OfferPeopleAnswer {
  const market = readMarket(ports);
  const key = offerKey(request.offer);
  const offer = market.offers.find(({ name }) => offerKey(name) === key);
  if (!offer) throw new AppError('offer_unknown', { offer: request.offer });
  const placed: Placed = latestPlacements(readPlacements(ports.workbook));
  const found = market.people.flatMap((person) => {
    const state = placed.get(person.id)?.get(key)?.state ?? null;
    const fit = person.left || person.id === '' ? null : fitOf(market, offer, person);
    if (!fit && (state === null || person.left)) return [];
    const { score, ...why } = fit ?? noFit;
    const { id, name, group, noCall } = person;
    return [{ score, person: { memberId: id, name, group, ...why, noCall, state } satisfies OfferPerson }];
  });
  const rank = (state: OfferState | null): number => (state === null ? -1 : offerStates.indexOf(state));
  found.sort((a, b) => rank(a.person.state) - rank(b.person.state) || b.score - a.score);
  return { offer: offer.name, people: found.slice(0, offerPeopleShown).map(({ person }) => person), total: found.length };
}
