import type { LocalDate } from '../../../domain/dates';
import { capitalised, normalise, sentences } from '../../../domain/reading/swedish-text';
import { isDoneDeed } from '../running/done-told';
import type { ShapeMeasure } from '../shapes/shape';
import type { AnswerSection } from './answer-sections';
import { foundMeasure, sharesRoot } from './found-measure';
import { isActor, isInfinitive } from './main-clause';
import { shapeMeasure } from './shape-measure';
import { listedStatement } from './statements';

const ASKED =
  '(?:rekommendationen|bristen|utvecklingsområdet|föreläggandet|kravet|synpunkten|anmärkningen|iakttagelsen|påpekandet|kritiken|punkten|frågan)';
const DONE =
  '(?:genomför[dt]|åtgärda[dt]|avhjälpt|undanröj[dt]|tillgodose(?:dd|tt)|uppfyll[dt]|omhändertag(?:en|et)|avsluta[dt]|avklara[dt]|verkställ[dt]|besvara[dt]|klar|utredd|löst)';
/** "Rekommendationen är därmed genomförd", "Vi anser bristen avhjälpt", "Enligt förvaltningen är punkten redan avslutad". */
const HELD_DONE = new RegExp(
  `(?<!\\p{L})(?:den\\s+)?${ASKED}\\s+(?:(?:är|anses|anse|bedöms|får|kan|har|blivit|som|vara|därmed|härmed|nu|redan|helt|numera|sedan|alltså|således|ses|därför|i|och|med|detta|sin|helhet)\\s+){0,6}${DONE}(?!\\p{L})`,
  'iu',
);
/** "Vi har därmed tillgodosett rekommendationen", "Nämnden anser sig ha avhjälpt bristen". */
const DONE_WITH = new RegExp(
  `(?<!\\p{L})(?:har?|därmed|härmed)\\s+(?:\\p{L}+\\s+){0,3}?(?:genomfört|åtgärdat|avhjälpt|tillgodosett|uppfyllt|undanröjt|omhändertagit)\\s+${ASKED}`,
  'iu',
);
/** "Uppfylld." over what was done, "Detta är redan gjort.": the whole of it, in a word. */
const AT_ONCE = new RegExp(
  `^(?:(?:redan|helt|nu)\\s+)?${DONE}$|^(?:detta|det)\\s+(?:är|har)\\s+(?:(?:nu|redan|numera|sedan)\\s+){1,2}(?:gjorts?|skett|${DONE})(?:s)?(?!\\p{L})`,
  'iu',
);
/** "En sådan kontroll finns på plats": what was asked for is there. */
const SUCH_THERE =
  /(?<!\p{L})sådan(?:t|a)?\s+[^,.;]{3,50}?\s(?:finns|är)\s+(?:(?:redan|numera|nu|sedan|också)\s+){0,2}(?:på\s+plats|i\s+bruk|inför[dt]a?|inrättad?t?)(?!\p{L})/iu;
const NOT_QUITE =
  /(?<!\p{L})(?:inte|ej|delvis|ännu|först|när|då|innan|ska|skall|kommer|beräknas|väntas|återstår|om)(?!\p{L})/iu;

const sentencesOf = ({ answer }: AnswerSection): readonly string[] =>
  answer.flatMap(({ text }) =>
    sentences(text).map(({ start, end }) => normalise(text.slice(start, end)).replace(/[.;:]+$/u, '')),
  );

/** The sentence of an answer that holds all that was asked for done; null where none does. */
export function heldDone(section: AnswerSection): string | null {
  const said = sentencesOf(section).find(
    (one) => !NOT_QUITE.test(one) && [HELD_DONE, DONE_WITH, AT_ONCE, SUCH_THERE].some((test) => test.test(one)),
  );
  return said ?? null;
}

const NAMES = new RegExp(
  '^(?:[^.;:]{0,80}?\\s)?(?:(?:rekommendation(?:en)?|bristen|anmärkningen|synpunkten|kritiken|påpekandet)' +
    '(?:,\\s+(?:att\\s+|om\\s+)?|\\s+(?:gäller|rör|avser|innebär|handlar\\s+om|är)\\s+(?:att\\s+)?|\\s+(?:\\p{Ll}+s\\s+)?(?:att|om|kring)\\s+)|' +
    '(?:rekommenderar|föreslår|efterlyser|uppmanar)\\s+(?:[\\p{L}-]+\\s+){0,5}?att\\s+)(?<what>\\p{L}[^.;:]{5,})$',
  'iu',
);
const SHOULD =
  /^(?:\p{L}*(?:nämnden|styrelsen|kommunen|huvudmannen|förvaltningen|skolan|skolorna|rektorn?|rektorerna|stiftelsen|bolaget|föreningen))\s+(?:bör|ska|skall|måste|behöver)\s+(?<what>\p{Ll}.{5,})$/iu;
/** "Pröva om …", "Överväg att …": done when it has been thought of. */
const TO_CONSIDER = /^(?:att\s+)?(?:pröva|överväga?|ta\s+ställning\s+till|diskutera)(?!\p{L})/iu;
/** ", ställer vi oss bakom", ", har ni rätt i …": what is thought of it. */
const THOUGHT_OF = /,\s+(?:ställer|instämmer|delar|är|har|håller|godtar|avvisar|bestrider|ser|anser|kan|vill)\s.*$/iu;

/** What was asked for, as the name of what was done about it: "Nämnden bör följa upp frånvaron" is "Följa upp frånvaron". */
export function nameOfAsked({ text, area }: Pick<AnswerSection, 'text' | 'area'>): string {
  // "Elevhälsan" over "Revisorerna rekommenderar nämnden att …" says what it is about, and the sentence what was asked.
  const [asking = ''] = text.split('\n');
  const [first = ''] = NAMES.test(asking.replace(/[.:;]+$/u, '')) ? [asking] : (area ?? text).split('\n');
  const plain = first.replace(/[.:;]+$/u, '').replace(THOUGHT_OF, '');
  const named = NAMES.exec(plain)?.groups?.['what'] ?? plain;
  const asked = SHOULD.exec(named)?.groups?.['what'];
  const isAct = asked !== undefined && isInfinitive(asked.split(' ')[0] ?? '');
  return capitalised((isAct ? asked : named).replace(/^att\s+/iu, ''));
}

const MOST_OF_NAME = 100;
/** "Rekommendationen", "Detta", "En sådan rutin": no name of anything. */
const NAMELESS = new RegExp(
  `^(?:(?:den\\s+)?${ASKED}|det|detta|den|denna|åtgärden|(?:(?:en|ett)\\s+)?sådan(?:t|a)?\\s+\\p{L}+)$`,
  'iu',
);

/**
 * What answers a recommendation that is held done ("Kontona stängs sedan i mars samma dag. Rekommendationen är därmed
 * genomförd."): what the answer tells was done, and where it names nothing the recommendation itself.
 */
export function doneAsAsked(
  measures: readonly ShapeMeasure[],
  section: AnswerSection,
  at: number,
  reference: LocalDate,
): readonly ShapeMeasure[] {
  const said = heldDone(section);
  const name = nameOfAsked(section);
  const isNameless = ({ title }: ShapeMeasure) => title !== undefined && NAMELESS.test(title.title);
  if (TO_CONSIDER.test(name)) return measures.filter((one) => !isNameless(one));
  // "Rekommendationen är delvis genomförd" tells how far what was asked for has come.
  if (measures.length > 0)
    return measures.map((one) =>
      one.title && isNameless(one) ? { ...one, title: { ...one.title, title: name } } : one,
    );
  if (said === null || section.answer.length === 0) return measures;
  const line = section.answer[0]?.line ?? section.line;
  const deed = sentencesOf(section).findLast((one) => isDoneDeed(one, isActor) && sharesRoot(one, name));
  const standing = { section: at, paragraph: line, line, labelled: false, list: null };
  const found = foundMeasure(
    { ...listedStatement(deed ?? name, 'completed', null), raw: said },
    standing,
    reference,
    null,
  );
  // How often it is done is a part of what it is called: nothing is left of it to do by a day.
  if (deed === undefined || deed.length <= MOST_OF_NAME) found.title = deed ?? name;
  return [shapeMeasure(found, section.area ?? null)];
}
