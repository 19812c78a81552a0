import { isAboutPupil } from '../../bot/domain/about-pupil';
import { createPlanReader, READING_BOUNDS } from '../../bot/plan-reader';
import { endThreads } from '../../bot/thread';
import { wordFile } from '../support/office-files';

afterAll(endThreads);

const OPTIONS = { today: '2026-02-10' };
const csv = (rows: number) => Buffer.from(`Åtgärd;Klart\n${'Ny rutin;mars 2026\n'.repeat(rows)}`);

describe('a plan read in a thread of its own', () => {
  it('comes back whole', async () => {
    const bytes = await wordFile({
      rows: [
        ['Åtgärd', 'Klart'],
        ['Ny rutin', 'mars 2026'],
      ],
    });
    const read = await createPlanReader()({ name: 'plan.docx', bytes }, OPTIONS);
    expect(read.ok && read.draft.measures.map((one) => [one.title, one.due[0]?.date])).toEqual([
      ['Ny rutin', '2026-03-31'],
    ]);
  });

  it('is given the bytes of a large file, which is never held twice', async () => {
    const large = Uint8Array.from(csv(300)); // memory of its own: Node keeps small buffers together in one
    expect((await createPlanReader()({ name: 'plan.csv', bytes: large }, OPTIONS)).ok).toBe(true);
    expect(large.byteLength).toBe(0);
  });

  it('comes back judged: looking for a child in its texts is not done again here', async () => {
    const one = 'Åtgärd;Klart\nNy rutin;mars 2026\nEleven har fått en diagnos och behöver lugn;mars 2026\n';
    const read = await createPlanReader()({ name: 'plan.csv', bytes: Buffer.from(one) }, OPTIONS);
    if (!read.ok) throw new Error(read.refusal.code);
    const measures = read.draft.measures.map((measure) => ({ ...measure })); // others, of which nothing is known
    expect(read.draft.measures.map(isAboutPupil)).toEqual([false, true]);
    expect(measures.map(isAboutPupil)).toEqual([false, true]);
    for (const measure of read.draft.measures)
      Object.assign(measure, { title: 'Eleven har fått en diagnos', area: null });
    expect(read.draft.measures.map(isAboutPupil)).toEqual([false, true]);
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
    const small = [1, 2].map(csv); // Node keeps them in one piece of memory, which must not leave with either
    const all = await Promise.all(small.map((bytes) => read({ name: 'plan.csv', bytes }, OPTIONS)));
    expect(all.map((one) => one.ok && one.draft.measures.length)).toEqual([1, 2]);
    expect(small).toEqual([1, 2].map(csv));
  });
});
