import { textParagraphs } from './textParagraphs.js';

const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|#39|#x27|#8217|#8216|#8220|#8221|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip);/g;
const CHARACTER: Readonly<Record<string, string>> = {
  '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&nbsp;': ' ', '&#39;': "'", '&#x27;': "'",
  '&#8217;': '’', '&#8216;': '‘', '&#8220;': '“', '&#8221;': '”', '&rsquo;': '’', '&lsquo;': '‘', '&rdquo;': '”',
  '&ldquo;': '“', '&mdash;': '—', '&ndash;': '–', '&hellip;': '…',
}; // biome-ignore format: a table

/** A title or a name on one clean line, entities and tags that an export left in it undone; null for nothing. */
export function tidy(value: string | null): string | null {
  if (value === null) return null;
  const plain = value.replace(/<\/?[a-z][^<>]*>/gi, ' ').replace(ENTITY, (entity) => CHARACTER[entity]!);
  const text = textParagraphs(plain)
    .paragraphs.map((paragraph) => paragraph.text)
    .join(' ');
  return text === '' ? null : text;
}
