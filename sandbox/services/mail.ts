// MailApp: mails go into an outbox, under Google's quotas for a consumer account.

import type { Mail } from '../api.ts';
import { checkSignature, NotInSandbox, ScriptError, ServiceObject } from './base.ts';
import { localTime } from './format-date.ts';
import { bytesOf, type ServiceHost } from './host.ts';

const recipientsADay = 100;
const recipientsAMessage = 50;
const largestBody = 200 * 1024;

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

export class MailApp extends ServiceObject implements GoogleAppsScript.Mail.MailApp {
  readonly className_ = 'MailApp';
  override readonly signatures_ = {
    getRemainingDailyQuota: [''],
    sendEmail: ['Object', 'String,String,String', 'String,String,String,Object', 'String,String,String,String'],
  };
  readonly #host: ServiceHost;

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }

  /** Per person; begins anew at midnight in the script's zone (on Google some time within 24 hours). */
  getRemainingDailyQuota(): number {
    return recipientsADay - this.#sentToday();
  }

  sendEmail(...args: unknown[]): void {
    const message = fromArguments(args);
    if (message === null) return checkSignature(this.className_, 'sendEmail', [], args);
    for (const unknown of Object.keys(message).filter((key) => !known.has(key))) throw new NotInSandbox(`MailApp.sendEmail with ${unknown}`);
    const mail = this.#compose(message);
    const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
    if (recipients === 0) throw new ScriptError('Failed to send email: no recipient');
    if (recipients > recipientsAMessage) throw new ScriptError('Limit Exceeded: Email Recipients Per Message.');
    if (bytesOf(mail.body) > largestBody || bytesOf(mail.htmlBody) > largestBody) throw new ScriptError('Limit Exceeded: Email Body Size.');
    if (recipients > this.getRemainingDailyQuota()) throw new ScriptError('Service invoked too many times for one day: email.');
    this.#host.state.outbox.push(mail);
    this.#host.changed();
  }

  #compose(message: Message): Mail {
    const at = this.#host.world.now().toISOString();
    return {
      id: crypto.randomUUID(),
      at,
      to: addresses(message.to),
      cc: addresses(message.cc),
      bcc: addresses(message.bcc),
      replyTo: message.noReply ? '' : (message.replyTo ?? ''),
      name: message.name ?? '',
      subject: header(message.subject),
      body: message.body ?? '',
      htmlBody: message.htmlBody ?? '',
      sender: this.#host.world.user().email,
    };
  }

  #sentToday(): number {
    const { world, state } = this.#host;
    const day = (date: Date): string => {
      const local = localTime(date, world.timeZone);
      return `${local.year}-${local.month}-${local.day}`;
    };
    const today = day(world.now());
    const sender = world.user().email;
    let sent = 0;
    for (const mail of state.outbox) {
      if (mail.sender === sender && day(new Date(mail.at)) === today) sent += mail.to.length + mail.cc.length + mail.bcc.length;
    }
    return sent;
  }
}

/** Attachments and pictures are left out on purpose: the add-on sends none. */
const known = new Set(['to', 'cc', 'bcc', 'replyTo', 'name', 'noReply', 'subject', 'body', 'htmlBody']);

function fromArguments(args: unknown[]): Message | null {
  const isOptions = (value: unknown): value is Message => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (args.length === 1) return isOptions(args[0]) ? args[0] : null;
  const [to, second, third, fourth] = args;
  if (args.length === 3) return { to: String(to), subject: String(second), body: String(third) };
  if (isOptions(fourth)) return { ...fourth, to: String(to), subject: String(second), body: String(third) };
  return typeof fourth === 'object' ? null : { to: String(to), replyTo: String(second), subject: String(third), body: String(fourth) };
}

/** One line each; a line break would begin another header. */
function header(text: string | undefined): string {
  return (text ?? '').replace(/[\r\n]+/g, ' ');
}

/** Comma-separated; a name may stand before the address in angle brackets. */
function addresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const address = /<([^<>]*)>$/.exec(one)?.[1] ?? one;
      if (!/^[^\s@<>",;:]+@[^\s@<>",;:.]+(?:\.[^\s@<>",;:.]+)+$/.test(address)) throw new ScriptError(`Invalid email: ${one}`);
      return one;
    });
}
