import { sentences } from '../../../domain/reading/swedish-text';
import { commitmentDates } from '../sentence/times';
import { isDatedTask, isTask } from '../shapes/takes-on';
import type { Field } from './all-fields';
import { isDoer } from './somebody';

/** "Malin och Per skriver, utkast klart 28 mars", "Anki gör ett förslag": who, and a verb of what they do about it. */
const DOES =
  /^(?<who>\p{Lu}\p{L}+(?:-\p{Lu}\p{Ll}+)?(?:(?:,\s|\s(?:och|&)\s|\s)\p{Lu}\p{Ll}+){0,4})\s+(?<verb>\p{Ll}+(?:ar|er|ör|år|yr))(?=[\s,.]|$)(?<what>.*)$/u;
/** A time needs some day to be placed from; only its words are kept. */
const ANY_DAY = '2000-01-01';
/** More words than these are a sentence that tells of something. */
const MOST_WORDS = 14;

/** Whether a decision names itself somebody and what they take on: "Jonas felanmäler staketet". */
export function givesItself(said: string): boolean {
  const { who, verb, what = '' } = DOES.exec(said)?.groups ?? {};
  return who !== undefined && verb !== undefined && isDoer(who) && isTask({ who, verb, what: what.trim() });
}

/**
 * What was decided and who carries it out in the sentence behind it: "Ny rutin för inskolning. Malin skriver, klart 28
 * mars." is a measure with an owner and a time. Null where the next sentence gives it to nobody.
 */
export function carriedOut(said: string): { readonly text: string; readonly fields: readonly Field[] } | null {
  const [what, does, ...more] = sentences(said).map(({ start, end }) => said.slice(start, end).trim());
  const { who, verb, what: made = '' } = DOES.exec(does ?? '')?.groups ?? {};
  if (!what || !does || !who || !verb || more.length > 0 || does.split(' ').length > MOST_WORDS) return null;
  const times = commitmentDates(does, ANY_DAY, null).due.filter(({ date }) => date !== null);
  const act = { who, verb, what: made.trim() };
  if (!isDoer(who) || !(isTask(act) || (isDatedTask(act) && times.length > 0))) return null;
  return {
    text: what.replace(/[.;]+$/u, ''),
    fields: [
      { column: 'responsible', text: who },
      ...times.slice(0, 1).map(({ raw }): Field => ({ column: 'due', text: raw })),
    ],
  };
}
