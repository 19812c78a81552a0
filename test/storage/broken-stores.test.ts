import { CONTAINER } from '../../storage/cosmos/container';
import { type Asked, type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator';
import { openInCosmos } from '../support/store-in-cosmos';
import { openInMemory } from '../support/store-in-memory';
import { caughtBy, MUTANTS } from '../support/store-mutants/caught';
import { breaking } from '../support/store-mutants/mutant';

describe('the store contract catches a store where', () => {
  test.each(Object.entries(MUTANTS))('%s', async (_name, mutant) => {
    expect(await caughtBy(mutant, openInMemory, { first: true })).toHaveLength(1);
  });
});

/** One of each way to be wrong, with the promise that finds it; `npm run break-stores` runs all of them over both stores. */
const OVER_COSMOS = [
  ['create accepts an id that is taken', 'create says exists where the id is taken, and changes nothing'],
  ['create keeps the object it was passed', 'create stores the document as it was when it was passed'],
  [
    'replace does not look at the version',
    'replace says changed where the document has another version, and changes nothing',
  ],
  [
    'replace loses the update and says it is done',
    'replace writes over the version that was read, and gives a new one',
  ],
  ['read gives what this client saw last', 'read sees every write that has answered, through any client'],
  ['read gives the same object twice', 'read gives a copy: changing it changes nothing in the store'],
  ['find orders without regard to id', 'find orders by a field: null first, ties by id'],
  ['find puts null last', 'find orders by a field: null first, ties by id'],
] as const;

describe('over Cosmos DB it catches a store where', () => {
  let emulator: CosmosEmulator;
  beforeAll(async () => {
    emulator = await startCosmosEmulator();
  });
  afterAll(() => emulator.stop());

  test.each(OVER_COSMOS)('%s', async (name, promise) => {
    const mutant = MUTANTS[name];
    if (!mutant) throw new Error(`no mutant is called "${name}"`);
    const open = () => openInCosmos(emulator);
    expect(await caughtBy(mutant, open, { first: true, among: [promise] })).toEqual([promise]);
    expect(
      await caughtBy(
        breaking(() => ({})),
        open,
        { first: true, among: [promise] },
      ),
    ).toEqual([]);
  });

  /** A header of a request that is not sent, or one that is sent: what the adapter would do without it. */
  const withHeaders = (change: (asked: Asked) => void) => () => {
    emulator.meddle((asked) => {
      if (asked.path.includes(`/colls/${CONTAINER}/docs`)) change(asked);
      return null;
    });
    return openInCosmos(emulator);
  };

  test.each([
    [
      'replace has no condition',
      ({ method, headers }: Asked) => method === 'PUT' && delete headers['if-match'],
      'replace says changed where the document has another version, and changes nothing',
    ],
    [
      'remove has no condition',
      ({ method, headers }: Asked) => method === 'DELETE' && delete headers['if-match'],
      'remove says changed where the document has another version, and takes nothing away',
    ],
    [
      'create is an upsert',
      ({ method, headers }: Asked) => {
        if (method === 'POST') headers['x-ms-documentdb-is-upsert'] = 'true';
      },
      'create says exists where the id is taken, and changes nothing',
    ],
  ] as const)('%s', async (_name, change, promise) => {
    const open = withHeaders(change);
    expect(
      await caughtBy(
        breaking(() => ({})),
        open,
        { first: true, among: [promise] },
      ),
    ).toEqual([promise]);
    emulator.meddle(() => null);
  });
});
