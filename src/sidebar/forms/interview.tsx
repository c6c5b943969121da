// One interview: the person, the questions, the offers that fit, and what became of it.

import { useState } from 'preact/hooks';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Choices } from '../ui/controls.tsx';
import { browserDrafts } from '../ui/form/draft-memory.ts';
import { saidTo } from '../ui/form/filled.ts';
import { draftLine, InterviewForm } from '../ui/form/interview-form.tsx';
import { OffersPart, useFitting } from '../ui/form/offers.tsx';
import { ProgressLine } from '../ui/form/progress-line.tsx';
import { useFormTexts } from '../ui/form/texts.ts';
import { useInterview, type Interview } from '../ui/form/use-interview.ts';
import { Frame } from '../ui/frame.tsx';
import { screenFor } from '../ui/screens.ts';
import { Failed, LateNotice, Notice, Waiting } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import type { Target } from './forms-page.tsx';
import { PastOnes } from './past.tsx';
import { PersonFacts } from './person-facts.tsx';
import { ProblemList } from './problem-list.tsx';
import { Sent } from './sent.tsx';
import { useWords } from './texts.ts';

export function InterviewPage({ target, onLeave }: { target: Target; onLeave: () => void }) {
  const { language, t } = usePage();
  const words = useWords();
  const formWords = useFormTexts();
  const interview = useInterview(target);
  const { stage, filled } = interview;
  const questions = 'form' in stage ? stage.form.questions : [];
  const fitting = useFitting(target.memberId, saidTo(questions, filled.answers, 'interests'), saidTo(questions, filled.answers, 'availability'));
  const leave = (): void => {
    interview.keep();
    onLeave();
  };
  const back = { label: words.back, onPress: leave };
  switch (stage.at) {
    case 'opening':
      return <Waiting key="opening" lead={words.opening(target.name)} slow={stage.slow} back={back} />;
    case 'failed':
      return <Failed error={stage.error} onRetry={interview.reload} back={back} />;
    case 'ask': {
      const { draft, form } = stage;
      const count = (answers: object): number => Object.keys(answers).length;
      return (
        <Frame key="ask" lead={formWords.twoDrafts} back={back}>
          <p>{formWords.twoDraftsText}</p>
          <Choices
            label={formWords.twoDrafts}
            choices={[
              { title: formWords.hereDraft, detail: formWords.lastChanged(formatMoment(new Date(draft.at).toISOString(), language), count(draft.filled.answers)), onChoose: () => interview.choose('local') },
              { title: formWords.sheetDraft, detail: formWords.lastChanged(formatMoment(form.current?.at ?? '', language), count(form.current?.answers ?? {})), onChoose: () => interview.choose('sheet') },
            ]}
          />
        </Frame>
      );
    }
    case 'sent':
      return <Sent interview={interview} offers={<OffersPart memberId={target.memberId} fitting={fitting} />} onNext={onLeave} />;
    case 'open': {
      const { form } = stage;
      const name = form.member?.name ?? target.name;
      if (form.problems.length > 0) {
        return (
          <Frame key="broken" lead={words.broken(form.name)} back={back} primary={{ label: t.common.recheck, onPress: interview.reload, busy: interview.sending }}>
            <Notice tone="warn">
              <ProblemList problems={form.problems} />
              <p class="small">{words.brokenText}</p>
            </Notice>
            {Object.keys(filled.answers).length > 0 && <p>{formWords.nothingLost}</p>}
            {interview.failure && <p class="row-error">{screenFor(interview.failure, t).title}</p>}
          </Frame>
        );
      }
      const fits = fitting.answer?.offers.filter(({ state }) => state === null).length ?? 0;
      return (
        <Frame
          key={'open-' + interview.submissionId}
          lead={name}
          note={form.name}
          below={<ProgressLine questions={form.questions} filled={filled} />}
          back={{ ...back, disabled: interview.sending }}
          primary={{ label: interview.sending ? words.sending : interview.correcting ? words.sendCorrection : words.send, onPress: interview.send, busy: interview.sending }}
          footnote={draftLine(interview, formWords, (iso) => formatMoment(iso, language).split(', ').pop() ?? '')}
        >
          <LateNotice slow={false} />
          {form.member && <PersonFacts member={form.member} />}
          <Larger interview={interview} target={{ ...target, name }} onOpened={onLeave} />
          <InterviewForm
            interview={interview}
            onDone={() => document.querySelector<HTMLElement>('.footer .primary')?.focus()}
            after={({ target: field }) => {
              if (field !== 'interests' && field !== 'availability') return null;
              const known = form.member?.[field] ?? [];
              return (
                <>
                  {known.length > 0 && <p class="small">{words.knownAlready(known.join(', '))}</p>}
                  {fits > 0 && field === 'interests' && (
                    <p class="fits">
                      <Button look="plain" onPress={showOffers}>
                        {formWords.offersFit(fits)}
                      </Button>
                    </p>
                  )}
                </>
              );
            }}
          />
          <OffersPart memberId={target.memberId} fitting={fitting} />
          <PastOnes form={form} memberId={target.memberId} except={interview.submissionId} onCorrect={interview.correct} />
        </Frame>
      );
    }
  }
}

function showOffers(): void {
  const part = document.getElementById('offers');
  part?.scrollIntoView({ block: 'center' });
  part?.focus({ preventScroll: true });
}

/** From so wide on the page is the dialog itself. */
const wideFrom = 600;

/** The way from the sidebar to the dialog: what was begun goes along as a draft. */
function Larger({ interview, target, onOpened }: { interview: Interview; target: Target; onOpened: () => void }) {
  const { rpc, t } = usePage();
  const words = useWords();
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState('');
  if (window.innerWidth >= wideFrom) return null;
  const open = (): void => {
    setOpening(true);
    setFailure('');
    interview.keep();
    browserDrafts.handOver({ form: target.form, memberId: target.memberId, member: target.name, submissionId: interview.submissionId });
    rpc.openPage('openFormsDialog').then(onOpened, (error: unknown) => {
      setOpening(false);
      browserDrafts.takeOver();
      setFailure(screenFor(asRpcError(error), t).title);
    });
  };
  return (
    <div class="larger">
      <Button look="plain" onPress={open} busy={opening} disabled={interview.sending}>
        {words.larger}
      </Button>
      {failure && (
        <p class="row-error" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
