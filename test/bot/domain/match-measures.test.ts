import fc from 'fast-check';
import { matchMeasures, type Titled } from '../../../bot/domain/match-measures';
import type { Measure } from '../../../bot/domain/plan';
import { documentsOf } from '../../../bot/domain/publish-draft';
import { aDraft, aDraftMeasure } from '../../support/drafts';

const SAME = 'Kartlägga frånvaro';
const titled = (no: number, who: string | null, due: string | null, but: Partial<Titled> = {}): Titled => ({
  no,
  title: SAME,
  area: null,
  due: due === null ? [] : [{ date: due }],
  responsible: who === null ? [] : [{ type: 'text', text: who }],
  ...but,
});
const stored = (of: readonly Titled[]): readonly Measure[] =>
  documentsOf(
    aDraft(
      of.map(({ no, title, area, due, responsible }) =>
        aDraftMeasure({
          no,
          title,
          area,
          due: due.map(({ date }) => ({ raw: date ?? '', date, precision: 'day' })),
          responsible: responsible.flatMap((one) => (one.type === 'text' ? [one.text] : [])),
        }),
      ),
    ),
    {
      planId: 'p',
      file: { name: 'a.md', sha256: 'a' },
      at: '2026-01-01T00:00:00Z',
      today: '2026-01-01',
      people: [],
      units: [],
    },
    null,
  ).measures;
const numbersOf = (drafted: readonly Titled[], held: readonly Measure[]) =>
  matchMeasures(drafted, held).map((one) => one?.no ?? null);

describe('measures with one title', () => {
  const jan = '2027-01-15';
  const feb = '2027-02-15';
  const mar = '2027-03-15';
  const two = [titled(1, 'Skolchefen', jan), titled(2, 'Kuratorn', feb)];

  test('are known by who answers for them and their days when a new first row has moved them down', () => {
    const drafted = [titled(1, 'HR', mar, { title: 'Ny' }), titled(2, 'Skolchefen', jan), titled(3, 'Kuratorn', feb)];
    expect(numbersOf(drafted, stored(two))).toEqual([null, 1, 2]);
  });

  test.each([
    [
      'who, when every day was moved to where the next one was',
      [titled(2, 'Skolchefen', feb), titled(3, 'Kuratorn', mar)],
      [1, 2],
    ],
    ['their days, when others answer for them', [titled(1, 'HR', feb), titled(2, 'Läraren', jan)], [2, 1]],
    ['number, when nothing else is as it was', [titled(2, 'HR', mar), titled(1, 'Läraren', mar)], [2, 1]],
    ['their order, when not even the numbers are', [titled(4, 'HR', mar), titled(5, 'Läraren', mar)], [1, 2]],
  ] as const)('are known by %s', (_, drafted, expected) => {
    expect(numbersOf(drafted, stored(two))).toEqual(expected);
  });

  test('keep what is theirs when two people have changed hands in the bot and the file comes once more', () => {
    const held = stored(two).map((one, at) => ({
      ...one,
      assigned: 1,
      responsible: [{ type: 'text', text: at === 0 ? 'Kuratorn' : 'Skolchefen' } as const],
    }));
    expect(numbersOf(two, held)).toEqual([1, 2]);
    expect(numbersOf([titled(2, 'Kuratorn', feb), titled(3, 'Skolchefen', jan)], held)).toEqual([2, 1]);
  });

  test('without people and days are told apart by their area, else by number', () => {
    const areas = [titled(1, null, null, { area: 'Trygghet' }), titled(2, null, null, { area: 'Kunskap' })];
    const turned = areas.map((one) => ({ ...one, no: 3 - one.no }));
    expect(numbersOf(turned, stored(areas))).toEqual([1, 2]);
    const bare = [titled(1, null, null), titled(2, null, null)];
    expect(numbersOf([titled(2, null, null), titled(3, null, null), titled(1, null, null)], stored(bare))).toEqual([
      2,
      null,
      1,
    ]);
  });

  test('are never guessed among when more stand there than before and nothing tells which is new', () => {
    const drafted = [titled(7, 'HR', mar), titled(8, 'Läraren', mar), titled(9, 'Rektorn', mar)];
    expect(numbersOf(drafted, stored(two))).toEqual([null, null, null]);
  });
});

test('shuffling and adding rows never swaps two measures that differ in who answers for them or in their days', () => {
  const row = fc.record({
    title: fc.constantFrom(SAME, 'Utbilda mentorer'),
    who: fc.constantFrom(null, 'Skolchefen', 'Kuratorn', 'HR'),
    due: fc.constantFrom(null, '2027-01-15', '2027-02-15', '2027-03-15'),
  });
  type Row = { readonly title: string; readonly who: string | null; readonly due: string | null };
  const rows = (of: readonly Row[]) => of.map(({ title, who, due }, at) => titled(at + 1, who, due, { title }));
  const shuffled = fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.array(row, { maxLength: 4 }))
    .chain(([before, added]) =>
      fc.record({
        before: fc.constant(before),
        after: fc.shuffledSubarray([...before, ...added], {
          minLength: before.length + added.length,
        }),
      }),
    );
  const said = ({ title, due, responsible }: Titled) =>
    JSON.stringify([title, due.map(({ date }) => date), responsible]);
  fc.assert(
    fc.property(shuffled, ({ before, after }) => {
      const held = stored(rows(before));
      const drafted = rows(after);
      const matched = matchMeasures(drafted, held);
      const found = matched.flatMap((one, at) => (one ? [[one, drafted[at]] as const] : []));
      // Every stored measure is still there, so each is known again, once, as what it says.
      expect(new Set(found.map(([one]) => one)).size).toBe(held.length);
      expect(found).toHaveLength(held.length);
      for (const [one, drafted] of found) expect(drafted && said(drafted)).toBe(said(one));
    }),
    { numRuns: 300 },
  );
});
