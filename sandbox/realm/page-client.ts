// `google.script` in a shown page: the client as source text, and the other end for the page around it.

import type { Execution } from '../api.ts';
import { sendable } from '../services/script-run.ts';

/** From the shown page to the page around it. */
export type PageMessage =
  | { google: 'run'; id: number; functionName: string; args: unknown[] }
  | { google: 'close' }
  | { google: 'size'; width?: number; height?: number }
  | { google: 'focus' };
/** And back. */
export type PageAnswer = { google: 'answer'; id: number; ok: true; result: unknown } | { google: 'answer'; id: number; ok: false; error: { name: string; message: string } };

type Handler = (value: unknown, userObject?: unknown) => void;
interface Call {
  functionName: string;
  args: unknown[];
  success: Handler | null;
  failure: Handler | null;
  userObject: unknown;
}

/** Evaluated from its source text at the top of each shown page. */
function pageClient(window: Window, checked: typeof sendable): void {
  const atOnce = 10;
  const queue: Call[] = [];
  const running = new Map<number, Call>();
  let lastId = 0;
  const post = (message: PageMessage): void => window.parent.postMessage(message, '*');

  function next(): void {
    while (running.size < atOnce && queue.length > 0) {
      const call = queue.shift()!;
      lastId += 1;
      running.set(lastId, call);
      post({ google: 'run', id: lastId, functionName: call.functionName, args: call.args });
    }
  }
  window.addEventListener('message', (event: MessageEvent<PageAnswer>) => {
    const answer = event.data;
    if (event.source !== window.parent || !answer || answer.google !== 'answer') return;
    const call = running.get(answer.id);
    if (!call) return;
    running.delete(answer.id);
    next();
    if (answer.ok) {
      if (call.success) call.success(answer.result, call.userObject);
      return;
    }
    const error = new Error(`${answer.error.name}: ${answer.error.message}`);
    error.name = 'ScriptError';
    if (call.failure) call.failure(error, call.userObject);
    else console.error(`Uncaught ${error.message}`);
  });

  /** A form element may be sent alone; its fields become an object. */
  function fields(form: HTMLFormElement): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    new FormData(form).forEach((value, name) => {
      if (typeof value !== 'string') throw new Error(`Failed due to illegal value in property: ${name}`);
      const before = values[name];
      values[name] = before === undefined ? value : Array.isArray(before) ? before.concat(value) : [before, value];
    });
    return values;
  }

  function runner(success: Handler | null, failure: Handler | null, userObject: unknown): object {
    const chain: Record<string, unknown> = {
      withSuccessHandler: (handler: Handler) => runner(handler, failure, userObject),
      withFailureHandler: (handler: Handler) => runner(success, handler, userObject),
      withUserObject: (object: unknown) => runner(success, failure, object),
    };
    return new Proxy(chain, {
      get(target, name) {
        if (typeof name === 'symbol' || name === 'then' || name === 'toJSON' || name.endsWith('_')) return undefined;
        if (Object.prototype.hasOwnProperty.call(target, name)) return target[name];
        return (...args: unknown[]): void => {
          const [first] = args;
          const sent = args.length === 1 && first instanceof HTMLFormElement ? [fields(first)] : args.map((arg, index) => checked(arg, String(index), []));
          queue.push({ functionName: name, args: sent, success, failure, userObject });
          next();
        };
      },
    });
  }

  const script = {
    run: runner(null, null, undefined),
    host: {
      close: () => post({ google: 'close' }),
      setWidth: (width: number) => post({ google: 'size', width }),
      setHeight: (height: number) => post({ google: 'size', height }),
      editor: { focus: () => post({ google: 'focus' }) },
      origin: 'https://docs.google.com',
    },
  };
  (window as unknown as { google: object }).google = { script };
}

/** The page with `google.script` in it, before any script of its own. */
export function pageWithClient(html: string): string {
  const source = `(${pageClient.toString()})(window, ${sendable.toString()});`.replaceAll('</', '<\\/');
  const script = `<script>${source}</script>`;
  const head = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  if (!head) return script + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + script + html.slice(end);
}

/** What a shown page may ask of the page around it. */
export interface PageHost {
  /** `google.script.run`. */
  call(functionName: string, args: unknown[]): Promise<Pick<Execution, 'ok' | 'result' | 'error'>>;
  close(): void;
  /** `google.script.host.setWidth/setHeight`, pixels. */
  resize(size: { width?: number; height?: number }): void;
  /** `google.script.host.editor.focus()`. */
  focusSheet(): void;
}

/** Wires a shown page's `google.script` to the sandbox. Returns what undoes it. */
export function connectPage(frame: HTMLIFrameElement, host: PageHost): () => void {
  const listener = (event: MessageEvent<PageMessage>): void => {
    const shown = frame.contentWindow;
    const message = event.data;
    if (shown === null || event.source !== shown || !message) return;
    switch (message.google) {
      case 'run': {
        const { id } = message;
        void host.call(message.functionName, message.args).then(({ ok, result, error }) => {
          const answer: PageAnswer = ok ? { google: 'answer', id, ok, result } : { google: 'answer', id, ok, error: { name: error?.name ?? 'Error', message: error?.message ?? '' } };
          // The frame may have been closed meanwhile; then nobody listens.
          frame.contentWindow?.postMessage(answer, '*');
        });
        return;
      }
      case 'close':
        return host.close();
      case 'size': {
        const { google: _, ...size } = message;
        return host.resize(size);
      }
      case 'focus':
        return host.focusSheet();
    }
  };
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
}
