// The heavy part behind the page: Univer on the screen, the services around it, realms in workers, .xlsx files.

import { CommandType, ICommandService } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import { demoWorkbookFile } from '../demo/demo.ts';
import type { SheetEngine } from '../engine/engine.ts';
import { ChartLayer } from '../engine/chart-layer.ts';
import { createScreenEngine } from '../engine/screen.ts';
import { openWorkbookFile, saveWorkbookFile } from '../files/xlsx.ts';
import { createBrowserDriver } from '../realm/browser.ts';
import { connectPage } from '../realm/page-client.ts';
import { createSandbox } from '../sandbox.ts';
import type { Person } from '../services/environment.ts';
import { newState, stateForFile, stateFromFile } from '../services/state.ts';
import { World } from '../services/world.ts';
import type { Screen } from '../api.ts';
import type { Machinery, Opened, Running, StartOptions } from './machinery.ts';

export const localGoogle: Machinery = {
  async start(options) {
    const { bundle, snapshot, state, container, screen, language } = options;
    const { person, clockOffsetMs } = state;
    const world = new World({ person, clockOffsetMs, timeZone: bundle.manifest.timeZone, waits: true });
    const engine = createScreenEngine(snapshot, container, world, language);
    let charts: ChartLayer | null = null;
    const watching: Screen = {
      ...screen,
      changed: () => {
        charts?.refresh();
        screen.changed?.();
      },
    };
    const sandbox = createSandbox({ engine, world, bundle, driver: createBrowserDriver('/page/realm.js'), screen: watching, state });
    charts = new ChartLayer(engine, () => sandbox.charts());
    return running(engine, sandbox, charts, options);
  },
  // By way of a file, so that the demo is saved, opened again and kept like any other workbook.
  demo: async (today, person) => open(await demoWorkbookFile(today), person),
  openFile: open,
  saveFile: (snapshot, file, state) => saveWorkbookFile(snapshot, { ...file, state: stateForFile(state) }),
  connectPage,
};

async function open(bytes: Uint8Array, person: Person): Promise<Opened> {
  const { snapshot, file } = await openWorkbookFile(bytes);
  return { snapshot, file, state: stateFromFile(file.state, person) ?? newState(person) };
}

function running(engine: SheetEngine, sandbox: Running['sandbox'], charts: ChartLayer, { changed }: StartOptions): Running {
  const listening = engine.service<ICommandService>(ICommandService).onCommandExecuted((command, how) => {
    if (command.type !== CommandType.MUTATION) return;
    charts.refresh();
    if (isWork(command.id)) changed(how?.fromFormula !== true);
  });
  return {
    sandbox,
    name: () => engine.workbook.name,
    rename: (name) => engine.workbook.setName(name),
    focus: () => engine.service<ILayoutService>(ILayoutService).focus(),
    dispose() {
      listening.dispose();
      charts.dispose();
      sandbox.dispose();
    },
  };
}

/** The cell editor is a document of its own, and computing formulas is no change of them. */
function isWork(mutation: string): boolean {
  return !mutation.startsWith('doc.') && !/^formula\.mutation\.set-(trigger-formula|formula|feature|other|array)/.test(mutation);
}
