// A person as protections name them.

import { ServiceObject } from '../base.ts';
import type { LikeGoogle } from './google-types.ts';

export class User extends ServiceObject implements LikeGoogle<GoogleAppsScript.Base.User, User> {
  readonly className_ = 'User';
  constructor(private readonly email_: string) {
    super();
  }
  getEmail(): string {
    return this.email_;
  }
  getUserLoginId(): string {
    return this.email_;
  }
}
