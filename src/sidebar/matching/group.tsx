// One group: the suggestion, who they are, and what can be done with them: an offer, a selection, a campaign, a mailing.

import { useState } from 'preact/hooks';
import type { MatchGroup } from '../../contract/matching.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { OpenFor } from '../ui/open-for.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export function GroupView({ group, onBack, onLook }: { group: MatchGroup; onBack: () => void; onLook: (memberId: string) => void }) {
  const { t } = usePage();
  const words = useWords();
  const { topic, time, total, near, people, stepText } = group;
  return (
    <Frame key={group.key} lead={topic + ', ' + time} note={words.size(total, near) + '.'} back={{ label: t.common.back, onPress: onBack }}>
      <Card label={words.step}>
        <p class="strong">{words.step}</p>
        <p>{stepText}</p>
        <EnterOffer group={group} />
      </Card>
      <Keep group={group} />
      <section class="section">
        <h2 class="heading">{words.members}</h2>
        <ul>
          {people.map(({ memberId, name, group: of }) => (
            <li key={memberId} class="match-member">
              <p>
                {name} <span class="small">{of || words.noGroup}</span>
              </p>
              <Button look="plain" onPress={() => onLook(memberId)} label={words.lookFor(name)}>
                {words.look}
              </Button>
            </li>
          ))}
        </ul>
        {total > people.length && <p class="small">{words.membersMore(total - people.length)}</p>}
      </section>
    </Frame>
  );
}

type Doing = { state: 'idle' | 'busy' | 'done' } | { state: 'failed'; error: RpcError };

function useDoing(): [Doing, (work: () => Promise<unknown>) => void] {
  const [doing, setDoing] = useState<Doing>({ state: 'idle' });
  const run = (work: () => Promise<unknown>): void => {
    setDoing({ state: 'busy' });
    work().then(
      () => setDoing({ state: 'done' }),
      (error: unknown) => setDoing({ state: 'failed', error: asRpcError(error) }),
    );
  };
  return [doing, run];
}

function EnterOffer({ group: { topic, time } }: { group: MatchGroup }) {
  const { rpc, announce } = usePage();
  const words = useWords();
  const [doing, run] = useDoing();
  const enter = (): void => run(() => rpc.call('offers.show', {}).then(() => announce(words.offerText(topic, time))));
  return (
    <div class="match-do">
      <Button onPress={enter} busy={doing.state === 'busy'}>
        {words.offer}
      </Button>
      {doing.state === 'done' && <p class="small">{words.offerText(topic, time)}</p>}
      {doing.state === 'failed' && <RowFailure error={doing.error} onReload={enter} />}
    </div>
  );
}

/** Saved under a name, the group can be chosen wherever people are chosen. */
function Keep({ group: { topic, time, choose } }: { group: MatchGroup }) {
  const { rpc, announce } = usePage();
  const words = useWords();
  const [name, setName] = useState((topic + ', ' + time).slice(0, 60));
  const [doing, run] = useDoing();
  const kept = doing.state === 'done';
  const save = (): void => run(() => rpc.call('selections.save', { name: name.trim(), selection: choose }).then(({ message }) => announce(message)));
  return (
    <section class="section match-keep">
      <h2 class="heading">{words.keep}</h2>
      {kept ? (
        <>
          <p role="status">{words.kept(name.trim())}</p>
          <div class="button-row">
            <OpenFor page="openCampaigns" text={words.toCampaigns} />
            <OpenFor page="openMailing" text={words.toMailing} />
          </div>
        </>
      ) : (
        <>
          <p class="small">{words.keepText}</p>
          <label class="field">
            <span class="field-label">{words.keepName}</span>
            <input type="text" value={name} maxLength={60} onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          <div>
            <Button onPress={save} busy={doing.state === 'busy'} disabled={name.trim() === ''}>
              {words.keepSave}
            </Button>
          </div>
          {doing.state === 'failed' && <RowFailure error={doing.error} onReload={save} />}
        </>
      )}
    </section>
  );
}
