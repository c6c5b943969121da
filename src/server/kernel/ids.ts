// Ids that people may see in the log: short, sortable by time, unlike each other.

/** `20261122-183012-k3f9x2`: UTC time to the second and six random letters and digits. */
export function newOperationId(now: Date): string {
  const time = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `${time}-${Math.random().toString(36).slice(2, 8).padEnd(6, '0')}`;
}
