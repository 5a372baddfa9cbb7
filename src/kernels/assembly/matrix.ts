/** Adds to `into` the `count` numbers of `by` times the matrix, [count × width]; `width` a multiple of 4. All of 32 bits. */
export function addProduct(by: usize, count: i32, matrix: usize, width: i32, into: usize): void {
  const end = into + ((<usize>width) << 2);
  for (let k = 0; k < count; k++) {
    const factor = f32x4.splat(load<f32>(by));
    for (let at = into; at < end; at += 16) {
      v128.store(at, f32x4.add(v128.load(at), f32x4.mul(factor, v128.load(matrix))));
      matrix += 16;
    }
    by += 4;
  }
}

/** Adds to `into` the matrix, [count × width], times the `width` numbers of `by`; `width` a multiple of 4. */
export function addTurnedProduct(by: usize, width: i32, matrix: usize, count: i32, into: usize): void {
  const end = by + ((<usize>width) << 2);
  for (let k = 0; k < count; k++) {
    let sum = f32x4.splat(0);
    for (let at = by; at < end; at += 16) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(at), v128.load(matrix)));
      matrix += 16;
    }
    const low = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1);
    const high = f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
    store<f32>(into, load<f32>(into) + (low + high));
    into += 4;
  }
}

/** Adds to the matrix, [count × width], each of the `count` numbers of `by` times the `width` numbers of `row`. */
export function addOuterProduct(by: usize, count: i32, row: usize, width: i32, matrix: usize): void {
  const end = row + ((<usize>width) << 2);
  for (let k = 0; k < count; k++) {
    const factor = f32x4.splat(load<f32>(by));
    for (let at = row; at < end; at += 16) {
      v128.store(matrix, f32x4.add(v128.load(matrix), f32x4.mul(factor, v128.load(at))));
      matrix += 16;
    }
    by += 4;
  }
}
