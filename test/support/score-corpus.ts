import { resolve } from 'node:path';
import { CORPUS, scoreCorpus } from './corpus';
import type { FieldScore } from './score-reading';

/**
 * How well plans are read, per document and field: `node -r ./test/support/run-typescript.js test/support/score-corpus.ts [FOLDER]`.
 * FOLDER holds documents with `<name>.expected.json` beside them; left out, it is the corpus of the tests.
 */
async function main(folder: string) {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const percent = (fields: readonly FieldScore[]) =>
    `${((100 * fields.filter((one) => one.right).length) / Math.max(fields.length, 1)).toFixed(1)} % (${fields.filter((one) => one.right).length}/${fields.length})`;
  const documents = await scoreCorpus(folder);
  for (const { name, refused, score, offered: given } of documents) {
    print(`${name}: ${percent(score.fields)}${refused === null ? '' : `  refused ${refused}`}`);
    for (const one of score.fields.filter((field) => !field.right && field.got !== '(missing)')) {
      print(`    ${one.where} ${one.field}\n        expected ${one.expected}\n        read     ${one.got}`);
    }
    for (const title of score.missing) print(`    MISSING  ${title} (all of its fields)`);
    if (given.count > 0 && score.missing.length > 0)
      print(`    OFFERED  ${given.count}, ${given.missing} of the ${score.missing.length} missing among them`);
    for (const line of score.misplaced) print(`    DATE ON THE WRONG MEASURE  ${line}`);
  }
  const all = documents.flatMap((one) => one.score.fields);
  print('');
  for (const field of [...new Set(all.map((one) => one.field))]) {
    print(`${field.padEnd(20)} ${percent(all.filter((one) => one.field === field))}`);
  }
  const count = (of: 'invented' | 'missing' | 'misplaced') =>
    documents.reduce((sum, one) => sum + one.score[of].length, 0);
  const offered = documents.map((one) => one.offered);
  const sum = (of: 'count' | 'missing') => offered.reduce((so, one) => so + one[of], 0);
  print(
    `offered in the mean ${(sum('count') / Math.max(documents.length, 1)).toFixed(1)}, the most ${Math.max(0, ...offered.map((one) => one.count))}; ${sum('missing')} of ${count('missing')} missing among them`,
  );
  print(`${'ALL'.padEnd(20)} ${percent(all)}`);
  print(
    `${documents.length} documents; invented ${count('invented')}, missing ${count('missing')}, dates on the wrong measure ${count('misplaced')}`,
  );
}

main(resolve(process.argv[2] ?? CORPUS)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
