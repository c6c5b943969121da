// `reminders.switch` and `reminders.settings`: whose account sends, when, and who is told what.

import { greetingKinds, type SwitchAnswer } from '../../contract/reminders.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { openConsents } from '../consents/index.ts';
import { log } from '../journal/index.ts';
import { actorOf, unknownActor } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { cleaned } from '../kernel/text.ts';
import { openLedger, textsForMembers } from '../mail/index.ts';
import { openPath, readPath } from '../newcomers/index.ts';
import { emailOf } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { findSettings, settingKey, writeSettings, type SettingRow, type SettingsFound } from '../tabs/index.ts';
import { isLate, readHeartbeat, writeHeartbeat } from './heartbeat.ts';
import { modeCell, partsCell, reminderRows, reminderSettings, settingName } from './settings.ts';
import { handler, remindersStatus, statusAfterSwitchingOn } from './status.ts';

/** Vorgang of the log rows. */
const switching = 'Erinnerungen';

/**
 * Switching on makes the trigger of the person at the screen; somebody else's stays with Google and sends nothing, because
 * it is not the owner's. Sent twice it changes nothing.
 * @throws AppError `reminders_owned`, `trigger_refused`, `not_set_up`, `cells_in_the_way`, `busy`
 */
export function switchReminders(ports: Ports, { on, hour, takeOver = false }: Request<'reminders.switch'>): SwitchAnswer {
  const message = ports.lock.hold(() => {
    const found = settled(ports);
    const language = ports.who.language();
    const say = texts(language).reminders;
    const settings = reminderSettings(found);
    const me = actorOf(ports.who);
    const { owner } = settings;
    const own = ports.triggers.mine().includes(handler);
    const others = owner !== '' && !(owner.toLowerCase() === me.toLowerCase() && (me !== unknownActor || own));
    const heartbeat = readHeartbeat(ports.marks);
    if (!on) {
      if (own) ports.triggers.remove(handler);
      write(ports, found, { [settingName.owner]: '' }, [[settingName.owner, owner, '']]);
      if (heartbeat.on !== '') writeHeartbeat(ports.marks, { ...heartbeat, on: '' });
      return others ? say.offOthers({ owner }) : say.off;
    }
    if (others && !takeOver) throw new AppError('reminders_owned', { owner: owner === unknownActor ? '' : owner });
    const at = hour ?? settings.hour;
    // First the trigger: what Google refuses must not look switched on.
    // One that is there and does not run, because Google put it to sleep, is made anew.
    const late = isLate(heartbeat, ports.clock.now());
    if (!own || late || at !== settings.hour || owner === '') ports.triggers.daily(handler, at);
    write(ports, found, { [settingName.owner]: me, [settingName.hour]: String(at) }, [[settingName.owner, owner, me], [settingName.hour, String(settings.hour), String(at)]]);
    // Made now, not in the first run of a night.
    openLedger(ports);
    openPath(ports, readPath(ports.workbook, ports.clock.today()).own);
    const goesOn = owner === me && heartbeat.on !== '';
    // Made anew it is not late any more; what it missed it still makes up for.
    writeHeartbeat(ports.marks, { ...heartbeat, language, ...((!goesOn || late) && { on: ports.clock.now().toISOString() }), ...(!goesOn && { since: ports.clock.today() }) });
    return others ? say.taken({ hour: at }) : say.on({ hour: at, owner: me });
  });
  return { status: on ? statusAfterSwitchingOn(ports) : remindersStatus(ports), message };
}

/**
 * What is left out stays. Greetings by e-mail need the tab `Einwilligungen`, which is made with the first that is switched on.
 * @throws AppError `value_unclear` for a bad address, `template_unclear` naming placeholders, `not_set_up`, `cells_in_the_way`, `busy`
 */
export function changeReminders(ports: Ports, { parts, teamAddress, greetings }: Request<'reminders.settings'>): SwitchAnswer {
  const message = ports.lock.hold(() => {
    const found = settled(ports);
    const say = texts(ports.who.language()).reminders;
    const settings = reminderSettings(found);
    const values: Record<string, string> = {};
    if (parts) values[settingName.parts] = partsCell(new Set([...settings.parts].filter((part) => parts[part] !== false).concat(keys(parts).filter((part) => parts[part] === true))));
    if (teamAddress !== undefined) {
      const address = emailOf(teamAddress);
      if (address === '' && teamAddress.trim() !== '') throw new AppError('value_unclear', { field: 'email' });
      values[settingName.team] = address;
    }
    for (const kind of greetingKinds) {
      const mode = greetings?.[kind];
      if (mode === undefined) continue;
      const unclear = settings.unclear[kind];
      if (mode !== 'off' && unclear) throw new AppError('template_unclear', {}, [say.failed.text({ kind: say.kinds[kind], names: unclear.join(', ') })]);
      values[settingName.mode(kind)] = modeCell(mode);
    }
    if (Object.values(greetings ?? {}).some((mode) => mode !== 'off')) openConsents(ports);
    write(ports, found, values, Object.entries(values).map(([name, value]) => [name, cleaned(found.cells.get(settingKey(name))), value]));
    return say.saved;
  });
  return { status: remindersStatus(ports), message };
}

function keys<K extends string>(record: Partial<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}

function settled({ workbook }: Ports): SettingsFound {
  const found = findSettings(workbook);
  if (!found) throw new AppError('not_set_up');
  return found;
}

/** Rows that are missing are made, all of them: whoever changes one wants to find the others. Under the lock. */
function write(ports: Ports, { own, cells, settings }: SettingsFound, values: Readonly<Record<string, string>>, changes: readonly (readonly [name: string, before: string, after: string])[]): void {
  const start: SettingRow[] = reminderRows(texts(ports.who.language()), textsForMembers(settings).reminders.greeting).map((row) => ({ ...row, value: values[row.name] ?? row.value }));
  const memory = start.filter(({ name }) => name in values && cells.has(settingKey(name)));
  const operationId = newOperationId(ports.clock.now());
  log(ports, changes.filter(([, before, after]) => before !== after).map(([field, before, after]) => ({ operation: switching, operationId, memberId: '', field, before, after })));
  writeSettings(own, { start, memory });
}
