// The room of reminders: one mail a day for each person with something to do, and greetings for those who agreed.

export { approveGreetings, listGreetings } from './approve.ts';
export { changeReminders, switchReminders } from './change.ts';
export { runDaily, type DailyOutcome } from './daily.ts';
export { isLate, readHeartbeat } from './heartbeat.ts';
export { isRoundAge } from './occasions.ts';
export { finderOf, type Finder } from './people.ts';
export { mailsToKeep } from './reserve.ts';
export { scanMembers, type Scan } from './scan.ts';
export { reminderRows, reminderSettings, type ReminderSettings } from './settings.ts';
export { previewReminders, remindersStatus } from './status.ts';
export { testReminders } from './tryOut.ts';
export { wordingFor, type Wording } from './wording.ts';
