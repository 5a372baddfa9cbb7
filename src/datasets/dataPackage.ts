import type { CellKind, Column, Table } from './columns.js';

// CSV has no arrays: what is structured in the JSONL is text in the sheet.
const TYPES: Record<CellKind, string> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  span: 'string',
  spans: 'string',
  chain: 'string',
  counts: 'string',
  targets: 'string',
};

const MAY_BE_EMPTY: ReadonlySet<CellKind> = new Set<CellKind>(['spans', 'chain', 'counts', 'targets']);

/** Describes the CSV files as a Frictionless data package (https://datapackage.org), columns and keys included. */
export function dataPackage(name: string, tables: readonly Table[]): object {
  return {
    profile: 'tabular-data-package',
    name: name.toLowerCase().replace(/[^a-z0-9._/-]+/g, '-'),
    title: name,
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: table.columns.filter((column) => column.where !== 'jsonl').map(field),
        missingValues: [''],
        ...(table.key === null ? {} : { primaryKey: table.key }),
        ...(table.columns.some((column) => column.name === 'article_id') && table.key !== 'article_id'
          ? {
              foreignKeys: [
                { fields: 'article_id', reference: { resource: 'articles', fields: 'article_id' } },
              ],
            }
          : {}),
      },
    })),
  };
}

function field(column: Column): object {
  const constraints = {
    ...(column.nullable || MAY_BE_EMPTY.has(column.kind) ? {} : { required: true }),
    ...(column.values === undefined ? {} : { enum: column.values }),
  };
  return { name: column.name, type: TYPES[column.kind], description: column.meaning, constraints };
}
