import { circleOf } from '../../../bot/domain/circle';
import type { Measure, Responsible } from '../../../bot/domain/plan';
import { rollup } from '../../../bot/domain/rollup';
import { concerns } from '../../../bot/domain/scope';
import { aMeasure, anAssignment, aPerson } from '../../support/facts-builders';

const [rut, siv, tor] = ['Rut', 'Siv', 'Tor'].map((name) => aPerson(name)) as [
  ReturnType<typeof aPerson>,
  ReturnType<typeof aPerson>,
  ReturnType<typeof aPerson>,
];
const naming = (...ids: readonly string[]): readonly Responsible[] =>
  ids.map((personId) => ({ type: 'person', personId }));
const given = (measure: Measure, ...people: readonly (typeof rut)[]) => people.map((one) => anAssignment(measure, one));

test('nobody is no circle: a unit, a role or a text is no person', () => {
  const responsible: readonly Responsible[] = [
    { type: 'unit', unitId: 'u-1' },
    { type: 'role', role: 'principal', form: null },
    { type: 'text', text: 'Nämndens kansli' },
  ];
  expect(circleOf({ responsible }, [])).toBeNull();
});

test('one person, named or given it or both, goes by their own id', () => {
  const measure = aMeasure(1, { responsible: naming(rut.id) });
  for (const of of [
    circleOf(measure, []),
    circleOf(aMeasure(2), given(measure, rut)),
    circleOf(measure, given(measure, rut)),
  ])
    expect(of).toEqual({ id: rut.id, people: [rut.id] });
});

test('the same people are the same circle, whatever order they come in and whichever measure they share', () => {
  const one = circleOf(aMeasure(1, { responsible: naming(siv.id) }), given(aMeasure(1), tor, rut));
  const other = circleOf(aMeasure(2), given(aMeasure(2), rut, siv, tor));
  expect(one).toEqual(other);
  expect(one?.people).toEqual([rut.id, siv.id, tor.id]);
  expect(circleOf(aMeasure(1), given(aMeasure(1), rut, siv))?.id).not.toBe(one?.id);
});

test('a measure is kept with its state and whom it concerns now, also when it has ended', () => {
  const measure = aMeasure(1, { responsible: naming(siv.id) });
  const over = anAssignment(measure, tor, { active: false });
  const key = (...some: Parameters<typeof rollup>) => rollup(...some).circleKey;
  expect(key(measure, [over])).toBe(`in_progress:${siv.id}`);
  const done = anAssignment(measure, siv, { state: 'completed', answers: 1 });
  expect(key(measure, [over, done])).toBe(`completed:${siv.id}`);
  expect(key(aMeasure(2), [])).toBeNull();
});

test('a circle is of exactly those whom the measure concerns', () => {
  const measure = aMeasure(1, { responsible: naming(siv.id) });
  const active = given(measure, rut);
  const people = circleOf(measure, active)?.people ?? [];
  for (const { id } of [rut, siv, tor]) expect(people.includes(id)).toBe(concerns(measure, active, new Set([id])));
});
