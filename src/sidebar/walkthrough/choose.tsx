// Which group is gone through: each with how far it is.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { WalkGroup } from '../../contract/walkthrough.ts';
import { usePage } from '../ui/context.ts';
import { Choices } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import type { RpcError } from '../ui/failures.ts';
import { useWords, type WalkTexts } from './texts.ts';

export function Choose({ post, onChoose }: { post: ComponentChildren; onChoose: (group: string) => void }) {
  const { rpc, t } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('walkthrough.start', {});
  const [failure, setFailure] = useState<RpcError | null>(null);
  if (failure) return <Failed error={failure} onRetry={() => setFailure(null)} />;
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  const { groups, withoutGroup } = reading.answer;
  const peopled = groups.filter(({ total }) => total > 0);
  const close = { label: t.common.close, onPress: closePage };
  if (peopled.length === 0) {
    const open = (): void => void rpc.openPage('openAssignment').catch((error: unknown) => setFailure(asRpcError(error)));
    return (
      <Frame key="none" lead={words.noGroups} back={close} primary={{ label: words.openAssignment, onPress: open }}>
        {post}
        <Calm picture="people">
          <p>{words.noGroupsText}</p>
        </Calm>
      </Frame>
    );
  }
  const empty = groups.filter(({ total }) => total === 0).map(({ name }) => name);
  return (
    <Frame key="choose" lead={words.chooseLead} note={words.chooseNote} back={close}>
      {post}
      <Choices label={words.choose} choices={peopled.map((group) => ({ title: group.name, detail: detailOf(group, words), onChoose: () => onChoose(group.name) }))} />
      {empty.length > 0 && (
        <p class="small">
          {empty.join(', ')}: {words.noOne}.
        </p>
      )}
      {withoutGroup > 0 && <p class="small">{words.withoutGroup(withoutGroup)}</p>}
    </Frame>
  );
}

function detailOf({ done, total, contact }: WalkGroup, words: WalkTexts): string {
  const far = done === total ? words.allDone(total) : words.progress(done, total);
  return far + ' · ' + (contact === '' ? words.noContact : words.with(contact));
}
