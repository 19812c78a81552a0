import { matchUpdated, type Recognisable } from '../../../bot/domain/match-updated';
import { documentsOf } from '../../../bot/domain/publish-draft';
import { aDraft, aDraftMeasure } from '../../support/drafts';

const measure = (no: number, title: string, but: Partial<Recognisable> = {}): Recognisable => ({
  no,
  title,
  area: null,
  due: [{ date: '2026-12-15' }],
  responsible: [{ type: 'text', text: 'Rektor' }],
  ...but,
});
const publication = {
  planId: 'p',
  file: { name: 'a.md', sha256: 'a' },
  at: '2026-01-01T00:00:00Z',
  today: '2026-01-01',
  people: [],
  units: [],
};
const held = (...titles: readonly string[]) =>
  documentsOf(
    aDraft(
      titles.map((title, at) =>
        aDraftMeasure({
          no: at + 1,
          title,
          area: null,
          due: [{ raw: '', date: '2026-12-15', precision: 'day' }],
          responsible: ['Rektor'],
        }),
      ),
    ),
    publication,
    null,
  ).measures;
const matched = (drafted: readonly Recognisable[], stored: ReturnType<typeof held>, said: [number, boolean][] = []) => {
  const { known, doubtful } = matchUpdated(drafted, stored, new Map(said));
  return { known: known.map((one) => one?.title ?? null), doubtful: doubtful.map((one) => one.no) };
};

describe('the same number', () => {
  test.each([
    ['Rastvärdar', 'Rastvärdar på båda gårdarna', {}, 'same'],
    ['Utbildning', 'Utbildning i barnkonventionen', { due: [{ date: '2027-01-31' }] }, 'same'],
    ['Kurs 3', 'Kurs 4', {}, 'asked'],
    ['Fasta mentorstider', 'Fasta mentorstider i åk 7', {}, 'asked'],
    ['Fasta mentorstider', 'Fasta mentorstider i åk 7', { due: [], responsible: [] }, 'asked'],
    ['Mattestuga', 'Läsgrupper', {}, 'asked'],
    ['Rutin för frånvaro', 'Rutin för klagomål', {}, 'asked'],
    ['Rutin', 'Rutin för klagomål', { due: [], responsible: [] }, 'same'],
    [
      'Rutin',
      'Rutin för klagomål',
      { due: [{ date: '2027-01-31' }], responsible: [{ type: 'text', text: 'HR' }] },
      'asked',
    ],
    ['Mattestuga', 'Läsgrupper', { due: [{ date: '2027-01-31' }] }, 'another'],
  ] as const)('%s, then %s: %s %s', (was, is, but, expected) => {
    const { known, doubtful } = matched([measure(1, is, but)], held(was));
    expect(known).toEqual([expected === 'same' ? was : null]);
    expect(doubtful).toEqual(expected === 'asked' ? [1] : []);
  });

  test('of a doubtful one it is what was said', () => {
    expect(matched([measure(1, 'Läsgrupper')], held('Mattestuga'), [[1, true]]).known).toEqual(['Mattestuga']);
    expect(matched([measure(1, 'Läsgrupper')], held('Mattestuga'), [[1, false]]).known).toEqual([null]);
  });

  test('a measure that is named elsewhere is never another one as well', () => {
    const drafted = [measure(1, 'Läsgrupper'), measure(2, 'Mattestuga')];
    expect(matched(drafted, held('Mattestuga'))).toEqual({ known: [null, 'Mattestuga'], doubtful: [] });
  });
});

test('no two measures of a plan ever have the same number: the document’s hold, and what it does not name gives way', () => {
  const stored = held('A', 'B', 'C');
  const draft = aDraft(['A', 'C', 'D', 'E'].map((title, at) => aDraftMeasure({ no: at + 1, title })));
  const plan = documentsOf(aDraft([]), publication, null).plan;
  const publish = (measures: typeof stored) => documentsOf(draft, publication, { plan, measures, assigned: new Set() });
  const { measures, missing, moved } = publish(stored);
  expect(measures.map((one) => one.no)).toEqual([1, 2, 3, 4]);
  expect(missing.map((one) => [one.no, one.title, moved.get(one.id)])).toEqual([[2, 'B', 5]]);
  const all = [...measures, ...missing.map((one) => ({ ...one, no: moved.get(one.id) ?? one.no }))];
  expect(publish(all)).toMatchObject({ measures, moved: new Map() });
});
