import type { LocalDate } from '../../../domain/dates';
import { findState, statesTheMeasure } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { readResponsible } from '../measure/responsible';
import { type CommitmentDates, commitmentDates, merged, NO_DATES } from '../sentence/times';
import { isTimed } from '../text/time-alone';
import type { IsThere } from './attendees';

/** A point with a name of its own, and then who does what: "Ny rutin för vikarier. Elsa skriver ett utkast till 3 mars." */
export interface TitledPoint {
  readonly name: string;
  readonly responsible: readonly string[];
  readonly dates: CommitmentDates;
  /** The words that say how far it has come; null where none do. */
  readonly state: string | null;
  /** What stands behind the name. */
  readonly said: string;
}

/** Words of a thing and not of what somebody does: without a verb, and not long. */
const NAME =
  /^\p{Lu}[\p{L}\d-]*(?:\s(?!(?:är|har|ska|skall|blev|var|kan|finns|gäller|behöver|måste|kommer|får|tar|gör|vi|jag|ni|hon|han|de)(?!\p{L}))[\p{L}\d/&()-]+){0,9}$/u;
const NAMED = /^(?<name>[^.:!?]{3,90}?)\s*(?:[.:]|\s[–—-])\s+(?<rest>\p{Lu}.*)$/su;
/** What somebody does now or next; what they are, have or say gives nobody anything to do. */
const ACTS =
  /^(?<who>[^.,;:]{2,60}?)\s+(?:ska|får\s+i\s+uppdrag\s+att|åtar\s+sig\s+att|lovar\s+att|(?!(?:är|har|kommer|tycker|tror|anser|vill|kan|bör|får|undrar|frågar|säger|berättar|informerar|påminner|tackar|hälsar|lyfter|önskar|saknar|mår|under|efter|över|eller|inför|ser(?!\s+(?:över|till)))(?!\p{L}))\p{Ll}+(?:ar|er|ör|år|yr))(?=[\s.,;]|$)/u;

/** What a clause says of how far it has come: "är redan påbörjat", "pågår". */
function stateIn(sentence: string): string | null {
  for (const clause of [sentence, ...sentence.split(/,\s+|\s(?:och|men)\s/u).slice(1)]) {
    const said = clause.replace(/^(?:(?:det|detta|den|arbetet)\s+)?(?:är|har|blev)\s+(?:(?:nu|redan|just)\s+)*/iu, '');
    const found = findState(said);
    const isWhole = found !== null && found.start === 0 && statesTheMeasure(said, found);
    if (isWhole && !isTimed(said.slice(found.end))) return said.slice(found.start, found.end);
  }
  return null;
}

/** "…, är redan påbörjat": told of what is to be done by the day before it. */
const TOLD = /,\s+(?:(?:och|men)\s+)?(?:(?:det|detta|den|arbetet)\s+)?(?:är|har|blev)\s.*$/iu;

/** The point parted into its name, who takes it on and what is said of time and state; null for a point without these. */
export function titledPoint(text: string, isThere: IsThere, reference: LocalDate): TitledPoint | null {
  const { name, rest } = NAMED.exec(normalise(text))?.groups ?? {};
  if (/(?<!\p{L})ansvariga?(?:\s+är|\s*:)/iu.test(text)) return null; // says it under a label
  if (!name || !rest || !NAME.test(name) || isTimed(name) || isThere(name)) return null;
  const said = sentences(rest).map(({ start, end }) => normalise(rest.slice(start, end)).replace(/[.;]+$/, ''));
  const who = said.map((one) => ACTS.exec(one)?.groups?.['who']).find((one) => one !== undefined && isThere(one));
  if (who === undefined) return null;
  return {
    name,
    responsible: /^(?:jag|vi)$/iu.test(who) ? [] : readResponsible([who]).responsible,
    dates: said
      .map((one) => one.replace(TOLD, ''))
      .filter((one) => !tellsThePast(one))
      .reduce((dates, one) => merged(dates, commitmentDates(one, reference, reference)), NO_DATES),
    state: said.map(stateIn).find((one) => one !== null) ?? null,
    said: rest,
  };
}
