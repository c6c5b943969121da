// German: what checking the membership list says about each problem, and after corrections.

import type { ProblemCode } from '../../check.ts';
import { plural } from '../plural.ts';

/** One sentence a problem: what is doubtful, and what to do where nothing is proposed. */
const problems: Readonly<Record<ProblemCode, string>> = {
  number_twice: 'Diese Mitgliedsnummer steht mehr als einmal in der Liste.',
  number_missing: 'Die Mitgliedsnummer fehlt.',
  name_missing: 'Vor- oder Nachname fehlt.',
  entry_before_birth: 'Der Eintritt liegt vor der Geburt. Eins von beiden stimmt nicht.',
  exit_before_entry: 'Der Austritt liegt vor dem Eintritt. Eins von beiden stimmt nicht.',
  postcode_missing: 'Die PLZ fehlt.',
  postcode_unknown: 'Das ist keine deutsche PLZ.',
  date_impossible: 'Diesen Tag gibt es nicht.',
  date_month_first: 'Hier steht wohl der Monat vor dem Tag.',
  date_century: 'Bei zwei Ziffern ist das Jahrhundert nicht sicher.',
  date_future: 'Dieser Tag kommt erst noch.',
  date_too_long_ago: 'Das ist zu lange her.',
  date_incomplete: 'Hier fehlt der Tag oder der Monat.',
  date_unreadable: 'Das ist kein Datum.',
  phone_no_area_code: 'Die Vorwahl fehlt. Ist es eine Nummer von hier?',
  phone_start: 'Am Anfang fehlt etwas: eine Null oder das Land.',
  phone_several: 'Hier stehen mehrere Nummern. Lass nur eine stehen, die andere kann in die zweite Spalte.',
  phone_words: 'Neben der Nummer steht noch etwas, oder es ist keine.',
  phone_length: 'Die Nummer ist zu kurz oder zu lang.',
  phone_wrong: 'So eine Nummer gibt es nicht.',
  email_several: 'Hier stehen mehrere Adressen. Lass nur eine stehen.',
  email_typo: 'Hier hat sich wohl jemand vertippt.',
  email_broken: 'An diese Adresse kommt keine Mail an.',
  name_comma: 'Hier stehen Vor- und Nachname in einer Zelle.',
  name_signs: 'Hier steht etwas, das in keinen Namen gehört.',
  postcode_form: 'Die PLZ ist nicht fünfstellig geschrieben.',
  phone_lost_zero: 'Als Zahl eingetippt, hat die Nummer ihre Null am Anfang verloren.',
  email_form: 'Großbuchstaben, Leerzeichen oder Zusätze stören beim Mailen.',
  name_capitals: 'Der Name steht ganz in Großbuchstaben da.',
  name_lower_case: 'Der Name steht ganz in Kleinbuchstaben da.',
  name_spaces: 'Davor, dahinter oder dazwischen stehen Leerzeichen zu viel.',
  date_number: 'Das Datum steht als bloße Zahl da: als Tage seit 1900.',
  date_text: 'Das Datum steht als Text da und lässt sich nicht sortieren.',
};

export const check = {
  problems,
  written: (p: { written: number; skipped: number }): string => {
    const done = p.written === 0 ? 'Es wurde nichts geändert.' : `${plural(p.written, 'Vorschlag', 'Vorschläge')} übernommen.`;
    return p.skipped === 0 ? done : `${done} ${plural(p.skipped, 'Zelle hat', 'Zellen haben')} sich inzwischen geändert und ${p.skipped === 1 ? 'bleibt' : 'bleiben'}, wie sie ${p.skipped === 1 ? 'ist' : 'sind'}.`;
  },
  undone: (p: { restored: number; kept: number }): string => {
    const back = `${plural(p.restored, 'Zelle steht', 'Zellen stehen')} wieder wie vorher.`;
    return p.kept === 0 ? back : `${back} ${plural(p.kept, 'Zelle wurde', 'Zellen wurden')} seither geändert und ${p.kept === 1 ? 'bleibt' : 'bleiben'} so.`;
  },
} as const;
