import { NICKNAMES } from './data/nicknames.js';
import { IS, lookUp } from './lexicon.js';

/** Each short form with the full forms it can stand for, and each full form with its short ones. */
const kinNames = new Map<string, Set<string>>();
for (const line of NICKNAMES.trim().split('\n')) {
  const forms = line.split(' ');
  for (const a of forms) {
    const set = kinNames.get(a) ?? new Set();
    kinNames.set(a, set);
    for (const b of forms) if (a === forms[0] || b === forms[0]) set.add(b);
  }
}

/** Whether two given names can be the same person's: equal, an initial, or a short form. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  if (/^\p{L}\.?$/u.test(a) || /^\p{L}\.?$/u.test(b)) return a[0] === b[0];
  if (/^\p{L}\.\p{L}\.?$/u.test(a) || /^\p{L}\.\p{L}\.?$/u.test(b)) return a[0] === b[0];
  return kinNames.get(a)?.has(b) ?? false;
}

/** Words of a name in lower case without suffixes: "donald j. trump jr." → donald, j., trump. */
export function withoutSuffix(words: readonly string[]): readonly string[] {
  let { length } = words;
  while (length > 1 && lookUp(words[length - 1]!).is & IS.suffix) length -= 1;
  return length === words.length ? words : words.slice(0, length);
}

/** Whether a form of a name has more words than another, or longer ones. */
export function fuller(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return a.length > b.length;
  return letters(a) > letters(b);
}

function letters(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) sum += word.length;
  return sum;
}

/** Whether two full names can be one person's. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) {
    // "Julie Diaz Martinez" and "Julie Diaz" stay apart; a hyphenated surname meets its last part.
    if (!a.at(-1)!.endsWith(`-${b.at(-1)!}`) && !b.at(-1)!.endsWith(`-${a.at(-1)!}`)) return false;
  }
  if (a.length === 1 || b.length === 1) return true;
  if (!sameGivenName(a[0]!, b[0]!)) return a.slice(0, -1).includes(b[0]!) || b.slice(0, -1).includes(a[0]!);
  if (a.length === 2 || b.length === 2) return true;
  return sameGivenName(a[1]!, b[1]!) || a.length !== b.length;
}

/** A given name and the forms that it is short for or shortened to. */
export function givenForms(name: string): readonly string[] {
  return [name, ...(kinNames.get(name) ?? [])];
}
