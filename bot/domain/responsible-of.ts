import { isTerminal } from './is-open';
import type { Person } from './people';
import type { Measure, Responsible } from './plan';

/**
 * Who a plan means by a name it writes: a person where exactly one active person has that e-mail or that name
 * ("Siv Ek", "Siv Ek, rektor", "Siv Ek (Bokskolan)"), otherwise the text as it stands. A role ("rektor, resp. enhet")
 * stays a text too: whom it stands for is decided by assigning, not by guessing.
 */
export function responsibleOf(text: string, people: readonly Person[]): Responsible {
  const register = plainRegister(people);
  const said = register.said.get(text) ?? found(text, register.people);
  register.said.set(text, said);
  return said;
}

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

function found(text: string, people: readonly PlainPerson[]): Responsible {
  const wanted = plain(text);
  const name = nameIn(text);
  const meant = people.filter((one) => wanted.includes(one.email) || (name !== '' && one.name === name));
  const [person] = meant;
  return person && meant.length === 1 ? { type: 'person', personId: person.id } : { type: 'text', text: text.trim() };
}

interface PlainPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

interface PlainRegister {
  /** Those who are here, as they are looked for. */
  readonly people: readonly PlainPerson[];
  /** Names that were looked for: a plan of 2,000 measures asks 4,000 times, for a few people. */
  readonly said: Map<string, Responsible>;
}

const known = new WeakMap<readonly Person[], PlainRegister>();

function plainRegister(people: readonly Person[]): PlainRegister {
  const made = known.get(people);
  if (made) return made;
  const active = people.filter((one) => one.active);
  const register = {
    people: active.map(({ id, email, name }) => ({ id, email: email.toLowerCase(), name: plain(name) })),
    said: new Map(),
  };
  known.set(people, register);
  return register;
}

/** What stands before a title or a unit: "siv ek" of "Siv Ek (Bokskolan)". */
const nameIn = (text: string) => plain(text.split(/[,(/;]/)[0] ?? '');

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
