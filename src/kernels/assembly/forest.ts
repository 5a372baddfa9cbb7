/** Leaves of a tree. */
const LEAVES = 16;
/** Rows that are asked about at once, one in each 16-bit lane of a vector. */
const ROWS = 8;

/**
 * Adds to the odds of each of `count` rows of `width` numbers what the trees say: see statements/forest.ts. `within` has room for
 * eight 16-bit numbers a tree; trees come in fours, the last filled up with trees that say 0.
 */
export function addTrees(
  numbers: usize,
  count: i32,
  width: i32,
  questions: usize,
  threshold: usize,
  first: usize,
  strike: usize,
  leaf: usize,
  trees: i32,
  within: usize,
  odds: usize,
): void {
  const all = i16x8.splat(-1);
  for (let r = 0; r < count; r += ROWS) {
    const end = within + ((<usize>trees) << 4);
    for (let t = within; t < end; t += 16) v128.store(t, all);
    strikeAll(numbers, min(ROWS, count - r), width, questions, threshold, first, strike, within);
    for (let t = within; t < end; t += 16) v128.store(t, lowestBits(v128.load(t)));
    numbers += (<usize>(ROWS * width)) << 3;
    for (let lane = 0; lane < min(ROWS, count - r); lane++) {
      addLeaves(within + ((<usize>lane) << 1), end, leaf, odds);
      odds += 8;
    }
  }
}

/** Asks about up to eight rows, number by number: questions go by threshold, so that the usual answer to one is that to all beyond. */
function strikeAll(
  numbers: usize,
  count: i32,
  width: i32,
  questions: usize,
  threshold: usize,
  first: usize,
  strike: usize,
  within: usize,
): void {
  // Where there are fewer, the last row takes the other lanes as well.
  const row = (<usize>width) << 3;
  const last = <usize>(count - 1);
  const b = min<usize>(1, last) * row;
  const c = min<usize>(2, last) * row;
  const d = min<usize>(3, last) * row;
  const e = min<usize>(4, last) * row;
  const f = min<usize>(5, last) * row;
  const g = min<usize>(6, last) * row;
  const h = min<usize>(7, last) * row;
  for (const end = numbers + row; numbers < end; numbers += 8) {
    const ab = v128.load64_lane(numbers + b, v128.load64_zero(numbers), 1);
    const cd = v128.load64_lane(numbers + d, v128.load64_zero(numbers + c), 1);
    const ef = v128.load64_lane(numbers + f, v128.load64_zero(numbers + e), 1);
    const gh = v128.load64_lane(numbers + h, v128.load64_zero(numbers + g), 1);
    const least = load<i32>(questions);
    const usual = load<i32>(questions, 4);
    const most = load<i32>(questions, 8);
    for (let q = usual; q < most; q++) {
      const isBelow = areBelow(ab, cd, ef, gh, threshold + ((<usize>q) << 3));
      if (i16x8.all_true(isBelow)) break;
      strikeOut(within, first + ((<usize>q) << 2), strike, isBelow);
    }
    for (let q = usual - 1; q >= least; q--) {
      const isBelow = areBelow(ab, cd, ef, gh, threshold + ((<usize>q) << 3));
      if (!v128.any_true(isBelow)) break;
      strikeOut(within, first + ((<usize>q) << 2), strike, v128.not(isBelow));
    }
    questions += 8;
  }
}

/** In which lanes the number is at most the threshold: all bits of these. */
function areBelow(ab: v128, cd: v128, ef: v128, gh: v128, threshold: usize): v128 {
  const most = v128.load64_splat(threshold);
  return i8x16.narrow_i16x8_s(
    i16x8.narrow_i32x4_s(f64x2.le(ab, most), f64x2.le(cd, most)),
    i16x8.narrow_i32x4_s(f64x2.le(ef, most), f64x2.le(gh, most)),
  );
}

/** Leaves, for each question of one threshold, the leaves of its strike within reach of its tree, in lanes that are not spared. */
function strikeOut(within: usize, first: usize, strike: usize, spared: v128): void {
  const end = strike + ((<usize>load<i32>(first, 4)) << 2);
  for (let s = strike + ((<usize>load<i32>(first)) << 2); s < end; s += 4) {
    const tree = within + ((<usize>load<u16>(s, 2)) << 4);
    v128.store(tree, v128.and(v128.load(tree), v128.or(v128.load16_splat(s), spared)));
  }
}

/** In each lane the number of its lowest bit that is set. */
function lowestBits(bits: v128): v128 {
  const below = v128.andnot(i16x8.sub(bits, i16x8.splat(1)), bits);
  return i16x8.extadd_pairwise_i8x16_u(i8x16.popcnt(below));
}

/** Adds up what the trees say in one lane. */
function addLeaves(chosen: usize, end: usize, leaf: usize, odds: usize): void {
  // Four sums, for none to wait for another.
  let one = load<f64>(odds);
  let two = 0.0;
  let three = 0.0;
  let four = 0.0;
  for (; chosen < end; chosen += 64) {
    one += load<f32>(leaf + ((<usize>load<u16>(chosen)) << 2));
    two += load<f32>(leaf + ((<usize>load<u16>(chosen, 16)) << 2), LEAVES * 4);
    three += load<f32>(leaf + ((<usize>load<u16>(chosen, 32)) << 2), 2 * LEAVES * 4);
    four += load<f32>(leaf + ((<usize>load<u16>(chosen, 48)) << 2), 3 * LEAVES * 4);
    leaf += 4 * LEAVES * 4;
  }
  store<f64>(odds, one + two + (three + four));
}
