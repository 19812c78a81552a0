import type { Report } from '../../../bot/domain/check-form';
import { holdPlan } from '../../../bot/usecases/hold-text';
import { openHeld } from '../../../bot/usecases/open-held';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { settleAnswers } from '../../../bot/usecases/settle-answers';
import { aMeasure, anAssignment, aPlan } from '../../support/builders';
import { anOffice, stoppingStore } from '../../support/office';

/** A text that somebody chose to send is held before it exists, so that nothing can come between. */

const REPORT: Report = {
  state: 'in_progress',
  schedule: 'on_plan',
  doneParts: [],
  followUp: 'Pojken i 3A har fått en resurs.',
  analysis: null,
  hindrance: null,
  newDueProposed: null,
};
const HARMLESS: Report = { ...REPORT, followUp: 'Två lag är i gång.' };

async function office() {
  const made = await anOffice('2026-02-06T09:00:00+01:00');
  const { store, tenant } = made.deps;
  await store.create('measure', tenant, aMeasure({ id: 'm-1' }));
  const assignment = anAssignment({
    id: 'a-1',
    measureId: 'm-1',
    personId: 'p-rut',
    last: null,
    answers: 0,
    prompts: [],
  });
  await store.create('assignment', tenant, assignment);
  return { ...made, assignment };
}

test('killed after any write, no answer that was asked about is without its hold', async () => {
  for (let writes = 0; ; writes += 1) {
    const made = await office();
    const given = { assignment: made.assignment, by: 'p-rut', seen: 0, unchangedFrom: null };
    const send = (after: number) =>
      recordAnswer(
        { ...made.deps, store: stoppingStore(made.deps.store, after) },
        { ...given, report: REPORT, concerns: ['class_and_person'] },
      );
    const whole = await send(writes).then(
      () => true,
      () => false,
    );
    for (const answer of await made.all('answer')) {
      expect((await made.all('heldText')).map((one) => one.id)).toContain(answer.id);
    }
    await settleAnswers(made.deps);
    await send(100);
    expect(await made.all('heldText')).toMatchObject([{ id: 'a-1-1', by: 'p-rut', open: true }]);
    expect((await made.all('assignment'))[0]?.last).toMatchObject({ id: 'a-1-1', excerpt: null });
    const log = (await made.all('event')).filter((one) => one.what === 'held');
    expect(log).toMatchObject([
      { by: 'p-rut', subject: 'm-1', detail: { held: 'a-1-1', concerns: 'class_and_person' } },
    ]);
    expect(JSON.stringify(log)).not.toContain('3A');
    await made.close();
    if (whole) break;
  }
});

test('a hold whose answer was never stored is nothing to look at', async () => {
  const made = await office();
  const stopped = { ...made.deps, store: stoppingStore(made.deps.store, 1) };
  const given = { assignment: made.assignment, by: 'p-rut', seen: 0, unchangedFrom: null, report: REPORT };
  await expect(recordAnswer(stopped, { ...given, concerns: ['class_and_person'] })).rejects.toThrow('killed here');
  expect(await made.all('heldText')).toHaveLength(1);
  expect(await openHeld(made.deps)).toEqual([]);
  await made.close();
});

test('whoever comes second with a text that is asked about does not hold the harmless one that was first', async () => {
  const made = await office();
  const given = { assignment: made.assignment, seen: 0, unchangedFrom: null };
  await recordAnswer(made.deps, { ...given, by: 'p-eva', report: HARMLESS });
  const second = await recordAnswer(made.deps, {
    ...given,
    by: 'p-rut',
    report: REPORT,
    concerns: ['class_and_person'],
  });
  expect(second.outcome).toBe('overtaken');
  expect(await made.all('heldText')).toEqual([]);
  await made.close();
});

const told = (followUp: string | null, id = 'm-1') => {
  const measure = aMeasure({ id });
  return { ...measure, imported: { ...measure.imported, followUp } };
};
type Office = Awaited<ReturnType<typeof office>>;
const hold = (made: Office, measures: readonly ReturnType<typeof told>[]) =>
  holdPlan(made.deps, made.deps.tenant, { plan: null, measures }, 'command-line');

async function clear({ deps }: Office, id: string) {
  const held = await deps.store.read('heldText', deps.tenant, id);
  if (!held) throw new Error('nothing is held');
  const looked = { by: 'p-karin', at: deps.clock.now(), outcome: 'cleared' as const };
  await deps.store.replace('heldText', deps.tenant, { ...held.doc, open: false, looked }, held.version);
  return looked;
}

test('what was looked at stays so while the words that were seen are the same, and no longer', async () => {
  const made = await office();
  expect((await hold(made, [told('Eleven i 5B.'), told('Allt är klart.', 'm-2')])).held).toBe(1);
  const looked = await clear(made, 'measure:m-1');
  const same = told('Eleven i 5B.');
  await hold(made, [{ ...same, imported: { ...same.imported, raw: 'Klart' } }]);
  expect((await made.all('heldText'))[0]).toMatchObject({ open: false, looked });
  await hold(made, [told('Eleven i 6B.')]); // the same kind of concern, another child
  expect((await made.all('heldText'))[0]).toMatchObject({ open: true, looked: null });
  await made.close();
});

test('words that have been mended are held no more once they are stored, and the log says so', async () => {
  const made = await office();
  await hold(made, [told('Eleven i 5B.')]);
  const mended = await hold(made, [told('En klass har fått stöd.')]);
  expect(await made.all('heldText')).toHaveLength(1); // what is stored still is the old text
  await mended.settle();
  expect(await made.all('heldText')).toEqual([]);
  expect((await made.all('event')).filter((one) => one.what === 'mended')).toMatchObject([
    { subject: 'm-1', by: 'command-line', detail: { held: 'measure:m-1' } },
  ]);
  await made.close();
});

test('somebody who clears the old words while the new ones are being stored has not cleared those', async () => {
  const made = await office();
  await hold(made, [told('Eleven i 5B.')]);
  const { settle } = await hold(made, [told('Eleven i 6B.')]);
  const held = await made.deps.store.read('heldText', made.deps.tenant, 'measure:m-1');
  if (!held) throw new Error('nothing is held');
  const looked = { by: 'p-karin', at: made.deps.clock.now(), outcome: 'cleared' as const };
  const old = { ...held.doc, words: 'w-of-5b', open: false, looked };
  await made.deps.store.replace('heldText', made.deps.tenant, old, held.version);
  await settle();
  expect((await made.all('heldText'))[0]).toMatchObject({ open: true, looked: null });
  await made.close();
});

test('what stands around the measures is held by itself: title, background, recommendations and the file name', async () => {
  const harmless = aPlan({ id: 'plan-a', title: 'Plan för läsningen' });
  const about = [
    { title: 'Stöd till eleven i 3A' },
    { background: ['Bakgrund.', 'Eleven i 3A har adhd.'] },
    { recommendations: [{ no: 1, text: 'Ge Elsas mamma besked.' }] },
    { recommendations: [{ no: 1, text: 'Se över stödet.', answer: ['Eleven i 3A har fått stöd.'] }] },
    { sourceFile: { name: 'eleven_i_3A.docx', sha256: '0' } },
  ];
  for (const words of about) {
    const made = await office();
    const held = (plan: ReturnType<typeof aPlan>) =>
      holdPlan(made.deps, made.deps.tenant, { plan, measures: [] }, 'command-line');
    expect((await held({ ...harmless, ...words })).held).toBe(1);
    expect(await made.all('heldText')).toMatchObject([{ id: 'plan:plan-a', measureId: null, open: true }]);
    const { held: none, settle } = await held(harmless);
    await settle();
    expect([none, await made.all('heldText')]).toEqual([0, []]);
    await made.close();
  }
});

test('an answer that mends a held one leaves nothing to look at; the older text stays out for good', async () => {
  const made = await office();
  const given = { assignment: made.assignment, by: 'p-rut', unchangedFrom: null };
  const first = await recordAnswer(made.deps, { ...given, seen: 0, report: REPORT, concerns: ['class_and_person'] });
  const [stored] = await made.all('answer');
  if (!stored) throw new Error('no answer');
  const prompt = {
    occasion: 'point:KUL 1:2026',
    name: 'KUL 1',
    opensOn: '2026-02-01',
    closesOn: '2026-02-20',
    remindOn: [],
    asks: ['follow_up' as const],
    answeredAt: stored.at,
    answerId: stored.id,
    deliveryId: 'card:rut',
  };
  const assignment = { ...first.assignment, prompts: [prompt] };
  await recordAnswer(made.deps, { ...given, assignment, seen: 1, report: HARMLESS });
  expect(await made.all('heldText')).toMatchObject([
    { id: stored.id, open: false, looked: { by: 'p-rut', outcome: 'kept_out' } },
  ]);
  expect(await openHeld(made.deps)).toEqual([]);
  await settleAnswers(made.deps);
  expect((await made.all('event')).filter((one) => one.what === 'mended')).toHaveLength(1);
  expect((await made.all('assignment'))[0]?.last).toMatchObject({ excerpt: 'Två lag är i gång.' });
  await made.close();
});

test('"Oförändrat" mends nothing: a held text waits for somebody to look, also where an earlier version said otherwise', async () => {
  const made = await office();
  const given = { assignment: made.assignment, by: 'p-rut', unchangedFrom: null };
  await recordAnswer(made.deps, { ...given, seen: 0, report: REPORT, concerns: ['class_and_person'] });
  const [first] = await made.all('answer');
  if (!first) throw new Error('no answer');
  const confirmed = { id: 'a-1-2', n: 2, followUp: null, unchangedFrom: first.id, supersedes: first.id };
  await made.deps.store.create('answer', made.deps.tenant, { ...first, ...confirmed });
  expect(await settleAnswers(made.deps)).toBe(1);
  expect(await made.all('heldText')).toMatchObject([{ id: first.id, open: true, looked: null }]);
  expect((await made.all('event')).filter((one) => one.what === 'mended')).toEqual([]);
  await made.close();
});
