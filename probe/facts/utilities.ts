// The helpers that come with Apps Script.

import type { Field } from '../fact.ts';

export const utilities: Field = {
  title: 'Helpers',
  pages: ['reference/utilities/utilities'],
  facts: [
    {
      id: 'utilities.format-date',
      says: '`formatDate` takes Java’s SimpleDateFormat letters and writes English names',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => ['dd.MM.yyyy', "yyyy-MM-dd'T'HH:mm:ss", 'EEE, d. MMMM yy', 'Z XXX'].map((format) => Utilities.formatDate(new Date('2026-03-05T23:07:09.045Z'), 'Europe/Berlin', format)),
      expected: ['06.03.2026', '2026-03-06T00:07:09', 'Fri, 6. March 26', '+0100 +01:00'],
    },
    {
      id: 'utilities.weeks',
      says: 'Its weeks begin on Sunday, 1 January is in the first',
      source: '?', used: 'sandbox', tests: 'sandbox/services/utilities',
      observe: () => Utilities.formatDate(new Date('2026-03-05T23:07:09.045Z'), 'Europe/Berlin', 'w u'),
      expected: '10 5',
    },
    {
      id: 'utilities.zones',
      says: 'It knows zones by name and by distance',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => ['UTC', 'GMT+2', 'America/New_York'].map((zone) => Utilities.formatDate(new Date('2026-03-05T23:07:09Z'), zone, 'HH:mm')),
      expected: ['23:07', '01:07', '18:07'],
    },
    {
      id: 'utilities.digest',
      says: '`computeDigest` without a charset takes text for US-ASCII',
      source: 'D, ?', used: 'sandbox', tests: 'sandbox/services/utilities',
      observe: () => {
        const digest = (text: string): string => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text).join();
        return [digest('ü') === digest('?'), digest('abc').slice(0, 11)];
      },
      expected: [true, '-112,1,80,-'],
    },
    {
      id: 'utilities.sleep',
      says: 'Sleeping lasts as long as it is told to',
      source: 'D', used: 'sandbox', tests: 'sandbox/realm/dates',
      observe: () => { const begun = Date.now(); Utilities.sleep(1_000); const lasted = Date.now() - begun; return lasted >= 990 && lasted < 5_000; },
      expected: true,
    },
  ],
};
