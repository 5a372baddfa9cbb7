/** A piece of text at its place on a page, in points from the lower left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  readonly x: number;
  right: number;
  readonly y: number;
  readonly height: number;
}

/** Share of the pages on which a first or last line must stand to be a running head or foot. */
const RUNNING = 0.5;

/** Puts the pieces of text of a PDF's pages together to paragraphs parted by blank lines. */
export function pdfText(pages: readonly (readonly PdfPiece[])[]): string {
  const lines = withoutRunningHeads(pages.map(linesOf));
  const paragraphs: string[] = [];
  for (const page of lines) {
    const width = Math.max(0, ...page.map((line) => line.right));
    page.forEach((line, i) => {
      const before = page[i - 1];
      const open = paragraphs.at(-1);
      // A sentence may go on over the page.
      const goesOn =
        before === undefined
          ? open !== undefined && !/[.!?:]["”’)]*$/.test(open) && /^[a-z]/.test(line.text)
          : belongs(before, line, width);
      if (goesOn && open !== undefined) paragraphs[paragraphs.length - 1] = join(open, line.text);
      else paragraphs.push(line.text);
    });
  }
  return paragraphs.join('\n\n');
}

/** Pieces on one base line, from left to right as the document gives them. */
function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  for (const { text, x, y, width, height } of pieces) {
    if (text === '') continue;
    const line = lines.at(-1);
    const size = height > 0 ? height : (line?.height ?? 10);
    if (line !== undefined && Math.abs(line.y - y) < 0.4 * size && x >= line.right - size) {
      const gap = x - line.right > 0.15 * size && !line.text.endsWith(' ') && !text.startsWith(' ');
      line.text += gap ? ` ${text}` : text;
      line.right = x + width;
    } else if (text.trim() !== '') lines.push({ text, x, y, right: x + width, height: size });
  }
  for (const line of lines) line.text = line.text.replace(/\s+/g, ' ').trim();
  return lines.filter((line) => line.text !== '');
}

/** Whether a line goes on with the paragraph of the one above it. */
function belongs(above: Line, line: Line, width: number): boolean {
  const step = above.y - line.y;
  const size = Math.max(above.height, line.height);
  if (Math.abs(above.height - line.height) > 0.15 * size) return false;
  // Upwards: the next column.
  if (step < 0) return !/[.!?:]["”’)]*$/.test(above.text);
  if (step > 1.75 * size) return false;
  if (line.x - above.x > 0.8 * size && /[.!?:]["”’)]*$/.test(above.text)) return false;
  // A short line ends its paragraph.
  return above.right > 0.75 * width || !/[.!?:]["”’)]*$/.test(above.text);
}

/** A word divided at a line's end is put together; one that has its own hyphen ("state-owned") cannot be told from it. */
function join(text: string, line: string): string {
  return /\p{Ll}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(line)
    ? text.slice(0, -1) + line
    : `${text} ${line}`;
}

/** Drops the first and last lines that most pages share, page numbers aside. */
function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  if (pages.length < 3) return pages.map((page) => [...page]);
  const key = (line: Line | undefined) => line?.text.replace(/\d+/g, '#') ?? '';
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const edge of new Set([key(page[0]), key(page.at(-1))]))
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const runs = (line: Line | undefined) => counts.get(key(line))! >= RUNNING * pages.length;
  return pages.map((page) => page.filter((line, i) => !((i === 0 || i === page.length - 1) && runs(line))));
}
