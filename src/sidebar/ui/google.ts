// What Google puts into a page: `google.script.run` and `google.script.host`. Only this file and rpc.ts know of it.

type Handler = (value: unknown) => void;

/** `google.script.run`: two handlers to set, then any server function by name. */
export interface Runner {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

interface Script {
  run: Runner;
  host?: { close(): void };
}

function script(): Script | undefined {
  return (globalThis as { google?: { script?: Script } }).google?.script;
}

/** The runner of this page, undefined where the page was opened outside Google. */
export function googleRunner(): Runner | undefined {
  return script()?.run;
}

/** Closes this sidebar or dialog. */
export function closePage(): void {
  script()?.host?.close();
}
