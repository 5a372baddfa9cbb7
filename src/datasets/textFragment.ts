const WORDS = 4;

/**
 * Address that opens a page at a quotation (https://wicg.github.io/scroll-to-text-fragment/): first and last words, so that
 * neither markup in between nor length matters. Null without a web address.
 */
export function textFragment(url: string | null, content: string): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const words = (content.split(' … ')[0] ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const parts = words.length <= 2 * WORDS ? [words] : [words.slice(0, WORDS), words.slice(-WORDS)];
  const fragment = parts.map((part) => encode(part.join(' '))).join(',');
  return `${url.split('#')[0]}#:~:text=${fragment}`;
}

// A hyphen parts context from text in the syntax, so it is written as a code too.
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
