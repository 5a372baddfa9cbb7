/** Text of unknown origin for a terminal: control characters, which could move the cursor or worse, become �. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
