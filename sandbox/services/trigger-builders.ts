// The builders behind `ScriptApp.newTrigger`: clock and spreadsheet triggers, with Google's limits.

import { checkSignature, EnumType, NotInSandbox, ScriptError, ServiceObject } from './base.ts';
import { fromGoogle, type ServiceHost } from './host.ts';
import { Trigger } from './trigger.ts';

type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;
type Sheet = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

/** Per user and script. */
const mostTriggers = 20;
const minutes = [1, 5, 10, 15, 30];
export const weekdays = new EnumType('Weekday', ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);

function install(host: ServiceHost, handler: string, eventType: string, schedule: string): Trigger {
  const { email } = host.world.user();
  if (host.state.triggers.filter(({ owner }) => owner === email).length >= mostTriggers) {
    throw new ScriptError('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
  }
  const record = { id: String(Math.floor(Math.random() * 9e18)), handler, eventType, schedule, owner: email, lastRun: '' };
  host.state.triggers.push(record);
  host.changed();
  return new Trigger(record);
}

export class TriggerBuilder extends ServiceObject implements GoogleAppsScript.Script.TriggerBuilder {
  readonly className_ = 'ScriptApp.TriggerBuilder';
  override readonly signatures_ = { timeBased: [''], forSpreadsheet: ['String', 'SpreadsheetApp.Spreadsheet'] };
  readonly #handler: string;
  readonly #host: ServiceHost;
  constructor(handler: string, host: ServiceHost) {
    super();
    this.#handler = handler;
    this.#host = host;
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#handler, this.#host);
  }
  /** There is one spreadsheet here, so the trigger hangs on it. */
  forSpreadsheet(sheet: string | GoogleAppsScript.Spreadsheet.Spreadsheet): SpreadsheetTriggerBuilder {
    if (sheet === null) checkSignature(this.className_, 'forSpreadsheet', [], [sheet]);
    return new SpreadsheetTriggerBuilder(this.#handler, this.#host);
  }
  forDocument(): never {
    throw new NotInSandbox('TriggerBuilder.forDocument');
  }
  forForm(): never {
    throw new NotInSandbox('TriggerBuilder.forForm');
  }
  forUserCalendar(): never {
    throw new NotInSandbox('TriggerBuilder.forUserCalendar');
  }
}

export class ClockTriggerBuilder extends ServiceObject implements Clock {
  readonly className_ = 'ScriptApp.ClockTriggerBuilder';
  override readonly signatures_ = {
    after: ['Integer'], at: ['Date'], atDate: ['Integer,Integer,Integer'], atHour: ['Integer'], everyDays: ['Integer'], everyHours: ['Integer'],
    everyMinutes: ['Integer'], everyWeeks: ['Integer'], inTimezone: ['String'], nearMinute: ['Integer'], onMonthDay: ['Integer'], onWeekDay: ['Weekday'], create: [''],
  };
  readonly #handler: string;
  readonly #host: ServiceHost;
  readonly #words: string[] = [];
  /** How often it fires is said once. */
  #recurrence = '';
  #hour = false;

  constructor(handler: string, host: ServiceHost) {
    super();
    this.#handler = handler;
    this.#host = host;
  }
  after(durationMilliseconds: number): this {
    return this.#every('after', durationMilliseconds);
  }
  at(date: GoogleAppsScript.Base.Date): this {
    return this.#every('at', date.toISOString());
  }
  atDate(year: number, month: number, day: number): this {
    return this.#every('atDate', [year, month, day].join(', '));
  }
  everyMinutes(n: number): this {
    if (!minutes.includes(Number(n))) throw new ScriptError(`The value you passed to everyMinutes was invalid. It must be one of ${minutes.slice(0, -1).join(', ')} or ${minutes.at(-1)!}.`);
    return this.#every('everyMinutes', n);
  }
  everyHours(n: number): this {
    const hours = [1, 2, 4, 6, 8, 12];
    if (!hours.includes(Number(n))) throw new ScriptError('The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.');
    return this.#every('everyHours', n);
  }
  everyDays(n: number): this {
    return this.#every('everyDays', n);
  }
  everyWeeks(n: number): this {
    return this.#every('everyWeeks', n);
  }
  onMonthDay(day: number): this {
    if (day < 1 || day > 31) throw new ScriptError('The value you passed to onMonthDay was invalid. It must be between 1 and 31.');
    return this.#every('onMonthDay', day);
  }
  onWeekDay(day: GoogleAppsScript.Base.Weekday): this {
    return this.#say('onWeekDay', fromGoogle(day).name, true);
  }
  atHour(hour: number): this {
    if (hour < 0 || hour > 23) throw new ScriptError('The value you passed to atHour was invalid. It must be between 0 and 23.');
    this.#hour = true;
    return this.#say('atHour', hour);
  }
  nearMinute(minute: number): this {
    if (minute < 0 || minute > 59) throw new ScriptError('The value you passed to nearMinute was invalid. It must be between 0 and 59.');
    return this.#say('nearMinute', minute);
  }
  inTimezone(timezone: string): this {
    return this.#say('inTimezone', timezone);
  }
  create(): Trigger {
    if (this.#recurrence === '') throw new ScriptError('No recurrence interval or specific date was specified for the clock trigger.');
    if (this.#hour && (this.#recurrence === 'everyMinutes' || this.#recurrence === 'everyHours')) {
      throw new ScriptError(`Cannot specify an hour together with ${this.#recurrence}.`);
    }
    return install(this.#host, this.#handler, 'CLOCK', this.#words.join(' '));
  }

  #every(word: string, value: number | string): this {
    if (this.#recurrence !== '') throw new ScriptError('You have already specified a recurrence interval or a date for the clock trigger.');
    return this.#say(word, value, true);
  }
  #say(word: string, value: number | string, recurrence = false): this {
    if (recurrence && this.#recurrence === '') this.#recurrence = word;
    this.#words.push(`${word}(${value})`);
    return this;
  }
}

export class SpreadsheetTriggerBuilder extends ServiceObject implements Sheet {
  readonly className_ = 'ScriptApp.SpreadsheetTriggerBuilder';
  override readonly signatures_ = { create: [''], onChange: [''], onEdit: [''], onFormSubmit: [''], onOpen: [''] };
  readonly #handler: string;
  readonly #host: ServiceHost;
  #eventType = '';
  constructor(handler: string, host: ServiceHost) {
    super();
    this.#handler = handler;
    this.#host = host;
  }
  onChange(): this {
    return this.#on('ON_CHANGE');
  }
  onEdit(): this {
    return this.#on('ON_EDIT');
  }
  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }
  onOpen(): this {
    return this.#on('ON_OPEN');
  }
  create(): Trigger {
    if (this.#eventType === '') throw new ScriptError('No event type was specified for the spreadsheet trigger.');
    return install(this.#host, this.#handler, this.#eventType, this.#eventType);
  }
  #on(eventType: string): this {
    this.#eventType = eventType;
    return this;
  }
}
