/** Pieces that parsers stumble over. */
const TROUBLE = [
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '&#',
  '&#x110000;',
  '\0',
  '\r',
  '\n\n',
  '\uFEFF',
  '\u2028',
  '\u00e2\u20ac\u0153',
  ',',
  ':',
  '%',
  '=',
  '\x1f\x8b\x08',
  'PK\x03\x04',
  'WARC/1.0\r\n',
  'Content-Length: 99999999999\r\n',
  'NaN',
  '-1e999',
  '1'.repeat(400),
  '['.repeat(3000),
  '<div>'.repeat(3000),
  '"'.repeat(3000),
  '\n'.repeat(3000),
];

/** Small, quick and the same everywhere (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
}

/** One to eight changes: bytes changed, dropped, given twice, put in, cut off, or taken from another file. */
export function mutate(
  seed: Buffer,
  { random, others }: { random: Random; others: readonly Buffer[] },
): Buffer {
  let bytes = Buffer.from(seed);
  for (let left = 1 + random.below(8); left > 0; left--) {
    const at = random.below(bytes.length + 1);
    const length = random.below(random.below(2) === 0 ? 8 : 400);
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (random.below(7)) {
      case 0:
        if (at < bytes.length) bytes[at] = random.below(256);
        break;
      case 1:
        bytes = Buffer.concat([head, tail.subarray(length)]);
        break;
      case 2:
        bytes = Buffer.concat([head, tail.subarray(0, length), tail]);
        break;
      case 3:
        bytes = Buffer.concat([head, Buffer.from(TROUBLE[random.below(TROUBLE.length)]!), tail]);
        break;
      case 4:
        if (random.below(3) === 0) bytes = Buffer.from(head);
        break;
      case 5: {
        const other = others[random.below(others.length)]!;
        const from = random.below(other.length);
        bytes = Buffer.concat([head, other.subarray(from, from + length), tail]);
        break;
      }
      default:
        for (let i = at; i < Math.min(bytes.length, at + length); i++) bytes[i] = random.below(256);
    }
  }
  return bytes;
}
