// The typed client over `google.script.run.rpc(name, payload)`: one promise a call, the envelope opened, failures named.

import type { Envelope } from '../../contract/errors.ts';
import type { Answer, Payload, RpcName } from '../../contract/rpc.ts';
import { RpcError, recogniseFailure } from './failures.ts';
import { googleRunner, type Runner } from './google.ts';

/** When an answer is called slow, in milliseconds. A plain call takes Google 1–5 s. */
export const slowAfter = 8_000;
/** When no answer will come any more: Google ends an execution after 6 minutes. */
export const lostAfter = 390_000;

/** Server functions that open another sidebar. */
export type PageOpener = 'openCard' | 'openCalls' | 'openDuplicates' | 'openImport' | 'openCheck' | 'openSetup' | 'openAssignment' | 'openOpenCases' | 'openWalkthrough' | 'openNewcomers' | 'openGroups' | 'openForms' | 'openFormsDialog' | 'openOffers' | 'openExits' | 'openEvaluation' | 'openCampaigns' | 'openMailing' | 'openReminders' | 'openToday' | 'openMap' | 'openMatching' | 'openPrivacy';

export interface CallOptions {
  /** Hears once when the answer takes longer than `slowAfter`; the call goes on. */
  onSlow?: () => void;
}

export interface Rpc {
  /** Asks the server. Never asks twice by itself. @throws RpcError */
  call<N extends RpcName>(name: N, payload: Payload<N>, options?: CallOptions): Promise<Answer<N>>;
  /** Has the server open another sidebar in this one's place. @throws RpcError */
  openPage(name: PageOpener, options?: CallOptions): Promise<void>;
}

export interface RpcSurroundings {
  runner?: () => Runner | undefined;
  online?: () => boolean;
}

/** The client of one page. The surroundings are the browser's unless given. */
export function createRpc(surroundings: RpcSurroundings = {}): Rpc {
  const findRunner = surroundings.runner ?? googleRunner;
  const online = surroundings.online ?? (() => navigator.onLine);

  /** Calls one server function and settles exactly once, whatever arrives later. */
  function run(functionName: string, args: readonly unknown[], options: CallOptions): Promise<unknown> {
    const runner = findRunner();
    if (!runner) return Promise.reject(new RpcError('no_google', ''));
    if (!online()) return Promise.reject(new RpcError('offline', ''));
    return new Promise((resolve, reject) => {
      const slow = setTimeout(() => options.onSlow?.(), slowAfter);
      const lost = setTimeout(() => settle(() => reject(new RpcError('no_answer', ''))), lostAfter);
      const settle = (how: () => void): void => {
        clearTimeout(slow);
        clearTimeout(lost);
        how();
      };
      const ready = runner
        .withSuccessHandler((answer) => settle(() => resolve(answer)))
        .withFailureHandler((error) => settle(() => reject(recogniseFailure(error, online()))));
      const server = (ready as unknown as Record<string, ((...args: unknown[]) => void) | undefined>)[functionName];
      if (typeof server !== 'function') return settle(() => reject(new RpcError('outdated', functionName)));
      server.apply(ready, [...args]);
    });
  }

  return {
    async call<N extends RpcName>(name: N, payload: Payload<N>, options: CallOptions = {}): Promise<Answer<N>> {
      const envelope = await run('rpc', [name, payload], options);
      if (!isEnvelope(envelope)) throw new RpcError('wrong_account', '');
      if (envelope.ok) return envelope.result as Answer<N>;
      throw new RpcError(envelope.error.code, envelope.error.message, envelope.error.details ?? []);
    },
    async openPage(name, options = {}): Promise<void> {
      await run(name, [], options);
    },
  };
}

/** A blank answer instead of an envelope is how Google answers a page of one account and a call of another. */
function isEnvelope(value: unknown): value is Envelope<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value) || !('language' in value)) return false;
  if (value.language !== 'de' && value.language !== 'en') return false;
  return value.ok === true ? 'result' in value : 'error' in value && typeof value.error === 'object' && value.error !== null;
}
