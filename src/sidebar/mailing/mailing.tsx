// All mailings, a new one, how one went, unclear mails. Decides which screen is there.

import './mailing.css';
import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { UnknownLetters } from '../ui/mail/unknown-letters.tsx';
import { newId } from '../ui/new-id.ts';
import { Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { Create } from './create.tsx';
import { browserDraft, newDraft, type Draft } from './draft.ts';
import { MailingList } from './mailing-list.tsx';
import { Overview } from './overview.tsx';
import { useWords } from './texts.ts';

type Now = { screen: 'list' } | { screen: 'create'; draft: Draft; taken: readonly string[] } | { screen: 'overview'; mailingId: string } | { screen: 'unknown' };

export function Mailing() {
  const { t } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('mailing.list', {});
  const [now, setNow] = useState<Now>({ screen: 'list' });
  const [kept, setKept] = useState(() => browserDraft.read());
  const home = (): void => {
    setKept(browserDraft.read());
    setNow({ screen: 'list' });
    reload();
  };
  const show = (mailingId: string): void => setNow({ screen: 'overview', mailingId });
  if (now.screen === 'create') return <Create start={now.draft} taken={now.taken} onBack={home} onShow={show} />;
  if (now.screen === 'overview') return <Overview key={now.mailingId} mailingId={now.mailingId} onBack={home} onUnknown={() => setNow({ screen: 'unknown' })} />;
  if (now.screen === 'unknown') return <UnknownLetters back={{ label: t.common.back, onPress: home }} />;
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  const { mailings, quota } = reading.answer;
  // Begun although the answer never came: it is in the list now, and no draft any more.
  const begun = kept !== null && mailings.some(({ mailingId }) => mailingId === kept.mailingId);
  if (begun) {
    browserDraft.drop();
    setKept(null);
  }
  return (
    <MailingList
      mailings={mailings}
      quota={quota}
      draft={begun ? null : kept}
      onCreate={() => setNow({ screen: 'create', draft: kept ?? newDraft(newId('rundmail')), taken: mailings.map(({ name }) => name) })}
      onDiscard={() => {
        browserDraft.drop();
        setKept(null);
      }}
      onShow={show}
      onUnknown={() => setNow({ screen: 'unknown' })}
    />
  );
}
