// The event objects that triggers hand to a script.

import type { Trigger, UserEdit } from '../api.ts';
import type { ServiceObject } from './base.ts';
import { localTime } from './format-date.ts';
import { ScriptUser } from './session.ts';
import { authModes } from './script-app.ts';
import type { World } from './world.ts';

export function openEvent(world: World, source: ServiceObject, mode: 'LIMITED' | 'FULL', trigger?: Trigger): object {
  return { authMode: authModes.of(mode), source, user: user(world, mode), ...uid(trigger) };
}

/** `value` and `oldValue` only for a single cell, as on Google; `value` of an emptied cell is missing too. */
export function editEvent(world: World, source: ServiceObject, range: ServiceObject, edit: UserEdit, mode: 'LIMITED' | 'FULL', trigger?: Trigger): object {
  const event: Record<string, unknown> = { authMode: authModes.of(mode), source, range, user: user(world, mode), ...uid(trigger) };
  if (edit.rows === 1 && edit.columns === 1) {
    if (edit.value !== undefined && edit.value !== null && edit.value !== '') event['value'] = edit.value;
    if (edit.oldValue !== undefined && edit.oldValue !== null && edit.oldValue !== '') event['oldValue'] = edit.oldValue;
  }
  return event;
}

export function changeEvent(world: World, source: ServiceObject, trigger: Trigger): object {
  return { authMode: authModes.of('FULL'), source, changeType: 'EDIT', user: user(world, 'FULL'), ...uid(trigger) };
}

/** Numbers are in UTC, as Google documents. */
export function clockEvent(now: Date, trigger?: Trigger): object {
  const utc = localTime(now, 'UTC');
  const firstDay = Date.UTC(utc.year, 0, 1);
  const week = Math.floor((Date.UTC(utc.year, utc.month - 1, utc.day) - firstDay) / 86_400_000 / 7) + 1;
  return {
    authMode: authModes.of('FULL'),
    year: utc.year,
    month: utc.month,
    'day-of-month': utc.day,
    'day-of-week': utc.weekday === 0 ? 7 : utc.weekday,
    'week-of-year': week,
    hour: utc.hour,
    minute: utc.minute,
    second: utc.second,
    timezone: 'UTC',
    ...uid(trigger),
  };
}

/** A simple trigger may not be told who it is; here it never is. */
function user(world: World, mode: 'LIMITED' | 'FULL'): ScriptUser {
  return new ScriptUser(mode === 'LIMITED' ? '' : world.person.email);
}
function uid(trigger: Trigger | undefined): object {
  return trigger ? { triggerUid: trigger.id } : {};
}
