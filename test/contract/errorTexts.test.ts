// Every refusal has a whole sentence in both languages, with and without what it may be told.

import type { ErrorCode } from '../../src/contract/errors.ts';
import { texts } from '../../src/contract/texts/index.ts';

const codes = Object.keys(texts('de').errors) as ErrorCode[];
const say = (language: 'de' | 'en', code: ErrorCode, params: object) => (texts(language).errors[code] as (params: object) => string)(params);

const told: Partial<Record<ErrorCode, object[]>> = {
  members_not_found: [{ tab: 'Liste' }],
  setup_ambiguous: [{ field: 'postcode', columns: ['C', 'D'], tab: 'Liste' }, { columns: ['C', 'D'], tab: 'Liste' }, { tabs: ['A', 'B'] }],
  not_set_up: [{ tab: 'Gruppen' }],
  column_missing: [{ field: 'postcode', tab: 'Liste' }, { header: 'Seite', tab: 'Zuordnung' }],
  rules_contradict: [{ count: 3 }],
  group_unknown: [{ group: 'Nord' }],
  setting_unclear: [{ setting: 'Sprache', value: 'x', possible: ['Deutsch', 'English'] }],
  cells_in_the_way: [{ tab: 'Liste', range: 'P4', reason: 'formula' }, { partly: true }],
  form_unknown: [{ form: 'Austritt' }],
  form_broken: [{ form: 'Austritt' }],
  name_taken: [{ name: 'Wahl' }],
  offer_unknown: [{ offer: 'Filmabend' }],
  campaign_unknown: [{ campaign: 'Wahl' }],
  campaign_closed: [{ why: 'sie ist angehalten' }],
  unknown_rpc: [{ name: 'x.y' }],
};

test.each(codes.flatMap((code) => [{}, ...(told[code] ?? [])].map((params) => [code, params] as const)))('%s %j', (code, params) => {
  for (const language of ['de', 'en'] as const) {
    const sentence = say(language, code, params);
    expect(sentence).toMatch(/^[\p{Lu}„“].*[.!]$/su);
    expect(sentence).not.toMatch(/undefined|null|\[object|  | \./);
  }
});

test('German sentences call people du, and name no machinery', () => {
  for (const code of codes) expect(say('de', code, {})).not.toMatch(/\bSie haben|Datensatz|Exception|ungültig|Fehlercode/);
});
