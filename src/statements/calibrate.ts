/** The share of right statements that training saw at a probability: piecewise linear between the points of `curve`. */
export function calibrate(
  curve: readonly (readonly [probability: number, right: number])[],
  probability: number,
): number {
  let [x0, y0] = curve[0] ?? [0, 0];
  if (probability <= x0) return y0;
  for (const [x, y] of curve) {
    if (probability <= x) return x === x0 ? y : y0 + ((probability - x0) / (x - x0)) * (y - y0);
    [x0, y0] = [x, y];
  }
  return y0;
}
