import { POS, type Quotation } from '../records.js';

const PROPN = POS.indexOf('PROPN');
const CAPITAL = /^\p{Lu}/u;
/** The longest nickname, in tokens. */
const LONGEST = 3;

interface TaggedWords {
  readonly words: readonly string[];
  readonly start: Int32Array;
  readonly pos: Uint8Array;
}

/** The quotations without those that are part of a name, as in `Marcia “Cia” Price`: nobody says these. */
export function withoutNicknames(quotations: readonly Quotation[], tokens: TaggedWords): Quotation[] {
  let i = 0;
  return quotations.filter(({ start, end, closed }) => {
    while (i < tokens.words.length && tokens.start[i]! < start) i += 1;
    return !(closed && isNickname(tokens, i, end));
  });
}

/** Whether the quotation that opens at token `open` and ends at offset `end` holds nothing but a name, and stands inside one. */
function isNickname({ words, start, pos }: TaggedWords, open: number, end: number): boolean {
  const isCapital = (i: number): boolean => CAPITAL.test(words[i] ?? '');
  const isName = (i: number): boolean => pos[i] === PROPN && isCapital(i);
  if (open === 0 || !isName(open - 1)) return false;
  let last = open + 1;
  while (last <= open + LONGEST && isCapital(last)) last += 1;
  return last > open + 1 && start[last]! + words[last]!.length === end && isName(last + 1);
}
