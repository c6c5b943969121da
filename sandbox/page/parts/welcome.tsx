// The card of the first visit: three steps, then it is gone for good.

import type { Texts } from '../texts/index.ts';
import { CloseIcon } from './icons.tsx';

export function Welcome({ texts, close, openOwn }: { texts: Texts; close(): void; openOwn(): void }) {
  const { title, text, steps, go, own } = texts.welcome;
  return (
    <section class="welcome" aria-labelledby="welcome-title">
      <button type="button" class="icon-button" aria-label={texts.buttons.close} onClick={close}>
        <CloseIcon />
      </button>
      <h2 id="welcome-title">{title}</h2>
      <p>{text}</p>
      <ol>
        {steps.map((step) => (
          <li key={step.menu}>
            <strong>{step.menu}</strong>
            <span>{step.text}</span>
          </li>
        ))}
      </ol>
      <p class="welcome-buttons">
        <button type="button" class="quiet" onClick={openOwn}>
          {own}
        </button>
        <button type="button" class="primary" onClick={close}>
          {go}
        </button>
      </p>
    </section>
  );
}
