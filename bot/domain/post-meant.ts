import { holderOf, holdersOf } from './assign-target';
import type { Person, SchoolForm, Unit } from './people';
import type { Responsible } from './plan';

/** The register as names are looked up in it. */
export interface Register {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
}

type Post = 'principal' | 'deputy_principal';

/**
 * Whom a plan means by a post: "Rektor Ekskolan" is who leads Ekskolan, "Rektorer i grundskolan" everybody who leads
 * one, "Rektorer" all of them. `around` is what the words stand in, the plan's title and the measure's own heading: where it names a
 * school or a school form, a bare "Rektorer" may mean those alone. Null where several could be meant, or nobody.
 */
export function postMeant(text: string, register: Register, around = ''): Responsible | null {
  const said = readPost(plain(text));
  if (said === null) return onlyLeader(unitsNamed(plain(text), register.units, false), 'principal', register);
  const { post, place } = said;
  const called = register.people.filter((one) => one.active && plain(one.name) === place);
  if (called[0]) return called.length === 1 ? { type: 'person', personId: called[0].id } : null;
  const units = place === '' ? [] : unitsNamed(place, register.units, true);
  if (units.length > 0) return onlyLeader(units, post, register);
  const form = said.form ?? (place === '' ? null : formCalled(place));
  if (form === null && place !== '' && !EVERY_UNIT.test(place)) return null;
  if (form !== null) return said.of === 'some' ? null : held(post, form, register);
  const isAll = said.of === 'all' || EVERY_UNIT.test(place);
  const isNarrower = isAll && (formsIn(plain(around)).length > 0 || unitsIn(plain(around), register.units).length > 0);
  // "Rektor" alone is each principal, or the one of the school the plan is about: somebody has to say.
  return isAll && !isNarrower ? held(post, null, register) : null;
}

/**
 * Whom a name that nobody is linked to may mean, the likeliest first, as `assign` takes them: a person's id, or
 * `role:principal:FORM`.
 */
export function mayMean(text: string, register: Register, around = ''): readonly string[] {
  const said = plain(text);
  const sure = postMeant(text, register, around);
  const isPost = POST.test(said);
  const post = /(?<!\p{L})bitr/u.test(said) ? 'deputy_principal' : 'principal';
  const place = readPost(said)?.place ?? '';
  const led = (places: readonly Unit[]) =>
    places.flatMap((unit) => leadersOf(unit, post, register)).map(({ id }) => id);
  const ofForm = (form: SchoolForm | null) =>
    held(post, form, register) ? [form === null ? `role:${post}` : `role:${post}:${form}`] : [];
  const closest = [
    ...(sure === null ? [] : targetOf(sure)),
    ...calledSo(said, register).map((one) => one.id),
    ...led([...unitsNamed(place, register.units, true), ...unitsIn(said, register.units)]),
    ...(isPost ? formsIn(said).flatMap(ofForm) : []),
  ];
  // A school that the register does not have is led by none of those it has.
  if (closest.length > 0 || !isPost || !(place === '' || NO_PLACE.test(place))) return [...new Set(closest)];
  const near = plain(around);
  const nearby = [...led(unitsIn(near, register.units)), ...formsIn(near).flatMap(ofForm)];
  return [...new Set(nearby.length > 0 ? nearby : ofForm(null))];
}

const POST = /(?<!\p{L})(?:(?:förskole|grundskole|gymnasie)?rektor|förskolechef)\p{L}*/u;
/** "resp. enhet", "7–9": which of them is not said. */
const NO_PLACE = /^(?:(?:resp|respektive|varje|alla|samtliga|berörda?|aktuella?|egen|sin)(?!\p{L})|[fk]?[\s\d–-]+$)/u;

/** People whose name stands there, or who have the only name there is: "Samira", "D. Falk". */
function calledSo(said: string, { people }: Register): readonly Person[] {
  const words = said.split(/[^\p{L}-]+/u).filter((word) => word.length > 1 && !POST.test(word) && !/^bitr/u.test(word));
  const [only, ...others] = words;
  return people.filter((one) => {
    const name = plain(one.name);
    const parts = name.split(' ');
    const isOnly = only !== undefined && others.length === 0 && [parts[0], parts.at(-1)].includes(only);
    return one.active && (said.includes(name) || isOnly);
  });
}

const targetOf = (one: Responsible): readonly string[] =>
  one.type === 'person'
    ? [one.personId]
    : one.type === 'role'
      ? [one.form === null ? `role:${one.role}` : `role:${one.role}:${one.form}`]
      : [];

/** The role, where anybody has it. */
function held(role: Post, form: SchoolForm | null, { people, units }: Register): Responsible | null {
  return holdersOf({ type: 'role', role, form }, people, units).length > 0 ? { type: 'role', role, form } : null;
}

/** The one person with the post at the one unit that can be meant. */
function onlyLeader(units: readonly Unit[], post: Post, register: Register): Responsible | null {
  const [unit, another] = units;
  if (!unit || another) return null;
  const [person, more] = leadersOf(unit, post, register);
  if (!person || more) return null;
  // Of somebody with several units it is this one that is asked about.
  const { unitId } = holderOf(person);
  return { type: 'person', personId: person.id, ...(unitId === null ? { unitId: unit.id } : {}) };
}

const leadersOf = (unit: Unit, post: Post, { people }: Register) =>
  people.filter((one) => one.active && one.roles.includes(post) && one.unitIds.includes(unit.id));

interface SaidPost {
  readonly post: Post;
  /** Everybody with it, some of them, or it does not say. */
  readonly of: 'all' | 'some' | 'unsaid';
  /** The school form that the word itself says: "förskolechef". */
  readonly form: SchoolForm | null;
  /** What follows it, without "på", "vid" and the like: "ekskolan". */
  readonly place: string;
}

const MANY = '(?:(alla|samtliga|varje)|(berörda?|någon|vissa)|respektive|resp\\.?)';
const POST_FIRST = new RegExp(
  `^(?:${MANY}\\s+)?(bitr(?:\\.|ädande)?\\s*)?(förskole|grundskole|gymnasie)?(rektor|chef)(er|erna|n|en|s|ns)?(?![\\p{L}])[\\s,:(–-]*(.*?)\\)?$`,
  'u',
);
/** "Ekskolans rektor" */
const PLACE_FIRST = /^(\p{L}.*?)\s+(bitr(?:\.|ädande)?\s*)?rektor(er|erna|n)?$/u;
const PREPOSITION = /^(?:(?:på|vid|för|i|inom|å|hos)\s+)/u;

/** The whole text as a post with a place: of "Siv Ek, rektor Ekskolan" somebody else is meant than the post alone says. */
function readPost(text: string): SaidPost | null {
  const first = POST_FIRST.exec(text);
  if (first) {
    const [, all, some, deputy, kind, noun, ending = '', rest = ''] = first;
    if (noun === 'chef' && kind !== 'förskole') return null;
    return {
      post: deputy ? 'deputy_principal' : 'principal',
      of: some ? 'some' : all || ending.startsWith('er') ? 'all' : 'unsaid',
      form: kind === undefined ? null : (FORM_OF_KIND[kind] ?? null),
      place: rest.replace(PREPOSITION, '').trim(),
    };
  }
  const [, place, deputy] = PLACE_FIRST.exec(text) ?? [];
  if (place === undefined || /^(?:vår|vårt|enhetens|skolans|ansvarig|tillförordnad|tf\.?|ny|nya)$/u.test(place))
    return null;
  return { post: deputy ? 'deputy_principal' : 'principal', of: 'unsaid', form: null, place };
}

const FORM_OF_KIND: Readonly<Record<string, SchoolForm>> = {
  förskole: 'förskola',
  grundskole: 'grundskola',
  gymnasie: 'gymnasieskola',
};

const EVERY_UNIT = /^(?:alla|samtliga|varje)\s+(?:skol)?enhet(?:er|erna)?$/u;

/** How plans call a school form; the longer first, of which the shorter is a part. */
const FORM_WORDS = (
  [
    ['anpassad_gymnasieskola', 'anpassade?\\s+gymnasieskola(?:n|ns)?'],
    ['anpassad_grundskola', 'anpassade?\\s+grundskola(?:n|ns)?'],
    ['förskoleklass', 'förskoleklass(?:en|er|erna)?'],
    ['fritidshem', 'fritids(?:hem(?:met|mens?)?)?'],
    ['förskola', 'förskol(?:a|an|ans|or|orna|ornas)'],
    ['grundskola', 'grundskol(?:a|an|ans|or|orna|ornas)'],
    ['gymnasieskola', 'gymnasie(?:t|ts)|gymnasium|gymnasieskol(?:a|an|ans|or|orna)'],
    ['vuxenutbildning', 'vuxenutbildning(?:en|ens)?|komvux|vux'],
  ] as const satisfies readonly (readonly [SchoolForm, string])[]
).map(([form, words]) => ({
  form,
  whole: new RegExp(`^(?:(?:alla|samtliga)\\s+)?(?:${words})$`, 'u'),
  anywhere: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'),
}));

const formCalled = (place: string): SchoolForm | null =>
  FORM_WORDS.find(({ whole }) => whole.test(place))?.form ?? null;

/** The school forms that a text speaks of. */
function formsIn(text: string): readonly SchoolForm[] {
  let left = text;
  return FORM_WORDS.flatMap(({ form, anywhere }) => {
    const after = left.replace(anywhere, ' ');
    const isThere = after !== left;
    left = after;
    return isThere ? [form] : [];
  });
}

/** Words that say what kind of unit it is; the rest of its name is what it is told apart by. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^förskolan?$/u, 'förskola'],
  [/^skolan?$/u, 'skola'],
  [/^gymnasi(?:um|et)$/u, 'gymnasium'],
  [/^gymnasieskolan?$/u, 'gymnasieskola'],
  [/^vuxenutbildning(?:en)?$/u, 'vuxenutbildning'],
];

interface NameParts {
  readonly kind: string;
  readonly own: string;
}

/** "tallbackens förskola" and "förskolan tallbacken" have the same parts. */
function partsOfName(name: string): NameParts {
  const words = name.split(' ').map((word) => ({ word, kind: KINDS.find(([pattern]) => pattern.test(word))?.[1] }));
  return {
    kind: words.flatMap(({ kind }) => kind ?? []).join(' '),
    own: words.flatMap(({ word, kind }) => (kind ? [] : [word.replace(/s$/u, '')])).join(' '),
  };
}

/**
 * Units that a place can be. The whole name first, then the same name turned about; with `short` also its own part
 * alone: "tallbacken" where one unit is called that.
 */
function unitsNamed(place: string, all: readonly Unit[], short: boolean): readonly Unit[] {
  const units = all.filter((one) => one.active);
  const whole = units.filter((one) => plain(one.name) === place || `${plain(one.name)}s` === place);
  if (whole.length > 0) return whole;
  const wanted = partsOfName(place);
  if (wanted.own === '') return [];
  const parts = units
    .map((unit) => ({ unit, ...partsOfName(plain(unit.name)) }))
    .filter((one) => one.own === wanted.own);
  const turned = parts.filter((one) => one.kind === wanted.kind);
  const fitting = turned.length > 0 || !short || wanted.kind !== '' ? turned : parts;
  return fitting.map((one) => one.unit);
}

/** Units whose whole name stands in a text. */
const unitsIn = (text: string, units: readonly Unit[]) =>
  units.filter((one) => {
    const name = plain(one.name);
    const at = text.indexOf(name);
    if (!one.active || at < 0) return false;
    return !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test((text[at + name.length] ?? '').replace('s', ''));
  });

const plain = (text: string) =>
  text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;,]$/, '')
    .toLowerCase();
