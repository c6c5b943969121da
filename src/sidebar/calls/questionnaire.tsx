// The campaign's questionnaire during the call: opened on request, kept as one types, sent along with the report.

import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Fold } from '../ui/controls.tsx';
import { isBlank, obstacles, standing } from '../ui/form/filled.ts';
import { FormView } from '../ui/form/form-view.tsx';
import { useFormTexts } from '../ui/form/texts.ts';
import { useInterview, type Interview } from '../ui/form/use-interview.ts';
import { screenFor } from '../ui/screens.ts';
import { LateNotice, Notice } from '../ui/states.tsx';
import { useWords } from './texts.ts';

interface QuestionnaireProps {
  form: string;
  memberId: string;
  /** Where the page finds the answers when the call is over. */
  handOver: { current: Interview['handOver'] | null };
  onDone: () => void;
}

export function Questionnaire(props: QuestionnaireProps) {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <Fold summary={words.form(props.form)} onToggle={(open) => open && setOpened(true)}>
      {opened && <Questions {...props} />}
    </Fold>
  );
}

function Questions({ form, memberId, handOver, onDone }: QuestionnaireProps) {
  const { t, language } = usePage();
  const words = useWords();
  const formWords = useFormTexts();
  const interview = useInterview({ form, memberId });
  const { stage, filled } = interview;
  handOver.current = interview.handOver;
  useEffect(() => () => void (handOver.current = null), []);
  switch (stage.at) {
    case 'opening':
      return (
        <>
          <p class="small" role="status">
            {words.formLoading}
          </p>
          <LateNotice slow={stage.slow} />
        </>
      );
    case 'failed': {
      const { title, text, lines } = screenFor(stage.error, t);
      return (
        <Notice tone="warn" title={title}>
          <p>{text}</p>
          {lines.length > 0 && <p class="small">{lines.join(' ')}</p>}
          <Button look="plain" onPress={interview.reload}>
            {t.common.retry}
          </Button>
        </Notice>
      );
    }
    case 'ask':
      return (
        <Notice tone="warn" title={formWords.twoDrafts}>
          <p>{formWords.twoDraftsText}</p>
          <div class="buttons">
            <Button onPress={() => interview.choose('local')}>{formWords.hereDraft}</Button>
            <Button onPress={() => interview.choose('sheet')}>{formWords.sheetDraft}</Button>
          </div>
        </Notice>
      );
    case 'sent':
      return null;
    case 'open': {
      const { questions, problems, past } = stage.form;
      if (problems.length > 0) {
        return (
          <Notice tone="warn">
            {problems.map(({ row, text }) => (
              <p key={row}>
                {t.common.row(row)}: {text}
              </p>
            ))}
          </Notice>
        );
      }
      const { asked, answered } = standing(questions, filled);
      const open = obstacles(questions, filled).size;
      const given = past.find(({ draft }) => !draft);
      return (
        <div class="questionnaire">
          {given && !interview.correcting && (
            <p class="small">
              {words.formGiven} {formatMoment(given.at, language)}
            </p>
          )}
          {interview.correcting && <p class="small">{formWords.correcting}</p>}
          <FormView questions={questions} filled={filled} onChange={interview.change} ownDigits={false} onDone={onDone} />
          <p class="small" role="status">
            {words.formFilled(answered, asked.length)}. {isBlank(filled) ? '' : open > 0 ? words.formDraft(open) : words.formWaits}
          </p>
        </div>
      );
    }
  }
}
