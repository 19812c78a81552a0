import { z } from 'zod';
import { type Press, STATUS_GROUPS } from '../../../cards/views';
import { REPORT_FORMATS, REPORT_KINDS } from '../../domain/written-document';

const id = z.string().min(1).max(300);
const n = z.number().int().min(0).max(1_000_000);
const page = z.number().int().min(0).max(10_000);
const pageOrNone = z.number().int().min(-1).max(10_000);
const filter = z.string().max(500);
/** A card from before it was sent along: what is pressed there is asked about anew. */
const words = z.string().max(100).default('');
/** The same of a list of whom to remind. */
const at = z.string().max(40).nullable().default(null);

/** Cards of an earlier version do not say how much had been decided. */
const decided = n.default(0);

const onRequest = { measure: id, on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), decided, page: pageOrNone };

const group = z.enum(STATUS_GROUPS).nullable();
/** The list of /status that was pressed in. */
const from = z.object({ filter, group, page }).optional();
const onDate = { measure: id, decided: n, from, list: from };

/** A form of a draft's measure was opened from the list of sentences that became none. */
const offers = z.literal(true).optional();
const onMeasure = { draft: id, no: n, page: pageOrNone, offers };

/** One schema a button; leaving out an act of {@link Press} does not compile. */
const PRESSES = {
  unchanged: z.object({ act: z.literal('unchanged'), card: id, assignment: id, n, page }),
  update: z.object({ act: z.literal('update'), card: id, assignment: id, page }),
  submit: z.object({ act: z.literal('submit'), card: id, assignment: id, n, page }),
  back: z.object({ act: z.literal('back'), card: id, assignment: id, n, page }),
  snooze: z.object({ act: z.literal('snooze'), card: id, assignment: id.nullable(), page }),
  list: z.object({ act: z.literal('list'), card: id, page, answers: z.boolean() }),
  mine: z.object({ act: z.literal('mine') }),
  help: z.object({ act: z.literal('help') }),
  status: z.object({ act: z.literal('status'), filter, group, page }),
  remind: z.object({ act: z.literal('remind'), filter }),
  remind_send: z.object({ act: z.literal('remind_send'), filter, at }),
  assign: z.object({ act: z.literal('assign'), measure: id, from }),
  assign_to: z.object({ act: z.literal('assign_to'), measure: id, from }),
  measure: z.object({ act: z.literal('measure'), measure: id, from }),
  summary_areas: z.object({ act: z.literal('summary_areas') }),
  summary_overdue: z.object({ act: z.literal('summary_overdue') }),
  reports: z.object({ act: z.literal('reports'), page }),
  report: z.object({
    act: z.literal('report'),
    plan: id,
    report: z.enum(REPORT_KINDS),
    format: z.enum(REPORT_FORMATS),
    version: n.min(1).nullable(),
    page,
  }),
  submit_anyway: z.object({
    act: z.literal('submit_anyway'),
    card: id,
    assignment: id,
    n,
    page,
    words,
  }),
  edit_text: z.object({ act: z.literal('edit_text'), card: id, assignment: id, n, page }),
  held: z.object({ act: z.literal('held'), page }),
  look: z.object({
    act: z.literal('look'),
    held: id,
    words,
    outcome: z.enum(['cleared', 'kept_out', 'sentence_out']),
    page,
  }),
  draft: z.object({ act: z.literal('draft'), draft: id, more: z.boolean() }),
  draft_answer: z.object({
    act: z.literal('draft_answer'),
    draft: id,
    question: id,
    choice: id,
    more: z.boolean(),
    sure: z.literal(true).optional(),
  }),
  draft_undo: z.object({ act: z.literal('draft_undo'), draft: id, subject: id, more: z.boolean() }),
  draft_all: z.object({ act: z.literal('draft_all'), draft: id, page }),
  draft_offers: z.object({ act: z.literal('draft_offers'), draft: id, page }),
  draft_add: z.object({ act: z.literal('draft_add'), draft: id, offer: id, page }),
  draft_new: z.object({ act: z.literal('draft_new'), draft: id, page: pageOrNone, offers }),
  draft_edit: z.object({ act: z.literal('draft_edit'), ...onMeasure }),
  draft_save: z.object({ act: z.literal('draft_save'), ...onMeasure }),
  draft_back: z.object({ act: z.literal('draft_back'), ...onMeasure }),
  draft_remove: z.object({ act: z.literal('draft_remove'), ...onMeasure }),
  draft_publish: z.object({ act: z.literal('draft_publish'), draft: id, anyway: z.literal(true).optional() }),
  draft_cancel: z.object({ act: z.literal('draft_cancel'), draft: id }),
  draft_reopen: z.object({ act: z.literal('draft_reopen'), draft: id, plan: id }),
  decide: z.object({ act: z.literal('decide'), measure: id, accept: z.boolean() }),
  decide_why: z.object({ act: z.literal('decide_why'), measure: id }),
  decline_anyway: z.object({
    act: z.literal('decline_anyway'),
    measure: id,
    words,
  }),
  plan_close_form: z.object({ act: z.literal('plan_close_form'), plan: id, from }),
  plan_close: z.object({ act: z.literal('plan_close'), plan: id, from }),
  plan_close_back: z.object({ act: z.literal('plan_close_back'), plan: id, from }),
  plan_reopen: z.object({ act: z.literal('plan_reopen'), plan: id }),
  decline_back: z.object({ act: z.literal('decline_back'), measure: id }),
  requests: z.object({ act: z.literal('requests'), page }),
  decide_due: z.object({ act: z.literal('decide_due'), ...onRequest, accept: z.boolean() }),
  decline_due: z.object({ act: z.literal('decline_due'), ...onRequest }),
  decline_due_anyway: z.object({ act: z.literal('decline_due_anyway'), ...onRequest, words }),
  decline_due_back: z.object({ act: z.literal('decline_due_back'), ...onRequest }),
  take_up_due: z.object({ act: z.literal('take_up_due'), ...onRequest }),
  due_form: z.object({ act: z.literal('due_form'), measure: id, from, list: from }),
  set_due: z.object({ act: z.literal('set_due'), ...onDate }),
  set_due_anyway: z.object({ act: z.literal('set_due_anyway'), ...onDate, words }),
  set_due_back: z.object({ act: z.literal('set_due_back'), ...onDate }),
} satisfies { readonly [A in Press['act']]: z.ZodType<Extract<Press, { act: A }>> };

const isAct = (value: unknown): value is Press['act'] => typeof value === 'string' && Object.hasOwn(PRESSES, value);

export interface ReadPress {
  /** Null where the data is not one of our buttons: an old card's, or somebody else's. */
  readonly press: Press | null;
  /** What stood in the card's inputs: everything in the data that is not the button's own. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * Takes a pressed button's data apart. Teams merges the card's inputs into the button's own data, on one level, so
 * only the names tell them apart.
 */
export function readPress(data: unknown): ReadPress {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { press: null, inputs: {} };
  const act = 'act' in data ? data.act : null;
  const parsed = isAct(act) ? PRESSES[act].safeParse(data) : null;
  const press = parsed?.success ? parsed.data : null;
  const own = new Set(['msteams', 'act', ...Object.keys(press ?? {})]);
  return { press, inputs: Object.fromEntries(Object.entries(data).filter(([name]) => !own.has(name))) };
}
