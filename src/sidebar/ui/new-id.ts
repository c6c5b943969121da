// Ids a page makes up, so that what is sent twice happens once. Not a secret.

export function newId(kind: string, now: number = Date.now(), random: () => number = Math.random): string {
  return kind + '-' + now.toString(36) + '-' + Math.floor(random() * 2 ** 40).toString(36).padStart(8, '0');
}
