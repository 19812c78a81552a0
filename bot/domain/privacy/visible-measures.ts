import type { PlanDate } from '../dates';
import type { HeldText } from '../held-text';
import type { Measure, Plan, Responsible } from '../plan';
import { withoutReasons } from './due-reasons';
import { heldMeasureId } from './held-of-measure';
import { asResponsible, isSeen } from './judged-texts';
import { isWithheld } from './visible-answers';
import { type InsteadOfPlan, visiblePlan } from './visible-plan';

/** What is printed in place of a text that is withheld, in the reader's language. */
interface Instead extends InsteadOfPlan {
  /** In place of a title: number and plan tell which measure it is. */
  readonly measure: (about: { readonly no: number; readonly plan: string | null; readonly open: boolean }) => string;
}

/** Set by the reader on a measure whose words may be about a single child: it keeps the measure out of channels. */
const FLAG = 'personal_data';

/**
 * The measures as anybody but who looks at held texts may see them. Of one whose words came with the plan and are
 * withheld, the title, the group, the area, the parts, the dates' phrases and the names that may be about a single
 * child, and all the plan says of how it went, are replaced by `instead`; number, dates and states stay. One that
 * somebody has cleared may stand in a channel again. Why a date stands is withheld by itself, and not from `reader`, who
 * wrote it. Whoever is asked about two such measures tells them apart by number and plan: `plans` as they are stored.
 */
export function visibleMeasures(
  measures: readonly Measure[],
  heldTexts: readonly HeldText[],
  instead: Instead,
  reader: string | null = null,
  plans: readonly Plan[] = [],
): readonly Measure[] {
  if (heldTexts.length === 0) return measures;
  const held = new Map(heldTexts.map((one) => [one.id, one]));
  return measures.map((stored) => {
    const measure = withoutReasons(stored, held, instead, reader);
    const one = held.get(heldMeasureId(measure.id));
    if (!one) return measure;
    if (!isWithheld(one)) return { ...measure, flags: measure.flags.filter((flag) => flag !== FLAG) };
    const { no, planId } = measure;
    const plan = titleSeen(
      plans.find((other) => other.id === planId),
      heldTexts,
      instead,
    );
    const title = instead.measure({ no, plan, open: one.open });
    return withoutWords(measure, one.open ? instead.open : instead.keptOut, title);
  });
}

/** The title of a plan; null where it is withheld too. */
function titleSeen(plan: Plan | undefined, heldTexts: readonly HeldText[], instead: InsteadOfPlan): string | null {
  if (!plan || plan.title === '') return null;
  return visiblePlan(plan, heldTexts, instead).title === plan.title ? plan.title : null;
}

function withoutWords(measure: Measure, instead: string, insteadOfTitle: string): Measure {
  const { group, area, title, parts, imported, decision, executor } = measure;
  const shown = <T extends string | null>(text: T) => (text !== null && isSeen(text) ? instead : text);
  const all = <T extends string | null>(text: T) => (text === null ? text : instead);
  const named = (name: string) => (isSeen(asResponsible(name)) ? instead : name);
  const dated = <T extends PlanDate | null>(date: T): T =>
    date === null ? date : { ...date, raw: shown(date.raw), ...(date.label ? { label: shown(date.label) } : {}) };
  // Words that were seen when the plan was read and are not any more: then the title is not trusted either.
  const told = [imported.raw, imported.followUp, imported.analysis, decision?.reason ?? null];
  const texts = [group, area, title, ...parts.map((one) => one.text), ...told];
  const isNamed = measure.responsible.some((one) => nameOf(one) !== null && isSeen(asResponsible(nameOf(one) ?? '')));
  const someSeen = isNamed || texts.some((text) => text !== null && isSeen(text));
  return {
    ...measure,
    group: shown(group),
    area: shown(area),
    title: someSeen && !isSeen(title) ? title : insteadOfTitle,
    parts: parts.map((part) => ({ ...part, text: shown(part.text), due: dated(part.due) })),
    responsible: measure.responsible.map((one) => withName(one, named)),
    executor: executor && { name: named(executor.name), deliversOn: dated(executor.deliversOn) },
    due: measure.due.map(dated),
    originalDue: measure.originalDue.map(dated),
    evaluation: dated(measure.evaluation),
    nextReport: dated(measure.nextReport),
    imported: { ...imported, raw: null, followUp: all(imported.followUp), analysis: all(imported.analysis) },
    ...(decision ? { decision: { ...decision, reason: all(decision.reason) } } : {}),
  };
}

const nameOf = (one: Responsible) => (one.type === 'text' ? one.text : one.type === 'role' ? one.role : null);

function withName(one: Responsible, named: (name: string) => string): Responsible {
  if (one.type === 'text') return { ...one, text: named(one.text) };
  return one.type === 'role' ? { ...one, role: named(one.role) } : one;
}
