import iconv from 'iconv-lite';
import PostalMime from 'postal-mime';
import type { Outcome } from '../../outcome.js';
import type { RawArticle } from '../../records.js';
import type { Input } from '../formats.js';
import { readAll } from '../readAll.js';

/** A plain part this much shorter than the page beside it says only that there is one. */
const LEAST_SHARE = 0.2;

type Email = Awaited<ReturnType<PostalMime['parse']>>;

/** An e-mail, or a page saved as a web archive of one file (MHTML), which is an e-mail too. */
export async function* readEmail(input: Input): AsyncGenerator<Outcome<RawArticle>> {
  const bytes = await readAll(input.chunks);
  const reject = (reason: string, detail: string): Outcome<RawArticle> => ({
    rejected: { file: input.file, record: null, stage: 'parse', reason, detail },
  });
  let email: Email;
  try {
    email = await new PostalMime().parse(bytes);
  } catch (error) {
    yield reject('invalid-email', `cannot be read as an e-mail: ${(error as Error).message}`);
    return;
  }
  const text = typographic(email.text ?? '');
  const html = typographic(email.html ?? '');
  if (text.trim() === '' && html.trim() === '') {
    yield reject('no-text', 'an e-mail without a text or HTML part');
    return;
  }
  const header = (key: string) => email.headers.find((one) => one.key === key)?.value ?? null;
  const address = header('snapshot-content-location') ?? header('content-location');
  const words = html.replace(/<[^<>]*>/g, '').length;
  const usesPage = html !== '' && (address !== null || text.length < LEAST_SHARE * words);
  yield {
    kept: {
      file: input.file,
      record: null,
      form: usesPage ? 'html' : 'text',
      body: usesPage ? html : text,
      title: email.subject ?? null,
      byline: address === null ? senderOf(email) : null,
      outlet: null,
      url: address !== null && /^https?:/i.test(address) ? address : null,
      published: email.date ?? null,
    },
  };
}

function senderOf({ from }: Email): string | null {
  const name = from?.name?.trim() ?? '';
  return name === '' ? (from?.address ?? null) : name;
}

/** Node 20 decodes windows-1252, which the library relies on, as Latin-1: its typography comes as control characters. */
function typographic(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) =>
    iconv.decode(Buffer.from(char, 'latin1'), 'windows-1252'),
  );
}
