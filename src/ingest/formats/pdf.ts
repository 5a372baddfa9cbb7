import { getDocumentProxy } from 'unpdf';
import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import type { Input } from '../formats.js';
import { readAll } from '../readAll.js';
import { type PdfPiece, pdfText } from './pdfText.js';

/** A PDF with a text layer. */
export async function* readPdf(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  const bytes = await readAll(input.chunks);
  const reject = (reason: string, detail: string): Outcome<RawArticle> => ({
    rejected: { file: input.file, record: null, stage: 'parse', reason, detail },
  });
  let body: string;
  try {
    body = pdfText(await pagesOf(bytes));
  } catch (error) {
    const { name, message } = error as Error;
    yield name === 'PasswordException'
      ? reject('encrypted', 'this PDF asks for a password; save it without one')
      : reject('invalid-pdf', `cannot be read as a PDF: ${message.split('\n')[0]}`);
    return;
  }
  if (body === '') {
    yield reject(
      'no-text-layer',
      'this PDF holds pictures of text; run a text recognition (OCR) over it first',
    );
    return;
  }
  const nothing = { title: null, byline: null, outlet: null, url: null, published: null };
  yield { kept: { file: input.file, record: null, form: 'text', body, ...nothing } };
}

async function pagesOf(bytes: Buffer): Promise<PdfPiece[][]> {
  // pdf.js takes the bytes away from whoever gives them.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages: PdfPiece[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) =>
          'str' in item
            ? [
                {
                  text: item.str,
                  x: item.transform[4],
                  y: item.transform[5],
                  width: item.width,
                  height: item.height,
                },
              ]
            : [],
        ),
      );
      page.cleanup();
    }
    return pages;
  } finally {
    await document.destroy();
  }
}
