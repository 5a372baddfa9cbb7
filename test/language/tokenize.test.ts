import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { POS } from '../../src/records.js';

const sentences = (text: string) => {
  const tokens = tokenize(text);
  return Array.from(tokens.sentenceStart.subarray(0, -1), (first, s) =>
    text.slice(tokens.start[first], tokens.end[tokens.sentenceStart[s + 1]! - 1]),
  );
};

describe('tokenize', () => {
  test('words, tags and paragraphs', () => {
    const tokens = tokenize('Mayor Ruth Okafor said: “Never.”\n\nShe left.');
    expect(tokens.words).toEqual([
      'Mayor',
      'Ruth',
      'Okafor',
      'said',
      ':',
      '“',
      'Never',
      '.',
      '”',
      'She',
      'left',
      '.',
    ]);
    expect(POS[tokens.pos[3]!]).toBe('VERB');
    expect([...tokens.paragraphStart]).toEqual([0, 9, 12]);
    expect([...tokens.quoted]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0]);
  });

  test.each<[string, string[]]>([
    ['Dr. Lee spoke. He left.', ['Dr. Lee spoke.', 'He left.']],
    ['The Rev. Al Poe spoke. He left.', ['The Rev. Al Poe spoke.', 'He left.']],
    ['Jo Poe (D-N.Y.) spoke. She left.', ['Jo Poe (D-N.Y.) spoke.', 'She left.']],
    ['“Go.” She went.', ['“Go.”', 'She went.']],
    ['She lives in the U.S. The law is new.', ['She lives in the U.S.', 'The law is new.']],
    ['The U.S. Senate met. It voted!', ['The U.S. Senate met.', 'It voted!']],
    ['“Is it?” he asked. Nobody knew.', ['“Is it?” he asked.', 'Nobody knew.']],
    ['John F. Kelly said so.', ['John F. Kelly said so.']],
    ['She went. "We know," he said.', ['She went.', '"We know," he said.']],
    ['"Go." "Never," he said.', ['"Go."', '"Never," he said.']],
    ["She went. ''We know,'' he said.", ['She went.', "''We know,'' he said."]],
    ['“Is it?” Ann Lee of Acme asked. Nobody knew.', ['“Is it?” Ann Lee of Acme asked.', 'Nobody knew.']],
    ['"Is it!" The crowd went home.', ['"Is it!"', 'The crowd went home.']],
    ['It met in Ill. "We know," he said.', ['It met in Ill.', '"We know," he said.']],
    ['He said the U.S. “clearly” needed it.', ['He said the U.S. “clearly” needed it.']],
    ['First line\n\nsecond line', ['First line', 'second line']],
    [
      'See Fig. 8 there. He lost the fig. It is late.',
      ['See Fig. 8 there.', 'He lost the fig.', 'It is late.'],
    ],
  ])('sentences of %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test.each([
    ["He called it ''a great example'' -- ''a lot,'' he said.", '"|a|great|example|"|--|"|a|lot|,|"'],
    ["``So be it,'' he said.", '"|So|be|it|,|"'],
    ["(''''Training Day,'''' she said)", '"|"|Training|Day|,|"|"'],
    ["''''''", '"|"|"'],
  ])('marks of two single ones are one token: %s', (text, expected) => {
    const { words, start, end, length } = tokenize(text);
    expect(words.join('|')).toContain(expected);
    for (let i = 0; i < length; i += 1) {
      const own = text.slice(start[i], end[i]);
      expect(words[i]).toBe(/^(?:''|``)$/.test(own) ? '"' : own);
      expect(start[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : end[i - 1]!);
    }
  });

  test.each([
    ['“We demand it,” the letter states.', 'states', 'VERB'],
    ['“Family leave,” the document states, becomes available.', 'states', 'VERB'],
    ['“We demand it,” said the states.', 'states', 'NOUN'],
    ['He likes “Zorb,” the horror series.', 'series', 'NOUN'],
    ['“It is,” among the northern states.', 'states', 'NOUN'],
    ['“Peace,” the states “may” want.', 'states', 'NOUN'],
    ['“We demand it” in the states.', 'states', 'NOUN'],
  ])('the verb behind a quotation: %s', (text, word, tag) => {
    const { words, pos } = tokenize(text);
    expect(POS[pos[words.indexOf(word)]!]).toBe(tag);
  });

  test('an article reads the same after any other', () => {
    const text = 'The zorbex.qwuffle met Snarkle-Bloom at foo.bar today.';
    const before = tokenize(text);
    tokenize('zorbex. qwuffle Snarkle Bloom Snarkle-Bloom2 foo bar foo.bar2 The zorbex.qwuffle, Bloom-at');
    expect(tokenize(text)).toEqual(before);
  });

  // White space that wink's tokenizer does not part a text at, and drops.
  test.each(['\u3000!', '\u2028!', 'a\u2028!', '\u000b!'])('a token behind odd white space: %j', (text) => {
    const tokens = tokenize(text);
    expect(tokens.words.at(-1)).toBe('!');
    expect(tokens.start.at(-1)).toBe(text.length - 1);
  });

  test('every token is what stands at its offsets, in order', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'don’t',
        "can't",
        'U.S.',
        '“',
        '”',
        '"',
        "''",
        '``',
        "''so",
        '\n',
        '\n\n',
        '...',
        '$5',
        '—',
        '😀',
        'constructor',
        '__proto__',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const tokens = tokenize(text);
        let at = 0;
        for (let i = 0; i < tokens.length; i += 1) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(at);
          const own = text.slice(tokens.start[i], tokens.end[i]);
          expect(tokens.words[i]).toBe(/^(?:''|``)$/.test(own) ? '"' : own);
          at = tokens.end[i]!;
        }
        expect(tokens.sentenceStart.at(-1)).toBe(tokens.length);
      }),
    );
  });
});
