// Ids this page makes up, so that sending something twice writes it once. Not secrets.

export function newId(prefix: string, now = Date.now(), random: () => number = Math.random): string {
  return prefix + '-' + now.toString(36) + '-' + Math.floor(random() * 36 ** 6).toString(36).padStart(6, '0');
}
