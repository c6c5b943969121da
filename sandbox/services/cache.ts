// CacheService: short-lived strings, with Google's sizes, expiring by the sandbox's clock.

import { checkSignature, ScriptError, ServiceObject } from './base.ts';
import { bytesOf, type ServiceHost } from './host.ts';

const longestKey = 250;
const largestValue = 100 * 1024;
const mostItems = 1000;
/** Google keeps these when a thousand are passed. */
const keptItems = 900;
const usualSeconds = 600;
const mostSeconds = 21_600;

interface Item {
  value: string;
  /** Milliseconds of the sandbox's clock. */
  expires: number;
}
type Store = Map<string, Item>;

/** Caches live as long as the sandbox: they are a cache. */
export class CacheService extends ServiceObject implements GoogleAppsScript.Cache.CacheService {
  readonly className_ = 'CacheService';
  override readonly signatures_ = { getDocumentCache: [''], getScriptCache: [''], getUserCache: [''] };
  readonly #host: ServiceHost;
  readonly #stores = new Map<string, Store>();

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }
  getDocumentCache(): Cache {
    return this.#open('document');
  }
  getScriptCache(): Cache {
    return this.#open('script');
  }
  getUserCache(): Cache {
    return this.#open(`user ${this.#host.world.user().email}`);
  }
  #open(name: string): Cache {
    let store = this.#stores.get(name);
    if (!store) this.#stores.set(name, (store = new Map()));
    return new Cache(store, this.#host);
  }
}

export class Cache extends ServiceObject implements GoogleAppsScript.Cache.Cache {
  readonly className_ = 'CacheService.Cache';
  override readonly signatures_ = {
    get: ['String'],
    getAll: ['String[]'],
    put: ['String,String', 'String,String,Integer'],
    putAll: ['Object', 'Object,Integer'],
    remove: ['String'],
    removeAll: ['String[]'],
  };
  readonly #store: Store;
  readonly #host: ServiceHost;

  constructor(store: Store, host: ServiceHost) {
    super();
    this.#store = store;
    this.#host = host;
  }

  get(key: string): string | null {
    const item = this.#store.get(this.#checked(key));
    if (!item) return null;
    if (item.expires > this.#host.world.now().getTime()) return item.value;
    this.#store.delete(String(key));
    return null;
  }
  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }
  put(key: string, value: string, expirationInSeconds: number = usualSeconds): void {
    if (value === null) checkSignature(this.className_, 'put', [], [key, value]);
    const text = String(value);
    this.#checked(key);
    if (bytesOf(text) > largestValue) throw new ScriptError('Argument too large: value');
    const seconds = Math.min(Math.max(Number(expirationInSeconds), 1), mostSeconds);
    this.#store.delete(String(key));
    this.#store.set(String(key), { value: text, expires: this.#host.world.now().getTime() + seconds * 1000 });
    this.#makeRoom();
  }
  putAll(values: Record<string, string>, expirationInSeconds: number = usualSeconds): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }
  remove(key: string): void {
    this.#store.delete(this.#checked(key));
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }

  #checked(key: string): string {
    if (key === null) checkSignature(this.className_, 'get', [], [key]);
    if (String(key).length > longestKey) throw new ScriptError('Argument too large: key');
    return String(key);
  }
  /** Those that would expire last stay. */
  #makeRoom(): void {
    if (this.#store.size <= mostItems) return;
    const latest = [...this.#store].sort(([, a], [, b]) => b.expires - a.expires).slice(0, keptItems);
    this.#store.clear();
    for (const [key, item] of latest) this.#store.set(key, item);
  }
}
