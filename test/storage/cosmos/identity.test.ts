import { once } from 'node:events';
import { createServer } from 'node:http';
import { Agent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CosmosClient } from '@azure/cosmos';
import { CONTAINER, CONTAINER_DEFINITION } from '../../../storage/cosmos/container';
import { type CosmosEmulator, startCosmosEmulator } from '../../support/cosmos-emulator';
import { startTypescript } from '../../support/start-typescript';

/** Azure's address for tokens inside an app service: gives one to whoever knows the header. */
async function startTokens(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const known = request.headers['x-identity-header'] === 'known';
    const expires_on = Math.floor(Date.now() / 1000) + 3600;
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ access_token: 'a-token', token_type: 'Bearer', expires_on, resource: 'cosmos' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}

let emulator: CosmosEmulator;
let tokens: Awaited<ReturnType<typeof startTokens>>;
beforeAll(async () => {
  [emulator, tokens] = await Promise.all([startCosmosEmulator({ secure: true }), startTokens()]);
});
afterAll(() => Promise.all([emulator.stop(), tokens.stop()]));

/** `follow-up plans` over the account, signed in as the identity of the process. */
async function plans() {
  const child = startTypescript('scripts/follow-up.ts', ['plans', '--json'], {
    STORE: 'cosmos',
    COSMOS_ENDPOINT: emulator.endpoint.replace(/\/$/, ''),
    COSMOS_KEY: '',
    IDENTITY_ENDPOINT: tokens.url,
    IDENTITY_HEADER: 'known',
    AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
    NODE_TLS_REJECT_UNAUTHORIZED: '0', // the emulator's certificate
    DEFAULT_LOCALE: 'en',
  });
  const out = child.stdout ? text(child.stdout) : '';
  const [code] = await once(child, 'close');
  return { code, answer: JSON.parse(await out) };
}

test('an identity opens what is there and makes nothing: the fault says what is missing and what makes it', async () => {
  const signatures: string[] = [];
  emulator.meddle(({ method, headers }) => {
    signatures.push(`${method} ${decodeURIComponent(headers.authorization ?? '')}`);
    return null;
  });
  const without = await plans();
  expect(without.code).toBe(1);
  expect(without.answer.error.code).toBe('store_unreachable');
  expect(without.answer.error.message).toContain(
    'there is no container "documents" in a database "follow-up" in Cosmos DB, and an identity cannot make one: ' +
      'manifest/cosmos.bicep makes it; with COSMOS_KEY set it is made at start',
  );
  expect(new Set(signatures)).toEqual(new Set(['GET type=aad&ver=1.0&sig=a-token']));

  const { endpoint, key } = emulator;
  const client = new CosmosClient({ endpoint, key, agent: new Agent({ rejectUnauthorized: false }) as never });
  await client.databases.create({ id: 'follow-up' });
  const database = client.database('follow-up');
  await database.containers.create({
    ...CONTAINER_DEFINITION,
    indexingPolicy: { includedPaths: [{ path: '/tenant/?' }] },
  });
  const unindexed = await plans();
  expect(unindexed.answer.error.message).toMatch(
    /does not index \/kind\/\?, .* and \d+ more, and an identity cannot change that: manifest\/cosmos.bicep makes it/,
  );

  await database.container(CONTAINER).replace(CONTAINER_DEFINITION);
  client.dispose();
  expect(await plans()).toEqual({ code: 0, answer: { plans: [] } });
}, 60_000);
