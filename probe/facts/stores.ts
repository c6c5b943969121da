// Properties and the cache.

import { refusal, type Field } from '../fact.ts';

const long = (length: number, letter = 'x'): string => new Array(length + 1).join(letter);

export const stores: Field = {
  title: 'Properties and cache',
  pages: ['guides/properties', 'reference/cache/cache', 'guides/services/quotas'],
  facts: [
    {
      id: 'properties.strings',
      says: 'Properties are strings, whatever is set; a missing one is null',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const store = PropertiesService.getUserProperties();
        store.setProperty('probe.a', 5 as unknown as string);
        const read = [store.getProperty('probe.a'), store.getProperty('probe.none')];
        store.deleteProperty('probe.a');
        return [...read, store.getProperty('probe.a')];
      },
      expected: ['5', null, null],
    },
    {
      id: 'properties.gone-twice',
      says: 'Deleting a property that is not there does nothing',
      source: '?', used: 'server/google/mail.ts',
      observe: () => refusal(() => PropertiesService.getDocumentProperties().deleteProperty('probe.never')),
      expected: '✓',
    },
    {
      id: 'properties.null',
      says: '`setProperty(key, null)` does not match the signature',
      source: 'M', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      observe: () => refusal(() => PropertiesService.getScriptProperties().setProperty('probe.null', null as unknown as string)),
      expected: "✗ The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    },
    {
      id: 'properties.size',
      says: 'A value has at most 9 kB: “Argument too large: value”',
      source: 'D; wording M', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const store = PropertiesService.getUserProperties();
        const said = [refusal(() => store.setProperty('probe.size', long(9_216))), refusal(() => store.setProperty('probe.size', long(9_300)))];
        store.deleteProperty('probe.size');
        return said;
      },
      expected: ['✓', '✗ Argument too large: value'],
    },
    {
      id: 'properties.bytes',
      says: 'The 9 kB count UTF-8 bytes, not letters',
      source: '?', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const store = PropertiesService.getUserProperties();
        const said = refusal(() => store.setProperty('probe.bytes', long(4_700, 'ä')));
        store.deleteProperty('probe.bytes');
        return said;
      },
      expected: '✗ Argument too large: value',
    },
    {
      id: 'properties.kept',
      says: 'Document properties outlive an execution',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      before: () => { PropertiesService.getDocumentProperties().setProperty('probe.kept', 'Grüße'); },
      observe: () => PropertiesService.getDocumentProperties().getProperty('probe.kept'),
      expected: 'Grüße',
    },
    {
      id: 'properties.shared',
      says: 'Document properties are the same for all editors of the spreadsheet',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      byHand: 'As a second editor run probeShared in the script editor: it tells what the first one’s probe kept.', about: ['getDocumentProperties'],
    },
    {
      id: 'properties.mine',
      says: 'User properties belong to one person and this script; nobody else reads them',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      byHand: 'Share the sheet with a second account; in the script editor run probeMark as the first, then probeMine as the second: it shows {}.', about: ['getUserProperties'],
    },
    {
      id: 'properties.store',
      says: 'A store holds 500 kB',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const store = PropertiesService.getUserProperties();
        let kept = 0;
        const said = refusal(() => { for (; kept < 60; kept++) store.setProperty(`probe.fill${kept}`, long(9_000)); });
        for (let at = 0; at < 60; at++) store.deleteProperty(`probe.fill${at}`);
        return [said, kept > 40];
      },
      expected: ['✗ You have exceeded the property storage quota.', true],
    },
    {
      id: 'cache.put-get',
      says: 'The cache keeps strings; a missing one is null',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const cache = CacheService.getUserCache();
        cache.put('probe.a', 'x', 60);
        const read = [cache.get('probe.a'), cache.get('probe.none')];
        cache.remove('probe.a');
        return [...read, cache.get('probe.a')];
      },
      expected: ['x', null, null],
    },
    {
      id: 'cache.key',
      says: 'A key has at most 250 characters: “Argument too large: key”',
      source: 'D; wording M', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      observe: () => [250, 251].map((length) => refusal(() => CacheService.getUserCache().put(long(length, 'k'), '1', 5))),
      expected: ['✓', '✗ Argument too large: key'],
    },
    {
      id: 'cache.value',
      says: 'A value has at most 100 kB: “Argument too large: value”',
      source: 'D; wording M', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      observe: () => [102_400, 102_401].map((length) => refusal(() => CacheService.getUserCache().put('probe.size', long(length), 5))),
      expected: ['✓', '✗ Argument too large: value'],
    },
    {
      id: 'cache.across',
      says: 'What one execution puts there the next one finds',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      before: () => { CacheService.getUserCache().put('probe.across', 'there', 21_600); },
      observe: () => CacheService.getUserCache().get('probe.across'),
      expected: 'there',
    },
    {
      id: 'cache.expires',
      says: 'It is gone when its seconds are over',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const cache = CacheService.getUserCache();
        cache.put('probe.short', 'x', 1);
        Utilities.sleep(2_500);
        return cache.get('probe.short');
      },
      expected: null,
    },
    {
      id: 'cache.lasts',
      says: 'Ten minutes by default, six hours at most; past 1,000 items the 900 that expire last stay',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      byHand: 'In the script editor run probeCache, and again after eleven minutes: only “long” is left.',
    },
  ],
};
