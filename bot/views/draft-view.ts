import type { CardBase, CardView } from '../../cards/views';
import { NEW_MEASURE, newOffers, offersOf } from '../domain/added-measures';
import { applyToDraft, withAdditions } from '../domain/apply-to-draft';
import { daysBetween } from '../domain/calendar';
import type { Draft, DraftMeasure } from '../domain/draft';
import {
  allQuestions,
  aroundQuestions,
  type DraftQuestion,
  isAroundMeasures,
  measuresIn,
  readingQuestions,
} from '../domain/draft-questions';
import { isOpen } from '../domain/is-open';
import { isPasted } from '../domain/pasted-name';
import type { LinkedPost, PlanChange } from '../domain/plan-change';
import type { DraftEdit, DraftReceipt, PlanDraft } from '../domain/plan-draft';
import { holdsAnything } from '../domain/publish-draft';
import { endedPlan, openQuestions, updateQuestions } from '../domain/update-questions';

type DraftView = Extract<CardView, { kind: 'draft' }>;
type ListView = Extract<CardView, { kind: 'draft_list' }>;
type QuestionShown = DraftView['questions'][number];

/** More than these at once is a form, not a card. */
export const SHOWN = 7;
/** [Visa fler] brings so many; the rest come as these are answered. */
const SHOWN_MORE = 20;
/** Lines of what was answered, the newest. */
const SETTLED = 5;
/** Measures that change, and those that are not there, named on the card. */
const ROWS = 6;
/** Names that nobody has. */
const NAMES = 5;
/** Measures on a page of the list. */
export const LIST_PAGE = 10;
const SOON_DAYS = 28;

/** What goes with showing a draft again: how much of it, what stood in its inputs, and what was wrong with one. */
export interface DraftShown {
  readonly more?: boolean;
  readonly typed?: ReadonlyMap<string, string>;
  /** Who ended the plan it is of, by name. */
  readonly endedBy?: string | null;
  readonly fault?: { readonly question: string; readonly error: NonNullable<QuestionShown['error']> };
}

/** The draft's card. `read` is the plan as the document has it, `now` with everything that was said of it. */
export function draftView(
  base: CardBase,
  { stored, read, now }: { readonly stored: PlanDraft; readonly read: Draft; readonly now: Draft },
  would: PlanChange | null,
  { more = false, typed = new Map(), fault, endedBy = null }: DraftShown,
): DraftView {
  const left = openQuestions(now, stored.edits, stored.file.name, would);
  const change = would?.outcome === 'created' ? null : would;
  const blocking = left.find((one) => one.blocks)?.code;
  // Where nothing would change nothing is asked, until somebody asks for it.
  // One that the file has under another's words is asked about, and is not told to be missing from it.
  const missing = (change?.missing ?? []).filter(
    (one) => one.calledNow === undefined || change?.closed.includes(one.no),
  );
  const isSame = would?.outcome === 'unchanged' && fault === undefined;
  const shown = isSame && !more ? [] : left.slice(0, more ? SHOWN_MORE : SHOWN);
  return {
    ...base,
    kind: 'draft',
    draft: stored.id,
    title: now.plan.title,
    file: isPasted(stored.file.name) ? null : stored.file.name,
    documentDate: now.plan.documentDate,
    measures: now.measures.length,
    questions: shown.map((one) =>
      questionShown(one, typed.get(one.id) ?? suggested(one, stored), fault?.question === one.id ? fault.error : null),
    ),
    hidden: left.length - shown.length,
    more,
    settled: settledOf({ read, now }, stored, would, left),
    notes: notesOf(now),
    unlinked: unlinkedShown(would?.unlinked ?? []),
    linked: linkedShown(would?.linked ?? []),
    soon: now.measures.filter((one) => isOpen(one.status) && isSoon(one.due, base.today)).length,
    change:
      change === null
        ? null
        : {
            title: change.title,
            same: change.outcome === 'unchanged',
            added: change.added.length,
            changed: change.changed.length,
            missing: missing.length - change.closed.length,
            ...(change.kept.length > 0 ? { kept: change.kept.length } : {}),
            closed: change.closed.length,
            rows: change.changed.slice(0, ROWS),
            more: Math.max(0, change.changed.length - ROWS),
            older: change.older,
            missingNamed: missing.slice(0, ROWS).map(({ no, becomes, title }) => ({ no, becomes, title })),
          },
    blocked: blocking !== undefined,
    ...(blocking === undefined || blocking === 'pupil_health' ? {} : { blockedBy: blocking }),
    ended: would && endedShown(would, stored.edits, endedBy),
    empty: !holdsAnything(now),
    offers: newOffers(offersOf(now, stored.edits), would?.kept ?? []).filter((one) => one.no === null).length,
  };
}

function endedShown(would: PlanChange, edits: readonly DraftEdit[], name: string | null): DraftView['ended'] {
  const ended = endedPlan(would, edits);
  if (ended === null) return null;
  const { on, reason } = ended;
  const { planId: plan, samePlan } = would;
  return { plan, title: samePlan?.title ?? would.title, on, name, reason, said: samePlan !== null };
}

/** The first few names, and how many more there are: the same on the card and on the command line. */
export const unlinkedShown = (names: readonly string[]): DraftView['unlinked'] => ({
  names: names.slice(0, NAMES),
  more: Math.max(0, names.length - NAMES),
});

const linkedShown = (posts: PlanChange['linked']): DraftView['linked'] => ({
  posts: posts.slice(0, NAMES).map(({ text, name, people }) => ({ text, name, people })),
  more: Math.max(0, posts.length - NAMES),
});

/**
 * What stands in a question's box from the start: what a plan without a heading may be called, the first line of what was
 * pasted; the sentence about a child that is to be mended.
 */
export const suggested = ({ code, choices, raw }: DraftQuestion, { file }: Pick<PlanDraft, 'file'>) =>
  code === 'plan_title' ? (file.firstLine ?? '') : choices.includes('set_text') ? (raw[0] ?? '') : '';

export function questionShown(one: DraftQuestion, value = '', error: QuestionShown['error'] = null): QuestionShown {
  const [only = null, ...others] = one.measures;
  return {
    id: one.id,
    code: one.code,
    no: others.length === 0 ? only : null,
    count: new Set(one.measures).size,
    title: one.title,
    date: dateOf(one),
    raw: one.raw,
    dates: one.dates,
    state: one.state,
    choices: one.choices,
    asks: one.asks,
    value,
    error,
  };
}

/** `assumed_date:3:next_report:0` is about the day it is reported; without a place it is about none, or several. */
function dateOf({ id }: DraftQuestion): QuestionShown['date'] {
  const [, , field] = id.split(':');
  return field === 'due' || field === 'evaluation' ? field : field === 'next_report' ? 'nextReport' : null;
}

/** [Publicera] with questions left. */
export const openView = (
  base: CardBase,
  stored: PlanDraft,
  draft: Draft,
  open: readonly DraftQuestion[],
): CardView => ({
  ...base,
  kind: 'draft_open',
  draft: stored.id,
  title: draft.plan.title,
  questions: open.slice(0, SHOWN).map((one) => questionShown(one)),
  more: Math.max(0, open.length - SHOWN),
  unsaved: unsavedOf(stored, draft).slice(0, SHOWN),
});

/** Measures in whose form something was typed and is not saved, also one that is new. */
export function unsavedOf(
  { typing = [] }: PlanDraft,
  { measures }: Draft,
): readonly { readonly no: number; readonly title: string }[] {
  const left = measures.filter(({ no }) => typing.some((one) => one.no === no));
  const fresh = typing.filter((one) => one.no === NEW_MEASURE).map(({ no, fields }) => ({ no, title: fields.title }));
  return [...left.map(({ no, title }) => ({ no, title })), ...fresh];
}

/** The answers, by the questions as they were asked of the document. */
function settledOf(
  { read, now }: { readonly read: Draft; readonly now: Draft },
  { edits, file }: PlanDraft,
  would: PlanChange | null,
  left: readonly DraftQuestion[],
): DraftView['settled'] {
  const open = new Set(left.map((one) => one.id));
  const answers = edits.filter(
    (one): one is Extract<DraftEdit, { kind: 'answer' }> => one.kind === 'answer' && !open.has(one.question),
  );
  if (answers.length === 0) return [];
  // What was said of a child in a measure counts for the words it has now, which somebody may have mended since they were
  // read. Looking for children in every text takes longest: done again only where that was asked and answered.
  const isOfPupils = answers.some((one) => one.question.startsWith('pupil_health'));
  const pupils = isOfPupils ? allQuestions(now, file.name).filter((one) => one.code === 'pupil_health') : [];
  // What was said of a sentence may be about words that were typed for another: asked of the draft as it was then.
  const around = edits.flatMap((one, at) =>
    one.kind === 'answer' && isAroundMeasures(one.question)
      ? aroundQuestions(applyToDraft(read, edits.slice(0, at), file.name), file.name)
      : [],
  );
  const ofUpdate = would === null ? [] : updateQuestions(would, edits);
  const asked = new Map(
    [...ofUpdate, ...pupils, ...around, ...readingQuestions(withAdditions(read, edits), file.name)].map((one) => [
      one.id,
      one,
    ]),
  );
  return answers
    .flatMap(({ question, choice, value }) => {
      const one = asked.get(question);
      const chosen = one?.choices.find((other) => other === choice);
      return one && chosen ? [{ question: questionShown(one), choice: chosen, value: value ?? '' }] : [];
    })
    .slice(-SETTLED);
}

/** What is worth knowing and asks for nothing. */
function notesOf(draft: Draft): DraftView['notes'] {
  const numbers = new Set(draft.measures.map((one) => one.no));
  const warned = (fits: (warning: Draft['warnings'][number]) => boolean) =>
    new Set(
      draft.warnings
        .filter(fits)
        .flatMap((one) => measuresIn(one.where))
        .filter((no) => numbers.has(no)),
    ).size;
  const coded = (code: Draft['warnings'][number]['code']) => warned((one) => one.code === code);
  const lines = (code: Draft['warnings'][number]['code']) => draft.warnings.filter((one) => one.code === code).length;
  const notes: DraftView['notes'] = [
    { code: 'personal_number_removed', count: lines('personal_identity_number') },
    { code: 'overdue', count: coded('overdue_at_document_date') },
    { code: 'no_due_date', count: draft.measures.filter((one) => one.flags.includes('no_due_date')).length },
    { code: 'not_reported', count: coded('not_reported') },
    { code: 'recommendations', count: draft.recommendations.length },
    { code: 'ratings', count: draft.ratings.length },
    { code: 'proposed', count: draft.measures.filter((one) => one.status === 'proposed').length },
    { code: 'recommendation_without_measure', count: unserved(draft) },
    { code: 'unknown_reference', count: warned((one) => one.doubt === 'unknown_reference') },
  ];
  return notes.filter((one) => one.count > 0);
}

/** Recommendations that no measure answers, of a document that says which answers which. */
function unserved({ recommendations, warnings }: Draft): number {
  const isTold = recommendations.some((one) => (one.measures ?? []).length > 0);
  const isWarned = warnings.some((one) => one.code === 'recommendation_without_measure');
  return isTold || isWarned ? recommendations.filter(({ measures = [] }) => measures.length === 0).length : 0;
}

function isSoon(due: Draft['measures'][number]['due'], today: string): boolean {
  return due.some((one) => one.date !== null && daysBetween(today, one.date) <= SOON_DAYS);
}

/**
 * A page of the measures, in the plan's order, with whom each post in them is linked to, and which words lead to nobody. A page that is not there is the
 * last one.
 */
export function listView(
  base: CardBase,
  stored: PlanDraft,
  draft: Draft,
  { linked, alone }: Pick<PlanChange, 'linked' | 'alone'>,
  page: number,
  removed: string | null,
): ListView {
  const unsaved = new Set(stored.typing?.map((one) => one.no));
  const pages = Math.max(1, Math.ceil(draft.measures.length / LIST_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  return {
    ...base,
    kind: 'draft_list',
    draft: stored.id,
    title: draft.plan.title,
    rows: draft.measures.slice(at * LIST_PAGE, (at + 1) * LIST_PAGE).map((one) => ({
      no: one.no,
      title: one.title,
      due: one.due.flatMap(({ date }) => (date === null ? [] : [date])),
      dueRaw: one.due.map((date) => date.raw).join(', ') || null,
      responsible: one.responsible.map((text) => {
        const isThis = (other: Pick<LinkedPost, 'text' | 'measures'>) =>
          other.text === text && other.measures.includes(one.no);
        const post = linked.find(isThis);
        return { text, linked: post ? { name: post.name, people: post.people } : null, alone: alone.some(isThis) };
      }),
      state: one.status,
      schedule: one.schedule,
      doubtful: isReadUnsurely(one),
      unsaved: unsaved.has(one.no),
    })),
    total: draft.measures.length,
    page: at,
    pages,
    removed,
  };
}

/**
 * Whether something that the document says of a measure was read unsurely. What it does not say and a rule fills in, a
 * state in a plan without such a column, is none of that: it would stand on every row, and tell nothing.
 */
const isReadUnsurely = ({ confidence, due, evaluation, nextReport }: DraftMeasure): boolean =>
  confidence === 'unsure' ||
  (confidence === 'assumed' && [...due, evaluation, nextReport].some((one) => one?.assumed === true));

/** How many open measures of a plan are without anybody who is asked. */
export interface Lacking {
  /** Nobody answers for them: no person, role, unit or name. */
  readonly nobody: number;
  /** The plan gives them to a name, and nobody is linked to it. */
  readonly unlinked: number;
}

/** What publishing did; `lacking` = open measures nobody answers for, or nobody is linked to; `held` = texts that wait. */
export function doneView(
  base: CardBase,
  stored: PlanDraft,
  receipt: DraftReceipt,
  lacking: Lacking,
  held: number,
): CardView {
  const { title, outcome, measures, added, changed, missing, closed = 0, assigned, kept = 0 } = receipt;
  const assignNext = stored.edits.some((one) => one.kind === 'answer' && one.choice === 'assign_now');
  return {
    ...base,
    kind: 'draft_done',
    title,
    outcome,
    measures,
    added,
    changed,
    missing,
    closed,
    ...(kept > 0 ? { kept } : {}),
    assigned,
    lacking: lacking.nobody,
    unlinked: lacking.unlinked,
    ...(held > 0 ? { held } : {}),
    assignNext,
  };
}
