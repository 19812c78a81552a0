import { offerKey } from '../../../bot/domain/added-measures';
import { documentsOf, holdsAnything } from '../../../bot/domain/publish-draft';
import { aPerson } from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';

const publication = {
  planId: 'plan-x',
  file: { name: 'plan.csv', sha256: 'ab' },
  at: '2025-11-10T09:00:00.000Z',
  today: '2025-11-10',
  people: [aPerson()],
  units: [],
};
const publish = (...measures: Parameters<typeof aDraftMeasure>[0][]) =>
  documentsOf(aDraft(measures.map((one) => aDraftMeasure(one))), publication, null);
const month = (raw: string, date: string, label?: string) => ({
  raw,
  date,
  precision: 'month' as const,
  ...(label ? { label } : {}),
});

describe('a draft becomes a plan', () => {
  test('with ids from the plan and the place in it', () => {
    const { plan, measures } = publish({ no: 1 }, { no: 4, title: 'Tydligare introduktion' });
    expect(plan).toMatchObject({
      id: 'plan-x',
      status: 'active',
      importedAt: publication.at,
      documentDate: '2025-11-03',
    });
    expect(measures.map((one) => [one.id, one.no])).toEqual([
      ['plan-x-1', 1],
      ['plan-x-2', 4],
    ]);
  });

  test('keeping the adopted dates beside the current ones', () => {
    const [measure] = publish({}).measures;
    expect(measure?.originalDue).toEqual(measure?.due);
  });

  test('closed where the plan says so, and then without a report to ask for', () => {
    const [measure] = publish({
      status: 'closed_continues',
      nextReport: month('Ny återrapport juni 2026', '2026-06-30'),
    }).measures;
    expect(measure).toMatchObject({ open: false, state: 'closed_continues', reportOpensOn: null });
  });

  test('with relations to the measures that are meant, and none to itself', () => {
    const { measures } = publish(
      { no: 1 },
      {
        no: 2,
        title: 'B',
        relatesTo: [
          { type: 'covered_by', to: 1 },
          { type: 'duplicate_of', to: 2 },
        ],
      },
    );
    expect(measures[1]?.relations).toEqual([{ type: 'covered_by', measureId: 'plan-x-1' }]);
  });
});

describe('what stands around the measures', () => {
  const draft = {
    ...aDraft([aDraftMeasure({ no: 4, title: 'A' })], { place: 'Näsvik', background: ['Bakgrunden.'] }),
    areas: { förskola: ['Lärmiljö'] },
    recommendations: [
      { no: 1, text: 'Se över stödet', response: 'partly_done' as const, answer: ['Det pågår.'], measures: [4, 9, 4] },
      { no: 2, text: 'Utan svar' },
    ],
    ratings: [
      { unit: 'Bokskolan', form: null, area: 'Lärmiljö', value: 2 as const, raw: 'till viss del' },
      { unit: 'bokskolan ', form: null, area: 'Lärmiljö', value: 3 as const, raw: 'till stor del' },
    ],
  };

  test('is kept: recommendations with the ids of measures that exist, background, place and areas', () => {
    expect(documentsOf(draft, publication, null).plan).toMatchObject({
      recommendations: [
        { no: 1, response: 'partly_done', answer: ['Det pågår.'], measureIds: ['plan-x-1'] },
        { no: 2, text: 'Utan svar' },
      ],
      background: ['Bakgrunden.'],
      place: 'Näsvik',
      areas: { förskola: ['Lärmiljö'] },
    });
  });

  test('an area of a unit judged twice is one judgement: the last', () => {
    const { ratings } = documentsOf(draft, publication, null);
    expect(ratings).toHaveLength(1);
    expect(ratings[0]).toMatchObject({ planId: 'plan-x', area: 'Lärmiljö', value: 3, at: publication.at });
  });

  test('a later version that says nothing of it takes nothing away', () => {
    const { plan, measures } = documentsOf(draft, publication, null);
    const bare = aDraft([aDraftMeasure({ no: 4, title: 'A' })]);
    const again = documentsOf(bare, publication, { plan, measures, assigned: new Set() });
    expect(again.plan).toEqual(plan);
    expect(again.ratings).toEqual([]);
  });

  test('a draft with recommendations, areas or judgements alone holds something; an empty one nothing', () => {
    const empty = aDraft([]);
    expect(holdsAnything(empty)).toBe(false);
    expect(holdsAnything({ ...empty, areas: {} })).toBe(false);
    for (const more of [{ areas: draft.areas }, { recommendations: draft.recommendations }, { ratings: draft.ratings }])
      expect(holdsAnything({ ...empty, ...more })).toBe(true);
  });
});

describe('parts', () => {
  const actions = [
    'Ett nytt schemaverktyg införs på alla skolor',
    { text: 'Arbetslagen ser över rutinerna för vikarier', due: null, state: 'completed' as const },
    'Fortbildning erbjuds under våren',
  ];

  test('a labelled date belongs to the action it names', () => {
    const due = [
      month('Schemaverktyg infört juni 2026', '2026-06-30', 'Schemaverktyg'),
      month('Nya rutiner klara januari 2026', '2026-01-31', 'Nya rutiner'),
    ];
    const [measure] = publish({ actions, due }).measures;
    expect(measure?.parts.map((part) => [part.due?.date ?? null, part.done])).toEqual([
      ['2026-06-30', false],
      ['2026-01-31', true],
      [null, false],
    ]);
    expect(measure?.nextDue).toBe('2026-06-30');
  });

  test('a label that two actions could be meant by belongs to neither', () => {
    const due = [month('Rutiner klara januari 2026', '2026-01-31', 'Rutiner')];
    const [measure] = publish({ actions: ['Rutiner för frånvaro', 'Rutiner för vikarier'], due }).measures;
    expect(measure?.parts.map((part) => part.due)).toEqual([null, null]);
    expect(measure?.nextDue).toBe('2026-01-31');
  });
});

describe('the responsible', () => {
  test.each(['Rut Ekdal', 'rut ekdal', 'Rut Ekdal, rektor', 'Rut Ekdal (Lindskolan)', 'rut.ekdal@example.se'])(
    '%s is the person',
    (text) => {
      expect(publish({ responsible: [text] }).measures[0]?.responsible).toEqual([
        { type: 'person', personId: 'p-rut' },
      ]);
    },
  );

  test.each(['Rektor, resp. enhet', 'Förvaltningens ledningsgrupp', 'Rut', 'Rutger Ekdal'])(
    '%s stays a text',
    (text) => {
      expect(publish({ responsible: [text] }).measures[0]?.responsible).toEqual([{ type: 'text', text }]);
    },
  );

  test('a name that two people have stays a text, and so does somebody who has left', () => {
    const twice = { ...publication, people: [aPerson(), aPerson({ id: 'p-2', email: 'rut2@example.se' })] };
    const left = { ...publication, people: [aPerson({ active: false })] };
    for (const setting of [twice, left]) {
      const draft = aDraft([aDraftMeasure({ responsible: ['Rut Ekdal'] })]);
      expect(documentsOf(draft, setting, null).measures[0]?.responsible[0]?.type).toBe('text');
    }
  });
});

describe('the report of a measure', () => {
  const opens = (date: string, documentDate: string | null, today: string) =>
    documentsOf(
      aDraft([aDraftMeasure({ nextReport: month('Ny återrapport', date) })], { documentDate }),
      { ...publication, today },
      null,
    ).measures[0]?.reportOpensOn;

  test('opens on the Monday of the week four weeks before it', () => {
    expect(opens('2018-06-30', '2018-01-10', '2018-01-15')).toBe('2018-05-28');
  });

  test('opens one week before it in a plan that reports within a month', () => {
    expect(opens('2018-02-09', '2018-01-10', '2018-01-15')).toBe('2018-01-29');
    expect(opens('2018-02-10', '2018-01-10', '2018-01-12')).toBe('2018-01-12'); // 31 days: four weeks, not before today
  });

  test('does not open in a past the plan was not yet published in, and not at all when its day has gone', () => {
    expect(opens('2018-06-30', '2018-01-10', '2018-06-15')).toBe('2018-06-15');
    expect(opens('2018-06-30', '2018-01-10', '2018-06-30')).toBe('2018-06-30');
    expect(opens('2018-06-30', '2018-01-10', '2018-07-01')).toBeNull();
  });

  test('counts the period from the publication where the plan has no date', () => {
    expect(opens('2018-02-09', null, '2018-01-15')).toBe('2018-01-29');
  });
});

describe('publishing again', () => {
  const first = publish({ no: 1, title: 'A' }, { no: 2, title: 'B.' }, { no: 3, title: 'C' });
  const held = { plan: first.plan, measures: first.measures, assigned: new Set<string>() };
  const again = (measures: Parameters<typeof aDraftMeasure>[0][], over = held) =>
    documentsOf(
      aDraft(measures.map((one) => aDraftMeasure(one))),
      { ...publication, at: '2026-01-01T08:00:00.000Z' },
      over,
    );

  test('the same file gives the same documents', () => {
    const same = again([
      { no: 1, title: 'A' },
      { no: 2, title: 'B.' },
      { no: 3, title: 'C' },
    ]);
    expect(same).toEqual({ ...first, missing: [] });
  });

  test('a measure is known by number and title, as it was typed or nearly', () => {
    const { measures, missing } = again([{ no: 2, title: 'b' }]);
    expect(measures[0]?.id).toBe('plan-x-2');
    expect(missing.map((one) => one.no)).toEqual([1, 3]);
  });

  test('a plan that was renumbered keeps its measures, and a new one takes no one’s id', () => {
    const { measures } = again([
      { no: 1, title: 'Ny' },
      { no: 2, title: 'A' },
      { no: 3, title: 'B' },
      { no: 4, title: 'C' },
    ]);
    expect(measures.map((one) => [one.no, one.id])).toEqual([
      [1, 'plan-x-4'],
      [2, 'plan-x-1'],
      [3, 'plan-x-2'],
      [4, 'plan-x-3'],
    ]);
  });

  test('the same number with another title is another measure', () => {
    const { measures, missing } = again([{ no: 1, title: 'Något helt annat' }]);
    expect(measures[0]?.id).toBe('plan-x-4');
    expect(missing).toHaveLength(3);
  });

  test('what somebody added answers its recommendation still, and a sentence of it that is read now is the same measure', () => {
    const sentence = 'Elevrådet bjuds in till ett samtal om gården.';
    const offered = aDraftMeasure({ no: 2, title: 'Elevrådet bjuds in', source: sentence });
    const recommendation = (measures: readonly number[]) => ({ no: 1, text: 'Lyssna på eleverna', measures });
    const known = documentsOf(
      {
        ...aDraft([
          aDraftMeasure({ no: 1, title: 'A' }),
          { ...offered, title: 'Samtal om gården', added: { offer: offerKey(offered) } },
          aDraftMeasure({ no: 3, title: 'Egen', added: { offer: null } }),
        ]),
        recommendations: [recommendation([1, 2])],
      },
      publication,
      null,
    );
    const over = { plan: known.plan, measures: known.measures, assigned: new Set<string>() };
    const from = (draft: ReturnType<typeof aDraft>) =>
      documentsOf({ ...draft, recommendations: [recommendation([1])] }, publication, over);

    const same = from({ ...aDraft([aDraftMeasure({ no: 1, title: 'A' })]), passedOver: [offered] });
    expect([same.missing, same.kept.map((one) => one.no)]).toEqual([[], [2, 3]]);
    expect(same.plan.recommendations[0]?.measureIds).toEqual(['plan-x-1', 'plan-x-2']);

    const better = from(aDraft([aDraftMeasure({ no: 1, title: 'A' }), offered]));
    expect(better.measures.map((one) => one.id)).toEqual(['plan-x-1', 'plan-x-2']);
    expect(better.measures[1]?.added).toEqual({ offer: offerKey(offered) });
    expect(better.missing).toEqual([]);
  });

  test('what somebody added goes with its recommendation, whatever number a new version gives that', () => {
    const asked = (...texts: readonly string[]) => texts.map((text, at) => ({ no: at + 1, text, measures: [] }));
    const own = aDraftMeasure({ no: 1, title: 'Egen', added: { offer: null } });
    const [first, second] = asked('Säkra tillgången till lärare.', 'Stärk rutinen för skolskjuts 2026.');
    const known = documentsOf(
      {
        ...aDraft([own]),
        recommendations: [
          { ...first, measures: [] },
          { ...second, measures: [1] },
        ] as never,
      },
      publication,
      null,
    );
    const over = { plan: known.plan, measures: known.measures, assigned: new Set<string>() };
    const servedIn = (...texts: readonly string[]) => {
      const { plan } = documentsOf({ ...aDraft([]), recommendations: asked(...texts) }, publication, over);
      return plan.recommendations.flatMap((one) => ((one.measureIds ?? []).length > 0 ? [one.text] : []));
    };
    const same = 'Stärk rutinen för skolskjuts 2026';
    expect(servedIn('Säkra tillgången till lärare.', 'Rusta upp skolgårdarna.', same)).toEqual([same]);
    expect(servedIn(same, 'Rusta upp skolgårdarna.')).toEqual([same]);
    const worded = 'Stärk och följ upp rutinen för skolskjuts 2026.';
    expect(servedIn('Säkra tillgången till lärare.', worded)).toEqual([worded]);
    expect(servedIn('Säkra tillgången till lärare.', 'Rusta upp skolgårdarna.')).toEqual([]);
    expect(servedIn('Säkra tillgången till lärare.', 'Stärk rutinen för skolskjuts 2027.')).toEqual([]);
  });

  test('one that nobody added, whose sentence is only offered now, is missing and asked about', () => {
    const offered = aDraftMeasure({ no: 2, title: 'b', source: 'B är tänkt till våren.' });
    const { missing, kept } = documentsOf(
      { ...aDraft([aDraftMeasure({ no: 1, title: 'A' })]), passedOver: [offered] },
      publication,
      held,
    );
    expect([missing.map((one) => one.no), kept]).toEqual([[2, 3], []]);
  });

  test('new dates are the document’s, the adopted ones stay', () => {
    const due = [month('maj 2026', '2026-05-31')];
    const [measure] = again([{ no: 1, title: 'A', due }]).measures;
    expect(measure?.due).toEqual(due);
    expect(measure?.originalDue).toEqual(first.measures[0]?.due);
  });

  const TITLES = ['A', 'B.', 'C'];
  const SILENT = {
    area: null,
    actions: [],
    responsible: [],
    due: [],
    statusRaw: null,
    status: 'decided',
  } as const;

  test('a version without columns for it takes no state, area, part, day or owner away', () => {
    const { measures } = again(TITLES.map((title, at) => ({ ...SILENT, no: at + 1, title })));
    const from = (all: typeof measures) =>
      all.map((one) => [one.imported, one.area, one.parts, one.due, one.responsible, one.nextDue]);
    expect(from(measures)).toEqual(from(first.measures));
  });

  test('a version with the columns says what it leaves empty, but never an empty state', () => {
    const [said, left] = again([
      { no: 1, title: 'A' },
      { ...SILENT, no: 2, title: 'B', status: 'unknown' },
    ]).measures;
    expect(said?.due).toHaveLength(1);
    expect([left?.area, left?.parts, left?.due]).toEqual([null, [], []]);
    expect(left?.imported).toEqual(first.measures[1]?.imported);
  });

  test('one that was closed is open again where the next version names it without a state', () => {
    const [one] = first.measures;
    if (!one) throw new Error('nothing is stored');
    const closed = { ...one, imported: { ...one.imported, state: 'cancelled' as const } };
    const [named] = again([{ ...SILENT, no: 1, title: 'A' }], { ...held, measures: [closed] }).measures;
    expect(named?.imported.state).toBe('decided');
  });

  test('who was made responsible since stays so', () => {
    const given = { ...first.measures[0], responsible: [{ type: 'person', personId: 'p-rut' }] } as never;
    const over = { ...held, measures: [given], assigned: new Set(['plan-x-1']) };
    const [measure] = again([{ no: 1, title: 'A', responsible: ['Ledningsgruppen'] }], over).measures;
    expect(measure?.responsible).toEqual([{ type: 'person', personId: 'p-rut' }]);
  });

  test('a part that comes between two others does not take their ids', () => {
    const one = publish({ actions: ['Kartläggning', 'Förslag'] });
    const two = documentsOf(aDraft([aDraftMeasure({ actions: ['Kartläggning', 'Enkät', 'Förslag'] })]), publication, {
      plan: one.plan,
      measures: one.measures,
      assigned: new Set(),
    });
    expect(two.measures[0]?.parts.map((part) => [part.text, part.id])).toEqual([
      ['Kartläggning', 'plan-x-1.1'],
      ['Enkät', 'plan-x-1.3'],
      ['Förslag', 'plan-x-1.2'],
    ]);
  });

  test('a report that has been opened is not opened again, one with a new day is', () => {
    const nextReport = month('juni 2026', '2026-06-30');
    const one = publish({ nextReport });
    const opened = { ...one.measures[0], reportOpensOn: null } as never;
    const over = { plan: one.plan, measures: [opened], assigned: new Set<string>() };
    expect(again([{ nextReport }], over).measures[0]?.reportOpensOn).toBeNull();
    expect(again([{ nextReport: month('maj 2026', '2026-05-31') }], over).measures[0]?.reportOpensOn).toBe(
      '2026-04-27',
    );
  });
});
