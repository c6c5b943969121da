// A new campaign in four steps: what for, who, what to say, by which rules. The count goes along.

import { useMemo, useState } from 'preact/hooks';
import type { CampaignDraft, CreateAnswer } from '../../contract/campaigns.ts';
import { usePage } from '../ui/context.ts';
import { Choices } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { newId } from '../ui/new-id.ts';
import { Counted } from '../ui/selection/counted.tsx';
import { SelectionForm } from '../ui/selection/selection-form.tsx';
import { useCount } from '../ui/selection/use-count.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { newDraft, problemOf, todayHere } from './draft.ts';
import { usePresets } from './presets.ts';
import { RulesForm } from './rules-form.tsx';
import { TalkForm } from './talk-form.tsx';
import { useWords } from './texts.ts';

const steps = ['occasion', 'who', 'talk', 'rules'] as const;

/** @param first nobody here has made one yet: it says what that is */
export function Create({ first: isFirst, onBack, onShow }: { first: boolean; onBack: () => void; onShow: (campaign: string) => void }) {
  const { t, rpc, announce } = usePage();
  const { create: words, list, dropped } = useWords();
  const presets = usePresets();
  const [draft, setDraft] = useState<CampaignDraft>(() => newDraft(todayHere(new Date())));
  const [some, setSome] = useState(false);
  const [step, setStep] = useState<(typeof steps)[number]>('occasion');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [calling, setCalling] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  const [made, setMade] = useState<CreateAnswer | null>(null);
  const operationId = useMemo(() => newId('aktion'), []);
  const counting = useCount(draft.selection, (request, options) => rpc.call('campaigns.preview', request, options));

  const change = (part: Partial<CampaignDraft>): void => {
    setProblem('');
    setDraft((before) => ({ ...before, ...part }));
  };
  const go = (by: 1 | -1): void => setStep(steps[steps.indexOf(step) + by] ?? step);
  const back = { label: t.common.back, onPress: step === 'occasion' ? onBack : () => go(-1) };

  const create = (): void => {
    const wrong = problemOf(draft, some, words);
    setProblem(wrong);
    if (wrong !== '') return announce(wrong);
    setBusy(true);
    rpc.call('campaigns.create', { draft: { ...draft, callers: some ? draft.callers : [] }, operationId }).then(setMade, (error: unknown) => {
      setFailure(asRpcError(error));
      setBusy(false);
    });
  };

  /** The sidebar opens beside the list; this dialog would lie above it. */
  const callNow = (): void => {
    setCalling(true);
    rpc.openPage('openCalls').then(closePage, (error: unknown) => {
      setCalling(false);
      setFailure(asRpcError(error));
    });
  };

  if (made && !failure) {
    return (
      <Frame key="made" lead={words.created} back={{ label: words.show, onPress: () => onShow(made.campaign) }} primary={{ label: calling ? t.waiting.opening : words.callNow, onPress: callNow, busy: calling }}>
        <Calm picture="done" title={made.campaign}>
          <p>{words.createdText(made.people, made.tab)}</p>
        </Calm>
      </Frame>
    );
  }
  // What was typed stays: the screen behind a refusal is the form.
  if (failure) return <Failed error={failure} onRetry={() => setFailure(null)} wrote={made === null} back={{ label: t.common.back, onPress: () => setFailure(null) }} />;
  const { first, answer } = counting;
  if (step === 'occasion') {
    const choose = (preset: (typeof presets)[number] | null): void => {
      const { key, draft: start } = preset ?? { key: undefined, draft: {} };
      const { preset: _, ...rest } = draft;
      setDraft({ ...rest, ...start, ...(key && { preset: key }) });
      go(1);
    };
    return (
      <Frame key={step} lead={words.occasion} note={words.nothingYet} back={isFirst ? { label: t.common.close, onPress: closePage } : back}>
        {isFirst && <p>{list.noneText}</p>}
        <Choices
          label={words.occasion}
          choices={[...presets.map((preset) => ({ title: preset.title, detail: preset.detail, onChoose: () => choose(preset) })), { title: words.blank, detail: words.blankDetail, onChoose: () => choose(null) }]}
        />
      </Frame>
    );
  }
  if (counting.error && !first) return <Failed error={counting.error} onRetry={counting.again} back={back} />;
  if (!first) return <Waiting lead={words.who} slow={counting.slow} back={back} />;
  const last = step === 'rules';
  return (
    <Frame
      key={step}
      lead={words[step]}
      note={words.nothingYet}
      back={back}
      primary={last ? { label: busy ? words.creating : words.create, onPress: create, busy } : { label: words.next, onPress: () => go(1), disabled: step === 'who' && (answer?.count === 0 || counting.error !== null) }}
    >
      <div class="with-count">
        <div class="main-part">
          {step === 'who' && <SelectionForm selection={draft.selection} options={first.options} marked={first.marked} onChange={(selection) => change({ selection })} />}
          {step === 'talk' && <TalkForm draft={draft} forms={first.forms ?? []} onChange={change} />}
          {last && <RulesForm draft={draft} some={some} onSome={setSome} onChange={change} />}
          {problem && (
            <p class="row-error" role="alert">
              {problem}
            </p>
          )}
        </div>
        <Counted
          answer={answer}
          busy={counting.busy}
          error={counting.error}
          onAgain={counting.again}
          become={words.onTheList}
          droppedTitle={words.droppedTitle}
          dropped={answer?.dropped.map(({ reason, count }) => dropped[reason](count)) ?? []}
          sample={answer?.sample.map(({ name, group, why }) => [name, group, ...why].filter(Boolean).join(' · ')) ?? []}
        />
      </div>
    </Frame>
  );
}
