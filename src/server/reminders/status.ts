// `reminders.status` and `reminders.preview`: who sends, what the last run did, what would go out now. Reads only.

import { digestParts, greetingKinds, type RemindersPreview, type RemindersStatus } from '../../contract/reminders.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { findSettings, type SettingsFound } from '../tabs/index.ts';
import { draftsOf } from './greetings.ts';
import { isLate, languageOf, readHeartbeat, writeHeartbeat, type Heartbeat } from './heartbeat.ts';
import { askPlaces, hashOf, planMails, type Plan } from './mails.ts';
import { readSource } from './read.ts';
import { reminderSettings, settingProblems } from './settings.ts';

/** The name of the trigger's function. */
export const handler = 'daily';

/** The same number of service calls for any number of members; before set-up there is nothing due. @throws AppError for tabs that are spoiled */
export function remindersStatus(ports: Ports): RemindersStatus {
  const heartbeat = readHeartbeat(ports.marks);
  const found = findSettings(ports.workbook);
  return statusOf(ports, found, heartbeat, planned(ports, found, heartbeat));
}

/** The same; and notes where everything is that mails lead to, to spare the runs asking for it. */
export function statusAfterSwitchingOn(ports: Ports): RemindersStatus {
  const heartbeat = readHeartbeat(ports.marks);
  const found = findSettings(ports.workbook);
  const plan = planned(ports, found, heartbeat);
  if (plan) writeHeartbeat(ports.marks, { ...heartbeat, places: askPlaces(ports.workbook, plan.source) });
  return statusOf(ports, found, heartbeat, plan);
}

/** Null where the list is not known yet. */
function planned(ports: Ports, found: SettingsFound | null, heartbeat: Heartbeat): Plan | null {
  if (!found || found.settings.members.tab === '') return null;
  return planMails(ports, readSource(ports, languageOf(heartbeat, ports.who)), heartbeat);
}

function statusOf(ports: Ports, found: SettingsFound | null, heartbeat: Heartbeat, plan: Plan | null): RemindersStatus {
  const settings = reminderSettings(found);
  const { owner } = settings;
  const on = owner !== '';
  const own = ports.triggers.mine().includes(handler);
  const me = ports.who.email();
  const mine = on && (owner.includes('@') && me !== '' ? owner.toLowerCase() === me.toLowerCase() : own);
  const drafts = plan ? draftsOf(plan) : [];
  const open = plan ? stillDue(plan) : [];
  return {
    on,
    owner,
    mine,
    hour: settings.hour,
    triggerGone: mine && !own,
    last: heartbeat.last,
    late: on && isLate(heartbeat, ports.clock.now()),
    quota: quotaLeft(ports),
    ready: plan !== null,
    problems: settingProblems(settings, texts(ports.who.language()).reminders),
    parts: digestParts.map((part) => ({ part, on: settings.parts.has(part) })),
    teamAddress: settings.teamAddress,
    due: { mails: open.length, items: open.reduce((sum, { items }) => sum + items, 0), done: (plan?.mails.length ?? 0) - open.length, withoutAddress: plan?.withoutAddress.map(({ name }) => name) ?? [] },
    unknown: plan?.source.ledger.filter(({ state }) => state === 'unknown').length ?? 0,
    greetings: greetingKinds.map((kind) => ({ kind, mode: settings.modes[kind], drafts: drafts.filter((one) => one.kind === kind).length })),
  };
}

/** Those of today's mails that no run has settled yet. */
function stillDue({ mails, source: { ledger, today } }: Plan): Plan['mails'] {
  const settled = new Set(ledger.flatMap(({ key, state }) => (state === 'waiting' || state === 'sending' ? [] : [key])));
  return mails.filter(({ to }) => !settled.has(`digest-${today}-${hashOf(to)}`));
}

/** Null where Google does not tell. */
export function quotaLeft({ mailbox }: Pick<Ports, 'mailbox'>): number | null {
  try {
    return mailbox.left();
  } catch {
    return null;
  }
}

/** The mails of today as they would go out, new members on the path among them; nobody is put there for it. @throws AppError `not_set_up` and what reading throws */
export function previewReminders(ports: Ports): RemindersPreview {
  const heartbeat = readHeartbeat(ports.marks);
  const { mails, withoutAddress } = planMails(ports, readSource(ports, languageOf(heartbeat, ports.who)), heartbeat);
  return { mails, withoutAddress };
}

/** For other use cases of this room: everything that would go out. @throws AppError `not_set_up` and what reading throws */
export function planNow(ports: Ports): Plan {
  const heartbeat = readHeartbeat(ports.marks);
  if (!findSettings(ports.workbook)) throw new AppError('not_set_up');
  return planMails(ports, readSource(ports, languageOf(heartbeat, ports.who)), heartbeat);
}
