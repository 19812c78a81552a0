import { startCosmosEmulator } from './cosmos-emulator';

/** The emulator in a process of its own, until it is stopped: `[port]`. Prints its settings as one line of JSON. */
async function run(): Promise<void> {
  const { endpoint, key } = await startCosmosEmulator({ port: Number(process.argv[2] ?? 0) });
  console.log(JSON.stringify({ COSMOS_ENDPOINT: endpoint.replace(/\/$/, ''), COSMOS_KEY: key }));
}

void run();
