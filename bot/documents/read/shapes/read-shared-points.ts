import type { LocalDate } from '../../../domain/dates';
import { findState } from '../../../domain/plan-phrases';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { NO_STATUS } from '../measure/measure-status';
import { endsLetter } from '../prose/prose-lines';
import { namesTimeAhead } from '../sentence/times';
import { readLabelledText } from '../text/labelled-text';
import type { TextLine, TextLines } from '../text/lines';
import { readPoint } from '../text/loose-fields';
import { isEnd } from '../text/openers';
import { peopleAtMeeting } from './attendees';
import type { ShapeMeasure, ShapeReading } from './shape';
import { isDatedTask, isTask, takesOn, undertakes } from './takes-on';

/** Says that the points under it are what was shared out: "Så här fördelade vi arbetet:", "Det här bestämde vi". */
export const SHARED =
  /(?<!\p{L})(?:fördel|delade\s+(?:vi\s+)?upp|kom\s+(?:vi\s+)?överens|överenskomm|överens\s+om|bestämde|bestämts|beslut|enades|vem\s+(?:som\s+)?gör\s+vad|att[\s-]göra|to[\s-]do|åtgärd|uppgift|punkter|åtaganden|lova[dt]|tog\s+på\s+oss|ska\s+(?:vi\s+)?göras?|läxor?|hemläxa|uppdrag|nästa\s+steg|efter\s+(?:dagens|gårdagens|mötet|vårt)|från\s+(?:dagens|gårdagens|mötet|vårt)|kom\s+(?:vi\s+)?fram\s+till|sammanfatt(?:ar|ning)|vi\s+gör\s+så|så\s+gör\s+vi|gör\s+vi\s+så)/iu;
/** What tells how something is always done, calls to a meeting, or is written to readers. */
const OTHER_PAPER =
  /^(?:kallelse|dagordning|föredragningslista|inbjudan|mötesinbjudan|program(?!\p{L})|\p{L}*(?:vecko|månads|nyhets|klass|föräldra)brev|nyheter|policy|riktlinje|reglemente|stadgar|delegation|\p{L}*rutin(?:er)?(?!\p{L})|arbetsgång|ansvarsfördelning|roll(?:er|beskrivning)|checklista|lathund|manual|instruktion|schema|\p{L}*schema(?!\p{L})|enkät|remiss|\p{L}*hanteringsplan)/iu;
const MOST = 0.6;
/** "Ansvarig är skyddsombudet", "Du gör det före jul", "Karin håller i det": a sentence of its own says who. */
const NAMES_OWNER =
  /(?<!\p{L})(?:ansvariga?(?:\s+är|\s*:)\s+\p{L}|(?:du|ni|jag|vi)\s+(?:gör|tar|ordnar|fixar|sköter|håller\s+i|ansvarar\s+för)\s+(?:det|detta|den|dem|detta)(?!\p{L})|(?:ansvarar|håller\s+i\s+(?:det|detta))(?=\.|$))/iu;
/** "Rutinen ska ses över": has to be done, by whomever. */
const MUST = /(?<!\p{L})(?:ska(?:ll)?|måste|behöver)\s+(?:\p{L}+\s+)?\p{L}+as?(?!\p{L})/iu;
const WRITER_DOES = /^jag\s+(?!(?:är|har|tycker|tror|hoppas|undrar|vill|kan|önskar)(?!\p{L}))\p{Ll}+r\s/iu;

const isPoint = (line: TextLine | undefined): line is TextLine =>
  line !== undefined && !line.heading && (line.bullet || line.number !== null);
/** Whether a line over the points says that this is another kind of paper; "Rutin för vikarier" as a point says none. */
export const isOtherPaper = ({ text, bullet, number }: TextLine): boolean =>
  !bullet && number === null && OTHER_PAPER.test(text);
const firstOf = (text: string): string => {
  const [first] = sentences(text);
  return normalise(first ? text.slice(first.start, first.end) : text).replace(/[.;]+$/, '');
};

interface List {
  readonly from: number;
  readonly points: readonly TextLine[];
}

/** Lists of one kind of point, in order; what stands between two points of a list ends it. */
export function listsOf(lines: readonly TextLine[]): readonly List[] {
  const lists: { from: number; points: TextLine[] }[] = [];
  lines.forEach((line, at) => {
    if (!isPoint(line)) return;
    const last = lists.at(-1);
    if (last && last.from + last.points.length === at) last.points.push(line);
    else lists.push({ from: at, points: [line] });
  });
  return lists;
}

/**
 * A mail or notes whose points say, in sentences, who does what ("1. Ulla tar fram ett förslag. Klart senast 27
 * november."): the points of a list most of which somebody takes on, or has in hand, each a measure that is asked about.
 * Under no words that say so most must name a time as well: how a routine is carried out is no plan. Null elsewhere.
 */
export function readSharedPoints(text: TextLines, reference: LocalDate): ShapeReading | null {
  const { lines } = text;
  if (lines.slice(0, 4).some(isOtherPaper)) return null;
  const isThere = peopleAtMeeting(lines);
  const ownerOf = (point: TextLine) => {
    const said = firstOf(point.text);
    const act = takesOn(said, isThere);
    const isSure = act && (isTask(act) || (isDatedTask(act) && namesTimeAhead(point.text, reference)));
    return isSure ? act.who : (undertakes(said, isThere)?.who ?? null);
  };
  const isOwned = (point: TextLine) =>
    ownerOf(point) !== null ||
    NAMES_OWNER.test(point.text) ||
    readPoint(point.text).fields.some((one) => one.column === 'responsible');
  const isTimed = (point: TextLine) => namesTimeAhead(point.text, reference);
  /** What has to be done by a day, or the writer does, where words over the list say that all of it was agreed. */
  const isToDo = (point: TextLine) =>
    isOwned(point) ||
    (isTimed(point) && (MUST.test(point.text) || takesOn(firstOf(point.text), isThere) !== null)) ||
    WRITER_DOES.test(point.text);
  const taken = listsOf(lines).filter(({ from, points }) => {
    const owned = points.filter(isOwned).length;
    const over = lines.slice(Math.max(0, from - 3), from);
    if (owned < 1 || points.length < 2 || over.some((one) => isEnd(one.text))) return false;
    if (over.some((one) => SHARED.test(one.text)))
      return points.some((one) => isToDo(one) && isTimed(one)) && points.filter(isToDo).length >= MOST * points.length;
    const timed = points.filter((one) => isOwned(one) && isTimed(one)).length;
    return owned >= MOST * points.length && timed > 1 && timed >= MOST * points.length;
  });
  if (taken.length === 0) return null;
  const points = new Set(taken.flatMap((one) => one.points));
  // "Är det något mer?" asks, and "Frågan om vikarier bordläggs" gives nobody anything to do.
  const isSaid = (point: TextLine) =>
    !/\?$/u.test(point.text) &&
    !endsLetter(point.text) &&
    (isToDo(point) ||
      isTimed(point) ||
      findState(point.text) !== null ||
      takesOn(firstOf(point.text), isThere) !== null);
  const last = lines.findLastIndex((line) => points.has(line));
  // "Säg till om något saknas." under a list is of the letter, and no more of its last point.
  const isOfList = (line: TextLine, at: number) =>
    points.has(line) ||
    line.heading ||
    points.has(lines[at + 1] ?? line) ||
    !lines.slice(0, at).some((one) => points.has(one));
  const written = lines.slice(0, last + 1).flatMap((line, at): readonly TextLine[] => {
    if (!points.has(line)) return isOfList(line, at) ? [line] : [];
    if (!isSaid(line)) return [];
    const who = ownerOf(line);
    const isNamed =
      /(?<!\p{L})(?:ansvarig|(?:ansvarar|samordnar)(?=[.,]|$))/iu.test(line.text) ||
      who === null ||
      /^(?:jag|vi)$/iu.test(who);
    const said = isNamed ? line.text : `${line.text.replace(/[\s.]+$/u, '')}. Ansvarig: ${who}`;
    return [{ ...line, text: `Åtgärd: ${said.charAt(0).toUpperCase()}${said.slice(1)}`, bullet: false }];
  });
  const read = readLabelledText({ ...text, lines: written }, reference);
  if (!read) return null;
  const after = [...read.after, ...lines.slice(last + 1).map((one) => ({ text: one.text, line: one.line }))];
  // That one is done says nothing of how far the others have come: they are what was agreed.
  const agreed: Pick<ShapeMeasure, 'status'> = { status: { ...NO_STATUS, state: 'decided' } };
  const measures = read.measures.map((one): ShapeMeasure => {
    const says = one.row.cells.status !== undefined || one.status !== undefined;
    const { title } = one;
    return {
      ...one,
      ...(title && sentences(title.title).length > 1 ? { title: { ...title, title: firstOf(title.title) } } : {}),
      ...(says ? {} : agreed),
      doubts: ['measure_in_text'],
    };
  });
  return { ...read, after, measures };
}
