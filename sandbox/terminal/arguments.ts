// Reads the terminal command's arguments.

export type Step =
  | { kind: 'menu'; label: string }
  | { kind: 'rpc'; name: string; payload: unknown }
  | { kind: 'help' }
  | { kind: 'trigger'; name: string };

export interface Arguments {
  /** Null only where nothing but `--rpc help` is asked. */
  file: string | null;
  /** `YYYY-MM-DD`, null: the machine's clock. */
  today: string | null;
  /** `''`: Google does not tell. */
  as: string;
  steps: Step[];
  out: string | null;
}

/** Wrong usage; the message says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * @param args what stands after the command's name
 * @returns null where help is asked for
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): Arguments | null {
  const result: Arguments = { file: null, today: null, as: '', steps: [], out: null };
  const given = new Set<string>();
  const rest = [...args];
  const once = (option: string): void => {
    if (given.has(option)) throw new UsageError(`${option} is given twice.`);
    given.add(option);
  };
  const value = (option: string, what: string): string => {
    const next = rest.shift();
    if (next === undefined || next.startsWith('--')) throw new UsageError(`${option} needs ${what}.`);
    return next;
  };

  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    switch (arg) {
      case '--help':
      case '-h':
        return null;
      case '--today':
        once(arg);
        result.today = day(value(arg, 'a date, YYYY-MM-DD'));
        break;
      case '--as':
        once(arg);
        result.as = value(arg, 'an e-mail address');
        if (!/^[^\s@]+@[^\s@]+$/.test(result.as)) throw new UsageError(`--as needs an e-mail address, not “${result.as}”.`);
        break;
      case '--out':
        once(arg);
        result.out = value(arg, 'a file name');
        if (!/\.xlsx$/i.test(result.out)) throw new UsageError(`--out writes .xlsx files, not “${result.out}”.`);
        break;
      case '--menu':
        result.steps.push({ kind: 'menu', label: value(arg, "a menu item's label") });
        break;
      case '--trigger':
        result.steps.push({ kind: 'trigger', name: value(arg, "a trigger's function name") });
        break;
      case '--rpc': {
        const name = value(arg, 'a name (--rpc help lists them)');
        if (name === 'help') result.steps.push({ kind: 'help' });
        else result.steps.push({ kind: 'rpc', name, payload: json(name, value(`--rpc ${name}`, "its payload as JSON, e.g. '{}'")) });
        break;
      }
      default:
        if (arg.startsWith('-')) throw new UsageError(`There is no option ${arg}.`);
        if (result.file !== null) throw new UsageError(`One workbook at a time: “${result.file}” and “${arg}” are given.`);
        result.file = arg;
    }
  }
  if (result.steps.length === 0) throw new UsageError('Nothing to do: give at least one --menu, --rpc or --trigger.');
  if (result.file === null && result.steps.some(({ kind }) => kind !== 'help')) throw new UsageError('Which workbook? Give a FILE.xlsx.');
  if (result.file === null && result.out !== null) throw new UsageError('--out needs a workbook to write.');
  return result;
}

function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new UsageError(`--today needs a date such as 2026-11-22, not “${text}”.`);
  }
  return text;
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The payload of --rpc ${name} is not JSON: ${(error as Error).message}`);
  }
}
