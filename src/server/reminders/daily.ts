// The daily run: reads once, puts whoever is new on the path, sends what is to be told. Exactly once a day, whatever fails.

import { mail as german } from '../../contract/texts/de/mail.ts';
import { sentenceOf, texts } from '../../contract/texts/index.ts';
import { germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { sendLetters, type SendReport } from '../mail/index.ts';
import { enrolNow } from '../newcomers/index.ts';
import type { Ports } from '../ports.ts';
import { findSettings } from '../tabs/index.ts';
import { languageOf, readHeartbeat, writeHeartbeat, type Heartbeat } from './heartbeat.ts';
import { planMails, type Plan } from './mails.ts';
import { periodsLetters } from './periods.ts';
import { beginReading, enrolled } from './read.ts';
import { isOwner, reminderSettings } from './settings.ts';

/** Google ends a run after six minutes. */
const longestRun = 5 * 60_000;
/** A mailing may be on its way, which takes four at most. */
const patience = 3.5 * 60_000;
/** A mark is small. */
const longestFailure = 400;

/** `off`: nobody has switched it on. `notMine`: a trigger that somebody has left behind. `busy`: somebody else is sending. */
export type DailyOutcome = 'ran' | 'off' | 'notMine' | 'busy' | 'failed';

/**
 * What the trigger `daily` does. Run again on the same day it sends only what was not sent.
 * @throws whatever is not a refusal of our own, after noting that it failed
 */
export function runDaily(ports: Ports): DailyOutcome {
  const heartbeat = readHeartbeat(ports.marks);
  const found = findSettings(ports.workbook, true) ?? findSettings(ports.workbook);
  if (!found) return 'off';
  const language = languageOf(heartbeat, ports.who);
  const say = texts(language).reminders;
  const { owner } = reminderSettings(found);
  if (owner === '') return 'off';
  if (!isOwner(owner, ports.who.email())) return 'notMine';

  const now = ports.clock.now();
  const note = (more: Partial<Heartbeat>, last: Omit<NonNullable<Heartbeat['last']>, 'at'>): void =>
    writeHeartbeat(ports.marks, { ...heartbeat, language, on: heartbeat.on || now.toISOString(), ...more, last: { at: now.toISOString(), ...last, failed: last.failed.slice(0, longestFailure) } });
  let plan: Plan | null = null;
  let report: SendReport;
  try {
    report = sendLetters(
      ports,
      () => {
        const finish = beginReading(ports, language);
        return (ledger) => {
          plan = planMails(ports, enrolled(finish(ledger), (state) => enrolNow(ports, state)), heartbeat);
          return [...plan.letters, ...periodsLetters(ports, plan.source, heartbeat)];
        };
      },
      { patience, until: new Date(now.getTime() + longestRun), last: true },
    );
  } catch (error) {
    note({}, { sent: 0, left: 0, unknown: 0, failed: error instanceof AppError ? sentenceOf(error, language) : sentenceOf({ code: 'unexpected', params: {} }, language) });
    if (error instanceof AppError) return 'failed';
    throw error;
  }
  const done = plan as Plan | null;
  if (report.busy || !done) {
    note({}, { sent: 0, left: 0, unknown: 0, failed: say.failed.other });
    return 'busy';
  }
  const bad = [...report.letters.values()].filter(({ why }) => why === german.refused.address).length;
  const lost = done.fresh !== (heartbeat.fresh ?? '') && Object.values(done.source.settings.modes).some((mode) => mode !== 'off');
  const failed = [...done.source.problems, ...(lost ? [say.failed.ledger({ day: germanDay(done.fresh) })] : []), ...(report.stopped === 'failing' ? [say.failed.service] : []), ...(bad > 0 ? [say.failed.addresses({ count: bad })] : [])];
  // Of one day it says what all its runs have done.
  const today = [...report.letters.values()];
  const count = (state: string): number => today.filter((one) => one.state === state).length;
  const did = { sent: count('sent'), left: count('waiting'), unknown: count('unknown') };
  const usual = did.sent + did.left + did.unknown || heartbeat.usual;
  note({ day: done.source.today, from: done.from, first: done.first, places: done.places, ...(usual !== undefined && { usual }), ...(report.sent > 0 && { mailed: done.source.today }), ...(done.fresh !== '' && { fresh: done.fresh }) }, { ...did, failed: failed.join(' ') });
  return 'ran';
}
