// Keeps the work between visits in the browser's IndexedDB: the workbook, the sandbox's state, and the file it came from.

import type { IWorkbookData } from '@univerjs/core';
import type { SandboxState } from '../api.ts';
import type { WorkbookFile } from '../files/xlsx.ts';

export interface Work {
  name: string;
  snapshot: IWorkbookData;
  state: SandboxState;
  /** True: there are changes that stand in no .xlsx file yet. */
  unsaved: boolean;
  /** False until the welcome card was closed. */
  welcomed: boolean;
}
export interface Keep {
  /** Null on a first visit. `file` is the .xlsx the workbook was opened from; saving patches it, so that what the sandbox does not know survives. */
  load(): Promise<{ work: Work; file: WorkbookFile } | null>;
  saveWork(work: Work): Promise<void>;
  /** Replaces work and file together: a workbook never stands beside another one's file. */
  replace(work: Work, file: WorkbookFile): Promise<void>;
  clear(): Promise<void>;
}

const database = 'mitgliederbetreuung-sandbox';
const storeName = 'kept';

export async function openKeep(): Promise<Keep> {
  const db = await openDatabase();
  const write = (change: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(storeName, 'readwrite', { durability: 'relaxed' });
      change(transaction.objectStore(storeName));
      // Without waiting for an event that a page on its way out would not hear.
      transaction.commit();
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser refused to keep the work.'));
    });
  const read = <T>(key: string) =>
    new Promise<T | undefined>((resolve, reject) => {
      const request = db.transaction(storeName).objectStore(storeName).get(key);
      request.onsuccess = () => resolve(request.result as T | undefined);
      request.onerror = () => reject(request.error);
    });
  return {
    async load() {
      const [work, file] = await Promise.all([read<Work>('work'), read<WorkbookFile>('file')]);
      return work && file ? { work, file } : null;
    },
    saveWork: (work) => write((store) => void store.put(work, 'work')),
    replace: (work, file) =>
      write((store) => {
        store.put(work, 'work');
        store.put(file, 'file');
      }),
    clear: () => write((store) => void store.clear()),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
