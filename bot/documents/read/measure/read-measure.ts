import { plusDays } from '../../../domain/calendar';
import type { LocalDate, PlanDate } from '../../../domain/dates';
import type { Confidence, DraftAction, DraftMeasure } from '../../../domain/draft';
import { findAppointed, hasLeft, tellsEmptyPost } from '../../../domain/owner-phrases';
import type { MeasureState } from '../../../domain/plan';
import { findExecutor, isBlank, mentionsDelay } from '../../../domain/plan-phrases';
import { concernsOf } from '../../../domain/privacy/held-of-measure';
import type { Doubt } from '../../../domain/reading/reading-result';
import { speaksOf } from '../../../domain/reading/swedish-text';
import { readDates } from '../../../domain/swedish-dates';
import { type Cell, cellText } from '../neutral';
import { withoutOwnSentences } from '../own-sentences';
import { REDACTED } from '../redact';
import { outsideDelivery } from '../sentence/parted';
import type { ShapeMeasure } from '../shapes/shape';
import type { MeasureRow } from '../tables/measure-rows';
import { isFirstName } from '../text/first-names';
import { stateOfGroup } from '../text/state-headings';
import type { Finding } from '../warnings';
import { timeInBracket } from './dates-in-words';
import { withoutDelivery } from './delivery-in-time';
import { dueByPoint, stepsInLine, withoutMarks } from './enumerated';
import { afterItsTime, readDelivery, readMeasureDates, startOfOnly, withoutLabel } from './measure-dates';
import { type MeasureStatus, readStatus, readUnitStatus } from './measure-status';
import type { MeasureTitle } from './measure-title';
import { type Placing, placedFrom } from './reference-day';
import { readRelations, type Target } from './relations';
import { readResponsible } from './responsible';

/** What holds for the whole plan while one of its measures is read. */
export interface PlanContext {
  /** The document's own date; null when it has none. */
  readonly documentDate: LocalDate | null;
  /** Where a phrase without a year is placed from: the document's date, else today. */
  readonly reference: LocalDate;
  /** What heads the whole plan and may say of which period it is. */
  readonly headings: readonly string[];
  readonly hasStatusColumn: boolean;
  /** Whether a column says when each is reported to a board, which what is done may be too. */
  readonly isReported: boolean;
  /** What a measure is in when the plan has no column for it. */
  readonly stateWithoutColumn: MeasureState;
  readonly targets: readonly Target[];
}

export interface ReadMeasure {
  readonly measure: DraftMeasure;
  readonly findings: readonly Finding[];
}

const OPEN: readonly MeasureState[] = ['proposed', 'decided', 'not_started', 'in_progress', 'paused', 'unknown'];

interface Parts {
  readonly actions: readonly DraftAction[];
  readonly due: readonly PlanDate[];
  readonly anyDone: boolean;
  /** Days that are still ahead of somebody: those of finished parts left out. */
  readonly unfinished: readonly PlanDate[];
  readonly unattached: boolean;
}

/** A point that says itself that it is done: "Kartläggning (klar)". */
const DONE = /\s*\((?:genomförd|genomfört|klar|klart|slutförd|slutfört|avklarad|avklarat)\)\.?$/iu;

/** Gives a part its own date and state where the plan's words fit that part and no other. */
function readParts(
  texts: readonly string[],
  due: readonly PlanDate[],
  status: MeasureStatus,
  reference: LocalDate,
  byPoint: readonly (PlanDate | null)[] | null,
  stated: readonly (MeasureState | null)[] | null,
): Parts {
  if (texts.length < 2) {
    const plain = due.length === 1 ? due.map(withoutLabel) : due;
    return { actions: texts, due: plain, anyDone: false, unfinished: plain, unattached: false };
  }
  const dates = texts.map((text, at): PlanDate | null => {
    if (byPoint) return byPoint[at] ?? null;
    const own = readDates(text, reference, null).find((one) => one.role === 'due' && one.date.date !== null);
    return own?.date ?? timeInBracket(text, reference);
  });
  const added = dates.filter((one) => one !== null);
  let left = 0;
  const [single] = due.length === 1 ? due : [];
  for (const one of byPoint ? [] : due) {
    const at = one.label === undefined ? null : speaksOf(one.raw, texts, 1);
    if (at !== null && dates[at] === null) dates[at] = one;
    else left += 1;
  }
  const states = texts.map((text, at): MeasureState | null => (DONE.test(text) ? 'completed' : (stated?.[at] ?? null)));
  const about = texts.map((text, at) => `${text} ${dates[at]?.raw ?? ''}`);
  for (const sentence of status.finished) {
    const at = speaksOf(sentence, about, 2);
    if (at !== null) states[at] = 'completed';
  }
  const isWhole = single !== undefined && !dates.includes(single);
  const whole = byPoint ? byPoint.filter((one) => one !== null) : isWhole ? [withoutLabel(single)] : due;
  const all = [...whole, ...added.filter((one) => !whole.includes(one))];
  return {
    actions: texts.map((said, at) => {
      const text = said.replace(DONE, '');
      const [own, state] = [dates[at] ?? null, states[at] ?? null];
      return own || state ? { text, due: own, state } : text;
    }),
    due: all,
    anyDone: states.includes('completed'),
    unfinished: all.filter((one) => !dates.some((own, at) => own === one && states[at] === 'completed')),
    unattached: left > 1,
  };
}

/** "Avslutad", and beside it "Teamet fortsätter i ordinarie arbete". */
const GOES_ON =
  /(?<!\p{L})(?:fortsätter|fortgår|drivs\s+vidare|lever\s+vidare|övergår|ingår\s+nu)\s[^.]{0,60}?(?:ordinarie|löpande|vanliga|dagliga|linje)/iu;

/** "2026-10-15. Åtgärdat." in a column of time, in a plan that has none for how far. */
const DONE_IN_TIME = /\d[^.,;(]*[.,;(]\s*(?:åtgärda|genomför|utför|avsluta|slutför)[dt][).]*$/iu;

/** What each part says of how far it is, a paragraph a part; undefined where none says anything. */
function statusOfParts(parts: readonly MeasureRow['cells'][]): Cell | undefined {
  const paragraphs = parts.map(({ part, status }) => ({
    text: `${cellText(part).replace(/:/gu, '')}: ${cellText(status)}`,
    bullet: false,
  }));
  return parts.some(({ status }) => status !== undefined) ? { paragraphs } : undefined;
}

/** How far each step is by a cell that says it step for step. */
const statesOf = ({ paragraphs }: Cell, reference: LocalDate): readonly MeasureState[] =>
  paragraphs.map(({ text }) => readStatus({ paragraphs: [{ text: text.slice(3), bullet: false }] }, reference).state);

/** "Genomfört. Ny återrapport juni 2026": what is done is to be told of once more. */
const AGAIN = /(?<!\p{L})(?:ny|nästa)\s+(?:återrapport|rapport|återredovisning|redovisning|uppföljning)/iu;

const NAMED = /^ansvarig(?:a|t)?\s*:\s*(?=\S)/iu;

/** Who the measure's own column names; without one, a line of its state that says so ("Ansvarig: rektor."). */
function namesOf({ responsible, status, comment }: MeasureRow['cells']): readonly string[] {
  if (responsible) return withoutMarks(responsible).paragraphs.map((one) => one.text);
  return [...(status?.paragraphs ?? []), ...(comment?.paragraphs ?? [])]
    .filter((one) => NAMED.test(one.text))
    .map((one) => one.text.replace(NAMED, '').replace(/\.$/, ''));
}

const deliveryOf = ({ cells }: MeasureRow, texts: string, reference: LocalDate) =>
  readDelivery(cellText(cells.executor), reference) ??
  readDelivery(cellText(cells.status), reference) ??
  readDelivery(cellText(cells.comment), reference) ??
  texts
    .split('\n')
    .map((line) => readDelivery(line, reference))
    .find((one) => one !== null) ??
  null;

function readExecutor(row: MeasureRow, told: string, delivery: string, reference: LocalDate): DraftMeasure['executor'] {
  const texts = delivery === '' ? told : `${delivery}\n${told}`;
  const outside = row.cells.executor ? null : outsideDelivery(texts);
  const named = row.cells.executor ? cellText(row.cells.executor) : (findExecutor(texts) ?? outside?.who);
  const clause = outside ? readDates(outside.said, reference, 'due').find(({ date }) => date.date !== null) : undefined;
  const inTime = readDates(delivery, reference, 'due').find(({ date }) => date.date !== null); // "Konsultens rapport 15 december"
  const found = clause ?? inTime;
  const delivers = deliveryOf(row, texts, reference) ?? (found ? withoutLabel(found.date) : null);
  return named ? { name: named, deliversOn: delivers } : undefined;
}

/** From so long before the document a day without a year may be, of what is done already; nearer ones are to come. */
const DONE_WITHIN = 180;
const NEAR = 90;

const ENDED: readonly MeasureState[] = ['completed', 'closed', 'evaluated'];

/** "Vecka 39 | Genomfört" in a paper of the week after: the week that was, and not next year's. */
function inTheirTime(
  read: ReturnType<typeof readMeasureDates>,
  { cells }: MeasureRow,
  actions: readonly string[],
  reference: LocalDate,
  placing: Placing,
) {
  const isFar = ({ date, assumed }: PlanDate) => assumed === true && date !== null && date > plusDays(reference, NEAR);
  if (placing.from !== reference || read.due.length === 0 || !read.due.every(isFar)) return read;
  const earlier = readMeasureDates(cells, actions, reference, { ...placing, from: plusDays(reference, -DONE_WITHIN) });
  return earlier.due.every(({ date }) => date !== null && date <= reference) ? { ...read, due: earlier.due } : read;
}

/** "Första mötet: 16 augusti" under a measure's name: when people meet, and not when it is to be done. */
const MEETING = /^[^:.]{0,30}(?:möte|träff|sammanträd|kick-?off)\p{L}*[^:.]{0,15}:\s/iu;

/** Dates of running text are read with their sentences by whoever found the measure; only its columns are read here. */
function datesWith(
  row: MeasureRow,
  title: MeasureTitle,
  shape: ShapeMeasure | undefined,
  reference: LocalDate,
  placing: Placing,
  state: MeasureState,
  isDated: boolean,
) {
  const [step = '', ...more] = title.actions;
  const isMeeting = more.length === 0 && MEETING.test(step);
  const actions = isMeeting ? [] : title.actions.length > 0 ? title.actions : [title.title];
  if (!shape) {
    const read = readMeasureDates(row.cells, actions, reference, placing);
    return isDated && ENDED.includes(state) ? inTheirTime(read, row, actions, reference, placing) : read;
  }
  const { follow_up: _told, analysis: _analysed, comment: _said, ...columns } = row.cells;
  // "Vad vi gör nästa läsår (2026/27)" over a list: its "v. 34" is that year's, in an analysis of the year before.
  const own = readMeasureDates(columns, actions, reference, placedFrom([shape.headed ?? ''], reference));
  const due = shape.due ?? [];
  return {
    ...own,
    due: due.length > 0 && !columns.due ? due : own.due,
    vague: own.vague || (!columns.due && due.some((one) => one.date === null && one.precision === 'none')),
    evaluation: own.evaluation ?? shape.evaluation ?? null,
    nextReport: own.nextReport ?? shape.nextReport ?? null,
  };
}

/** "Insatser kommande läsår", "Åtgärder inför nästa år": over measures none of which is of the year gone. */
const TO_COME =
  /(?<!\p{L})(?:(?:kommande|nästa)\s+(?:läs|skol|verksamhets|kalender)?(?:år|termin)(?:et|en)?|framåt|framöver)(?!\p{L})/iu;

/** The relations a shape states by place, with the numbers of the plan. */
const relationsOf = (shape: ShapeMeasure | undefined, targets: readonly Target[]) =>
  (shape?.relatesTo ?? []).flatMap(({ type, at }) => {
    const target = targets[at];
    return target ? [{ type, to: target.no }] : [];
  });

/**
 * One measure of the draft from its joined row, and what a person should look at. `shape` is what running text says of
 * it in its own way: such a measure is never certain.
 */
export function readMeasure(
  given: MeasureRow,
  no: number,
  title: MeasureTitle,
  plan: PlanContext,
  shape?: ShapeMeasure,
): ReadMeasure {
  const { cells, delivery } = withoutDelivery(given.cells);
  const row = { ...given, cells };
  const ofParts = row.parts?.length === title.actions.length ? row.parts : null;
  const isToldByParts = ofParts !== null && row.statesItself !== true;
  const ofUnits = cells.status === undefined ? cells.unit_status : undefined;
  const ofSteps = ofParts ? null : stepsInLine(cells.status);
  const unitStatus = isToldByParts ? statusOfParts(ofParts) : (ofSteps ?? ofUnits);
  const inTable = unitStatus ? readUnitStatus(unitStatus, plan.reference) : readStatus(cells.status, plan.reference);
  const status = shape?.status ?? inTable;
  const isDone = DONE_IN_TIME.test(cellText(cells.due));
  const ofGroup = cells.status === undefined && !shape ? stateOfGroup(row.group) : null;
  const inRow = plan.hasStatusColumn ? status.state : isDone ? 'completed' : plan.stateWithoutColumn;
  const state = ofGroup?.state ?? inRow;
  const isToCome = !plan.hasStatusColumn || TO_COME.test(row.group ?? '');
  const placing = placedFrom([row.group ?? '', ...plan.headings], plan.reference, isToCome);
  const said = datesWith(row, title, shape, plan.reference, placing, state, plan.documentDate !== null);
  const dates = plan.isReported ? { ...said, nextReport: afterItsTime(said.nextReport, said.due) } : said;
  const byPoint = ofParts
    ? ofParts.map((one) => readMeasureDates(one, [], plan.reference, placing).due.map(withoutLabel)[0] ?? null)
    : dueByPoint(cells.measure ?? cells.part, cells.due, title.actions.length, placing.from);
  const states =
    ofParts?.map(({ status: own }) => (own ? readStatus(own, plan.reference).state : null)) ??
    (ofSteps?.paragraphs.length === title.actions.length ? statesOf(ofSteps, plan.reference) : null);
  const dated = readParts(title.actions, dates.due, status, plan.reference, byPoint, states);
  // A measure that is a heading over its steps may have an end of its own beside theirs.
  const ends = shape && ofParts ? dates.due.filter((one) => !dated.due.some(({ date }) => date === one.date)) : [];
  const parts = { ...dated, due: [...ends, ...dated.due], unfinished: [...ends, ...dated.unfinished] };
  const actionText = title.actions.join('\n');
  const told = [actionText || title.title, cellText(cells.status), cellText(cells.comment), shape?.refers ?? ''].join(
    '\n',
  );
  // "se åtgärd 3" may stand in the column of who or when, which the other measure then answers for.
  const pointing = [told, cellText(cells.responsible), cellText(cells.due)].join('\n');
  const everything = [
    title.title,
    told,
    cellText(cells.follow_up),
    cellText(cells.analysis),
    cellText(cells.responsible),
  ].join('\n');

  const owners = readResponsible(namesOf(cells));
  const workers = owners.responsible.length === 0 && !owners.vacant ? (shape?.responsible ?? []) : owners.responsible;
  const appointed = workers.length === 0 && !owners.vacant ? findAppointed(actionText || title.title) : null;
  const responsible = appointed ? readResponsible([appointed]).responsible : workers;
  const executor = readExecutor(row, told, delivery, plan.reference);
  const { relatesTo: pointed, unresolved } = readRelations(pointing, no, plan.targets);
  const relatesTo = [...pointed, ...relationsOf(shape, plan.targets)];
  const superseded = relatesTo.some((one) => one.type === 'superseded_by') && ['unknown', 'superseded'].includes(state);
  const goesOn = state === 'closed' && GOES_ON.test([cells.comment, cells.follow_up].map(cellText).join(' '));
  const finalState = superseded ? 'superseded' : goesOn ? 'closed_continues' : state;

  const isRecurring = parts.due.length > 0 && parts.due.every((one) => one.precision === 'recurring');
  const hasDate = parts.due.some((one) => one.precision !== 'none' || !isBlank(one.raw)) || dates.cycleCodes.length > 0;
  const personal = everything.includes(REDACTED);
  const concerns = concernsOf([everything]);
  const health = concerns.some((one) => one === 'health_of_child' || one === 'social_of_child');
  const flags = [
    ...(parts.due.filter((one) => one.date !== null).length > 1 ? ['multiple_due_dates'] : []),
    ...(hasDate ? [] : ['no_due_date']),
    ...(isRecurring ? ['recurring'] : []),
    ...(executor ? ['external_executor'] : []),
    ...(row.acrossPages ? ['joined_across_pages'] : []),
    ...(parts.anyDone ? ['part_completed'] : []),
    ...(owners.vacant ? ['vacant'] : []),
    ...dates.cycleCodes.map((code) => `cycle_point:${code}`),
    ...(!plan.hasStatusColumn || status.inferred || ofGroup !== null ? ['status_inferred'] : []),
    ...(personal || concerns.length > 0 ? ['personal_data'] : []),
    ...(shape?.flags ?? []),
  ];

  const isOpen = OPEN.includes(finalState);
  const asksAgain = AGAIN.test(cellText(cells.status)) && (dates.nextReport?.date ?? '') >= plan.reference;
  const on = plan.documentDate;
  // "Återrapportering: utbildningsutskottet 2026-12-04" stands for what was done in November too; a follow-up that has
  // been does not.
  const isToBeTold =
    (plan.isReported && cells.next_report !== undefined) || (on !== null && (dates.nextReport?.date ?? '') >= on);
  const overdue = isOpen && on !== null && parts.unfinished.some((one) => one.date !== null && one.date < on);
  const slips = [cells.comment, cells.follow_up, cells.other].some((cell) => mentionsDelay(cellText(cell)));
  const contradicts = status.schedule === 'on_plan' && (status.mentionsDelay || slips || overdue);
  const doubts: readonly Doubt[] = [
    ...row.doubts,
    ...(parts.unattached ? (['dates_without_part'] as const) : []),
    ...(status.twofold ? (['two_states'] as const) : []),
    ...(unresolved ? (['unknown_reference'] as const) : []),
    ...(shape?.doubts ?? []),
  ];
  // "Göran Fahlström ... Tjänsten är vakant" tells of another post than his own.
  const isPostAlone =
    responsible.length > 0 && !owners.vacant && !responsible.some((one) => one.split(/\s+/).some(isFirstName));
  const at = { measure: no };
  const codes: readonly (readonly [boolean, Exclude<Finding['code'], 'layout_uncertain'>])[] = [
    [responsible.length === 0 && !owners.vacant, 'no_responsible'],
    [owners.vacant, 'responsible_vacant'],
    [hasLeft(everything) || (isPostAlone && tellsEmptyPost(everything)), 'responsible_left'],
    [!hasDate && isOpen, 'no_due_date'],
    [dates.vague && isOpen, 'vague_due'],
    [overdue, 'overdue_at_document_date'],
    [contradicts, 'text_contradicts_schedule'],
    [finalState === 'not_completed', 'decision_needed'],
    [plan.hasStatusColumn && finalState === 'unknown', 'not_reported'],
    [personal, 'personal_identity_number'],
    [health, 'pupil_health_data'],
  ];
  const assumed =
    shape !== undefined || !plan.hasStatusColumn || status.inferred || parts.due.some((one) => one.assumed);
  const confidence: Confidence = doubts.length > 0 ? 'unsure' : assumed ? 'assumed' : 'certain';
  const whole = (cell: Cell | undefined) =>
    cell && cell.paragraphs.length > 0 ? cell.paragraphs.map((one) => one.text).join(shape ? '\n' : ' ') : null;
  const [comment, separate] = [cells.comment, cells.follow_up].map((cell) => whole(withoutOwnSentences(cell)));
  const named = (cells.other?.paragraphs ?? []).map((one) => one.text);
  const followUp = [status.followUp, separate, comment, ...named].filter((one) => one !== null).join('\n');

  return {
    measure: {
      no,
      group: row.group,
      area: title.area,
      title: title.title,
      actions: parts.actions,
      responsible,
      start: dates.start ?? startOfOnly(shape?.due ?? []),
      ...(dates.startSaid ? { startSaid: dates.startSaid } : {}),
      due: parts.due,
      evaluation: dates.evaluation,
      nextReport: isOpen || asksAgain || isToBeTold ? dates.nextReport : null,
      status: finalState,
      statusRaw: status.raw,
      schedule: status.schedule ?? ofGroup?.schedule ?? null,
      followUp: followUp === '' ? null : followUp,
      analysis: whole(cells.analysis),
      rating: null,
      relatesTo,
      ...(executor ? { executor } : {}),
      flags,
      confidence,
    },
    findings: [
      ...codes.flatMap(([holds, code]): readonly Finding[] => (holds ? [{ code, at }] : [])),
      ...doubts.map((doubt): Finding => ({ code: 'layout_uncertain', doubt, at })),
    ],
  };
}
