import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ScoredDocument, scoreCorpus } from '../../../support/corpus';

const FOLDER = join(__dirname, '../../../fixtures/everyday');

describe('readPlan: short documents as they come by mail and from meetings', () => {
  let documents: readonly ScoredDocument[] = [];

  beforeAll(async () => {
    documents = await scoreCorpus(FOLDER);
  });

  const all = (of: 'invented' | 'missing' | 'misplaced') =>
    documents.flatMap(({ name, score }) => score[of].map((one) => `${name} ${one}`));

  it('has each of them to read', () => {
    expect(documents).toHaveLength(readdirSync(FOLDER).filter((name) => !name.endsWith('.json')).length);
    expect(documents.length).toBeGreaterThan(60);
  });

  it('invents no measure and misses none', () => {
    expect(all('invented')).toEqual([]);
    expect(all('missing')).toEqual([]);
  });

  it('puts no date on another measure than its own', () => {
    expect(all('misplaced')).toEqual([]);
  });

  it('reads every field right', () => {
    const wrong = documents.flatMap(({ name, score }) =>
      score.fields
        .filter((one) => !one.right)
        .map((one) => `${name} ${one.where} ${one.field}: ${one.got}, not ${one.expected}`),
    );
    expect(wrong).toEqual([]);
  });
});
