import type { Draft, DraftMeasure } from '../../../../bot/domain/draft';
import { CORPUS, type ScoredDocument, scoreCorpus } from '../../../support/corpus';
import { aDraft, aDraftMeasure } from '../../../support/drafts';
import { type ExpectedReading, scoreReading } from '../../../support/score-reading';

/** Documents written for this test by someone who had not seen the reader, each with its right reading beside it. */
describe('readPlan: documents it was not written for', () => {
  let documents: readonly ScoredDocument[];
  beforeAll(async () => {
    documents = await scoreCorpus(CORPUS);
  }, 600_000); // two minutes of a quiet machine
  const all = (of: 'invented' | 'misplaced') =>
    documents.flatMap((one) => one.score[of].map((what) => `${one.name} ${what}`));

  it('has the whole corpus to read', () => {
    expect(documents.length).toBeGreaterThanOrEqual(1137);
  });

  it('invents no measure', () => {
    expect(all('invented')).toEqual([]);
  });

  it('puts no date on another measure than its own', () => {
    expect(all('misplaced')).toEqual([]);
  });

  it('reads at least 99.5 % of all fields right', () => {
    const fields = documents.flatMap((one) => one.score.fields.map((field) => ({ ...field, document: one.name })));
    const wrong = fields
      .filter((one) => !one.right)
      .map((one) => `${one.document} ${one.where} ${one.field}: ${one.expected} <> ${one.got}`);
    const share = 1 - wrong.length / fields.length;
    // The list of what is wrong is what a person needs to see when the share is too low.
    expect(share >= 0.995 ? [] : wrong).toEqual([]);
  });
});

describe('scoreReading', () => {
  const measure = (no: number, title: string, due: string) =>
    aDraftMeasure({ no, title, due: [{ raw: due, date: due, precision: 'day' }] });
  const draft = (...measures: readonly DraftMeasure[]) => aDraft(measures, { title: 'Plan' });
  const expected = (measures: readonly DraftMeasure[]): ExpectedReading => ({
    plan: { title: 'plan' },
    measures: measures.map(({ no, title, due, status }) => ({ no, title, due, status })),
    warnings: [],
  });
  const books = measure(1, 'Fler böcker i biblioteket', '2026-03-31');
  const walls = measure(2, 'Ljudväggar i matsalen', '2026-05-29');
  const wrongOf = (read: Draft | null) => {
    const { fields, ...rest } = scoreReading(expected([books, walls]), read);
    return { ...rest, wrong: fields.filter((one) => !one.right).map((one) => `${one.where} ${one.field}`) };
  };

  it('finds no fault in the right reading, whatever the case and the last stop', () => {
    expect(wrongOf(draft({ ...books, title: 'fler böcker i biblioteket.' }, walls))).toEqual({
      invented: [],
      missing: [],
      misplaced: [],
      wrong: [],
    });
  });

  it('says which measure a day was taken from', () => {
    const { misplaced, wrong } = wrongOf(draft({ ...books, due: [...books.due, ...walls.due] }, walls));
    expect({ misplaced, wrong }).toEqual({ misplaced: ['m1: 2026-05-29 is of m2'], wrong: ['m1 due'] });
  });

  it('counts every field of a measure that was not read, and tells an invented one', () => {
    expect(wrongOf(draft(books, measure(2, 'Anmälan senast tisdag', '2026-01-02')))).toEqual({
      invented: ['Anmälan senast tisdag'],
      missing: ['Ljudväggar i matsalen'],
      misplaced: [],
      wrong: ['m2 title', 'm2 due', 'm2 status', '- invented'],
    });
  });

  it('refuses a right reading of what no plan has', () => {
    const misspelt = { ...expected([books]), plan: { signedBy: 'Eva Ek' } } as unknown as ExpectedReading;
    expect(() => scoreReading(misspelt, draft(books))).toThrow('signedBy');
  });

  it('takes a refusal as right only where there is nothing to read', () => {
    expect(wrongOf(null).wrong).toHaveLength(7);
    expect(scoreReading(expected([]), null).fields.map((one) => one.right)).toEqual([true]);
  });
});
