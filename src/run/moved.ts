import { move, transferableSymbol, valueSymbol } from 'piscina';

/** A worker's answer whose bytes are handed over to the main thread instead of copied. */
export function moved<T extends object>(value: T, buffers: readonly ArrayBuffer[]): T {
  const answer = { [valueSymbol]: value, [transferableSymbol]: buffers };
  return move(answer as never) as unknown as T;
}
