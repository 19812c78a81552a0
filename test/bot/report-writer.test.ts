import { createReportWriter, WRITING_BOUNDS } from '../../bot/report-writer';
import { endThreads } from '../../bot/thread';
import { makeReportFile, type ReportJob } from '../../bot/usecases/write-report';
import { aFrame, auditPlanFacts } from '../support/report-samples';

afterAll(endThreads);

const job = (but: Partial<ReportJob> = {}): ReportJob => ({
  source: { from: 'facts', kind: 'back-report', facts: auditPlanFacts(), frame: aFrame(), notes: [] },
  planTitle: 'Plan för läsro',
  format: 'docx',
  ...but,
});

describe('a report made in a thread of its own', () => {
  test('is the same file to the byte, under the same name', async () => {
    const made = await createReportWriter()(job());
    if (made === 'busy') throw new Error('busy');
    const here = await makeReportFile(job());
    expect([made.name, made.mediaType]).toEqual([here.name, here.mediaType]);
    expect(Buffer.compare(made.bytes, here.bytes)).toBe(0);
  });

  test('one is made at a time, and who finds too many waiting is told so', async () => {
    const write = createReportWriter(WRITING_BOUNDS, { atOnce: 1, waiting: 1 });
    const made = await Promise.all([1, 2, 3].map(() => write(job({ format: 'md' }))));
    expect(made.map((one) => (one === 'busy' ? one : one.name.shown.split('.').at(-1)))).toEqual(['md', 'md', 'busy']);
  });

  test('that takes too long, or breaks, is a fault of ours', async () => {
    await expect(createReportWriter({ ...WRITING_BOUNDS, timeoutMs: 1 })(job())).rejects.toThrow(
      'could not be written',
    );
    const broken = { from: 'facts', kind: 'payroll', facts: auditPlanFacts(), frame: aFrame(), notes: [] } as never;
    await expect(createReportWriter()(job({ source: broken }))).rejects.toThrow('broke down');
  });
});
