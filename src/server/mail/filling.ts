// What the placeholders of a text to a member stand for. Pure.

import type { Filling } from '../../contract/mailText.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { dayOf, monthsBetween } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { nameOf, type Cells } from '../members/index.ts';

/** What is the same for everybody, or belongs to their group. */
export interface Surroundings {
  /** `YYYY-MM-DD` */
  today: string;
  organisation: string;
  district: string;
  /** The contact person of a member's group, `''` for none. */
  contactOf(group: string): string;
  /** `''`: none. */
  link: string;
  /** In the language that members are written to. */
  salutation: Texts['mail']['salutation'];
  /** How to object, in a sentence. */
  object: string;
}

/** Needs the cells of the names, `salutation`, `group`, `birthDate` and `entryDate`. What is not known is left out. */
export function fillingOf(cells: Cells, { today, organisation, district, contactOf, link, salutation, object }: Surroundings): Filling {
  const name = nameOf(cells);
  const group = cleaned(cells.group);
  const firstName = cleaned(cells.firstName);
  return {
    Anrede: salutation({ name: firstName || name, form: formOf(cleaned(cells.salutation)) }),
    Vorname: firstName,
    Nachname: cleaned(cells.lastName),
    Name: name,
    BO: group,
    Ansprechperson: group === '' ? '' : contactOf(group),
    Alter: yearsSince(dayOf(cells.birthDate, today), today),
    Jahre: yearsSince(dayOf(cells.entryDate, today), today),
    Organisation: organisation,
    Bezirk: district,
    Link: link,
    Abmelden: object,
  };
}

/** How a list says whether somebody is addressed as a woman or a man; `''` for everything else. */
export function formOf(salutation: string): 'female' | 'male' | '' {
  if (/^(frau|fr\.?|w|weiblich|f|female|ms|mrs|genossin|liebe)$/i.test(salutation)) return 'female';
  return /^(herrn?|hr\.?|m|männlich|male|mr|genosse|lieber)\.?$/i.test(salutation) ? 'male' : '';
}

function yearsSince(day: string, today: string): string {
  return day === '' || day > today ? '' : String(Math.floor(monthsBetween(day, today) / 12));
}
