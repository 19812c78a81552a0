import { holderOf, holdersOf } from './assign-target';
import { isNarrowed, withoutExcepted } from './narrowed';
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
 * one, "Rektorer" all of them. `around` is what the words stand in, the plan's title and the measure's own heading: where
 * that narrows them (see `isNarrowed`), not all may be meant. Null where several could be meant, or nobody.
 */
export function postMeant(text: string, register: Register, around = ''): Responsible | null {
  const said = readPost(plain(text));
  if (said === null)
    return (
      titledPerson(plain(text), register) ??
      onlyLeader(unitsNamed(plain(text), register.units, false), 'principal', register)
    );
  const { post, place } = said;
  const called = register.people.filter((one) => one.active && plain(one.name) === place);
  if (called[0]) return called.length === 1 ? { type: 'person', personId: called[0].id } : null;
  if (said.of === 'some') return null;
  const there = place === '' ? null : formCalled(place);
  const isEvery = EVERY_UNIT.test(place);
  const isAll = said.of === 'all' || isEvery;
  const units = place === '' || (isAll && there !== null) ? [] : unitsNamed(place, register.units, true);
  if (units.length > 0) return onlyLeader(units, post, register);
  // What follows is the form or nothing: "Förskolechefer utom Åsens förskola" are not all of them.
  if (place !== '' && !isEvery && (there === null || (said.form !== null && said.form !== there))) return null;
  const form = said.form ?? there;
  if (isNarrowed(around, register.units, form)) return null;
  if (isAll || (form !== null && said.of === 'each')) return held(post, form, register);
  // "Rektor" alone is each principal, or the one of the school the plan is about, and "Förskolechef" is no less:
  // somebody has to say, unless one person alone can be meant.
  const one = form === null ? null : held(post, form, register);
  return one && holdersIn(post, form, register).length === 1 ? one : null;
}

/**
 * Whom a name that nobody is linked to may mean, the likeliest first, as `assign` takes them: a person's id, or
 * `role:principal:FORM`. Nobody comes first for being left out: "Rektorer utom Vikens skola".
 */
export function mayMean(text: string, register: Register, around = ''): readonly string[] {
  const said = plain(withoutExcepted(text));
  const sure = postMeant(text, register, around);
  const isPost = POST.test(said);
  const posts = postsSaid(said);
  const { place = '', form = null } = readPost(said) ?? {};
  const near = plain(withoutExcepted(around));
  const isOnlyForm = (form !== null && place === '') || formCalled(place) !== null;
  const led = (places: readonly Unit[]) =>
    posts.flatMap((post) => places.flatMap((unit) => leadersOf(unit, post, register))).map(({ id }) => id);
  const ofForm = (of: SchoolForm | null) =>
    posts.flatMap((post) => {
      const role = held(post, of, register);
      return role ? targetOf(role) : [];
    });
  const closest = [
    ...(sure === null ? [] : targetOf(sure)),
    ...calledSo(said, register).map((one) => one.id),
    ...led([...unitsNamed(place, register.units, true), ...unitsIn(said, register.units)]),
    // "Förskolans rektor" in a plan about one of them.
    ...(isPost && isOnlyForm ? led(unitsIn(near, register.units)) : []),
    ...(isPost ? [...(form === null ? [] : [form]), ...formsIn(said)].flatMap(ofForm) : []),
  ];
  // A school that the register does not have is led by none of those it has.
  if (closest.length > 0 || !isPost || !(place === '' || NO_PLACE.test(place))) return [...new Set(closest)];
  const nearby = [...led(unitsIn(near, register.units)), ...formsIn(near).flatMap(ofForm)];
  return [...new Set(nearby.length > 0 ? nearby : ofForm(null))];
}

/**
 * Who is chosen beforehand of those whom `texts` may mean: somebody whom each of them means, where they are nothing but
 * a name or a post. Of "F.d. rektor Vikens skola" and of "Arbetslag Vikens skola" it is another than the principal.
 */
export function alikeMeant(texts: readonly string[], register: Register, around = ''): string | null {
  const meant = texts.map((text) => {
    const [one, ...others] = mayMean(text, register, around);
    return one !== undefined && others.length === 0 && isNothingBut(text, one, register, around) ? one : null;
  });
  const [first = null] = meant;
  return meant.every((one) => one === first) ? first : null;
}

/** Whether words are that name or that post, whole. */
function isNothingBut(text: string, value: string, register: Register, around: string): boolean {
  if (postMeant(text, register, around) !== null) return true;
  const said = plain(text);
  const person = register.people.find((one) => one.id === value);
  const post = readPost(said);
  if (!person) {
    // "Rektorerna" in a plan for the preschools.
    const [form, ...others] = formsIn(plain(around));
    const isOfForm = form !== undefined && others.length === 0 && !isNarrowed(around, register.units, form);
    return post !== null && post.of === 'all' && post.place === '' && isOfForm;
  }
  if (isNameOf(said, person)) return true;
  if (post === null || post.of === 'some' || !person.roles.includes(post.post)) return false;
  if (post.place === '') return post.of !== 'all';
  return isNameOf(post.place, person) || unitsNamed(post.place, register.units, true).length > 0;
}

/** "disa falk", "disa", "falk", "d. falk" */
function isNameOf(said: string, { name }: Person): boolean {
  const [first = '', ...others] = plain(name).split(' ');
  const last = others.at(-1) ?? first;
  return [plain(name), first, last, `${first.charAt(0)}. ${last}`, `${first.charAt(0)} ${last}`].includes(said);
}

const POST = /(?<!\p{L})(?:(?:förskole|grundskole|gymnasie)?rektor|förskolechef)\p{L}*/u;
/** "Rektor och bitr. rektor" are two posts. */
function postsSaid(said: string): readonly Post[] {
  if (!/(?<!\p{L})bitr/u.test(said)) return ['principal'];
  const isBoth = POST.test(said.replace(/(?<!\p{L})bitr(?:\.|ädande)?\s*rektor\p{L}*/gu, ''));
  return isBoth ? ['principal', 'deputy_principal'] : ['deputy_principal'];
}

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

/** Who a part of several stands for, and whether it names a school or a person. */
export interface Named {
  readonly as: 'unit' | 'person';
  readonly means: Responsible;
}

/** Who a place behind a post is: a person by the whole name, or the one with the post at a unit by its whole name. */
export function namedBy(place: string, post: Post | null, register: Register): Named | null {
  const called = post === null ? titledPerson(place, register) : personCalled(place, register);
  if (called) return { as: 'person', means: called };
  const means = post && onlyLeader(unitsNamed(place, register.units, false), post, register);
  return means && { as: 'unit', means };
}

/** Everybody with a post in a form, unless what the words stand in narrows them. */
export const formMeant = (post: Post, form: SchoolForm, register: Register, around: string): Responsible | null =>
  isNarrowed(around, register.units, form) ? null : held(post, form, register);

/**
 * Any title right before a whole name: "utvecklingschef Siv Ek". Nothing else may stand there: "ersättare för Siv Ek" is
 * somebody else, and so is "handläggare Anna Siv Ek".
 */
function titledPerson(said: string, register: Register): Responsible | null {
  const [, name] = TITLED.exec(said) ?? [];
  return name === undefined ? null : personCalled(name, register);
}

const TITLED =
  /^(?:(?:bitr\.|biträdande|tf\.?|tillförordnad)\s+)?(?:\p{L}+-\s+och\s+)?\p{L}*(?:chef|ledare|rektor|lektor|controller|strateg|samordnare|koordinator|utvecklare|utredare|handläggare|planerare|sekreterare|direktör|psykolog|kurator|pedagog|sköterska|jurist|ekonom|intendent|administratör|bibliotekarie|vägledare|lärare)n?(?:en)?\s+(\p{L}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*)+)$/u;

/** The one person of that name; of two it is nobody. */
function personCalled(name: string, { people }: Register): Responsible | null {
  const [person, another] = people.filter((one) => one.active && plain(one.name) === name);
  return person && !another && name.includes(' ') ? { type: 'person', personId: person.id } : null;
}

/** The role, where anybody has it. */
function held(role: Post, form: SchoolForm | null, register: Register): Responsible | null {
  return holdersIn(role, form, register).length > 0 ? { type: 'role', role, form } : null;
}

const holdersIn = (role: Post, form: SchoolForm | null, { people, units }: Register) => [
  ...new Set(holdersOf({ type: 'role', role, form }, people, units).map((one) => one.personId)),
];

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
  /** Everybody with it, each where they are, some of them, or it does not say. */
  readonly of: 'all' | 'each' | 'some' | 'unsaid';
  /** The school form that the word itself says: "förskolechef". */
  readonly form: SchoolForm | null;
  /** What follows it, without "på", "vid" and the like: "ekskolan". */
  readonly place: string;
  /** It stands before the post: "ekskolans rektor". */
  readonly isPlaceFirst: boolean;
}

const MANY = '(?:(alla|samtliga|varje)|(berörda?|någon|vissa)|(respektive|resp\\.?))';
const POST_FIRST = new RegExp(
  `^(?:${MANY}\\s+)?(bitr(?:\\.|ädande)?\\s*)?(förskole|grundskole|gymnasie)?(rektor|chef)(er|erna|n|en|s|ns)?(?![\\p{L}])[\\s,:(–-]*(.*?)\\)?$`,
  'u',
);
/** "Ekskolans rektor" */
const PLACE_FIRST = /^(\p{L}.*?)\s+(bitr(?:\.|ädande)?\s*)?rektor(er|erna|n)?$/u;
const PREPOSITION = /^(?:(?:på|vid|för|i|inom|å|hos)\s+)/u;

/** The whole text as a post with a place: of "Siv Ek, rektor Ekskolan" somebody else is meant than the post alone says. */
export function readPost(text: string): SaidPost | null {
  const first = POST_FIRST.exec(text);
  if (first) {
    const [, all, some, each, deputy, kind, noun, ending = '', rest = ''] = first;
    if (noun === 'chef' && kind !== 'förskole') return null;
    return {
      post: deputy ? 'deputy_principal' : 'principal',
      of: some ? 'some' : all || isMany(ending) ? 'all' : each ? 'each' : 'unsaid',
      form: kind === undefined ? null : (FORM_OF_KIND[kind] ?? null),
      place: rest.replace(PREPOSITION, '').trim(),
      isPlaceFirst: false,
    };
  }
  const [, place, deputy, ending = ''] = PLACE_FIRST.exec(text) ?? [];
  if (place === undefined || /^(?:vår|vårt|enhetens|skolans|ansvarig|tillförordnad|tf\.?|ny|nya)$/u.test(place))
    return null;
  return {
    post: deputy ? 'deputy_principal' : 'principal',
    of: isMany(ending) ? 'all' : 'unsaid',
    form: null,
    place,
    isPlaceFirst: true,
  };
}

const isMany = (ending: string) => ending.startsWith('er');

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

export const formCalled = (place: string): SchoolForm | null =>
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
  // "Rektor Norra" may be of the northern schools, also where one is called Norra skolan.
  const isSide = /^(?:norra|södra|östra|västra|centrala)$/u.test(wanted.own);
  const fitting = turned.length > 0 || !short || wanted.kind !== '' || isSide ? turned : parts;
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

export const plain = (text: string) =>
  text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;,]$/, '')
    .toLowerCase();
