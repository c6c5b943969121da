// The screens between the screens: waiting, empty, failed, offline. Each one sentence and one button.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Fold } from './controls.tsx';
import { usePage } from './context.ts';
import type { RpcError } from './failures.ts';
import { Frame, type Action } from './frame.tsx';
import { closePage } from './google.ts';
import { Picture, type PictureName } from './pictures.tsx';
import { screenFor } from './screens.ts';
import { asRpcError } from './use-answer.ts';

export function Notice({ tone, title, children }: { tone: 'info' | 'warn' | 'error' | 'done'; title?: string; children?: ComponentChildren }) {
  return (
    <div class={'notice ' + tone} role={tone === 'error' ? 'alert' : undefined}>
      <Picture name={tone} />
      <div class="notice-text">
        {title && <p class="strong">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A large calm middle: a picture, a sentence where the first line does not say it already, and what that means. */
export function Calm({ picture, title, children }: { picture: PictureName; title?: string; children?: ComponentChildren }) {
  return (
    <div class={'middle ' + picture}>
      <Picture name={picture} large />
      {title && <p class="middle-title">{title}</p>}
      {children && <div class="middle-text">{children}</div>}
    </div>
  );
}

/** Progress with its label; `share` 0 to 1, null while nobody knows how far it is. */
export function Progress({ label, share }: { label: string; share: number | null }) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div class="progress">
      <p class="progress-label">
        <span>{label}</span>
        {percent !== null && <span class="figure">{percent} %</span>}
      </p>
      <div class="bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} {...(percent === null ? {} : { 'aria-valuenow': percent })}>
        <div class={percent === null ? 'bar-fill endless' : 'bar-fill'} style={percent === null ? undefined : { width: percent + '%' }} />
      </div>
    </div>
  );
}

/** True while the browser says it has no network. */
function useOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => setOffline(!navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return offline;
}

/** What is said while an answer is late or the network is gone; nothing otherwise. */
export function LateNotice({ slow }: { slow: boolean }) {
  const { t } = usePage();
  const offline = useOffline();
  if (!slow && !offline) return null;
  return (
    <div role="status">
      <Notice tone={offline ? 'warn' : 'info'}>
        <p>{offline ? t.waiting.offline : t.waiting.slow}</p>
      </Notice>
    </div>
  );
}

/** Shown at once while the first answer is on its way: the outline of what comes. */
export function Waiting({ lead, slow, back }: { lead: string; slow: boolean; back?: Action }) {
  return (
    <Frame lead={lead} busy {...(back ? { back } : {})}>
      <LateNotice slow={slow} />
      <div class="skeleton" aria-hidden="true">
        {[70, 52, 64, 45, 58].map((width) => (
          <div class="skeleton-row" key={width}>
            <span style={{ width: width + '%' }} />
            <span class="skeleton-number" />
          </div>
        ))}
        <div class="skeleton-card" />
      </div>
    </Frame>
  );
}

export interface FailedProps {
  error: RpcError;
  onRetry: () => void;
  /** The failed call would have written. */
  wrote?: boolean;
  back?: Action;
}

/** Any failed call as a whole screen, with the one button that helps. */
export function Failed({ error, onRetry, wrote = false, back }: FailedProps) {
  const { t, rpc, here } = usePage();
  const [opening, setOpening] = useState(false);
  const [second, setSecond] = useState<RpcError | null>(null);
  const screen = screenFor(second ?? error, t, { wrote, here });
  const { action } = screen;
  const press = (): void => {
    if (action === 'retry') return onRetry();
    if (action === null) return;
    setOpening(true);
    rpc.openPage(action).catch((failure: unknown) => {
      setOpening(false);
      setSecond(asRpcError(failure));
    });
  };
  return (
    <Frame
      key={screen.title}
      lead={screen.title}
      back={back ?? { label: t.common.close, onPress: closePage }}
      primary={action === null ? undefined : { label: opening ? t.waiting.opening : screen.label, onPress: press, busy: opening }}
    >
      <div class={'middle ' + screen.tone} role="alert">
        <Picture name={screen.tone} large />
        {screen.text && <p class="middle-text">{screen.text}</p>}
      </div>
      {screen.lines.length > 0 && (
        <ul class="lines">
          {screen.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {screen.raw && (
        <Fold summary={t.failures.whatGoogleSaid}>
          <p class="small">{screen.raw}</p>
        </Fold>
      )}
    </Frame>
  );
}
