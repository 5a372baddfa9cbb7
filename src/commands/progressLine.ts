import type { Progress } from '../run/progress.js';

const TERMINAL_EVERY_MS = 200;
const PLAIN_EVERY_MS = 10_000;

/** Shows how a run goes on, on standard error: one line that changes on a terminal, else a line now and then. */
export async function showProgress(
  progress: Progress,
  options: { terminal: boolean; log: (line: string) => void },
): Promise<() => void> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  if (!options.terminal) {
    const timer = setInterval(() => options.log(plainLine(progress, seconds())), PLAIN_EVERY_MS);
    return () => clearInterval(timer);
  }
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: '{bar} {line}',
    barsize: 20,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(1, 0, { line: '' });
  const timer = setInterval(
    () => bar.update(share(progress), { line: plainLine(progress, seconds()) }),
    TERMINAL_EVERY_MS,
  );
  return () => {
    clearInterval(timer);
    bar.stop();
  };
}

function share(progress: Progress): number {
  if (progress.stage === 'finding' || progress.bytes === 0) return 0;
  if (progress.stage === 'reading') return (0.95 * progress.bytesDone) / progress.bytes;
  return 0.95 + (0.05 * progress.written) / Math.max(1, progress.articles);
}

/** "1,200 articles, 9,400 statements, 3 rejects, 240 articles/s, 2 min left". */
export function plainLine(progress: Progress, seconds: number): string {
  const number = new Intl.NumberFormat('en-US');
  const rate = progress.articles / Math.max(0.1, seconds);
  const done = progress.bytesDone / Math.max(1, progress.bytes);
  const left = progress.stage === 'reading' && done > 0.01 ? (seconds * (1 - done)) / done : null;
  return [
    `${number.format(progress.articles)} articles`,
    `${number.format(progress.statements)} statements`,
    `${number.format(progress.rejects)} rejects`,
    `${number.format(Math.round(rate))} articles/s`,
    ...(left === null ? [] : [`${left < 90 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`} left`]),
    ...(progress.stage === 'writing' ? [`writing ${number.format(progress.written)}`] : []),
  ].join(', ');
}
