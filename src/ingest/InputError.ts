/** An input that the caller named cannot be found: wrong usage, not a bad article. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
