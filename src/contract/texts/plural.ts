// A number with the right form of its noun, in the form both languages' catalogues use.

/** `1 Änderung`, `1.497 Änderungen`: the number grouped by `point` (German by default). */
export function plural(count: number, one: string, many: string, point = '.'): string {
  return `${grouped(count, point)} ${count === 1 ? one : many}`;
}

/** 1497 → `1.497`. */
export function grouped(count: number, point = '.'): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, point);
}
