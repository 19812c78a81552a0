import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationServiceClientCredentialFactory as Factory } from 'botbuilder';
import { type Connector, createConnector } from '../../../../bot/channels/teams/connector';

const APP = { id: 'app-id', type: 'SingleTenant', password: 'secret', tenantId: 'a-tenant' } as const;

let server: Server;
let connector: Connector | null = null;
let answer: RequestListener = (_request, response) => response.end('{}');
const asked: { readonly url: string | undefined; readonly token: string | undefined }[] = [];

beforeEach(async () => {
  asked.splice(0);
  server = createServer((request, response) => {
    asked.push({ url: request.url, token: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  connector?.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  jest.restoreAllMocks();
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const MESSAGE = { method: 'POST', path: 'conversations/a%3Aanna/activities', body: '{"type":"message"}' } as const;
const send = (app: typeof APP | null = null) => {
  connector = createConnector(app);
  return connector.call(url(), MESSAGE);
};

/** botbuilder as it is, but for the service on the network that gives out tokens. */
function givesOut(getToken: () => Promise<string>) {
  const { createCredentials } = Factory.prototype;
  return jest.spyOn(Factory.prototype, 'createCredentials').mockImplementation(async function (this: Factory, ...of) {
    return Object.assign(await createCredentials.apply(this, of), { getToken });
  });
}

describe('a request to the connector', () => {
  test('carries the bot’s own token, by credentials that are made once', async () => {
    const made = givesOut(async () => 'of-the-bot');
    answer = (_request, response) => response.end('{"id":"1"}');
    expect(await send(APP)).toEqual({ ok: true, body: { id: '1' } });
    expect(await connector?.call(url(), MESSAGE)).toMatchObject({ ok: true });
    expect(asked).toEqual([
      { url: '/v3/conversations/a%3Aanna/activities', token: 'Bearer of-the-bot' },
      { url: '/v3/conversations/a%3Aanna/activities', token: 'Bearer of-the-bot' },
    ]);
    expect(made).toHaveBeenCalledTimes(1);
  });

  test('has none without an app id', async () => {
    await send();
    expect(asked.map((one) => one.token)).toEqual([undefined]);
  });

  test('for which no token is given out has never left', async () => {
    givesOut(async () => {
      throw Object.assign(new Error('invalid_client'), { statusCode: 401 });
    });
    expect(await send(APP)).toMatchObject({ ok: false, fault: { status: null, left: false } });
    expect(asked).toHaveLength(0);
  });

  test('whose answer breaks off has left', async () => {
    answer = (_request, response) => {
      response.writeHead(201, { 'Content-Length': 100 });
      response.write('{"id":');
      setImmediate(() => response.destroy());
    };
    expect(await send()).toMatchObject({ ok: false, fault: { status: null, left: true } });
  });

  test('that is redirected goes no further', async () => {
    answer = (_request, response) => {
      response.writeHead(307, { Location: `${url()}elsewhere` }); // not chained: restify, once loaded, returns nothing here
      response.end();
    };
    expect(await send()).toMatchObject({ ok: false, fault: { status: 307, left: true } });
    expect(asked).toHaveLength(1);
  });

  test('with a page of a proxy for an answer is judged by its status', async () => {
    answer = (_request, response) => {
      response.writeHead(502, { 'Retry-After': '7' });
      response.end('<html>Bad Gateway</html>');
    };
    expect(await send()).toMatchObject({ ok: false, fault: { status: 502, codes: [], retryAfter: '7' } });
  });

  test('uses a connection that stands, one after the other', async () => {
    const sockets = new Set<unknown>();
    answer = (request, response) => {
      sockets.add(request.socket);
      response.end('{}');
    };
    connector = createConnector(null);
    for (let n = 0; n < 5; n += 1) {
      await connector.call(url(), { method: 'GET', path: 'conversations' });
      await new Promise(setImmediate);
    }
    expect(sockets.size).toBe(1);
  });
});
