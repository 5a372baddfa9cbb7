/** A text with one blank for every stretch of white space; most texts are so already. */
export function oneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}
