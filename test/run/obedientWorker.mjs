/** A worker that keeps the clock as the real one does, and hangs, fills its memory or ends when an article says so. */
export default function work({ articles, clock }) {
  const index = new Int32Array(clock, 0, 1);
  const begun = new Float64Array(clock, 8, 1);
  return articles.map(({ raw: { body } }, i) => {
    begun[0] = Date.now();
    Atomics.store(index, 0, i);
    const kept = [];
    while (body === 'hang');
    while (body === 'fill') kept.push(new Array(1_000_000).fill(kept.length));
    if (body === 'exit') process.exit(7);
    return { record: new TextEncoder().encode(body), statements: 0, rejected: false };
  });
}
