import type { LocalDate } from '../../../domain/dates';
import { findState } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { normalise, sentences, stems } from '../../../domain/reading/swedish-text';
import type { Cell } from '../neutral';
import { answerMeasures } from '../prose/answer-measures';
import type { AnswerSection } from '../prose/answer-sections';
import { type FoundMeasure, foundMeasure, peopleOf, shapeMeasure } from '../prose/found-measure';
import { listedStatement } from '../prose/statements';
import { countsMany } from '../running/names-in-sentences';
import { pointsBack } from '../sentence/back';
import { FOLLOW_NOUN } from '../sentence/follow-ups';
import { isOfPaper } from '../sentence/nobodys';
import { isActor } from '../sentence/somebody';
import { commitmentDates, hasDates, merged } from '../sentence/times';
import type { Column } from '../tables/columns';
import type { Line } from '../tables/table-rows';
import { doingOf } from '../text/doer';
import type { TextLine, TextLines } from '../text/lines';
import { readPoint } from '../text/loose-fields';
import { isDoer } from '../text/somebody';
import { isTimed } from '../text/time-alone';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from './shape';

/** What the document calls itself: what somebody is to do, or has done about something. */
const PLAN =
  /(?:åtgärds|handlings|aktivitets|utvecklings|verksamhets|arbets|likabehandlings|förbättrings|kvalitets)plan|(?<!\p{L})plan(?:en)?\s+(?:för|mot|efter)(?!\p{L})|(?<!\p{L})(?:planerade|vidtagna|beslutade)\s+(?:och\s+\p{L}+\s+)?(?:åtgärder|insatser)|(?<!\p{L})(?:åtgärder|insatser)\s+(?:för|mot|efter|med\s+anledning|inom|under|läsåret|vid)(?!\p{L})|(?<!\p{L})utvecklingsområden|^(?:\p{L}+\s+){0,2}(?:yttrande|redovisning)\s+(?:med\s+anledning|över|efter|till|av\s+(?:vidtagna|planerade|beslutade)?\s*åtgärder)|^(?:\p{L}+\s+){0,2}svar\s+(?:på|till|över|med\s+anledning)\s(?:\S+\s+){0,3}(?:\p{L}*revision|\p{L}*granskning|tillsyn|föreläggande|skolinspektion)|^uppdrag\s+(?:till|för|läsåret)(?!\p{L})/iu;
const OTHER_PAPER =
  /^(?:kallelse|dagordning|inbjudan|program|nyhetsbrev|veckobrev|månadsbrev|information|pressmeddelande|artikel|policy|riktlinje|reglemente|stadgar|delegation|rapport|utvärdering|remiss|tjänsteskrivelse|mall|instruktion|lathund|manual|förslag|budget|schema|enkät)(?!\p{L})/iu;
const NO_MEASURES =
  /^(?:bakgrund|inledning|syfte|sammanfattning|nuläge|vision|mål(?:sättning)?$|metod|organisation|definition|lagstiftning|styrdokument|innehåll|analys|resultat|kartläggning$|beskrivning|förutsättning|uppföljning(?:\s+och\s+utvärdering)?$|utvärdering$|revidering|kontakt|bilag|om\s+planen|verksamhetsbeskrivning|främjande|presentation|underskrift|tidigare|föregående)/iu;
const OWNER =
  /^(?:ansvarig(?:a)?(?:\s+för\s+[^.]{3,60}?)?(?:\s+är|\s*:)|ansvarig)\s+(?<who>[^.,;]{3,60}?)(?:\s+och\s+(?:arbetet|åtgärden|insatsen|det)\s.*)?$|^(?<carrier>[^.,;:]{3,60}?)\s+(?:ansvarar|är\s+ansvarig(?:a)?|har\s+ansvaret|håller\s+i)(?:\s+.*)?$/iu;
const SHORT = 6;

const asLine = ({ text, line }: TextLine): Line => ({ text, line });
const isHead = (one: TextLine, next: TextLine | undefined) =>
  one.heading || (!isTimed(one.text) && isShortHead(one, next));
const isShortHead = (one: TextLine, next: TextLine | undefined) =>
  !one.bullet && one.text.length <= 80 && !/[.:;,!?)]$/.test(one.text) && next !== undefined && /[.]$/.test(next.text);
/** "Förstelärarna ansvarar och uppföljning görs i maj", "… införs i mars; ansvarig är rektor": two things said in one. */
const apart = (text: string) =>
  text
    .replace(/;\s+(?=ansvarig)/giu, '. ')
    .replace(
      /((?:ansvarar|är\s+ansvariga?|ansvariga?\s+är\s+[\p{L} ]{3,40}?))\s+och\s+(?=(?:arbetet|detta|det|insatsen|åtgärden|uppföljning|utvärdering|avstämning)\p{L}*\s)/giu,
      '$1. ',
    )
    .replace(/\. \p{Ll}/gu, (start) => start.toUpperCase());
const sentencesIn = (said: string) => {
  const text = apart(said);
  return sentences(text).map(({ start, end }) => normalise(text.slice(start, end)).replace(/[.;]+$/, ''));
};

interface Part {
  readonly head: TextLine | null;
  readonly lines: readonly TextLine[];
}

/** The document by its headings; what stands before the first is its own part. */
function partsOf(lines: readonly TextLine[]): readonly Part[] {
  const parts: { head: TextLine | null; lines: TextLine[] }[] = [{ head: null, lines: [] }];
  lines.forEach((line, at) => {
    if (isHead(line, lines[at + 1])) parts.push({ head: line, lines: [] });
    else parts.at(-1)?.lines.push(line);
  });
  return parts;
}

/** A part whose heading is what is done, and whose sentences say who, when and how far. */
function headedMeasure(part: Part, section: number, reference: LocalDate): FoundMeasure | null {
  if (!part.head) return null;
  const { line } = part.head;
  const standing = { section, paragraph: line, line, labelled: false, list: null };
  const found = foundMeasure(listedStatement(part.head.text, 'decided', null), standing, reference, null);
  let isTold = false;
  for (const sentence of part.lines.flatMap((one) => sentencesIn(one.text))) {
    const { who, carrier } = OWNER.exec(sentence)?.groups ?? {};
    const owner = who ?? carrier;
    if (owner !== undefined && (who !== undefined || isActor(owner) || isDoer(owner))) {
      found.responsible = peopleOf(owner);
      isTold = true;
    }
    if (tellsThePast(sentence)) continue;
    if (found.responsible.length === 0) found.responsible = doingOf(sentence, reference).responsible;
    const dates = commitmentDates(sentence, reference, reference);
    // "En ny skola står klar 2029" dates what is told of, and makes no measure of the heading over it.
    const isHeldTo =
      dates.nextReport !== null || dates.evaluation !== null || /(?<!\p{L})(?:senast|ska)(?!\p{L})/iu.test(sentence);
    found.dates = merged(found.dates, dates);
    isTold ||= hasDates(dates) && isHeldTo;
    // "Klart: hösten 2026" asks when, and says of nothing that it is done.
    const isWhen = /^(?:klart?|färdigt?|slutdatum)\s*:/iu.test(sentence);
    const state = sentence.split(' ').length <= SHORT && !isWhen ? findState(sentence) : null;
    if (state) [found.state, found.raw] = [state.state, sentence];
  }
  return isTold ? { ...found, title: part.head.text.replace(/\s*:$/, '') } : null;
}

/** "Mötet hålls den 12 mars", "Anmälan görs senast den 5 mars": the day of a meeting or of a form, and nobody's measure. */
const OCCASION =
  /^(?:(?:sam|informations|föräldra|uppstarts)?(?:råds)?mötet|samrådet|träffen|anmälan|inbjudan|synpunkter(?:na)?|frågor(?:na)?)\s+(?:hålls|görs|sker|äger|lämnas|skickas|mejlas|tas\s+emot|ska(?:ll)?\s+(?:hållas|göras|lämnas|skickas|inkomma|vara))(?!\p{L})/iu;
/** What has somebody or a time; in an account of what has been done also what is done. "Arbetet följs upp" is of another. */
const isHeld = ({ responsible, dates, title, state }: FoundMeasure, isAccount: boolean) =>
  !(
    /(?:träffas|möts|mötas|samlas)$/iu.test(title) ||
    pointsBack(title) ||
    FOLLOW_NOUN.test(title) ||
    OCCASION.test(title) ||
    OWNER.test(title) ||
    countsMany(title) ||
    isOfPaper(title)
  ) &&
  (responsible.length > 0 || hasDates(dates) || (isAccount && state !== 'decided'));

/** "Rörelsepauser" over "Lärarna inför rörelsepauser" names it; "Närvaro" over "Rektor inför mentorssamtal" is its area. */
function names(heading: string, about: string): boolean {
  const said = stems(about);
  const words = [...stems(heading)];
  return words.length > 0 && words.every((one) => said.has(one));
}

/** What a part's sentences commit to: by its heading where that names the only one, else each under it. */
function ofPart(part: Part, own: readonly FoundMeasure[], at: number, reference: LocalDate): readonly ShapeMeasure[] {
  const [only, ...more] = own;
  // "2.1 Närvaroteam" under "2 Åtgärder" is the measure, whatever its sentences say of it.
  const isNumbered = /^\d+\.\d/.test(part.head?.number ?? '');
  const named = isNumbered || only === undefined || (more.length === 0 && names(part.head?.text ?? '', only.about));
  const headed = named ? headedMeasure(part, at, reference) : null;
  if (headed) {
    const responsible = headed.responsible.length > 0 ? headed.responsible : (only?.responsible ?? []);
    const state = headed.raw === null && only ? { state: only.state, raw: only.raw } : {};
    return [
      shapeMeasure({ ...headed, ...state, responsible, dates: merged(headed.dates, only?.dates ?? headed.dates) }),
    ];
  }
  const area = part.head?.text.replace(/\s*:$/, '') ?? null;
  return own.map((one) => ({ ...shapeMeasure(one), title: { title: one.title, area, actions: [], printed: null } }));
}

/** Lines that each name a thing to do and, behind it, who, when or how far: "Fritidsråd (Elin Stark, start v. 38)." */
function pointed(lines: readonly TextLine[]): readonly ShapeMeasure[] {
  return lines.flatMap((line): readonly ShapeMeasure[] => {
    const text = line.text.replace(/\.$/, '');
    if (sentences(line.text).length > 1 || !/\)$/.test(text)) return [];
    const { lead, fields } = readPoint(text);
    const tells = fields.some(({ column }) => ['responsible', 'due', 'status', 'start'].includes(column));
    if (!tells || lead.split(' ').length < 2) return [];
    const cells: Partial<Record<Column, Cell>> = { measure: cellOf(lead) };
    for (const { column, text: said } of fields) cells[column] = cellOf(said, cells[column]);
    const row = { cells, group: null, lines: [line.line], sharesArea: false, acrossPages: false, doubts: [] };
    return [{ row, title: { title: lead, area: null, actions: [], printed: null }, doubts: ['measure_in_text'] }];
  });
}
const cellOf = (text: string, known?: Cell): Cell => ({
  paragraphs: [...(known?.paragraphs ?? []), { text, bullet: false }],
});

/** "Genomförda åtgärder:" over points tells, and points under nothing that promises them are no measures. */
const PROMISES = /(?<!\p{L})(?:kommer|ska|avser|planera(?:r|s|de)?|kommande|beslutat)(?!\p{L}).*(?::|\satt)$/iu;
function withoutLists(lines: readonly TextLine[]): readonly TextLine[] {
  let promised = false;
  return lines.filter((line, at) => {
    const isPoint = line.bullet || (line.number !== null && !isHead({ ...line, bullet: false }, lines[at + 1]));
    if (!isPoint) promised = PROMISES.test(line.text);
    return !isPoint || promised;
  });
}

/**
 * A plan told in sentences, under headings or under none, without labels: "Rektor inför mentorssamtal i mars", and
 * under "Rörelsepauser" who answers for them and when they are followed up. Each measure is asked about. Null where the
 * document does not call itself a plan, or commits to nothing.
 */
export function readToldPlan(text: TextLines, reference: LocalDate): ShapeReading | null {
  const { lines } = text;
  const opening = lines.slice(0, 6).filter((one) => one.text.length <= 160);
  if (opening.some((one) => OTHER_PAPER.test(one.text))) return null;
  const title = opening.find((one) => PLAN.test(one.text) && !/[.:]$/.test(one.text));
  if (!title) return null;
  const body = withoutLists(lines.slice(lines.indexOf(title) + 1));
  const points = pointed(body);
  const parts = partsOf(body).filter((one) => !NO_MEASURES.test(one.head?.text ?? ''));
  const sections = parts.map(
    (part, at): AnswerSection => ({
      no: at + 1,
      text: part.head?.text ?? '',
      line: part.head?.line ?? 1,
      answer: part.lines.map((one) => ({ ...one, text: apart(one.text), heading: false, number: null })),
    }),
  );
  const isAccount = /redovisning|vidtagna|återrapport|yttrande/iu.test(title.text);
  const found = points.length > 1 ? [] : answerMeasures(sections, reference, null).measures;
  const told = found.filter((one) => isHeld(one, isAccount));
  const measures =
    points.length > 1
      ? points
      : parts.flatMap((part, at) =>
          ofPart(
            part,
            told.filter((one) => one.section === at),
            at,
            reference,
          ),
        );
  const places = measures.flatMap(({ row }) => row.lines);
  if (places.length === 0) return null;
  const isOver = ({ line }: TextLine) => line < Math.min(...places);
  const isUnder = ({ line }: TextLine) => line > Math.max(...places);
  return {
    ...EMPTY_SHAPE,
    title: asLine(title),
    before: lines.filter((one) => one !== title && isOver(one)).map(asLine),
    after: lines.filter(isUnder).map(asLine),
    pageDates: text.pageDates,
    measures,
    stateWithoutWords: 'decided',
  };
}
