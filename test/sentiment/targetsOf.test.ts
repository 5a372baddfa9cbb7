import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { targetsOf } from '../../src/sentiment/targetsOf.js';

function toward(text: string, ...names: string[]) {
  const mentions = names.map((name) => {
    const at = text.indexOf(name);
    return { name, span: [at, at + name.length] as const };
  });
  return targetsOf(tokenize(text), [[0, text.length]], mentions);
}

describe('targetsOf', () => {
  it.each([
    ['Everyone admires Mayor Lopez, a brilliant and generous leader.', 'Mayor Lopez', 'positive'],
    ['Prosecutors say that Mr. Dunn stole the money and lied about it.', 'Mr. Dunn', 'negative'],
  ])('%s: toward %s %s', (text, name, label) => {
    expect(toward(text, name)[0]!.label).toBe(label);
  });

  it('gives the mentions of the spans alone, in order of position', () => {
    const text = 'Brown met Green. Black left.';
    const tokens = tokenize(text);
    const mentions = [
      { name: 'Black', span: [17, 22] as const },
      { name: 'Green', span: [10, 15] as const },
      { name: 'Brown', span: [0, 5] as const },
    ];
    expect(targetsOf(tokens, [[0, 16]], mentions).map((t) => t.name)).toEqual(['Brown', 'Green']);
  });
});
