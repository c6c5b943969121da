// One interview: its form and member, what is filled in, the draft behind it, and sending. For any page that holds interviews.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenFormAnswer, SubmitAnswer } from '../../../contract/forms.ts';
import type { Payload } from '../../../contract/rpc.ts';
import { usePage } from '../context.ts';
import { focusSoon } from '../focus.ts';
import type { RpcError } from '../failures.ts';
import { newId } from '../new-id.ts';
import { asRpcError } from '../use-answer.ts';
import { keepDraft, type DraftKeeper, type DraftState } from './draft-keeper.ts';
import { browserDrafts, type Draft } from './draft-memory.ts';
import { answersToSend, isBlank, nothingFilled, obstacles, type Filled, type Obstacle } from './filled.ts';
import { focusQuestion } from './focus-question.ts';
import { beginning } from './reconcile.ts';

export interface InterviewTarget {
  form: string;
  memberId: string;
  /** Whose draft or sent answers to go on with. */
  submissionId?: string | undefined;
}

export type Stage =
  | { at: 'opening'; slow: boolean }
  | { at: 'failed'; error: RpcError }
  /** The draft on this device and the one in the sheet were both changed. */
  | { at: 'ask'; form: OpenFormAnswer; draft: Draft }
  | { at: 'open'; form: OpenFormAnswer }
  | { at: 'sent'; form: OpenFormAnswer; answer: SubmitAnswer };

export interface Interview {
  stage: Stage;
  filled: Filled;
  change(filled: Filled): void;
  submissionId: string;
  /** What was sent before is being changed. */
  correcting: boolean;
  /** When the draft that is gone on with was last changed, ISO; `''` for none. */
  resumed: string;
  draft: DraftState;
  /** What was in the way when sending was tried; those that are gone meanwhile are not in it. */
  obstacles: ReadonlyMap<string, Obstacle>;
  /** Sending was tried without a single answer. */
  nothingSaid: boolean;
  sending: boolean;
  failure: RpcError | null;
  /** Checks and sends; where something is missing the focus goes there. */
  send(): void;
  /** Opens again after a failure; with a form on the screen, its questions anew, the answers kept. */
  reload(): void;
  choose(which: 'local' | 'sheet'): void;
  /** Throws the draft away. */
  startAnew(): void;
  /** After sending, or from the past ones: changes what was sent. */
  correct(submissionId: string): void;
  /** Has the sheet get what is here: before the page is left. */
  keep(): void;
  /** For a page that sends by itself: whole answers, and no draft of them goes out any more; null: nothing to send, or a draft stays. */
  handOver(): Payload<'forms.submit'> | null;
}

/** Milliseconds a draft under way is waited for before sending. */
const patience = 6_000;
const unsaved: DraftState = { phase: 'clean', savedAt: '', remembered: true };

export function useInterview({ form: name, memberId, submissionId: wanted }: InterviewTarget): Interview {
  const { rpc } = usePage();
  const [stage, setStage] = useState<Stage>({ at: 'opening', slow: false });
  const [filled, setFilled] = useState<Filled>(nothingFilled);
  const [draftState, setDraftState] = useState<DraftState>(unsaved);
  const [resumed, setResumed] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  const keeper = useRef<DraftKeeper | null>(null);
  const newest = useRef(0);
  const busy = useRef(false);
  const asked = useRef(wanted);

  const begin = (form: OpenFormAnswer, start: Partial<Draft>): void => {
    void keeper.current?.stop(0);
    const whole: Draft = { form: name, memberId, member: form.member?.name ?? '', submissionId: newId('form'), correct: false, filled: nothingFilled, at: 0, saved: 0, sheetAt: '', ...start };
    keeper.current = keepDraft(whole, {
      drafts: browserDrafts,
      save: ({ submissionId }, answers) => rpc.call('forms.draft', { form: name, memberId, submissionId, answers }).then(({ savedAt }) => savedAt),
      asError: asRpcError,
      now: () => Date.now(),
      onChange: setDraftState,
    });
    setDraftState(keeper.current.state());
    setFilled(whole.filled);
    setTried(false);
    setFailure(null);
    setStage({ at: 'open', form });
    // A draft that never reached the sheet goes there now.
    keeper.current.flush();
  };
  const fromSheet = (form: OpenFormAnswer): void => {
    const { current } = form;
    if (!current) return begin(form, {});
    const at = Date.parse(current.at) || 1;
    setResumed(current.draft ? current.at : '');
    begin(form, { submissionId: current.submissionId, correct: !current.draft, filled: { answers: current.answers, unclear: {} }, at, saved: at, sheetAt: current.at });
  };
  const fromHere = (form: OpenFormAnswer, draft: Draft): void => {
    setResumed(new Date(draft.at).toISOString());
    begin(form, draft);
  };

  const open = (submissionId: string | undefined): void => {
    asked.current = submissionId;
    const mine = ++newest.current;
    const set = (next: Stage): void => {
      if (newest.current === mine) setStage(next);
    };
    set({ at: 'opening', slow: false });
    rpc.call('forms.open', { form: name, memberId, ...(submissionId === undefined ? {} : { submissionId }) }, { onSlow: () => set({ at: 'opening', slow: true }) }).then(
      (form) => {
        if (newest.current !== mine) return;
        const start = beginning(form, browserDrafts.of(name, memberId), submissionId);
        if (start.go === 'ask') set({ at: 'ask', form, draft: start.draft });
        else if (start.go === 'local') fromHere(form, start.draft);
        else fromSheet(form);
      },
      (error: unknown) => set({ at: 'failed', error: asRpcError(error) }),
    );
  };

  useEffect(() => {
    open(wanted);
    const keep = (): void => keeper.current?.flush();
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    window.addEventListener('online', keep);
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', keep);
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hidden);
      newest.current = -1;
      keep();
      void keeper.current?.stop(0);
    };
  }, []);

  const questions = stage.at === 'open' || stage.at === 'sent' ? stage.form.questions : [];
  const inTheWay = tried ? obstacles(questions, filled) : new Map<string, Obstacle>();

  const send = async (): Promise<void> => {
    const { current } = keeper;
    if (busy.current || !current || stage.at !== 'open') return;
    const { form } = stage;
    setTried(true);
    setFailure(null);
    const { filled: latest, submissionId, correct } = current.draft();
    const [first] = obstacles(form.questions, latest).keys();
    if (first !== undefined) return void setTimeout(() => focusQuestion(first));
    const answers = answersToSend(form.questions, latest.answers);
    if (Object.keys(answers).length === 0) return void setTimeout(() => focusQuestion(form.questions[0]?.id ?? ''));
    busy.current = true;
    setSending(true);
    await current.stop(patience);
    try {
      const answer = await rpc.call('forms.submit', { form: name, memberId, submissionId, answers, ...(correct ? { correct } : {}) });
      current.drop();
      setResumed('');
      if (newest.current >= 0) setStage({ at: 'sent', form, answer });
    } catch (error) {
      current.resume();
      setFailure(asRpcError(error));
      focusSoon('not-sent');
    }
    busy.current = false;
    setSending(false);
  };

  const reload = (): void => {
    if (stage.at !== 'open') return open(asked.current);
    setSending(true);
    rpc.call('forms.open', { form: name, memberId }).then(
      (form) => {
        setSending(false);
        setFailure(null);
        setStage({ at: 'open', form });
      },
      (error: unknown) => {
        setSending(false);
        setFailure(asRpcError(error));
      },
    );
  };

  return {
    stage,
    filled,
    change: (next) => {
      setFilled(next);
      keeper.current?.change(next);
    },
    submissionId: keeper.current?.draft().submissionId ?? '',
    correcting: keeper.current?.draft().correct ?? false,
    resumed,
    draft: draftState,
    obstacles: inTheWay,
    nothingSaid: tried && inTheWay.size === 0 && Object.keys(answersToSend(questions, filled.answers)).length === 0,
    sending,
    failure,
    send: () => void send(),
    reload,
    choose: (which) => {
      if (stage.at !== 'ask') return;
      const { form, draft } = stage;
      if (which === 'local') return fromHere(form, draft.submissionId === form.current?.submissionId ? { ...draft, sheetAt: form.current.at } : draft);
      browserDrafts.drop(draft.submissionId);
      fromSheet(form);
    },
    startAnew: () => {
      const { current } = keeper;
      if (!current || stage.at !== 'open') return;
      const { submissionId } = current.draft();
      // What is under way to the sheet arrives first, so that it does not come back.
      void current.stop(patience).then(() => (current.inSheet() ? rpc.call('forms.discard', { form: name, submissionId }).catch(() => undefined) : undefined));
      current.drop();
      setResumed('');
      begin({ ...stage.form, current: null }, {});
    },
    correct: (submissionId) => {
      setResumed('');
      if (stage.at === 'sent' && stage.answer.submissionId === submissionId) return begin(stage.form, { submissionId, correct: true, filled });
      keeper.current?.flush();
      open(submissionId);
    },
    keep: () => keeper.current?.flush(),
    handOver: () => {
      const { current } = keeper;
      if (!current || stage.at !== 'open') return null;
      const { filled: latest, submissionId, correct, at, saved } = current.draft();
      if (isBlank(latest) || (correct && at <= saved) || obstacles(stage.form.questions, latest).size > 0) return null;
      void current.stop(0);
      return { form: name, memberId, submissionId, answers: answersToSend(stage.form.questions, latest.answers), ...(correct ? { correct } : {}) };
    },
  };
}
