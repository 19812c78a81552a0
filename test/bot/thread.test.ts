import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createReportWriter } from '../../bot/report-writer';
import type { ReportJob } from '../../bot/usecases/write-report';
import { aFrame, auditPlanFacts } from '../support/report-samples';

const ROOT = join(__dirname, '../..');

describe('a thread that works for the process', () => {
  it('is asked again, where one piece of work follows another, and keeps no process that is done', async () => {
    const script = `
      const { createPlanReader } = require('./bot/plan-reader');
      let threads = 0;
      process.on('worker', () => { threads += 1; });
      const read = (rows) => createPlanReader()(
        { name: 'plan.csv', bytes: Buffer.from('Åtgärd;Klart\\n' + 'Ny rutin;mars 2026\\n'.repeat(rows)) },
        { today: '2026-02-10' },
      );
      read(2)
        .then(async (one) => [one, await read(3)])
        .then((all) => console.log(threads, ...all.map((one) => one.draft.measures.length)));
    `;
    const loader = join(ROOT, 'test/support/run-typescript.js');
    const { stdout } = await promisify(execFile)(process.execPath, ['-r', loader, '-e', script], { cwd: ROOT });
    expect(stdout.trim()).toBe('1 2 3');
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
