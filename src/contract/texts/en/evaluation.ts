// English: what an evaluation is told in, in the dialog and in the tab `Auswertung …`.

import { fewest } from '../../fewest.ts';
import type { evaluation as german } from '../de/evaluation.ts';
import { grouped, plural } from '../plural.ts';
import type { Same } from '../same.ts';

const n = (count: number): string => grouped(count, ',');
const conversations = (count: number): string => plural(count, 'conversation', 'conversations', ',');

export const evaluation: Same<typeof german> = {
  noGroup: 'no local group',
  allPeople: 'all conversations',
  someOf: (part, all) => `${n(part)} of ${conversations(all)}`,
  tooFew: `Fewer than ${fewest} people: nothing is shown here, so that nobody can be recognised.`,
  tooFewAnswered: `Fewer than ${fewest} answered: it stays hidden, so that nobody can be recognised.`,
  fewLeftOut: `The filter leaves out very few. Don’t pass this evaluation on together with the one of all: the difference would tell what the others said.`,
  from: (day) => `from ${day}`,
  to: (day) => `until ${day}`,
  newMembers: 'new members only (joined at most 90 days before the conversation)',
  activity: (word) => `activity today: ${word}`,
  answered: (p) =>
    [
      `${n(p.answered)} answered`,
      ...(p.declined > 0 ? [`${n(p.declined)} did not want to answer`] : []),
      ...(p.empty > 0 ? [`${n(p.empty)} left it empty`] : []),
      ...(p.notAsked > 0 ? [`${n(p.notAsked)} were not asked`] : []),
    ].join(' · '),
  severalChoices: 'Share of all who answered. Several answers were possible, so they can add up to more than 100 %.',
  ownChoice: (text) => `${text} (own words)`,
  moreChoices: (count) => `… and ${plural(count, 'more answer', 'more answers', ',')} in their own words`,
  gone: 'This question is no longer in the questionnaire like this.',
  mean: 'Mean',
  spread: 'Spread (standard deviation)',
  median: 'Median',
  least: 'Lowest value',
  most: 'Highest value',
  words: 'Words that several people used',
  noWords: 'No word came up more than once.',
  quotes: 'What was said',
  moreQuotes: (count) => `… and ${plural(count, 'more answer', 'more answers', ',')}, to be found in the tab with the answers.`,
  missingOffers: 'Offers people miss',
  reasons: 'Reasons given',
  groups: 'Conversations by local group',
  hiddenGroup: 'too few',
  count: 'Count',
  share: 'Share',
  question: (number, text) => (number === '' ? text : `${number}. ${text}`),
  state: (day) => `As of ${day}`,
  period: (from, to) => (from === to ? `Conversations of ${from}` : `Conversations from ${from} to ${to}`),
};
