/**
 * The channels of `count` tokens, a multiple of 8 for each, into `above`, one token after the other: what is below 0 is cut off. A
 * token's are added up from four rows, each told by where it begins in its table: that of its kind in `kinds`, in `words` those of
 * the word before it, its own and the one after it; if `isNear` a target, without three more of words, which are to be hidden, and
 * with one of `nearness`.
 */
export function addChannels(
  rows: usize,
  count: i32,
  channels: i32,
  kinds: usize,
  words: usize,
  nearness: usize,
  isNear: bool,
  above: usize,
): void {
  const none = f64x2.splat(0);
  for (let k = 0; k < count; k++) {
    const kind = kinds + ((<usize>load<i32>(rows)) << 3);
    const before = words + ((<usize>load<i32>(rows, 4)) << 2);
    const own = words + ((<usize>load<i32>(rows, 8)) << 2);
    const after = words + ((<usize>load<i32>(rows, 12)) << 2);
    if (!isNear) {
      rows += 16;
      for (let c = 0; c < channels; c += 2) {
        const sum = around(kind, before, own, after, c);
        v128.store(above, f64x2.pmax(none, sum));
        above += 16;
      }
      continue;
    }
    const notBefore = words + ((<usize>load<i32>(rows, 16)) << 2);
    const notOwn = words + ((<usize>load<i32>(rows, 20)) << 2);
    const notAfter = words + ((<usize>load<i32>(rows, 24)) << 2);
    const near = nearness + ((<usize>load<i32>(rows, 28)) << 2);
    rows += 32;
    for (let c = 0; c < channels; c += 2) {
      let sum = around(kind, before, own, after, c);
      sum = f64x2.sub(f64x2.sub(f64x2.sub(sum, pair(notBefore, c)), pair(notOwn, c)), pair(notAfter, c));
      sum = f64x2.add(sum, pair(near, c));
      v128.store(above, f64x2.pmax(none, sum));
      above += 16;
    }
  }
}

/** Two channels of a token but for a target, from number `c` on. */
function around(kind: usize, before: usize, own: usize, after: usize, c: i32): v128 {
  const sum = f64x2.add(v128.load(kind + ((<usize>c) << 3)), pair(before, c));
  return f64x2.add(f64x2.add(sum, pair(own, c)), pair(after, c));
}

/** Two of a row's numbers of 32 bits, from number `c` on. */
function pair(row: usize, c: i32): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(row + ((<usize>c) << 2)));
}

/**
 * Sum and greatest of each channel over `count` tokens, into `pooled`: all sums, times `scale`, then all that is greatest, at least 0.
 * `line` tells of each token where its channels begin in `above`, and where in `places` the weights of its place: those for the sum,
 * then those for the greatest.
 */
export function poolChannels(
  line: usize,
  count: i32,
  channels: i32,
  above: usize,
  places: usize,
  scale: f64,
  pooled: usize,
): void {
  const row = (<usize>channels) << 3;
  const end = line + ((<usize>count) << 3);
  const factor = f64x2.splat(scale);
  // Eight channels at a time, whose sums stay in the processor's registers meanwhile.
  for (const last = pooled + row; pooled < last; pooled += 64) {
    let sum0 = f64x2.splat(0);
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    let most0 = sum0;
    let most1 = sum0;
    let most2 = sum0;
    let most3 = sum0;
    for (let at = line; at < end; at += 8) {
      const token = above + ((<usize>load<i32>(at)) << 3);
      const weight = places + ((<usize>load<i32>(at, 4)) << 3);
      const greatest = weight + row;
      const x0 = v128.load(token);
      const x1 = v128.load(token, 16);
      const x2 = v128.load(token, 32);
      const x3 = v128.load(token, 48);
      sum0 = f64x2.add(sum0, f64x2.mul(x0, v128.load(weight)));
      sum1 = f64x2.add(sum1, f64x2.mul(x1, v128.load(weight, 16)));
      sum2 = f64x2.add(sum2, f64x2.mul(x2, v128.load(weight, 32)));
      sum3 = f64x2.add(sum3, f64x2.mul(x3, v128.load(weight, 48)));
      most0 = f64x2.pmax(most0, f64x2.mul(x0, v128.load(greatest)));
      most1 = f64x2.pmax(most1, f64x2.mul(x1, v128.load(greatest, 16)));
      most2 = f64x2.pmax(most2, f64x2.mul(x2, v128.load(greatest, 32)));
      most3 = f64x2.pmax(most3, f64x2.mul(x3, v128.load(greatest, 48)));
    }
    v128.store(pooled, f64x2.mul(sum0, factor));
    v128.store(pooled, f64x2.mul(sum1, factor), 16);
    v128.store(pooled, f64x2.mul(sum2, factor), 32);
    v128.store(pooled, f64x2.mul(sum3, factor), 48);
    v128.store(pooled + row, most0);
    v128.store(pooled + row, most1, 16);
    v128.store(pooled + row, most2, 32);
    v128.store(pooled + row, most3, 48);
    above += 64;
    places += 64;
  }
}

/** A layer of `outputs` units, a multiple of 24, over `inputs` numbers: `weights` has the units' for the first number, the next, … */
export function addLayer(
  input: usize,
  inputs: i32,
  weights: usize,
  bias: usize,
  outputs: i32,
  into: usize,
): void {
  const row = (<usize>outputs) << 3;
  // As many units at a time as there are registers for: a sum must wait for its last addition, those of others need not.
  for (let f: usize = 0; f < row; f += 192) {
    let sum0 = v128.load(bias + f);
    let sum1 = v128.load(bias + f, 16);
    let sum2 = v128.load(bias + f, 32);
    let sum3 = v128.load(bias + f, 48);
    let sum4 = v128.load(bias + f, 64);
    let sum5 = v128.load(bias + f, 80);
    let sum6 = v128.load(bias + f, 96);
    let sum7 = v128.load(bias + f, 112);
    let sum8 = v128.load(bias + f, 128);
    let sum9 = v128.load(bias + f, 144);
    let sum10 = v128.load(bias + f, 160);
    let sum11 = v128.load(bias + f, 176);
    let weight = weights + f;
    for (let i = 0; i < inputs; i++) {
      const number = v128.load64_splat(input + ((<usize>i) << 3));
      sum0 = f64x2.add(sum0, f64x2.mul(v128.load(weight), number));
      sum1 = f64x2.add(sum1, f64x2.mul(v128.load(weight, 16), number));
      sum2 = f64x2.add(sum2, f64x2.mul(v128.load(weight, 32), number));
      sum3 = f64x2.add(sum3, f64x2.mul(v128.load(weight, 48), number));
      sum4 = f64x2.add(sum4, f64x2.mul(v128.load(weight, 64), number));
      sum5 = f64x2.add(sum5, f64x2.mul(v128.load(weight, 80), number));
      sum6 = f64x2.add(sum6, f64x2.mul(v128.load(weight, 96), number));
      sum7 = f64x2.add(sum7, f64x2.mul(v128.load(weight, 112), number));
      sum8 = f64x2.add(sum8, f64x2.mul(v128.load(weight, 128), number));
      sum9 = f64x2.add(sum9, f64x2.mul(v128.load(weight, 144), number));
      sum10 = f64x2.add(sum10, f64x2.mul(v128.load(weight, 160), number));
      sum11 = f64x2.add(sum11, f64x2.mul(v128.load(weight, 176), number));
      weight += row;
    }
    v128.store(into + f, sum0);
    v128.store(into + f, sum1, 16);
    v128.store(into + f, sum2, 32);
    v128.store(into + f, sum3, 48);
    v128.store(into + f, sum4, 64);
    v128.store(into + f, sum5, 80);
    v128.store(into + f, sum6, 96);
    v128.store(into + f, sum7, 112);
    v128.store(into + f, sum8, 128);
    v128.store(into + f, sum9, 144);
    v128.store(into + f, sum10, 160);
    v128.store(into + f, sum11, 176);
  }
}
