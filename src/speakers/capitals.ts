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

/** J or J. */
export function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

/** A longer word in capitals only. */
export function isShouted(word: string | undefined): boolean {
  return word !== undefined && word.length > 3 && word === word.toUpperCase() && word !== word.toLowerCase();
}
