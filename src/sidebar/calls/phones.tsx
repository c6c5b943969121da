// The number to call: as a link, and as a QR code for the phone in the other hand. Closed until the person is certainly ours.

import { useState } from 'preact/hooks';
import type { CallPerson } from '../../contract/calls.ts';
import { usePage } from '../ui/context.ts';
import { Spinner } from '../ui/controls.tsx';
import { QrCode } from './qr-code.tsx';
import { useWords } from './texts.ts';

export function Phones({ phones, sure, stuck }: { phones: CallPerson['phones']; sure: boolean; stuck: boolean }) {
  const { t } = usePage();
  const words = useWords();
  const [chosen, setChosen] = useState(0);
  const [large, setLarge] = useState(false);
  const dialable = phones.filter(({ tel }) => tel !== '');
  const shown = dialable[chosen] ?? dialable[0];
  if (phones.length === 0) {
    return (
      <div class="no-phone">
        <p class="strong">{words.noPhone}</p>
        <p class="small">{words.noPhoneText}</p>
      </div>
    );
  }
  return (
    <section class={'phones' + (large ? ' large' : '')} aria-label={words.phones}>
      {shown && sure && (
        <button type="button" class="qr-button" aria-expanded={large} aria-label={large ? words.qrSmall(shown.shown) : words.qrLarge(shown.shown)} onClick={() => setLarge(!large)}>
          <QrCode tel={shown.tel} />
        </button>
      )}
      {shown && !sure && (
        <span class="qr-waits" aria-hidden="true">
          {!stuck && <Spinner />}
        </span>
      )}
      <ul class="numbers">
        {phones.map(({ field, shown: number, tel }) => (
          <li key={field}>
            {tel !== '' && sure ? (
              <a class="number-link" href={'tel:' + tel} aria-label={words.call(number)}>
                {number}
              </a>
            ) : (
              <span class="number-link closed">{number}</span>
            )}
            <span class="small">
              {t.setup.fieldNames[field]}
              {tel === '' && ': ' + words.notDiallable}
            </span>
            {sure && dialable.length > 1 && tel !== '' && tel !== shown?.tel && (
              <button type="button" class="button plain" aria-label={words.qrFor(number)} onClick={() => setChosen(dialable.findIndex((one) => one.tel === tel))}>
                {words.qrThis}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown && sure && <p class="small qr-hint">{words.qrHint}</p>}
    </section>
  );
}
