// A sandbox around a few lines of script, without a spreadsheet: for the realm and the services.

import type { Engine, RealmDriver, Sandbox, SandboxState, Screen, UserEdit } from '../../../sandbox/api.ts';
import type { Limits } from '../../../sandbox/executions.ts';
import { LocalSandbox } from '../../../sandbox/local.ts';
import { createNodeDriver } from '../../../sandbox/realm/node.ts';
import { NotInSandbox, ServiceObject } from '../../../sandbox/services/base.ts';
import type { Ui } from '../../../sandbox/services/ui.ts';
import { World } from '../../../sandbox/services/world.ts';

/** As much of SpreadsheetApp as the tests here call. */
class SheetApp extends ServiceObject {
  readonly className_ = 'SpreadsheetApp';
  readonly #ui: () => Ui;
  readonly #world: World;
  constructor(ui: () => Ui, world: World) {
    super();
    this.#ui = ui;
    this.#world = world;
  }
  getUi(): Ui {
    return this.#ui();
  }
  getActive(): Sheet {
    return new Sheet(this.#world);
  }
  openById(): never {
    throw new NotInSandbox('SpreadsheetApp.openById');
  }
}
class Sheet extends ServiceObject {
  readonly className_ = 'SpreadsheetApp.Sheet';
  readonly #world: World;
  constructor(world: World) {
    super();
    this.#world = world;
  }
  getRows(count: number): (string | number | Date | boolean)[][] {
    this.#world.meter.cellsRead(count * 20);
    return Array.from({ length: count }, (_, row) => Array.from({ length: 20 }, (_, column) => (column === 3 ? new Date(Date.UTC(1980, 0, 1 + (row % 9000))) : column % 2 ? row : `Zelle ${row}/${column}`)));
  }
  setValue(value: unknown): this {
    if (value === 'nie') throw new Error('unreachable');
    this.#world.meter.cellsWritten(1);
    return this;
  }
  echo(value: unknown): unknown {
    return value;
  }
}

export interface FakeEngine extends Engine {
  edit(edit: UserEdit): void;
  functions: Map<string, (...args: unknown[]) => Promise<unknown>>;
}
function fakeEngine(): FakeEngine {
  const listeners = new Set<(edit: UserEdit) => void>();
  const functions = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  return {
    functions,
    edit: (edit) => listeners.forEach((listener) => listener(edit)),
    snapshot: () => ({ id: 'w', name: 'w', appVersion: '', locale: 'deDE' as never, styles: {}, sheetOrder: [], sheets: {} }),
    forFile: () => ({ id: 'w', name: 'w', appVersion: '', locale: 'deDE' as never, styles: {}, sheetOrder: [], sheets: {} }),
    recalculated: () => Promise.resolve(),
    clockChanged: () => undefined,
    registerCustomFunction: (name, compute) => void functions.set(name, compute),
    onEdit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => listeners.clear(),
  };
}

export interface Shown {
  sidebars: { title: string; html: string }[];
  dialogs: { title: string; html: string; width: number; height: number; modal: boolean }[];
  alerts: { title: string; message: string; buttons: string[] }[];
  changes: number;
}

export const allScopes = ['spreadsheets.currentonly', 'script.container.ui', 'script.send_mail', 'script.scriptapp', 'userinfo.email'].map((name) => `https://www.googleapis.com/auth/${name}`);

const drivers: RealmDriver[] = [];
const shared = createNodeDriver();
drivers.push(shared);
/** To be called once all tests of a file are done. */
export function closeDrivers(): void {
  for (const driver of drivers) driver.dispose();
}

export interface Options {
  scopes?: string[];
  pages?: Record<string, string>;
  state?: SandboxState;
  limits?: Limits;
  now?: string;
  email?: string;
  locale?: string;
  answer?: Screen['alert'];
  prompt?: Screen['prompt'];
  timeZone?: string;
}

export function sandboxOf(code: string, options: Options = {}): { sandbox: Sandbox; shown: Shown; engine: FakeEngine; world: World } {
  const shown: Shown = { sidebars: [], dialogs: [], alerts: [], changes: 0 };
  const world = new World({ person: { email: options.email ?? 'kim@example.org', locale: options.locale ?? 'de' } });
  if (options.now) world.setNow(new Date(options.now));
  const engine = fakeEngine();
  const screen: Screen = {
    menus: () => undefined,
    sidebar: (page) => void shown.sidebars.push(page),
    dialog: (page) => void shown.dialogs.push(page),
    close: () => undefined,
    toast: () => undefined,
    alert: (alert) => {
      shown.alerts.push(alert);
      return options.answer ? options.answer(alert) : Promise.resolve('OK');
    },
    prompt: (prompt) => (options.prompt ? options.prompt(prompt) : Promise.resolve({ button: 'OK', text: 'Antwort' })),
    changed: () => void (shown.changes += 1),
  };
  const sandbox = new LocalSandbox({
    engine,
    world,
    bundle: { code, pages: options.pages ?? {}, manifest: { timeZone: options.timeZone ?? 'Europe/Berlin', oauthScopes: options.scopes ?? allScopes } },
    driver: { execute: (request) => shared.execute(request), dispose: () => undefined },
    screen,
    ...(options.state ? { state: options.state } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
    spreadsheet: (_host, ui) => {
      const app = new SheetApp(ui, world);
      return { app, source: () => app.getActive(), range: () => app.getActive(), extras: () => null, charts: () => [] };
    },
  });
  return { sandbox, shown, engine, world };
}

/** Runs an expression (or statements with `return`) as a script and gives what it returns. */
export async function evaluate(body: string, options: Options = {}): Promise<unknown> {
  const code = `function test_(){ ${/\breturn\b/.test(body) ? body : `return (${body});`} }\nfunction main(){ return test_(); }`;
  const { sandbox } = sandboxOf(code, options);
  const execution = await sandbox.run('main');
  if (execution.error) throw Object.assign(new Error(execution.error.message), { name: execution.error.name });
  return execution.result;
}
