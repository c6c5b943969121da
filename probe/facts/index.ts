// All facts, in the order of docs/platform-facts.md.

import type { Fact, Field } from '../fact.ts';
import { charts, filters, protection, rules } from './hanging.ts';
import { screens, typing, wire } from './screen.ts';
import { scripts } from './scripts.ts';
import { mail, rights, triggers, utilities } from './session.ts';
import { lines, ranges, tabs } from './sheets.ts';
import { locks, stores } from './surroundings.ts';
import { dates, values } from './values.ts';

export const fields: readonly Field[] = [scripts, rights, locks, stores, mail, triggers, utilities, screens, wire, values, dates, typing, tabs, ranges, lines, rules, filters, protection, charts];

export const facts: readonly Fact[] = fields.reduce<Fact[]>((all, field) => all.concat(field.facts), []);
