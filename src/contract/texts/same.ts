// Holds the second language to the first: the same keys, and functions of the same parameters.

/** The shape of `T` with every text free: literal strings become `string`, functions keep their parameters. */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : T[K] extends string ? string : Same<T[K]>;
};
