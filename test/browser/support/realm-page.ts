// A page for test/browser/realm.test.ts: the browser's realm driver with the real services around a spreadsheet that is not there.

import type { Engine, Execution, Sandbox, Screen } from '../../../sandbox/api.ts';
import { LocalSandbox } from '../../../sandbox/local.ts';
import { createBrowserDriver } from '../../../sandbox/realm/browser.ts';
import { connectPage } from '../../../sandbox/realm/page-client.ts';
import { ServiceObject } from '../../../sandbox/services/base.ts';
import type { Ui } from '../../../sandbox/services/ui.ts';
import { World } from '../../../sandbox/services/world.ts';

class Sheet extends ServiceObject {
  readonly className_ = 'SpreadsheetApp';
  readonly #ui: () => Ui;
  constructor(ui: () => Ui) {
    super();
    this.#ui = ui;
  }
  getUi(): Ui {
    return this.#ui();
  }
  getBlock(rows: number): unknown[][] {
    return Array.from({ length: rows }, (_, row) => Array.from({ length: 20 }, (_, column) => (column === 0 ? new Date(row * 86_400_000) : `Größe ${row}/${column}`)));
  }
}

const engine: Engine = {
  snapshot: () => ({ id: 'w', name: 'w', appVersion: '', locale: 'deDE' as never, styles: {}, sheetOrder: [], sheets: {} }),
  forFile: () => ({ id: 'w', name: 'w', appVersion: '', locale: 'deDE' as never, styles: {}, sheetOrder: [], sheets: {} }),
  recalculated: () => Promise.resolve(),
  clockChanged: () => undefined,
  registerCustomFunction: () => undefined,
  onEdit: () => () => undefined,
  dispose: () => undefined,
};

export interface RealmPage {
  run(code: string, options?: { limitMs?: number; page?: string }): Promise<Execution>;
  /** What the shown page did to the page around it. */
  events: string[];
}

const events: string[] = [];
const frame = document.createElement('iframe');
frame.setAttribute('sandbox', 'allow-scripts allow-forms');
document.body.append(frame);

const realmPage: RealmPage = {
  events,
  run(code, { limitMs = 5000, page = '' } = {}) {
    const world = new World({ person: { email: 'kim@example.org', locale: 'de' }, waits: true });
    let sandbox: Sandbox | null = null;
    const screen: Screen = {
      menus: () => undefined,
      sidebar: ({ html }) => {
        connectPage(frame, {
          call: (name, args) => sandbox!.call(name, args),
          close: () => void events.push('closed'),
          resize: (size) => void events.push(JSON.stringify(size)),
          focusSheet: () => void events.push('focus'),
        });
        frame.srcdoc = html;
      },
      dialog: () => undefined,
      close: () => undefined,
      toast: () => undefined,
      alert: () => new Promise((resolve) => setTimeout(() => resolve('OK'), 50)),
      prompt: () => Promise.resolve({ button: 'OK', text: '' }),
    };
    sandbox = new LocalSandbox({
      engine,
      world,
      bundle: { code, pages: { page }, manifest: { timeZone: 'Europe/Berlin', oauthScopes: ['spreadsheets.currentonly', 'script.container.ui'].map((name) => `https://www.googleapis.com/auth/${name}`) } },
      driver: createBrowserDriver('/realm.js'),
      screen,
      limits: { script: limitMs, short: limitMs },
      spreadsheet: (_host, ui) => {
        const app = new Sheet(ui);
        return { app, source: () => app, range: () => app, extras: () => null, charts: () => [] };
      },
    });
    return sandbox.run('main');
  },
};
(window as unknown as { realmPage: RealmPage }).realmPage = realmPage;
