import type { LocalDate } from '../../../domain/dates';
import { commitmentDates, merged } from './commitment-dates';
import { type FoundMeasure, isAbout, peopleOf, sharesRoot } from './found-measure';
import { doneByIn, ownerOfThing } from './owners';

/** "Nämnden avser att göra en analys" says who promised; "analysen görs av IT-enheten" who does it. */
const BOARD = /^(?:\p{L}*nämnden|(?:kommun)?styrelsen|kommunen|huvudmannen|vi)$/iu;

/** "Underlaget sammanställs av …": what every measure may need. */
const SUPPORTS =
  /^(?:underlaget|materialet|statistiken|uppgifterna|sammanställningen|genomförandet|planeringen|det\s+praktiska\s+arbetet)$/iu;

/** Whether only the board that promised it stands for a measure, or nobody. */
export const isOfBoard = ({ responsible }: FoundMeasure): boolean => responsible.every((one) => BOARD.test(one));

/** Takes in who does or answers for what was just promised, by a sentence on that; false for any other sentence. */
export function takeDoneBy(measure: FoundMeasure, sentence: string, reference: LocalDate): boolean {
  const owned = ownerOfThing(sentence);
  if (owned && (isAbout(owned.thing, measure.about) || sharesRoot(owned.thing, measure.about))) {
    measure.responsible = peopleOf(owned.who);
    if (measure.dates.due.length === 0)
      measure.dates = merged(measure.dates, commitmentDates(sentence, reference, null));
    return true;
  }
  const by = doneByIn(sentence);
  if (!by || !(SUPPORTS.test(by.subject) || isAbout(sentence, measure.about))) return false;
  if (isOfBoard(measure)) measure.responsible = peopleOf(by.who);
  if (measure.dates.due.length === 0) measure.dates = merged(measure.dates, commitmentDates(sentence, reference, null));
  return true;
}

/** "Arbetssättet är infört och åtgärden är genomförd.": what the answer has just told of is the measure, and done. */
export const endsSaid = (sentence: string): boolean =>
  /(?:^|\s(?:och|samt)\s)(?:därmed\s+(?:är\s+)?)?(?:åtgärden|åtgärderna|insatsen|uppdraget|detta\s+arbete)\s+(?:är\s+)?(?:(?:därmed|nu|redan|således|helt)\s+)*(?:genomför[dt]a?|vidtag(?:en|et|na)|slutför[dt]a?|avsluta[dt]e?|klara?|färdiga?|verkställ[dt]a?)(?!\p{L})/iu.test(
    sentence,
  );

/** "… är projektledare för båda delarna": whose all of a paragraph is that nobody else has been named for. */
const OF_ALL =
  /(?<!\p{L})(?:för|i|med|av)\s+(?:båda|bägge|alla|samtliga)(?:\s+(?:två|tre|fyra|de\s+här))?(?:\s+(?:delarna|åtgärderna|insatserna|uppdragen|punkterna|sakerna|stegen))?\s*[.;]?$/iu;
export const meantAll = (own: readonly FoundMeasure[], last: FoundMeasure, text: string): readonly FoundMeasure[] =>
  OF_ALL.test(text)
    ? own.filter((one) => one === last || (one.line === last.line && one.responsible.length === 0))
    : [last];
