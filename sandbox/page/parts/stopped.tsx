// The screens for when there is no spreadsheet: one sentence, one button.

import { resetDemo } from '../file-menu.ts';
import type { Session } from '../session.ts';
import type { View } from '../view.ts';

export function Stopped({ session, now }: { session: Session; now: View }) {
  const { texts } = session;
  switch (now.phase) {
    case 'notIsolated':
      return <Card title={texts.notIsolated.title} text={texts.notIsolated.text} />;
    case 'elsewhere':
      return (
        <Card title={texts.elsewhere.title} text={texts.elsewhere.text}>
          {/* A fresh start reads what the other tab has kept until now. */}
          <button type="button" class="primary" autofocus onClick={() => session.takeOver()}>
            {texts.elsewhere.go}
          </button>
        </Card>
      );
    case 'failed':
      return (
        <Card title={texts.startFailed.title} text={texts.startFailed.text} detail={now.failure}>
          <button type="button" class="primary" autofocus onClick={() => location.reload()}>
            {texts.buttons.reload}
          </button>
          {session.keep ? (
            <button type="button" class="quiet" onClick={() => void resetDemo(session)}>
              {texts.startFailed.reset}
            </button>
          ) : null}
        </Card>
      );
    default:
      return null;
  }
}

function Card({ title, text, detail, children }: { title: string; text: string; detail?: string; children?: preact.ComponentChildren }) {
  return (
    <div class="stopped">
      <section class="card" role="alert">
        <h2>{title}</h2>
        <p>{text}</p>
        {detail ? <pre>{detail}</pre> : null}
        <div class="row">{children}</div>
      </section>
    </div>
  );
}
