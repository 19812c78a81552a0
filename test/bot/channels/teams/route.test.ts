import { request } from 'node:http';
import { notice, teamsStage } from './stage';

type Stage = Awaited<ReturnType<typeof teamsStage>>;
let stage: Stage | undefined;
const begin = async (over: Parameters<typeof teamsStage>[0] = {}): Promise<Stage> => {
  stage = await teamsStage(over);
  return stage;
};
afterEach(() => stage?.stop());

const failing = async () => {
  throw new Error('SQLITE_FULL: database or disk is full');
};

describe('a message', () => {
  it('is answered with cards in the chat, in order, and then what is queued is delivered', async () => {
    const { anna, namesAsked, settled } = await begin({
      app: { heard: async () => [notice({ n: 1 }), notice({ n: 2 })] },
    });
    const answers = await anna.say('/status');
    expect(answers.map((one) => one.summary)).toEqual(['toast reminded sv {"n":1}', 'toast reminded sv {"n":2}']);
    await settled();
    expect(namesAsked()).toEqual(['heard', 'deliver']);
  });

  it('in a channel is answered in its thread', async () => {
    const { anna } = await begin();
    const inChannel = anna.inChannel({ teamId: '19:team', channelId: '19:ledning@thread.tacv2' });
    const [answer] = await inChannel.say('/kanal');
    expect(answer?.conversationId).toBe(inChannel.conversationId);
    expect(answer?.replyTo).not.toBeNull();
    expect(answer?.summary).toContain('"/kanal"');
  });

  it('whose answer is held back for a moment is answered a moment later', async () => {
    const { anna, connector } = await begin();
    connector.failNext({ operation: 'send' }, { status: 429, retryAfter: '0' });
    expect(await anna.say('hej')).toHaveLength(1);
  });

  it('that runs into a fault of ours gets a card in the language of the settings, and no word of the fault', async () => {
    const { anna, lines } = await begin({ app: { heard: failing } });
    const [answer] = await anna.say('/status');
    expect(answer?.summary).toBe('toast fault sv {}');
    expect(JSON.stringify(answer)).not.toContain('SQLITE');
    expect(lines.join('')).toContain('SQLITE_FULL');
    // A client says en-US whatever its user reads, so it does not decide.
    await anna.post(anna.activity({ type: 'message', text: 'hi', locale: 'en-GB' }));
    expect(anna.chat().at(-1)?.summary).toBe('toast fault sv {}');
  });
});

describe('a press', () => {
  it('is answered with the card as it now stands; the message in the chat is left to the deliveries', async () => {
    const { anna, asked, connector, user } = await begin();
    const [card] = await anna.say('/mina');
    if (!card) throw new Error('no card');
    const pressed = await anna.press(card, 'Hjälp', { inputs: { followUp: 'två lag är i gång' } });
    expect(pressed).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(JSON.stringify(anna.seen(card).card)).toContain('reminded sv {\\"act\\":\\"help\\"}');
    expect(connector.requests.filter((one) => one.operation === 'update')).toEqual([]);
    const [, sender, , press, inputs, message] = asked.find(([name]) => name === 'pressed') ?? [];
    expect(sender).toMatchObject({ tenant: 'local', userId: user.id, entraId: user.aadObjectId });
    expect(press).toEqual({ act: 'help' });
    expect(inputs).toEqual({ followUp: 'två lag är i gång' });
    expect(message).toEqual({ conversationId: card.conversationId, messageId: card.id });
  });

  it('from an older client is answered in the place of the pressed card', async () => {
    const { anna } = await begin();
    const [card] = await anna.say('/mina');
    if (!card) throw new Error('no card');
    await anna.press(card, 'Hjälp', { client: 'submit' });
    expect(anna.chat()).toMatchObject([{ id: card.id, edits: 1, summary: 'toast reminded sv {"act":"help"}' }]);
  });

  it('from an older client, on a card that is gone, is answered with a new message', async () => {
    const { anna } = await begin();
    await anna.install();
    await anna.post(anna.activity({ type: 'message', value: { act: 'mine' }, replyToId: 'gone' }));
    expect(anna.chat()).toMatchObject([{ edits: 0, summary: 'toast reminded sv {"act":"mine"}' }]);
  });

  it('that runs into a fault gets a card, and never a stack', async () => {
    const { anna } = await begin({ app: { pressed: failing } });
    await anna.install();
    const reply = await anna.post(
      anna.activity({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: '1',
        value: { action: { data: { act: 'mine' } } },
      }),
    );
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('fault sv');
    expect(reply.text).not.toMatch(/SQLITE|\bat .*:\d+/);
  });

  it('that runs into a fault leaves the form standing where something was typed', async () => {
    const { anna } = await begin({ app: { pressed: failing } });
    const [card] = await anna.say('/mina');
    if (!card) throw new Error('no card');
    const pressed = await anna.press(card, 'Hjälp', { inputs: { followUp: 'lång text' } });
    expect(pressed.card).toBeNull();
    expect(pressed.body).toEqual({
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: { code: 'fault', message: 'toast fault sv {}' },
    });
    expect(anna.seen(card).card).toEqual(card.card);
  });

  it('another invoke is not implemented here', async () => {
    const { anna, asked } = await begin();
    const reply = await anna.post(anna.activity({ type: 'invoke', name: 'composeExtension/query', value: {} }));
    expect(reply).toMatchObject({ status: 501, body: { error: { code: 'not_implemented' } } });
    expect(asked).toEqual([]);
  });
});

describe('the same activity delivered again', () => {
  it('is run once and answered alike, also while the first is under way', async () => {
    let runs = 0;
    const { anna } = await begin({ app: { pressed: async () => notice({ run: ++runs }) } });
    const again = anna.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { data: { act: 'mine' } } },
    });
    const [first, second] = await Promise.all([anna.post(again), anna.post(again)]);
    expect(second.text).toBe(first.text);
    expect((await anna.post(again)).text).toBe(first.text);
    expect(runs).toBe(1);
  });

  it('is another one when it says something else under the same id', async () => {
    const { anna, namesAsked } = await begin();
    await anna.install();
    const one = anna.activity({ type: 'message', text: '/mina' });
    await anna.post(one);
    await anna.post({ ...one, text: '/status' });
    await anna.post(one);
    expect(namesAsked().filter((name) => name === 'heard')).toHaveLength(2);
  });
});

describe('coming and going', () => {
  it('an installation told in both ways is one, told again later is another', async () => {
    const { anna, clock, namesAsked, settled } = await begin();
    await anna.install();
    await anna.post(anna.activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:follow-up' }] }));
    await settled();
    expect(namesAsked().filter((name) => name !== 'deliver')).toEqual(['installed']);
    clock.turnTo('2026-02-09T08:05:00Z');
    await anna.install();
    expect(namesAsked().filter((name) => name === 'installed')).toHaveLength(2);
  });

  it('the second tale of an installation counts where the first one failed', async () => {
    let tries = 0;
    const installed = async () => {
      tries += 1;
      return tries === 1 ? failing() : [notice({ stranger: 1 })];
    };
    const { anna } = await begin({ app: { installed } });
    const told = anna.activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:follow-up' }] });
    expect(await Promise.all([anna.install(), anna.post(told)])).toMatchObject([{ status: 500 }, { status: 200 }]);
    expect(anna.chat()).toMatchObject([{ summary: 'toast reminded sv {"stranger":1}' }]);
  });

  it('what the app says to somebody it does not know is said at once', async () => {
    const { anna } = await begin({ app: { installed: async () => [notice({ stranger: 1 })] } });
    await anna.install();
    expect(anna.chat()).toMatchObject([{ summary: 'toast reminded sv {"stranger":1}' }]);
  });

  it('removing the app from the chat, and from a team, are told', async () => {
    const { anna, asked } = await begin();
    await anna.uninstall();
    await anna.inChannel({ teamId: '19:team', channelId: '19:ledning' }).uninstall();
    expect(asked.map(([name, ...more]) => [name, ...(name === 'removedFromTeam' ? more : [])])).toEqual([
      ['uninstalled'],
      ['removedFromTeam', 'local', '19:team'],
    ]);
  });

  it('a delivery that fails after the reply is logged and troubles nobody', async () => {
    const { anna, lines, settled } = await begin({ app: { deliver: failing } });
    expect((await anna.install()).status).toBe(200);
    await settled();
    expect(lines.join('')).toContain('delivering after an answer failed');
  });
});

describe('what does not come from Teams', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', 'type=message'],
    ['broken JSON', '{"type":"message","text":"HEMLIGT'],
    ['an array', '[]'],
    ['a text', '"message"'],
    ['null', 'null'],
    ['an object without a type', '{}'],
    ['wrong types all over', '{"type":"message","from":7,"conversation":[],"channelId":{},"serviceUrl":1}'],
  ])('%s is refused with a short JSON', async (_what, body) => {
    const { asked, bot, lines } = await begin();
    const response = await fetch(bot, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(JSON.parse(text)).toEqual({ error: { code: expect.any(String) } });
    expect(text).not.toContain('HEMLIGT');
    expect(lines.join('')).not.toContain('HEMLIGT');
    expect(asked).toEqual([]);
  });

  it('an address elsewhere is refused: nothing is stored, nothing is sent', async () => {
    const { anna, asked, connector } = await begin();
    const reply = await anna.post(anna.activity({ type: 'message', text: 'hej', serviceUrl: 'https://evil.example/' }));
    expect(reply).toMatchObject({ status: 400, body: { error: { code: 'service_url_not_allowed' } } });
    expect(asked).toEqual([]);
    expect(connector.requests).toEqual([]);
  });

  it('another tenant gets no answer and one line in the log a minute', async () => {
    const { anna, asked, clock, lines } = await begin({ parts: { allowedTenants: ['vår-tenant'] } });
    const speak = () => anna.post(anna.activity({ type: 'message', text: 'hej' }));
    expect(await speak()).toMatchObject({ status: 202, text: '' });
    await speak();
    expect(lines).toHaveLength(1);
    clock.turnTo('2026-02-09T08:01:00Z');
    await speak();
    expect(lines).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  it('a text of 100 kB is heard, one of 300 kB is too large', async () => {
    const { anna, asked } = await begin();
    await anna.install();
    const text = 'å'.repeat(50_000);
    expect((await anna.post(anna.activity({ type: 'message', text }))).status).toBe(200);
    expect(asked.find(([name]) => name === 'heard')?.[3]).toBe(text);
    const reply = await anna.post(anna.activity({ type: 'message', text: 'x'.repeat(300_000) }));
    expect(reply).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } });
  });

  it('with an app id a caller without a token, or with a made-up one, is turned away', async () => {
    const botApp = {
      id: '11111111-2222-4333-8444-555555555555',
      type: 'SingleTenant',
      password: 'x',
      tenantId: 't',
    } as const;
    const { asked, bot } = await begin({ parts: { botApp, allowedTenants: ['t'] } });
    const activity = {
      type: 'message',
      text: 'hej',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
    };
    const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
    const unsigned = `${part({ alg: 'none' })}.${part({ iss: 'https://elsewhere.example', aud: botApp.id, exp: 4e9 })}.`;
    for (const authorization of [undefined, 'Bearer', 'Bearer x.y.z', 'Basic YTpi', `Bearer ${unsigned}`]) {
      const headers = { 'Content-Type': 'application/json', ...(authorization ? { authorization } : {}) };
      const response = await fetch(bot, { method: 'POST', headers, body: JSON.stringify(activity) });
      expect([response.status, await response.json()]).toEqual([401, { error: { code: 'not_authorised' } }]);
    }
    expect(asked).toEqual([]);
  });

  it('no header tells what the server is made of', async () => {
    const { bot } = await begin();
    const { headers } = await fetch(bot, { method: 'POST', body: '{}' });
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('a caller who leaves before the answer troubles nobody', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const heard = async () => {
      await held;
      return [notice()];
    };
    const { anna, bot, namesAsked } = await begin({ app: { heard } });
    await anna.install();
    const body = JSON.stringify(anna.activity({ type: 'message', text: 'hej' }));
    const left = request(bot, { method: 'POST', headers: { 'Content-Type': 'application/json' } });
    left.on('error', () => {});
    left.end(body);
    await new Promise((resolve) => left.on('finish', resolve));
    while (!namesAsked().includes('heard')) await new Promise((resolve) => setImmediate(resolve));
    left.destroy();
    release();
    expect((await anna.install()).status).toBe(200);
  });
});

describe('the metric counts every reply', () => {
  const counted = async ({ metrics }: Stage) =>
    (await metrics.text())
      .split('\n')
      .filter((line) => line.startsWith('followup_activities_total'))
      .map((line) => line.slice('followup_activities_total'.length));
  const broken = { uninstalled: failing, pressed: failing, heard: failing, received: failing };

  it('also one that is a fault', async () => {
    const one = await begin({ app: broken });
    expect((await one.anna.uninstall()).status).toBe(500);
    expect(await counted(one)).toEqual(['{kind="uninstalled",status="500"} 1']);
  });

  it.each([
    [
      'a press',
      'pressed',
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: { act: 'mine' } } } },
    ],
    ['a press on an older client', 'pressed', { type: 'message', value: { act: 'mine' } }],
    ['a message', 'heard', { type: 'message', text: '/status' }],
    [
      'a file',
      'sent',
      {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            name: 'plan.md',
            content: { downloadUrl: 'http://127.0.0.1:9/plan.md' },
          },
        ],
      },
    ],
  ])('as a fault where %s failed and a card says so', async (_what, kind, more) => {
    const one = await begin({ app: broken });
    one.connector.open(one.anna.conversationId, [one.user]);
    expect((await one.anna.post(one.anna.activity({ replyToId: '1', ...more }))).status).toBe(200);
    expect(await counted(one)).toEqual([`{kind="${kind}",status="500"} 1`]);
  });

  it('and one that was turned away unread', async () => {
    const botApp = { id: '1', type: 'SingleTenant', password: 'x', tenantId: 't' } as const;
    const one = await begin({ parts: { botApp, allowedTenants: ['t'] } });
    await one.anna.post(one.anna.activity({ type: 'message', text: 'hej' }));
    await one.anna.post(7);
    expect(await counted(one)).toEqual(['{kind="unread",status="401"} 1', '{kind="unread",status="400"} 1']);
  });
});
