import type { LocalDate } from './dates';
import type { Facts } from './facts';
import type { Person } from './people';
import { isPromptOpen } from './prompts';

/** An open point and how far it has come. */
export interface RoundCount {
  readonly name: string;
  readonly closesOn: LocalDate;
  /** Units, or people where somebody answers for no unit, that have answered everything they were asked. */
  readonly answered: number;
  /** Those that have answered some of it and not all. */
  readonly begun: number;
  readonly of: number;
}

interface Round {
  readonly name: string;
  readonly closesOn: LocalDate;
  readonly asked: Set<string>;
  readonly waiting: Set<string>;
  readonly heard: Set<string>;
}

const newRound = ({ name, closesOn }: Pick<Round, 'name' | 'closesOn'>): Round => ({
  name,
  closesOn,
  asked: new Set(),
  waiting: new Set(),
  heard: new Set(),
});

/**
 * The points of the wheel that are open today, the first to close on top. A unit has answered when none of its
 * assignments waits; somebody with several units and assignments for none of them in particular counts once.
 * A measure's own report is no point: it has no round to complete.
 */
export function roundsOf(facts: Facts, people: ReadonlyMap<string, Person>, today: LocalDate): readonly RoundCount[] {
  const rounds = new Map<string, Round>();
  for (const assignment of facts.assignments) {
    if (!assignment.active) continue;
    const person = people.get(assignment.personId);
    if (person && !person.active) continue;
    const who =
      assignment.unitId ?? (person?.unitIds.length === 1 ? person.unitIds[0] : undefined) ?? assignment.personId;
    for (const prompt of assignment.prompts) {
      if (!prompt.occasion.startsWith('point:') || !isPromptOpen(prompt, today)) continue;
      const known = rounds.get(prompt.occasion);
      const round = known ?? newRound(prompt);
      if (!known) rounds.set(prompt.occasion, round);
      round.asked.add(who);
      if (prompt.answeredAt === null) round.waiting.add(who);
      else round.heard.add(who);
    }
  }
  return [...rounds.values()]
    .map(({ name, closesOn, asked, waiting, heard }) => ({
      name,
      closesOn,
      answered: asked.size - waiting.size,
      begun: [...heard].filter((who) => waiting.has(who)).length,
      of: asked.size,
    }))
    .sort((a, b) => (a.closesOn < b.closesOn ? -1 : a.closesOn > b.closesOn ? 1 : a.name < b.name ? -1 : 1));
}
