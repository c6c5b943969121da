// The installed triggers: what runs when, and "run now".

import type { Trigger } from '../../api.ts';
import type { Session } from '../session.ts';

export function Triggers({ triggers, session }: { triggers: readonly Trigger[]; session: Session }) {
  const texts = session.texts.workshop.triggers;
  if (triggers.length === 0) return <p class="empty">{texts.empty}</p>;
  return (
    <ul class="trigger-list">
      {triggers.map((trigger) => (
        <li key={trigger.id}>
          <div>
            <strong>{trigger.handler}</strong>
            <span>{trigger.schedule || trigger.eventType}</span>
            <span>
              {trigger.owner ? `${texts.owner} ${trigger.owner} · ` : ''}
              {trigger.lastRun ? `${texts.last} ${session.moment(trigger.lastRun)}` : texts.never}
            </span>
          </div>
          <button type="button" class="quiet" onClick={() => void session.runs.fire(trigger.handler)}>
            {texts.run}
          </button>
        </li>
      ))}
    </ul>
  );
}
