// What two people share, as tags.

import type { MatchPerson } from '../../contract/matching.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { useWords } from './texts.ts';

export function Why({ person: { name, topics, times, sameGroup } }: { person: Pick<MatchPerson, 'name' | 'topics' | 'times' | 'sameGroup'> }) {
  const { language } = usePage();
  const words = useWords();
  return (
    <ul class="tags" aria-label={words.why(name)}>
      {topics.map(({ text, people }) => (
        <li key={text} class="tag topic">
          {text}{' '}
          <span class="figure" aria-hidden="true">
            {formatNumber(people, language)}
          </span>
          <span class="for-screen-readers">, {words.topicPeople(people)}</span>
        </li>
      ))}
      {[...times, ...(sameGroup ? [words.sameGroup] : [])].map((text) => (
        <li key={text} class="tag">
          {text}
        </li>
      ))}
    </ul>
  );
}
