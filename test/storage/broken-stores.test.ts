import { caughtBy, MUTANTS } from '../support/store-mutants/caught';

describe('the store contract catches a store where', () => {
  test.each(Object.entries(MUTANTS))('%s', async (_name, mutant) => {
    expect(await caughtBy(mutant, { first: true })).toHaveLength(1);
  });
});
