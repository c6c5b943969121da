// What set-up found and what it would make; for a sheet that is set up already, the check-up.

import { columnHeaders } from '../../contract/columnHeaders.ts';
import type { DetectAnswer, Field } from '../../contract/setup.ts';
import { usePage } from '../ui/context.ts';
import { Fold } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Notice } from '../ui/states.tsx';
import { Columns } from './columns.tsx';
import { allInPlace, columnsToAdd, meanings, openQuestions, type Corrections } from './plan.ts';
import { QuestionCard } from './question.tsx';
import { Where, type Look } from './where.tsx';
import { WillCreate } from './will-create.tsx';
import { useSetupTexts } from './texts.ts';

export interface OverviewProps {
  answer: DetectAnswer;
  found: NonNullable<DetectAnswer['found']>;
  corrections: Corrections;
  onCorrect: (field: Field, column: number | null) => void;
  onLook: Look;
  onApply: () => void;
}

export function Overview({ answer, found, corrections, onCorrect, onLook, onApply }: OverviewProps) {
  const { t } = usePage();
  const words = useSetupTexts();
  const questions = openQuestions(answer, corrections);
  const [question] = questions;
  const corrected = Object.keys(corrections).length > 0;
  const columns = <Columns found={found} corrections={corrections} onCorrect={onCorrect} />;
  const back = { label: t.common.cancel, onPress: closePage };

  if (allInPlace(answer, corrections)) {
    return (
      <Frame key="fine" lead={words.checkupFine} back={{ ...back, label: t.common.close }}>
        <Calm picture="done">
          <p>{words.checkupFineText(found.members, found.tabName)}</p>
        </Calm>
        <Where answer={answer} onLook={onLook} />
        <Fold summary={words.columns}>{columns}</Fold>
      </Frame>
    );
  }

  const toAdd = columnsToAdd(found, corrections, columnHeaders);
  const somethingMissing = toAdd.length > 0 || answer.ownTabs.some((tab) => tab.plan !== 'keep');
  const double = meanings(found, corrections).some((meaning) => meaning.twin !== null && meaning.certainty === 'corrected');
  const ready = double ? words.chosenTwice : !answer.alreadySetUp ? words.apply : somethingMissing ? words.applyMissing : words.applyCorrections;
  return (
    <Frame
      key="overview"
      lead={words.found(found.members)}
      note={answer.alreadySetUp ? '' : words.nothingCreatedYet}
      back={back}
      primary={{ label: question ? words.questionsLeft(questions.length) : ready, onPress: onApply, disabled: question !== undefined || double }}
    >
      {answer.alreadySetUp && !corrected && (
        <Notice tone="warn" title={question ? words.checkupQuestions : words.checkupMissing}>
          {!question && <p>{words.checkupMissingText}</p>}
        </Notice>
      )}
      <Where answer={answer} onLook={onLook} />
      {question && (
        <QuestionCard
          key={question.code + (question.field ?? '')}
          answer={answer}
          question={question}
          index={answer.questions.length - questions.length + 1}
          total={answer.questions.length}
          onCorrect={onCorrect}
          onLook={onLook}
        />
      )}
      <WillCreate tabs={answer.ownTabs} columns={toAdd} />
      {columns}
    </Frame>
  );
}
