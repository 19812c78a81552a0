import { gzipSync } from 'node:zlib';
import { createHttp, createMetrics, type HttpParts } from '../../bot/http';
import { createLog } from '../../bot/log';

let stop = async () => {};
afterEach(() => stop());

async function begin(over: Partial<HttpParts> = {}) {
  const lines: string[] = [];
  const metrics = createMetrics();
  const http = createHttp({
    teams: async (request, response) => {
      response.end(JSON.stringify({ body: request.body }));
    },
    fileOf: async () => null,
    ready: async () => {},
    metrics,
    log: createLog((line) => lines.push(line)),
    ...over,
  });
  const port = await http.listen('127.0.0.1', 0);
  stop = () => http.close();
  const url = `http://127.0.0.1:${port}`;
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
  return { http, lines, metrics, port, post, url };
}
const told = async (response: Response) => [response.status, await response.json()];

describe('the server', () => {
  it('gives the route the parsed body, and none where it is no JSON', async () => {
    const { post } = await begin();
    expect(await told(await post('{"a": "å"}'))).toEqual([200, { body: { a: 'å' } }]);
    expect(await told(await post('{"a":'))).toEqual([200, {}]);
  });

  it('answers for the process, and for the store only while it can be reached', async () => {
    let reachable = true;
    const { lines, url } = await begin({
      ready: async () => {
        if (!reachable) throw new Error('SQLITE_CANTOPEN /srv/secret/path');
      },
    });
    expect(await told(await fetch(`${url}/readyz`))).toEqual([200, { status: 'ok' }]);
    reachable = false;
    expect(await told(await fetch(`${url}/readyz`))).toEqual([503, { error: { code: 'store_unreachable' } }]);
    expect(await told(await fetch(`${url}/healthz`))).toEqual([200, { status: 'ok' }]);
    expect(lines.join('')).toContain('SQLITE_CANTOPEN');
  });

  it('hands out the file behind a link, to be saved under its name and kept by nobody', async () => {
    const asked: string[] = [];
    const name = { shown: 'återrapport.docx', ascii: 'aterrapport.docx' };
    const bytes = new Uint8Array([80, 75, 3, 4]);
    const { url } = await begin({
      fileOf: async (link) => {
        asked.push(link);
        return link === `a-_.${'b'.repeat(600)}` ? { name, mediaType: 'application/x-test', bytes } : null;
      },
    });
    const response = await fetch(`${url}/files/a-_.${'b'.repeat(600)}`);
    expect([response.status, new Uint8Array(await response.arrayBuffer())]).toEqual([200, bytes]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/x-test',
      'content-length': '4',
      'content-disposition': `attachment; filename="aterrapport.docx"; filename*=UTF-8''%C3%A5terrapport.docx`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const gone = await fetch(`${url}/files/x`);
    expect(gone.status).toBe(404);
    expect(gone.headers.get('content-type')).toContain('text/plain');
    expect(await gone.text()).toContain('Länken gäller inte längre');
    expect((await fetch(`${url}/files/..%2f..%2fetc%2fpasswd?x=1`)).status).toBe(404);
    expect(asked.at(-1)).toBe('..%2f..%2fetc%2fpasswd');
  });

  it('asks to come back for a file while too many are being made', async () => {
    const { url } = await begin({ fileOf: async () => 'busy' });
    const response = await fetch(`${url}/files/x`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.text()).toContain('Många filer tas fram just nu');
  });

  it('tells Prometheus what was counted', async () => {
    const { metrics, url } = await begin();
    metrics.activity('heard', 200);
    metrics.sent('sent');
    metrics.ticked(0.2);
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('followup_activities_total{kind="heard",status="200"} 1');
    expect(text).toContain('followup_tick_seconds_count 1');
  });

  it('says in JSON what it does not have', async () => {
    const { url } = await begin();
    expect(await told(await fetch(`${url}/../etc/passwd`))).toEqual([404, { error: { code: 'not_found' } }]);
    expect(await told(await fetch(`${url}/api/messages`))).toEqual([405, { error: { code: 'method_not_allowed' } }]);
    expect(await told(await fetch(`${url}/healthz`, { method: 'DELETE' }))).toEqual([
      405,
      { error: { code: 'method_not_allowed' } },
    ]);
  });

  it('refuses a body over 256 kB, however it is packed, and goes on', async () => {
    const { post } = await begin();
    expect(await told(await post(`"${'x'.repeat(300_000)}"`))).toEqual([413, { error: { code: 'too_large' } }]);
    const packed = new Uint8Array(gzipSync('x'.repeat(10_000_000)));
    expect(await told(await post(packed, { 'Content-Encoding': 'gzip' }))).toEqual([
      415,
      { error: { code: 'unsupported_media_type' } },
    ]);
    expect((await post('{}')).status).toBe(200);
  });

  it('keeps a fault to itself', async () => {
    const { lines, post } = await begin({
      teams: async () => {
        throw new Error('SQLITE_FULL at /srv/secret/path');
      },
    });
    expect(await told(await post('{}'))).toEqual([500, { error: { code: 'fault' } }]);
    expect(lines.join('')).toContain('SQLITE_FULL');
  });

  it('survives a fault after half an answer', async () => {
    const { post, url } = await begin({
      teams: async (_request, response) => {
        response.end('half');
        throw new Error('too late');
      },
    });
    expect(await (await post('{}')).text()).toBe('half');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('does not say what it is made of', async () => {
    const { url } = await begin();
    for (const path of ['/healthz', '/metrics', '/nowhere']) {
      const { headers } = await fetch(url + path);
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
    }
  });

  it('finishes what has begun before it closes, and takes nothing new', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrived = () => {};
    const begun = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { http, post, url } = await begin({
      teams: async (_request, response) => {
        arrived();
        await held;
        response.end('done');
      },
    });
    const answer = post('{}');
    await begun;
    const closed = http.close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    release();
    expect(await (await answer).text()).toBe('done');
    const answered = performance.now();
    await closed;
    expect(performance.now() - answered).toBeLessThan(1_500); // and not when the kept connection times out
    stop = async () => {};
  });

  it('takes what is on its way when it is closed, and asks for no more on that connection', async () => {
    const { http, url } = await begin({ lingerMs: 200 });
    const kept = await fetch(`${url}/healthz`);
    await kept.text();
    const closed = http.close();
    const late = await fetch(`${url}/healthz`);
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    await late.text();
    await closed;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    stop = async () => {};
  });

  it('is not ready where the store says nothing', async () => {
    const { url } = await begin({ ready: () => new Promise(() => {}), readyWithinMs: 20 });
    expect(await told(await fetch(`${url}/readyz`))).toEqual([503, { error: { code: 'store_unreachable' } }]);
  });

  it('says so when the port is taken', async () => {
    const { port } = await begin();
    const second = createHttp({
      teams: async () => {},
      fileOf: async () => null,
      ready: async () => {},
      metrics: createMetrics(),
      log: createLog(() => {}),
    });
    await expect(second.listen('127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
