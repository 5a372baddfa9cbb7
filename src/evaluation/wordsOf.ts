/** The words of one text, as parallel arrays; every score counts in these, so marks and white space never matter. */
export interface Words {
  readonly text: string;
  readonly length: number;
  /** UTF-16 code units. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** In lower case, curly apostrophes straightened. */
  readonly lower: readonly string[];
  /** 1 where the word lies inside double quotation marks. */
  readonly quoted: Uint8Array;
}

const WORD = /[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*/gu;
const MARK = /[\n"“”«»]/g;

/** Splits a text into words and tells which are quoted; a quotation left open ends with its line. */
export function wordsOf(text: string): Words {
  const found = [...text.matchAll(WORD)];
  const start = Int32Array.from(found, (match) => match.index);
  const end = Int32Array.from(found, (match) => match.index + match[0].length);
  const lower = found.map((match) => match[0].toLowerCase().replaceAll('’', "'"));
  const quoted = new Uint8Array(found.length);
  let inside = false;
  let word = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    for (; word < found.length && start[word]! < index; word++) if (inside) quoted[word] = 1;
    inside = mark === '"' ? !inside : mark === '“' || mark === '«';
  }
  if (inside) quoted.fill(1, word);
  return { text, length: found.length, start, end, lower, quoted };
}

/** Index of the first word that ends after `offset`; the number of words if none does. */
export function firstEndingAfter(words: Words, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
