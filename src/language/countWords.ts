/** Runs of what is not white space, as `\S` has it. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Only few characters beyond ASCII are white space.
    const white = code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && /\s/.test(text[i]!);
    if (!white && !inside) count += 1;
    inside = !white;
  }
  return count;
}
