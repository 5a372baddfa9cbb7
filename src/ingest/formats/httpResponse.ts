export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; of several with one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Reads an HTTP/1 response as it was delivered, chunks put together. @throws when it does not begin like one. */
export function httpResponse(bytes: Buffer): HttpResponse {
  const { end, text } = headerBlock(bytes);
  const status = Number(/^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(text)?.[1]);
  if (Number.isNaN(status)) throw new Error('no HTTP response');
  const headers = headersOf(text);
  const body = bytes.subarray(end);
  return {
    status,
    headers,
    body: /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body,
  };
}

/** The lines up to the first empty one. */
export function headerBlock(bytes: Buffer): { text: string; end: number } {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  if (crlf < 0 && lf < 0) return { text: bytes.toString('latin1'), end: bytes.length };
  const end = lf < 0 || (crlf >= 0 && crlf < lf) ? crlf + 4 : lf + 2;
  return { text: bytes.toString('latin1', 0, end), end };
}

export function headersOf(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A body in chunks; one that is not, though its header says so, is left as it is. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf('\n', at);
    const size = line < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, line), 16);
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(line + 1, line + 1 + size));
    at = line + 1 + size;
    while (body[at] === 13 || body[at] === 10) at++;
  }
  return Buffer.concat(parts);
}
