/** Languages with newspapers of their own that franc knows, ISO 639-3; small neighbours of English left out. */
export const LANGUAGES = [
  'eng', 'spa', 'fra', 'deu', 'ita', 'por', 'nld', 'swe', 'dan', 'nob', 'fin', 'pol', 'ces', 'hun', 'ron', 'bul', 'hrv', 'srp',
  'slv', 'ell', 'tur', 'rus', 'ukr', 'bel', 'kat', 'hye', 'azj', 'kaz', 'uzn', 'heb', 'arb', 'pes', 'urd', 'hin', 'ben', 'pan',
  'guj', 'mar', 'tam', 'tel', 'kan', 'mal', 'sin', 'nep', 'tha', 'khm', 'mya', 'vie', 'ind', 'jav', 'tgl', 'cmn', 'jpn', 'kor',
  'swh', 'hau', 'yor', 'ibo', 'amh', 'som', 'zul', 'afr', 'cat', 'glg', 'lit', 'lav', 'est',
] as const; // biome-ignore format: a table
