/** The value that `share` (0 to 1) of the values do not exceed, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("[bench] There is no percentile of nothing — no run was measured — run it again");
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
