// The card of the first visit: three steps, then it is gone for good.

import type { Texts } from '../texts/index.ts';
import { CloseIcon } from './icons.tsx';

export function Welcome({ texts, close }: { texts: Texts; close(): void }) {
  const { title, text, steps, go } = texts.welcome;
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
      <button type="button" class="primary" onClick={close}>
        {go}
      </button>
    </section>
  );
}
