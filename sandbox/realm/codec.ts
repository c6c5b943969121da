// The membrane's own data format: values as JSON with a list of the places where something stands that JSON has no word for.

/** `v` is plain JSON; `d` lists the paths of dates (milliseconds stand there), `m` those of everything else JSON cannot say. */
export interface Wire {
  v: unknown;
  d?: Path[];
  m?: Mark[];
}
export type Path = (string | number)[];
/**
 * `u` undefined · `n` a number JSON cannot say · `h` a service object `[handle, class]` · `e` an enum member
 * `[type, name]` · `x` what cannot be sent at all (a function, a Map, a cycle), in words.
 */
export type Mark = [path: Path, kind: string, data?: unknown];

/** How one side recognises and makes what is more than data. */
export interface Special {
  isDate(value: object): boolean;
  /** `[kind, data]` of a service object or enum member, undefined for anything else. */
  encode(value: object): [kind: string, data: unknown] | undefined;
  decode(kind: string, data: unknown): unknown;
}

export interface Codec {
  encode(value: unknown): Wire;
  decode(wire: Wire): unknown;
}

/** Both sides of the membrane use this very function; in the realm it is evaluated from its source text, so it refers to nothing outside. */
export function makeCodec(special: Special): Codec {
  function encode(root: unknown): Wire {
    const dates: Path[] = [];
    const marks: Mark[] = [];
    const path: Path = [];
    const parents: object[] = [];

    function mark(kind: string, data?: unknown): null {
      marks.push([path.slice(), kind, data]);
      return null;
    }
    function plain(value: unknown): unknown {
      switch (typeof value) {
        case 'string':
        case 'boolean':
          return value;
        case 'number':
          return value - value === 0 ? value : mark('n', String(value));
        case 'undefined':
          return mark('u');
        case 'object':
          break;
        default: {
          const known = typeof value === 'function' ? special.encode(value) : undefined;
          return known ? mark(known[0], known[1]) : mark('x', typeof value);
        }
      }
      if (value === null) return null;
      if (special.isDate(value)) {
        dates.push(path.slice());
        return (value as Date).getTime();
      }
      const known = special.encode(value);
      if (known) return mark(known[0], known[1]);
      if (parents.includes(value)) return mark('x', 'cycle');
      const depth = path.length;
      let copy: unknown;
      parents.push(value);
      if (Array.isArray(value)) {
        const list: unknown[] = [];
        for (let index = 0; index < value.length; index += 1) {
          const entry: unknown = value[index];
          // What millions of cells hold.
          if (typeof entry === 'string' || (typeof entry === 'number' && entry - entry === 0)) list.push(entry);
          else {
            path[depth] = index;
            list.push(plain(entry));
          }
        }
        copy = list;
      } else {
        const prototype: unknown = Object.getPrototypeOf(value);
        if (prototype === null || prototype === Object.prototype) {
          const entries: Record<string, unknown> = {};
          for (const key of Object.keys(value)) {
            path[depth] = key;
            const entry = plain((value as Record<string, unknown>)[key]);
            if (key === '__proto__') Object.defineProperty(entries, key, { value: entry, enumerable: true });
            else entries[key] = entry;
          }
          copy = entries;
        } else {
          const constructor = (value as { constructor?: { name?: unknown } }).constructor;
          copy = mark('x', String((constructor && constructor.name) || 'object'));
        }
      }
      parents.pop();
      path.length = depth;
      return copy;
    }

    const wire: Wire = { v: plain(root) };
    if (dates.length > 0) wire.d = dates;
    if (marks.length > 0) wire.m = marks;
    return wire;
  }

  function decode(wire: Wire): unknown {
    const holder = { root: wire.v };
    function place(path: Path, make: (there: unknown) => unknown): void {
      let parent = holder as unknown as Record<string | number, unknown>;
      let key: string | number = 'root';
      for (const step of path) {
        parent = parent[key] as Record<string | number, unknown>;
        key = step;
      }
      parent[key] = make(parent[key]);
    }
    const toDate = (ms: unknown): Date => new Date(ms === null ? NaN : (ms as number));
    for (const path of wire.d || []) place(path, toDate);
    for (const [path, kind, data] of wire.m || []) {
      place(path, () => (kind === 'u' ? undefined : kind === 'n' ? Number(data) : special.decode(kind, data)));
    }
    return holder.root;
  }

  return { encode, decode };
}
