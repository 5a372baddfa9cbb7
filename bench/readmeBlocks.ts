import { type Column, TABLES } from '../src/datasets/columns.js';

/** Puts text between the marks of a block of the README. @throws if there is no such block */
export function inBlock(readme: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md: no block ${begin} … ${end}`);
  return `${readme.slice(0, from + begin.length)}\n${text}\n${readme.slice(to)}`;
}

/** Every column of every dataset, from the one table of columns. */
export function columnsBlock(): string {
  const row = (column: Column) => {
    const only = column.where === 'both' ? '' : ` (${column.where.toUpperCase()} only)`;
    const values =
      column.values === undefined ? '' : `: ${column.values.map((value) => `\`${value}\``).join(', ')}`;
    return `| \`${column.name}\` | ${column.kind}${column.nullable ? ' or null' : ''} | ${column.meaning}${column.meaning.includes(':') ? '' : values}${only} |`;
  };
  return Object.values(TABLES)
    .map(({ name, columns }) =>
      [`**${name}**`, '', '| column | type | meaning |', '| --- | --- | --- |', ...columns.map(row)].join(
        '\n',
      ),
    )
    .join('\n\n');
}
