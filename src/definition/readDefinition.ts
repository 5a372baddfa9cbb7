import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { z } from 'zod';
import { completeDefinition, type Definition } from './definition.js';
import { nearest } from './nearest.js';
import { DefinitionError, type Problem } from './problems.js';
import { readKnownSpeakers } from './readKnownSpeakers.js';
import { type DefinitionFile, definitionSchema } from './schema.js';
import { readYaml, type YamlFile } from './yamlPlaces.js';

const KEYS = keysOf(definitionSchema);

/**
 * Reads and checks a pipeline file whole, before any input is opened.
 * @throws DefinitionError with every problem, each with its line and what was expected
 */
export function readDefinition(path: string): Definition {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new DefinitionError([{ file: path, line: null, column: null, message: unreadable(error) }]);
  }
  const yaml = readYaml(text);
  const problem = (place: { line: number; column: number }, message: string): Problem => ({
    file: path,
    line: place.line,
    column: place.column,
    message,
  });
  if (yaml.errors.length > 0) throw new DefinitionError(yaml.errors.map((e) => problem(e, e.message)));

  if (yaml.value === null) {
    const first = [...(KEYS.get('') ?? [])].slice(0, 3).join(', ');
    throw new DefinitionError([problem({ line: 1, column: 1 }, `the file is empty: expected ${first} …`)]);
  }
  const checked = definitionSchema.safeParse(yaml.value);
  if (!checked.success) {
    throw new DefinitionError(
      checked.error.issues.flatMap((issue) =>
        describe(issue, yaml).map(({ place, message }) => problem(place, message)),
      ),
    );
  }
  const at = (to: string) => (to === '-' || isAbsolute(to) ? to : join(dirname(resolve(path)), to));
  const groupNames = new Set([...checked.data.groups.map((group) => group.name), 'other']);
  const listed =
    checked.data.speakersFile === undefined
      ? { speakers: [], problems: [] }
      : readKnownSpeakers(at(checked.data.speakersFile), { groups: groupNames });
  const problems = [
    ...contradictions(checked.data).map(([where, message]) => problem(yaml.place(where), message)),
    ...listed.problems,
  ];
  if (problems.length > 0) throw new DefinitionError(problems);
  return completeDefinition(checked.data, { at, speakers: listed.speakers });
}

/** What no schema can say: names that stand twice, groups that are not there. */
function contradictions(file: DefinitionFile): [path: PropertyKey[], message: string][] {
  const found: [PropertyKey[], string][] = [];
  const groups = new Map<string, number>();
  file.groups.forEach((group, i) => {
    if (group.name === 'other')
      found.push([['groups', i, 'name'], 'other is what no group matches: expected another name']);
    const before = groups.get(group.name);
    if (before === undefined) groups.set(group.name, i);
    else found.push([['groups', i, 'name'], `group ${group.name} stands twice: expected each name once`]);
  });
  const names = new Set<string>();
  file.speakers.forEach((speaker, i) => {
    for (const name of [speaker.name, ...(speaker.aliases ?? [])].map((n) => n.toLowerCase())) {
      if (names.has(name))
        found.push([['speakers', i, 'name'], `${name} stands twice: expected each name and alias once`]);
      names.add(name);
    }
    if (speaker.group !== undefined && speaker.group !== 'other' && !groups.has(speaker.group)) {
      found.push([
        ['speakers', i, 'group'],
        `no group ${speaker.group}: expected ${[...groups.keys(), 'other'].join(', ')}`,
      ]);
    }
  });
  return found;
}

type Issue = z.core.$ZodIssue;

function describe(
  issue: Issue,
  yaml: YamlFile,
): { place: { line: number; column: number }; message: string }[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = KEYS.get(path.filter((part) => typeof part === 'string').join('.')) ?? [];
      const guess = nearest(key, known);
      const expected = guess === null ? `expected ${known.join(', ')}` : `did you mean ${guess}?`;
      return { place: yaml.place([...path, key], { key: true }), message: `unknown key ${key}: ${expected}` };
    });
  }
  const name = path.length === 0 ? 'the file' : dotted(path);
  const missing = issue.code === 'invalid_type' && valueAt(yaml.value, path) === undefined;
  return [
    { place: yaml.place(path), message: missing ? `${name} is missing` : `${name}: ${expectation(issue)}` },
  ];
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.map(String).join(', ')}`;
    case 'too_small':
    case 'too_big': {
      if (!issue.message.startsWith('Too')) return issue.message;
      return issue.code === 'too_small'
        ? `expected ${issue.minimum} or more`
        : `expected ${issue.maximum} or less`;
    }
    default:
      return issue.message;
  }
}

const dotted = (path: readonly PropertyKey[]) =>
  path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('');

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (v, key) => (v as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}

/** The keys that each object of the schema knows, by its dotted path without indices. */
function keysOf(schema: z.ZodType, path = '', into = new Map<string, string[]>()): Map<string, string[]> {
  const def = schema.def as { innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> };
  if (def.innerType) keysOf(def.innerType, path, into);
  if (def.element) keysOf(def.element, path, into);
  if (def.shape) {
    into.set(path, Object.keys(def.shape));
    for (const [key, inner] of Object.entries(def.shape))
      keysOf(inner, path === '' ? key : `${path}.${key}`, into);
  }
  return into;
}

function unreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file: expected a pipeline file';
  return code === 'EISDIR' ? 'is a folder: expected a pipeline file' : message;
}
