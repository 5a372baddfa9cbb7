const FIVE_LETTERS = 1 << 20;
/** The number of all words that are no plain English of at most five letters. */
const OTHER = 1 << 25;

/** Words that carry a third of English prose; together no other language has them. */
const COMMON = new Set(
  'the of and to that is was for with on by from it as at be have has had not are this but they were which their said would will there been more who when about'
    .split(' ')
    .map(numberOf),
);
const THE = numberOf('the');

/** As much as franc looks at. */
const SAMPLE = 2048;
const LEAST_WORDS = 60;
/** Of 924 articles of English news, 99 in 100 have at least 0.19 of their words from the list and 0.02 "the"; others next to none. */
const LEAST_COMMON = 0.17;
const LEAST_THE = 0.015;

/** Whether the beginning of a text is English beyond doubt; false where it takes a closer look. */
export function isPlainEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  let words = 0;
  let common = 0;
  let the = 0;
  let word = 0;
  for (let i = 0; i <= sample.length; i += 1) {
    // Words are kept as numbers: cut out as text they cost more than all the rest.
    const code = i < sample.length ? sample.codePointAt(i)! : 0;
    if (isLetter(code)) {
      word = withLetter(word, code);
      if (code > 0xffff) i += 1;
    } else if (word !== 0) {
      words += 1;
      if (COMMON.has(word)) common += 1;
      if (word === THE) the += 1;
      word = 0;
    }
  }
  return words >= LEAST_WORDS && common >= LEAST_COMMON * words && the >= LEAST_THE * words;
}

/** A word in lower case as a number, five bits a letter. */
function numberOf(word: string): number {
  return [...word].reduce((number, letter) => withLetter(number, letter.codePointAt(0)!), 0);
}

function withLetter(word: number, code: number): number {
  return word >= FIVE_LETTERS || !isPlainLetter(code) ? OTHER : (word << 5) | (code - 96);
}

function isLetter(code: number): boolean {
  return isPlainLetter(code) || (code >= 128 && /\p{L}/u.test(String.fromCodePoint(code)));
}

/** In lower case. */
function isPlainLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
