// The member's group: which, its contact person, and choosing another one by hand.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button, Select } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import type { PartProps } from './person.tsx';
import { useCardTexts } from './texts.ts';
import { useSaving } from './use-saving.ts';

export function GroupPart({ card, patch, refresh }: PartProps) {
  const { rpc, announce } = usePage();
  const words = useCardTexts();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const saving = useSaving();
  const { contactPerson: person } = card;
  const names = card.group === '' || card.groups.includes(card.group) ? card.groups : [card.group, ...card.groups];

  const save = (group: string): void =>
    saving.run(
      () => rpc.call('groups.setByHand', { memberId: card.memberId, group, expectedGroup: card.group }),
      (answer) => {
        announce(answer.message);
        setOpen(false);
        patch((before) => ({ ...before, group: answer.group, groupSource: answer.source, contactPerson: before.group === answer.group ? before.contactPerson : null }));
        focusSoon('change-group');
        refresh();
      },
    );

  return (
    <section class="part" aria-label={words.group}>
      <div class="line">
        <div>
          <p class="small">{words.group}</p>
          <p>
            {card.group || words.noGroup}
            {card.groupSource && <span class="small"> {card.groupSource === 'hand' ? words.byHand : words.byRules}</span>}
          </p>
        </div>
        {!open && (
          <Button id="change-group" look="plain" label={words.changeGroup} onPress={() => (setChosen(''), setOpen(true), focusSoon('choose-group'))}>
            {words.changeGroup}
          </Button>
        )}
      </div>
      {open && (
        <div
          class="form"
          role="group"
          aria-label={words.changeGroup}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
            else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement && chosen) save(chosen);
            else return;
            event.preventDefault();
          }}
        >
          <Select id="choose-group" label={words.changeGroup} value={chosen} placeholder={card.group || words.noGroup} options={names.filter((name) => name !== card.group).map((name) => ({ value: name, text: name }))} onChange={setChosen} />
          <div class="buttons">
            <Button onPress={() => save(chosen)} disabled={!chosen} busy={saving.busy}>
              {words.save}
            </Button>
            <Button look="plain" onPress={() => setOpen(false)}>
              {words.cancel}
            </Button>
          </div>
          {card.groupSource === 'hand' && (
            <Button look="plain" onPress={() => save('')} busy={saving.busy}>
              {words.giveBack}
            </Button>
          )}
        </div>
      )}
      {saving.failure && (
        <p class="row-error" role="alert">
          {saving.failure}
        </p>
      )}
      {card.group !== '' && (
        <p class="small">
          {person ? (
            <>
              {words.contactPerson}: {[person.name, person.phone].filter(Boolean).join(', ')}
              {person.email && (
                <>
                  {' '}
                  <a href={'mailto:' + encodeURIComponent(person.email).replace('%40', '@')} target="_blank" rel="noopener">
                    {person.email}
                  </a>
                </>
              )}
            </>
          ) : (
            words.noContactPerson
          )}
        </p>
      )}
    </section>
  );
}
