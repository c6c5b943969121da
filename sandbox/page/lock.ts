// One tab works at a time: two would overwrite each other's kept work.

const name = 'mitgliederbetreuung-sandbox';

/**
 * Becomes the one tab that works.
 * @param steal take it from the tab that has it
 * @param lost called when another tab took it
 * @returns false where another tab has it
 */
export function becomeTheOne(steal: boolean, lost: () => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(name, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held for as long as this tab lives.
      return lock ? new Promise<never>(() => undefined) : undefined;
    });
    held.catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') lost();
      else reject(error);
    });
  });
}
