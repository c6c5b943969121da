// No tab looks like a membership list: a person says where it is.

import type { DetectAnswer } from '../../contract/setup.ts';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm } from '../ui/states.tsx';
import { QuestionCard } from './question.tsx';
import { WhereForm, type Look } from './where.tsx';
import { useSetupTexts } from './texts.ts';

export function NotFound({ answer, onLook }: { answer: DetectAnswer; onLook: Look }) {
  const { t } = usePage();
  const words = useSetupTexts();
  const several = answer.questions.find((question) => question.code === 'several_tabs');
  const back = { label: t.common.close, onPress: closePage };
  if (answer.tabs.length === 0) {
    return (
      <Frame key="no-tabs" lead={words.notFound} note={words.nothingCreatedYet} back={back} primary={{ label: t.common.recheck, onPress: () => onLook() }}>
        <Calm picture="people">
          <p>{words.noTabs}</p>
        </Calm>
      </Frame>
    );
  }
  return (
    <Frame key="not-found" lead={several ? t.setup.title : words.notFound} note={words.nothingCreatedYet} back={back}>
      {several ? (
        <QuestionCard answer={answer} question={several} index={1} total={answer.questions.length} onCorrect={() => undefined} onLook={onLook} />
      ) : (
        <>
          <p>{answer.questions[0]?.text ?? words.notFoundText}</p>
          <WhereForm answer={answer} onLook={onLook} />
        </>
      )}
    </Frame>
  );
}
