// PropertiesService: three stores of strings, with Google's sizes.

import { checkSignature, ScriptError, ServiceObject } from './base.ts';
import { bytesOf, type ServiceHost } from './host.ts';

/** Bytes of one value, and of a whole store with its keys. */
const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

type Store = Record<string, string>;

export class PropertiesService extends ServiceObject implements GoogleAppsScript.Properties.PropertiesService {
  readonly className_ = 'PropertiesService';
  override readonly signatures_ = { getDocumentProperties: [''], getScriptProperties: [''], getUserProperties: [''] };
  readonly #host: ServiceHost;

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }
  getDocumentProperties(): Properties {
    return new Properties(this.#host.state.documentProperties, this.#host);
  }
  getScriptProperties(): Properties {
    return new Properties(this.#host.state.scriptProperties, this.#host);
  }
  getUserProperties(): Properties {
    const { email } = this.#host.world.user();
    return new Properties((this.#host.state.userProperties[email] ??= {}), this.#host);
  }
}

export class Properties extends ServiceObject implements GoogleAppsScript.Properties.Properties {
  readonly className_ = 'PropertiesService.Properties';
  override readonly signatures_ = {
    deleteAllProperties: [''],
    deleteProperty: ['String'],
    getKeys: [''],
    getProperties: [''],
    getProperty: ['String'],
    setProperties: ['Object', 'Object,Boolean'],
    setProperty: ['String,String'],
  };
  readonly #store: Store;
  readonly #host: ServiceHost;

  constructor(store: Store, host: ServiceHost) {
    super();
    this.#store = store;
    this.#host = host;
  }

  deleteAllProperties(): this {
    return this.#write({});
  }
  deleteProperty(key: string): this {
    const { [String(key)]: _, ...rest } = this.#store;
    return this.#write(rest);
  }
  getKeys(): string[] {
    return Object.keys(this.#store);
  }
  getProperties(): Store {
    return { ...this.#store };
  }
  getProperty(key: string): string | null {
    return Object.hasOwn(this.#store, key) ? this.#store[key]! : null;
  }
  setProperties(properties: Store, deleteAllOthers = false): this {
    const given: Store = {};
    for (const [key, value] of Object.entries(properties)) given[key] = String(value);
    return this.#write(deleteAllOthers ? given : { ...this.#store, ...given });
  }
  setProperty(key: string, value: string): this {
    if (key === null || value === null) checkSignature(this.className_, 'setProperty', [], [key, value]);
    return this.#write({ ...this.#store, [String(key)]: String(value) });
  }

  /** All or nothing. */
  #write(next: Store): this {
    let total = 0;
    for (const [key, value] of Object.entries(next)) {
      const size = bytesOf(value);
      if (size > largestValue) throw new ScriptError('Argument too large: value');
      total += size + bytesOf(key);
    }
    if (total > largestStore) throw new ScriptError('You have exceeded the property storage quota. Please remove some properties and try again.');
    for (const key of Object.keys(this.#store)) delete this.#store[key];
    Object.assign(this.#store, next);
    this.#host.changed();
    return this;
  }
}
