// The sandbox proper: the services around one spreadsheet, the executions, the triggers. It knows the spreadsheet only by what it needs.

import type { Bundle, Engine, Execution, Menu, RealmDriver, Sandbox, SandboxState, Screen, ShownChart, Trigger, UserEdit } from './api.ts';
import { Executions, usualLimits, type Limits } from './executions.ts';
import { MenuBar } from './menu-bar.ts';
import type { ServiceObject } from './services/base.ts';
import { CacheService } from './services/cache.ts';
import { Charts } from './services/charts.ts';
import { customFunctions } from './services/custom-functions.ts';
import type { Person } from './services/environment.ts';
import { changeEvent, clockEvent, editEvent, openEvent } from './services/events.ts';
import type { ServiceHost } from './services/host.ts';
import { HtmlService } from './services/html.ts';
import { LockService } from './services/locks.ts';
import { Logger, ScriptConsole } from './services/logging.ts';
import { MailApp } from './services/mail.ts';
import { PropertiesService } from './services/properties.ts';
import { ScriptApp } from './services/script-app.ts';
import { isPublic, sendable } from './services/script-run.ts';
import { Session } from './services/session.ts';
import { keptState } from './services/state.ts';
import { Ui, uiFor } from './services/ui.ts';
import { Utilities } from './services/utilities.ts';
import { nobody, type World } from './services/world.ts';

/** What the sandbox needs of the spreadsheet service. */
export interface SpreadsheetPart {
  readonly app: ServiceObject;
  /** The spreadsheet itself, as `e.source`. */
  source(): ServiceObject;
  /** The edited range, as `e.range`. */
  range(edit: UserEdit): ServiceObject;
  /** What the workbook data has no place for, to be kept. */
  extras(): unknown;
  /** What there is to draw beside the cells. */
  charts(): ShownChart[];
}

export interface LocalDeps {
  engine: Engine;
  world: World;
  bundle: Bundle;
  driver: RealmDriver;
  screen: Screen;
  state?: SandboxState;
  limits?: Limits;
  /** `ui` answers `SpreadsheetApp.getUi()`; it throws where there is no screen. */
  spreadsheet(host: ServiceHost, ui: () => Ui): SpreadsheetPart;
}

/** Cells computed at the same time; the rest wait. */
const cellsAtOnce = 2;

export class LocalSandbox implements Sandbox {
  readonly engine: Engine;
  readonly #deps: LocalDeps;
  readonly #world: World;
  readonly #state: SandboxState;
  readonly #bar: MenuBar;
  readonly #spreadsheet: SpreadsheetPart;
  readonly #executions: Executions;
  readonly #background = new Set<Promise<unknown>>();
  readonly #cells: (() => void)[] = [];
  #cellsRunning = 0;
  #opened = false;
  readonly #stopListening: () => void;

  constructor(deps: LocalDeps) {
    const { engine, world, bundle, screen } = deps;
    this.#deps = deps;
    this.engine = engine;
    this.#world = world;
    this.#state = keptState(deps.state, world.person);
    if (world.person === nobody) world.person = this.#state.person;
    world.clockOffsetMs ??= this.#state.clockOffsetMs;
    const host: ServiceHost = { world, screen, bundle, state: this.#state, changed: () => screen.changed?.() };
    this.#bar = new MenuBar((menus) => screen.menus(menus));
    const ui = new Ui(host, this.#bar);
    this.#spreadsheet = deps.spreadsheet(host, () => uiFor(host, ui));
    const roots = {
      SpreadsheetApp: this.#spreadsheet.app,
      HtmlService: new HtmlService(host),
      PropertiesService: new PropertiesService(host),
      CacheService: new CacheService(host),
      LockService: new LockService(host),
      Charts: new Charts(),
      MailApp: new MailApp(host),
      ScriptApp: new ScriptApp(host),
      Session: new Session(host),
      Utilities: new Utilities(host),
      Logger: new Logger(host),
      console: new ScriptConsole(host),
    };
    this.#executions = new Executions(host, deps.driver, () => roots, deps.limits ?? usualLimits);
    this.#stopListening = engine.onEdit((edit) => this.#later(this.#edited(edit)));
  }

  get hook(): Sandbox['hook'] {
    return this.#executions.hook;
  }
  set hook(hook: Sandbox['hook']) {
    this.#executions.hook = hook;
  }

  async open(): Promise<Execution> {
    const surface = await this.#executions.surface();
    if (!this.#opened) for (const name of customFunctions(this.#deps.bundle.code, surface)) this.engine.registerCustomFunction(name, (...args) => this.#compute(name, args));
    this.#opened = true;
    this.#bar.clear();
    const execution = await this.#simple('onOpen', () => openEvent(this.#world, this.#spreadsheet.source(), 'LIMITED'));
    for (const trigger of this.#installed('ON_OPEN')) await this.#fire(trigger, openEvent(this.#world, this.#spreadsheet.source(), 'FULL', trigger));
    return execution;
  }
  menus(): Menu[] {
    return this.#bar.menus();
  }
  choose(label: string): Promise<Execution> {
    return this.#executions.run({ functionName: this.#bar.find(label), occasion: 'menu', authMode: 'FULL', args: [] });
  }
  async call(functionName: string, args: unknown[]): Promise<Execution> {
    if (!isPublic(functionName)) return this.#executions.refused(functionName, `Script function not found: ${functionName}`);
    try {
      const sent = args.map((arg, index) => sendable(arg, String(index), []));
      return await this.#executions.run({ functionName, occasion: 'page', authMode: 'FULL', args: sent });
    } catch (error) {
      return this.#executions.refused(functionName, (error as Error).message);
    }
  }
  run(functionName: string, args: unknown[] = []): Promise<Execution> {
    return this.#executions.run({ functionName, occasion: 'editor', authMode: 'FULL', args });
  }

  async trigger(handler: string): Promise<Execution> {
    if (handler === 'onOpen' || handler === 'onEdit') {
      const first: UserEdit = { sheetId: this.engine.snapshot().sheetOrder[0]!, row: 1, column: 1, rows: 1, columns: 1 };
      return this.#simple(handler, () =>
        handler === 'onOpen' ? openEvent(this.#world, this.#spreadsheet.source(), 'LIMITED') : editEvent(this.#world, this.#spreadsheet.source(), this.#spreadsheet.range(first), first, 'LIMITED'),
      );
    }
    const installed = this.#state.triggers.find((trigger) => trigger.handler === handler);
    const now = this.#world.now();
    if (!installed) return this.#executions.run({ functionName: handler, occasion: 'trigger', authMode: 'FULL', args: [clockEvent(now)] });
    const event = installed.eventType === 'CLOCK' ? clockEvent(now, installed) : openEvent(this.#world, this.#spreadsheet.source(), 'FULL', installed);
    return this.#fire(installed, event);
  }

  async idle(): Promise<void> {
    while (this.#background.size > 0) await Promise.all(this.#background);
  }

  setClock(now: Date | null): void {
    this.#world.setNow(now);
    this.engine.clockChanged();
    this.#deps.screen.changed?.();
  }
  now(): Date {
    return this.#world.now();
  }
  setPerson(person: Person): void {
    this.#world.person = person;
    this.#deps.screen.changed?.();
  }
  person(): Person {
    return this.#world.person;
  }
  outbox(): SandboxState['outbox'] {
    return structuredClone(this.#state.outbox);
  }
  triggers(): Trigger[] {
    return structuredClone(this.#state.triggers);
  }
  state(): SandboxState {
    return structuredClone({ ...this.#state, sheetExtras: this.#spreadsheet.extras(), person: this.#world.person, clockOffsetMs: this.#world.clockOffsetMs });
  }
  charts(): ShownChart[] {
    return this.#spreadsheet.charts();
  }
  dispose(): void {
    this.#stopListening();
    this.#deps.driver.dispose();
    this.engine.dispose();
  }

  #installed(eventType: string): Trigger[] {
    return this.#state.triggers.filter((trigger) => trigger.eventType === eventType);
  }
  /** An installed trigger runs as the person who made it. */
  async #fire(trigger: Trigger, event: object): Promise<Execution> {
    trigger.lastRun = this.#world.now().toISOString();
    this.#deps.screen.changed?.();
    const person = trigger.owner === this.#world.person.email ? this.#world.person : { ...this.#world.person, email: trigger.owner };
    return this.#executions.run({ functionName: trigger.handler, occasion: 'trigger', authMode: 'FULL', args: [event], person });
  }
  /** A script without such a function has nothing to run, and that is well. */
  async #simple(name: 'onOpen' | 'onEdit', event: () => object): Promise<Execution> {
    if (!(await this.#executions.surface()).has(name)) return this.#executions.nothing(name);
    return this.#executions.run({ functionName: name, occasion: 'simple', authMode: 'LIMITED', args: [event()] });
  }
  async #edited(edit: UserEdit): Promise<void> {
    const source = this.#spreadsheet.source();
    const event = (mode: 'LIMITED' | 'FULL', trigger?: Trigger): object => editEvent(this.#world, source, this.#spreadsheet.range(edit), edit, mode, trigger);
    await this.#simple('onEdit', () => event('LIMITED'));
    for (const trigger of this.#installed('ON_EDIT')) await this.#fire(trigger, event('FULL', trigger));
    for (const trigger of this.#installed('ON_CHANGE')) await this.#fire(trigger, changeEvent(this.#world, source, trigger));
  }

  /** One cell's custom function: an execution of its own, as on Google. */
  async #compute(functionName: string, args: unknown[]): Promise<unknown> {
    if (this.#cellsRunning >= cellsAtOnce) await new Promise<void>((resolve) => this.#cells.push(resolve));
    this.#cellsRunning += 1;
    const execution = await this.#later(this.#executions.run({ functionName, occasion: 'cell', authMode: 'CUSTOM_FUNCTION', args }));
    this.#cellsRunning -= 1;
    this.#cells.shift()?.();
    if (execution.error) throw new Error(execution.error.message);
    return execution.result;
  }
  #later<T>(work: Promise<T>): Promise<T> {
    const entry: Promise<unknown> = work.finally(() => this.#background.delete(entry)).catch(() => undefined);
    this.#background.add(entry);
    return work;
  }
}
