/** Numbers of a token's row, 16 bits each: what the reader makes of it by itself. See statements/SentenceReader.ts. */
const ROW: usize = 192;
/** States of one direction. */
const STATES: usize = 48;
/** Logits of a token. */
const LOGITS: usize = 4;
/** From steps of a state times a weight to steps of a row, as a shift. */
const TO_ROW = 13;
/** Rows' steps from which on a gate is as good as open or shut. */
const FAR = 2047;

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
 * Reads `count` tokens in one direction: `input` is the direction's half of the first token's row, `states` where its states go, both
 * with steps to the next token; `start` are the states before. `weights` go by two states and four gates. `keep` and `fresh` say what a
 * gate and a new state come to, for −2048 to 2047 steps. `gates` has room for 32 and 16 bits of each gate.
 */
export function readOneWay(
  input: usize,
  inputStep: i32,
  count: i32,
  weights: usize,
  gates: usize,
  keep: usize,
  fresh: usize,
  start: usize,
  states: usize,
  stateStep: i32,
): void {
  const shares = gates + 8 * STATES;
  const renewals = shares + 2 * STATES;
  for (let t = 0; t < count; t++) {
    weigh(start, weights, input, gates);
    for (let s: usize = 0; s < STATES; s++) {
      store<i16>(shares + 2 * s, load<i16>(keep + load<u32>(gates + 4 * s)));
      store<i16>(renewals + 2 * s, load<i16>(fresh + load<u32>(gates + 4 * (s + STATES))));
    }
    for (let s: usize = 0; s < 2 * STATES; s += 16) {
      const own = v128.load(renewals + s);
      const beyond = i16x8.sub(v128.load(start + s), own);
      v128.store(states + s, i16x8.add(own, i16x8.q15mulr_sat_s(v128.load(shares + s), beyond)));
    }
    start = states;
    input += inputStep;
    states += stateStep;
  }
}

/** Where each gate is looked up, in bytes: what the states add to the input, in a row's steps. */
function weigh(states: usize, weights: usize, input: usize, gates: usize): void {
  for (let part = 0; part < 4; part++) {
    let a = i32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let e = a;
    let f = a;
    for (let s: usize = 0; s < 2 * STATES; s += 4) {
      const pair = v128.load32_splat(states + s);
      a = i32x4.add(a, i32x4.dot_i16x8_s(pair, v128.load(weights)));
      b = i32x4.add(b, i32x4.dot_i16x8_s(pair, v128.load(weights, 16)));
      c = i32x4.add(c, i32x4.dot_i16x8_s(pair, v128.load(weights, 32)));
      d = i32x4.add(d, i32x4.dot_i16x8_s(pair, v128.load(weights, 48)));
      e = i32x4.add(e, i32x4.dot_i16x8_s(pair, v128.load(weights, 64)));
      f = i32x4.add(f, i32x4.dot_i16x8_s(pair, v128.load(weights, 80)));
      weights += 96;
    }
    v128.store(gates, placeOf(a, v128.load16x4_s(input)));
    v128.store(gates, placeOf(b, v128.load16x4_s(input, 8)), 16);
    v128.store(gates, placeOf(c, v128.load16x4_s(input, 16)), 32);
    v128.store(gates, placeOf(d, v128.load16x4_s(input, 24)), 48);
    v128.store(gates, placeOf(e, v128.load16x4_s(input, 32)), 64);
    v128.store(gates, placeOf(f, v128.load16x4_s(input, 40)), 80);
    gates += 96;
    input += 48;
  }
}

function placeOf(sum: v128, input: v128): v128 {
  const steps = i32x4.add(i32x4.shr_s(sum, TO_ROW), input);
  const near = i32x4.max_s(i32x4.min_s(steps, i32x4.splat(FAR)), i32x4.splat(-FAR - 1));
  return i32x4.shl(i32x4.add(near, i32x4.splat(FAR + 1)), 1);
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
