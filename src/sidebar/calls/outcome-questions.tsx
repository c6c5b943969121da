// What came of the call, in two or three plain questions. Each answer says its consequence before it is pressed.

import { useEffect, useRef } from 'preact/hooks';
import type { Outcome } from '../../contract/calls.ts';
import { Choices } from '../ui/controls.tsx';
import { CallBackTimes } from './call-back-times.tsx';
import { answersOf, branches, isSerious, type Step } from './outcomes.ts';
import type { Hours } from './times.ts';
import { useWords } from './texts.ts';

interface OutcomeQuestionsProps {
  step: Step;
  hours: Hours;
  onStep: (step: Step) => void;
  onOutcome: (outcome: Outcome, callBackAt?: string) => void;
}

export function OutcomeQuestions({ step, hours, onStep, onOutcome }: OutcomeQuestionsProps) {
  const words = useWords();
  const section = useRef<HTMLElement>(null);
  const before = useRef(step);
  // The buttons that were pressed are gone: keyboard and screen reader go on at the next question.
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    section.current?.querySelector('h2')?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  const title = step.at === 'first' ? words.how : step.at === 'branch' ? words.questions[step.branch] : step.at === 'when' ? words.when : words.sure[step.outcome].title;
  return (
    <section class="outcomes" ref={section} aria-label={title}>
      <h2 class="heading" tabIndex={-1}>
        {title}
      </h2>
      {step.at === 'first' && <Choices key="first" label={title} choices={branches.map((branch) => ({ ...words[branch], onChoose: () => onStep({ at: 'branch', branch }) }))} />}
      {step.at === 'branch' && (
        <Choices
          key={step.branch}
          label={title}
          choices={answersOf[step.branch].map((outcome) => ({
            ...words.outcomes[outcome],
            onChoose: () => {
              if (outcome === 'later') onStep({ at: 'when' });
              else if (isSerious(outcome)) onStep({ at: 'sure', branch: step.branch, outcome });
              else onOutcome(outcome);
            },
          }))}
        />
      )}
      {step.at === 'when' && (
        <CallBackTimes hours={hours} onChoose={(at) => onOutcome('later', at.toISOString())} />
      )}
      {step.at === 'sure' && (
        <>
          <p>{words.sure[step.outcome].text}</p>
          <Choices
            key="sure"
            label={title}
            choices={[
              { title: words.sure[step.outcome].yes, onChoose: () => onOutcome(step.outcome) },
              { title: words.sureNo, onChoose: () => onStep({ at: 'branch', branch: step.branch }) },
            ]}
          />
        </>
      )}
    </section>
  );
}
