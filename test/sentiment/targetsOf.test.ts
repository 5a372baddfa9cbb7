import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { targetsOf } from '../../src/sentiment/targetsOf.js';
import { toneOf } from '../../src/sentiment/toneOf.js';

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

  it('does not look at whose name it is', () => {
    const [ann, bob] = ['Ann Smith', 'Bob Jones'].map(
      (name) => toward(`Critics called ${name} a liar.`, name)[0]!.sentiment,
    );
    expect(ann).toBe(bob);
  });

  it('reads only the span that the target stands in', () => {
    const text = 'The brilliant, generous hero said Ann lied.';
    const mentions = [{ name: 'Ann', span: [34, 37] as const }];
    const tokens = tokenize(text);
    const inside = targetsOf(tokens, [[34, text.length]], mentions)[0]!;
    const whole = targetsOf(tokens, [[0, text.length]], mentions)[0]!;
    expect(inside.sentiment).toBeLessThan(whole.sentiment);
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

  it('says the same of a mention, whatever was judged before', () => {
    const words = ['brave', 'cruel', 'honest', 'corrupt', 'gentle', 'vile', 'the', 'not'];
    const text = Array.from(
      { length: 80 },
      (_, i) => `Ann was ${words[i % 7]} to ${words[(i * 3) % 8]} Bob and he lied.`,
    ).join(' ');
    const mentions = ['Ann', 'Bob', 'he'].flatMap((name) =>
      [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => ({
        name,
        span: [index, index + name.length] as const,
      })),
    );
    const spans = [[0, text.length]] as const;
    const tokens = tokenize(text);
    toneOf(tokens, spans);
    const together = targetsOf(tokens, spans, mentions);
    const alone = mentions.map((mention) => targetsOf(tokenize(text), spans, [mention])[0]!);
    expect(together).toEqual(alone.sort((a, b) => a.span[0] - b.span[0]));
    expect(new Set(alone.map(({ sentiment }) => sentiment)).size).toBeGreaterThan(20);
  });

  it('stays fast where a sentence and its mentions have no end', () => {
    const text = 'Ann likes Bob and '.repeat(8000);
    const tokens = tokenize(text);
    const mentions = Array.from({ length: 8000 }, (_, i) => ({
      name: 'Bob',
      span: [i * 18 + 10, i * 18 + 13] as const,
    }));
    targetsOf(tokens, [[0, 100]], mentions);
    const start = performance.now();
    expect(targetsOf(tokens, [[0, text.length]], mentions)).toHaveLength(8000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
