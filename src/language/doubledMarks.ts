const DOUBLED = /``|''/g;
const BEFORE_OPENING = /[\s([{—–\-/“'‘`]/;

/**
 * The text with each quotation mark that is typed as two single ones (``…'' or ''…'', as news databases give them) set as a straight
 * double mark, and a blank on its outer side: wink's tokenizer would part the two, and take the second for an apostrophe of the
 * word behind it. All else keeps its place.
 */
export function withStraightMarks(text: string): string {
  if (!text.includes("''")) return text;
  return text.replace(DOUBLED, (mark, at: number) => {
    const before = text[at - 1] ?? ' ';
    const behind = text[at + 2] ?? ' ';
    return mark === '``' || (/\S/.test(behind) && BEFORE_OPENING.test(before)) ? ' "' : '" ';
  });
}

/**
 * Where in the text the mark begins that `withStraightMarks` set at offset `at`; `from` is where the token before it ends. The mark
 * is two characters long.
 */
export function doubledMarkAt(
  text: string,
  straight: string,
  { at, from }: { at: number; from: number },
): number {
  return at > from && straight[at - 1] !== text[at - 1] ? at - 1 : at;
}
