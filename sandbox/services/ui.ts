// Ui: menus, alerts, prompts, sidebars and dialogs, shown by whoever holds the screen.

import type { Menu, MenuItem } from '../api.ts';
import { pageWithClient } from '../realm/page-client.ts';
import { type EnumMember, EnumType, NotInSandbox, ScriptError, ServiceObject, waitFor } from './base.ts';
import { asGoogle, fromGoogle, type ServiceHost } from './host.ts';
import type { HtmlOutput } from './html.ts';

export const buttons = new EnumType('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const buttonSets = new EnumType('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** Where `addToUi` puts menus; emptied each time the spreadsheet is opened. */
export interface MenuBar {
  add(menu: Menu): void;
}

export class Ui extends ServiceObject implements Omit<GoogleAppsScript.Base.Ui, 'Button' | 'ButtonSet'> {
  readonly className_ = 'Ui';
  override readonly constants_ = { Button: buttons, ButtonSet: buttonSets };
  override readonly signatures_ = {
    alert: ['String', 'String,Ui.ButtonSet', 'String,String,Ui.ButtonSet'],
    prompt: ['String', 'String,Ui.ButtonSet', 'String,String,Ui.ButtonSet'],
    createMenu: ['String'],
    createAddonMenu: [''],
    showSidebar: ['HtmlOutput'],
    showModalDialog: ['HtmlOutput,String'],
    showModelessDialog: ['HtmlOutput,String'],
  };
  readonly #host: ServiceHost;
  readonly #bar: MenuBar;

  constructor(host: ServiceHost, bar: MenuBar) {
    super();
    this.#host = host;
    this.#bar = bar;
  }

  createMenu(caption: string): ScriptMenu {
    return new ScriptMenu(String(caption), this.#bar);
  }
  /** On Google this menu stands below *Extensions* under the add-on's name; a bound script has it there too. */
  createAddonMenu(): ScriptMenu {
    return new ScriptMenu('Add-on', this.#bar);
  }

  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    const question = asked(args, 'OK');
    const answer = this.#host.world.running().suspend(() => this.#host.screen.alert(question));
    return waitFor(answer.then((button) => asGoogle<GoogleAppsScript.Base.Button>(buttonOf(button))));
  }
  prompt(...args: unknown[]): PromptResponse {
    const question = asked(args, 'OK');
    const answer = this.#host.world.running().suspend(() => this.#host.screen.prompt(question));
    return waitFor(answer.then(({ button, text }) => new PromptResponse(buttonOf(button), text)));
  }

  showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput): void {
    const page = userInterface as unknown as HtmlOutput;
    this.#host.screen.sidebar({ title: page.getTitle(), html: pageWithClient(page.getContent()) });
  }
  showModalDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#dialog(userInterface as unknown as HtmlOutput, String(title), true);
  }
  showModelessDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#dialog(userInterface as unknown as HtmlOutput, String(title), false);
  }
  showDialog(): never {
    throw new NotInSandbox('Ui.showDialog');
  }
  #dialog(page: HtmlOutput, title: string, modal: boolean): void {
    // What Google takes where the script gives no size (measured by eye: unconfirmed).
    this.#host.screen.dialog({ title, html: pageWithClient(page.getContent()), width: page.getWidth() || 600, height: page.getHeight() || 600, modal });
  }
}

/** What `SpreadsheetApp.getUi()` gives, where there is a screen. */
export function uiFor(host: ServiceHost, ui: Ui): Ui {
  if (!host.world.running().hasScreen) throw new ScriptError('Cannot call SpreadsheetApp.getUi() from this context.');
  return ui;
}

function asked(args: unknown[], usual: 'OK'): { title: string; message: string; buttons: string[] } {
  const set = args.length > 1 && args.at(-1) !== null ? fromGoogle(args.at(-1)).name : usual;
  const texts = args.slice(0, args.length > 1 ? -1 : 1).map(String);
  return { title: texts.length > 1 ? texts[0]! : '', message: texts.at(-1)!, buttons: set.split(/_(?=OK|CANCEL|YES|NO)/) };
}
function buttonOf(name: string): EnumMember {
  return buttons.members.get(name as 'OK') ?? buttons.of('CLOSE');
}

export class PromptResponse extends ServiceObject implements GoogleAppsScript.Base.PromptResponse {
  readonly className_ = 'PromptResponse';
  readonly #button: EnumMember;
  readonly #text: string;
  constructor(button: EnumMember, text: string) {
    super();
    this.#button = button;
    this.#text = text;
  }
  getResponseText(): string {
    return this.#text;
  }
  getSelectedButton(): GoogleAppsScript.Base.Button {
    return asGoogle(this.#button);
  }
}

export class ScriptMenu extends ServiceObject implements GoogleAppsScript.Base.Menu {
  readonly className_ = 'Menu';
  override readonly signatures_ = { addItem: ['String,String'], addSeparator: [''], addSubMenu: ['Menu'], addToUi: [''] };
  readonly #title: string;
  readonly #bar: MenuBar;
  readonly #items: MenuItem[] = [];

  constructor(title: string, bar: MenuBar) {
    super();
    this.#title = title;
    this.#bar = bar;
  }
  addItem(caption: string, functionName: string): this {
    this.#items.push({ label: String(caption), functionName: String(functionName) });
    return this;
  }
  addSeparator(): this {
    this.#items.push({ label: '', functionName: null });
    return this;
  }
  addSubMenu(menu: GoogleAppsScript.Base.Menu): this {
    const { title, items } = (menu as ScriptMenu).asMenu_();
    this.#items.push({ label: title, functionName: null, items });
    return this;
  }
  addToUi(): void {
    this.#bar.add(this.asMenu_());
  }
  asMenu_(): Menu {
    return { title: this.#title, items: [...this.#items] };
  }
}
