// Who it is: group, since when, numbers to call, and whether calls are welcome.

import type { FormMember } from '../../contract/forms.ts';
import { Notice } from '../ui/states.tsx';
import { useWords } from './texts.ts';

export function PersonFacts({ member }: { member: FormMember }) {
  const words = useWords();
  const facts = [member.group || words.noGroup, member.memberSince === '' ? '' : words.since(member.memberSince.slice(0, 4))].filter(Boolean);
  return (
    <section class="person-facts" aria-label={words.known}>
      <p class="small">{facts.join(' · ')}</p>
      {member.noCall && (
        <Notice tone="warn" title={words.noCall}>
          <p>{words.noCallText}</p>
        </Notice>
      )}
      {member.phones.length === 0 ? (
        <p class="small">{words.noPhone}</p>
      ) : (
        <p class="phones">
          {member.phones.map(({ shown, tel }) =>
            tel === '' || member.noCall ? (
              <span key={shown} class="phone">
                {shown}
              </span>
            ) : (
              <a key={shown} class="phone" href={'tel:' + tel} aria-label={words.call(shown)}>
                {shown}
              </a>
            ),
          )}
        </p>
      )}
    </section>
  );
}
