// The smallest store that serves this page: one value, replaced as a whole, heard by components.

import { useLayoutEffect, useReducer } from 'preact/hooks';

export interface Store<T> {
  get(): T;
  /** Merges `patch` into a new value and tells every listener. */
  set(patch: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(patch) {
      value = { ...value, ...patch };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value, rendering again whenever it is replaced. */
export function useStore<T extends object>(store: Store<T>): T {
  const [, render] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => store.subscribe(() => render(undefined)), [store]);
  return store.get();
}
