/** How often statements of about one confidence are right. */
export interface CalibrationBin {
  /** Confidence from (included) and to (left out; 1 is in the last bin). */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** Share of those with the right content (overlap at least one half) and the right source. */
  readonly right: number;
}

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Ten bins of equal width, those without statements left out. */
export function calibrationBins(judged: readonly Judged[]): CalibrationBin[] {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const bin = bins[Math.min(9, Math.max(0, Math.floor(confidence * 10)))]!;
    bin.count++;
    bin.sum += confidence;
    if (right) bin.right++;
  }
  return bins.flatMap(({ count, sum, right }, i) =>
    count === 0
      ? []
      : [{ from: i / 10, to: (i + 1) / 10, count, meanConfidence: sum / count, right: right / count }],
  );
}

/** Expected calibration error (Naeini et al. 2015): mean distance of confidence and share right, by bin. */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const off = bins.reduce(
    (sum, { count, meanConfidence, right }) => sum + count * Math.abs(meanConfidence - right),
    0,
  );
  return total === 0 ? 0 : off / total;
}
