// A trigger as a script sees it.

import type { Trigger as TriggerRecord } from '../api.ts';
import { EnumType, ServiceObject } from './base.ts';
import { asGoogle } from './host.ts';

export const eventTypes = new EnumType('ScriptApp.EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);
export const triggerSources = new EnumType('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);

export class Trigger extends ServiceObject implements GoogleAppsScript.Script.Trigger {
  readonly className_ = 'ScriptApp.Trigger';
  readonly #record: TriggerRecord;
  constructor(record: TriggerRecord) {
    super();
    this.#record = record;
  }
  getEventType(): GoogleAppsScript.Script.EventType {
    return asGoogle(eventTypes.of(this.#record.eventType as 'CLOCK'));
  }
  getHandlerFunction(): string {
    return this.#record.handler;
  }
  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return asGoogle(triggerSources.of(this.#record.eventType === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'));
  }
  getTriggerSourceId(): string {
    return this.#record.eventType === 'CLOCK' ? '' : 'sandbox';
  }
  getUniqueId(): string {
    return this.#record.id;
  }
}
