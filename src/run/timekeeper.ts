/**
 * Shows on the clock of a task which article is at hand, and when it would have been begun had it been at hand without a break: an
 * article comes up once in each stage, and what counts is its time in all.
 */
export function timekeeper(clock: SharedArrayBuffer, articles: number): (article: number) => void {
  const index = new Int32Array(clock, 0, 1);
  const begun = new Float64Array(clock, 8, 1);
  const spent = new Float64Array(articles);
  let last = 0;
  return (article) => {
    const now = Date.now();
    if (begun[0]! > 0) spent[last] = now - begun[0]!;
    last = article;
    begun[0] = now - spent[article]!;
    Atomics.store(index, 0, article);
  };
}
