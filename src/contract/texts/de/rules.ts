// German: what is wrong with a rule table, and why a member has no group. Each says where, what, and what to do.

import type { RuleField, RuleFinding, RulePlace } from '../../ruleFindings.ts';

const columns: Readonly<Record<RuleField, string>> = { postcode: 'PLZ', street: 'Straße', side: 'Seite', from: 'von', to: 'bis', group: 'BO' };

export const rules = {
  /** One sentence or two for a finding, starting with the rows. */
  problem: (p: RuleFinding): string => {
    const where = `${p.rows.length === 1 ? 'Zeile' : 'Zeilen'} ${list(p.rows.map(String))}`;
    const one = p.rows.length === 1;
    switch (p.code) {
      case 'contradiction':
        return `${where} widersprechen sich: ${claim(p.place, p.example)} steht bei ${list(p.groups)}. Lass nur eine dieser BOs stehen oder ändere von und bis.`;
      case 'duplicate':
        return `${where} sagen für ${claim(p.place, p.example)} dasselbe (${list(p.groups)}). Das schadet nicht, eine davon kann weg.`;
      case 'incomplete':
        return `${where}: ${list(p.missing.map((field) => columns[field]))} ${p.missing.length === 1 ? 'fehlt' : 'fehlen'}. Trag es nach oder lösch die Zeile.`;
      case 'unreadable':
        if (p.field === 'order') return `${where}: von ist größer als bis (${p.value}). Tausch die beiden.`;
        if (p.field === 'street') {
          return p.severity === 'error'
            ? `${where}: „${p.value}“ ist keine Straße. Schreib den Namen neu hin.`
            : `${where}: Bei „${p.value}“ steht eine Zahl in der Spalte Straße. Ist es die Hausnummer, schreib sie in von und bis. Gehört sie zum Namen, ist alles gut.`;
        }
        return `${where}: „${p.value}“ in der Spalte ${columns[p.field]} ist nicht zu verstehen. ${hints[p.field]}`;
      case 'unreachable':
        return p.why === 'empty'
          ? `${where}: Zwischen von und bis liegt auf dieser Seite der ${p.place.street} keine Hausnummer. Prüf Seite, von und bis.`
          : `${where} kommt nie zum Zug: Genauere Regeln nehmen alles vorweg (${spot(p.place)}). Du kannst die Zeile löschen.`;
      case 'unknown_group':
        return `${where}: „${p.group}“ steht nicht im Tab „Gruppen“. Trag die BO dort ein oder korrigier den Namen in ${one ? 'dieser Zeile' : 'diesen Zeilen'}.`;
    }
  },
  /** Why a member has no group. */
  open: {
    no_postcode: 'Die PLZ fehlt. Trag sie in der Mitgliederliste nach.',
    unknown_postcode: 'Das ist keine deutsche PLZ. Prüf sie in der Mitgliederliste, sie hat fünf Ziffern.',
    outside_district: 'Für diese PLZ gibt es keine Regel. Wohnt die Person hier, ergänz die PLZ im Tab „Zuordnung“; sonst setz die BO von Hand.',
    no_street: 'In dieser PLZ entscheidet die Straße, und die fehlt. Trag sie in der Mitgliederliste nach.',
    unknown_street: 'In dieser PLZ gibt es für diese Straße keine Regel. Prüf die Schreibweise oder ergänz die Straße im Tab „Zuordnung“.',
    no_house_number: 'In dieser Straße entscheidet die Hausnummer, und die fehlt oder ist nicht zu lesen. Trag sie in der Mitgliederliste nach.',
    house_number_outside: 'Für diese Hausnummer gibt es keine Regel. Prüf die Nummer oder ergänz sie im Tab „Zuordnung“.',
    house_number_range: 'Diese Hausnummern gehören zu verschiedenen BOs. Lass in der Mitgliederliste nur die richtige stehen oder setz die BO von Hand.',
  },
} as const;

const hints: Readonly<Record<Exclude<RuleField, 'street'>, string>> = {
  postcode: 'Eine PLZ hat fünf Ziffern.',
  side: 'Möglich sind: alle, gerade, ungerade, ohne (für Adressen ohne Hausnummer).',
  from: 'Schreib eine einzelne Hausnummer wie 12 oder 12A; bei der Seite „ohne“ bleibt das Feld leer.',
  to: 'Schreib eine einzelne Hausnummer wie 12 oder 12A; bei der Seite „ohne“ bleibt das Feld leer.',
  group: 'Schreib den Namen der BO neu hin.',
};

function spot(place: RulePlace): string {
  return place.street === '' ? `PLZ ${place.postcode}` : `${place.street}, ${place.postcode}`;
}

function claim(place: RulePlace, example: string): string {
  return example === '' ? spot(place) : `${place.street} ${example}, ${place.postcode}`;
}

/** `2`, `2 und 5`, `2, 5 und 7`; long lists end in `und 12 weitere`. */
function list(words: readonly string[]): string {
  const shown = words.length > 10 ? [...words.slice(0, 8), `${words.length - 8} weitere`] : words;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} und ${shown[shown.length - 1]}`;
}
