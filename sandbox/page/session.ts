// One visit: brings up the kept (or demo) workbook with its sandbox, runs what the person presses, keeps the work.

import type { Bundle, Sandbox } from '../api.ts';
import type { WorkbookFile } from '../files/xlsx.ts';
import { type Keep, openKeep, type Work } from './keep.ts';
import { becomeTheOne } from './lock.ts';
import type { Machinery, Running } from './machinery.ts';
import { clockTime, fullMoment, shortMoment, toField } from './moments.ts';
import { forgetPages } from './page-memory.ts';
import { messageOf, Runs } from './runs.ts';
import { createSaver, type Saver } from './saver.ts';
import { createScreen, type PageScreen } from './screen.ts';
import { createStore, type Store } from './store.ts';
import { keepLanguage, type Language, type Texts, textsFor } from './texts/index.ts';
import { firstView, type View } from './view.ts';

/** Who works here until the drawer says otherwise. */
const firstPerson = 'nour@example.org';

export interface SessionDeps {
  loadMachinery(): Promise<Machinery>;
  loadBundle(): Promise<Bundle>;
}

export class Session {
  readonly view: Store<View> = createStore<View>(firstView);
  readonly texts: Texts;
  readonly screen: PageScreen;
  /** Starts the script's functions and lists what came of them. */
  readonly runs: Runs;
  /** Where the spreadsheet is drawn. */
  readonly container: HTMLElement = document.createElement('div');
  machinery: Machinery | null = null;
  keep: Keep | null = null;
  /** Changes that stand in no .xlsx file yet. */
  unsaved = false;
  #welcomed = false;
  /** The file the workbook was opened from. */
  #file: WorkbookFile | null = null;
  #bundle: Bundle | null = null;
  #running: Running | null = null;
  #saver: Saver;

  constructor(
    readonly language: Language,
    private readonly deps: SessionDeps,
  ) {
    this.texts = textsFor(language);
    this.screen = createScreen(this.view, this.texts, () => this.touched(false));
    this.#saver = this.#newSaver();
    this.runs = new Runs(
      this.view,
      () => this.#running,
      (moment) => clockTime(moment, language, this.timeZone),
      () => void this.#saver.flush(),
    );
    this.container.className = 'spreadsheet';
    // The page may be gone after either; both come while there is still time to hand the work to the database.
    addEventListener('pagehide', () => this.#saver.leave());
    document.addEventListener('visibilitychange', () => document.hidden && this.#saver.leave());
  }

  get sandbox(): Sandbox | null {
    return this.#running?.sandbox ?? null;
  }
  get timeZone(): string {
    return this.#bundle?.manifest.timeZone ?? 'Europe/Berlin';
  }
  moment(iso: string): string {
    return shortMoment(new Date(iso), this.language, this.timeZone);
  }
  fullMoment(moment: Date): string {
    return fullMoment(moment, this.language, this.timeZone);
  }
  number(value: number): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  }

  /** Brings up the spreadsheet. @param steal take over from another tab. */
  async start(steal = false): Promise<void> {
    if (!globalThis.crossOriginIsolated || typeof SharedArrayBuffer === 'undefined') return this.view.set({ phase: 'notIsolated' });
    try {
      if (!(await becomeTheOne(steal, () => this.#lost()))) return this.view.set({ phase: 'elsewhere' });
      this.#saver.stop();
      this.#saver = this.#newSaver();
      this.view.set({ phase: 'loading' });
      const [machinery, bundle, keep] = await Promise.all([this.deps.loadMachinery(), this.deps.loadBundle(), openKeep()]);
      this.machinery = machinery;
      this.keep = keep;
      this.#bundle = bundle;
      const kept = await keep.load();
      if (kept) await this.#show(kept.work, kept.file);
      else await this.startDemo();
    } catch (error) {
      this.#failed(error);
    }
  }
  #failed(error: unknown): void {
    console.warn(error);
    this.view.set({ phase: 'failed', failure: messageOf(error) });
  }

  /** Goes on here although another tab had the work; what that one kept is what shows. */
  takeOver(): void {
    void this.start(true);
  }

  /** The demo as on a first visit; everything kept is gone. */
  async startDemo(): Promise<void> {
    try {
      const { machinery, keep } = this.#loaded();
      await keep.clear();
      forgetPages();
      const today = toField(new Date(), this.timeZone).slice(0, 'YYYY-MM-DD'.length);
      const { file, ...opened } = await machinery.demo(today, { email: firstPerson, locale: this.language });
      await this.#show({ name: this.texts.demoName, ...opened, unsaved: false, welcomed: false }, file);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** The workbook in this file takes the place of the one there is; the person and the clock stay. @throws WorkbookFileError and leaves what there is */
  async replace(name: string, bytes: Uint8Array): Promise<void> {
    const now = this.#sandboxNow().state();
    const { snapshot, file, state } = await this.#loaded().machinery.openFile(bytes, now.person);
    forgetPages();
    await this.#show({ name, snapshot, state: { ...state, clockOffsetMs: now.clockOffsetMs }, unsaved: false, welcomed: true }, file);
  }
  /** The workbook as an .xlsx file, as it is now. */
  async asFile(): Promise<Uint8Array> {
    const sandbox = this.#sandboxNow();
    if (!this.#file) throw new Error('No file.');
    await sandbox.engine.recalculated();
    return this.#loaded().machinery.saveFile(sandbox.engine.forFile(), this.#file, sandbox.state());
  }

  async #show(work: Work, file: WorkbookFile): Promise<void> {
    const { machinery, bundle } = this.#loaded();
    this.#running?.dispose();
    this.#running = null;
    this.container.replaceChildren();
    for (const question of this.view.get().questions) question.answer({ button: 'CLOSE', text: '' });
    this.view.set({ sidebar: null, dialog: null, menus: [], toasts: [], banner: '', executions: [], running: 0, name: work.name });
    const place = document.createElement('div');
    this.container.append(place);
    this.#running = await machinery.start({
      bundle,
      snapshot: { ...work.snapshot, name: work.name },
      state: work.state,
      container: place,
      screen: this.screen,
      language: this.language,
      changed: (work) => this.touched(work),
    });
    this.#file = file;
    this.#welcomed = work.welcomed;
    this.unsaved = work.unsaved;
    this.view.set({ phase: 'ready', welcome: !work.welcomed });
    this.runs.shown(await this.#running.sandbox.open());
    await this.#loaded().keep.replace(this.work(), file);
    this.view.set({ saved: 'saved' });
  }

  rename(name: string): void {
    this.#running?.rename(name);
    this.touched();
  }
  closeWelcome(): void {
    this.#welcomed = true;
    this.view.set({ welcome: false });
    this.#saver.touched();
  }
  async switchLanguage(language: Language): Promise<void> {
    if (language === this.language) return;
    keepLanguage(language);
    const sandbox = this.sandbox;
    sandbox?.setPerson({ ...sandbox.person(), locale: language });
    this.#saver.touched();
    await this.#saver.flush();
    // The spreadsheet's own words, the add-on's menus and ours are all read at the start.
    location.reload();
  }

  /** Something worth keeping changed; `work` is false where nobody would miss it in a file. */
  touched(work = true): void {
    if (!this.#running) return;
    const name = this.#running.name();
    // A script may have renamed the spreadsheet.
    if (name !== this.view.get().name) this.view.set({ name });
    if (work) this.unsaved = true;
    this.#saver.touched();
  }
  /** The workbook stands in an .xlsx file now. */
  savedAsFile(): void {
    this.unsaved = false;
    this.#saver.touched();
  }
  flush(): Promise<void> {
    return this.#saver.flush();
  }
  /** Everything to keep, as it is now. */
  work(): Work {
    const sandbox = this.#sandboxNow();
    return {
      name: this.view.get().name,
      snapshot: sandbox.engine.snapshot(),
      state: sandbox.state(),
      unsaved: this.unsaved,
      welcomed: this.#welcomed,
    };
  }
  #newSaver(): Saver {
    return createSaver(
      () => this.#save(),
      (saved) => this.view.set({ saved }),
    );
  }
  async #save(): Promise<void> {
    if (this.#running && this.keep) await this.keep.saveWork(this.work());
  }
  #lost(): void {
    this.#saver.stop();
    this.view.set({ phase: 'elsewhere', sidebar: null, dialog: null });
  }

  #sandboxNow(): Sandbox {
    if (!this.sandbox) throw new Error('No spreadsheet is open.');
    return this.sandbox;
  }
  #loaded(): { machinery: Machinery; bundle: Bundle; keep: Keep } {
    if (!this.machinery || !this.#bundle || !this.keep) throw new Error('The page has not loaded yet.');
    return { machinery: this.machinery, bundle: this.#bundle, keep: this.keep };
  }
}
