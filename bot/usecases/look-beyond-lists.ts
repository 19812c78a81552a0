import type { Locale } from '../../cards/views';
import type { Facts } from '../domain/facts';
import { byNextDue, type InOrder, NOTHING_NAMED } from '../domain/in-order';
import { isTerminal } from '../domain/is-open';
import { titleKey } from '../domain/match-measures';
import { nearNames } from '../domain/near-names';
import type { Person, Unit } from '../domain/people';
import type { Measure } from '../domain/plan';
import { closingOf } from '../domain/plan-closing';
import type { Scope } from '../domain/scope';
import { readFilterAmong, unnamed, type Wanted, wordsOf } from '../domain/status-words';
import type { TenantDeps } from './deps';
import { gatherInOrder } from './gather-in-order';
import { inParts } from './in-parts';
import {
  lookAround,
  notEnded,
  notEndedOf,
  type Organisation,
  openOfPlan,
  organisationIn,
  type Sight,
} from './in-sight';
import { namesOf, namesOfPlan, namesSeen, ownNames, plansNamedBy } from './names-of-measures';
import { readAll } from './read-all';

/** What a filter that lists nothing stands for; `nowhere` is misspelt, or unknown, or has ended: `near` may be meant. */
export type Beyond =
  | { readonly outcome: 'known'; readonly named: InOrder }
  | { readonly outcome: 'nowhere'; readonly near: readonly string[] };

export interface BeyondAsk {
  readonly scope: Scope;
  readonly filter: string;
  readonly locale: Locale;
  /** Of how many measures the lines are wanted; 0 where it is enough to know whether the words stand anywhere. */
  readonly most: number;
}

/** Measures that may be meant are read with what belongs to them so many at a time. */
const AT_ONCE = 100;
/** Plans that a word names which are counted, the latest first: "handlingsplan" may name hundreds. */
const PLANS_COUNTED = 20;
const PLANS_SHOWN = 3;
/** Names that may be meant. */
const NEAR_SHOWN = 3;
/** Of an area each plan is asked for a part in it: not more of them than this. */
const NEAR_LOOKED_AT = 12;

/**
 * What the words of a filter name that has nothing in its lists: measures that are in order, or a plan all of whose are.
 * Whether a word of it stands nowhere is told too: in no name of a person, unit or plan, in nothing that a measure which
 * is followed up or proposed is known by, and means no state and no group. Somebody who has misspelt a school must not be
 * told that nothing there is late; and of one that is in order what it has is named. Only what lies in `scope` is looked
 * into; `facts` are those that are due.
 *
 * A whole title is found by index, and of a plan what is shown is counted there. For other words that are no name and
 * stand in nothing that is due, measures are read a page at a time until enough are found: of a misspelt word all that
 * are open, or of an area all that concern somebody there, found as they are counted (see `statesInArea`). Those that
 * have ended are in no list whatever they are called, and grow for ever: they are not read, and the notice says so.
 */
export async function lookBeyondLists(deps: TenantDeps, facts: Facts, ask: BeyondAsk): Promise<Beyond> {
  const { filter, most } = ask;
  const organisation = organisationIn(ask.scope, facts);
  const wanted = wantedOf(filter, facts);
  const unknown = unnamed(
    wanted,
    [...organisation.people, ...organisation.units].map((one) => one.name),
  );
  let left: readonly Wanted[] = unknown.filter((one) => !isFormOf(one, organisation.units));
  const whole = most > 0 ? await titled(deps, filter) : [];
  if (left.length === 0 && whole.length === 0) {
    const theirs = await ofThoseNamed(deps, facts, organisation, ask);
    const mayBeWords = most > 0 && unknown.length > 0 && wanted.every((one) => one.marks.size === 0);
    if (theirs.lines.length > 0 || !mayBeWords) return known(theirs);
    left = unknown; // nobody of that form has anything, and a measure may still be called by the word
  }
  const sight = await lookAround(deps, facts, organisation, ask.locale);
  const gathered = gatherInOrder(deps, sight, ask);
  await gathered.add(whole);
  if (left.length === 0) return known(gathered.shown(true));
  // Where the words are a whole title, that is what was meant; one word alone may mean others too.
  if (gathered.count() > 0 && wordsOf(filter).length > 1) return known(gathered.shown(true));
  const { plans, morePlans } = most > 0 ? await plansNamed(deps, sight, filter) : NOTHING_NAMED;
  if (plans.length > 0) return known({ ...gathered.shown(true), plans, morePlans });
  if (sight.inside === null) left = unnamed(left, sight.plans.flatMap(namesOfPlan));
  if (left.length === 0) return known(gathered.shown(true));
  const asked = left;
  const { must, mayBeMeant } = quickLook(left, sight);
  for await (const { page, isLast } of notEnded(deps, sight)) {
    const absent = new Set(unnamed(asked, namesOf(page, sight)));
    const isLikely = most > 0 && !must.some((one) => absent.has(one));
    const parts = isLikely ? [...inParts(page.filter(mayBeMeant), AT_ONCE)] : [];
    for (const [at, part] of parts.entries()) {
      await gathered.add(part);
      if (gathered.count() >= most) return known(gathered.shown(isLast && at === parts.length - 1));
    }
    // Whether it may be seen is asked only of what would be found.
    if (left.every((one) => absent.has(one))) continue;
    left = unnamed(left, await namesSeen(deps, page, sight));
    if (left.length === 0 && most === 0) return known(NOTHING_NAMED);
  }
  if (left.length === 0) return known(gathered.shown(true));
  return { outcome: 'nowhere', near: await nearTo(deps, sight, filter, left) };
}

/**
 * The measures whose whole title was typed, beside the lists of what the words let through: "rutin för frånvaro" is in
 * order, and "rutin för frånvaro på fritids" is late. Of one word alone they may mean others as much.
 */
export async function titledBesideLists(
  deps: TenantDeps,
  facts: Facts,
  ask: BeyondAsk,
  listed: ReadonlySet<string>,
): Promise<InOrder> {
  if (ask.most === 0 || wordsOf(ask.filter).length < 2) return NOTHING_NAMED;
  const beside = (await titled(deps, ask.filter)).filter((one) => !listed.has(one.id));
  if (beside.length === 0) return NOTHING_NAMED;
  const sight = await lookAround(deps, facts, organisationIn(ask.scope, facts), ask.locale);
  const gathered = gatherInOrder(deps, sight, ask);
  await gathered.add(beside);
  return gathered.shown(true);
}

/**
 * The first measures of a school or a person that has nothing in the lists: "Inget är försenat" of Bokskolan says little
 * to whoever does not know what Bokskolan has. What its people have is found: not what somebody has of it who belongs to
 * another by now. Of words that mean a state or a group alone there are none to name.
 */
async function ofThoseNamed(
  deps: TenantDeps,
  facts: Facts,
  organisation: Organisation,
  ask: BeyondAsk,
): Promise<InOrder> {
  const typed = wantedOf(ask.filter, facts).filter((one) => one.marks.size === 0);
  if (ask.most === 0 || typed.length === 0) return NOTHING_NAMED;
  const names = typed.filter((one) => one.forms.size === 0);
  const by = names.length > 0 ? names : typed; // of "Bokskolan fritidshem" those of Bokskolan are looked through
  const unit = new Map(organisation.units.map((one) => [one.id, one]));
  const isNamed = ({ name, unitIds }: Person) => {
    const units = unitIds.flatMap((id) => unit.get(id) ?? []);
    if (unnamed(by, [name, ...units.map((one) => one.name)]).length < by.length) return true;
    return by.some((one) => isFormOf(one, units));
  };
  const people = new Set(organisation.people.filter(isNamed).map((one) => one.id));
  if (people.size === 0) return NOTHING_NAMED;
  const { measures, all } = await notEndedOf(deps, facts, people, AT_ONCE);
  const gathered = gatherInOrder(deps, await lookAround(deps, facts, organisation, ask.locale), ask);
  await gathered.add(measures);
  // What is called by a form stands with others too, and is not counted.
  return gathered.shown(all && typed.every((one) => one.forms.size === 0));
}

const wantedOf = (filter: string, { units }: Facts): readonly Wanted[] =>
  readFilterAmong(
    filter,
    units.map((one) => one.name),
  );

const isFormOf = ({ forms }: Wanted, units: readonly Unit[]): boolean =>
  units.some((one) => one.forms.some((form) => forms.has(form)));

const known = (named: InOrder): Beyond => ({ outcome: 'known', named });

/** Those that are called just what was typed, whatever plan they are of. */
async function titled({ store, tenant }: TenantDeps, filter: string): Promise<readonly Measure[]> {
  const found = await readAll(store, 'measure', tenant, { where: { titleKey: titleKey(filter) } });
  return found.filter((one) => !isTerminal(one.state));
}

/** Plans whose title or case number holds every word, the next to be done first; of an area those it has a part in. */
async function plansNamed(
  deps: TenantDeps,
  sight: Sight,
  filter: string,
): Promise<Pick<InOrder, 'plans' | 'morePlans'>> {
  // That one was ended, and why, is told by itself: see `endedAmong`.
  const named = plansNamedBy(filter, sight.plans)
    .filter((plan) => closingOf(plan) === null)
    .sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
  const counted = await Promise.all(named.slice(0, PLANS_COUNTED).map((plan) => openOfPlan(deps, sight, plan)));
  const seen = counted.filter((one) => sight.inside === null || one.open > 0).sort(byNextDue);
  const uncounted = sight.inside === null ? named.length - counted.length : 0;
  return { plans: seen.slice(0, PLANS_SHOWN), morePlans: Math.max(0, seen.length - PLANS_SHOWN) + uncounted };
}

/** Units, people who are here and plans in sight whose names are nearly what was typed. */
async function nearTo(
  deps: TenantDeps,
  sight: Sight,
  filter: string,
  unknown: readonly Wanted[],
): Promise<readonly string[]> {
  const here = [...sight.units, ...sight.people].filter((one) => one.active);
  const names = [
    ...here.map(({ name }) => ({ name, plan: null })),
    ...sight.plans.map((plan) => ({ name: plan.title, plan })),
  ];
  const near = new Set<string>();
  for (const { name, plan } of nearNames(filter, unknown, names).slice(0, NEAR_LOOKED_AT)) {
    if (near.size === NEAR_SHOWN) break;
    const isSeen = plan === null || sight.inside === null || (await openOfPlan(deps, sight, plan)).open > 0;
    if (isSeen) near.add(name);
  }
  return [...near];
}

/**
 * The words that must stand in a measure, and whether one may be what they name, by what stands in it and in its plan: whom it is assigned to has not
 * been read yet, and what is withheld neither.
 */
function quickLook(
  left: readonly Wanted[],
  { named, plans }: Sight,
): { readonly must: readonly Wanted[]; readonly mayBeMeant: (measure: Measure) => boolean } {
  const must = unnamed(
    left,
    named.map((one) => one.name),
  );
  const ofPlan = new Map(plans.map((one) => [one.id, namesOfPlan(one)]));
  const mayBeMeant = (measure: Measure) =>
    unnamed(must, [...ownNames(measure), ...(ofPlan.get(measure.planId) ?? [])]).length === 0;
  return { must, mayBeMeant };
}
