// Who the script believes to be working here.

import { useState } from 'preact/hooks';
import type { Sandbox } from '../../api.ts';
import type { Session } from '../session.ts';

export function PersonPanel({ session, sandbox }: { session: Session; sandbox: Sandbox }) {
  const texts = session.texts.workshop.person;
  const [person, setPerson] = useState(sandbox.person());
  const [applied, setApplied] = useState(false);
  const change = (part: Partial<typeof person>) => {
    setPerson({ ...person, ...part });
    setApplied(false);
  };
  return (
    <form
      class="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        sandbox.setPerson({ ...person, email: person.email.trim() });
        setApplied(true);
      }}
    >
      <p>{texts.intro}</p>
      <label>
        {texts.email}
        <input type="email" value={person.email} autocomplete="off" onInput={(event) => change({ email: event.currentTarget.value })} />
      </label>
      <p class="hint">{texts.emailHint}</p>
      <label>
        {texts.locale}
        <select value={person.locale} onChange={(event) => change({ locale: event.currentTarget.value })}>
          <option value="de">Deutsch</option>
          <option value="en">English</option>
        </select>
      </label>
      <div class="row">
        <button type="submit" class="primary">
          {texts.apply}
        </button>
      </div>
      <p role="status" class="hint">
        {applied ? texts.applied : ''}
      </p>
    </form>
  );
}
