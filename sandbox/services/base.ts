// What every service of the local Google is made of: the objects a script may hold, and how they refuse.

/**
 * An object that a script holds a reference to (a Range, a Sheet, SpreadsheetApp itself).
 *
 * The realm's membrane sends each method call here by name. Callable is every prototype method whose name does not
 * end in `_`: names ending in `_` are for the host alone, as on Google names ending in `_` are for the script alone.
 * Methods return primitives, Dates, arrays, plain objects, enum members, other ServiceObjects, or what `waitFor` gives.
 */
export abstract class ServiceObject {
  /** The name Google uses in its messages and that serviceCalls.byMethod counts, e.g. `SpreadsheetApp.Range`. */
  abstract readonly className_: string;
  /** The parameter lists each method accepts, in Google's words; a method not listed takes any. See `checkSignature`. */
  readonly signatures_: SignatureTable = {};
  /** Enumerations and other constants that hang on this object, e.g. `SpreadsheetApp.Dimension`. */
  readonly constants_: Readonly<Record<string, EnumType>> = {};
}

export type SignatureTable = Readonly<Record<string, readonly string[]>>;

/** One of Google's enumerations: `SpreadsheetApp.Dimension` with `ROWS` and `COLUMNS`. */
export class EnumType<Name extends string = string> {
  readonly members: ReadonlyMap<string, EnumMember<Name>>;
  constructor(
    readonly typeName: string,
    names: readonly Name[],
  ) {
    this.members = new Map(names.map((name, index) => [name, new EnumMember(typeName, name, index)]));
  }
  of(name: Name): EnumMember<Name> {
    const member = this.members.get(name);
    if (!member) throw new Error(`${this.typeName} has no member ${name}`);
    return member;
  }
}

export class EnumMember<Name extends string = string> {
  constructor(
    readonly typeName: string,
    readonly name: Name,
    readonly index: number,
  ) {}
}

/** A refusal in Google's words. In the script it arrives as an Error whose name is `Exception`. */
export class ScriptError extends Error {
  override readonly name = 'Exception';
}

/** The sandbox's own limit: the script used something that this local Google does not have. Its message names it. */
export class NotInSandbox extends Error {
  override readonly name = 'NotInSandbox';
  constructor(what: string) {
    super(`${what} is not supported by the sandbox.`);
  }
}

/**
 * Suspends the calling script until `result` is there (an alert's answer, a lock, a recalculation). The script's side
 * sees a plain value, so the type says so; the membrane awaits it.
 */
export function waitFor<T>(result: Promise<T>): T {
  return result as unknown as T;
}

/**
 * Refuses arguments as Google does: `The parameters (String) don't match the method signature for …`.
 *
 * A signature is a comma-separated list of `String`, `Integer`, `number`, `Boolean`, `Object`, `Object[]`, `Object[][]`,
 * `String[]`, `Date`, `(class)` or a class or enum name as in `SpreadsheetApp.Dimension`; `''` takes none.
 */
export function checkSignature(owner: string, method: string, signatures: readonly string[], args: readonly unknown[]): void {
  if (signatures.some((signature) => fits(signature, args))) return;
  throw new ScriptError(
    `The parameters (${args.map(typeWord).join(',')}) don't match the method signature for ${owner}.${method}.`,
  );
}

function fits(signature: string, args: readonly unknown[]): boolean {
  const types = signature === '' ? [] : signature.split(',');
  return types.length === args.length && types.every((type, index) => fitsType(type, args[index]));
}

function fitsType(type: string, value: unknown): boolean {
  switch (type) {
    case 'Object':
      return true;
    case 'String':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
    case 'Integer':
      return (typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));
    case 'number':
      return typeof value === 'number';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Date':
      return value instanceof Date;
    case 'Object[][]':
      return Array.isArray(value) && value.every(Array.isArray);
    case 'String[]':
    case 'Object[]':
      return Array.isArray(value);
    case '(class)':
      return value instanceof ServiceObject;
    default:
      return (value instanceof ServiceObject && value.className_ === type) || (value instanceof EnumMember && value.typeName === type) || (value === null && type.includes('.'));
  }
}

function typeWord(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.some(Array.isArray) ? 'number[][]' : 'number[]';
  if (value instanceof ServiceObject) return value.className_;
  if (value instanceof EnumMember) return value.typeName;
  if (value instanceof Date) return '(class)';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'Boolean' : '(class)';
}
