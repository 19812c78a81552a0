import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Request as BotRequest, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';

/**
 * What ours is measured against: botbuilder as its samples use it, on the same restify, answering every press with the
 * same card. It reads nothing, stores nothing and sends nothing. Argument: the file with the card.
 */
const card: unknown = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const reply = {
  type: 'invokeResponse',
  value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } },
};
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer({ name: '' });
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  // A request of a server always has a method; the type of Node's leaves it open.
  await adapter.process(request as BotRequest, response, async (turn) => {
    await turn.sendActivity(reply);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stderr.write(`${JSON.stringify({ msg: 'listening', port: (server.address() as AddressInfo).port })}\n`);
});
process.once('SIGTERM', () => process.exit());
