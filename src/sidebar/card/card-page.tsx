// The member card: find somebody, see what is known, note a contact, change a field. One page, one person.

import './card.css';
import { usePage } from '../ui/context.ts';
import { focusSoon, leadId } from '../ui/focus.ts';
import { Frame } from '../ui/frame.tsx';
import { SearchBox } from '../ui/search/search-box.tsx';
import { useSearch } from '../ui/search/use-search.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { PersonCard } from './person.tsx';
import { useCardTexts } from './texts.ts';
import { useCard } from './use-card.ts';

export function CardPage() {
  const { t } = usePage();
  const words = useCardTexts();
  const card = useCard();
  const search = useSearch();
  const open = (memberId?: string, name?: string): void => {
    search.type('');
    card.open(memberId, name);
    focusSoon(leadId);
  };
  const box = <SearchBox search={search} onOpen={(hit) => open(hit.memberId, hit.name)} onSelectedRow={() => open()} />;
  const searching = search.query.trim() !== '';

  const { shown } = card;
  switch (shown.state) {
    case 'waiting':
      return <Waiting lead={shown.name ? words.loadingMember(shown.name) : words.opening} slow={shown.slow} />;
    case 'failed':
      return <Failed error={shown.error} onRetry={card.again} back={{ label: words.selectedRow, onPress: () => open() }} />;
    case 'nobody':
      return (
        <Frame key="nobody" lead={words.noMemberSelected}>
          {box}
          {!searching && (
            <Calm picture="info">
              <p>{words.noMemberSelectedText}</p>
            </Calm>
          )}
        </Frame>
      );
    case 'here':
      return (
        <Frame key={'card-' + (shown.card.memberId || shown.card.row)} lead={shown.card.name || t.card.title}>
          {box}
          {!searching && <PersonCard card={shown.card} patch={card.patch} refresh={card.refresh} />}
        </Frame>
      );
  }
}
