// Session: who is there, in which language and time zone.

import { NotInSandbox, ServiceObject } from './base.ts';
import { md5 } from './digests.ts';
import type { ServiceHost } from './host.ts';

export class ScriptUser extends ServiceObject implements GoogleAppsScript.Base.User {
  readonly className_ = 'User';
  readonly #email: string;
  constructor(email: string) {
    super();
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  getUserLoginId(): never {
    throw new NotInSandbox('User.getUserLoginId');
  }
}

export class Session extends ServiceObject implements GoogleAppsScript.Base.Session {
  readonly className_ = 'Session';
  override readonly signatures_ = { getActiveUser: [''], getActiveUserLocale: [''], getEffectiveUser: [''], getScriptTimeZone: [''], getTemporaryActiveUserKey: [''] };
  readonly #host: ServiceHost;
  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }
  getActiveUser(): ScriptUser {
    return new ScriptUser(this.#email());
  }
  getEffectiveUser(): ScriptUser {
    return new ScriptUser(this.#email());
  }
  /** A simple trigger may not be told on Google; here it never is. */
  #email(): string {
    const { world } = this.#host;
    return world.running().authMode === 'LIMITED' ? '' : world.user().email;
  }
  getActiveUserLocale(): string {
    return this.#host.world.user().locale;
  }
  getScriptTimeZone(): string {
    return this.#host.bundle.manifest.timeZone;
  }
  getTimeZone(): never {
    throw new NotInSandbox('Session.getTimeZone');
  }
  getUser(): never {
    throw new NotInSandbox('Session.getUser');
  }
  /** Google's changes every thirty days; this one stays. */
  getTemporaryActiveUserKey(): string {
    const bytes = md5(new TextEncoder().encode(`${this.#host.world.user().email} of this sandbox`));
    return btoa(String.fromCharCode(...bytes));
  }
}
