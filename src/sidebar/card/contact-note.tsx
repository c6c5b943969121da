// Noting a contact: press the kind and it is saved; a note can follow.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContactKind, NoteContactAnswer } from '../../contract/card.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Choices } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { Picture } from '../ui/pictures.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { useKeys } from '../ui/use-keys.ts';
import { newId } from '../ui/new-id.ts';
import type { PartProps } from './person.tsx';
import { useCardTexts } from './texts.ts';
import { useSaving } from './use-saving.ts';

/** The walk-through notes its own. */
const offered: readonly ContactKind[] = ['call', 'meeting', 'visit', 'email', 'message', 'other'];

type Now = { step: 'closed' } | { step: 'choose' } | { step: 'noted'; kind: ContactKind; contactId: string; saved: NoteContactAnswer | null };

export function ContactNote({ card, patch }: PartProps) {
  const { rpc, language, announce } = usePage();
  const words = useCardTexts();
  const [now, setNow] = useState<Now>({ step: 'closed' });
  const [note, setNote] = useState('');
  const [noteSaved, setNoteSaved] = useState(false);
  const saving = useSaving();
  const { memberId } = card;
  // Who opens the next card without pressing "save" wants the note kept all the same.
  const unsaved = useRef<() => void>(() => undefined);
  unsaved.current = () => {
    if (now.step !== 'noted' || noteSaved || note.trim() === '') return;
    rpc.call('contacts.note', { memberId, contactId: now.contactId, kind: now.kind, note: note.trim() }).catch((error: unknown) => announce(asRpcError(error).message));
  };
  useEffect(() => () => unsaved.current(), []);

  const send = (kind: ContactKind, contactId: string): void => {
    setNow({ step: 'noted', kind, contactId, saved: null });
    setNote('');
    setNoteSaved(false);
    focusSoon('contact-text');
    saving.run(
      () => rpc.call('contacts.note', { memberId, contactId, kind }),
      (saved) => {
        setNow({ step: 'noted', kind, contactId, saved });
        announce(words.noted(words.kinds[kind]));
        patch((before) => ({
          ...before,
          lastContact: saved.at.slice(0, 10) > before.lastContact ? saved.at.slice(0, 10) : before.lastContact,
          timeline: [{ source: 'contact', at: saved.at, day: '', title: words.kinds[kind], text: '', by: saved.by, id: contactId }, ...before.timeline],
          timelineTotal: before.timelineTotal + 1,
        }));
      },
    );
  };
  const saveNote = (kind: ContactKind, contactId: string): void => {
    const text = note.trim();
    saving.run(
      () => rpc.call('contacts.note', { memberId, contactId, kind, note: text }),
      () => {
        setNoteSaved(true);
        announce(words.noteSaved);
        patch((before) => ({ ...before, timeline: before.timeline.map((entry) => (entry.id === contactId ? { ...entry, text } : entry)) }));
      },
    );
  };
  const takeBack = (contactId: string): void => {
    const lastContact = card.timeline.find((entry) => entry.source === 'contact' && entry.id !== contactId)?.at.slice(0, 10) ?? '';
    saving.run(
      () => rpc.call('contacts.takeBack', { memberId, contactId }),
      ({ message }) => {
        setNow({ step: 'closed' });
        announce(message);
        focusSoon('note-contact');
        patch((before) => ({ ...before, lastContact, timeline: before.timeline.filter((entry) => entry.id !== contactId), timelineTotal: before.timelineTotal - 1 }));
      },
    );
  };

  return (
    <section class="part" aria-label={words.noteContact}>
      <p class="small">
        {words.lastContact}: {card.lastContact ? formatDay(card.lastContact, language) : words.never}
      </p>
      {now.step === 'noted' && (
        <div class="noted">
          {now.saved ? (
            <p class="saved-line">
              <Picture name="done" />
              <span>{words.noted(words.kinds[now.kind])}</span>
              <Button look="plain" onPress={() => takeBack(now.contactId)}>
                {words.takeBack}
              </Button>
            </p>
          ) : (
            <p class="small">{saving.busy ? words.saving : ''}</p>
          )}
          <label class="field">
            <span class="field-label">{words.noteLabel}</span>
            <textarea
              id="contact-text"
              rows={3}
              value={note}
              onInput={(event) => {
                setNote(event.currentTarget.value);
                setNoteSaved(false);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                if (now.saved && note.trim() !== '') saveNote(now.kind, now.contactId);
              }}
            />
          </label>
          {note.trim() !== '' && (
            <Button onPress={() => saveNote(now.kind, now.contactId)} busy={saving.busy} disabled={noteSaved || !now.saved}>
              {noteSaved ? words.noteSaved : words.saveNote}
            </Button>
          )}
          {!now.saved && saving.failure && (
            <Button onPress={() => send(now.kind, now.contactId)} busy={saving.busy}>
              {words.save}
            </Button>
          )}
        </div>
      )}
      {saving.failure && (
        <p class="row-error" role="alert">
          {saving.failure}
        </p>
      )}
      {now.step === 'choose' ? (
        <KindChoices onChoose={(kind) => send(kind, newId('contact'))} onClose={() => setNow({ step: 'closed' })} />
      ) : (
        <Button id="note-contact" look={now.step === 'closed' ? 'primary' : 'quiet'} onPress={() => setNow({ step: 'choose' })} disabled={saving.busy}>
          {words.noteContact}
        </Button>
      )}
    </section>
  );
}

function KindChoices({ onChoose, onClose }: { onChoose: (kind: ContactKind) => void; onClose: () => void }) {
  const words = useCardTexts();
  useKeys({ escape: onClose });
  return (
    <div class="kinds">
      <Choices label={words.noteContact} choices={offered.map((kind) => ({ title: words.kinds[kind], onChoose: () => onChoose(kind) }))} />
      <Button look="plain" onPress={onClose}>
        {words.cancel}
      </Button>
    </div>
  );
}
