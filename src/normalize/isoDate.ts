const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const TIME =
  '(?:[T ,]+(?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*([ap]\\.?m\\.?)?\\s*(Z|UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|ET|[+-]\\d{2}:?\\d{2})?)?';

/** Minutes east of Greenwich; abbreviations as RFC 5322 defines them. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0, UTC: 0, GMT: 0, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, BST: 60,
}; // biome-ignore format: a table

const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}`, 'i');
const YEAR_FIRST = new RegExp(`^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})${TIME}`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?()(Z)?)?$/;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})\\b${TIME}`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b${TIME}`, 'i');
const NUMBERS = new RegExp(`^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})${TIME}`, 'i');

/**
 * A date as its source writes it, in ISO 8601: a date, or date and time in UTC where the zone is known and local where it
 * is not. Null where it is no date, or may be two (03/04/2018).
 */
export function isoDate(written: string | null): string | null {
  const text = written?.trim() ?? '';
  if (text === '') return null;
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return fromEpoch(Number(text));
  let match = ISO.exec(text) ?? YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (match !== null) return build([match[1], match[2], match[3]], match.slice(4));
  match = DAY_FIRST.exec(text);
  if (match !== null) return build([match[3], monthOf(match[2]!), match[1]], match.slice(4));
  match = MONTH_FIRST.exec(text);
  if (match !== null) return build([match[3], monthOf(match[1]!), match[2]], match.slice(4));
  match = NUMBERS.exec(text);
  if (match === null) return null;
  const [a, b] = [Number(match[1]), Number(match[2])];
  if (a > 12) return build([match[3], match[2], match[1]], match.slice(4));
  return b > 12 || a === b ? build([match[3], match[1], match[2]], match.slice(4)) : null;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function fromEpoch(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

function build(date: readonly (string | undefined)[], time: readonly (string | undefined)[]): string | null {
  const [year, month, day] = date.map(Number) as [number, number, number];
  const [hour, minute, second, half, zone] = time;
  const noon =
    half === undefined || half === ''
      ? 0
      : /^p/i.test(half)
        ? Number(hour) === 12
          ? 0
          : 12
        : Number(hour) === 12
          ? -12
          : 0;
  const at = new Date(
    Date.UTC(year, month - 1, day, Number(hour ?? 0) + noon, Number(minute ?? 0), Number(second ?? 0)),
  );
  // Date.UTC carries over: 31 June would become 1 July.
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1600) return null;
  if (hour === undefined) return at.toISOString().slice(0, 10);
  const east = eastOf(zone ?? '');
  if (east === null) return at.toISOString().slice(0, 19);
  return fromEpoch(at.getTime() - east * 60_000);
}

function eastOf(zone: string): number | null {
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (offset === null) return ZONES[zone.toUpperCase()] ?? null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === '-' ? -minutes : minutes;
}
