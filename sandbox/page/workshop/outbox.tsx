// The outbox: what the add-on "sent", newest first, and one mail to read.

import { useState } from 'preact/hooks';
import type { Mail } from '../../api.ts';
import { BackIcon } from '../parts/icons.tsx';
import type { Session } from '../session.ts';
import type { Texts } from '../texts/index.ts';

export function Outbox({ mails, session }: { mails: readonly Mail[]; session: Session }) {
  const [openId, setOpenId] = useState('');
  const texts = session.texts.workshop.mails;
  const open = mails.find((mail) => mail.id === openId);
  if (open) return <Reader mail={open} session={session} back={() => setOpenId('')} />;
  if (mails.length === 0) return <p class="empty">{texts.empty}</p>;
  return (
    <>
      <p class="count">{texts.count(mails.length)}</p>
      <ul class="mail-list">
        {[...mails].reverse().map((mail) => (
          <li key={mail.id}>
            <button type="button" onClick={() => setOpenId(mail.id)}>
              <span class="mail-to">{mail.to.join(', ')}</span>
              <time dateTime={mail.at}>{session.moment(mail.at)}</time>
              <span class="mail-subject">{mail.subject || texts.noSubject}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reader({ mail, session, back }: { mail: Mail; session: Session; back(): void }) {
  const texts = session.texts.workshop.mails;
  const [html, setHtml] = useState(mail.htmlBody !== '');
  return (
    <article class="mail">
      <button type="button" class="quiet back" autofocus onClick={back}>
        <BackIcon /> {texts.back}
      </button>
      <h3>{mail.subject || texts.noSubject}</h3>
      <dl>{headerLines(mail, texts, session.moment(mail.at))}</dl>
      {mail.htmlBody ? (
        <div class="switch" role="group">
          <button type="button" aria-pressed={html} onClick={() => setHtml(true)}>
            {texts.html}
          </button>
          <button type="button" aria-pressed={!html} onClick={() => setHtml(false)}>
            {texts.plain}
          </button>
        </div>
      ) : null}
      {html ? <iframe class="mail-html" title={mail.subject} sandbox="" srcdoc={mail.htmlBody} /> : <pre>{mail.body}</pre>}
    </article>
  );
}

function headerLines(mail: Mail, texts: Texts['workshop']['mails'], at: string) {
  const lines: [string, string][] = [
    [texts.to, mail.to.join(', ')],
    [texts.cc, mail.cc.join(', ')],
    [texts.bcc, mail.bcc.join(', ')],
    [texts.from, mail.name ? `${mail.name} <${mail.sender}>` : mail.sender],
    [texts.replyTo, mail.replyTo],
    [texts.at, at],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ));
}
