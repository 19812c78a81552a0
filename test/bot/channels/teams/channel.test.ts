import type { Binding, Conversation } from '../../../../bot/domain/delivery';
import type { StandInFault } from '../../../support/stand-in-connector';
import { notice, teamsStage } from './stage';

type Stage = Awaited<ReturnType<typeof teamsStage>>;
let stage: Stage;
beforeEach(async () => {
  stage = await teamsStage();
});
afterEach(() => stage.stop());

const CHANNEL = '19:ledning@thread.tacv2';
const chatOf = ({ connector, user }: Stage, more: Partial<Conversation> = {}): Conversation => ({
  id: 'p-anna',
  channel: 'teams',
  conversationId: connector.open(`a:${user.id}`, [user]),
  serviceUrl: connector.url,
  userId: user.id,
  botId: '28:follow-up',
  welcomedAt: null,
  trouble: null,
  ...more,
});
const bindingOf = ({ connector }: Stage): Binding => ({
  id: 'b-ledning',
  channel: 'teams',
  channelId: CHANNEL,
  teamId: '19:team@thread.tacv2',
  serviceUrl: connector.url,
  botId: '28:follow-up',
  locale: 'sv',
  boundBy: 'p-admin',
  boundAt: '2026-02-09T07:00:00.000Z',
  active: true,
});

describe('speaking first', () => {
  it('a card reaches the person: card alone, with the line for the toast, and its id comes back', async () => {
    const sent = await stage.teams.channel.sendToPerson('local', chatOf(stage), notice({ to: 'anna' }));
    const [message] = stage.anna.chat();
    expect(sent).toEqual({
      outcome: 'sent',
      message: { conversationId: `a:${stage.user.id}`, messageId: message?.id },
    });
    expect(message?.summary).toBe('toast reminded sv {"to":"anna"}');
    expect(message?.activity).not.toHaveProperty('text');
    expect(message?.activity.attachments).toHaveLength(1);
  });

  it.each([
    ['the account', '29:anna'],
    ['the Entra id', 'b0d3a1f2-0000-4000-8000-000000000001'],
  ])('somebody who never wrote gets a chat made for them, by %s', async (_what, userId) => {
    const sent = await stage.teams.channel.sendToPerson(
      'local',
      chatOf(stage, { conversationId: '', userId }),
      notice(),
    );
    expect(sent).toMatchObject({ outcome: 'sent', message: { conversationId: 'a:29:anna' } });
    expect(stage.connector.requests.map((one) => one.operation)).toEqual(['create', 'send']);
    expect(stage.connector.requests[0]?.body).toMatchObject({
      isGroup: false,
      tenantId: 'local',
      bot: { id: '28:follow-up' },
    });
  });

  it('somebody without the app cannot be reached, and nothing is sent', async () => {
    const sent = await stage.teams.channel.sendToPerson(
      'local',
      chatOf(stage, { conversationId: '', userId: '29:bo' }),
      notice(),
    );
    expect(sent).toEqual({ outcome: 'refused', code: 'not_installed' });
  });

  it('each message to a channel starts a thread of its own', async () => {
    const first = await stage.teams.channel.sendToChannel('local', bindingOf(stage), notice({ week: 7 }));
    const second = await stage.teams.channel.sendToChannel('local', bindingOf(stage), notice({ week: 8 }));
    const messages = stage.connector.messagesInChannel(CHANNEL);
    expect(messages.map((one) => one.summary)).toEqual([
      'toast reminded sv {"week":7}',
      'toast reminded sv {"week":8}',
    ]);
    expect(new Set(messages.map((one) => one.conversationId)).size).toBe(2);
    expect([first, second]).toEqual(
      messages.map(({ id, conversationId }) => ({ outcome: 'sent', message: { conversationId, messageId: id } })),
    );
  });

  it('a message in a channel can be redrawn by what came back', async () => {
    const sent = await stage.teams.channel.sendToChannel('local', bindingOf(stage), notice({ week: 7 }));
    if (sent.outcome !== 'sent') throw new Error('not sent');
    const redrawn = await stage.teams.channel.redraw(
      'local',
      chatOf(stage),
      sent.message,
      notice({ week: 7, more: 1 }),
    );
    expect(redrawn).toEqual(sent);
    expect(stage.connector.messagesInChannel(CHANNEL)).toMatchObject([
      { edits: 1, summary: 'toast reminded sv {"week":7,"more":1}' },
    ]);
  });

  it('a message that no longer stands there is gone', async () => {
    const message = { conversationId: chatOf(stage).conversationId, messageId: '4711' };
    expect(await stage.teams.channel.redraw('local', chatOf(stage), message, notice())).toEqual({
      outcome: 'refused',
      code: 'gone',
    });
  });

  it.each<[string, StandInFault, object]>([
    [
      'blocked by the person',
      { status: 403, code: 'ConversationBlockedByUser' },
      { outcome: 'refused', code: 'blocked' },
    ],
    [
      'not in the roster',
      { status: 403, code: 'BotNotInConversationRoster' },
      { outcome: 'refused', code: 'not_installed' },
    ],
    [
      'blocked, said in the sub-code',
      { status: 403, code: 'Forbidden', subCode: 'MessageWritesBlocked' },
      { outcome: 'refused', code: 'blocked' },
    ],
    ['403 without a reason', { status: 403 }, { outcome: 'refused', code: 'not_permitted' }],
    ['conversation gone', { status: 404, code: 'ConversationNotFound' }, { outcome: 'refused', code: 'gone' }],
    ['throttled', { status: 429, retryAfter: '7' }, { outcome: 'later', afterMs: 7_000 }],
    ['412', { status: 412 }, { outcome: 'later', afterMs: 5_000 }],
    ['502', { status: 502 }, { outcome: 'later', afterMs: 10_000 }],
    ['503', { status: 503 }, { outcome: 'later', afterMs: 10_000 }],
    ['504', { status: 504 }, { outcome: 'later', afterMs: 10_000 }],
    ['500', { status: 500, code: 'ServiceError' }, { outcome: 'uncertain' }],
    ['408', { status: 408 }, { outcome: 'uncertain' }],
    ['connection lost', 'drop', { outcome: 'uncertain' }],
    ['connection lost after it was shown', 'dropAfter', { outcome: 'uncertain' }],
  ])('%s is understood, after exactly one attempt', async (_what, fault, expected) => {
    stage.connector.failNext({ operation: 'send' }, fault, 5);
    expect(await stage.teams.channel.sendToPerson('local', chatOf(stage), notice())).toEqual(expected);
    expect(stage.connector.requests).toHaveLength(1);
  });

  it('a message over 100 KB is too large', async () => {
    const sent = await stage.teams.channel.sendToPerson('local', chatOf(stage), notice({ text: 'å'.repeat(60_000) }));
    expect(sent).toEqual({ outcome: 'refused', code: 'too_large' });
  });

  it('a connector that is down is later: the request never left', async () => {
    const chat = chatOf(stage);
    await stage.connector.stop();
    expect(await stage.teams.channel.sendToPerson('local', chat, notice())).toEqual({
      outcome: 'later',
      afterMs: 30_000,
    });
  });

  it('a redirect is not followed', async () => {
    stage.connector.failNext({ operation: 'send' }, { status: 307, location: `${stage.connector.url}elsewhere` });
    expect(await stage.teams.channel.sendToPerson('local', chatOf(stage), notice())).toMatchObject({
      outcome: 'refused',
    });
    expect(stage.connector.requests).toHaveLength(1);
  });

  it('a stored address that is not allowed is not spoken to', async () => {
    const sent = await stage.teams.channel.sendToPerson(
      'local',
      chatOf(stage, { serviceUrl: 'http://192.0.2.1/' }),
      notice(),
    );
    expect(sent).toEqual({ outcome: 'refused', code: 'not_permitted' });
  });

  it('what the card says is in no log line, whatever goes wrong', async () => {
    for (const fault of ['drop', { status: 500 }, { status: 403 }] as const) {
      stage.connector.failNext({ operation: 'send' }, fault);
      await stage.teams.channel.sendToPerson('local', chatOf(stage), notice({ text: 'HEMLIGT' }));
    }
    expect(stage.lines.length).toBeGreaterThanOrEqual(3);
    expect(stage.lines.join('')).not.toContain('HEMLIGT');
  });

  it('everything that was tried is counted', async () => {
    await stage.teams.channel.sendToPerson('local', chatOf(stage), notice());
    stage.connector.failNext({}, { status: 500 });
    await stage.teams.channel.sendToPerson('local', chatOf(stage), notice());
    const text = await stage.metrics.text();
    expect(text).toContain('followup_sends_total{outcome="sent"} 1');
    expect(text).toContain('followup_sends_total{outcome="uncertain"} 1');
  });
});

describe('the roster', () => {
  const sender = (more = {}) =>
    ({
      channel: 'teams',
      tenant: 'local',
      userId: '29:anna',
      entraId: null,
      slackId: null,
      name: null,
      email: null,
      guest: false,
      ...more,
    }) as const;
  const place = (conversationId: string) =>
    ({
      kind: 'personal',
      conversationId,
      serviceUrl: stage.connector.url,
      botId: '',
      channelId: null,
      teamId: null,
      locale: null,
    }) as const;

  it('gives the e-mail, in lower case', async () => {
    expect(await stage.teams.directory.emailOf(sender(), place(chatOf(stage).conversationId))).toBe(
      'anna.ek@exempel.se',
    );
  });

  it('gives the user principal name where there is no e-mail', async () => {
    const chat = stage.connector.open('a:bo', [{ id: '29:bo', userPrincipalName: 'Bo@exempel.se' }]);
    expect(await stage.teams.directory.emailOf(sender({ userId: '29:bo' }), place(chat))).toBe('bo@exempel.se');
  });

  it('is asked for the channel when the person wrote in a thread', async () => {
    stage.connector.open(CHANNEL, [stage.user]);
    expect(await stage.teams.directory.emailOf(sender(), place(`${CHANNEL};messageid=1`))).toBe('anna.ek@exempel.se');
  });

  it('gives nothing for a guest, by any of the marks', async () => {
    const guest = { id: '29:g', email: 'g@annan.se', userPrincipalName: 'g_annan.se#EXT#@kommun.onmicrosoft.com' };
    const chat = stage.connector.open('a:g', [guest, { id: '29:h', email: 'h@annan.se', userRole: 'guest' }]);
    expect(await stage.teams.directory.emailOf(sender({ userId: '29:g' }), place(chat))).toBeNull();
    expect(await stage.teams.directory.emailOf(sender({ userId: '29:h' }), place(chat))).toBeNull();
    expect(
      await stage.teams.directory.emailOf(sender({ guest: true }), place(chatOf(stage).conversationId)),
    ).toBeNull();
  });

  it('gives nothing for somebody who is not in it', async () => {
    const chat = stage.connector.open('a:bo', [{ id: '29:bo' }]);
    expect(await stage.teams.directory.emailOf(sender({ userId: '29:nobody' }), place(chat))).toBeNull();
    stage.connector.failNext({ operation: 'members' }, { status: 403, code: 'BotNotInConversationRoster' });
    expect(await stage.teams.directory.emailOf(sender(), place(chat))).toBeNull();
  });

  it.each<[string, StandInFault, number]>([
    ['throttled', { status: 429, retryAfter: '7' }, 7_000],
    ['503', { status: 503 }, 10_000],
    ['500', { status: 500 }, 30_000],
    ['401', { status: 401 }, 30_000],
    ['connection lost', 'drop', 30_000],
  ])('says that it did not answer (%s), which says nothing of who somebody is', async (_what, fault, afterMs) => {
    stage.connector.failNext({ operation: 'members' }, fault);
    await expect(stage.teams.directory.emailOf(sender(), place(chatOf(stage).conversationId))).rejects.toMatchObject({
      name: 'DirectoryFault',
      afterMs,
    });
  });
});
