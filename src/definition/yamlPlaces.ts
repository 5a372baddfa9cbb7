import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/** A YAML file with the places of its values. */
export interface YamlFile {
  readonly value: unknown;
  readonly errors: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  /** Line and column, from 1, of what stands at a path, or of the nearest thing around it. */
  place(path: readonly PropertyKey[], options?: { key: boolean }): { line: number; column: number };
}

// Aliases add nothing to a pipeline file, and a few lines of them can unfold to gigabytes.
const OPTIONS = { maxAliasCount: 0 };

/** Reads YAML 1.2 and keeps where everything stands. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors = document.errors.map((error) => ({ ...at(error.pos[0]), message: error.message }));
  let value: unknown = null;
  if (errors.length === 0) {
    try {
      value = document.toJS(OPTIONS);
    } catch (error) {
      errors.push({
        line: 1,
        column: 1,
        message: `expected no aliases (*name): ${(error as Error).message}`,
      });
    }
  }
  return {
    value,
    errors,
    place: (path, options) => at(offsetOf(document, path, options?.key ?? false)),
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], key: boolean): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const parent = depth === 0 ? null : nodeAt(document, path.slice(0, depth - 1));
    if (key && depth === path.length && isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === path.at(-1));
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = nodeAt(document, path.slice(0, depth));
    if (node?.range) return node.range[0];
  }
  return 0;
}

function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): Node | null {
  return (path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined)) ?? null;
}
