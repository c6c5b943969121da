// The room of offers: what there is to take part in, whom it fits, and what became of it.

export { offersTab, placementsTab } from './design.ts';
export { fittingOffers } from './fitting.ts';
export { offerGaps, offerPeople } from './gaps.ts';
export { readOffers, type Offer } from './read.ts';
export { recordOffer, takeBackOffer } from './record.ts';
export { showOffers } from './show.ts';
export { timesIn } from './times.ts';
export { pluralEndings, sameTopic, shortestWord, topicWords } from './topics.ts';
