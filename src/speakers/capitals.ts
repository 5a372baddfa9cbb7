/** Whether a word begins with a capital letter (or is a handle). */
export function isCapital(word: string): boolean {
  if (word === '') return false;
  const code = word.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code === 64 && word.length > 1);
  const first = word[0]!;
  return first !== first.toLowerCase();
}

/** FBI, U.S., AT&T. */
export function isAcronym(word: string): boolean {
  return /^[A-Z][A-Z.&]*[A-Z.]$/.test(word);
}

/** Whether a word has a letter in it. */
export function hasLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 97 && code <= 122) || /\p{L}/u.test(word);
}

/** J or J. */
export function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

/** A longer word in capitals only. */
export function isShouted(word: string | undefined): boolean {
  if (word === undefined || word.length <= 3) return false;
  // Most words have a small second letter.
  const second = word.charCodeAt(1);
  if (second >= 97 && second <= 122) return false;
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
