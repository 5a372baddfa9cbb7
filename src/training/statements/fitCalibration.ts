/** What a model made of a link that it had not seen, and what is true. */
export interface Judgement {
  readonly probability: number;
  /** Whether the content is a statement's. */
  readonly right: boolean;
  /** Whether content and source are both right. */
  readonly sure: boolean;
}

const BINS = 30;

/**
 * How often a statement is right, content and source, at each probability: averaged in bins of equal size and made monotone
 * (isotonic regression, pooling adjacent violators).
 */
export function fitCalibration(judged: readonly Judgement[]): [number, number][] {
  const points = [...judged].sort((a, b) => a.probability - b.probability);
  const size = Math.max(1, Math.ceil(points.length / BINS));
  const pools: { probability: number; sure: number; weight: number }[] = [];
  for (let i = 0; i < points.length; i += size) {
    const bin = points.slice(i, i + size);
    pools.push({
      probability: mean(bin.map((p) => p.probability)),
      sure: mean(bin.map((p) => (p.sure ? 1 : 0))),
      weight: bin.length,
    });
    while (pools.length > 1 && pools.at(-2)!.sure > pools.at(-1)!.sure) {
      const b = pools.pop()!;
      const a = pools.pop()!;
      const weight = a.weight + b.weight;
      const merge = (x: number, y: number) => (x * a.weight + y * b.weight) / weight;
      pools.push({ probability: merge(a.probability, b.probability), sure: merge(a.sure, b.sure), weight });
    }
  }
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  return pools.map(({ probability, sure }) => [round(probability), round(sure)]);
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
