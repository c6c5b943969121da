// Puts the local Google together: the spreadsheet engine, its services, realms for the script, a screen.

import type { Bundle, RealmDriver, Sandbox, SandboxState, Screen } from './api.ts';
import type { SheetEngine } from './engine/engine.ts';
import { LocalSandbox } from './local.ts';
import type { Person } from './services/environment.ts';
import { createSpreadsheetApp } from './services/spreadsheet/spreadsheet-app.ts';
import type { World } from './services/world.ts';

export interface SandboxDeps {
  engine: SheetEngine;
  /** The environment the engine was made with. */
  world: World;
  bundle: Bundle;
  driver: RealmDriver;
  screen: Screen;
  /** What was kept from an earlier visit. */
  state?: SandboxState;
  /** Sets the clock. */
  now?: Date;
  person?: Person;
}

export function createSandbox({ engine, world, bundle, driver, screen, state, now, person }: SandboxDeps): Sandbox {
  if (person) world.person = person;
  if (now) world.setNow(now);
  return new LocalSandbox({
    engine,
    world,
    bundle,
    driver,
    screen,
    ...(state ? { state } : {}),
    spreadsheet: (host, ui) => createSpreadsheetApp({ engine, ui, screen, extras: host.state.sheetExtras, changed: () => host.changed() }),
  });
}
