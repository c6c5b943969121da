// The drawer "Werkstatt": what Google does behind the scenes, to see and to steer.

import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../session.ts';
import type { View, WorkshopTab } from '../view.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { Calls } from './calls.tsx';
import { ClockPanel } from './clock.tsx';
import { Outbox } from './outbox.tsx';
import { PersonPanel } from './person.tsx';
import { Triggers } from './triggers.tsx';

const tabs: readonly WorkshopTab[] = ['mails', 'triggers', 'clock', 'person', 'calls'];

export function Drawer({ session, now }: { session: Session; now: View }) {
  const texts = session.texts;
  const strip = useRef<HTMLDivElement>(null);
  const selected = now.workshop ?? 'mails';
  const close = () => session.view.set({ workshop: null });
  useEffect(() => strip.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus(), [selected]);

  const onTabKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step ? tabs[(tabs.indexOf(selected) + step + tabs.length) % tabs.length] : undefined;
    if (!next) return;
    event.preventDefault();
    session.view.set({ workshop: next });
  };

  return (
    <aside
      id="workshop"
      class="workshop"
      aria-labelledby="workshop-title"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
    >
      <header>
        <h2 id="workshop-title">{texts.workshop.title}</h2>
        <button type="button" class="icon-button" aria-label={texts.buttons.close} title={texts.buttons.close} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <p class="workshop-intro">{texts.workshop.intro}</p>
      <div ref={strip} class="tabs" role="tablist" aria-label={texts.workshop.title} onKeyDown={onTabKey}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={tab === selected}
            aria-controls="workshop-panel"
            tabIndex={tab === selected ? 0 : -1}
            onClick={() => session.view.set({ workshop: tab })}
          >
            {texts.workshop.tabs[tab]}
          </button>
        ))}
      </div>
      <div id="workshop-panel" class="workshop-panel" role="tabpanel" aria-labelledby={`tab-${selected}`}>
        <Panel tab={selected} session={session} now={now} />
      </div>
    </aside>
  );
}

function Panel({ tab, session, now }: { tab: WorkshopTab; session: Session; now: View }) {
  const sandbox = session.sandbox;
  if (!sandbox) return null;
  switch (tab) {
    case 'mails':
      return <Outbox mails={sandbox.outbox()} session={session} />;
    case 'triggers':
      return <Triggers triggers={sandbox.triggers()} session={session} />;
    case 'clock':
      return <ClockPanel session={session} sandbox={sandbox} />;
    case 'person':
      return <PersonPanel session={session} sandbox={sandbox} />;
    case 'calls':
      return <Calls executions={now.executions} session={session} />;
  }
}
