/**
 * For each of `count` things the sum of its features' weights, of one byte each in `table`. Thing t has the features with the keys
 * from number `offset[t]` to before `offset[t + 1]`.
 */
export function sumFeatures(
  keys: usize,
  offset: usize,
  count: i32,
  table: usize,
  shift: i32,
  sums: usize,
): void {
  let key = keys + ((<usize>load<i32>(offset)) << 2);
  for (let t = 0; t < count; t++) {
    offset += 4;
    const end = keys + ((<usize>load<i32>(offset)) << 2);
    // Two sums, for neither to wait for the other.
    let even = 0;
    let odd = 0;
    for (; key + 16 <= end; key += 16) {
      const four = buckets(v128.load(key), shift);
      even += load<i8>(table + i32x4.extract_lane(four, 0));
      odd += load<i8>(table + i32x4.extract_lane(four, 1));
      even += load<i8>(table + i32x4.extract_lane(four, 2));
      odd += load<i8>(table + i32x4.extract_lane(four, 3));
    }
    for (; key < end; key += 4)
      even += load<i8>(table + i32x4.extract_lane(buckets(v128.load32_zero(key), shift), 0));
    store<i32>(sums, even + odd);
    sums += 4;
  }
}

/** The same for things of `width` features each and three weights a bucket: three sums each, of 16 bits. */
export function sumTriples(keys: usize, width: i32, count: i32, table: usize, shift: i32, sums: usize): void {
  for (let t = 0; t < count; t++) {
    const end = keys + ((<usize>width) << 2);
    let sum = i16x8.splat(0);
    for (; keys + 16 <= end; keys += 16) {
      const four = buckets(v128.load(keys), shift);
      sum = i16x8.add(sum, triple(table, i32x4.extract_lane(four, 0)));
      sum = i16x8.add(sum, triple(table, i32x4.extract_lane(four, 1)));
      sum = i16x8.add(sum, triple(table, i32x4.extract_lane(four, 2)));
      sum = i16x8.add(sum, triple(table, i32x4.extract_lane(four, 3)));
    }
    for (; keys < end; keys += 4)
      sum = i16x8.add(sum, triple(table, i32x4.extract_lane(buckets(v128.load32_zero(keys), shift), 0)));
    v128.store64_lane(sums, sum, 0);
    sums += 8;
  }
}

/** The three weights of a bucket, in lanes of 16 bits; what follows them is in the fourth. */
function triple(table: usize, bucket: i32): v128 {
  return i16x8.extend_low_i8x16_s(v128.load32_zero(table + 3 * bucket));
}

/** The bucket of each of four features, by their keys: as `bucket` in statements/hash.ts, for a table of 2^(32 − shift). */
function buckets(keys: v128, shift: i32): v128 {
  const once = i32x4.mul(v128.xor(keys, i32x4.shr_u(keys, 15)), i32x4.splat(0xc2b2ae35));
  return i32x4.shr_u(i32x4.mul(v128.xor(once, i32x4.shr_u(once, 13)), i32x4.splat(0x27d4eb2f)), shift);
}
