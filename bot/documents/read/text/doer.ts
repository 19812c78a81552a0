import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';
import { readDates } from '../../../domain/swedish-dates';
import { withoutLabel } from '../measure/measure-dates';
import { readResponsible } from '../measure/responsible';
import { takesOn, undertakes } from '../shapes/takes-on';
import { isDoer } from './somebody';

/** Who a thing to do begins with, and when it is to be done. */
export interface Doing {
  readonly responsible: readonly string[];
  readonly due: readonly PlanDate[];
  /** "… och redovisar i mars": when it is told of. */
  readonly nextReport: PlanDate | null;
}

/** "redovisar" names a role only in its passive. */
const REPORTS = /(?<!\p{L})((?:åter|av)?(?:rapportera|redovisa))r(?!\p{L})/giu;

const UNTIL = /(?<!\p{L})(?:till|tills|före|innan|inom)\s+(?:den\s+)?$/iu;
const NEAR: readonly PlanDate['precision'][] = ['day', 'week', 'month'];

/** "Kartläggning av otrygga platser görs i november": what is done in the passive, and when. */
const PASSIVE =
  /(?<!\p{L})(?:görs|hålls|ses\s+över|tas\s+(?:fram|in|upp)|utses|köps|byts|byggs|kartläggs|sammanställs|beställs|anställs|delas|erbjuds|startas|bildas|skapas|anordnas|skickas|bokas|rustas|upprättas|åtgärdas|läggs|sätts|genomförs|införs|\p{Ll}{3,}eras)(?!\p{L})/u;
const BY = /(?<!\p{L})av\s+(?<who>\p{L}[\p{L}\s-]{2,40}?)(?=\s+(?:senast|i|under|till|före|den|v\.)(?!\p{L})|$)/iu;

const DONE_BY = /\p{Ll}s\s+(?:\p{L}+\s+){0,4}?av\s|(?<!\p{L})(?:ledd?|gjord|utförd|framtagen|genomförd)[at]?\s+av\s/iu;

/** "Personalen ska vara ute på rasterna" says how it is to be, and gives nobody anything to do. */
const STATE_OF_BEING = /^(?:vara|ha|få|kunna|känna|veta|bli|finnas|må|uppleva|förstå|delta|följa(?!\s+upp))(?!\p{L})/iu;

/** Whether a time ends the text, with nothing before it that the time may be of: "från enkäten i mars". */
function isLast(text: string, reference: LocalDate): boolean {
  const [only, ...more] = findPeriods(text, reference);
  if (!only || more.length > 0 || !/^[\s.)]*$/u.test(text.slice(only.end))) return false;
  // "Enkäten görs om i maj": done again then, and not about anything.
  return !/(?<!\p{L})(?:från|efter|enligt|sedan|om(?!\s*$|\s+(?:i|till|under|senast|före)\s*$))(?!\p{L})/iu.test(
    text.slice(0, only.start),
  );
}

/** "Boka lokal till den 3 mars": the last thing it says is by when; a term or a year there may be what it is for. */
function isUntil(text: string, reference: LocalDate): boolean {
  const last = findPeriods(text, reference).at(-1);
  if (!last || !/^[\s.)]*$/u.test(text.slice(last.end))) return false;
  return NEAR.includes(last.period.precision) && UNTIL.test(text.slice(0, last.start));
}

/** "Annonsen ska ut snarast": when, and no day. */
const SOON = /(?<!\p{L})(?:snarast(?:\s+möjligt)?|så\s+snart\s+som\s+möjligt|omgående|skyndsamt|inom\s+kort)$/iu;

/**
 * A thing to do that names itself who does it and when: "Anna tar fram en ny mall till den 15 november". Without
 * somebody before the verb only a time that says "till" or "före" is its own: in "Följa upp enkäten i mars" the enquiry
 * may be March's.
 */
export function doingOf(said: string, reference: LocalDate): Doing {
  const text = said.replace(/[.;]+$/, '');
  const given = undertakes(text, isDoer);
  const who = takesOn(text, isDoer)?.who ?? (given && !STATE_OF_BEING.test(given.what) ? given.who : undefined);
  // "görs av rektor", and not "prövning av alla tjänster": only what is done in the passive names who does it.
  const agent = DONE_BY.test(text) ? BY.exec(text)?.groups?.['who'] : undefined;
  const isDone = PASSIVE.test(text) && isLast(text, reference);
  const isSaid = isDone || isUntil(text, reference) || SOON.test(text);
  const dates = who !== undefined || isSaid ? readDates(text.replace(REPORTS, '$1s'), reference, 'due') : [];
  const report = dates.find(({ role, date }) => role === 'next_report' && (date.date ?? '') >= reference);
  return {
    nextReport: report ? withoutLabel(report.date) : null,
    responsible: readResponsible([who ?? (agent !== undefined && isDoer(agent) ? agent : '')]).responsible,
    due: dates.flatMap(({ role, date }) =>
      role === 'due' && (date.date === null || date.date >= reference) ? [withoutLabel(date)] : [],
    ),
  };
}
