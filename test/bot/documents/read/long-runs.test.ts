import { clauseOf } from '../../../../bot/documents/read/sentence/clause';
import { refusalOf } from '../../../support/read-text';

/** What was pasted may hold a run of blanks or of one letter that is longer than anything written: it is read through once. */
test('blanks without end behind a line cost no more than as much text', async () => {
  const page = (blanks: number) => `<p>Punkterna nedan gås igenom.</p><pre>Se${' '.repeat(blanks)}</pre>`;
  await refusalOf('tom.html', page(10));
  const before = performance.now();
  // Looked at from each of its blanks anew, such a line takes half a minute.
  expect(await refusalOf('tom.html', page(150_000))).toEqual({ code: 'no_table_found' });
  expect(performance.now() - before).toBeLessThan(5_000);
}, 120_000);

test('nor does a word without end in a sentence', () => {
  const before = performance.now();
  expect(clauseOf(`Se${'e'.repeat(60_000)}`, () => false)).toBeNull();
  expect(performance.now() - before).toBeLessThan(2_000);
});
