// Once a month, with its first daily run: what is over its deletion period, as a mail to the working group. It deletes nothing.

import { retentionCells } from '../../contract/texts/de/retention.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { mailHtml, type Letter } from '../mail/index.ts';
import type { Ports } from '../ports.ts';
import { previewPeriods } from '../retention/index.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { Source } from './read.ts';

/** None on other days, on the very first, without an address, and where nothing is over its time. Looks through a dozen tabs on that one day. */
export function periodsLetters(ports: Ports, { today, settings, ledger, language }: Source, { day }: Pick<Heartbeat, 'day'>): Letter[] {
  const key = `periods-${today.slice(0, 7)}`;
  const begun = ledger.some((row) => row.key === key && (row.state === 'waiting' || row.state === 'sending'));
  const to = settings.teamAddress || (settings.owner.includes('@') ? settings.owner : '');
  if (to === '' || day === '' || (day.slice(0, 7) === today.slice(0, 7) && !begun)) return [];
  const say = texts(language).retention;
  const due = dueIn(ports);
  if (due.length === 0) return [];
  const lines = due.map(({ kind, rows, places }) => say.mail.line({ kind: say.kinds[kind], rows, places: places.map(({ place }) => place).join(', ') }));
  const text = [say.mail.lead({ rows: due.reduce((sum, { rows }) => sum + rows, 0) }), lines.join('\n'), say.mail.what].join('\n\n');
  return [{ key, kind: retentionCells.operation, memberId: '', to, compose: () => ({ to, subject: say.mail.subject, text, html: mailHtml(text), name: 'Mitgliederbetreuung', replyTo: '' }) }];
}

/** What keeps it from being found out is said by the page; the other mails need not wait for it. */
function dueIn(ports: Ports): ReturnType<typeof previewPeriods>['kinds'] {
  try {
    return previewPeriods(ports).kinds.filter(({ rows }) => rows > 0);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
