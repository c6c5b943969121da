// All facts, in the order of docs/platform-facts.md.

import type { Fact, Field } from '../fact.ts';
import { charts } from './charts.ts';
import { dates } from './dates.ts';
import { filters } from './filters.ts';
import { lines } from './lines.ts';
import { locks } from './locks.ts';
import { mail } from './mail.ts';
import { protection } from './protection.ts';
import { ranges } from './ranges.ts';
import { rights } from './rights.ts';
import { rules } from './rules.ts';
import { screens } from './screens.ts';
import { scripts } from './scripts.ts';
import { stores } from './stores.ts';
import { tabs } from './tabs.ts';
import { triggers } from './triggers.ts';
import { typing } from './typing.ts';
import { utilities } from './utilities.ts';
import { values } from './values.ts';
import { wire } from './wire.ts';

export const fields: readonly Field[] = [scripts, rights, locks, stores, mail, triggers, utilities, screens, wire, values, dates, typing, tabs, ranges, lines, rules, filters, protection, charts];

export const facts: readonly Fact[] = fields.reduce<Fact[]>((all, field) => all.concat(field.facts), []);
