// What the browser's realm driver and its worker say to each other.

export interface BrowserRequest {
  code: string;
  functionName: string;
  /** JSON text of a Wire. */
  args: string;
  clockOffsetMs: number;
  timeZone: string;
  /** A head of `[1 where a chunk is there, total bytes, bytes in this chunk]`, then the chunk itself. */
  shared: SharedArrayBuffer;
}

/** From the worker: a service call, the wish for the next chunk of its answer, the outcome. */
export type BrowserMessage =
  | { kind: 'call'; text: string }
  | { kind: 'more' }
  | { kind: 'done'; ok: boolean; value: string; error: { name: string; message: string; stack?: string } | null; addonMs: number };

export const headBytes = 16;
