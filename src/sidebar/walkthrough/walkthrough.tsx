// Going through a group's members: choose the group, one person after another, the result. The screens are beside this file.

import './walkthrough.css';
import { useMemo } from 'preact/hooks';
import { Frame } from '../ui/frame.tsx';
import { Failed, LateNotice, Waiting } from '../ui/states.tsx';
import { Choose } from './choose.tsx';
import { End } from './end.tsx';
import { PersonCard } from './person.tsx';
import { Post } from './post.tsx';
import { useWords } from './texts.ts';
import { useWalk } from './use-walk.ts';

export function Walkthrough() {
  const words = useWords();
  // Different for every open sidebar; not a secret.
  const visitor = useMemo(() => Date.now().toString(36) + Math.floor(Math.random() * 36 ** 5).toString(36).padStart(5, '0'), []);
  const walking = useWalk(visitor);
  const { now, sending, news } = walking;
  const post = <Post sending={sending} news={news} />;
  switch (now.state) {
    case 'choosing':
      return <Choose post={post} onChoose={walking.start} />;
    case 'starting':
      return <Waiting key="starting" lead={words.starting(now.group)} slow={false} back={{ label: words.groups, onPress: walking.leave }} />;
    case 'failed':
      return <Failed error={now.error} onRetry={() => walking.start(now.group)} back={{ label: words.groups, onPress: walking.leave }} />;
    case 'ended':
      return <End group={now.group} post={post} idle={sending.state.waiting.length === 0} onLeave={walking.leave} onGoOn={() => walking.start(now.group)} onNewRound={() => walking.start(now.group, true)} />;
    case 'walking': {
      const { deck } = now.walk;
      if (!deck.current) {
        return (
          <Frame key="fetching" lead={words.fetching} back={{ label: words.showSummary, onPress: walking.stop }} busy>
            {post}
            {sending.state.stuck === null && <LateNotice slow={false} />}
          </Frame>
        );
      }
      return <PersonCard key={deck.current.memberId + (deck.again ? '-again' : '')} card={deck.current} walk={now.walk} sending={sending} post={post} start={walking.answersFor(deck.current)} onAnswer={walking.answer} onBack={walking.back} onStop={walking.stop} />;
    }
  }
}
