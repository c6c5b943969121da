// All sentences of the server in one language. Pages import their own section instead, to stay small.

import type { ErrorCode, Language } from '../errors.ts';
import { card as cardDe } from './de/card.ts';
import { checklist as checklistDe } from './de/checklist.ts';
import { coverage as coverageDe } from './de/coverage.ts';
import { errors as errorsDe } from './de/errors.ts';
import { groups as groupsDe } from './de/groups.ts';
import { menu as menuDe } from './de/menu.ts';
import { rules as rulesDe } from './de/rules.ts';
import { setup as setupDe } from './de/setup.ts';
import { tasks as tasksDe } from './de/tasks.ts';
import { card as cardEn } from './en/card.ts';
import { checklist as checklistEn } from './en/checklist.ts';
import { coverage as coverageEn } from './en/coverage.ts';
import { errors as errorsEn } from './en/errors.ts';
import { groups as groupsEn } from './en/groups.ts';
import { menu as menuEn } from './en/menu.ts';
import { rules as rulesEn } from './en/rules.ts';
import { setup as setupEn } from './en/setup.ts';
import { tasks as tasksEn } from './en/tasks.ts';
import type { Same } from './same.ts';

const german = { card: cardDe, checklist: checklistDe, coverage: coverageDe, errors: errorsDe, groups: groupsDe, menu: menuDe, rules: rulesDe, setup: setupDe, tasks: tasksDe } as const;

/** The German catalogue sets the keys; a key that English lacks or has too many does not compile. */
export type Texts = Same<typeof german>;

const english: Texts = { card: cardEn, checklist: checklistEn, coverage: coverageEn, errors: errorsEn, groups: groupsEn, menu: menuEn, rules: rulesEn, setup: setupEn, tasks: tasksEn };

export function texts(language: Language): Texts {
  return language === 'de' ? german : english;
}

/** The sentence of a refusal, in the reader's language. */
export function sentenceOf({ code, params }: { code: ErrorCode; params: object }, language: Language): string {
  return (texts(language).errors[code] as (params: object) => string)(params);
}
