/** Lengthens a list so that it has an item `n`: V8 keeps a list that is written to far behind its end as a slow table. */
export function makeRoom(list: unknown[], n: number): void {
  while (list.length <= n) list.push(undefined);
}
