// The first screen: what was begun, whom one talks to, and which questionnaire.

import { useState } from 'preact/hooks';
import type { FormSummary } from '../../contract/forms.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { SearchBox } from '../ui/search/search-box.tsx';
import { useSearch } from '../ui/search/use-search.ts';
import { Calm, Failed, Notice, Waiting } from '../ui/states.tsx';
import { useKeys } from '../ui/use-keys.ts';
import type { ListedDraft } from './drafts.ts';
import type { Person, Target } from './forms-page.tsx';
import { ProblemList } from './problem-list.tsx';
import { useWords } from './texts.ts';
import { useForms } from './use-forms.ts';

export function Start({ onInterview, onPreview }: { onInterview: (target: Target) => void; onPreview: (form: string) => void }) {
  const { t } = usePage();
  const words = useWords();
  const forms = useForms();
  const search = useSearch();
  /** Undefined: whoever is selected in the list. */
  const [chosen, setChosen] = useState<Person | null | undefined>(undefined);
  /** A questionnaire that was chosen before the person. */
  const [wanted, setWanted] = useState('');
  const [said, setSaid] = useState('');

  const { reading } = forms;
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={forms.reload} />;
  const { selected, forms: list } = reading.answer;
  const person = chosen === undefined ? selected : chosen;
  const take = (next: Person): void => {
    if (next.memberId === '') return setSaid(words.noId);
    search.type('');
    setSaid('');
    setChosen(next);
    if (wanted === '') focusSoon('choose-form');
    else onInterview({ ...next, form: wanted });
  };
  const choose = (form: FormSummary): void => {
    if (person) return onInterview({ ...person, form: form.name });
    setWanted(form.name);
    focusSoon('lead');
  };
  const usable = list.filter(({ problems, questions }) => problems.length === 0 && questions > 0);
  const broken = list.filter((form) => !usable.includes(form));
  const close = wanted === '' ? { label: t.common.close, onPress: closePage } : { label: words.back, onPress: () => setWanted('') };
  if (list.length === 0) {
    return (
      <Frame key="none" lead={words.noForms} back={close} primary={{ label: t.common.reload, onPress: forms.reload }}>
        <Calm picture="info">
          <p>{words.noFormsText}</p>
        </Calm>
      </Frame>
    );
  }
  return (
    <Frame key={wanted} lead={wanted !== '' ? words.whoLead(wanted) : person ? words.leadWith(person.name) : words.lead} note={wanted === '' && forms.drafts.length === 0 ? words.leadNote : ''} back={close}>
      {wanted === '' && <Drafts drafts={forms.drafts} onGoOn={(draft) => onInterview({ form: draft.form, memberId: draft.memberId, name: draft.member, submissionId: draft.submissionId })} onDiscard={forms.discard} />}
      {forms.failure && (
        <Notice tone="error">
          <p>{forms.failure}</p>
        </Notice>
      )}
      {person ? (
        <p class="person-line">
          {chosen === undefined && <span class="small">{words.fromSelection}</span>}
          <Button look="plain" onPress={() => setChosen(null)}>
            {words.otherPerson}
          </Button>
        </p>
      ) : (
        <div>
          <SearchBox search={search} onOpen={take} onSelectedRow={() => forms.look((answer) => (answer.selected ? take(answer.selected) : setSaid(words.nobodySelected)))} />
          {said !== '' && (
            <p class="small" role="status">
              {said}
            </p>
          )}
        </div>
      )}
      {wanted === '' && <FormList forms={usable} onChoose={choose} onPreview={onPreview} />}
      {wanted === '' &&
        broken.map(({ name, problems }) => (
          <Notice key={name} tone="warn" title={words.broken(name)}>
            <ProblemList problems={problems} />
            <p class="small">{words.brokenText}</p>
            <p class="row-buttons">
              <Button look="plain" onPress={() => onPreview(name)} label={words.lookAt(name)}>
                {words.look}
              </Button>
              <Button look="plain" onPress={forms.reload}>
                {t.common.reload}
              </Button>
            </p>
          </Notice>
        ))}
    </Frame>
  );
}

function FormList({ forms, onChoose, onPreview }: { forms: readonly FormSummary[]; onChoose: (form: FormSummary) => void; onPreview: (form: string) => void }) {
  const words = useWords();
  useKeys({
    digit: (digit) => {
      const form = forms[digit - 1];
      if (form) onChoose(form);
      return form !== undefined;
    },
  });
  if (forms.length === 0) return null;
  return (
    <section class="section">
      <h2 class="heading" id="choose-form" tabIndex={-1}>
        {words.chooseForm}
      </h2>
      <ul class="choices" aria-labelledby="choose-form">
        {forms.map((form, index) => (
          <li key={form.name} class="form-row">
            <button type="button" class="choice" onClick={() => onChoose(form)} {...(index < 9 ? { 'aria-keyshortcuts': String(index + 1) } : {})}>
              {index < 9 && (
                <span class="key" aria-hidden="true">
                  {index + 1}
                </span>
              )}
              <span class="choice-text">
                <span class="choice-title">{form.name}</span>
                <span class="small">{words.counts(form.questions, form.answers)}</span>
              </span>
            </button>
            <Button look="plain" onPress={() => onPreview(form.name)} label={words.lookAt(form.name)}>
              {words.look}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ drafts, onGoOn, onDiscard }: { drafts: readonly ListedDraft[]; onGoOn: (draft: ListedDraft) => void; onDiscard: (draft: ListedDraft) => void }) {
  const { language } = usePage();
  const words = useWords();
  const [asked, setAsked] = useState('');
  if (drafts.length === 0) return null;
  return (
    <section class="section">
      <h2 class="heading">{words.drafts}</h2>
      <ul class="drafts">
        {drafts.map((draft) => {
          const name = draft.member || words.unknownMember;
          return (
            <li key={draft.submissionId}>
              <p>
                <span class="strong">{name}</span>
                <span class="small">
                  {' '}
                  {draft.form} · {formatMoment(draft.at, language)}
                </span>
              </p>
              {asked === draft.submissionId ? (
                <div class="row-buttons">
                  <span class="small">{words.throwAwayAsk(name)}</span>
                  <Button look="plain" onPress={() => onDiscard(draft)}>
                    {words.throwAwayYes}
                  </Button>
                  <Button look="plain" onPress={() => setAsked('')}>
                    {words.throwAwayNo}
                  </Button>
                </div>
              ) : (
                <div class="row-buttons">
                  <Button onPress={() => onGoOn(draft)} label={words.goOnWith(name)}>
                    {words.goOn}
                  </Button>
                  <Button look="plain" onPress={() => setAsked(draft.submissionId)} label={words.throwAwayOf(name)}>
                    {words.throwAway}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
