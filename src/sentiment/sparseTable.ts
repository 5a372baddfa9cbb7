/** Weights by 32-bit key; open addressing, so that a look-up makes no object and reads one or two cells. */
export interface SparseTable {
  readonly columns: number;
  /** Real weight = stored × scale. */
  readonly scale: number;
  readonly mask: number;
  /** One bit for each value of a key's lower 20 bits: most keys asked for are in no table, and this is small enough to stay in cache. */
  readonly seen: Uint8Array;
  readonly keys: Int32Array;
  readonly weights: Int16Array;
}

const SEEN_BITS = 1 << 20;

export interface TableEntries {
  /** Ascending, none 0. */
  readonly keys: Int32Array;
  /** [keys × columns]. */
  readonly weights: Int16Array;
}

export function makeTable(entries: TableEntries, options: { columns: number; scale: number }): SparseTable {
  const { columns, scale } = options;
  let size = 16;
  while (size < entries.keys.length * 2) size *= 2;
  const table: SparseTable = {
    columns,
    scale,
    mask: size - 1,
    seen: new Uint8Array(SEEN_BITS >>> 3),
    keys: new Int32Array(size),
    weights: new Int16Array(size * columns),
  };
  for (let k = 0; k < entries.keys.length; k += 1) {
    let cell = entries.keys[k]! & table.mask;
    const bit = entries.keys[k]! & (SEEN_BITS - 1);
    table.seen[bit >>> 3] = table.seen[bit >>> 3]! | (1 << (bit & 7));
    while (table.keys[cell] !== 0) cell = (cell + 1) & table.mask;
    table.keys[cell] = entries.keys[k]!;
    for (let c = 0; c < columns; c += 1)
      table.weights[cell * columns + c] = entries.weights[k * columns + c]!;
  }
  return table;
}

export function tableEntries(table: SparseTable): TableEntries {
  const { columns } = table;
  const cells = [...table.keys.keys()].filter((cell) => table.keys[cell] !== 0);
  cells.sort((a, b) => table.keys[a]! - table.keys[b]!);
  return {
    keys: Int32Array.from(cells, (cell) => table.keys[cell]!),
    weights: Int16Array.from(
      cells.flatMap((cell) => [...table.weights.subarray(cell * columns, (cell + 1) * columns)]),
    ),
  };
}

/** The cell of a key, or -1; a key's weights begin at cell × columns. */
export function cellOf(table: SparseTable, key: number): number {
  const { keys, mask, seen } = table;
  const bit = key & (SEEN_BITS - 1);
  if ((seen[bit >>> 3]! & (1 << (bit & 7))) === 0) return -1;
  for (let cell = key & mask; keys[cell] !== 0; cell = (cell + 1) & mask) if (keys[cell] === key) return cell;
  return -1;
}
