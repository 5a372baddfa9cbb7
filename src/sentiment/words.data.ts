const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that turn what follows round. */
export const NEGATIONS = words(
  "not no never n't nor neither without nobody nothing none cannot hardly barely",
);

/** Words and marks at which a clause, or a part of one, commonly begins. */
export const CLAUSE_STARTS = words(
  `, ; : — – -- ( ) " “ ” '' \`\` that who which because while but although though when if whether where after before and or as since until unless so whose`,
);

/** After these, what was said before counts for less (Hutto & Gilbert 2014). */
export const TURNS = words('but however');
