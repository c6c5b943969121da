// HtmlService: pages from the bundle or from text. No templates: the add-on's pages are whole files.

import { checkSignature, EnumType, NotInSandbox, ScriptError, ServiceObject } from './base.ts';
import { Blob } from './blob.ts';
import type { ServiceHost } from './host.ts';

const xFrameOptionsModes = new EnumType('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
const sandboxModes = new EnumType('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);

type Html = GoogleAppsScript.HTML.HtmlService;

export class HtmlService extends ServiceObject implements Pick<Html, 'createHtmlOutput' | 'createHtmlOutputFromFile'> {
  readonly className_ = 'HtmlService';
  override readonly constants_ = { XFrameOptionsMode: xFrameOptionsModes, SandboxMode: sandboxModes };
  override readonly signatures_ = { createHtmlOutput: ['', 'String', 'Blob'], createHtmlOutputFromFile: ['String'] };
  readonly #host: ServiceHost;

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }
  createHtmlOutput(html: string | GoogleAppsScript.Base.BlobSource = ''): HtmlOutput {
    return new HtmlOutput(html instanceof Blob ? html.getDataAsString() : String(html));
  }
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    const name = String(filename).replace(/\.html$/, '');
    const { pages } = this.#host.bundle;
    if (!Object.hasOwn(pages, name)) throw new ScriptError(`No HTML file named ${name} was found.`);
    return new HtmlOutput(pages[name]!);
  }
}

type Output = GoogleAppsScript.HTML.HtmlOutput;

export class HtmlOutput extends ServiceObject implements Output {
  readonly className_ = 'HtmlOutput';
  override readonly signatures_ = {
    append: ['String'], appendUntrusted: ['String'], setContent: ['String'], setTitle: ['String'], setWidth: ['Integer'], setHeight: ['Integer'],
    addMetaTag: ['String,String'], setFaviconUrl: ['String'], setXFrameOptionsMode: ['HtmlService.XFrameOptionsMode'], setSandboxMode: ['HtmlService.SandboxMode'],
  };
  #content: string;
  #title = '';
  #width = 0;
  #height = 0;
  #favicon = '';
  readonly #meta: HtmlOutputMetaTag[] = [];

  constructor(content: string) {
    super();
    this.#content = content;
  }
  append(addedContent: string): this {
    this.#content += addedContent;
    return this;
  }
  appendUntrusted(addedContent: string): this {
    const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
    return this.append(String(addedContent).replace(/[&<>"']/g, (character) => entities[character]!));
  }
  clear(): this {
    return this.setContent('');
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): this {
    this.#content = String(content);
    return this;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): this {
    this.#title = String(title);
    return this;
  }
  getWidth(): number {
    return this.#width;
  }
  setWidth(width: number): this {
    this.#width = Number(width);
    return this;
  }
  getHeight(): number {
    return this.#height;
  }
  setHeight(height: number): this {
    this.#height = Number(height);
    return this;
  }
  getFaviconUrl(): string {
    return this.#favicon;
  }
  setFaviconUrl(iconUrl: string): this {
    this.#favicon = String(iconUrl);
    return this;
  }
  /** Google allows these names alone. */
  addMetaTag(name: string, content: string): this {
    const allowed = ['apple-mobile-web-app-capable', 'apple-mobile-web-app-status-bar-style', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];
    if (!allowed.includes(name)) throw new ScriptError('The specified meta tag cannot be used in this context.');
    this.#meta.push(new HtmlOutputMetaTag(name, content));
    return this;
  }
  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#meta];
  }
  /** Of no consequence in a sidebar or dialog. */
  setXFrameOptionsMode(mode: GoogleAppsScript.HTML.XFrameOptionsMode): this {
    if (mode === null) checkSignature(this.className_, 'setXFrameOptionsMode', [], [mode]);
    return this;
  }
  /** Google ignores it since 2016. */
  setSandboxMode(): this {
    return this;
  }
  getBlob(): Blob {
    return new Blob(new TextEncoder().encode(this.#content), 'text/html', `${this.#title || 'output'}.html`);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  asTemplate(): never {
    throw new NotInSandbox('HtmlOutput.asTemplate');
  }
}

export class HtmlOutputMetaTag extends ServiceObject implements GoogleAppsScript.HTML.HtmlOutputMetaTag {
  readonly className_ = 'HtmlOutputMetaTag';
  readonly #name: string;
  readonly #content: string;
  constructor(name: string, content: string) {
    super();
    this.#name = name;
    this.#content = content;
  }
  getName(): string {
    return this.#name;
  }
  getContent(): string {
    return this.#content;
  }
}
