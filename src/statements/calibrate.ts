/** The share of right statements that training saw at a probability: piecewise linear between the points of `curve`. */
export function calibrate(
  curve: readonly (readonly [probability: number, right: number])[],
  probability: number,
): number {
  const next = curve.findIndex((point) => probability <= point[0]);
  // Before the first point, or (−1) behind the last.
  if (next <= 0) return curve.at(next)?.[1] ?? 0;
  const [x0, y0] = curve[next - 1]!;
  const [x1, y1] = curve[next]!;
  return x1 === x0 ? y1 : y0 + ((probability - x0) / (x1 - x0)) * (y1 - y0);
}
