/** Leaves of a tree. */
const LEAVES = 16;

/**
 * Adds to the odds of each of `count` rows of `width` numbers what the trees say: see statements/forest.ts. `within` has room for a
 * 16-bit number a tree; trees come in eights, the last filled up with trees that say 0.
 */
export function addTrees(
  numbers: usize,
  count: i32,
  width: i32,
  questions: usize,
  threshold: usize,
  strike: usize,
  leaf: usize,
  trees: i32,
  within: usize,
  odds: usize,
): void {
  for (let r = 0; r < count; r++) {
    const all = i16x8.splat(-1);
    for (let t = 0; t < trees; t += 8) v128.store(within + ((<usize>t) << 1), all);
    let question = questions;
    for (let f = 0; f < width; f++) {
      const number = load<f64>(numbers);
      const first = load<i32>(question);
      let q = load<i32>(question, 4);
      const end = load<i32>(question, 8);
      if (q < end && !(number <= <f64>load<f32>(threshold + ((<usize>q) << 2)))) {
        do {
          strikeOut(within, load<u32>(strike + ((<usize>q) << 2)));
          q++;
        } while (q < end && !(number <= <f64>load<f32>(threshold + ((<usize>q) << 2))));
      } else {
        for (q--; q >= first && number <= <f64>load<f32>(threshold + ((<usize>q) << 2)); q--)
          strikeOut(within, load<u32>(strike + ((<usize>q) << 2)));
      }
      numbers += 8;
      question += 8;
    }
    // Four sums, for none to wait for another.
    let one = load<f64>(odds);
    let two = 0.0;
    let three = 0.0;
    let four = 0.0;
    let tree = leaf;
    for (let t = within, end = within + ((<usize>trees) << 1); t < end; t += 8) {
      one += leafOf(t, tree);
      two += leafOf(t + 2, tree + LEAVES * 4);
      three += leafOf(t + 4, tree + 2 * LEAVES * 4);
      four += leafOf(t + 6, tree + 3 * LEAVES * 4);
      tree += 4 * LEAVES * 4;
    }
    store<f64>(odds, one + two + (three + four));
    odds += 8;
  }
}

/** Leaves of a tree the leaves in a strike. */
function strikeOut(within: usize, strike: u32): void {
  const tree = within + ((<usize>(strike >> 16)) << 1);
  store<u16>(tree, load<u16>(tree) & strike);
}

/** What a tree says: its first leaf within reach. */
function leafOf(within: usize, tree: usize): f64 {
  return load<f32>(tree + ((<usize>ctz<i32>(load<u16>(within))) << 2));
}
