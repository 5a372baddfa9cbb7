import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSpeaker } from '../../src/evaluation/isSpeaker.js';
import { readSpeakers } from '../../src/evaluation/readSpeakers.js';

const gold = (speaker: string, type: string, aliases: string[] = []) => ({
  article: 'a',
  id: 'E1',
  speaker,
  type,
  aliases,
});

describe('isSpeaker', () => {
  it.each([
    ['Lena Ortiz', gold('Lena Ortiz', 'person'), true],
    ['Ortiz', gold('Lena Ortiz', 'person'), true],
    ['Mrs. Ortiz', gold('Lena Ortiz', 'person'), true],
    ['Lena M. Ortiz', gold('Lena Ortiz', 'person'), true],
    ['Lena', gold('Lena Ortiz', 'person'), false],
    ['Paul Ortiz', gold('Lena Ortiz', 'person'), false],
    ['the chair', gold('Lena Ortiz', 'person', ['chair']), true],
    ['Harbor Board', gold('The harbor board', 'organization'), true],
    ['the board', gold('harbor board', 'organization'), true],
    ['the board of the port', gold('harbor board', 'organization'), false],
    ['the board’s', gold('board', 'group'), true],
    ['', gold('board', 'group'), false],
    ['the', gold('the', 'group'), false],
  ])('%j for %o: %s', (name, who, wanted) => {
    expect(isSpeaker(name, who)).toBe(wanted);
  });
});

describe('readSpeakers', () => {
  it('says which file cannot be read', () => {
    expect(() => readSpeakers('nowhere.jsonl')).toThrow(/^nowhere\.jsonl: cannot be read/);
  });

  it('says which line is wrong', () => {
    const dir = mkdtempSync(join(tmpdir(), 'onrecord-speakers-'));
    const path = join(dir, 'speakers.jsonl');
    writeFileSync(path, `${JSON.stringify(gold('Ada', 'person'))}\n\n{"article": 7}\n`);
    expect(() => readSpeakers(path)).toThrow(/speakers\.jsonl, line 3: wanted a JSON object with article/);
    rmSync(dir, { recursive: true });
  });
});
