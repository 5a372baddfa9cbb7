/** Numbers of a token's row, 16 bits each: what the reader makes of it by itself. See statements/SentenceReader.ts. */
const ROW: usize = 128;
/** States of one direction. */
const STATES: usize = 32;
/** Logits of a token. */
const LOGITS: usize = 4;
/** From steps of a state times a weight to steps of a row, as a shift. */
const TO_ROW = 13;
/** Rows' steps from which on a gate is as good as open or shut. */
const FAR = 2047;
/** No number of a row is greater. */
const MOST_IN_ROW: i16 = 8191;

/** Adds up four rows for each of `count` tokens, which begin at number `rows[4 × t + k]` of `table`. */
export function addRows(table: usize, rows: usize, count: i32, into: usize): void {
  for (let t = 0; t < count; t++) {
    const a = table + ((<usize>load<i32>(rows)) << 1);
    const b = table + ((<usize>load<i32>(rows, 4)) << 1);
    const c = table + ((<usize>load<i32>(rows, 8)) << 1);
    const d = table + ((<usize>load<i32>(rows, 12)) << 1);
    for (let k: usize = 0; k < 2 * ROW; k += 16) {
      const sum = i16x8.add(i16x8.add(v128.load(a + k), v128.load(b + k)), v128.load(c + k));
      v128.store(into + k, i16x8.add(sum, v128.load(d + k)));
    }
    rows += 16;
    into += 2 * ROW;
  }
}

/**
 * Reads `count` tokens both ways: the first half of each row of `inputs` is the way forward's. `weights` go by direction, by 32 gates, by
 * two states and four gates. `keep` and `fresh` say what a gate and a new state come to, for −2048 to 2047 steps; `none` are the states
 * before the first token and after the last. `gates` has room for 32 and 16 bits of each gate of both directions, which are reckoned in
 * turns: each waits for its states before, but not for the other.
 */
export function readBothWays(
  inputs: usize,
  count: i32,
  weights: usize,
  gates: usize,
  keep: usize,
  fresh: usize,
  none: usize,
  states: usize,
): void {
  const last = <usize>(count - 1);
  const back = weights + 4 * STATES * STATES;
  const backGates = gates + 12 * STATES;
  let input = inputs;
  let backInput = inputs + last * 2 * ROW + ROW;
  let own = states;
  let backOwn = states + last * 4 * STATES + 2 * STATES;
  let before = none;
  let behind = none;
  for (let t = 0; t < count; t++) {
    weigh(before, 2 * STATES, weights, gates);
    weigh(behind, 2 * STATES, back, backGates);
    weigh(before, 2 * STATES, weights + 64 * STATES, gates + 128);
    weigh(behind, 2 * STATES, back + 64 * STATES, backGates + 128);
    placeAll(gates, input);
    placeAll(backGates, backInput);
    open(gates, keep, fresh);
    open(backGates, keep, fresh);
    renew(gates, before, own);
    renew(backGates, behind, backOwn);
    before = own;
    behind = backOwn;
    input += 2 * ROW;
    backInput -= 2 * ROW;
    own += 4 * STATES;
    backOwn -= 4 * STATES;
  }
}

/** Turns the sums of a direction's gates into the places where they are looked up, in bytes. */
function placeAll(gates: usize, input: usize): void {
  for (let g: usize = 0; g < 4 * STATES; g += 16) {
    const place = gates + 2 * g;
    v128.store(place, placeOf(v128.load(place), v128.load16x4_s(input + g)));
    v128.store(place, placeOf(v128.load(place, 16), v128.load16x4_s(input + g, 8)), 16);
  }
}

/** Looks up how much of each state is kept, and what it is renewed by; both go behind the places. */
function open(gates: usize, keep: usize, fresh: usize): void {
  const shares = gates + 8 * STATES;
  const renewals = shares + 2 * STATES;
  for (let s: usize = 0; s < STATES; s += 2) {
    const place = gates + 4 * s;
    const share = shares + 2 * s;
    const renewal = renewals + 2 * s;
    store<i16>(share, load<i16>(keep + load<u32>(place)));
    store<i16>(share, load<i16>(keep + load<u32>(place, 4)), 2);
    store<i16>(renewal, load<i16>(fresh + load<u32>(place + 4 * STATES)));
    store<i16>(renewal, load<i16>(fresh + load<u32>(place + 4 * STATES, 4)), 2);
  }
}

/** The states of a token in one direction, from those before. */
function renew(gates: usize, before: usize, states: usize): void {
  const shares = gates + 8 * STATES;
  const renewals = shares + 2 * STATES;
  for (let s: usize = 0; s < 2 * STATES; s += 16) {
    const own = v128.load(renewals + s);
    const beyond = i16x8.sub(v128.load(before + s), own);
    v128.store(states + s, i16x8.add(own, i16x8.q15mulr_sat_s(v128.load(shares + s), beyond)));
  }
}

/** What `bytes` of states come to by 32 columns of weights: 32 sums of 32 bits. */
function weigh(states: usize, bytes: usize, weights: usize, into: usize): void {
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let e = a;
  let f = a;
  let g = a;
  let h = a;
  const end = states + bytes;
  for (; states < end; states += 4) {
    const pair = v128.load32_splat(states);
    a = i32x4.add(a, i32x4.dot_i16x8_s(pair, v128.load(weights)));
    b = i32x4.add(b, i32x4.dot_i16x8_s(pair, v128.load(weights, 16)));
    c = i32x4.add(c, i32x4.dot_i16x8_s(pair, v128.load(weights, 32)));
    d = i32x4.add(d, i32x4.dot_i16x8_s(pair, v128.load(weights, 48)));
    e = i32x4.add(e, i32x4.dot_i16x8_s(pair, v128.load(weights, 64)));
    f = i32x4.add(f, i32x4.dot_i16x8_s(pair, v128.load(weights, 80)));
    g = i32x4.add(g, i32x4.dot_i16x8_s(pair, v128.load(weights, 96)));
    h = i32x4.add(h, i32x4.dot_i16x8_s(pair, v128.load(weights, 112)));
    weights += 128;
  }
  v128.store(into, a);
  v128.store(into, b, 16);
  v128.store(into, c, 32);
  v128.store(into, d, 48);
  v128.store(into, e, 64);
  v128.store(into, f, 80);
  v128.store(into, g, 96);
  v128.store(into, h, 112);
}

function placeOf(sum: v128, input: v128): v128 {
  const steps = i32x4.add(i32x4.shr_s(sum, TO_ROW), input);
  const near = i32x4.max_s(i32x4.min_s(steps, i32x4.splat(FAR)), i32x4.splat(-FAR - 1));
  return i32x4.shl(i32x4.add(near, i32x4.splat(FAR + 1)), 1);
}

/**
 * The rows of `count` tokens, from the states of both directions; `weights` as in `readBothWays`, of one direction's kind. `sums` has room for 32 sums of 32 bits.
 */
export function tellRows(states: usize, count: i32, weights: usize, sums: usize, into: usize): void {
  for (let t = 0; t < count; t++) {
    for (let part: usize = 0; part < ROW; part += 32) {
      weigh(states, 4 * STATES, weights + part * 4 * STATES, sums);
      for (let k: usize = 0; k < 64; k += 16) {
        v128.store(into + k, inRow(v128.load(sums + 2 * k), v128.load(sums + 2 * k, 16)));
      }
      into += 64;
    }
    states += 4 * STATES;
  }
}

function inRow(low: v128, high: v128): v128 {
  const numbers = i16x8.narrow_i32x4_s(i32x4.shr_s(low, TO_ROW), i32x4.shr_s(high, TO_ROW));
  return i16x8.max_s(i16x8.min_s(numbers, i16x8.splat(MOST_IN_ROW)), i16x8.splat(-MOST_IN_ROW));
}

/** The logits of `count` tokens, from the states of both directions; `weights` go by two states and four logits. */
export function sayLogits(states: usize, count: i32, weights: usize, bias: usize, into: usize): void {
  for (let t = 0; t < count; t++) {
    let even = v128.load(bias);
    let odd = i32x4.splat(0);
    for (let s: usize = 0; s < 4 * STATES; s += 8) {
      even = i32x4.add(even, i32x4.dot_i16x8_s(v128.load32_splat(states + s), v128.load(weights + 4 * s)));
      odd = i32x4.add(
        odd,
        i32x4.dot_i16x8_s(v128.load32_splat(states + s, 4), v128.load(weights + 4 * s, 16)),
      );
    }
    v128.store(into, i32x4.add(even, odd));
    states += 4 * STATES;
    into += LOGITS << 2;
  }
}
