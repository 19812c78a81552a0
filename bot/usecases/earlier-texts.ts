import type { Assignment } from '../domain/assignment';
import { plusDays } from '../domain/calendar';
import { TEXT_MAX } from '../domain/check-form';
import type { LocalDate } from '../domain/dates';
import { isAsked, openPrompts } from '../domain/prompts';
import type { TenantDeps } from './deps';

export interface EarlierTexts {
  readonly followUp: string | null;
  readonly analysis: string | null;
}

/** The most answers a year's text is gathered from. */
const A_YEARS_ANSWERS = 20;

/**
 * Earlier text that helps in a form that is opened now: the person's own answer where it is being corrected on an open
 * point; where an analysis is asked for, the year's follow-ups one after the other, so that nobody writes them again.
 * Null for an ordinary new answer, whose text is to say what has happened since.
 */
export async function earlierTexts(
  deps: TenantDeps,
  assignment: Assignment,
  today: LocalDate,
): Promise<EarlierTexts | null> {
  const { store, tenant } = deps;
  const answered = openPrompts(assignment, today).find((prompt) => prompt.answerId !== null);
  if (answered?.answerId) {
    const answer = await store.read('answer', tenant, answered.answerId);
    if (answer) return { followUp: answer.doc.followUp, analysis: answer.doc.analysis };
  }
  if (!isAsked(assignment, 'analysis', today)) return null;
  const ids: string[] = [];
  for (let n = assignment.answers; n > 0 && ids.length < A_YEARS_ANSWERS; n -= 1) ids.unshift(`${assignment.id}-${n}`);
  const answers = await store.readMany('answer', tenant, ids);
  const aYearAgo = plusDays(today, -365);
  const texts = answers.map((one) => one.doc).filter((one) => one.at.slice(0, 10) >= aYearAgo && one.followUp !== null);
  const said = [...new Set(texts.map((one) => one.followUp))].join('\n\n');
  return { followUp: said.slice(-TEXT_MAX) || null, analysis: null };
}
