import { dayOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { DEFAULT_POINTS } from '../domain/default-wheel';
import { pointConcerns } from '../domain/point-concerns';
import type { CyclePoint, Wheel, WheelPoint } from '../domain/wheel';
import { occurrencesAround } from '../domain/wheel-occurrence';
import { isWorkingDay, workingDayOnOrAfter } from '../domain/working-days';
import { changeDocument } from './change-document';
import type { Deps } from './deps';
import { readAmong } from './in-parts';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { touchRevision } from './touch-revision';

/** A point with its turn that is open or comes next, and whom it asks as things stand. */
export interface PointAhead {
  readonly code: string;
  readonly name: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly remindOn: readonly LocalDate[];
  readonly asks: readonly string[];
  readonly open: boolean;
  /** It has closed for good: a point of one year that is past. */
  readonly past: boolean;
  /** The first working day, where the point opens on a day nobody works; else null. */
  readonly opensOffWork: LocalDate | null;
  readonly people: number;
  readonly measures: number;
  readonly units: readonly string[];
}

export interface WheelShown {
  /** False while the default template is in force. */
  readonly own: boolean;
  readonly points: readonly PointAhead[];
}

type Needs = Pick<Deps, 'store' | 'clock' | 'settings'>;

/** The wheel that is in force: the municipality's own, or the default template until it has given one. */
export async function wheelInForce({ store }: Pick<Deps, 'store'>, tenant: string): Promise<Wheel> {
  const stored = await store.read('wheel', tenant, 'wheel');
  return stored?.doc ?? { id: 'wheel', points: DEFAULT_POINTS, changedAt: '', changedBy: '' };
}

/** What the wheel in force does next, point by point, in the order they come. */
export async function showWheel(deps: Needs, tenant: string): Promise<WheelShown> {
  const wheel = await wheelInForce(deps, tenant);
  return { own: wheel.changedAt !== '', points: await pointsAhead(deps, tenant, wheel.points) };
}

/**
 * Puts other points in force; with `dryRun` only says what they would do. Prompts that are out stay out, on the dates
 * they were given, until the opening is run again at the next look and moves them.
 */
export async function changeWheel(
  deps: Needs,
  tenant: string,
  points: readonly WheelPoint[],
  by: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<WheelShown> {
  const shown = { own: true, points: await pointsAhead(deps, tenant, points) };
  if (dryRun) return shown;
  const wheel: Wheel = { id: 'wheel', points, changedAt: deps.clock.now(), changedBy: by };
  const created = await deps.store.create('wheel', tenant, wheel);
  if (created === 'exists') await changeDocument(deps.store, 'wheel', tenant, wheel.id, () => wheel);
  await touchRevision(deps, tenant, null);
  await recordEvent(deps, tenant, { by, what: 'wheel', subject: 'wheel', detail: { points: points.length } });
  return shown;
}

async function pointsAhead(deps: Needs, tenant: string, points: readonly WheelPoint[]): Promise<readonly PointAhead[]> {
  const { store, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  const people = new Map((await readAll(store, 'person', tenant, {})).map((one) => [one.id, one]));
  const units = new Map((await readAll(store, 'unit', tenant, {})).map((one) => [one.id, one]));
  const open = await readAll(store, 'measure', tenant, { where: { open: true } });
  const ids = open.map((one) => one.id);
  const assignments = (await readAmong(store, 'assignment', tenant, 'measureId', ids)).filter((one) => one.active);
  return points
    .map((point) => {
      const asked = assignments.filter((one) => {
        const person = people.get(one.personId);
        return person?.active === true && pointConcerns(point, one, person, units);
      });
      const names = asked.flatMap((one) => (one.unitId === null ? [] : (units.get(one.unitId)?.name ?? [])));
      return {
        ...aheadOf(point, today),
        people: new Set(asked.map((one) => one.personId)).size,
        measures: new Set(asked.map((one) => one.measureId)).size,
        units: [...new Set(names)].sort((one, other) => one.localeCompare(other, 'sv')),
      };
    })
    .sort((one, other) => Number(one.past) - Number(other.past) || (one.opensOn < other.opensOn ? -1 : 1));
}

function aheadOf(point: WheelPoint, today: LocalDate): Omit<PointAhead, 'people' | 'measures' | 'units'> {
  const turns = occurrencesAround({ id: 'wheel', points: [point], changedAt: '', changedBy: '' }, today);
  const ahead = turns.find((one) => one.closesOn >= today) ?? turns[turns.length - 1];
  if (!ahead) throw new Error('a point of the wheel has no turn');
  return {
    code: point.code,
    name: point.name,
    opensOn: ahead.opensOn,
    closesOn: ahead.closesOn,
    remindOn: ahead.remindOn,
    asks: point.asks,
    open: isOpenOn(ahead, today),
    past: ahead.closesOn < today,
    opensOffWork: isWorkingDay(ahead.opensOn) ? null : workingDayOnOrAfter(ahead.opensOn),
  };
}

const isOpenOn = (one: CyclePoint, today: LocalDate) => one.opensOn <= today && today <= one.closesOn;
