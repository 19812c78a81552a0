import fc from 'fast-check';
import { readConfig } from '../../../bot/config';
import { readPlan } from '../../../bot/documents/read/read-plan';
import { readWheel } from '../../../bot/documents/read-wheel';
import { mondayOf, plusDays, weekday } from '../../../bot/domain/calendar';
import { EVERYTHING } from '../../../bot/domain/scope';
import { type Status, statusOf } from '../../../bot/domain/status';
import { openOn } from '../../../bot/domain/wheel-occurrence';
import { assemble } from '../../../bot/main';
import { wheelInForce } from '../../../bot/usecases/change-wheel';
import { loadFacts } from '../../../bot/usecases/load-facts';
import { samplePlan } from '../../../scripts/sample/sample-plan';
import { sampleWheel } from '../../../scripts/sample/sample-wheel';
import { seedSample } from '../../../scripts/sample/seed-sample';
import { stoppedClock } from '../../support/stopped-clock';

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => plusDays('2024-01-01', days));
const TENANT = 'local';

async function seeded(now: string) {
  const read = readConfig({ STORE: 'sqlite::memory:' });
  if (!read.ok) throw new Error('the settings are wrong');
  const clock = stoppedClock(now);
  const bot = await assemble(read.config, { clock, log: { info() {}, warn() {}, error() {} } });
  await seedSample(bot.deps, TENANT);
  const status = async (): Promise<Status> =>
    statusOf(await loadFacts(bot.deps.store, TENANT), {
      now: clock.now(),
      timeZone: 'Europe/Stockholm',
      filter: '',
      scope: EVERYTHING,
    });
  return { ...bot, clock, status };
}

describe('the sample plan', () => {
  test('is read as twelve measures without a doubt but the missing responsible, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (today) => {
        const read = await readPlan({ name: 'plan.md', bytes: Buffer.from(samplePlan(today)) }, { today });
        if (!read.ok) throw new Error(read.refusal.code);
        const { measures, warnings, plan } = read.draft;
        expect(measures).toHaveLength(12);
        expect(warnings.map((one) => one.code)).toEqual(['no_responsible']);
        expect(plan.documentDate).toBe(plusDays(today, -30));
        expect(measures.filter((one) => one.status === 'completed')).toHaveLength(1);
        expect(measures.filter((one) => one.executor?.deliversOn)).toHaveLength(1);
        expect(measures.find((one) => one.actions.length === 3)?.due).toHaveLength(3);
      }),
      { numRuns: 30 },
    );
  });

  test('has the days in the order it was laid out in', async () => {
    const bytes = Buffer.from(samplePlan('2026-02-09'));
    const read = await readPlan({ name: 'plan.md', bytes }, { today: '2026-02-09' });
    const due = read.ok ? read.draft.measures.map((one) => one.due[0]?.date) : [];
    expect(due.slice(0, 3)).toEqual(['2026-03-18', '2026-01-31', '2026-02-21']);
  });
});

test('the sample wheel has a point that is open on any day, and is asked on school weeks', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const read = readWheel(sampleWheel(today));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const open = openOn({ id: 'wheel', points: read.points, changedAt: '', changedBy: '' }, today);
      expect(open).toHaveLength(1);
      expect([open[0]?.opensOn, weekday(open[0]?.closesOn ?? '')]).toEqual([mondayOf(today), 5]);
    }),
    { numRuns: 60 },
  );
});

describe('the sample municipality', () => {
  test('always has something overdue, due soon, done and without anyone responsible', async () => {
    const bot = await seeded('2026-11-22T08:00:00Z');
    const { groups, lines } = await bot.status();
    expect(groups.overdue.map((one) => [one.measure.no, one.daysLate])).toEqual([
      [10, 15],
      [2, 9],
      [7, 3],
    ]);
    expect(groups.due_soon.length).toBeGreaterThan(2);
    expect(groups.no_responsible.map((one) => one.measure.no)).toEqual([10]);
    expect(lines.filter((one) => one.measure.state === 'completed')).toHaveLength(1);
    await bot.close();
  });

  test('fans one measure out to the principals of every grundskola', async () => {
    const bot = await seeded('2026-11-22T08:00:00Z');
    const { lines } = await bot.status();
    expect(lines.find((one) => one.measure.no === 1)?.units).toEqual(
      expect.arrayContaining(['Kvarnbergsskolan', 'Strandskolan', 'Åsmyrskolan']),
    );
    await bot.close();
  });

  test('seeding again changes nothing, and lays the wheel anew when its point has closed', async () => {
    const bot = await seeded('2026-11-22T08:00:00Z');
    const before = await bot.status();
    await seedSample(bot.deps, TENANT);
    expect((await bot.status()).lines).toEqual(before.lines);

    bot.clock.turnTo('2026-12-14T08:00:00Z');
    expect(openOn(await wheelInForce(bot.deps, TENANT), '2026-12-14')).toEqual([]);
    await seedSample(bot.deps, TENANT);
    expect(openOn(await wheelInForce(bot.deps, TENANT), '2026-12-14')).toHaveLength(1);
    await bot.close();
  });

  test('is left with the default wheel where one of its points is open', async () => {
    const bot = await seeded('2026-02-09T08:00:00Z');
    expect(openOn(await wheelInForce(bot.deps, TENANT), '2026-02-09').map((one) => one.point.code)).toEqual(['KUL 1']);
    await bot.close();
  });
});
