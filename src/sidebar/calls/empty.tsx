// Nobody is next: why, and when that changes. A break; and the end, with thanks.

import type { ComponentChildren } from 'preact';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { Calm } from '../ui/states.tsx';
import { useWords, withWeekday } from './texts.ts';
import type { Facts } from './use-calls.ts';

interface EmptyProps {
  facts: Facts;
  post: ComponentChildren;
  onRecheck: () => void;
  onLeave: () => void;
  onFind: () => void;
}

export function Empty({ facts, post, onRecheck, onLeave, onFind }: EmptyProps) {
  const { t, language } = usePage();
  const words = useWords();
  const { campaign, state, closed, empty, progress } = facts;
  const leave = { label: words.campaigns, onPress: onLeave };
  const check = { label: t.common.recheck, onPress: onRecheck };
  const found = (
    <p class="quiet-offer">
      <Button look="plain" onPress={onFind}>
        {words.returned}
      </Button>
    </p>
  );
  if (state !== 'running') {
    return (
      <Frame key="not-running" lead={words.notRunning(campaign, words.states[state])} back={leave} primary={state === 'paused' || state === 'planned' ? check : undefined}>
        {post}
        <Calm picture="info">
          <p>{words.notRunningText}</p>
          <p>{words.thanks(progress.mine)}</p>
        </Calm>
        {found}
      </Frame>
    );
  }
  const over = !closed && (empty === null || empty.nextAt === '') && !empty?.reasons.some(({ reason }) => reason === 'reserved');
  const reasons = empty && empty.reasons.length > 0 && (
    <section class="section">
      <p>{words.emptyText}</p>
      <ul class="lines">
        {empty.reasons.map(({ reason, count }) => (
          <li key={reason}>{words.reasons[reason](count)}</li>
        ))}
      </ul>
    </section>
  );
  const next = empty && empty.nextAt !== '' && <p class="strong">{words.nextAt(withWeekday(new Date(empty.nextAt), language, words))}</p>;
  if (over) {
    return (
      <Frame key="end" lead={words.endLead} note={words.endNote(campaign)} back={leave} primary={check}>
        {post}
        <Calm picture="done" title={words.thanks(progress.mine)}>
          <p>{words.progress(progress.done, progress.people)}</p>
        </Calm>
        {reasons}
        {found}
      </Frame>
    );
  }
  return (
    <Frame key="empty" lead={closed ? words.closedLead : words.emptyLead} back={leave} primary={check}>
      {post}
      <Calm picture="info">
        {closed && <p>{words.closedText(closed.from, closed.until)}</p>}
        {next}
      </Calm>
      {reasons}
      <p class="small">{[words.mine(progress.mine), words.today(progress.today)].join(' · ')}</p>
      {found}
    </Frame>
  );
}

export function Paused({ facts, post, onGoOn, onLeave }: { facts: Facts; post: ComponentChildren; onGoOn: () => void; onLeave: () => void }) {
  const words = useWords();
  return (
    <Frame key="paused" lead={words.pausedLead} note={words.pausedNote} back={{ label: words.campaigns, onPress: onLeave }} primary={{ label: words.goOn, onPress: onGoOn }}>
      {post}
      <Calm picture="done">
        <p>{words.pausedText(facts.progress.mine)}</p>
      </Calm>
    </Frame>
  );
}
