// What appears by itself and goes again: toasts, "Script wird ausgeführt", a script's failure, a file being read.

import type { Store } from '../store.ts';
import type { Texts } from '../texts/index.ts';
import type { View } from '../view.ts';
import { CloseIcon } from './icons.tsx';

export function Notices({ view, now, texts }: { view: Store<View>; now: View; texts: Texts }) {
  const closeToast = (key: number) => view.set({ toasts: view.get().toasts.filter((toast) => toast.key !== key) });
  return (
    <>
      <div class="top-notices" role="status" aria-live="polite">
        {now.running > 0 && now.questions.length === 0 ? <div class="pill running">{texts.running}</div> : null}
        {now.busy ? <div class="pill running">{now.busy}</div> : null}
      </div>
      <div role="alert">
        {now.banner ? (
          <div class="banner">
            <p>
              {texts.scriptFailed} <strong>{now.banner}</strong>
            </p>
            <button type="button" class="quiet" onClick={() => view.set({ banner: '' })}>
              {texts.buttons.dismiss}
            </button>
          </div>
        ) : null}
      </div>
      <div class="toasts" role="status" aria-live="polite">
        {now.toasts.map((toast) => (
          <div key={toast.key} class="toast">
            <div>
              {toast.title ? <h2>{toast.title}</h2> : null}
              <p>{toast.message}</p>
            </div>
            <button type="button" class="icon-button" aria-label={texts.buttons.close} onClick={() => closeToast(toast.key)}>
              <CloseIcon />
            </button>
          </div>
        ))}
      </div>
    </>
  );
}
