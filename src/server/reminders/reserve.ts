// The mails of a day that a mailing leaves for the reminders, which may come hours after it.

import type { Ports } from '../ports.ts';
import { findSettings } from '../tabs/index.ts';
import { isLate, readHeartbeat } from './heartbeat.ts';
import { isOwner, reminderSettings } from './settings.ts';

/** Recipients a day of a consumer account and of Workspace. Source: Google's quotas for services of Apps Script. */
const perDay = { consumer: 100, workspace: 1_500 };

/**
 * As many as the last run took that sent any; a third of the day's at most, so that a mailing comes to its end. None where
 * they go out from another account, have run today, or do not run at all.
 * @returns of so many mails left today, how many to keep; makes no service calls
 */
export function mailsToKeep({ marks, clock, who, workbook }: Pick<Ports, 'marks' | 'clock' | 'who' | 'workbook'>): (left: number) => number {
  const heartbeat = readHeartbeat(marks);
  const { on, day, usual = 0 } = heartbeat;
  if (usual === 0 || on === '' || day === clock.today() || isLate(heartbeat, clock.now())) return () => 0;
  const { owner } = reminderSettings(findSettings(workbook));
  if (owner === '' || !isOwner(owner, who.email())) return () => 0;
  // Which account it is shows only where more is left than the smaller one ever has.
  return (left) => Math.max(0, Math.min(usual, left, Math.floor((left > perDay.consumer ? perDay.workspace : perDay.consumer) / 3)));
}
