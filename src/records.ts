/**
 * The type at every seam, in the order of the flow. Stages import types from here and nothing from each other.
 * Every offset is a half-open [start, end) in UTF-16 code units.
 */

/** A half-open [start, end) in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

// ── definition ────────────────────────────────────────────────────────────────────────────────────

export const SPEAKER_TYPES = ['person', 'organization', 'group', 'document', 'author', 'unnamed'] as const;
export type SpeakerType = (typeof SPEAKER_TYPES)[number];

/** Plain words that a speaker is compared with, whatever their case; never regular expressions. */
export interface GroupPatterns {
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** Role families, such as `executive`. */
  readonly families: readonly string[];
  readonly organizations: readonly string[];
}

/** A speaker group of a pipeline file; the first that matches wins. */
export interface Group extends GroupPatterns {
  readonly name: string;
  readonly types: readonly SpeakerType[];
  /** Whoever matches one of these is not of the group. */
  readonly except: GroupPatterns;
}

/** What the user knows of a named speaker; wins over what an article lets one infer. */
export interface KnownSpeaker {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organization: string | null;
  readonly role: string | null;
  /** Name of a group, or `other`; null where the groups' own rules decide. */
  readonly group: string | null;
}

/** A person, organization or group toward whom tone is to be followed. */
export interface KnownTarget {
  readonly name: string;
  readonly aliases: readonly string[];
}

// ── ingest ────────────────────────────────────────────────────────────────────────────────────────

/** One raw file, as `discover` found it. */
export interface SourceFile {
  /** Where it is on this machine; `-` for standard input. */
  readonly path: string;
  /** Relative to the input root, `/` as separator. */
  readonly file: string;
  /** In bytes; 0 for standard input. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** Where a record keeps what, as dotted paths (`fields.bodyText`); what is not named is guessed. */
export interface FieldMap {
  /** The array of articles inside a JSON file. */
  readonly records?: string | undefined;
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
}

/** What the reader of a format gives: one article as it stands in the raw file, decoded and otherwise untouched. */
export interface RawArticle {
  /** Raw file, relative to the input root, `/` as separator. */
  readonly file: string;
  /** Which record of a container file, from 0; null where the file is the article. */
  readonly record: number | null;
  /** Whether `body` is plain text, Markdown or an HTML page or fragment. */
  readonly form: 'text' | 'markdown' | 'html';
  readonly body: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** As the source gives it; normalize turns it into ISO 8601. */
  readonly published: string | null;
}

/** A file or record that could not be used; a row of `rejects.jsonl`. */
export interface Reject {
  readonly file: string;
  readonly record: number | null;
  readonly stage: 'read' | 'decode' | 'parse' | 'normalize' | 'analyze';
  /** A short fixed word, such as `truncated`. */
  readonly reason: string;
  /** One line a person can act on. */
  readonly detail: string;
}

// ── normalize ─────────────────────────────────────────────────────────────────────────────────────

export type ArticleStatus = 'ok' | 'duplicate' | 'unsupported-language' | 'empty';

/** An article as every later stage sees it. `text` is what every offset refers to. */
export interface Article {
  /** Stable id made from the content. */
  readonly articleId: string;
  readonly file: string;
  readonly record: number | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO 8601, a date or a date and time. */
  readonly published: string | null;
  /** The language that the page says it is in, ISO 639-1; null where it says none. */
  readonly languageHint: string | null;
  /** Headline first where there is one, paragraphs parted by one blank line (`\n\n`). */
  readonly text: string;
  /** Where the body begins in `text`; 0 when no headline is known. */
  readonly bodyStart: number;
  /**
   * Where pieces of `text` stand in the raw body, for text formats: flat triples [start in text, start in raw, length],
   * ascending; null for HTML.
   */
  readonly origin: readonly number[] | null;
  /** For HTML: a CSS selector of the element that each paragraph of `text` stands in; '' for a headline from elsewhere. */
  readonly paths: readonly string[] | null;
  /** Mojibake sequences put right; 0 where none. */
  readonly repairs: number;
}

/** What normalize makes of a raw article. */
export interface Normalized {
  readonly article: Article;
  /** Why there is no article here (a fixed word such as `not-found`); null where there is one. */
  readonly empty: string | null;
}

// ── language ──────────────────────────────────────────────────────────────────────────────────────

/** Universal part-of-speech tags by number; `Tokens.pos` holds indices into this list. */
export const POS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ',
  'SYM', 'VERB', 'X', 'SPACE',
] as const; // biome-ignore format: a table
export type Pos = (typeof POS)[number];

/** A stretch between quotation marks, the marks included; never crosses a paragraph. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** `single` for ‘…’ and '…'. */
  readonly mark: 'double' | 'single';
  /** False where the paragraph ends before a closing mark. */
  readonly closed: boolean;
}

/** What the numbers of words hold for. */
export interface Vocabulary {
  /** Lesser numbers mean the same word in every vocabulary. */
  readonly lasting: number;
}

/** The tokens of one article, as parallel arrays; made once and shared by all stages. White space is no token. */
export interface Tokens {
  readonly text: string;
  /** How many. */
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Part of speech: index into POS. */
  readonly pos: Uint8Array;
  /** The words as they stand in the text. */
  readonly words: readonly string[];
  /** The words in lower case, curly apostrophes straightened. */
  readonly lower: readonly string[];
  /** Numbers of the words in lower case; the same number is the same word in all tokens of one `vocabulary`. */
  readonly ids: Int32Array;
  readonly vocabulary: Vocabulary;
  /** Sentence number of each token; a sentence never crosses a paragraph. */
  readonly sentence: Int32Array;
  /** First token of each sentence, and `length` at the end. */
  readonly sentenceStart: Int32Array;
  /** Paragraph number of each token. */
  readonly paragraph: Int32Array;
  /** First token of each paragraph, and `length` at the end. */
  readonly paragraphStart: Int32Array;
  /** The quotations of the text, in order. */
  readonly quotations: readonly Quotation[];
  /** 0 outside quotation marks, 1 inside double ones, 2 inside single ones (the marks themselves included). */
  readonly quoted: Uint8Array;
}

// ── statements ────────────────────────────────────────────────────────────────────────────────────

export type Kind = 'direct' | 'mixed' | 'indirect';
export const ACTS = ['statement', 'question', 'belief', 'wish', 'attitude'] as const;
export type Act = (typeof ACTS)[number];
export type Stance = 'neutral' | 'affirming' | 'doubting';

/** Cue, content and source of one statement, before it is known who the source is. */
export interface Attribution {
  readonly kind: Kind;
  /** In order, without overlap; enclosing quotation marks included. At least one. */
  readonly contentSpans: readonly Span[];
  readonly cueSpan: Span | null;
  /** The words of the article that name the speaker. */
  readonly mentionSpan: Span | null;
  readonly act: Act;
  readonly stance: Stance;
  /** "did not say", "declined to say". */
  readonly negated: boolean;
  /** Calibrated probability, 0…1, that content and source are right. */
  readonly confidence: number;
  /** Index, in the same list, of the attribution inside whose content this one stands or that reports it. */
  readonly parent: number | null;
  /** The model or rule that found it, for `explain`. */
  readonly rule: string;
}

// ── speakers ──────────────────────────────────────────────────────────────────────────────────────

/** Who made a statement, as far as one article tells. */
export interface Speaker {
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly type: SpeakerType;
  readonly role: string | null;
  readonly roleFamily: string | null;
  readonly org: string | null;
  /** How the mention was resolved, step by step, for `explain`. */
  readonly how: readonly string[];
}

/** A place where somebody is named, described or meant by a pronoun. */
export interface Mention {
  readonly span: Span;
  /** Who that is: the fullest name that the article gives. */
  readonly name: string;
  readonly type: SpeakerType;
}

// ── sentiment ─────────────────────────────────────────────────────────────────────────────────────

export type ToneLabel = 'negative' | 'neutral' | 'positive';

export interface Tone {
  /** −1…1. */
  readonly score: number;
  readonly label: ToneLabel;
}

/** Tone toward a person, organization or group that a statement's content names. */
export interface TargetTone {
  readonly name: string;
  readonly span: Span;
  /** −1…1. */
  readonly sentiment: number;
  readonly label: ToneLabel;
}

// ── analysis ──────────────────────────────────────────────────────────────────────────────────────

/** One statement with all that its own article tells. Groups and corpus-wide names come when rows are made. */
export interface Statement extends Attribution {
  readonly speaker: Speaker;
  readonly tone: Tone;
  readonly targets: readonly TargetTone[];
}

/** All that is found in one article; plain data that crosses threads and stands in the ledger. */
export interface Analysis {
  readonly article: Article;
  readonly status: ArticleStatus;
  /** ISO 639-3, `und` if undetermined. */
  readonly language: string;
  readonly words: number;
  /** Why the status is `empty`. */
  readonly reason: string | null;
  /** MinHash signature of the body, for finding duplicates. */
  readonly signature: readonly number[];
  readonly statements: readonly Statement[];
}
