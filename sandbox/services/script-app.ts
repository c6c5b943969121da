// ScriptApp: triggers, authorisation and the constants that go with them.

import { EnumType, ScriptError, ServiceObject } from './base.ts';
import { asGoogle, fromGoogle, type ServiceHost } from './host.ts';
import { eventTypes, Trigger, triggerSources } from './trigger.ts';
import { TriggerBuilder, weekdays } from './trigger-builders.ts';

type Google = GoogleAppsScript.Script.ScriptApp;

export const authModes = new EnumType('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const authorizationStatuses = new EnumType('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const installationSources = new EnumType('ScriptApp.InstallationSource', ['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON']);

const authorisationNeeded = 'Authorization is required to perform that action.';

export class ScriptApp
  extends ServiceObject
  implements
    Pick<
      Google,
      | 'deleteTrigger' | 'getAuthorizationInfo' | 'getInstallationSource' | 'getProjectTriggers' | 'getScriptId' | 'getUserTriggers'
      | 'newTrigger' | 'requireAllScopes' | 'requireScopes'
    >
{
  readonly className_ = 'ScriptApp';
  override readonly constants_ = {
    AuthMode: authModes,
    AuthorizationStatus: authorizationStatuses,
    EventType: eventTypes,
    InstallationSource: installationSources,
    TriggerSource: triggerSources,
    WeekDay: weekdays,
  };
  override readonly signatures_ = {
    deleteTrigger: ['ScriptApp.Trigger'],
    getAuthorizationInfo: ['ScriptApp.AuthMode', 'ScriptApp.AuthMode,String[]'],
    getProjectTriggers: [''],
    getUserTriggers: ['SpreadsheetApp.Spreadsheet'],
    newTrigger: ['String'],
    requireAllScopes: ['ScriptApp.AuthMode'],
    requireScopes: ['ScriptApp.AuthMode,String[]'],
  };
  readonly #host: ServiceHost;

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(String(functionName), this.#host);
  }
  /** Only the current person's: nobody sees another's triggers. */
  getProjectTriggers(): Trigger[] {
    const { email } = this.#host.world.user();
    return this.#host.state.triggers.filter(({ owner }) => owner === email).map((record) => new Trigger(record));
  }
  getUserTriggers(): Trigger[] {
    return this.getProjectTriggers().filter((trigger) => fromGoogle(trigger.getEventType()).name !== 'CLOCK');
  }
  deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    const { triggers } = this.#host.state;
    const index = triggers.findIndex(({ id }) => id === trigger.getUniqueId());
    if (index < 0) throw new ScriptError('The trigger does not exist.');
    triggers.splice(index, 1);
    this.#host.changed();
  }

  getAuthorizationInfo(_mode: GoogleAppsScript.Script.AuthMode, scopes?: string[]): AuthorizationInfo {
    return new AuthorizationInfo(this.#missing(scopes).length > 0);
  }
  requireAllScopes(): void {
    if (this.#host.world.running().authMode !== 'FULL') throw new ScriptError(authorisationNeeded);
  }
  requireScopes(_mode: GoogleAppsScript.Script.AuthMode, scopes: string[]): void {
    this.requireAllScopes();
    if (this.#missing(scopes).length > 0) throw new ScriptError(authorisationNeeded);
  }
  getScriptId(): string {
    return 'sandbox';
  }
  getInstallationSource(): GoogleAppsScript.Script.InstallationSource {
    return asGoogle(installationSources.of('NONE'));
  }

  #missing(scopes: string[] = []): string[] {
    return scopes.filter((scope) => !this.#host.bundle.manifest.oauthScopes.includes(scope));
  }
}

export class AuthorizationInfo extends ServiceObject implements GoogleAppsScript.Script.AuthorizationInfo {
  readonly className_ = 'AuthorizationInfo';
  readonly #required: boolean;
  constructor(required: boolean) {
    super();
    this.#required = required;
  }
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return asGoogle(authorizationStatuses.of(this.#required ? 'REQUIRED' : 'NOT_REQUIRED'));
  }
  getAuthorizationUrl(): string {
    return '';
  }
}
