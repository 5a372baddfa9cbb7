/** Runs of what is not white space, as `\S` has it. */
export function countWords(text: string): number {
  let count = 0;
  let inside = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const outside = code < 0x80 ? WHITE[code]! : isWhite(code) ? 1 : 0;
    // Without a branch, since where words begin no processor foresees.
    count += (inside | outside) ^ 1;
    inside = outside ^ 1;
  }
  return count;
}

/** 1 for white space in ASCII. */
const WHITE = Uint8Array.from({ length: 0x80 }, (_, code) => (/\s/.test(String.fromCharCode(code)) ? 1 : 0));

/** Beyond ASCII; dashes and quotation marks, which are most of it, need no closer look. */
function isWhite(code: number): boolean {
  return !(code >= 0x2010 && code <= 0x2027) && /\s/.test(String.fromCharCode(code));
}
