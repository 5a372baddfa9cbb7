/** Whether a UTF-16 code unit is white space, or a control character, for the tokenizer: no token consists of it. */
export function isWhite(code: number): boolean {
  return (
    code <= 32 ||
    code === 160 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0xfeff
  );
}

/** Whether a text holds nothing but white space. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}

/** Whether wink's tokenizer may have a UTF-16 code unit inside a token, and not between two. */
export function isChunk(code: number): boolean {
  if (code < 160) return code !== 32 && code !== 10 && code !== 13 && code !== 9;
  return !(
    code === 160 ||
    (code >= 0x2002 && code <= 0x2005) ||
    code === 0x2009 ||
    code === 0x200a ||
    code === 0x202f ||
    code === 0x205f
  );
}
