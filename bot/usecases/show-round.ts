import type { CardBase, Notice, RoundView } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import type { PromptRef } from '../domain/delivery';
import { formDraftId } from '../domain/ids';
import { isOpen } from '../domain/is-open';
import type { Person } from '../domain/people';
import type { Measure } from '../domain/plan';
import { openPrompts } from '../domain/prompts';
import { isDueOurs } from '../domain/who-decides';
import { type Round, type RoundItem, roundView } from '../views/round-view';
import type { TenantDeps } from './deps';
import { endedPlansOf } from './ended-plans';
import { withOwnTexts } from './own-texts';
import { readAll } from './read-all';
import { asReadersSee, titlesWithheld } from './visible-plan-words';

/** The name a card of /mina goes by: it lists what a person answers for, whatever is asked just now. */
export const MINE = 'mine';

/**
 * What a card is drawn from, as things are now; null where the card is not this person's or does not exist. What has
 * been taken from the person, or closed, since the card went out is left out.
 */
export async function loadRound(deps: TenantDeps, person: Person, card: string): Promise<Round | null> {
  if (card === MINE) {
    const all = await readAll(deps.store, 'assignment', deps.tenant, { where: { personId: person.id } });
    return roundOf(
      deps,
      person,
      MINE,
      all.filter((one) => one.active),
      () => [],
      false,
    );
  }
  const delivery = await deps.store.read('delivery', deps.tenant, card);
  if (delivery?.doc.personId !== person.id) return null;
  return loadListed(deps, person, { card, prompts: delivery.doc.prompts, reminder: delivery.doc.kind === 'reminder' });
}

/** The round of the prompts a delivery lists. */
export async function loadListed(
  deps: TenantDeps,
  person: Person,
  listed: { readonly card: string; readonly prompts: readonly PromptRef[]; readonly reminder: boolean },
): Promise<Round> {
  const occasions = new Map<string, string[]>();
  for (const ref of listed.prompts)
    occasions.set(ref.assignmentId, [...(occasions.get(ref.assignmentId) ?? []), ref.occasion]);
  const stored = await deps.store.readMany('assignment', deps.tenant, [...occasions.keys()]);
  const mine = stored.map((one) => one.doc).filter((one) => one.active && one.personId === person.id);
  return roundOf(deps, person, listed.card, mine, (one) => occasions.get(one.id) ?? [], listed.reminder);
}

async function roundOf(
  deps: TenantDeps,
  person: Person,
  card: string,
  stored: readonly Assignment[],
  occasionsOf: (assignment: Assignment) => readonly string[],
  reminder: boolean,
): Promise<Round> {
  const { store, tenant } = deps;
  const { assignments, withheld } = await withOwnTexts(deps, stored);
  const unitIds = [...new Set(assignments.flatMap((one) => (one.unitId === null ? [] : [one.unitId])))];
  const planIds = assignments.flatMap(({ planId, last }) => (last?.newDueProposed ? [planId] : []));
  const [measures, units, drafts, plans] = await Promise.all([
    store.readMany('measure', tenant, [...new Set(assignments.map((one) => one.measureId))]),
    store.readMany('unit', tenant, unitIds),
    store.readMany(
      'formDraft',
      tenant,
      assignments.map((one) => formDraftId(one.id, person.id)),
    ),
    store.readMany('plan', tenant, [...new Set(planIds)]),
  ]);
  const locale = person.locale ?? deps.settings.locale;
  const seen = await asReadersSee(
    deps,
    measures.map((one) => one.doc),
    locale,
  );
  const measureById = new Map<string, Measure>(seen.map((one) => [one.id, one]));
  const unread = await titlesWithheld(
    deps,
    measures.map((one) => one.doc),
    seen,
  );
  const drafted = new Set(drafts.map((one) => one.doc.assignmentId));
  const ofAuthority = new Set(plans.flatMap(({ doc }) => (isDueOurs(doc) ? [] : [doc.id])));
  const items: RoundItem[] = [];
  for (const assignment of assignments) {
    const measure = measureById.get(assignment.measureId);
    if (!measure || !isShown(assignment, measure)) continue;
    items.push({
      assignment,
      measure,
      titleWithheld: unread.get(measure.id) ?? null,
      occasions: occasionsOf(assignment),
      draftKept: drafted.has(assignment.id),
      askedOfAuthority: ofAuthority.has(assignment.planId),
      withheld: withheld.get(assignment.id) ?? null,
    });
  }
  const ended = await endedPlansOf(deps, seen, locale, card === MINE);
  const unitNames = new Map(units.map((one) => [one.doc.id, one.doc.name]));
  return { card, items, unitNames, reminder, ...(ended.length === 0 ? {} : { ended }) };
}

/** A measure that wants answers, or one this person has just reported as done: it stays on the card with its answer. */
function isShown(assignment: Assignment, measure: Measure): boolean {
  return measure.open || (assignment.last !== null && measure.state === 'completed');
}

/** The person's card as it now stands. On /mina, what was completed before and is asked about no more is left out. */
export function showRound(
  base: CardBase,
  round: Round,
  options: { readonly page?: number; readonly showAnswers?: boolean; readonly notice?: Notice | null },
): RoundView {
  const items =
    round.card === MINE
      ? round.items.filter(
          ({ assignment }) => isOpen(assignment.state) || openPrompts(assignment, base.today).length > 0,
        )
      : round.items;
  return roundView(
    base,
    { ...round, items },
    {
      page: options.page ?? 0,
      showAnswers: options.showAnswers ?? false,
      notice: options.notice ?? null,
    },
  );
}
