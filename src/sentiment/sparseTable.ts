/** Weights by 32-bit key; open addressing, so that a look-up makes no object and reads one or two cells. */
export interface SparseTable {
  readonly columns: number;
  /** Real weight = stored × scale. */
  readonly scale: number;
  readonly mask: number;
  readonly keys: Int32Array;
  readonly weights: Int16Array;
}

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
    keys: new Int32Array(size),
    weights: new Int16Array(size * columns),
  };
  for (let k = 0; k < entries.keys.length; k += 1) {
    let cell = entries.keys[k]! & table.mask;
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
export function cellOf({ keys, mask }: SparseTable, key: number): number {
  for (let cell = key & mask; ; cell = (cell + 1) & mask) {
    const found = keys[cell]!;
    if (found === key) return cell;
    if (found === 0) return -1;
  }
}
