import { createPlanReader, READING_BOUNDS } from '../../bot/plan-reader';
import { wordFile } from '../support/office-files';

const OPTIONS = { today: '2026-02-10' };
const csv = (rows: number) => Buffer.from(`Åtgärd;Klart\n${'Ny rutin;mars 2026\n'.repeat(rows)}`);

describe('a plan read in a thread of its own', () => {
  it('comes back whole, and leaves the caller its bytes', async () => {
    const bytes = await wordFile({
      rows: [
        ['Åtgärd', 'Klart'],
        ['Ny rutin', 'mars 2026'],
      ],
    });
    const before = Uint8Array.from(bytes);
    const read = await createPlanReader()({ name: 'plan.docx', bytes }, OPTIONS);
    expect(read.ok && read.draft.measures.map((one) => [one.title, one.due[0]?.date])).toEqual([
      ['Ny rutin', '2026-03-31'],
    ]);
    expect(bytes).toEqual(before);
  });

  it('brings back why a file was refused', async () => {
    const read = await createPlanReader()({ name: 'tom', bytes: new Uint8Array(0) }, OPTIONS);
    expect(read).toEqual({ ok: false, refusal: { code: 'file_empty' } });
  });

  it('is given up when it takes too long, or more memory than it may', async () => {
    const late = createPlanReader({ ...READING_BOUNDS, timeoutMs: 1 });
    const tight = createPlanReader({ ...READING_BOUNDS, memoryMb: 24 });
    const large = Buffer.from(
      `<html><table>${'<tr><td>Ny rutin</td><td>mars 2026</td></tr>'.repeat(200_000)}</table></html>`,
    );
    const refused = { ok: false, refusal: { code: 'too_heavy' } };
    expect(await late({ name: 'plan.csv', bytes: csv(10) }, OPTIONS)).toEqual(refused);
    expect(await tight({ name: 'plan.html', bytes: large }, OPTIONS)).toEqual(refused);
  });

  it('reads several at once', async () => {
    const read = createPlanReader();
    const all = await Promise.all([1, 2, 3].map((rows) => read({ name: `${rows}.csv`, bytes: csv(rows) }, OPTIONS)));
    expect(all.map((one) => one.ok && one.draft.measures.length)).toEqual([1, 2, 3]);
  });
});
