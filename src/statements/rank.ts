/** Puts an item into a list of the `most` best, the best first, behind all that are worth as much; what is worth less falls out. */
export function rank<T extends { readonly worth: number }>(list: T[], item: T, most: number): void {
  let at = list.length;
  while (at > 0 && list[at - 1]!.worth < item.worth) at -= 1;
  if (at === most) return;
  if (list.length < most) list.push(item);
  for (let k = list.length - 1; k > at; k -= 1) list[k] = list[k - 1]!;
  list[at] = item;
}
