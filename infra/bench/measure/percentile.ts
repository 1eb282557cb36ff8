/** The value that a share of all do not exceed (nearest rank); 0 of none. @param share 0 to 1 */
export function percentile(ascending: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * ascending.length));
  return ascending[rank - 1] ?? 0;
}
