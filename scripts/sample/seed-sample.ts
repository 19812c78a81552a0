import { createHash } from 'node:crypto';
import { readPlan } from '../../bot/documents/read/read-plan';
import { readWheel } from '../../bot/documents/read-wheel';
import { dayOf } from '../../bot/domain/calendar';
import type { LocalDate } from '../../bot/domain/dates';
import { openOn } from '../../bot/domain/wheel-occurrence';
import { assignMeasures } from '../../bot/usecases/assign-measures';
import { changeWheel, wheelInForce } from '../../bot/usecases/change-wheel';
import type { Deps } from '../../bot/usecases/deps';
import { importPeople } from '../../bot/usecases/import-people';
import { publishDraft } from '../../bot/usecases/import-plan';
import { listPlans } from '../../bot/usecases/list-plans';
import { samplePeople } from './sample-people';
import { FANNED_OUT, samplePlan } from './sample-plan';
import { sampleWheel } from './sample-wheel';

/** The plan's file name tells a sample store from a real one. */
export const SAMPLE_PLAN_FILE = 'provplan.md';

const BY = 'command-line';

/**
 * Fills an empty store with the sample municipality, by the same use cases as the command line. A store that has it
 * already keeps what was answered: only the wheel is laid anew where none of its points is open any more, so that a
 * demo taken up after a month still has a card to show.
 */
export async function seedSample(deps: Deps, tenant: string): Promise<void> {
  const today = dayOf(deps.clock.now(), deps.settings.timeZone);
  if ((await listPlans(deps, tenant)).length === 0) {
    await seedPeople(deps, tenant);
    await seedPlan(deps, tenant, today);
  }
  if (openOn(await wheelInForce(deps, tenant), today).length > 0) return;
  const wheel = readWheel(sampleWheel(today));
  if (!wheel.ok) throw new Error(`the sample wheel cannot be read: ${JSON.stringify(wheel.faults)}`);
  await changeWheel(deps, tenant, wheel.points, BY, { dryRun: false });
}

async function seedPeople(deps: Deps, tenant: string): Promise<void> {
  const file = { name: 'prov.csv', text: samplePeople() };
  const done = await importPeople(deps, tenant, file, BY, { dryRun: false, deactivateMissing: false });
  if (!done.ok) throw new Error(`the sample people cannot be read: ${JSON.stringify(done.faults)}`);
}

async function seedPlan(deps: Deps, tenant: string, today: LocalDate): Promise<void> {
  const bytes = Buffer.from(samplePlan(today), 'utf8');
  const file = { name: SAMPLE_PLAN_FILE, sha256: createHash('sha256').update(bytes).digest('hex') };
  const read = await readPlan({ name: SAMPLE_PLAN_FILE, bytes }, { today });
  if (!read.ok) throw new Error(`the sample plan cannot be read: ${JSON.stringify(read.refusal)}`);
  const published = await publishDraft(deps, tenant, read.draft, file, BY);
  if (!published.ok) throw new Error(`the sample plan cannot be stored: ${JSON.stringify(published.refusal)}`);
  const request = { plan: published.change.planId, measure: FANNED_OUT.measure, to: FANNED_OUT.to, add: false };
  const assigned = await assignMeasures(deps, tenant, request, BY);
  if (!assigned.ok) throw new Error(`the sample measure cannot be assigned: ${JSON.stringify(assigned.refusal)}`);
}
