/** What a pronoun behind a verb can stand for, by the ending of the noun: "den" for "mallen", "det" for "schemat". */
const BY_GENDER: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:en|an|on)$/u, /(?<=\s)den(?=$|[,.]|\s(?!\p{L}+a\s|\d))/u],
  [/et$|at$/u, /(?<=\s)det(?=$|[,.]|\s(?!\p{L}+a\s))/u],
  [/na$/u, /(?<=\s)(?:dem|de)(?=$|[,.]|\s)/u],
];

/** What is done with "den", by the name of the noun that it stands for; as it is where the noun is of another gender, or no one word. */
export function byItsName(does: string, thing: string): string {
  const pronoun = thing.includes(' ') ? undefined : BY_GENDER.find(([ending]) => ending.test(thing))?.[1];
  return pronoun ? does.replace(pronoun, thing.charAt(0).toLowerCase() + thing.slice(1)) : does;
}
