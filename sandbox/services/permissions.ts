// Which permission a method needs, and what simple triggers and custom functions may not do.

import { ScriptError } from './base.ts';
import type { Running } from './running.ts';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
/** The scopes the sandbox knows, by what they allow. Any one of a list is enough. */
const sheet = [scope('spreadsheets.currentonly'), scope('spreadsheets')];
const anySheet = [scope('spreadsheets')];
const screen = [scope('script.container.ui')];
const mail = [scope('script.send_mail')];
const project = [scope('script.scriptapp')];
const email = [scope('userinfo.email')];

const needs: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.openById': anySheet,
  'SpreadsheetApp.openByUrl': anySheet,
  'SpreadsheetApp.open': anySheet,
  'SpreadsheetApp.create': anySheet,
  'Ui.showSidebar': screen,
  'Ui.showModalDialog': screen,
  'Ui.showModelessDialog': screen,
  'MailApp.sendEmail': mail,
  'MailApp.getRemainingDailyQuota': mail,
  'ScriptApp.newTrigger': project,
  'ScriptApp.getProjectTriggers': project,
  'ScriptApp.getUserTriggers': project,
  'ScriptApp.deleteTrigger': project,
  'Session.getActiveUser': email,
  'Session.getEffectiveUser': email,
};
/** Of SpreadsheetApp itself what touches no spreadsheet. */
const freeOfSheet = /^SpreadsheetApp\.(?:getUi|new\w+)$/;

function scopesFor(name: string): readonly string[] | undefined {
  const known = needs[name];
  if (known) return known;
  return name.startsWith('SpreadsheetApp.') && !freeOfSheet.test(name) && !/Builder\./.test(name) ? sheet : undefined;
}

/** What a custom function may ask of the spreadsheet: reading, nothing else. */
const reading = /^(?:get(?!Ui$)|is|has|can|offset$|new|toString$|flush$|create(?:TextFinder)$|find|matchCase|matchEntireCell|match|copy$|build$)/;

/**
 * @throws ScriptError where the manifest lacks the scope, or this kind of execution may not do it
 */
export function checkPermission(running: Running, scopes: readonly string[], className: string, method: string): void {
  const name = `${className}.${method}`;
  const accepted = scopesFor(name);
  if (accepted && !accepted.some((one) => scopes.includes(one))) {
    throw new ScriptError(`Specified permissions are not sufficient to call ${name}. Required permissions: ${accepted.length > 1 ? `(${accepted.join(' || ')})` : accepted[0]!}`);
  }
  if (running.authMode === 'FULL') return;
  const required = accepted && accepted !== sheet ? accepted : undefined;
  if (running.authMode === 'CUSTOM_FUNCTION') {
    const spreadsheet = className.startsWith('SpreadsheetApp');
    const forbidden = required !== undefined || className === 'Ui' || className.startsWith('ScriptApp') || (spreadsheet && !reading.test(method));
    if (forbidden) throw new ScriptError(`You do not have permission to call ${name}.${required ? ` Required permissions: ${required.join(' || ')}` : ''}`);
    return;
  }
  // Simple triggers: nothing that needs to be authorised, except the spreadsheet they hang on. Who is there they may ask, in vain.
  if (required && required !== email) throw new ScriptError(`Specified permissions are not sufficient to call ${name}. Required permissions: ${required.join(' || ')}`);
}
