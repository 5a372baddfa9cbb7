import { expect, test, vi } from 'vitest';
import { CLOCK_BYTES } from '../../src/run/task.js';
import { timekeeper } from '../../src/run/timekeeper.js';

test('the clock shows the article at hand, as if it had been begun and not left since', () => {
  vi.useFakeTimers({ now: 10_000 });
  const clock = new SharedArrayBuffer(CLOCK_BYTES);
  const begin = timekeeper(clock, 3);
  const shown = () => [new Int32Array(clock, 0, 1)[0], Date.now() - new Float64Array(clock, 8, 1)[0]!];
  const seen = [
    [0, 300],
    [1, 500],
    [2, 100],
    [0, 200],
    [1, 1000],
    [1, 50],
  ].map(([article, milliseconds]) => {
    begin(article!);
    vi.advanceTimersByTime(milliseconds!);
    return shown();
  });
  vi.useRealTimers();
  expect(seen).toEqual([
    [0, 300],
    [1, 500],
    [2, 100],
    [0, 500],
    [1, 1500],
    [1, 1550],
  ]);
});
