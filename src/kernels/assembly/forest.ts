/** Leaves of a tree. */
const LEAVES = 16;

/**
 * Adds to the odds of each of `count` rows of `width` numbers what the trees say: see statements/forest.ts. `within` has room for a
 * 16-bit number a tree.
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
    memory.fill(within, 0xff, (<usize>trees) << 1);
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
    let sum = load<f64>(odds);
    let tree = leaf;
    for (let t = 0; t < trees; t++) {
      sum += <f64>load<f32>(tree + ((<usize>ctz<i32>(load<u16>(within + ((<usize>t) << 1)))) << 2));
      tree += LEAVES * 4;
    }
    store<f64>(odds, sum);
    odds += 8;
  }
}

/** Leaves of a tree the leaves in a strike. */
function strikeOut(within: usize, strike: u32): void {
  const tree = within + ((<usize>(strike >> 16)) << 1);
  store<u16>(tree, load<u16>(tree) & strike);
}
