// Calling: choose the campaign, one person after another, a break, an end. The screens are beside this file.

import './calls.css';
import { useState } from 'preact/hooks';
import { Frame } from '../ui/frame.tsx';
import { Failed, LateNotice, Waiting } from '../ui/states.tsx';
import { Choose } from './choose.tsx';
import { Empty, Paused } from './empty.tsx';
import { Finder } from './finder.tsx';
import { PersonCard } from './person.tsx';
import { Post } from './post.tsx';
import { useWords } from './texts.ts';
import { useCalls } from './use-calls.ts';

export function Calls() {
  const words = useWords();
  const calling = useCalls();
  const [finding, setFinding] = useState(false);
  const { now } = calling;
  const stuck = calling.sending.state.stuck !== null;
  const post = <Post calling={calling} />;
  const leave = { label: words.campaigns, onPress: calling.leave };
  const find = (): void => setFinding(true);
  if (finding) {
    return (
      <Finder
        onBack={() => setFinding(false)}
        onTake={(campaign, memberId, name) => {
          setFinding(false);
          calling.take(campaign, memberId, name);
        }}
      />
    );
  }
  switch (now.state) {
    case 'choosing':
      return <Choose post={post} onChoose={calling.start} onFind={find} />;
    case 'starting':
      return <Waiting key="starting" lead={now.lead} slow={now.slow} back={leave} />;
    case 'failed':
      return <Failed error={now.error} onRetry={now.again} back={leave} />;
    case 'pausing':
      return (
        <Frame key="pausing" lead={words.pausing} back={stuck ? { label: words.goOn, onPress: calling.resume } : undefined} busy>
          {post}
          {!stuck && <LateNotice slow={false} />}
        </Frame>
      );
    case 'paused':
      return <Paused facts={now.facts} post={post} onGoOn={() => calling.start(now.facts.campaign)} onLeave={calling.leave} />;
    case 'calling': {
      const { current, sure } = now.queue;
      if (current) return <PersonCard key={current.memberId} person={current} facts={now.facts} sure={sure} calling={calling} post={post} onFind={find} />;
      if (sure) return <Empty facts={now.facts} post={post} onRecheck={calling.recheck} onLeave={calling.leave} onFind={find} />;
      return (
        <Frame key="fetching" lead={words.fetching} back={leave} busy>
          {post}
          {!stuck && <LateNotice slow={false} />}
        </Frame>
      );
    }
  }
}
