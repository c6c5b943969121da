// What came of it: counts, interests, and who is to call whom.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../contract/walkthrough.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { Calm, Failed, Notice, Progress, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export interface EndProps {
  group: string;
  post: ComponentChildren;
  /** Everything is saved: only then the result is whole. */
  idle: boolean;
  onLeave: () => void;
  onGoOn: () => void;
  onNewRound: () => void;
}

export function End({ group, post, idle, onLeave, onGoOn, onNewRound }: EndProps) {
  const { rpc } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('walkthrough.summary', { group });
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState('');
  const [failure, setFailure] = useState<RpcError | null>(null);
  const [wasIdle] = useState(idle);
  useEffect(() => {
    if (idle && !wasIdle) reload();
  }, [idle]);
  const back = { label: words.groups, onPress: onLeave };
  const again = (): void => {
    setFailure(null);
    reload();
  };
  if (failure) return <Failed error={failure} onRetry={again} wrote back={back} />;
  if (reading.state === 'waiting') return <Waiting key="summary" lead={words.summaryLoading} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { answer } = reading;
  const left = answer.progress.total - answer.progress.done;
  const open = answer.calls.filter(({ task }) => !task).length;
  const make = (): void => {
    setMaking(true);
    rpc
      .call('walkthrough.tasks', { group, operationId: 'calls-' + Date.now().toString(36) })
      .then(
        ({ message }) => {
          setMade(message);
          reload();
        },
        (error: unknown) => setFailure(asRpcError(error)),
      )
      .finally(() => setMaking(false));
  };
  const primary = open > 0 ? { label: making ? words.makingTasks : words.makeTasks(open), onPress: make, busy: making } : left > 0 ? { label: words.goOn(left), onPress: onGoOn } : undefined;
  return (
    <Frame key="end" lead={left > 0 ? words.stopLead(group) : words.endLead(group)} note={words.gone(answer.progress.done, answer.progress.total) + '.'} back={back} primary={primary}>
      {post}
      {made && (
        <div role="status">
          <Notice tone="done">
            <p>{made}</p>
          </Notice>
        </div>
      )}
      {answer.progress.total === 0 && <Calm picture="people" title={words.noOne} />}
      <Result answer={answer} />
      <Calls answer={answer} open={open} />
      {answer.progress.withoutId > 0 && <p class="small">{words.withoutId(answer.progress.withoutId)}</p>}
      {open > 0 && left > 0 && (
        <p>
          <button type="button" class="button quiet" onClick={onGoOn}>
            {words.goOn(left)}
          </button>
        </p>
      )}
      {left === 0 && answer.progress.total > 0 && (
        <div class="quiet-offer">
          <p class="small">{words.newRoundText}</p>
          <button type="button" class="button plain" onClick={onNewRound}>
            {words.newRound}
          </button>
        </div>
      )}
    </Frame>
  );
}

const order = ['active', 'sometimes', 'wants', 'not', 'unknown', 'none'] as const;

function Result({ answer }: { answer: SummaryAnswer }) {
  const { language } = usePage();
  const words = useWords();
  const { done, total } = answer.progress;
  const said = order.filter((key) => answer.counts[key] > 0);
  if (total === 0) return null;
  return (
    <section class="section">
      <Progress label={words.progress(done, total)} share={done / total} />
      <ul class="counts">
        {said.map((key) => (
          <li key={key}>
            <span>{words.counts[key]}</span>
            <span class="number strong">{formatNumber(answer.counts[key], language)}</span>
            <span class="count-bar" aria-hidden="true">
              <span style={{ width: (answer.counts[key] / Math.max(1, done)) * 100 + '%' }} />
            </span>
          </li>
        ))}
      </ul>
      {answer.known > 0 && <p class="small">{words.knownCount(answer.known)}</p>}
      {answer.interests.length > 0 && (
        <>
          <h2 class="heading topics-heading">{words.topInterests}</h2>
          <p>{answer.interests.map(({ topic, count }) => topic + ' ' + formatNumber(count, language)).join(' · ')}</p>
        </>
      )}
    </section>
  );
}

function Calls({ answer, open }: { answer: SummaryAnswer; open: number }) {
  const words = useWords();
  if (answer.progress.done === 0) return null;
  return (
    <section class="section">
      <h2 class="heading">{words.calls(answer.caller)}</h2>
      {answer.calls.length === 0 && <p class="small">{words.nobodyToCall}</p>}
      <ul class="calls">
        {answer.calls.map(({ memberId, name, task }) => (
          <li key={memberId}>
            <span>{name}</span>
            {task && <span class="small">✓ {words.taskThere}</span>}
          </li>
        ))}
      </ul>
      {open > 0 && answer.caller === '' && <p class="small">{words.noCaller}</p>}
    </section>
  );
}
