// What the services stand on: the world, the screen, and what is to be kept.

import type { Bundle, SandboxState, Screen } from '../api.ts';
import type { EnumMember } from './base.ts';
import type { World } from './world.ts';

export interface ServiceHost {
  readonly world: World;
  readonly screen: Screen;
  readonly bundle: Bundle;
  /** The living state; services write into it and say `changed`. */
  readonly state: SandboxState;
  changed(): void;
}

/** Google's types declare enumerations as TypeScript enums; here they are members that are equal by identity. */
export function asGoogle<T>(member: EnumMember): T {
  return member as unknown as T;
}
export function fromGoogle<Name extends string>(member: unknown): EnumMember<Name> {
  return member as EnumMember<Name>;
}

const encoder = new TextEncoder();
/** Bytes of a text as Google counts its limits. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
