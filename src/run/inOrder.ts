/**
 * Has several tasks done at once and gives their results in the order of the tasks. No more than `ahead` are begun before
 * the first of them is taken, so that results do not pile up. @throws what the first task to be taken threw
 */
export async function* inOrder<T, R>(
  tasks: Iterable<T>,
  options: { ahead: number; run: (task: T) => Promise<R> },
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const task of tasks) {
    const result = options.run(task);
    // It is waited for in its turn; should an earlier one fail first, nobody asks for it any more.
    result.catch(() => {});
    begun.push(result);
    if (begun.length >= options.ahead) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}
