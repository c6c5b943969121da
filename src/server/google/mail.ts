// Mail, clock triggers and marks over Google's services.

import { AppError } from '../kernel/errors.ts';
import { got } from './surroundings.ts';
import type { Mail, Mailbox, Marks, Triggers } from '../ports.ts';

// Google words these in the user's language.
const badAddress = /invalid email|ungültige e-mail|no recipient|kein empfänger/i;
const usedUp = /too many times for one day|zu oft|quota|kontingent/i;

export class GoogleMailbox implements Mailbox {
  left(): number {
    return MailApp.getRemainingDailyQuota();
  }

  send({ to, subject, text, html, name, replyTo }: Mail): void {
    try {
      MailApp.sendEmail({ to, subject, body: text, htmlBody: html, ...(name && { name }), ...(replyTo && { replyTo }) });
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      if (badAddress.test(message)) throw new AppError('mail_refused');
      if (usedUp.test(message)) throw new AppError('mail_quota');
      throw error;
    }
  }

  /** The script's own lock: one for all who use this spreadsheet, beside the document's. */
  alone<T extends object>(work: () => T, patience: number, toEnd = false): T | null {
    const lock = LockService.getScriptLock();
    if (!got(lock, patience)) return null;
    if (toEnd) return work();
    try {
      return work();
    } finally {
      lock.releaseLock();
    }
  }
}

export class GoogleTriggers implements Triggers {
  mine(): string[] {
    return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  }

  daily(handler: string, hour: number): void {
    this.remove(handler);
    try {
      ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(hour).create();
    } catch (error) {
      if (error instanceof Error && /too many triggers|zu viele trigger/i.test(error.message)) throw new AppError('trigger_refused');
      throw error;
    }
  }

  remove(handler: string): void {
    for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
  }
}

export class GoogleMarks implements Marks {
  get(name: string): string {
    return PropertiesService.getDocumentProperties().getProperty(name) ?? '';
  }

  set(name: string, value: string): void {
    put(PropertiesService.getDocumentProperties(), name, value);
  }

  mine(name: string): string {
    return PropertiesService.getUserProperties().getProperty(name) ?? '';
  }

  setMine(name: string, value: string): void {
    put(PropertiesService.getUserProperties(), name, value);
  }
}

function put(properties: GoogleAppsScript.Properties.Properties, name: string, value: string): void {
  if (value === '') properties.deleteProperty(name);
  else properties.setProperty(name, value);
}
