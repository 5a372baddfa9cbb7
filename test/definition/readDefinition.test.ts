import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DefinitionError } from '../../src/definition/problems.js';
import { readDefinition } from '../../src/definition/readDefinition.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-definition-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function problems(yaml: string, files: Record<string, string> = {}): string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const path = join(folder, 'p.yaml');
  writeFileSync(path, yaml);
  try {
    readDefinition(path);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.message.split('\n').map((line) => line.replaceAll(`${folder}/`, ''));
  }
  return [];
}

const good = 'name: x\ninputs: [in]\n';

describe('a pipeline file is checked whole', () => {
  test.each<[string, string, string[]]>([
    ['nothing wrong', good, []],
    ['unknown key', `${good}grops: []\n`, ['p.yaml:3:1: unknown key grops: did you mean groups?']],
    [
      'unknown key inside',
      `${good}groups:\n  - name: a\n    nmaes: [b]\n    roles: [c]\n`,
      ['p.yaml:5:5: unknown key nmaes: did you mean names?'],
    ],
    ['missing key', 'inputs: [in]\n', ['p.yaml:1:1: name is missing']],
    ['wrong type', 'name: x\ninputs: in\n', ['p.yaml:2:9: inputs: expected array']],
    [
      'empty pattern',
      `${good}groups:\n  - name: a\n    names: [b, ""]\n`,
      ['p.yaml:5:16: groups[0].names[1]: expected one or more words'],
    ],
    [
      'regular expression',
      `${good}groups:\n  - name: a\n    names: ["(a+)+|b*"]\n`,
      ['p.yaml:5:13: groups[0].names[0]: expected plain words: patterns are not regular expressions'],
    ],
    [
      'group twice',
      `${good}groups:\n  - name: a\n    names: [b]\n  - name: a\n    names: [c]\n`,
      ['p.yaml:6:11: group a stands twice: expected each name once'],
    ],
    [
      'group without a rule',
      `${good}groups:\n  - name: a\n`,
      ['p.yaml:4:5: groups[0]: expected at least one of names, roles, families, organizations, types'],
    ],
    [
      'group other',
      `${good}groups:\n  - name: other\n    names: [b]\n`,
      ['p.yaml:4:11: other is what no group matches: expected another name'],
    ],
    [
      'speaker of an unknown group',
      `${good}speakers:\n  - name: Ann\n    group: b\n`,
      ['p.yaml:5:12: no group b: expected other'],
    ],
    [
      'speaker twice',
      `${good}speakers:\n  - name: Ann\n  - name: Bea\n    aliases: [ann]\n`,
      ['p.yaml:5:11: ann stands twice: expected each name and alias once'],
    ],
    ['out of range', `${good}leastConfidence: 2\n`, ['p.yaml:3:18: leastConfidence: expected 1 or less']],
    [
      'not of the list',
      `${good}acts: [shout]\n`,
      ['p.yaml:3:8: acts[0]: expected statement, question, belief, wish, attitude'],
    ],
    [
      'two things wrong',
      'nam: x\ninputs: []\n',
      [
        'p.yaml:1:1: name is missing',
        'p.yaml:2:9: inputs: expected at least one path',
        'p.yaml:1:1: unknown key nam: did you mean name?',
      ],
    ],
    ['key twice', `${good}name: y\n`, ['p.yaml:3:1: Map keys must be unique']],
    [
      'alias',
      'name: &a x\ninputs: [*a]\n',
      ['p.yaml:1:1: expected no aliases (*name): Alias resolution is disabled'],
    ],
    ['empty', '', ['p.yaml:1:1: the file is empty: expected name, inputs, groups …']],
  ])('%s', (_, yaml, expected) => {
    expect(problems(yaml)).toEqual(expected);
  });

  test('a file that is not there', () => {
    expect(() => readDefinition(join(folder, 'none.yaml'))).toThrow('no such file: expected a pipeline file');
  });

  test('a list of speakers that is wrong', () => {
    const csv = 'name,aliases,grp\nAnn Lee,A. Lee;Lee,\n,,\nBob,lee,\n';
    expect(problems(`${good}speakersFile: s.csv\n`, { 's.csv': csv })).toEqual([
      's.csv:1: unknown column grp: expected name, aliases, organization, role, group',
      's.csv:3: no name: expected one',
      's.csv:4: lee stands twice: expected each name and alias once',
    ]);
    expect(problems(`${good}speakersFile: none.csv\n`)).toEqual([
      'none.csv: no such file: expected a CSV of known speakers',
    ]);
  });
});

test('a checked definition is complete, frozen, its paths relative to the file', () => {
  writeFileSync(join(folder, 's.csv'), '\uFEFFname,aliases,role\nAnn Lee,A. Lee; Annie,senator\n');
  const path = join(folder, 'p.yaml');
  writeFileSync(path, `${good}speakersFile: s.csv\nspeakers: [{ name: Bo }]\noutputs: { folder: out }\n`);
  const definition = readDefinition(path);
  expect(definition.inputs).toEqual([join(folder, 'in')]);
  expect(definition.outputs).toEqual({ folder: join(folder, 'out'), formats: ['csv', 'jsonl'] });
  expect(definition.speakers).toEqual([
    { name: 'Bo', aliases: [], organization: null, role: null, group: null },
    { name: 'Ann Lee', aliases: ['A. Lee', 'Annie'], organization: null, role: 'senator', group: null },
  ]);
  expect(Object.isFrozen(definition.speakers[0])).toBe(true);
});
