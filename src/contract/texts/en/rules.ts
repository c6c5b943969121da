// English: what is wrong with a rule table, and why a member has no group.

import type { RuleField, RuleFinding, RulePlace } from '../../ruleFindings.ts';
import type { rules as german } from '../de/rules.ts';
import type { Same } from '../same.ts';

/** The tab's headers are German in both languages. */
const columns: Readonly<Record<RuleField, string>> = { postcode: 'PLZ', street: 'Straße', side: 'Seite', from: 'von', to: 'bis', group: 'BO' };

export const rules: Same<typeof german> = {
  problem: (p: RuleFinding): string => {
    const where = `${p.rows.length === 1 ? 'Row' : 'Rows'} ${list(p.rows.map(String))}`;
    const one = p.rows.length === 1;
    switch (p.code) {
      case 'contradiction':
        return `${where} contradict each other: ${claim(p.place, p.example)} is given to ${list(p.groups)}. Keep only one of these groups, or change von and bis.`;
      case 'duplicate':
        return `${where} say the same for ${claim(p.place, p.example)} (${list(p.groups)}). No harm done; one of them can go.`;
      case 'incomplete':
        return `${where}: ${list(p.missing.map((field) => columns[field]))} ${p.missing.length === 1 ? 'is' : 'are'} missing. Fill in the gap or delete the row.`;
      case 'unreadable':
        if (p.field === 'order') return `${where}: von is greater than bis (${p.value}). Swap the two.`;
        if (p.field === 'street') {
          return p.severity === 'error'
            ? `${where}: “${p.value}” is no street. Write the name again.`
            : `${where}: “${p.value}” has a number in the column Straße. If it is the house number, put it into von and bis. If it belongs to the name, all is well.`;
        }
        return `${where}: “${p.value}” in the column ${columns[p.field]} cannot be understood. ${hints[p.field]}`;
      case 'unreachable':
        return p.why === 'empty'
          ? `${where}: there is no house number between von and bis on this side of ${p.place.street}. Check Seite, von and bis.`
          : `${where} never gets a turn: more precise rules come first everywhere (${spot(p.place)}). You can delete the row.`;
      case 'unknown_group':
        return `${where}: “${p.group}” is not in the tab “Gruppen”. Add the group there, or correct the name in ${one ? 'this row' : 'these rows'}.`;
    }
  },
  open: {
    no_postcode: 'The postcode is missing. Add it in the membership list.',
    unknown_postcode: 'This is no German postcode. Check it in the membership list; it has five digits.',
    outside_district: 'There is no rule for this postcode. If the person lives here, add the postcode in the tab “Zuordnung”; otherwise set the group by hand.',
    no_street: 'In this postcode the street decides, and it is missing. Add it in the membership list.',
    unknown_street: 'There is no rule for this street in this postcode. Check the spelling, or add the street in the tab “Zuordnung”.',
    no_house_number: 'In this street the house number decides, and it is missing or cannot be read. Add it in the membership list.',
    house_number_outside: 'There is no rule for this house number. Check the number, or add it in the tab “Zuordnung”.',
    house_number_range: 'These house numbers belong to different groups. Keep only the right one in the membership list, or set the group by hand.',
  },
};

const hints: Readonly<Record<Exclude<RuleField, 'street'>, string>> = {
  postcode: 'A postcode has five digits.',
  side: 'Possible are: alle (all), gerade (even), ungerade (odd), ohne (addresses without a number).',
  from: 'Write a single house number such as 12 or 12A; with the side “ohne” the cell stays empty.',
  to: 'Write a single house number such as 12 or 12A; with the side “ohne” the cell stays empty.',
  group: 'Write the name of the group again.',
};

function spot(place: RulePlace): string {
  return place.street === '' ? `postcode ${place.postcode}` : `${place.street}, ${place.postcode}`;
}

function claim(place: RulePlace, example: string): string {
  return example === '' ? spot(place) : `${place.street} ${example}, ${place.postcode}`;
}

function list(words: readonly string[]): string {
  const shown = words.length > 10 ? [...words.slice(0, 8), `${words.length - 8} more`] : words;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}
