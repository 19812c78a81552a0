import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createReportWriter } from '../../bot/report-writer';
import { endThreads } from '../../bot/thread';
import type { ReportJob } from '../../bot/usecases/write-report';
import { aFrame, auditPlanFacts } from '../support/report-samples';

afterAll(endThreads);

const ROOT = join(__dirname, '../..');

describe('a thread that works for the process', () => {
  it('is asked again, where one piece of work follows another, until it is ended, and keeps no process that is done', async () => {
    const script = `
      const { createPlanReader } = require('./bot/plan-reader');
      const { endThreads } = require('./bot/thread');
      let threads = 0;
      process.on('worker', () => { threads += 1; });
      const read = (rows) => createPlanReader()(
        { name: 'plan.csv', bytes: Buffer.from('Åtgärd;Klart\\n' + 'Ny rutin;mars 2026\\n'.repeat(rows)) },
        { today: '2026-02-10' },
      );
      (async () => {
        const read12 = [];
        for (let rows = 1; rows <= 12; rows += 1) read12.push((await read(rows)).draft.measures.length);
        const first = threads;
        await endThreads();
        console.log(first, ...read12, (await read(1)).ok, threads);
      })();
    `;
    const loader = join(ROOT, 'test/support/run-typescript.js');
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-r', loader, '-e', script], { cwd: ROOT });
    expect(stdout.trim()).toBe('1 1 2 3 4 5 6 7 8 9 10 11 12 true 2');
    expect(stderr).toBe(''); // no warning of listeners that were left behind
  });

  it('that broke down is not asked again', async () => {
    const write = createReportWriter();
    const facts = auditPlanFacts();
    const job = (kind: string) =>
      ({
        source: { from: 'facts', kind, facts, frame: aFrame(), notes: [] },
        planTitle: 'Plan för läsro',
        format: 'md',
      }) as ReportJob;
    const name = async () => {
      const made = await write(job('back-report'));
      return made === 'busy' ? made : made.mediaType;
    };
    expect(await name()).toContain('markdown');
    await expect(write(job('payroll'))).rejects.toThrow('broke down');
    expect(await name()).toContain('markdown');
  });
});
