import { move, transferableSymbol, valueSymbol } from 'piscina';

/** A worker's answer whose bytes are handed over to the main thread instead of copied. */
export function moved<T extends object>(value: T, bytes: readonly Uint8Array[]): T {
  const answer = { [valueSymbol]: value, [transferableSymbol]: bytes.map(({ buffer }) => buffer) };
  return move(answer as never) as unknown as T;
}
