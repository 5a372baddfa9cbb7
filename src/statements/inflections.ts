/**
 * The forms that a regular English verb or noun can take, the lemma itself first. Both spellings are given where
 * doubling of the last consonant depends on the stress ("focused", "focussed"), so some forms do not exist.
 */
export function inflections(lemma: string): string[] {
  const forms = [lemma];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    forms.push(`${stem}ies`, `${stem}ied`, `${lemma}ing`);
  } else if (lemma.endsWith('e')) {
    const stem = lemma.slice(0, -1);
    forms.push(`${lemma}s`, `${lemma}d`, `${stem}ing`);
  } else {
    forms.push(`${lemma}${/(?:s|x|z|ch|sh)$/.test(lemma) ? 'es' : 's'}`, `${lemma}ed`, `${lemma}ing`);
    if (/[aeiou][bcdglmnprt]$/.test(lemma)) {
      const last = lemma.at(-1)!;
      forms.push(`${lemma}${last}ed`, `${lemma}${last}ing`);
    }
  }
  return forms;
}
