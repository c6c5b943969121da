// Who lives in the chosen postcodes, each with the way to the row in the membership list.

import { useEffect, useState } from 'preact/hooks';
import type { SelectionPeopleAnswer } from '../../contract/selection.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { closePage } from '../ui/google.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { ShowMember } from '../ui/show-member.tsx';
import { LateNotice } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

/** Names at first: the buttons below stay in reach. */
const shownAtFirst = 8;

/** Give it a `key` of the postcodes: it asks once. */
export function People({ postcodes }: { postcodes: readonly string[] }) {
  const words = useWords();
  const { announce, t } = usePage();
  const { reading, reload } = useAnswer('selections.people', { selection: { postcodes: [...postcodes] } });
  const total = reading.state === 'here' ? reading.answer.total : null;
  useEffect(() => {
    if (total !== null) announce(words.peopleCount(total));
  }, [total]);
  if (reading.state === 'waiting') {
    return (
      <>
        <p class="small" role="status">
          {words.peopleLoading}
        </p>
        <LateNotice slow={reading.slow} />
      </>
    );
  }
  if (reading.state === 'failed') {
    return (
      <div>
        <RowFailure error={reading.error} onReload={() => reload()} />
        <Button look="plain" onPress={() => reload()}>
          {t.common.retry}
        </Button>
      </div>
    );
  }
  if (reading.answer.total === 0) return <p class="small">{words.noPeople}</p>;
  return <Names answer={reading.answer} />;
}

function Names({ answer: { people, total } }: { answer: SelectionPeopleAnswer }) {
  const { t } = usePage();
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, shownAtFirst);
  return (
    <div>
      <p class="small">{words.peopleCount(total)}</p>
      <ul class="people" aria-label={words.people}>
        {shown.map(({ memberId, name, group }, index) => (
          <li key={memberId} id={'person-' + index} tabIndex={-1}>
            <span>
              {name} <span class="small">{group || words.noGroup}</span>
            </span>
            <ShowMember memberId={memberId} name={name} onShown={closePage} />
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <Button
          look="plain"
          onPress={() => {
            setAll(true);
            focusSoon('person-' + shownAtFirst);
          }}
        >
          {t.common.showMore(people.length - shown.length)}
        </Button>
      )}
      {all && total > people.length && <p class="small">{t.common.moreOf(people.length, total)}</p>}
    </div>
  );
}
