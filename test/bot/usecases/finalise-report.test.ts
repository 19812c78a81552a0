import type { FinalReport } from '../../../bot/domain/report-facts';
import type { WrittenDocument } from '../../../bot/domain/written-document';
import type { Store } from '../../../bot/ports/store';
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
const answer = (followUp: string, n = 1) =>
  office.deps.store.create(
    'answer',
    'local',
    anAnswer({ id: `a-1-${n}`, n, at: '2026-05-02T08:00:00.000Z', followUp }),
  );
async function stored(report: FinalReport) {
  const document = await readFinalReport(office.deps, report);
  if (!document) throw new Error(`${report.id} is damaged`);
  return document;
}
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
    const before = await fileOfReport(await stored(report), plan.title, 'docx');
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

  test('is damaged where a page is gone or was changed: no word of it is read, and a later one is not hindered', async () => {
    const ask = { plan: plan.id, kind: 'back-report', format: 'md', on: '2026-06-01', version: 1 } as const;
    const { report } = await finalise();
    const { store } = office.deps;
    const [page] = await office.all('reportPage');
    const read = page && (await store.read('reportPage', 'local', page.id));
    if (!read) throw new Error('no page');
    const text = read.doc.text.replace('Studiero', 'Lugn och ro');
    const changed = await store.replace('reportPage', 'local', { ...read.doc, text }, read.version);
    if (changed === 'changed') throw new Error('somebody else wrote');
    expect(await readFinalReport(office.deps, report)).toBeNull();
    expect(await readReport(office.deps, ask)).toEqual({ ok: false, reason: 'damaged' });
    await store.remove('reportPage', 'local', read.doc.id, changed.version);
    expect(await readReport(office.deps, ask)).toEqual({ ok: false, reason: 'damaged' });
    expect((await finalise()).report.version).toBe(1);
    expect((await finalise(office.deps, '2026-06-02')).report.version).toBe(2);
  });

  test('is asked about before anything is stored, with the words it would have', async () => {
    const asked: WrittenDocument[] = [];
    const refused = await finaliseReport(office.deps, plan, 'back-report', '2026-06-01', 'p-rut', async (document) => {
      asked.push(document);
      return false;
    });
    expect(refused).toBeNull();
    expect(asked).toMatchObject([{ version: 1, date: '2026-06-01' }]);
    expect([...(await office.all('report')), ...(await office.all('reportPage')), ...(await reportEvents())]).toEqual(
      [],
    );
  });

  test('gives up with a clear fault where every number is taken, and does not try for ever', async () => {
    const { store } = office.deps;
    const tried: string[] = [];
    const taken: Store = {
      ...store,
      create: async (kind, tenant, doc) => {
        if (kind !== 'report') return store.create(kind, tenant, doc);
        if (tried.push(doc.id) > 100) throw new Error('for ever');
        return 'exists';
      },
    };
    await expect(finalise({ ...office.deps, store: taken })).rejects.toThrow(/no number was free .* 20 tries/);
    expect(tried).toHaveLength(20);
  });

  test('is cut between characters: no page begins or ends in the middle of one', async () => {
    // One letter more in front, and a cut that fell between two characters falls within one.
    for (const [at, lead] of ['', 'x'].entries()) {
      await answer(lead + '🏫'.repeat(100_000), at + 1);
      const { report, document } = await finalise(office.deps, `2026-06-0${at + 1}`);
      expect(report.pages).toBeGreaterThan(1);
      expect(await readFinalReport(office.deps, report)).toEqual(document);
    }
    const pages = (await office.all('reportPage')).map((one) => one.text);
    for (const text of pages) expect(Buffer.from(text, 'utf8').toString('utf8') === text).toBe(true);
  });
});
