import type { SchoolForm, Unit } from './people';

/**
 * Whether what a post stands in says that not all who have it are meant: a bare "Rektorer" in "Förskoleplan 2026", in
 * "Insatser Viken" or under "Skolområde Norr". Asked loosely, for a word too much costs one press under [Tilldela],
 * and a word too little is a card to every principal. A post that says its `form` is narrowed by what is left where
 * that form is taken out, and by other forms where its own is not among them.
 */
export function isNarrowed(around: string, units: readonly Unit[], form: SchoolForm | null = null): boolean {
  const text = lower(around);
  if (NAMED_SCHOOL.test(around.normalize('NFC')) || namesOf(units).test(text)) return true;
  const own = FORMS.find((one) => one.form === form);
  const left = own ? text.replace(own.words, ' ') : text;
  const isNamed = left !== text;
  return PART.test(left) || (!isNamed && FORMS.some(({ words }) => left.search(words) >= 0));
}

/** A text without what it leaves out: "Rektorer utom Vikens skola" speaks of no school. */
export const withoutExcepted = (text: string): string => text.replace(EXCEPTED, ' ').trim();

const EXCEPTED =
  /(?<!\p{L})(?:utom|förutom|frånsett|undantaget|undantagna|exkl(?:usive)?|ej|inte|icke)(?!\p{L})[^–;)]*\)?/giu;

const FORMS: readonly { readonly form: SchoolForm; readonly words: RegExp }[] = [
  { form: 'anpassad_gymnasieskola', words: /anpassade?\s+gymnasi\p{L}*|gymnasiesärskol\p{L}*/gu },
  { form: 'anpassad_grundskola', words: /anpassade?\s+grundskol\p{L}*|grundsärskol\p{L}*/gu },
  { form: 'förskoleklass', words: /förskoleklass\p{L}*/gu },
  { form: 'förskola', words: /förskol(?!eklass)\p{L}*/gu },
  { form: 'fritidshem', words: /fritids\p{L}*/gu },
  { form: 'grundskola', words: /(?<!anpassade?\s+)grundskol\p{L}*/gu },
  { form: 'gymnasieskola', words: /(?<!anpassade?\s+)gymnasi(?!esär)\p{L}*/gu },
  { form: 'vuxenutbildning', words: /(?:komvux|(?<!\p{L})vux)\p{L}*/gu },
];

/** Parts of a form, areas, and words that say that some are meant. */
const PART = new RegExp(
  [
    '(?:hög|mellan|låg)stadi|särskol|anpassade?\\s+skol|pedagogisk omsorg|introduktionsprogram|yrkesprogram',
    // "F–9", "7-9", "åk 3"; not "2025-2026".
    '(?<![\\p{L}\\d–-])(?:fk?|\\d)\\s*[–-]\\s*\\d(?![\\d–-])|(?<!\\p{L})(?:årskurs|skolår|åk)\\p{L}*\\.?\\s*[f\\d]',
    // An area on the map, not one to work with.
    '(?<!utvecklings|förbättrings|fokus|insats|mål|kvalitets|arbets|ämnes|kunskaps|risk|problem|gransknings|prioriterade?\\s|prioriterat\\s)områd',
    'distrikt|stadsdel|kommundel|(?<!\\p{L})(?:norra|södra|östra|västra|norr|söder|syd|öster|väster)(?!\\p{L})',
    // "Vikenskolan", "Kulturskolan"; the forms themselves are asked for above.
    '(?<!\\p{L})(?!förskol|grundskol|gymnasieskol)\\p{L}+skol(?:a|an|ans|or|orna|ornas)(?!\\p{L})',
    '(?<!\\p{L})(?:berörd|utvald|viss|enstaka|några)\\p{L}*\\s+(?:rektor|chef|enhet|skol|förskol|verksamhet)|(?<!\\p{L})pilot',
    '(?<!\\p{L})(?:utom(?!\\p{L})|förutom|frånsett|undantag|exkl)',
  ].join('|'),
  'u',
);

/** "Höjdens förskola", "Förskolan Höjden": a school, also where the register does not have it. */
const NAMED_SCHOOL =
  /\p{Lu}\p{L}+s\s+(?:(?:för|grund|gymnasie)?skola|gymnasium)(?!\p{L})|(?:skolan|[Gg]ymnasiet)\s+\p{Lu}\p{L}/u;

const names = new WeakMap<readonly Unit[], RegExp>();

/** What units are spoken of as: "Vikens skola" also as "Viken" and "Vikenskolan", "Broskolan" also as "Bro skola". */
function namesOf(units: readonly Unit[]): RegExp {
  const known = names.get(units);
  if (known) return known;
  const all = units.flatMap(({ name }) => [lower(name).trim(), ownPart(lower(name).trim())]);
  const said = [...new Set(all)].filter((one) => one.length > 2).map(escaped);
  const made =
    said.length === 0 ? /(?!)/u : new RegExp(`(?<!\\p{L})(?:${said.join('|')})s?(?:(?:för)?skol|(?!\\p{L}))`, 'u');
  names.set(units, made);
  return made;
}

const ownPart = (name: string) =>
  name
    .split(' ')
    .filter((word) => !/^(?:(?:för|gymnasie|grund)?skolan?|gymnasi(?:um|et)|vuxenutbildning(?:en)?)$/u.test(word))
    .map((word) => word.replace(/s?(?:(?:för|gymnasie)?skolan?|gymnasiet)$/u, ''))
    .join(' ')
    .replace(/s$/u, '');

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const lower = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
