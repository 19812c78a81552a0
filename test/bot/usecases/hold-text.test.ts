import type { Report } from '../../../bot/domain/check-form';
import { holdMeasures } from '../../../bot/usecases/hold-text';
import { openHeld } from '../../../bot/usecases/open-held';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { settleAnswers } from '../../../bot/usecases/settle-answers';
import { aMeasure, anAssignment } from '../../support/builders';
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

test("a plan's measures are held once; what was looked at stays so until the words get another concern", async () => {
  const made = await office();
  const { store, tenant } = made.deps;
  const told = (followUp: string) => {
    const measure = aMeasure({ id: 'm-1' });
    return { ...measure, imported: { ...measure.imported, followUp } };
  };
  expect(await holdMeasures(made.deps, tenant, [told('Eleven i 5B.'), aMeasure({ id: 'm-2' })], 'command-line')).toBe(
    1,
  );
  const held = await store.read('heldText', tenant, 'measure:m-1');
  if (!held) throw new Error('nothing is held');
  const looked = { by: 'p-karin', at: made.deps.clock.now(), outcome: 'cleared' as const };
  await store.replace('heldText', tenant, { ...held.doc, open: false, looked }, held.version);
  await holdMeasures(made.deps, tenant, [told('Eleven i 6B.')], 'command-line');
  expect((await made.all('heldText'))[0]).toMatchObject({ open: false, looked });
  await holdMeasures(made.deps, tenant, [told('Eleven i 6B har adhd.')], 'command-line');
  expect((await made.all('heldText'))[0]).toMatchObject({ open: true, looked: null });
  await made.close();
});
