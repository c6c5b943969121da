// One person: who they are, how to reach them, what to do, what has been.

import type { MemberCard } from '../../contract/card.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Fold } from '../ui/controls.tsx';
import { OpenFor } from '../ui/open-for.tsx';
import { ShowMember } from '../ui/show-member.tsx';
import { Notice } from '../ui/states.tsx';
import { ContactNote } from './contact-note.tsx';
import { EditableFields } from './fields.tsx';
import { GroupPart } from './group-part.tsx';
import { useCardTexts } from './texts.ts';
import { Timeline } from './timeline.tsx';

export interface PartProps {
  card: MemberCard;
  patch: (change: (card: MemberCard) => MemberCard) => void;
  refresh: () => void;
}

/** What a conversation is about stands first; what is looked up now and then is folded away. */
const foremost = ['activity', 'interests', 'availability', 'carer', 'noCall', 'noEmail'] as const;

export function PersonCard(props: PartProps) {
  const { card } = props;
  const { t, language } = usePage();
  const words = useCardTexts();
  const facts = [
    card.age === null ? '' : words.age(card.age),
    card.group || words.noGroup,
    card.memberSince ? words.since(card.memberSince.slice(0, 4)) : '',
  ].filter(Boolean);
  const isForemost = (field: string): boolean => foremost.some((one) => one === field);
  return (
    <>
      <div class="facts">
        <p>{facts.join(' · ')}</p>
        {card.left && <Badge tone="fewer">{words.leftOn(formatDay(card.left, language))}</Badge>}
      </div>
      {card.noCall && (
        <Notice tone="warn" title={words.noCall}>
          <p>{words.noCallText}</p>
        </Notice>
      )}
      <ul class="reach">
        {card.phones.map(({ field, shown, tel }) => (
          <li key={field}>
            {tel === '' || card.noCall ? (
              <span class="big">{shown}</span>
            ) : (
              <a class="big" href={'tel:' + tel} aria-label={words.call(shown)}>
                {shown}
              </a>
            )}
            <span class="small">{t.setup.fieldNames[field]}</span>
          </li>
        ))}
        {card.phones.length === 0 && <li class="small">{words.noPhone}</li>}
        {card.email && (
          <li>
            {card.noEmail ? (
              <span>{card.email}</span>
            ) : (
              <a href={'mailto:' + encodeURIComponent(card.email).replace('%40', '@')} target="_blank" rel="noopener" aria-label={words.write(card.email)}>
                {card.email}
              </a>
            )}
            {card.noEmail && <Badge tone="fewer">{words.noEmail}</Badge>}
          </li>
        )}
        {card.address && <li class="small">{card.address}</li>}
      </ul>
      {card.memberId === '' ? (
        <Notice tone="warn">
          <p>{words.noId}</p>
        </Notice>
      ) : (
        <>
          <ContactNote {...props} />
          <OpenFor memberId={card.memberId} page="openForms" text={words.fillForm} />
          <GroupPart {...props} />
          <EditableFields {...props} fields={card.fields.filter(({ field }) => isForemost(field))} />
          <Fold summary={words.data}>
            <EditableFields {...props} fields={card.fields.filter(({ field }) => !isForemost(field))} />
            <ShowMember memberId={card.memberId} name={card.name} />
          </Fold>
          <div class="quiet-offer">
            <OpenFor memberId={card.memberId} page="openPrivacy" text={words.consents} label={words.consentsFor} plain />
          </div>
        </>
      )}
      <Timeline card={card} />
    </>
  );
}
