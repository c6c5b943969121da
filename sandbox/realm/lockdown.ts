// Leaves a realm only what Apps Script's V8 has: the language's built-ins. Services and console are added by the membrane.

/**
 * Takes everything off the global object (and, in a browser's worker, off its prototypes) that is not the language's own,
 * and makes what is unconfirmed on Google refuse by name. Evaluated from its source text inside the realm, before the script.
 *
 * What came with ES2023 and later is taken away too: nobody has confirmed it in Apps Script.
 */
export function lockdown(realm: typeof globalThis, fail: (message: string) => Error): void {
  const language = new Set(
    (
      'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error ' +
      'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math ArrayBuffer ' +
      'Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray ' +
      'BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect ' +
      'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN'
    ).split(' '),
  );
  const refuse = (what: string): never => {
    throw fail(`${what} is not confirmed on Google and not supported by the sandbox.`);
  };
  const define = (target: object, name: string, value: unknown): void => {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  };

  const localeCompare = realm.String.prototype.localeCompare;
  const numberText = realm.Number.prototype.toLocaleString;
  const dateText = {
    toLocaleString: realm.Date.prototype.toLocaleString,
    toLocaleDateString: realm.Date.prototype.toLocaleDateString,
    toLocaleTimeString: realm.Date.prototype.toLocaleTimeString,
  };

  for (let holder: object | null = realm; holder && holder !== Object.prototype; holder = Object.getPrototypeOf(holder) as object | null) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (name === 'constructor' || (holder === realm && language.has(name))) continue;
      if (!Reflect.deleteProperty(holder, name)) Reflect.set(holder, name, undefined);
    }
  }
  for (const name of ['setTimeout', 'fetch', 'postMessage', 'self', 'onmessage']) {
    if ((realm as unknown as Record<string, unknown>)[name] !== undefined) define(realm, name, undefined);
  }
  const later: [object, string][] = [
    [realm.Object, 'groupBy'], [realm.Map, 'groupBy'], [realm.Promise, 'withResolvers'], [realm.Promise, 'try'], [realm.Array, 'fromAsync'],
    [realm.Error, 'isError'], [realm.RegExp, 'escape'], [realm.Math, 'sumPrecise'], [realm.Math, 'f16round'], [realm.JSON, 'rawJSON'], [realm.JSON, 'isRawJSON'],
  ];
  for (const name of ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) later.push([realm.Array.prototype, name]);
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']) later.push([realm.Set.prototype, name]);
  for (const name of ['isWellFormed', 'toWellFormed']) later.push([realm.String.prototype, name]);
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']) later.push([iterator, name]);
  for (const [holder, name] of later) Reflect.deleteProperty(holder, name);

  define(realm, 'Intl', new Proxy({}, { get: (_, name) => (typeof name === 'symbol' ? undefined : refuse(`Intl.${name}`)) }));
  // Without a locale these follow the machine's; on Google that is American English (unconfirmed for anything else).
  define(realm.String.prototype, 'localeCompare', function (this: string, other: string, locale?: unknown) {
    return locale === undefined ? localeCompare.call(this, other, 'en-US') : refuse('String.localeCompare with a locale');
  });
  for (const name of ['toLocaleUpperCase', 'toLocaleLowerCase'] as const) {
    const plain = realm.String.prototype[name === 'toLocaleUpperCase' ? 'toUpperCase' : 'toLowerCase'];
    define(realm.String.prototype, name, function (this: string, locale?: unknown) {
      return locale === undefined ? plain.call(this) : refuse(`String.${name} with a locale`);
    });
  }
  define(realm.Number.prototype, 'toLocaleString', function (this: number, locale?: unknown) {
    return locale === undefined ? numberText.call(this, 'en-US') : refuse('Number.toLocaleString with a locale');
  });
  for (const name of Object.keys(dateText) as (keyof typeof dateText)[]) {
    define(realm.Date.prototype, name, function (this: Date, locale?: unknown) {
      if (locale !== undefined) refuse(`Date.${name} with a locale`);
      // The machine's zone must not show: local time is written as if it were UTC.
      const local = new Date(this.getTime() - this.getTimezoneOffset() * 60_000);
      return dateText[name].call(local, 'en-US', { timeZone: 'UTC' });
    });
  }
}
