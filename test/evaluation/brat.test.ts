import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnotations, readCorpus } from '../../src/evaluation/brat.js';

describe('readAnnotations', () => {
  const text = 'Rain 🌧 is coming, Ada said, and 🌧 soon.';

  it.each([
    [
      'one of each role',
      'E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3',
      ['Rain 🌧 is coming'],
      ['said'],
      ['Ada'],
    ],
    [
      'several contents',
      'E1\tAttribution:T4 Content:T5 Content2:T1 Cue:T2',
      ['Rain 🌧 is coming', 'and 🌧 soon'],
      ['said'],
      [],
    ],
    ['a content in pieces', 'E1\tAttribution:T4 Content:T6', ['Rain 🌧 is coming', 'and 🌧 soon'], [], []],
    ['a role that points nowhere', 'E1\tContent:T1 Source:T99 Cue:E2', ['Rain 🌧 is coming'], [], []],
  ])('reads %s', (_, event, content, cue, source) => {
    const lines = [
      event,
      'T1\tContent 0 16\tRain',
      'T2\tCue 22 26\tsaid\tand a tab',
      'T3\tSource 18 21\tAda',
      'T5\tContent 28 38\tx',
      'T6\tContent 0 16;28 38\tx',
    ];
    const [attribution] = readAnnotations(lines.join('\r\n'), text);
    const pieces = (spans: readonly (readonly [number, number])[]) => spans.map(([a, b]) => text.slice(a, b));
    expect(pieces(attribution!.content)).toEqual(content);
    expect(pieces(attribution!.cue)).toEqual(cue);
    expect(pieces(attribution!.source)).toEqual(source);
  });

  it('passes over odd lines and attributions without content', () => {
    const lines = [
      '',
      '#1\tAnnotatorNotes T1\tsure?',
      'T1\tContent',
      'T2\tContent five six\tx',
      'T3\tCue 22 26\tsaid',
      'T4\tContent 30 30\t',
      'T5\tContent 20 9999\tto the end',
      'E1\tContent:T1 Cue:T3',
      'E2\tContent:T4',
      'E3\t',
      'E4\tContent:T5:x Content:T5',
    ];
    expect(readAnnotations(lines.join('\n'), text)).toEqual([
      { id: 'E4', content: [[21, text.length]], cue: [], source: [] },
    ]);
  });

  it('never throws and never leaves the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, junk) => {
        const all = readAnnotations(`${junk}\nT1\tContent 1 50\tx\nE1\tContent:T1`, text);
        for (const { content } of all)
          for (const [start, end] of content) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
          }
      }),
    );
  });
});

describe('readCorpus', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'onrecord-brat-'));
    mkdirSync(join(dir, 'text'));
    mkdirSync(join(dir, 'attributions'));
    for (const [name, text] of [
      ['b_1', '“Yes,” he said.\r\n'],
      ['a_2', 'No one spoke.'],
    ] as const)
      writeFileSync(join(dir, 'text', `${name}.txt`), text);
    for (const [file, text] of [
      ['b_1_zoe.ann', 'T1\tContent 0 6\t“Yes,”\nE1\tContent:T1\n'],
      ['b_1_amy.ann', ''],
      ['a_2_zoe.ann', ''],
      ['notes.txt', 'not annotations'],
    ] as const)
      writeFileSync(join(dir, 'attributions', file), text);
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('gives articles and annotators in order of name, texts untouched', () => {
    expect([...readCorpus(dir)]).toEqual([
      { name: 'a_2', text: 'No one spoke.', annotators: [{ id: 'zoe', attributions: [] }] },
      {
        name: 'b_1',
        text: '“Yes,” he said.\r\n',
        annotators: [
          { id: 'amy', attributions: [] },
          { id: 'zoe', attributions: [{ id: 'E1', content: [[0, 6]], cue: [], source: [] }] },
        ],
      },
    ]);
  });

  it('says which path is wrong', () => {
    expect(() => [...readCorpus(join(dir, 'text'))]).toThrow(/no corpus here/);
    rmSync(join(dir, 'text', 'a_2.txt'));
    expect(() => [...readCorpus(dir)]).toThrow(/a_2\.txt: missing/);
  });
});
