import type { LocalDate } from '../../../domain/dates';
import { capitalised, normalise, sentences } from '../../../domain/reading/swedish-text';
import { isDoneDeed } from '../running/done-told';
import { isActor } from '../sentence/somebody';
import { isInfinitive } from '../sentence/verbs';
import { pattern } from '../sentence/words';
import type { ShapeMeasure } from '../shapes/shape';
import { labelOf, partsOfLine } from './answer-labels';
import type { AnswerFacts } from './answer-measures';
import type { AnswerSection } from './answer-sections';
import { foundMeasure, isAbout, shapeMeasure, sharesRoot } from './found-measure';
import { listedStatement } from './statements';

/** "Samtal", "En första dialog": how something is begun, and no name of it. */
const TALK =
  /^(?:(?:en|ett|viss|vissa|inledande|första|fortsatta)\s+){0,2}(?:samtal|dialog(?:er)?|diskussion(?:er)?|överläggning(?:ar)?|förhandling(?:ar)?|förberedelser?|kontakt(?:er)?|möten|rekrytering|arbete)(?:en|et|n|na|arna|erna)?(?:\s(?:med|mellan|om|kring|i|på|har|pågår|förs|är)(?!\p{L}).{0,80})?$/iu;

const isBare = ({ due = [], responsible = [], evaluation, nextReport, row }: ShapeMeasure): boolean =>
  due.length === 0 && responsible.length === 0 && !evaluation && !nextReport && row.cells.start === undefined;
const isBegun = ({ status }: ShapeMeasure): boolean =>
  status !== undefined && ['in_progress', 'proposed'].includes(status.state);
const isProposed = ({ status }: ShapeMeasure): boolean => status?.state === 'proposed';
const isPromised = (one: ShapeMeasure): boolean =>
  one.status?.state === 'decided' && (one.due ?? []).length + (one.responsible ?? []).length > 0;

/** "Samtliga ärenden är avslutade", "Varje klass har böcker": how it is to be in the end, where work on it is under way. */
const IS_SO_FOR_ALL =
  /^(?:se\s+till\s+att\s+)?(?:samtliga|alla|varje|inga|ingen|inget)\s[^.;]{3,80}?\s(?:är|har|finns|får|saknas?|återstår|väntar)(?!\p{L})/iu;

/** "Vi har tillsatt en arbetsgrupp", "En projektledare har utsetts": who is to do it has been found. */
const APPOINTED =
  /(?<!\p{L})har\s+(?:(?:nu|därför|redan|också|under\s+\p{L}+)\s+)*(?:tillsatt|utsett|bildat|inrättat|anlitat|satt\s+samman|tillsatts|utsetts|bildats|inrättats|anlitats)(?!\p{L})/iu;
const BY_GROUP =
  /^(?<body>\p{L}*(?:grupp|team|kommitté|projektledar|utredar|processledar))(?:en|n|et|e)?(?:\s\p{Lu}[\p{L} -]*)?$/iu;

/** Whether somebody was appointed to do what is promised next: the group itself is no measure. */
function isMeans(appointed: ShapeMeasure, { responsible = [] }: ShapeMeasure): boolean {
  const title = titleOf(appointed).toLowerCase();
  const body = responsible.flatMap((one) => BY_GROUP.exec(one)?.groups?.['body'] ?? [])[0]?.toLowerCase();
  return body !== undefined && APPOINTED.test(title) && title.includes(body);
}

const titleOf = ({ title }: ShapeMeasure): string => title?.title ?? '';

/** What is under way and then promised, as the one measure it is; null where they are two. */
function joined(begun: ShapeMeasure, promised: ShapeMeasure): ShapeMeasure | null {
  if (isPromised(promised) && isMeans(begun, promised)) return promised;
  if (!(isBegun(begun) && isBare(begun) && isPromised(promised) && begun.status && promised.status)) return null;
  if (begun.row.lines[0] !== promised.row.lines[0]) return null;
  const [first, then] = [titleOf(begun), titleOf(promised)];
  const isBack = isAbout(then, first);
  if (!(TALK.test(first) || isBack || IS_SO_FOR_ALL.test(then))) return null;
  const status = {
    ...promised.status,
    state: 'in_progress',
    raw: begun.status.raw,
    schedule: begun.status.schedule,
  } as const;
  const title = isBack && !TALK.test(first) ? begun.title : promised.title;
  return { ...promised, status, ...(title ? { title } : {}) };
}

/**
 * The measures of an answer, where one sentence tells what is under way and the next who is to have it done and when as one
 * each: "Två tjänster har utlysts. Chefen ansvarar för att tjänsterna är tillsatta i maj."
 */
function asOne(measures: readonly ShapeMeasure[]): readonly ShapeMeasure[] {
  const all: ShapeMeasure[] = [];
  for (const one of measures) {
    const last = all.at(-1);
    const both = last ? joined(last, one) : null;
    if (both) all[all.length - 1] = both;
    else all.push(one);
  }
  return all;
}

const ASKED =
  '(?:rekommendationen|bristen|utvecklingsområdet|föreläggandet|kravet|synpunkten|anmärkningen|iakttagelsen|påpekandet|kritiken|punkten|frågan)';
const DONE =
  '(?:genomför[dt]|åtgärda[dt]|avhjälpt|undanröj[dt]|tillgodose(?:dd|tt)|uppfyll[dt]|omhändertag(?:en|et)|avsluta[dt]|avklara[dt]|verkställ[dt]|besvara[dt]|klar|utredd|löst)';
/** "Rekommendationen är därmed genomförd", "Vi anser bristen avhjälpt", "Enligt förvaltningen är punkten redan avslutad". */
const HELD_DONE = pattern`(?<!\p{L})(?:den\s+)?${ASKED}\s+(?:(?:är|anses|anse|bedöms|får|kan|har|blivit|som|vara|därmed|härmed|nu|redan|helt|numera|sedan|alltså|således|ses|därför|i|och|med|detta|sin|helhet)\s+){0,6}${DONE}(?!\p{L})`;
/** "Vi har därmed tillgodosett rekommendationen", "Nämnden anser sig ha avhjälpt bristen". */
const DONE_WITH = pattern`(?<!\p{L})(?:har?|därmed|härmed)\s+(?:\p{L}+\s+){0,3}?(?:genomfört|åtgärdat|avhjälpt|tillgodosett|uppfyllt|undanröjt|omhändertagit)\s+${ASKED}`;
/** "Uppfylld." over what was done, "Detta är redan gjort.": the whole of it, in a word. */
const AT_ONCE = pattern`^(?:(?:redan|helt|nu)\s+)?${DONE}$|^(?:detta|det)\s+(?:är|har)\s+(?:(?:nu|redan|numera|sedan)\s+){1,2}(?:gjorts?|skett|${DONE})(?:s)?(?!\p{L})`;
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
function heldDone(section: AnswerSection): string | null {
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
function nameOfAsked({ text, area }: Pick<AnswerSection, 'text' | 'area'>): string {
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
const NAMELESS = pattern`^(?:(?:den\s+)?${ASKED}|det|detta|den|denna|åtgärden|(?:(?:en|ett)\s+)?sådan(?:t|a)?\s+\p{L}+)$`;

/**
 * What answers a recommendation that is held done ("Kontona stängs sedan i mars samma dag. Rekommendationen är därmed
 * genomförd."): what the answer tells was done, and where it names nothing the recommendation itself.
 */
function doneAsAsked(
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

const DEFINITE =
  '(?!(?:innan|sedan|redan|annan|någon|ingen|egen|igen)(?!\\p{L}))\\p{L}{4,}(?:en|et|an|arna|erna|orna|na)';
/** "Förbereda den", "Genomföra detta": what is done with what the answer has spoken of. */
const ON_IT =
  /^\p{L}{3,}\s(?:(?:fram|igenom|upp|över|om|in|hand\s+om|i\s?gång|med|till)\s+)?(?:det|detta|den|denna|dem|dessa|en\s+sådan|ett\s+sådant)$/iu;
/** "Controller Mia Ek genomför utvärderingen", "Slutföra kartläggningen": work that was asked for, by one word. */
const ITS_WORK =
  /(?:^|\s)(?:genomför|gör|utför|slutför|avslutar|påbörjar|startar|inleder|leder|håller\s+i|fortsätter|färdigställer|genomföra|göra|utföra|slutföra|avsluta|påbörja|starta|inleda|fullfölja)\s+(?:med\s+)?(?<work>\p{L}{4,}(?:ingen|tionen|översynen|ändet))$/iu;
/** "Kriterierna beslutades i maj", "Modellen är sedan i våras …": one word, with nothing that says which. */
const ONE_WORD = pattern`^(?<thing>${DEFINITE})\s(?!(?:i|på|av|för|till|med|om|mellan|inom|vid|hos|kring|från)\s)\p{Ll}`;

/** "Samtliga nio skrev", "Beräkningen granskades": of whom or what has been said before; "Ett register har upprättats" names its own. */
const POINTS = pattern`^(?:samtliga|alla|båda|de|den|det|dessa|${DEFINITE})\s`;

const textOf = ({ area, text }: AnswerSection): string => `${area ?? ''} ${text}`;
const isDone = ({ status }: ShapeMeasure): boolean => status?.state === 'completed' || status?.state === 'closed';

/** Whether the recommendation says which of them is meant: "de socioekonomiska kriterierna", "modellen för resurser". */
const saysWhich = (thing: string, asked: string): boolean =>
  pattern`(?<!\p{L})(?:\p{Ll}{4,}(?:a|e)\s${thing}|${thing}\s(?:för|av|till|mellan|om|på|i|kring))(?!\p{L})`.test(
    asked,
  );

function isNamedByAsked(measure: ShapeMeasure, section: AnswerSection, isHeld: boolean): boolean {
  const title = measure.title?.title ?? '';
  const asked = textOf(section);
  if (ON_IT.test(title)) return true;
  const work = ITS_WORK.exec(title)?.groups?.['work'];
  if (work !== undefined) return sharesRoot(work, asked);
  if (!isDone(measure)) return false;
  const thing = ONE_WORD.exec(title)?.groups?.['thing'];
  const isWork = thing !== undefined && /(?:ingen|tionen)$/iu.test(thing) && sharesRoot(thing, asked);
  return (
    isWork ||
    (thing !== undefined && saysWhich(thing, asked)) ||
    (isHeld && POINTS.test(title) && !sharesRoot(title, asked))
  );
}

/**
 * The measures of an answer, called by what was recommended where their own words only point at that: "Förbereda den",
 * "Ekonomen genomför utvärderingen", and "Alla nio skrev under i juni. Rekommendationen är åtgärdad.", which tells how it
 * was done.
 */
function namedByAsked(measures: readonly ShapeMeasure[], section: AnswerSection): readonly ShapeMeasure[] {
  const isHeld = measures.length === 1 && heldDone(section) !== null;
  return measures.map((one) =>
    one.title && isNamedByAsked(one, section, isHeld)
      ? { ...one, title: { ...one.title, title: nameOfAsked(section) } }
      : one,
  );
}

/** The measures of an answer, and those each recommendation is answered with, by their places. */
interface Answered {
  readonly measures: readonly ShapeMeasure[];
  readonly of: readonly (readonly number[])[];
}

/** A recommendation is answered, and no area of what is done about it. */
const inArea = (measure: ShapeMeasure, area: string | null): ShapeMeasure =>
  measure.title ? { ...measure, title: { ...measure.title, area } } : measure;

const hasFields = (text: string): boolean =>
  partsOfLine(text).some((part, at) => at > 0 && labelOf(part)?.kind === 'field') || labelOf(text)?.kind === 'field';

/** How many lines apart two places of one sentence may be counted. */
const NEAR = 3;

/** The days and people measures are said to have, each as one word. */
const factsOf = (measures: readonly ShapeMeasure[]): readonly string[] =>
  measures.flatMap(({ due = [], evaluation, nextReport, responsible = [], row, status }) => [
    ...due.flatMap((one) => (one.date ? [`due ${one.date}`] : [])),
    ...(evaluation?.date ? [`evaluation ${evaluation.date}`] : []),
    ...(nextReport?.date ? [`report ${nextReport.date}`] : []),
    ...responsible.map(() => 'somebody'),
    ...(row.cells.start ? ['start'] : []),
    ...((status?.raw ?? null) === null ? [] : ['state']),
  ]);

/** Whether one reading has every day of another, of fewer measures or with more said of each: sentences joined that belong together. */
export function saysMore(said: readonly ShapeMeasure[], held: readonly ShapeMeasure[]): boolean {
  if (said.length === 0) return false;
  const [one, other] = [factsOf(said), factsOf(held)];
  const hasDays = other.every((fact) => fact === 'somebody' || fact === 'state' || one.includes(fact));
  const fewer = said.length < held.length && one.length >= new Set(other).size;
  const days = (facts: readonly string[]) => facts.filter((fact) => fact !== 'somebody').length;
  return hasDays && (fewer || days(one) > days(other) || (said.length === held.length && one.length > other.length));
}

/** "En tjänst har inrättats; samtal har hållits": what has been done about one recommendation, told as one measure. */
const deedsIn = (held: readonly ShapeMeasure[]): number =>
  held.reduce(
    (sum, { title, status }) => sum + (status?.state === 'completed' ? (title?.title ?? '').split('; ').length : 1),
    0,
  );

/**
 * The measures of every recommendation, by its own sentences where these give more than the answer as a whole was found
 * to hold: `shaped` are those of `facts`, `told` those the running text gives. An answer that points at another's
 * measures goes on to do so. The last answer is over where `end` stands.
 */
export function fullerAnswers(
  sections: readonly AnswerSection[],
  facts: AnswerFacts,
  shaped: readonly ShapeMeasure[],
  told: readonly ShapeMeasure[],
  areaOf: (section: AnswerSection) => string | null,
  reference: LocalDate,
  end: number = Number.POSITIVE_INFINITY,
): Answered {
  const measures: ShapeMeasure[] = [];
  const placesOf = new Map<number, readonly number[]>();
  sections.forEach((section, at) => {
    const from = section.answer[0]?.line ?? Number.POSITIVE_INFINITY;
    const next = sections[at + 1]?.line ?? end;
    const own = facts.measures.flatMap((one, n) => (one.section === at ? [n] : []));
    const isIn = (line = -1) => line >= from && line < next;
    const said = told.filter(({ row }) => isIn(row.lines[0]));
    // A paragraph that is cut over lines may be counted from another of them.
    const isSaid = (line: number) => said.some(({ row }) => row.lines.some((one) => Math.abs(one - line) <= NEAR));
    const hasAll = own.every((n) => isSaid(facts.measures[n]?.line ?? -1));
    const held = own.flatMap((n) => shaped[n] ?? []);
    // Points and fields of their own part the measures as the document does, and "Vidtagna åtgärder" lets none be joined.
    const isUnderLabels = section.answer.some(({ text }) => labelOf(text)?.kind === 'measures');
    const isParted =
      section.answer.some((one) => one.bullet || one.number !== null || hasFields(one.text)) ||
      (isUnderLabels && said.length < held.length);
    // "Kontoret föreslår att Eva får i uppdrag att …": nobody has decided it, and not the office is to do it.
    const isOnlyProposed = said.length >= held.length && said.some(isProposed) && !held.some(isProposed);
    const isBetter = said.length > deedsIn(held) || (!isParted && (isOnlyProposed || saysMore(said, held)));
    const taken = hasAll && isBetter ? said : null;
    const first = measures.length;
    const all = asOne(taken?.map((one) => inArea(one, areaOf(section))) ?? held);
    const given = namedByAsked(doneAsAsked(all, section, at, reference), section);
    const isParallel = taken === null && given.length === held.length;
    measures.push(...given);
    const places = measures.slice(first).map((_, step) => first + step);
    for (const [step, n] of own.entries()) placesOf.set(n, isParallel ? places.slice(step, step + 1) : places);
    if (own.length === 0) placesOf.set(-1 - at, places);
  });
  const of = facts.sections.map((one, at) => {
    const places = [...one.measures.flatMap((n) => placesOf.get(n) ?? []), ...(placesOf.get(-1 - at) ?? [])];
    return [...new Set(places)].sort((a, b) => a - b);
  });
  return { measures, of };
}
