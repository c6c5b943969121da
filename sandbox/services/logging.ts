// console and Logger: what a script says while it runs.

import { ServiceObject } from './base.ts';
import type { ServiceHost } from './host.ts';
import { formatDate } from './format-date.ts';
import { formatText } from './format-text.ts';

function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof ServiceObject) return value.className_.slice(value.className_.lastIndexOf('.') + 1);
  if (value instanceof Date) return value.toISOString();
  if (value !== null && typeof value === 'object' && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)) return JSON.stringify(value);
  return String(value);
}
function line(values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first === 'string' && /%[sdifjoO]/.test(first)) return formatText(first, rest.map((value) => (typeof value === 'number' ? value : inWords(value))));
  return values.map(inWords).join(' ');
}

export class ScriptConsole extends ServiceObject implements Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'time' | 'timeEnd'> {
  readonly className_ = 'console';
  readonly #host: ServiceHost;
  readonly #timers = new Map<string, number>();

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }
  log(...values: unknown[]): void {
    this.#say('', values);
  }
  info(...values: unknown[]): void {
    this.#say('Info: ', values);
  }
  warn(...values: unknown[]): void {
    this.#say('Warning: ', values);
  }
  error(...values: unknown[]): void {
    this.#say('Error: ', values);
  }
  time(label: string): void {
    this.#timers.set(String(label), performance.now());
  }
  timeEnd(label: string): void {
    const start = this.#timers.get(String(label));
    if (start !== undefined) this.#say('', [`${label}: ${Math.round(performance.now() - start)}ms`]);
    this.#timers.delete(String(label));
  }
  #say(prefix: string, values: unknown[]): void {
    this.#host.world.running().logs.push(prefix + line(values));
  }
}

export class Logger extends ServiceObject implements GoogleAppsScript.Base.Logger {
  readonly className_ = 'Logger';
  readonly #host: ServiceHost;

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }
  log(...values: unknown[]): this {
    const { world } = this.#host;
    const running = world.running();
    const text = line(values);
    running.logs.push(text);
    running.loggerLines.push(`${formatDate(world.now(), world.timeZone, 'EEE MMM dd HH:mm:ss zzz yyyy')} INFO: ${text}\n`);
    return this;
  }
  getLog(): string {
    return this.#host.world.running().loggerLines.join('');
  }
  clear(): void {
    this.#host.world.running().loggerLines.length = 0;
  }
}
