import { existsSync, type FSWatcher, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { within } from './within.js';

/** Quiet time after the last change before the articles are taken for complete. */
const SETTLED_MS = 1_500;

/** Calls `onChange` when something under the paths has changed and come to rest; changes under `except` do not count. */
export function watchFolders(
  paths: readonly string[],
  options: { except: string; onChange: () => void; onError: (error: Error) => void },
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = paths.map((path) => {
    // A folder that is taken away and put back is seen from its parent.
    const root = existsSync(path) ? path : dirname(path);
    return watch(root, { recursive: true }, (_, name) => {
      if (name !== null && within(options.except, join(root, name))) return;
      clearTimeout(timer);
      timer = setTimeout(options.onChange, SETTLED_MS);
    }).on('error', options.onError);
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
