// One mail as it would go out: to whom, its subject, how it looks and what it says without that.

import './mail.css';
import { useState } from 'preact/hooks';
import { inert } from './inert.ts';
import { useMailWords } from './words.ts';

export interface ShownMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

export function MailView({ to, subject, text, html }: ShownMail) {
  const words = useMailWords();
  const [plain, setPlain] = useState(html === '');
  return (
    <div class="mail">
      <dl class="mail-head">
        <dt>{words.to}</dt>
        <dd>{to}</dd>
        <dt>{words.subject}</dt>
        <dd class="strong">{subject}</dd>
      </dl>
      {html !== '' && (
        <div class="chips" role="group" aria-label={words.view}>
          {[false, true].map((value) => (
            <button key={String(value)} type="button" class="chip" aria-pressed={plain === value} onClick={() => setPlain(value)}>
              {value ? words.text : words.html}
            </button>
          ))}
        </div>
      )}
      {plain ? <p class="mail-text">{text}</p> : <iframe class="mail-frame" title={words.frame(subject)} sandbox="" srcdoc={inert(html)} />}
    </div>
  );
}
