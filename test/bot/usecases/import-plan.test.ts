import type { Draft, DraftMeasure } from '../../../bot/domain/draft';
import { withAnswer } from '../../../bot/domain/prompts';
import { NOTHING_SAID, type UpdateChoices } from '../../../bot/domain/update-questions';
import { assignMeasures } from '../../../bot/usecases/assign-measures';
import { changeDocument } from '../../../bot/usecases/change-document';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { loadReportFacts } from '../../../bot/usecases/load-report-facts';
import { projectMeasure } from '../../../bot/usecases/project-measure';
import { anAnswer, aPerson, aUnit } from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anOffice, type Office, stoppingStore } from '../../support/office';

const FILE = { name: 'plan.csv', sha256: 'aa' };
const NEWER = { name: 'plan-ny.csv', sha256: 'bb' };
const three: readonly Partial<DraftMeasure>[] = [
  { no: 1, title: 'A', responsible: ['Rut Ekdal'] },
  { no: 2, title: 'B' },
  { no: 3, title: 'C', status: 'closed', responsible: ['Rut Ekdal'] },
];
const draftOf = (measures: readonly Partial<DraftMeasure>[]) => aDraft(measures.map((one) => aDraftMeasure(one)));

let office: Office;
beforeEach(async () => {
  office = await anOffice();
  await office.deps.store.create('person', 'local', aPerson({ unitIds: [] }));
});
afterEach(() => office.close());

const publish = async (measures: readonly Partial<DraftMeasure>[], file = FILE, dryRun = false) => {
  const outcome = await publishDraft(office.deps, 'local', draftOf(measures), file, 'command-line', { dryRun });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.change;
};

const everything = async () => ({
  plans: await office.all('plan'),
  measures: await office.all('measure'),
  assignments: await office.all('assignment'),
});

/** Somebody reports on the measure with this number. */
async function answerTo(no: number, state: 'in_progress' | 'completed') {
  const measure = (await office.all('measure')).find((one) => one.no === no);
  const assignment = (await office.all('assignment')).find((one) => one.measureId === measure?.id);
  if (!measure || !assignment) throw new Error('nobody has the measure');
  const answer = anAnswer({ n: 1, assignmentId: assignment.id, measureId: measure.id, state, schedule: null });
  await changeDocument(office.deps.store, 'assignment', 'local', assignment.id, (one) =>
    withAnswer(one, answer, '2026-01-12'),
  );
  await projectMeasure(office.deps, 'local', measure.id, (one) => one);
}

test('a plan is stored with its measures, and the person it names has theirs', async () => {
  const change = await publish(three);
  expect(change).toMatchObject({ outcome: 'created', added: [1, 2, 3], missing: [], assigned: 1 });
  const { measures, assignments } = await everything();
  expect(measures.map((one) => [one.no, one.open, one.assigned])).toEqual([
    [1, true, 1],
    [2, true, 0],
    [3, false, 0],
  ]);
  expect(assignments).toHaveLength(1);
  expect(assignments[0]).toMatchObject({ personId: 'p-rut', state: 'in_progress', answers: 0 });
});

test('what would be says which names lead to nobody, each once, as publishing links them', async () => {
  const rows: readonly Partial<DraftMeasure>[] = [
    { no: 1, title: 'A', responsible: ['Rut Ekdal, rektor', 'Berit Sand (Ekskolan)'] },
    { no: 2, title: 'B', responsible: ['berit  sand', 'Arbetslagen'] },
    { no: 3, title: 'C', responsible: ['Arbetslagen', 'Kim Falk'], status: 'proposed' },
    { no: 4, title: 'D', responsible: ['Nils Avgången'], status: 'completed' },
  ];
  const names = ['Berit Sand (Ekskolan)', 'Arbetslagen', 'Kim Falk'];
  expect((await publish(rows, FILE, true)).unlinked).toEqual(names);
  expect((await publish(rows)).unlinked).toEqual(names);
  const measures = await office.all('measure');
  const stored = measures.flatMap((one) => one.responsible.flatMap((by) => (by.type === 'text' ? [by.text] : [])));
  expect(stored).toEqual(expect.arrayContaining([...names]));
  // Somebody has been given the second since: what the document calls them asks for nothing any more.
  await assignMeasures(
    office.deps,
    'local',
    { plan: measures[0]?.planId ?? '', measure: 2, to: 'rut.ekdal@example.se', add: true },
    'x',
  );
  expect((await publish(rows.slice(1, 2), NEWER, true)).unlinked).toEqual([]);
});

test('a dry run says what would be and stores nothing', async () => {
  expect(await publish(three, FILE, true)).toMatchObject({ outcome: 'created', added: [1, 2, 3] });
  expect(await everything()).toEqual({ plans: [], measures: [], assignments: [] });
  expect(await office.all('event')).toEqual([]);
});

test('the same file again changes nothing', async () => {
  await publish(three);
  const before = await everything();
  expect(await publish(three)).toMatchObject({ outcome: 'unchanged', unchanged: 3, assigned: 0 });
  expect(await everything()).toEqual(before);
});

test('another plan that happens to bear the same title is a plan of its own', async () => {
  await publish(three);
  const change = await publish([{ no: 1, title: 'Något helt annat' }], NEWER);
  expect(change).toMatchObject({ outcome: 'created', missing: [] });
  expect((await everything()).plans).toHaveLength(2);
});

const publishing = async (
  plan: Partial<Draft['plan']>,
  titles: readonly string[],
  file: typeof FILE,
  choices: Partial<UpdateChoices> = {},
) => {
  const measures = titles.map((title, at) => aDraftMeasure({ no: at + 1, title }));
  const done = await publishDraft(office.deps, 'local', aDraft(measures, plan), file, 'test', {
    choices: { ...NOTHING_SAID, ...choices },
  });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.change;
};

test('the same title and case number is the same plan; either alone may be it', async () => {
  const simning = { title: 'Plan för simning', caseNumber: 'BUN/2026:77' };
  await publishing(simning, ['Köp flytvästar'], FILE);
  expect(await publishing({ ...simning, caseNumber: 'BUN 2026 77' }, ['Hyr en bassäng'], NEWER)).toMatchObject({
    outcome: 'updated',
    samePlan: null,
  });
  expect(
    await publishing({ ...simning, caseNumber: null }, ['Simskola i juni'], { ...FILE, sha256: 'cc' }),
  ).toMatchObject({
    outcome: 'created',
    samePlan: { by: 'title', name: 'Plan för simning' },
  });
  expect(await publishing({ ...simning, title: 'Badhuset' }, ['Måla'], { ...FILE, sha256: 'dd' })).toMatchObject({
    outcome: 'created',
    samePlan: { by: 'case_number', name: 'Plan för simning (BUN 2026 77)' },
  });
});

test('the same title with most measures in other words is the same plan', async () => {
  await publishing(
    { title: 'Rastplan' },
    ['Rastvärdar på gården', 'Lån av bollar i förrådet', 'Nytt klätternät'],
    FILE,
  );
  const reworded = ['Rastvärdar på båda gårdarna och gården', 'Lån av bollar i nya förrådet', 'Hinderbana'];
  expect(await publishing({ title: 'Rastplan' }, reworded, NEWER)).toMatchObject({
    outcome: 'updated',
    samePlan: null,
  });
});

test('of two plans with one title it is the one that was meant, also where the draft has got another title since', async () => {
  await publishing({ title: 'Rastplan' }, ['Bollar'], FILE);
  await publishing({ title: 'Rastplan' }, ['Gungor'], NEWER, { plan: 'new_plan' });
  const [first] = await office.all('plan');
  for (const title of ['Rastplan', 'Plan för gården']) {
    const said = { plan: 'update', planId: first?.id ?? '' } as const;
    const change = await publishing({ title }, ['Rutschkana'], { ...FILE, sha256: title }, said);
    expect(change).toMatchObject({ outcome: 'updated', planId: first?.id });
  }
  expect(await office.all('plan')).toHaveLength(2);
});

test('a plan under another title with most of the same measures may be it, though a row was taken out above them', async () => {
  await publish(three);
  const measures = [
    { no: 1, title: 'B' },
    { no: 2, title: 'C' },
  ].map((one) => aDraftMeasure(one));
  const done = await publishDraft(office.deps, 'local', aDraft(measures, { title: 'En annan rubrik' }), NEWER, 'test');
  expect(done).toMatchObject({ ok: true, change: { outcome: 'created', samePlan: { title: aDraft([]).plan.title } } });
});

test('another file with the same title updates the plan: matched, nothing twice, what is gone is named, kept and gives way', async () => {
  await publish(three);
  const due = [{ raw: 'maj 2026', date: '2026-05-31', precision: 'month' as const }];
  const change = await publish(
    [
      { no: 1, title: 'A', responsible: ['Rut Ekdal'], due },
      { no: 2, title: 'B' },
      { no: 3, title: 'D' },
    ],
    NEWER,
  );
  expect(change).toMatchObject({ outcome: 'updated', added: [3], missing: [{ no: 3, becomes: 4, title: 'C' }] });
  expect(change.changed).toEqual([
    { no: 1, title: 'A', fields: [{ field: 'due', from: '2026-03-31', to: '2026-05-31' }] },
  ]);
  expect((await office.all('measure')).map((one) => [one.no, one.title])).toEqual([
    [1, 'A'],
    [2, 'B'],
    [4, 'C'],
    [3, 'D'],
  ]);
  const { plans, measures } = await everything();
  expect(plans).toHaveLength(1);
  expect(plans[0]?.sourceFile).toEqual(NEWER);
  expect(measures.map((one) => one.title).sort()).toEqual(['A', 'B', 'C', 'D']);
  expect(measures.find((one) => one.title === 'A')).toMatchObject({ nextDue: '2026-05-31', due });
  expect(measures.find((one) => one.title === 'A')?.originalDue[0]?.date).toBe('2026-03-31');
});

test('the numbers are those of the file in hand, also where a row above them was taken out', async () => {
  await publish(three);
  const two = [
    { no: 1, title: 'B' },
    { no: 2, title: 'C', status: 'closed' as const },
  ];
  const change = await publish(two, NEWER);
  expect(change.changed).toEqual([
    { no: 1, title: 'B', fields: [{ field: 'no', from: '2', to: '1' }] },
    { no: 2, title: 'C', fields: [{ field: 'no', from: '3', to: '2' }] },
  ]);
  expect(change.missing).toMatchObject([{ no: 1, becomes: 3, title: 'A' }]);
  const numbered = async () => (await office.all('measure')).map((one) => `${one.no} ${one.title}`).sort();
  expect(await numbered()).toEqual(['1 B', '2 C', '3 A']);
  expect((await publish(two, NEWER)).missing).toMatchObject([{ no: 3, becomes: null, title: 'A' }]);
  expect(await numbered()).toEqual(['1 B', '2 C', '3 A']);
});

test('stopped while numbers change places and run again, no two measures are left with the same', async () => {
  const others = [1, 2, 3].map((no) => ({ no, title: `Ny ${no}` }));
  for (let after = 0; after <= 14; after += 1) {
    const other = await anOffice();
    const give = (deps: typeof other.deps, measures: readonly Partial<DraftMeasure>[], file: typeof FILE) =>
      publishDraft(deps, 'local', draftOf(measures), file, 'command-line');
    await give(other.deps, [...three, { no: 4, title: 'Kvar' }], FILE);
    const newer = [...others, { no: 4, title: 'Kvar' }];
    await give({ ...other.deps, store: stoppingStore(other.deps.store, after) }, newer, NEWER).catch(() => undefined);
    await give(other.deps, newer, NEWER);
    const numbers = (await other.all('measure')).map((one) => `${one.no} ${one.title}`).sort();
    expect(numbers).toEqual(['1 Ny 1', '2 Ny 2', '3 Ny 3', '4 Kvar', '5 A', '6 B', '7 C']);
    await other.close();
  }
});

test('an answer is newer than any document: the state stays what the person said', async () => {
  await publish(three);
  await answerTo(1, 'completed');
  await publish([{ ...three[0], status: 'paused' }, three[1] ?? {}, three[2] ?? {}], NEWER);
  const [first] = await office.all('measure');
  expect(first).toMatchObject({ state: 'completed', open: false, assignedDone: 1 });
  expect(first?.imported.state).toBe('paused');
  expect((await office.all('assignment'))[0]).toMatchObject({ state: 'completed', answers: 1 });
});

test('who has not answered stands where the newer document says', async () => {
  await publish(three);
  await publish([{ ...three[0], status: 'paused' }, three[1] ?? {}, three[2] ?? {}], NEWER);
  expect((await office.all('assignment'))[0]?.state).toBe('paused');
  expect((await office.all('measure'))[0]?.state).toBe('paused');
});

test('who was made responsible in the meantime stays so', async () => {
  await office.deps.store.create(
    'person',
    'local',
    aPerson({ id: 'p-bo', name: 'Bo Alm', email: 'bo.alm@example.se', unitIds: [] }),
  );
  await publish(three);
  const plan = (await office.all('plan'))[0]?.id ?? '';
  await assignMeasures(office.deps, 'local', { plan, measure: 1, to: 'bo.alm@example.se', add: false }, 'command-line');
  expect(await publish(three)).toMatchObject({ outcome: 'unchanged', assigned: 0 });
  expect((await office.all('measure'))[0]?.responsible).toEqual([{ type: 'person', personId: 'p-bo' }]);
  expect((await office.all('assignment')).filter((one) => one.active).map((one) => one.personId)).toEqual(['p-bo']);
});

test('people who come into the register later get their measures when the plan is read again', async () => {
  await publish([{ no: 1, title: 'A', responsible: ['Bo Alm'] }]);
  await office.deps.store.create(
    'person',
    'local',
    aPerson({ id: 'p-bo', name: 'Bo Alm', email: 'bo.alm@example.se' }),
  );
  expect(await publish([{ no: 1, title: 'A', responsible: ['Bo Alm'] }])).toMatchObject({
    outcome: 'updated',
    assigned: 1,
  });
  expect((await office.all('assignment')).map((one) => one.personId)).toEqual(['p-bo']);
});

test('a personal identity number is refused before anything is stored, with the number of the measure', async () => {
  const draft = draftOf([{ no: 1 }, { no: 2, title: 'B', followUp: 'Gäller elev 120612-2384.' }]);
  const outcome = await publishDraft(office.deps, 'local', draft, FILE, 'command-line');
  expect(outcome).toEqual({ ok: false, refusal: { code: 'personal_identity_number', measures: [2] } });
  expect(await everything()).toEqual({ plans: [], measures: [], assignments: [] });
});

test('stopped after any write and run again, it ends as if it had never stopped', async () => {
  await publish(three);
  const whole = await everything();
  const writes = 10; // plan, three measures, one assignment, its measure, revision, event: all of them fit
  for (let after = 0; after <= writes; after += 1) {
    const other = await anOffice();
    await other.deps.store.create('person', 'local', aPerson({ unitIds: [] }));
    const broken = { ...other.deps, store: stoppingStore(other.deps.store, after) };
    await publishDraft(broken, 'local', draftOf(three), FILE, 'command-line').catch(() => undefined);
    await publishDraft(other.deps, 'local', draftOf(three), FILE, 'command-line');
    expect({
      plans: await other.all('plan'),
      measures: await other.all('measure'),
      assignments: await other.all('assignment'),
    }).toEqual(whole);
    await other.close();
  }
});

test('a measure that one person has for two units is given for both, wherever it was stopped', async () => {
  const twice = draftOf([{ no: 1, title: 'A', responsible: ['Rektor Lärkans förskola', 'Rektor Svalans förskola'] }]);
  for (let after = 0; after <= 12; after += 1) {
    const other = await anOffice();
    const { store } = other.deps;
    for (const [id, name] of [
      ['u-larka', 'Lärkans förskola'],
      ['u-svala', 'Svalans förskola'],
    ] as const)
      await store.create('unit', 'local', aUnit({ id, name, forms: ['förskola'] }));
    await store.create(
      'person',
      'local',
      aPerson({ id: 'p-alva', name: 'Alva Roth', unitIds: ['u-larka', 'u-svala'] }),
    );
    const broken = { ...other.deps, store: stoppingStore(store, after) };
    await publishDraft(broken, 'local', twice, FILE, 'command-line').catch(() => undefined);
    await publishDraft(other.deps, 'local', twice, FILE, 'command-line');
    const given = (await other.all('assignment')).map((one) => `${one.personId} ${one.unitId}`);
    expect([after, given.sort()]).toEqual([after, ['p-alva u-larka', 'p-alva u-svala']]);
    await other.close();
  }
});

test('it is written in the log, and openings are told', async () => {
  await publish(three);
  const [event] = await office.all('event');
  expect(event).toMatchObject({
    what: 'import',
    by: 'command-line',
    detail: { file: 'plan.csv', outcome: 'created', added: 3 },
  });
  expect((await office.deps.store.read('tenant', 'registry', 'local'))?.doc.revision).toBe(1);
});

describe('a document without measures', () => {
  const RATED: Draft = {
    ...aDraft([], { title: 'Dialoger', background: ['Så gick det till.'], place: 'Näsvik' }),
    areas: { generella: ['Elevhälsa'] },
    ratings: [
      { unit: 'Bokskolan', form: 'grundskola', area: 'Studiero', value: 3, raw: 'Till stor del' },
      { unit: 'Bokskolan', form: 'grundskola', area: 'Elevhälsa', value: null, raw: 'ej bedömt' },
    ],
  };
  const give = (draft: Draft, file = FILE, dryRun = false) =>
    publishDraft(office.deps, 'local', draft, file, 'command-line', { dryRun });
  const given = async (draft: Draft, file = FILE, dryRun = false) => {
    const outcome = await give(draft, file, dryRun);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.change;
  };

  test('is stored with its areas, background and place, and each judgement as a document of its own', async () => {
    expect(await given(RATED)).toMatchObject({ outcome: 'created', added: [], ratings: 2 });
    expect((await office.all('plan'))[0]).toMatchObject({
      areas: { generella: ['Elevhälsa'] },
      background: ['Så gick det till.'],
      place: 'Näsvik',
    });
    const ratings = await office.all('rating');
    expect(ratings.map((one) => [one.unit, one.form, one.area, one.value]).sort()).toEqual([
      ['Bokskolan', 'grundskola', 'Elevhälsa', null],
      ['Bokskolan', 'grundskola', 'Studiero', 3],
    ]);
  });

  /** What reports count. */
  const counted = async () => {
    const [plan] = await office.all('plan');
    if (!plan) throw new Error('no plan');
    const { ratings } = await loadReportFacts(office.deps.store, 'local', plan);
    return ratings.map((one) => [one.unit, one.area, one.value, one.at.slice(0, 10)]).sort();
  };

  test('read again changes nothing; judged otherwise the new judgement counts, from its own day', async () => {
    await given(RATED);
    const before = await office.all('rating');
    office.clock.turnTo('2026-02-12T09:00:00+01:00');
    expect(await given(RATED)).toMatchObject({ outcome: 'unchanged', ratings: 0 });
    expect(await office.all('rating')).toEqual(before);
    const raised = { ...RATED, ratings: RATED.ratings.map((one) => ({ ...one, value: 4 as const })) };
    expect(await given(raised, NEWER)).toMatchObject({ outcome: 'updated', ratings: 2 });
    expect(await counted()).toEqual([
      ['Bokskolan', 'Elevhälsa', 4, '2026-02-12'],
      ['Bokskolan', 'Studiero', 4, '2026-02-12'],
    ]);
    expect(await office.all('plan')).toHaveLength(1);
    expect(await office.all('rating')).toHaveLength(4); // what was judged before is kept
  });

  test('counts what its latest version judges and nothing an older one did, also of a unit with a new name', async () => {
    await given(RATED);
    office.clock.turnTo('2026-02-12T09:00:00+01:00');
    const [studiero] = RATED.ratings;
    if (!studiero) throw new Error('no judgement');
    const newer = { ...RATED, ratings: [{ ...studiero, unit: 'Nya Bokskolan' }] };
    expect(await given(newer, NEWER)).toMatchObject({ outcome: 'updated', ratings: 1 });
    expect(await counted()).toEqual([['Nya Bokskolan', 'Studiero', 3, '2026-02-12']]);
    // The older file once more is what counts again, from the day it was first judged.
    expect(await given(RATED)).toMatchObject({ outcome: 'updated', ratings: 2 });
    expect(await counted()).toEqual([
      ['Bokskolan', 'Elevhälsa', null, '2026-01-12'],
      ['Bokskolan', 'Studiero', 3, '2026-01-12'],
    ]);
  });

  test('that leaves one judgement out says the same of the rest, and one without any takes nothing away', async () => {
    await given(RATED);
    office.clock.turnTo('2026-02-12T09:00:00+01:00');
    const fewer = { ...RATED, ratings: RATED.ratings.slice(0, 1) };
    expect(await given(fewer, NEWER)).toMatchObject({ outcome: 'updated', ratings: 0 });
    const one = [['Bokskolan', 'Studiero', 3, '2026-01-12']];
    expect(await counted()).toEqual(one);
    await given({ ...RATED, ratings: [] }, { name: 'plan-3.csv', sha256: 'cc' });
    expect(await counted()).toEqual(one);
  });

  test('stopped after any write, a new version counts in whole or not at all', async () => {
    const raised = { ...RATED, ratings: RATED.ratings.map((one) => ({ ...one, value: 4 as const })) };
    for (let after = 0; after <= 8; after += 1) {
      const other = await anOffice();
      await publishDraft(other.deps, 'local', RATED, FILE, 'command-line');
      const broken = { ...other.deps, store: stoppingStore(other.deps.store, after) };
      const values = async () => {
        const [plan] = await other.all('plan');
        if (!plan) throw new Error('no plan');
        return (await loadReportFacts(other.deps.store, 'local', plan)).ratings.map((one) => one.value).sort();
      };
      await publishDraft(broken, 'local', raised, NEWER, 'command-line').catch(() => undefined);
      expect([
        [3, null],
        [4, 4],
      ]).toContainEqual(await values());
      await publishDraft(other.deps, 'local', raised, NEWER, 'command-line');
      expect(await values()).toEqual([4, 4]);
      await other.close();
    }
  });

  test('under the title of a plan it shares nothing with is a plan of its own', async () => {
    await given(RATED);
    const other = { ...RATED, areas: { generella: ['Något annat'] }, ratings: [] };
    expect(await given(other, NEWER)).toMatchObject({ outcome: 'created' });
  });

  test('that holds nothing at all is refused, and a dry run stores no judgement', async () => {
    expect(await give(aDraft([]))).toEqual({ ok: false, refusal: { code: 'nothing_to_publish' } });
    expect(await given(RATED, FILE, true)).toMatchObject({ outcome: 'created', ratings: 2 });
    expect(await office.all('rating')).toEqual([]);
    expect(await office.all('plan')).toEqual([]);
  });

  test('with a personal identity number among its judgements or areas is refused', async () => {
    const numbers: readonly Draft[] = [
      { ...RATED, ratings: [{ unit: '120612-2384', form: null, area: 'Studiero', value: 1, raw: 'inte alls' }] },
      { ...RATED, areas: { generella: ['Elev 120612-2384'] } },
      { ...RATED, areas: { '120612-2384': ['Elevhälsa'] } },
    ];
    for (const draft of numbers)
      expect(await give(draft)).toEqual({ ok: false, refusal: { code: 'personal_identity_number', measures: [] } });
    expect(await office.all('rating')).toEqual([]);
  });
});

test('recommendations keep their answers and point at the stored measures, also after a version without them', async () => {
  const answered: Draft = {
    ...draftOf(three),
    recommendations: [
      {
        no: 1,
        text: 'Se över stödet',
        response: 'agrees_with_measure',
        answer: ['Nämnden instämmer.'],
        measures: [2, 3],
      },
    ],
  };
  await publishDraft(office.deps, 'local', answered, FILE, 'command-line');
  const idOf = (no: number) => office.all('measure').then((all) => all.find((one) => one.no === no)?.id);
  const expected = [
    {
      no: 1,
      text: 'Se över stödet',
      response: 'agrees_with_measure',
      answer: ['Nämnden instämmer.'],
      measureIds: [await idOf(2), await idOf(3)],
    },
  ];
  expect((await office.all('plan'))[0]?.recommendations).toEqual(expected);
  await publishDraft(office.deps, 'local', draftOf(three), NEWER, 'command-line');
  expect((await office.all('plan'))[0]?.recommendations).toEqual(expected);
});

test('stopped between its judgements and run again, a rated document ends whole', async () => {
  const draft: Draft = {
    ...draftOf([{ no: 1, title: 'A' }]),
    ratings: ['Studiero', 'Elevhälsa', 'Resultat'].map((area) => ({
      unit: 'Bokskolan',
      form: null,
      area,
      value: 2,
      raw: 'till viss del',
    })),
  };
  for (let after = 0; after <= 8; after += 1) {
    const other = await anOffice();
    const broken = { ...other.deps, store: stoppingStore(other.deps.store, after) };
    await publishDraft(broken, 'local', draft, FILE, 'command-line').catch(() => undefined);
    await publishDraft(other.deps, 'local', draft, FILE, 'command-line');
    expect((await other.all('rating')).map((one) => one.area).sort()).toEqual(['Elevhälsa', 'Resultat', 'Studiero']);
    expect(await other.all('measure')).toHaveLength(1);
    await other.close();
  }
});

test('what is about to be stored is told before anything is, and only then', async () => {
  await publish(three);
  const told: [string, number][] = [];
  const older = aDraft([aDraftMeasure({ no: 1, title: 'A' })], { documentDate: '2025-01-02' });
  const measures = (await office.all('measure')).map((one) => one.imported.on);
  for (const dryRun of [true, false]) {
    const outcome = await publishDraft(office.deps, 'local', older, NEWER, 'command-line', {
      dryRun,
      mayStore: (change) => {
        told.push([change.older?.stored ?? '', change.missing.length]);
        return null;
      },
    });
    expect(outcome).toMatchObject({ change: { older: { document: '2025-01-02', stored: '2025-11-03' } } });
    if (dryRun) expect((await office.all('measure')).map((one) => one.imported.on)).toEqual(measures);
  }
  expect(told).toEqual([['2025-11-03', 2]]);
});
