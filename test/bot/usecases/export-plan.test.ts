import { strFromU8, unzipSync } from 'fflate';
import { exportPlan } from '../../../bot/usecases/export-plan';
import { finaliseReport } from '../../../bot/usecases/finalise-report';
import { aHeldText, aMeasure, anAnswer, anAssignment, anEvent, aPerson, aPlan, aRating } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-06-01T09:00:00+02:00');
  const { store } = office.deps;
  for (const one of [plan, aPlan({ id: 'plan-b', title: 'Hemlig annan plan' })])
    await store.create('plan', 'local', one);
  await store.create('measure', 'local', aMeasure());
  await store.create('measure', 'local', aMeasure({ id: 'plan-b-1', planId: 'plan-b', title: 'Hemlig annan åtgärd' }));
  await store.create('measure', 'annan kommun', aMeasure({ id: 'plan-a-9', title: 'Hemlig annan kommun' }));
  await store.create('person', 'local', aPerson());
  await store.create('person', 'local', aPerson({ id: 'p-x', name: 'Hemlig Annan', email: 'x@example.se' }));
  await store.create('assignment', 'local', anAssignment());
  await store.create('answer', 'local', anAnswer({ followUp: '=1+1', by: 'p-rut', at: '2026-05-02T08:00:00.000Z' }));
  await store.create('answer', 'local', anAnswer({ id: 'a-1-2', n: 2, followUp: 'Hålls undan', by: 'p-rut' }));
  await store.create('heldText', 'local', aHeldText({ id: 'a-1-2', by: 'p-rut' }));
  await store.create('event', 'local', anEvent());
  await store.create('event', 'local', anEvent({ id: 'e-b', subject: 'plan-b', detail: { file: 'Hemlig annan fil' } }));
});
afterEach(() => office.close());

const plan = aPlan({ title: 'Plan för läsro', caseNumber: 'UN 2026/17' });

async function files() {
  const found = new Map<string, Uint8Array>();
  for await (const { name, bytes } of exportPlan(office.deps, plan)) found.set(name, bytes);
  return found;
}
const textOf = (all: ReadonlyMap<string, Uint8Array>, name: string) => strFromU8(all.get(name) ?? new Uint8Array());

describe('what a records request gets', () => {
  test('is every file that README.txt tells of, and README.txt tells of every file', async () => {
    await finaliseReport(office.deps, plan, 'back-report', '2026-06-01', 'p-rut');
    await office.deps.store.create('rating', 'local', aRating());
    const all = await files();
    expect([...all.keys()].sort()).toEqual(
      [
        'README.txt',
        'answers.csv',
        'answers.json',
        'assignments.json',
        'aterrapport-plan-for-lasro-2026-06-01-version-1.docx',
        'aterrapport-plan-for-lasro-2026-06-01-version-1.json',
        'aterrapport-plan-for-lasro-2026-06-01.docx',
        'events.json',
        'held-texts.json',
        'measures.csv',
        'measures.json',
        'people.json',
        'plan.json',
        'ratings.json',
      ].sort(),
    );
    const readMe = textOf(all, 'README.txt');
    expect(readMe).toContain('Plan för läsro');
    expect(readMe).toContain('UN 2026/17');
    expect(readMe).toContain('Undanhållna texter: 1');
    expect(readMe).toMatch(/Filen som planen lästes in från, .+, sparas inte av boten/);
    for (const name of all.keys()) expect(`${readMe} README.txt`).toContain(name.replace(/\.(docx|json)$/, ''));
  });

  test('says of texts that were all cleared that none is kept out now, and still tells of the file that lists them', async () => {
    const { store } = office.deps;
    const held = await store.read('heldText', 'local', 'a-1-2');
    if (!held) throw new Error('nothing is held');
    const looked = { by: 'p-rut', at: '2026-05-03T08:00:00.000Z', outcome: 'cleared' as const };
    await store.replace('heldText', 'local', { ...held.doc, open: false, looked }, held.version);
    const all = await files();
    expect([...all.keys()]).toContain('held-texts.json');
    expect(textOf(all, 'README.txt')).toMatch(/hålls undan från rapporter och kanaler just nu[\s\S]*held-texts\.json/);
  });

  test('has the withheld text, marked in both of its files, and a formula as text', async () => {
    const all = await files();
    const answers = JSON.parse(textOf(all, 'answers.json')) as { id: string; followUp: string; held?: object }[];
    const held = answers.find((one) => one.id === 'a-1-2');
    expect(held).toMatchObject({ followUp: 'Hålls undan', held: { open: true, concerns: ['pupil_named'] } });
    expect(answers.find((one) => one.id === 'a-1-1')?.held).toBeUndefined();
    const rows = textOf(all, 'answers.csv').split('\r\n');
    expect(rows.find((row) => row.includes('Hålls undan'))).toMatch(/"?ja, ingen har tittat"?$/);
    expect(rows.join()).not.toMatch(/[;"]=1/);
  });

  test('the log names who made which final report, and the reports are there as they were', async () => {
    const { document } = await finaliseReport(office.deps, plan, 'back-report', '2026-06-01', 'p-rut');
    const all = await files();
    expect(textOf(all, 'events.json')).toContain('"version": 1');
    const name = 'aterrapport-plan-for-lasro-2026-06-01-version-1';
    expect(JSON.parse(textOf(all, `${name}.json`)).document).toEqual(document);
    const word = unzipSync(all.get(`${name}.docx`) ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array();
    expect(strFromU8(word)).toContain('Gemensamma rutiner vid lektionsstart');
  });

  test('is nothing of another plan, another person or another municipality, and no withheld text in the Word file', async () => {
    const all = await files();
    for (const [name, bytes] of all) {
      const texts = name.endsWith('.docx')
        ? Object.values(unzipSync(bytes)).map((one) => strFromU8(one))
        : [strFromU8(bytes)];
      expect(texts.join()).not.toMatch(/[Hh]emlig/);
      if (name.endsWith('.docx')) expect(texts.join()).not.toContain('Hålls undan');
    }
    expect(JSON.parse(textOf(all, 'people.json')).map((one: { id: string }) => one.id)).toEqual(['p-rut']);
  });
});
