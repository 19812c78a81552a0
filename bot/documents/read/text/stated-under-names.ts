import { findRelations, findSchedule, findState } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { startsLower } from '../../../domain/reading/swedish-text';
import type { Column } from '../tables/columns';
import { labelAlone, parted } from './labels';
import type { TextLine } from './lines';
import { pointOf } from './point-of-line';
import { isName } from './somebody';
import { sentencesOf } from './told-status';

const LONGEST_NAME = 110;
/** A state may stand behind a word: "Är klart", "Vi väntar på ritningar", "Det pågår". */
const NEAR = 6;
/** Of a document that answers point by point, so many begin with how it goes, and so many say it at all. */
const BEGIN = 0.4;
const SAY = 0.6;
/** "Öppettider", "Kontakt": what an office writes of itself, and nothing that goes well or badly. */
const NO_MEASURE =
  /^(?:bakgrund|inledning|sammanfattning|syfte|metod|nuläge|analys|resultat|slutsats|kontakt|hälsning|med\s+vänlig|mvh|vänliga|hej|övrigt|övriga\s+frågor|nästa\s+möte|närvarande|dagordning|öppettider|beslut|förslag\s+till\s+beslut|§)/iu;

/** "Ny rutin (klart december 2026)": by when it was to be done says nothing of how it goes. */
const withoutBracket = (text: string) => text.replace(/\s*\([^()]*\)$/u, '');

const isNamed = (line: TextLine | undefined, next: TextLine | undefined): line is TextLine =>
  line !== undefined &&
  !(line.number === null && line.bullet) &&
  // A mail's paragraphs stand without an empty line between them.
  (line.number !== null || line.heading || line.gap || (next !== undefined && statesIn(next.text) === 2)) &&
  line.text.length <= LONGEST_NAME &&
  !/[.:;!,]$/.test(line.text) &&
  !startsLower(line.text) &&
  !NO_MEASURE.test(line.text) &&
  !isName(line.text) &&
  !/,\s+\p{Ll}+$/u.test(line.text) && // "Ulla Ek, rektor" signs
  parted(line.text) === null &&
  labelAlone(line.text) === null &&
  findState(withoutBracket(line.text)) === null;

const isTold = (line: TextLine | undefined): line is TextLine =>
  line !== undefined &&
  line.number === null &&
  !line.heading &&
  !line.bullet &&
  parted(line.text)?.lead !== '' &&
  labelAlone(line.text) === null &&
  (/[.!?)]$|^\p{L}+$/u.test(line.text) || parted(line.text) !== null);

/** How a text says where something stands: 2 in its first words, 1 anywhere in its first sentences, 0 not at all. */
function statesIn(text: string): number {
  const [first = '', second = ''] = sentencesOf([text]);
  const found = findState(first);
  if (found && found.start <= NEAR) return 2;
  const says = found ?? findState(second) ?? findSchedule(first);
  return says || tellsThePast(first) || findRelations(first).length > 0 ? 1 : 0;
}

/** "2. Kartläggning av frånvaro – pågår, Ola håller i det.": a name, a mark, and how it goes. */
const IN_LINE = /^(?<name>\p{Lu}[^.:;!?–—]{3,80}?)(?:\s*[:.]\s+|\s+[–—-]\s+)(?<told>\p{L}.+)$/u;

/** "Rutin (Nils), klar i maj": a point that is taken apart without this, who or when and all. */
const isRead = (line: TextLine, name: string, columns?: readonly Column[]): boolean => {
  const { lead, fields } = pointOf(line);
  return name.startsWith(lead) && fields.some(({ column }) => columns?.includes(column) ?? true);
};
const WHO_OR_WHEN: readonly Column[] = ['responsible', 'due'];

/** Points of a list that each name something and say behind it, in sentences, how it goes: the name and that apart. */
function statedInLine(lines: readonly TextLine[]): readonly TextLine[] {
  const points = lines.filter((line) => !line.heading && (line.number !== null || line.bullet));
  const told = new Map<TextLine, { readonly name: string; readonly told: string }>();
  for (const line of points) {
    const { name, told: said } = IN_LINE.exec(line.text)?.groups ?? {};
    if (name && said && labelAlone(`${name}:`) === null && !isName(name)) told.set(line, { name, told: said });
  }
  if (
    !isStated(
      [...told.values()].map((one) => statesIn(one.told)),
      points.length,
    )
  )
    return lines;
  if ([...told].every(([line, { name }]) => isRead(line, name))) return lines;
  return lines.flatMap((line): readonly TextLine[] => {
    const one = told.get(line);
    if (!one || isRead(line, one.name, WHO_OR_WHEN)) return [line];
    const under = { ...line, number: null, bullet: false, gap: false, ticked: null, sign: null };
    return [
      { ...line, text: one.name },
      { ...under, text: `Läge: ${one.told}` },
    ];
  });
}

/** Whether so many of a list say how it goes, and begin with it, that the list is a report on each of its points. */
function isStated(stated: readonly number[], of: number): boolean {
  const begin = stated.filter((one) => one === 2).length;
  return begin > 1 && begin >= BEGIN * of && stated.filter((one) => one > 0).length >= SAY * of;
}

/** "En årsplan tas fram av hälsoteamet, klar i januari": who or when, among what is told. */
const SAYS_WHEN =
  /(?<!\p{L})(?:ansvariga?(?:\s+är|\s*:)|klara?t?\s|senast\s|följs\s+upp|utvärderas|redovisas|slutförs|påbörjas)/iu;

/** Whether a document that says it reports tells of nearly all its points how far, who or when, and of one how far outright. */
function areTold(points: readonly number[], stated: readonly number[], lines: readonly TextLine[]): boolean {
  const told = points.filter((at, n) => (stated[n] ?? 0) > 0 || SAYS_WHEN.test(lines[at + 1]?.text ?? ''));
  return told.length >= NEARLY_ALL * points.length && stated.includes(2);
}
const NEARLY_ALL = 0.75;

/** What a school or a municipality tells its readers is no report on what was to be done. */
const NEWS =
  /^(?:\p{L}*(?:vecko|månads|ny(?:het)?s?|klass|föräldra)brev|nyheter|aktuellt|notiser|pressmeddelande|inbjudan)/iu;
/** Names without numbers are points of something only where the words over them say so. */
const REPORTS =
  /plan(?:en)?(?!\p{L})|åtgärd|uppdrag|punkt(?:er)?(?:na)?(?!\p{L})|(?<!\p{L})läge|lägesrapport|status|uppfölj|återrapport|återkoppl|avstämning|tillsyn|granskning|föreläg|brist|uppgift|att\s+göra|insats|aktivitet|rekommendation|(?:mina|våra|vårt|mitt)\s+svar|svar(?:en|at)?\s+(?:nedan|under|efter|på|i\s+\p{L}+\s+text)|ligger\s+(?:vi|det)\s+till|hur\s+det\s+(?:går|står)/iu;

/**
 * Points that are only named, each over a sentence or two on how it goes ("2) Studiehandledning" over "Pågår men
 * försenat, ny tid är den 31 januari."), as people answer a list in a mail: what stands under each name is labelled as
 * where it stands. Left as they are where the texts under the names do not, most of them, say that.
 */
export function statedUnderNames(lines: readonly TextLine[]): readonly TextLine[] {
  if (lines.slice(0, 4).some((line) => NEWS.test(line.text))) return lines;
  const named = lines.flatMap((line, at) => (isNamed(line, lines[at + 1]) && isTold(lines[at + 1]) ? [at] : []));
  const numbered = named.filter((at) => lines[at]?.number !== null);
  const points = numbered.length > 1 ? numbered : named.filter((at) => !lines[at + 1]?.gap || lines[at]?.heading);
  const stated = points.map((at) => statesIn(lines[at + 1]?.text ?? ''));
  // "Kort läge från oss" over the first and a name under the last are of the letter.
  const [from, to] = [stated.findIndex((one) => one > 0), stated.findLastIndex((one) => one > 0)];
  const opening = lines.slice(0, Math.min(points[from] ?? 0, 12));
  const says = opening.some((line) => REPORTS.test(line.text));
  const isReport = numbered.length > 1 || says;
  const tells = isStated(stated, points.length) || (says && numbered.length > 2 && areTold(points, stated, lines));
  if (!isReport || !tells) return statedInLine(lines);
  const told = numbered.length > 1 ? points : points.slice(from, to + 1);
  return lines.map((line, at) => (told.includes(at - 1) ? { ...line, text: `Läge: ${line.text}` } : line));
}
