/** Hidden units of the cue network, in vectors of eight. */
const VECTORS = 3;
const UNITS = 8 * VECTORS;
/** Length of a word's vector. */
const WIDTH: usize = 16;
/** How many steps make 1, in which rows are kept. */
const STEPS: f64 = 256;

/**
 * Adds up `count` rows of UNITS 16-bit numbers, which begin at number `rows[k]` of `table`, cuts off what is below 0, and writes what
 * the hidden units make of three outputs to `into`. `output` has four numbers a unit, the last of them 0.
 */
export function scoreRows(
  table: usize,
  rows: usize,
  count: i32,
  units: usize,
  output: usize,
  into: usize,
): void {
  let first = i16x8.splat(0);
  let second = first;
  let third = first;
  for (const end = rows + ((<usize>count) << 2); rows < end; rows += 4) {
    const row = table + ((<usize>load<i32>(rows)) << 1);
    first = i16x8.add(first, v128.load(row));
    second = i16x8.add(second, v128.load(row, 16));
    third = i16x8.add(third, v128.load(row, 32));
  }
  const none = i16x8.splat(0);
  v128.store(units, i16x8.max_s(first, none));
  v128.store(units, i16x8.max_s(second, none), 16);
  v128.store(units, i16x8.max_s(third, none), 32);
  let low = f64x2.splat(0);
  let high = low;
  for (let h = 0; h < UNITS; h++) {
    const unit = f64x2.splat(load<i16>(units));
    low = f64x2.add(low, f64x2.mul(unit, v128.load(output)));
    high = f64x2.add(high, f64x2.mul(unit, v128.load(output, 16)));
    units += 2;
    output += 32;
  }
  v128.store(into, low);
  v128.store(into, high, 16);
}

/**
 * Writes the row that a word adds from a place, in steps, each number cut to `most`: that of its `base`, and its vector times the taps
 * of the place, [unit × WIDTH].
 */
export function expandRow(vector: usize, taps: usize, base: usize, most: f64, into: usize): void {
  for (let h = 0; h < UNITS; h++) {
    // Two sums, for neither to wait for the other.
    let sum = f64x2.replace_lane(f64x2.splat(0), 0, load<f32>(base));
    for (let d: usize = 0; d < WIDTH * 8; d += 16)
      sum = f64x2.add(sum, f64x2.mul(v128.load(vector + d), v128.load(taps + d)));
    const steps = round((f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)) * STEPS);
    store<i16>(into, <i16>max<f64>(-most, min<f64>(most, steps)));
    taps += WIDTH * 8;
    base += 4;
    into += 2;
  }
}

/** As Math.round: halves go up. */
function round(value: f64): f64 {
  const above = Math.ceil(value);
  return above - 0.5 > value ? above - 1 : above;
}
