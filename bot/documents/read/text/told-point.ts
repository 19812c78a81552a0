import type { LocalDate } from '../../../domain/dates';
import { findSchedule, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import type { MeasureStatus } from '../measure/measure-status';
import { peopleOf } from '../prose/found-measure';
import { tellOfNamed } from '../running/tell-more';
import { begin } from '../running/told';
import { clauseOf } from '../sentence/clause';
import { sentencesOf } from '../sentence/parted';
import { isActor } from '../sentence/somebody';
import type { ShapeMeasure } from '../shapes/shape';
import { parted } from './labels';
import { isDoer } from './somebody';

/** The first sentence of a point and what the others tell of it. */
export interface ToldPoint extends Pick<ShapeMeasure, 'due' | 'responsible' | 'evaluation' | 'nextReport' | 'refers'> {
  readonly name: string;
  /** The sentences behind the name, as they stand. */
  readonly more: string;
}

/** "Start i mars, Ulla Ek ansvarar", "… till april, ansvarig rektor": who, behind a comma. */
const OWNED =
  /,\s+(?=ansvariga?\s+(?:är\s+|:\s*)?\p{L}|(?:\p{L}+\s){1,4}(?:ansvarar|är\s+ansvariga?|håller\s+i\s+(?:det|detta|arbetet))\s*(?:\.|$))/giu;
const OWNER = /^(?<word>ansvariga?)\s+(?!är(?!\p{L})|blir(?!\p{L})|för(?!\p{L})|saknas)(?=\p{L})/iu;
/** "Rektor Eva Sund ansvarar" */
const CARRIES =
  /^(?<who>[^.,;:]{2,60}?)\s+(?:ansvarar|är\s+ansvariga?|har\s+ansvaret|håller\s+i\s+(?:det|detta|arbetet))$/iu;
/** The sentences of a point, each owner in one of its own. */
const partsOf = (text: string) =>
  sentencesOf(text.replace(OWNED, '. ')).map((one) =>
    capitalised(one).replace(OWNER, '$<word>: ').replace(CARRIES, 'Ansvarig: $<who>'),
  );

const NAMED = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** "Köksansvarig Dragan Ilic provar": whom the sentences name as doing anything with it now, where none says whose it is. */
function namedIn(sentences: readonly string[]): readonly string[] {
  for (const one of sentences) {
    const clause = clauseOf(one, isWho);
    if (clause?.who && NAMED.test(clause.who) && ['now', 'will'].includes(clause.verb)) return peopleOf(clause.who);
  }
  return [];
}

const isWho = (words: string) => isActor(words) || isDoer(words);

/**
 * "Elevråd i årskurs 4–6. Kuratorn håller i det. Första mötet ska vara senast den 4 mars.": a point whose first sentence
 * names it and whose others say who and when. Null for a point of one sentence.
 */
export function toldPoint(text: string, line: number, reference: LocalDate): ToldPoint | null {
  const [name, ...more] = partsOf(text);
  if (name === undefined || more.length === 0) return null;
  const place = {
    line: { text, line, heading: false, level: 9, bullet: true, number: null, gap: false, ticked: null, sign: null },
    at: 0,
    section: 0,
    area: null,
  };
  const told = begin({ title: name, who: null, named: true, does: false }, place, reference);
  for (const sentence of more) tellOfNamed(told, sentence, { reference, isWho });
  const { dates, responsible, refers } = told.measure;
  return {
    name,
    more: more.join('. '),
    responsible: responsible.length > 0 ? responsible : namedIn(more),
    // "Gruppen träffas varje vecka. Klart i juni.": how often is no day beside a day.
    due: dates.due.some((one) => one.date !== null) ? dates.due.filter((one) => one.date !== null) : dates.due,
    ...(dates.evaluation ? { evaluation: dates.evaluation } : {}),
    ...(dates.nextReport ? { nextReport: dates.nextReport } : {}),
    ...(refers === undefined ? {} : { refers }),
  };
}

/** The state of the heading a point stands under, with what its own words say of its plan. */
export function statusUnder(heading: MeasureStatus, told: string, times: readonly string[]): MeasureStatus {
  const said = [told, ...times].join('. ');
  const isOpen = heading.state === 'in_progress' || heading.state === 'not_started';
  return {
    ...heading,
    schedule: heading.schedule ?? (isOpen ? findSchedule(said) : null),
    followUp: told === '' ? null : told,
    mentionsDelay: mentionsDelay(said),
  };
}

/** Sentences behind a point's name under "Pågår" are told of it, where no label says what they are. */
export const isToldUnder = (state: string | null, point: string): boolean =>
  state !== null && parted(point) === null && sentencesOf(point).length > 1;
