/**
 * Adds up the rows of a token's channels, an even number, each told by where it begins in its table: that of its kind in `kinds`, in
 * `words` those of the word before it, its own and the one after it; if `isNear` a target, without three more of words, which are
 * to be hidden, and with one of `nearness`. Writes the sums above 0, their numbers and values, and returns how many there are; there
 * is room for all and one more.
 */
export function addChannels(
  rows: usize,
  channels: i32,
  kinds: usize,
  words: usize,
  nearness: usize,
  isNear: bool,
  channel: usize,
  value: usize,
): i32 {
  const kind = kinds + ((<usize>load<i32>(rows)) << 3);
  const before = words + ((<usize>load<i32>(rows, 4)) << 2);
  const own = words + ((<usize>load<i32>(rows, 8)) << 2);
  const after = words + ((<usize>load<i32>(rows, 12)) << 2);
  const notBefore = words + ((<usize>load<i32>(rows, 16)) << 2);
  const notOwn = words + ((<usize>load<i32>(rows, 20)) << 2);
  const notAfter = words + ((<usize>load<i32>(rows, 24)) << 2);
  const near = nearness + ((<usize>load<i32>(rows, 28)) << 2);
  const first = value;
  for (let c = 0; c < channels; c += 2) {
    let sum = f64x2.add(v128.load(kind + ((<usize>c) << 3)), pair(before, c));
    sum = f64x2.add(f64x2.add(sum, pair(own, c)), pair(after, c));
    if (isNear) {
      sum = f64x2.sub(f64x2.sub(f64x2.sub(sum, pair(notBefore, c)), pair(notOwn, c)), pair(notAfter, c));
      sum = f64x2.add(sum, pair(near, c));
    }
    // Written in any case, and written over if not above 0: a branch would often be guessed wrong.
    const above = i64x2.bitmask(f64x2.gt(sum, f64x2.splat(0)));
    store<u16>(channel, c);
    v128.store64_lane(value, sum, 0);
    channel += (above & 1) << 1;
    value += (above & 1) << 3;
    store<u16>(channel, c + 1);
    v128.store64_lane(value, sum, 1);
    channel += above & 2;
    value += (above & 2) << 2;
  }
  return i32(value - first) >> 3;
}

/** Two of a row's numbers of 32 bits, from number `c` on. */
function pair(row: usize, c: i32): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(row + ((<usize>c) << 2)));
}

/** A layer of `outputs` units, a multiple of 8, over `inputs` numbers: `weights` has the units' for the first number, the next, … */
export function addLayer(
  input: usize,
  inputs: i32,
  weights: usize,
  bias: usize,
  outputs: i32,
  into: usize,
): void {
  const row = (<usize>outputs) << 3;
  // Eight units at a time: a sum must wait for its last addition, those of others need not.
  for (let f: usize = 0; f < row; f += 64) {
    let one = v128.load(bias + f);
    let two = v128.load(bias + f, 16);
    let three = v128.load(bias + f, 32);
    let four = v128.load(bias + f, 48);
    let weight = weights + f;
    for (let i = 0; i < inputs; i++) {
      const number = v128.load64_splat(input + ((<usize>i) << 3));
      one = f64x2.add(one, f64x2.mul(v128.load(weight), number));
      two = f64x2.add(two, f64x2.mul(v128.load(weight, 16), number));
      three = f64x2.add(three, f64x2.mul(v128.load(weight, 32), number));
      four = f64x2.add(four, f64x2.mul(v128.load(weight, 48), number));
      weight += row;
    }
    v128.store(into + f, one);
    v128.store(into + f, two, 16);
    v128.store(into + f, three, 32);
    v128.store(into + f, four, 48);
  }
}
