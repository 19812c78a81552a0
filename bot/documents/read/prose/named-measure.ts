import type { LocalDate } from '../../../domain/dates';
import { findRelations, findState } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { commitmentDates, merged, namesTime } from './commitment-dates';
import { type FoundMeasure, peopleOf, pointsBack } from './found-measure';
import { delivererIn, ownerIn } from './owners';
import { readStatement } from './statements';

/** "Åtgärd 1a. Fler speciallärare", "Insats 2.1 – Ny rutin": a measure's number and what it is called. */
const NAMED =
  /^(?:[Åå]tgärd|ÅTGÄRD|[Ii]nsats|INSATS|[Aa]ktivitet|AKTIVITET)\s+(?:nr\.?\s*)?(?<no>\d{1,2}(?:\.\d{1,2}){0,2}\s?[a-h]?|[A-H]\d{0,2})\s*[.:)–—-]\s*(?<title>\p{Lu}\p{L}.{3,160})$/u;

/** The number and the name a line gives a measure; null where it gives none, or goes on to tell of it. */
export function nameOfMeasure(line: string): { readonly no: string; readonly title: string } | null {
  const { no, title } = NAMED.exec(normalise(line))?.groups ?? {};
  if (no === undefined || title === undefined || sentences(title).length > 1) return null;
  return { no: no.replace(/\s/gu, ''), title: title.replace(/[\s.;:]+$/u, '') };
}

/** "Arbetet pågår.", "Åtgärden är genomförd.", "Ej påbörjad.": where the measure itself stands. */
const isOfItself = (sentence: string) =>
  (pointsBack(sentence) || sentence.split(' ').length <= 4) && !TO_COME.test(sentence);
/** "Åtgärden ska vara klar i maj" tells of what is to come. */
const TO_COME = /(?<!\p{L})(?:ska(?:ll)?|beräknas|väntas|förväntas|planeras|bedöms|kommer\s+att|blir)(?!\p{L})/iu;

/**
 * What a sentence under a measure with a name of its own says of it: how far it has come, who answers for it, when it is
 * done. It begins no other measure.
 */
export function tellOfNamed(
  measure: FoundMeasure,
  sentence: string,
  reference: LocalDate,
  from: LocalDate | null,
): void {
  measure.about += ` ${sentence}`;
  if (findRelations(sentence).length > 0)
    measure.refers = measure.refers === undefined ? sentence : `${measure.refers}\n${sentence}`;
  const owner = ownerIn(sentence);
  if (owner) {
    measure.responsible = peopleOf(owner.who);
    return;
  }
  const outside = delivererIn(sentence);
  if (outside !== null && namesTime(sentence, reference)) {
    measure.executor = { name: outside, said: sentence };
    return;
  }
  const statement = readStatement(sentence, true, true);
  const state = findState(sentence)?.state;
  if (state !== undefined && isOfItself(sentence))
    [measure.state, measure.raw] = [state, sentence.replace(/[.;]+$/u, '')];
  if (statement.kind === 'does') {
    if (measure.responsible.length === 0 && statement.who !== null) measure.responsible = peopleOf(statement.who);
    const tells = statement.state !== 'decided' && measure.state === 'decided' && measure.raw === null;
    if (tells) [measure.state, measure.raw] = [statement.state, statement.raw];
  }
  const isOver = (statement.kind === 'does' && statement.state === 'completed') || statement.kind === 'done';
  if (!isOver && !tellsThePast(sentence))
    measure.dates = merged(measure.dates, commitmentDates(sentence, reference, from));
}
