import type { GoldSpeaker } from './readSpeakers.js';

const TITLES = new Set(
  'the a an mr mrs ms dr sir sen rep gov president senator congressman congresswoman representative governor former s'.split(
    ' ',
  ),
);

/** The words of a name that tell who it is: no titles, no articles. */
export const nameWords = (name: string): string[] =>
  (
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll("'s", '')
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  ).filter((word) => !TITLES.has(word));

/** A person also by any part that includes the surname; all others also when at least half of the words are shared. */
export function isSpeaker(name: string, gold: GoldSpeaker): boolean {
  const given = nameWords(name);
  if (given.length === 0) return false;
  const names = [gold.speaker, ...gold.aliases].map(nameWords).filter((words) => words.length > 0);
  if (names.some((words) => words.join(' ') === given.join(' '))) return true;
  if (gold.type === 'person') {
    const full = nameWords(gold.speaker);
    const within = given.every((word) => full.includes(word)) || full.every((word) => given.includes(word));
    return full.length > 0 && full.at(-1) === given.at(-1) && within;
  }
  return names.some((words) => {
    const both = new Set(given.filter((word) => words.includes(word)));
    return both.size / new Set([...given, ...words]).size >= 0.5;
  });
}
