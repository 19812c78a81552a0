import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';
import { sentences } from '../../../domain/reading/swedish-text';
import { readDates } from '../../../domain/swedish-dates';
import { withoutLabel } from '../measure/measure-dates';
import { type MeasureStatus, NO_STATUS } from '../measure/measure-status';
import { isNoTask } from '../sentence/nobodys';
import { commitmentDates } from '../sentence/times';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from '../shapes/shape';
import type { Line } from '../tables/table-rows';
import type { Field } from './all-fields';
import { gatheredTitle, remarkOn } from './gathered-proposals';
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
const WHERE = /\s(?:inom|på|vid|hos)\s[^,]+$/iu;

/** A proposal's name: its first sentence up to its reason. */
function nameOf(text: string): string {
  const first = sentences(text)[0];
  const sentence = (first ? text.slice(first.start, first.end) : text).trim().replace(/[.;:,]+$/, '');
  const reason = REASON.exec(sentence);
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
  const analyses = text.lines.slice(0, 12).some((one) => /analysrapport|analys\s+av/iu.test(one.text));
  const isReport = looksInto(text.lines);
  const gathered = gatheredTitle(text.lines);
  const paper = ownHeading(text.lines);
  const numbered = text.lines.filter((one) => isReport && numberedProposal(one.text) !== null);
  text.lines.forEach((line, at) => {
    const isPoint = line.bullet || line.number !== null;
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
    } else if ((isEnd(line.text) && !isPoint) || isChapter(line)) {
      announced = false;
      isChapterOfThem = false;
      heading = null;
    } else if ((HEADS.test(line.text) && !line.bullet) || wide) {
      announced = true;
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
      heading = CHAPTER.test(line.text) || line === paper ? null : line.text.replace(/\s*:$/, '');
      area = heading;
    } else if (!isPoint) {
      const leads =
        (ANNOUNCES.test(line.text) ||
          (analyses && FOLLOWING.test(line.text)) ||
          (isReport && leadsToProposals(line.text)) ||
          (isChapterOfThem && isPointAt(text.lines[at + 1]))) &&
        !PAST.test(line.text) &&
        !AUDIT.test(line.text);
      announced = leads || gathered !== null;
      overAreas = false;
      isMixed &&= !leads;
      if (leads) area = heading ?? topicOf(line.text);
    } else if (announced && isProposal(readPoint(line.text).lead, overAreas, isMixed)) {
      measures.push(proposal(line, area, reference));
      found.add(at);
    }
  });
  if (measures.length === 0) return null;
  const last = Math.max(...found);
  const [before, after] = [text.lines.slice(0, Math.min(...found)), text.lines.slice(last + 1)];
  const named = before
    .slice(0, 12)
    .find((one) => /rapport(?!en)|analys(?!en)|redovisning|uppföljning/iu.test(one.text));
  const title = gathered ?? named ?? before.slice(0, 12).find((one) => one.heading);
  const signer = signerOf(after);
  return {
    ...EMPTY_SHAPE,
    title: title ? asLine(title) : null,
    before: before.filter((one) => one !== title).map(asLine),
    after: after.map(asLine),
    pageDates: text.pageDates,
    measures,
    stateWithoutWords: 'proposed',
    kind: 'analysis_proposals',
    ...(signer === null ? {} : { plan: { signer } }),
  };
}
