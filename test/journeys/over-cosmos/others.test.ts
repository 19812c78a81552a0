import { overCosmos } from '../../support/journey-store';

/**
 * The other journeys once more, unchanged, over Cosmos DB. They take minutes, so a usual run has the main job's alone:
 * `npm run journeys-everywhere` runs them all.
 */
const JOURNEYS = [
  'delivery',
  'form',
  'guard',
  'import',
  'management',
  'reports',
  'schedule',
  'survival',
  'tenants',
] as const;

const isEverywhere = (globalThis as { readonly journeysEverywhere?: boolean }).journeysEverywhere === true;

if (isEverywhere) overCosmos();
else process.stderr.write(`Left out over Cosmos DB: ${JOURNEYS.join(', ')}. All: npm run journeys-everywhere\n`);
for (const name of JOURNEYS) {
  describe(`${name}, over Cosmos DB`, () => {
    // biome-ignore lint/style/noCommonJs: loaded inside the describe, and only when it is to run
    if (isEverywhere) require(`../${name}.test`);
    else test.skip('is left out here', () => undefined);
  });
}
