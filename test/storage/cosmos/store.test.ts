import { storeContract } from '../../contracts/store.contract';
import { type CosmosEmulator, startCosmosEmulator } from '../../support/cosmos-emulator';
import { cosmosDatabase, openInCosmos } from '../../support/store-in-cosmos';

describe('the Cosmos store on this machine', () => {
  let emulator: CosmosEmulator;
  beforeAll(async () => {
    emulator = await startCosmosEmulator();
  });
  afterAll(() => emulator.stop());

  storeContract('cosmos over an emulator', () => openInCosmos(emulator));
});

describe('the Cosmos store in Azure', () => {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  if (!endpoint || !key) {
    console.log(
      'skipped: the store contract over a real Cosmos DB account, as COSMOS_ENDPOINT and COSMOS_KEY are not set',
    );
    test.skip('keeps every promise (COSMOS_ENDPOINT and COSMOS_KEY are not set)', () => undefined);
    return;
  }
  const account = cosmosDatabase({ endpoint, key });
  afterAll(() => account.remove());

  storeContract('cosmos in Azure', account.open);
});
