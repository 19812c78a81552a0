import { z } from 'zod';
import { type Press, STATUS_GROUPS } from '../../../cards/views';

const id = z.string().min(1).max(300);
const n = z.number().int().min(0).max(1_000_000);
const page = z.number().int().min(0).max(10_000);
const filter = z.string().max(500);

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
  status: z.object({ act: z.literal('status'), filter, group: z.enum(STATUS_GROUPS).nullable(), page }),
  remind: z.object({ act: z.literal('remind'), filter }),
  remind_send: z.object({ act: z.literal('remind_send'), filter }),
  assign: z.object({ act: z.literal('assign'), measure: id }),
  assign_to: z.object({ act: z.literal('assign_to'), measure: id }),
  measure: z.object({ act: z.literal('measure'), measure: id }),
  summary_areas: z.object({ act: z.literal('summary_areas') }),
  summary_overdue: z.object({ act: z.literal('summary_overdue') }),
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
