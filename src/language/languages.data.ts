/** Languages with newspapers of their own that franc knows: ISO 639-3 to ISO 639-1; small neighbours of English left out. */
// biome-ignore format: a table
export const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en', spa: 'es', fra: 'fr', deu: 'de', ita: 'it', por: 'pt', nld: 'nl', swe: 'sv', dan: 'da', nob: 'nb',
  fin: 'fi', pol: 'pl', ces: 'cs', hun: 'hu', ron: 'ro', bul: 'bg', hrv: 'hr', srp: 'sr', slv: 'sl', ell: 'el',
  tur: 'tr', rus: 'ru', ukr: 'uk', bel: 'be', kat: 'ka', hye: 'hy', azj: 'az', kaz: 'kk', uzn: 'uz', heb: 'he',
  arb: 'ar', pes: 'fa', urd: 'ur', hin: 'hi', ben: 'bn', pan: 'pa', guj: 'gu', mar: 'mr', tam: 'ta', tel: 'te',
  kan: 'kn', mal: 'ml', sin: 'si', nep: 'ne', tha: 'th', khm: 'km', mya: 'my', vie: 'vi', ind: 'id', jav: 'jv',
  tgl: 'tl', cmn: 'zh', jpn: 'ja', kor: 'ko', swh: 'sw', hau: 'ha', yor: 'yo', ibo: 'ig', amh: 'am', som: 'so',
  zul: 'zu', afr: 'af', cat: 'ca', glg: 'gl', lit: 'lt', lav: 'lv', est: 'et',
};
