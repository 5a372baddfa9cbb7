/** One paragraph of an article, clean, with the way back to where it came from. */
export interface Paragraph {
  readonly text: string;
  /** Flat triples [start in text, start in raw, length], ascending; null where the raw form is HTML. */
  readonly origin: readonly number[] | null;
  /** Where the raw form is HTML: a CSS selector of the element that it stands in. */
  readonly path?: string;
}

/** Grows a paragraph out of pieces of the raw body and of what replaces others. */
export class ParagraphBuilder {
  readonly #pieces: string[] = [];
  readonly #origin: number[] = [];
  #length = 0;
  #spaced = true;

  constructor(private readonly raw: string) {}

  get length(): number {
    return this.#length;
  }

  /** Takes over raw.slice(start, end) as it is. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const origin = this.#origin;
    const last = origin.length - 3;
    const follows = last >= 0 && origin[last]! + origin[last + 2]! === this.#length;
    if (follows && origin[last + 1]! + origin[last + 2]! === start) origin[last + 2]! += end - start;
    else origin.push(this.#length, start, end - start);
    this.put(this.raw.slice(start, end));
  }

  /** Writes what stands nowhere in the raw body. */
  put(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
    // Asked here, since looking at the end of a long string in the making costs its whole length.
    this.#spaced = text.endsWith(' ');
  }

  /** White space between two words; none at the beginning or twice. `at`: where a plain space stands in the raw body. */
  space(at: number | null): void {
    if (this.#spaced) return;
    if (at !== null && this.raw[at] === ' ') this.copy(at, at + 1);
    else this.put(' ');
  }

  done(): Paragraph {
    const text = this.#pieces.join('');
    return cut({ text, origin: this.#origin }, 0, text.trimEnd().length);
  }
}

/** The piece [start, end) of a paragraph. */
export function cut(paragraph: Paragraph, start: number, end: number): Paragraph {
  if (start === 0 && end === paragraph.text.length) return paragraph;
  const text = paragraph.text.slice(start, end);
  if (paragraph.origin === null) return { ...paragraph, text };
  const origin: number[] = [];
  for (let i = 0; i < paragraph.origin.length; i += 3) {
    const [at, raw, length] = [paragraph.origin[i]!, paragraph.origin[i + 1]!, paragraph.origin[i + 2]!];
    const from = Math.max(at, start);
    const to = Math.min(at + length, end);
    if (from < to) origin.push(from - start, raw + from - at, to - from);
  }
  return { text, origin };
}
