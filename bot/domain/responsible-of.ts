import type { DraftMeasure } from './draft';
import { isTerminal } from './is-open';
import type { Person } from './people';
import type { Measure, Responsible } from './plan';
import { postMeant, type Register } from './post-meant';
import { severalMeant } from './several-meant';

/**
 * Who a plan means by a name it writes: a person where exactly one active person has that e-mail or that name
 * ("Siv Ek", "Siv Ek, rektor", "Siv Ek (Bokskolan)"), whom a post stands for where that is certain (see `postMeant`),
 * otherwise the text as it stands: whom "rektor, resp. enhet" means is decided by assigning, not by guessing. Several
 * where the words name several, each for certain (see `severalMeant`).
 */
export function responsibleOf(text: string, register: Register, around = ''): readonly Responsible[] {
  const { people, said } = plainRegister(register);
  const asked = JSON.stringify([text, around]);
  const one = () => found(text, people) ?? postMeant(text, register, around);
  const known = said.get(asked) ?? listed(one()) ?? severalMeant(text, register, around);
  const responsible = known ?? [{ type: 'text', text: text.trim() }];
  said.set(asked, responsible);
  return responsible;
}

const listed = (one: Responsible | null) => (one === null ? null : [one]);

/** What the words of a measure's responsible stand in: the plan's title, and what the measure stands under. */
export const aroundOf = (title: string, { area, group, title: own }: Pick<Measure, 'area' | 'group' | 'title'>) =>
  [title, area, group, own].filter((one) => one !== null).join(' – ');

/**
 * The names of measures' responsible that lead to nobody, each once, as the document first writes it: "Siv Ek" and "Siv Ek,
 * rektor" are one. Of a measure that has ended nobody is asked, and one that somebody has been given is in good hands.
 */
export function unlinkedNames(
  measures: readonly Pick<Measure, 'state' | 'assigned' | 'responsible'>[],
): readonly string[] {
  const named = new Map<string, string>();
  for (const { state, assigned, responsible } of measures) {
    if (isTerminal(state) || assigned > 0) continue;
    for (const one of responsible) {
      if (one.type !== 'text' || one.text === '') continue;
      const name = nameIn(one.text) || plain(one.text);
      if (!named.has(name)) named.set(name, one.text);
    }
  }
  return [...named.values()];
}

/** A post that a document writes, whom it stands for, and the numbers of the measures it is said of. */
export interface PostLinked {
  readonly text: string;
  readonly measures: readonly number[];
  readonly means: readonly Exclude<Responsible, { readonly type: 'text' }>[];
}

/** Words that lead to nobody in the register, and the numbers of the measures they are said of. */
export type WordsAlone = Pick<PostLinked, 'text' | 'measures'>;

export interface Links {
  /** Whom posts stand for, each once. A person's own name is no post. */
  readonly posts: readonly PostLinked[];
  readonly alone: readonly WordsAlone[];
}

export function linksIn(
  measures: readonly DraftMeasure[],
  people: readonly Person[],
  meant: (text: string, measure: DraftMeasure) => readonly Responsible[],
): Links {
  const posts = new Map<string, PostLinked>();
  const alone = new Map<string, WordsAlone>();
  const isNamedIn = (text: string, one: Responsible) => {
    const name = one.type === 'person' ? people.find(({ id }) => id === one.personId)?.name : undefined;
    return name !== undefined && plain(text).includes(plain(name));
  };
  for (const measure of measures) {
    for (const text of measure.responsible) {
      const means = meant(text, measure).filter((one) => one.type !== 'text');
      if (means.length === 0) {
        alone.set(text, { text, measures: [...(alone.get(text)?.measures ?? []), measure.no] });
      } else if (!text.includes('@') && !means.every((one) => isNamedIn(text, one))) {
        const known = posts.get(text) ?? { text, measures: [], means };
        posts.set(text, { ...known, measures: [...known.measures, measure.no] });
      }
    }
  }
  return { posts: [...posts.values()], alone: [...alone.values()] };
}

function found(text: string, people: readonly PlainPerson[]): Responsible | null {
  const wanted = plain(text);
  const name = nameIn(text);
  // Whole: "maria.ek@ex.se" is another than "anna-maria.ek@ex.se".
  const addresses: readonly string[] =
    wanted.match(/(?<![\p{L}\p{N}_])[\p{L}\p{N}_][\p{L}\p{N}._%+&-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu) ?? [];
  const meant = people.filter((one) => addresses.includes(one.email) || (name !== '' && one.name === name));
  const [person] = meant;
  return person && meant.length === 1 ? { type: 'person', personId: person.id } : null;
}

interface PlainPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

interface PlainRegister {
  /** Those who are here, as they are looked for. */
  readonly people: readonly PlainPerson[];
  readonly units: Register['units'];
  /** Names that were looked for: a plan of 2,000 measures asks 4,000 times, for a few people. */
  readonly said: Map<string, readonly Responsible[]>;
}

const known = new WeakMap<readonly Person[], PlainRegister>();

function plainRegister({ people, units }: Register): PlainRegister {
  const made = known.get(people);
  if (made?.units === units) return made;
  const active = people.filter((one) => one.active);
  const register = {
    people: active.map(({ id, email, name }) => ({ id, email: email.toLowerCase(), name: plain(name) })),
    units,
    said: new Map(),
  };
  known.set(people, register);
  return register;
}

/** What stands before a title or a unit: "siv ek" of "Siv Ek (Bokskolan)". */
const nameIn = (text: string) => plain(text.split(/[,(/;]/)[0] ?? '');

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
