import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';
import { sentences } from '../../../domain/reading/swedish-text';
import { readDates } from '../../../domain/swedish-dates';
import { withoutLabel } from '../measure/measure-dates';
import { type MeasureStatus, NO_STATUS } from '../measure/measure-status';
import { type Cell, cellText } from '../neutral';
import { isNoTask } from '../sentence/nobodys';
import { commitmentDates } from '../sentence/times';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from '../shapes/shape';
import type { Line } from '../tables/table-rows';
import type { Field } from './all-fields';
import { gatheredTitle, leadsToIdeas, remarkOn } from './gathered-proposals';
import { parted } from './labels';
import type { TextLine, TextLines } from './lines';
import { readPoint } from './loose-fields';
import { isEnd } from './openers';
import {
  asksFor,
  leadsToProposals,
  looksInto,
  numberedProposal,
  type ProposalHead,
  proposalHead,
} from './proposal-heads';
import { topicOf } from './topic';

const WORDS = '(?:åtgärd|insats|aktivitet|utvecklingsområd|utvecklingsinsats|förbättringsåtgärd|förslag)\\p{L}*';
/** A passage that leads over to proposals: it proposes, and ends by announcing them. */
const ANNOUNCES = new RegExp(
  `(?:föresl|förslag|bör(?![\\p{L}])|rekommender|prioriter|behov|borde|kunna)[\\s\\S]*(?:följande[^.]{0,160}[:;]|${WORDS}[^.]{0,120}[:;]|\\sär[:;])$|(?:föreslås|föreslår|rekommenderas?)[^.]{0,80}[:;]$`,
  'iu',
);
/** What auditors recommend is answered, and proposes nothing itself. */
const AUDIT = /revision|revisor|granskning|skolinspektion/iu;
/** In a report that analyses, what follows "följande åtgärder:" is proposed as well. */
const FOLLOWING = new RegExp(`följande\\s+(?:\\p{L}+\\s+){0,3}${WORDS}[^.]{0,80}[:;]$`, 'iu');
const HEADS =
  /^(?:förslag\s+(?:på|till)\s+(?:nya\s+|fortsatta\s+)?(?:åtgärd|utvecklingsområd|insats|utvecklingsinsats|förbättring|aktivitet)\p{L}*|föreslagna\s+(?:åtgärder|insatser|utvecklingsområden)|(?:prioriterade|identifierade)\s+(?:utvecklings)?områden|utvecklingsområden|förbättringsförslag|åtgärdsförslag)[\s\p{L}\d]*:?$/iu;
/** "Förslag till åtgärder", "Prioriterade utvecklingsområden": heads what is proposed. */
export const headsProposals = (text: string): boolean => HEADS.test(text);
/** Chapters every report has: they name no area. */
const CHAPTER =
  /^(?:inledning|bakgrund|syfte|metod|genomförande|nuläge|resultat|analys|diskussion|slutsats|sammanfatt|uppföljning|utvärdering|rapport|förslag|reflektion|kvalitetsrapport|analysrapport|tjänsteskrivelse)|\?$/iu;
const PAST =
  /(?:genomfört|genomförts|genomfördes|gjorts|vidtagits|lyfter|lyfte|framkom|uttryckt|beskriver)[^.]{0,80}[:;]$/iu;

const PROPOSED: MeasureStatus = { ...NO_STATUS, state: 'proposed' };

/** Why it is proposed and what it holds stands after these; before them stands what it is. "Vad som ska med" is one thing. */
const REASON =
  /,?\s+(?:för\s+att|i\s+syfte\s+att|så\s+att|(?=som\s)(?<!\s(?:vad|vem|vilka|det|den|de|dem|allt|alla|något|någon|några|sådant|sådana|(?:vilk(?:a|en|et)|hur\s(?:många|mycket))\s\S{1,30}(?:\s\S{1,30})?)\s{0,3})som|vilket|eftersom|då)\s/iu;
/** "… en lärare som delas mellan tre skolor": which kind of thing it is, in a few words that end the sentence. */
const OF_WHICH_KIND = /(?<!\p{L})(?:en|ett|två|tre|fyra|fem|någon)\s(?:\p{L}+\s){1,3}som\s(?:\S+\s){1,3}\S+$/iu;
/** "Gemensam läxkalender som föräldrarna kan se": so short a point is its own name. */
const MOST_OF_NAME = 9;
const WHERE = /\s(?:inom|på|vid|hos)\s[^,]+$/iu;

/** A proposal's name: its first sentence up to its reason. */
function nameOf(text: string): string {
  const first = sentences(text)[0];
  const sentence = (first ? text.slice(first.start, first.end) : text).trim().replace(/[.;:,]+$/, '');
  const reason = REASON.exec(sentence);
  const isOfKind = OF_WHICH_KIND.test(sentence) || sentence.split(' ').length <= MOST_OF_NAME;
  if (reason && /^\s+som\s/iu.test(reason[0] ?? '') && isOfKind) return sentence;
  if (!reason || sentence.slice(0, reason.index).split(' ').length < 3) return sentence;
  const named = sentence.slice(0, reason.index);
  const place = WHERE.exec(named);
  return place && named.slice(0, place.index).split(' ').length > 4 ? named.slice(0, place.index) : named;
}

/** "Löpande utvärdering": without an end. A day of a proposal is read as any measure's is. */
function recurring(text: string, reference: LocalDate): readonly PlanDate[] {
  const first = sentences(text)[0];
  const said = first ? text.slice(first.start, first.end) : text;
  const found = findPeriods(said, reference).find((one) => one.period.precision === 'recurring');
  if (!found || found.start > 40) return [];
  return [{ raw: said.slice(found.start, found.end), date: null, precision: 'recurring' }];
}

/** "Inför läsåret", "före sommaren": done before that begins, and no end that can be named; "före 1 mars" is one. */
const isBefore = (raw: string, precision: PlanDate['precision']): boolean =>
  /^inför\s/iu.test(raw) || (/^(?:innan|före)\s/iu.test(raw) && precision !== 'day');

/**
 * By when it is proposed to be done: the time its own sentence ends with ("Inför läxhjälp under höstterminen 2027"), and
 * what a sentence behind it says is to be ready ("Utredningen bör vara klar i maj").
 */
function proposedFor(text: string, reference: LocalDate): readonly PlanDate[] {
  const [first = '', ...more] = sentences(text).map(({ start, end }) => text.slice(start, end).trim());
  const whole = first.replace(/[.;:,]+$/, '');
  const own = commitmentDates(whole, reference, reference)
    .due.filter(({ date, raw, precision }) => date !== null && whole.endsWith(raw) && !isBefore(raw, precision))
    .map((one) => (one.precision === 'recurring' ? { ...one, date: null } : one)); // "i augusti varje år" has no end
  const ready = more
    .flatMap((one) => readDates(one, reference, null))
    .filter(({ role, explicit, date }) => role === 'due' && explicit && (date.date ?? '') >= reference);
  return [...own, ...ready.map(({ date }) => withoutLabel(date))];
}

const isTime = ({ column }: Field): boolean => column === 'due' || column === 'start';

function proposal(line: TextLine, area: string | null, reference: LocalDate): ShapeMeasure {
  const { lead, fields } = readPoint(line.text);
  const named = nameOf(lead);
  const title = `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
  const cell = (text: string) => ({ paragraphs: [{ text, bullet: false }] });
  const own = fields.filter((one) => one.column === 'responsible' || isTime(one));
  const again = recurring(lead, reference);
  return {
    row: {
      cells: {
        measure: cell(lead),
        ...Object.fromEntries(own.map((one) => [one.column, cell(one.text)])),
        ...(title.length < lead.replace(/[.\s]+$/, '').length ? { analysis: cell(lead) } : {}),
      },
      group: null,
      lines: [line.line],
      sharesArea: false,
      acrossPages: false,
      doubts: [],
    },
    title: { title, area, actions: [], printed: null },
    status: PROPOSED,
    due: own.some(isTime) ? [] : again.length > 0 ? again : proposedFor(lead, reference),
    doubts: [],
  };
}

/** "(föreslagen ägare: elevhälsochefen)" on the line under a proposal: who or when, and no text between the points. */
function fieldsUnder({ text }: TextLine): readonly Field[] {
  const { lead, fields } = readPoint(`Förslag ${/^[(–—-]/u.test(text) ? text : `(${text})`}`);
  return lead === 'Förslag' ? fields.filter((one) => one.column === 'responsible' || isTime(one)) : [];
}

const withFields = (one: ShapeMeasure, fields: readonly Field[], line: number): ShapeMeasure => {
  const cells = fields.map(({ column, text }) => [column, { paragraphs: [{ text, bullet: false }] }]);
  const { due, ...rest } = one;
  const kept = fields.some(isTime) ? rest : { ...rest, ...(due ? { due } : {}) };
  const { row } = one;
  return {
    ...kept,
    row: { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) }, lines: [...row.lines, line] },
  };
};

function withRemark(one: ShapeMeasure, said: string, line: number): ShapeMeasure {
  const comment = { paragraphs: [...(one.row.cells.comment?.paragraphs ?? []), { text: said, bullet: false }] };
  return { ...one, row: { ...one.row, cells: { ...one.row.cells, comment }, lines: [...one.row.lines, line] } };
}

/** A name on one line and a title on the next, as letters are signed. */
function signerOf(lines: readonly TextLine[]): string | null {
  const tail = lines.slice(-8);
  const isName = (text: string) => /^\p{Lu}\p{Ll}[\p{L}'-]*(?:\s\p{Lu}\p{Ll}[\p{L}'-]*){1,3}$/u.test(text);
  const at = tail.findLastIndex((one) => isName(one.text));
  const [name, post] = [tail[at], tail[at + 1]];
  if (!name || !post || post.text.length > 60 || !/^(?:tf\.?\s|bitr\.?\s)?\p{L}[\p{L}\s/-]+$/u.test(post.text))
    return null;
  return `${name.text}, ${post.text}`;
}

/** A short line over a paragraph, in a text without marked headings. */
const isHeading = (line: TextLine, next: TextLine | undefined) =>
  line.gap &&
  !line.bullet &&
  line.number === null &&
  line.text.length <= 60 &&
  !/[.:;,!?]$|föresl|rekommender/iu.test(line.text) &&
  next !== undefined &&
  (isPointAt(next) || next.text.length > 60);

const isPointAt = (line: TextLine | undefined) => line !== undefined && (line.bullet || line.number !== null);
/** "4 Slutsatser": a numbered chapter of the report and no point of a list. */
const isChapter = (line: TextLine) =>
  line.number !== null && !line.bullet && CHAPTER.test(line.text) && line.text.length <= 60 && !HEADS.test(line.text);

/** "6. Underlag" after "5. Utvecklingsområden": the next chapter, and no point of a list under it. */
const isNextChapter = ({ number, bullet, gap, text }: TextLine, chapter: string | null): boolean =>
  chapter !== null &&
  !bullet &&
  gap &&
  text.length <= 60 &&
  !/[.:;,]$/.test(text) &&
  /^\d{1,2}$/.test(chapter) &&
  number === String(Number(chapter) + 1);

/** "Ledningsgruppen har enats om följande:": what stands under it is decided. */
const DECIDES =
  /(?<!\p{L})(?:enats|enades|beslutat|beslutade|beslutats|bestämt|bestämde|överens)(?!\p{L})(?![^.:]{0,40}\sföresl)[^.]{0,100}:?$/iu;
/** "Alla skolor ska …", "Rektorerna kommer att …", under a heading that only says what they are about. */
const BINDS = /(?<!\p{L})(?:ska(?:ll)?|kommer\s+att)(?!\p{L})(?!\s+kunna(?!\p{L}))/iu;
const PROPOSES = /(?<!\p{L})(?:bör|borde|föresl\p{L}+|rekommender\p{L}+|förslag\p{L}*|skulle\s+kunna)(?!\p{L})/iu;
function areDecided(points: readonly (Cell | undefined)[]): boolean {
  const said = points
    .map((one) => sentences(cellText(one))[0])
    .map((first, at) => cellText(points[at]).slice(0, first?.end));
  return (
    said.length > 1 &&
    said.filter((one) => BINDS.test(one)).length * 3 >= said.length * 2 &&
    !points.some((one) => PROPOSES.test(cellText(one)))
  );
}

/** What a point says of the one above it: "Ansvarig: arbetslaget", "Klart: i maj"; null where it is one itself. */
function fieldOf({ text }: TextLine): string | null {
  const said = parted(text);
  const [column = 'measure'] = said?.lead === '' ? said.segments.map(({ label }) => label.column) : [];
  return column === 'measure' || column === 'area' || column === 'part' ? null : column;
}

/** Whether the line under each of these points is a label with somebody behind it: "Ansvarig: arbetslaget". */
function areOwned(lines: readonly TextLine[], found: ReadonlySet<number>): boolean {
  const isOwner = (line: TextLine | undefined) => line !== undefined && fieldOf(line) === 'responsible';
  return found.size > 1 && [...found].every((at) => isOwner(lines[at + 1]) || isOwner(lines[at]));
}

/** Under "Prioriterade områden" a word or two is an area, and a sentence what is to be done in one. */
const isProposal = (lead: string, overAreas: boolean, isMixed: boolean) =>
  /\p{L}{2}/u.test(lead) &&
  (!overAreas || lead.split(' ').length > 2) &&
  (!isMixed || asksFor(lead)) &&
  !isNoTask(lead);

/** A heading without a mark of its own: a short line that ends nothing, over points, over a sentence or over another such line. */
const isPlainHead = (line: TextLine) => line.heading || (line.gap && !line.bullet && line.text.length <= 80);

/** The heading that is the paper's own, and no chapter among others: "# Utredning om läxhjälp". */
function ownHeading(lines: readonly TextLine[]): TextLine | null {
  const [first, ...others] = lines.filter((one) => one.heading);
  return first && others.every(({ level }) => level > first.level) ? first : null;
}

const asLine = ({ text, line }: TextLine): Line => ({ text, line });

/**
 * The proposals of an analysis: the points under a passage that announces them ("Med avstamp i detta föreslås följande
 * åtgärd;") or under a heading for them. What the board is asked to decide and what is enclosed are none. Null where
 * nothing is proposed.
 */
export function readProposals(text: TextLines, reference: LocalDate): ShapeReading | null {
  const measures: ShapeMeasure[] = [];
  const found = new Set<number>();
  let area: string | null = null;
  let heading: string | null = null;
  let announced = false;
  let overAreas = false;
  let headLevel = 0;
  let isChapterOfThem = false;
  let isMixed = false;
  let ofAreas = 0; // points under words that only name areas
  let chapter: string | null = null;
  let ofIdeas = 0; // points under words that announce ideas, in a paper that is no analysis
  let areIdeas = false;
  let areCounted = false; // "4. Erbjuda kurser" under "3 Förslag" is the fourth of them
  const analyses = text.lines.slice(0, 12).some((one) => /analysrapport|analys\s+av/iu.test(one.text));
  const isReport = looksInto(text.lines);
  const gathered = gatheredTitle(text.lines);
  const paper = ownHeading(text.lines);
  const numbered = text.lines.filter((one) => isReport && numberedProposal(one.text) !== null);
  text.lines.forEach((line, at) => {
    const isPoint = line.bullet || line.number !== null;
    const isOverIdeas = leadsToIdeas(text.lines, at);
    if (!isPoint || isOverIdeas) areIdeas = isOverIdeas;
    const wide: ProposalHead | null = isReport && isPlainHead(line) ? proposalHead(line.text) : null;
    const said = numbered.length > 1 ? numberedProposal(line.text) : null;
    const remark = gathered && !isPoint && measures.length > 0 ? remarkOn(line) : null;
    const last = measures.at(-1);
    const under = last && announced && !isPoint && !line.gap && !line.heading ? fieldsUnder(line) : [];
    if (last && under.length > 0) measures[measures.length - 1] = withFields(last, under, line.line);
    else if (remark !== null && last) measures[measures.length - 1] = withRemark(last, remark, line.line);
    else if (said !== null) {
      measures.push(proposal({ ...line, text: said }, null, reference));
      found.add(at);
    } else if (isOverIdeas && !wide && !HEADS.test(line.text)) {
      const isHead = line.heading || !/:$/.test(line.text);
      if (isHead) isChapterOfThem = false;
      announced = true;
      overAreas = false;
      isMixed = false;
      area = isHead ? null : heading;
    } else if ((isEnd(line.text) && !isPoint) || isChapter(line) || (!areCounted && isNextChapter(line, chapter))) {
      chapter = null;
      announced = false;
      isChapterOfThem = false;
      heading = null;
    } else if ((HEADS.test(line.text) && !line.bullet) || wide) {
      announced = true;
      chapter = line.number;
      areCounted = false;
      isMixed = wide === 'mixed';
      isChapterOfThem = true;
      headLevel = line.level;
      overAreas = /områden/iu.test(line.text);
      area = null;
      heading = null;
    } else if (line.heading || isHeading(line, text.lines[at + 1])) {
      announced =
        gathered !== null || (announced && (line.heading ? line.level > headLevel : isPointAt(text.lines[at + 1])));
      if (line.heading) isChapterOfThem &&= line.level > headLevel;
      // "Uppföljning" over points that are proposed is what they are about.
      const isArea = announced && !line.text.endsWith('?') && isPointAt(text.lines[at + 1]);
      const isOfAll = line === paper || (CHAPTER.test(line.text) && !isArea);
      heading = isOfAll ? null : line.text.replace(/\s*:$/, '');
      area = heading;
    } else if (!isPoint) {
      const leads =
        (ANNOUNCES.test(line.text) ||
          (analyses && FOLLOWING.test(line.text)) ||
          (isReport && leadsToProposals(line.text)) ||
          (isChapterOfThem && isPointAt(text.lines[at + 1]))) &&
        !PAST.test(line.text) &&
        !DECIDES.test(line.text) &&
        !AUDIT.test(line.text);
      announced = leads || gathered !== null;
      overAreas = false;
      isMixed &&= !leads;
      if (leads) area = heading ?? topicOf(line.text);
    } else if (announced && fieldOf(line) === null && isProposal(readPoint(line.text).lead, overAreas, isMixed)) {
      measures.push(proposal(line, area, reference));
      areCounted ||= line.number !== null && !line.bullet;
      ofIdeas += areIdeas ? 1 : 0;
      ofAreas += overAreas ? 1 : 0;
      found.add(at);
    }
  });
  // "Utvecklingsområden" over points each of which says whose it is: a plan that calls its areas so.
  if (ofAreas === measures.length && areOwned(text.lines, found)) return null;
  if (measures.length === 0 || areDecided(measures.map(({ row }) => row.cells.measure))) return null;
  const last = Math.max(...found);
  const [before, after] = [text.lines.slice(0, Math.min(...found)), text.lines.slice(last + 1)];
  const named = before
    .slice(0, 12)
    .find((one) => ofIdeas < measures.length && /rapport(?!en)|analys(?!en)|redovisning|uppföljning/iu.test(one.text));
  // "Rapport till ledningen" under the paper's own heading is whom it is to.
  const isOver = paper && named?.heading === false && before.includes(paper) && paper.line < named.line;
  const own = isOver ? paper : null;
  const title = gathered ?? own ?? named ?? before.slice(0, 12).find((one) => one.heading);
  const signer = signerOf(after);
  return {
    ...EMPTY_SHAPE,
    title: title ? asLine(title) : null,
    before: before.filter((one) => one !== title).map(asLine),
    after: after.map(asLine),
    pageDates: text.pageDates,
    measures,
    stateWithoutWords: 'proposed',
    ...(ofIdeas < measures.length ? { kind: 'analysis_proposals' as const } : {}),
    ...(signer === null ? {} : { plan: { signer } }),
  };
}
