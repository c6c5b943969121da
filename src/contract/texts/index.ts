// All sentences of the server in one language. Pages import their own section instead, to stay small.

import type { Language } from '../errors.ts';
import { errors as errorsDe } from './de/errors.ts';
import { groups as groupsDe } from './de/groups.ts';
import { menu as menuDe } from './de/menu.ts';
import { setup as setupDe } from './de/setup.ts';
import { errors as errorsEn } from './en/errors.ts';
import { groups as groupsEn } from './en/groups.ts';
import { menu as menuEn } from './en/menu.ts';
import { setup as setupEn } from './en/setup.ts';
import type { Same } from './same.ts';

const german = { errors: errorsDe, groups: groupsDe, menu: menuDe, setup: setupDe } as const;

/** The German catalogue sets the keys; a key that English lacks or has too many does not compile. */
export type Texts = Same<typeof german>;

const english: Texts = { errors: errorsEn, groups: groupsEn, menu: menuEn, setup: setupEn };

export function texts(language: Language): Texts {
  return language === 'de' ? german : english;
}
