import { CP1252_HIGH } from './cp1252.data.js';

/** Bytes of windows-1252 characters outside Latin-1. */
const BYTE_OF = new Map<string, number>([...CP1252_HIGH].map(([byte, char]) => [char, byte]));
const HIGH = [...CP1252_HIGH.values()].join('');

/**
 * UTF-8 that was read as windows-1252 or Latin-1: lead bytes of the characters that news uses (C2, C3, E2 80–86, F0 9F)
 * with continuation bytes, once or several times over. Other leads could be honest text, such as é before ”.
 */
const RUN = new RegExp(
  `(?:[ÂÃ][\\u0080-\\u00bf${HIGH}]|â[\\u0080-\\u0086€‚„†…][\\u0080-\\u00bf${HIGH}]|ð[\\u009fŸ][\\u0080-\\u00bf${HIGH}]{2})+`,
  'g',
);

/** A closing quotation mark whose last byte windows-1252 does not have, so that it was lost or replaced. */
const LOST_CLOSE = /â€(?:\ufffd|(?=[\s.,;:!?)\]]|$))/g;

/** windows-1252 that was read as Latin-1: its typography became control characters. */
const CONTROLS = /[\u0080-\u009f]/g;

/** UTF-8 that was read as MacRoman. */
const MAC: readonly (readonly [RegExp, string])[] = [
  [/‚Äú/g, '“'], [/‚Äù/g, '”'], [/‚Äò/g, '‘'], [/‚Äô/g, '’'], [/‚Äì/g, '–'], [/‚Äî/g, '—'], [/‚Ä¶/g, '…'],
]; // biome-ignore format: a table

/** Whether there is anything to look at: all patterns above begin with one of these. */
const SUSPECT = /[ÂÃâð‚\u0080-\u009f]/;

export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The places of a text where a wrong decoding is certain, and what stood there; in order, without overlap. */
export function mojibake(text: string): Repair[] {
  if (!SUSPECT.test(text)) return [];
  const repairs: Repair[] = [];
  for (const match of text.matchAll(RUN)) {
    const repaired = redecode(match[0]);
    if (repaired !== null)
      repairs.push({ start: match.index, end: match.index + match[0].length, text: repaired });
  }
  for (const match of text.matchAll(LOST_CLOSE)) add(match, '”');
  for (const [pattern, char] of MAC) for (const match of text.matchAll(pattern)) add(match, char);
  for (const match of text.matchAll(CONTROLS)) {
    const char = CP1252_HIGH.get(match[0].charCodeAt(0));
    if (char !== undefined) add(match, char);
  }
  repairs.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return repairs.filter((repair) => {
    const free = repair.start >= end;
    if (free) end = repair.end;
    return free;
  });

  function add(match: RegExpExecArray, char: string): void {
    repairs.push({ start: match.index, end: match.index + match[0].length, text: char });
  }
}

/** Undoes the wrong decoding, as often as it was done; null where the bytes are no UTF-8 after all. */
function redecode(run: string): string | null {
  let result: string | null = null;
  for (let text = run; ; ) {
    const bytes = Buffer.from(Array.from(text, (char) => BYTE_OF.get(char) ?? char.charCodeAt(0)));
    if (bytes.some((byte, i) => byte !== (BYTE_OF.get(text[i]!) ?? text.charCodeAt(i)))) return result;
    const decoded = bytes.toString('utf8');
    if (decoded.includes('\ufffd') || decoded.length >= text.length) return result;
    result = decoded;
    text = decoded;
  }
}
