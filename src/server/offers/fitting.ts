// `offers.fitting`: the offers that fit one member, and what became of them.

import type { FittingAnswer, FittingOffer } from '../../contract/offers.ts';
import type { Request } from '../../contract/rpc.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports } from '../ports.ts';
import { fitOf, noFit, readMarket } from './market.ts';
import { latestPlacements, offerKey, readPlacements, shownOffer } from './read.ts';
import { timesIn } from './times.ts';

const shown = 12;

/** Reads only, each tab once. @throws AppError `member_not_found`, and what reading throws */
export function fittingOffers(ports: Ports, { memberId, interests = [], availability = [] }: Request<'offers.fitting'>): FittingAnswer {
  const said = interests.map(cleaned);
  const market = readMarket(ports, said);
  const [person, second] = market.people.filter(({ id }) => id === memberId);
  if (!person || second) throw new AppError('member_not_found');
  const now = {
    interests: [...person.interests, ...said.map((interest) => interest.toLowerCase())],
    times: [...new Set([...person.times, ...timesIn(availability.join(', '))])],
  };
  const placed = latestPlacements(readPlacements(ports.workbook)).get(memberId);
  const offers = market.offers.flatMap((offer) => {
    const state = placed?.get(offerKey(offer.name))?.state ?? null;
    const fit = fitOf(market, offer, now);
    // What somebody has said yes to stays in view, also where it does not seem to fit.
    if (!fit && state === null) return [];
    const { score, ...why } = fit ?? noFit;
    return [{ score, offer: { ...shownOffer(offer), ...why, state } satisfies FittingOffer }];
  });
  offers.sort((a, b) => Number(a.offer.state !== null) - Number(b.offer.state !== null) || b.score - a.score);
  return { offers: offers.slice(0, shown).map(({ offer }) => offer), total: market.offers.length };
}
