import { finaliseReport, finalReports } from '../../../bot/usecases/finalise-report';
import { fileOfReport, readFinalReport, readReport } from '../../../bot/usecases/write-report';
import { aMeasure, anAnswer, anAssignment, aPerson, aPlan } from '../../support/builders';
import { anOffice, type Office, stoppingStore } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-06-01T09:00:00+02:00');
  const { store } = office.deps;
  await store.create('plan', 'local', plan);
  await store.create('measure', 'local', aMeasure());
  await store.create('person', 'local', aPerson());
  await store.create('assignment', 'local', anAssignment());
});
afterEach(() => office.close());

const plan = aPlan();
const finalise = (deps = office.deps, on = '2026-06-01') =>
  finaliseReport(deps, plan, 'back-report', on, 'command-line');
const answer = (followUp: string) =>
  office.deps.store.create('answer', 'local', anAnswer({ at: '2026-05-02T08:00:00.000Z', followUp }));
const reportEvents = async () => (await office.all('event')).filter((one) => one.what === 'report');

describe('a final report', () => {
  test('has a number, who and when, and is logged with its hash', async () => {
    const { report, document, made } = await finalise();
    expect(made).toBe(true);
    expect(report).toMatchObject({
      planId: plan.id,
      kind: 'back-report',
      version: 1,
      on: '2026-06-01',
      finalisedAt: '2026-06-01T07:00:00.000Z',
      finalisedBy: 'command-line',
    });
    expect(document).toMatchObject({ version: 1, date: '2026-06-01' });
    expect(await reportEvents()).toMatchObject([
      {
        by: 'command-line',
        at: '2026-06-01T07:00:00.000Z',
        subject: plan.id,
        detail: { kind: 'back-report', version: 1, sha256: report.sha256 },
      },
    ]);
  });

  test('made again when nothing differs is the same version, and nothing is written twice', async () => {
    const first = await finalise();
    office.clock.turnTo('2026-06-01T15:00:00+02:00');
    const again = await finalise();
    expect(again).toEqual({ ...first, made: false });
    expect([(await office.all('report')).length, (await reportEvents()).length]).toEqual([1, 1]);
  });

  test('is the next version when something was answered, or on another day; the first stays as it was', async () => {
    const { report } = await finalise();
    const before = await fileOfReport(await readFinalReport(office.deps, report), plan.title, 'docx');
    await answer('Nytt sedan sist');
    expect((await finalise()).report.version).toBe(2);
    expect((await finalise(office.deps, '2026-06-02')).report.version).toBe(3);
    const read = await readReport(office.deps, {
      plan: plan.id,
      kind: 'back-report',
      format: 'docx',
      on: '2027-01-01',
      version: 1,
    });
    if (!read.ok) throw new Error('version 1 is gone');
    const after = await fileOfReport(read.document, read.plan.title, 'docx');
    expect(Buffer.compare(after.bytes, before.bytes)).toBe(0);
    expect(JSON.stringify(read.document)).not.toContain('Nytt sedan sist');
  });

  test('of another kind has numbers of its own', async () => {
    await finalise();
    const other = await finaliseReport(office.deps, plan, 'yearly-follow-up', '2026-06-01', 'p-rut');
    expect(other.report).toMatchObject({ version: 1, kind: 'yearly-follow-up', finalisedBy: 'p-rut' });
  });

  test('stopped after any write and made again is one version, complete and logged once', async () => {
    await answer('x'.repeat(200_000)); // more than one page
    for (let writes = 0; ; writes += 1) {
      const stopping = stoppingStore(office.deps.store, writes);
      try {
        await finalise({ ...office.deps, store: stopping });
        break;
      } catch (fault) {
        expect(fault).toMatchObject({ message: 'killed here' });
      }
    }
    const { report, document } = await finalise();
    expect(report.version).toBe(1);
    expect(report.pages).toBeGreaterThan(1);
    expect(await readFinalReport(office.deps, report)).toEqual(document);
    expect([(await office.all('report')).length, (await reportEvents()).length]).toEqual([1, 1]);
  });

  test('two at once of the same content are one; of different content they get two numbers, each with its own words', async () => {
    const same = await Promise.all([finalise(), finalise()]);
    expect(same.map((one) => one.report.version)).toEqual([1, 1]);
    const two = await Promise.all([finalise(office.deps, '2026-06-02'), finalise(office.deps, '2026-06-03')]);
    expect(two.map((one) => one.report.version).sort()).toEqual([2, 3]);
    for (const { report, document } of two) expect(await readFinalReport(office.deps, report)).toEqual(document);
    expect((await finalReports(office.deps, plan.id)).map((one) => one.version)).toEqual([1, 2, 3]);
  });

  test('a page that is gone is a fault, never half a report', async () => {
    const { report } = await finalise();
    const [page] = await office.all('reportPage');
    const stored = page && (await office.deps.store.read('reportPage', 'local', page.id));
    if (!stored) throw new Error('no page');
    await office.deps.store.remove('reportPage', 'local', stored.doc.id, stored.version);
    await expect(readFinalReport(office.deps, report)).rejects.toThrow('lacks pages');
  });
});
