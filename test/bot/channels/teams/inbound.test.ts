import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type InboundRules, readActivity } from '../../../../bot/channels/teams/inbound';

const TENANT = '6f1c2a44-0b53-4a35-9a39-4d5a7f6a1c01';
const production: InboundRules = { anonymous: false, allowedTenants: [TENANT] };
const local: InboundRules = { anonymous: true, allowedTenants: [] };

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(__dirname, '../../../fixtures/teams', `${name}.json`), 'utf8'));
const read = (name: string, more: object = {}) => readActivity({ ...fixture(name), ...more }, production);

describe('what Teams sends, in our words', () => {
  it('a message in the personal chat is heard, from the verified account and tenant', () => {
    expect(read('personal-message')).toEqual({
      kind: 'heard',
      text: '/status bokskolan',
      sender: {
        channel: 'teams',
        tenant: TENANT,
        userId: '29:1anna-Ek_example',
        entraId: 'b0d3a1f2-0000-4000-8000-000000000001',
        slackId: null,
        name: 'Anna Ek',
        email: null,
        guest: false,
      },
      place: {
        kind: 'personal',
        conversationId: 'a:1anna_chat',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        botId: '28:11111111-2222-4333-8444-555555555555',
        channelId: null,
        teamId: null,
        locale: 'sv-SE',
        client: 'iOS',
      },
    });
  });

  it('a message in a channel is heard without the mention, in its thread, with channel and team', () => {
    const channelId = '19:ledning0123456789abcdef@thread.tacv2';
    expect(read('channel-message')).toMatchObject({
      kind: 'heard',
      text: '/kanal',
      place: {
        kind: 'channel',
        conversationId: `${channelId};messageid=1770621164002`,
        channelId,
        teamId: '19:team0123456789abcdef@thread.tacv2',
      },
    });
  });

  it('the channel is known also where Teams leaves out the channel data', () => {
    const { channelData: _gone, ...rest } = fixture('channel-message');
    const inbound = readActivity(rest, production);
    expect(inbound).toMatchObject({
      kind: 'heard',
      place: { channelId: '19:ledning0123456789abcdef@thread.tacv2', teamId: null },
    });
  });

  it('another person who is mentioned stays in the text', () => {
    const other = { type: 'mention', text: '<at>Bo</at>', mentioned: { id: '29:bo' } };
    expect(read('personal-message', { text: 'påminn <at>Bo</at>', entities: [other] })).toMatchObject({
      text: 'påminn <at>Bo</at>',
    });
  });

  it('a non-breaking space is a space, wherever it stands', () => {
    expect(read('personal-message', { text: '\u00a0/status\u00a0bokskolan&nbsp;' })).toMatchObject({
      text: '/status bokskolan',
    });
  });

  it('a file, a picture without a word and a pasted table are something sent; a picture beside a word is not', () => {
    const content = { downloadUrl: 'https://a.sharepoint.com/x' };
    const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'plan.docx', content };
    const sent = (more: object) => read('personal-message', more);
    expect(sent({ text: 'här är den', attachments: [file, null, 7] })).toMatchObject({
      kind: 'sent',
      files: [{ from: 'address', name: 'plan.docx', url: 'https://a.sharepoint.com/x' }],
    });
    const picture = { contentType: 'image/png' };
    expect(sent({ text: undefined, attachments: [picture] })).toMatchObject({
      kind: 'sent',
      files: [{ from: 'picture', name: '' }],
    });
    expect(sent({ text: 'Åtgärd\tStatus\nLässtund\tPågår' })).toMatchObject({
      kind: 'sent',
      files: [{ from: 'text' }],
    });
    expect(sent({ text: 'status', attachments: [picture] })).toMatchObject({ kind: 'heard', text: 'status' });
  });

  it("Action.Execute is a press: the button's own data on one side, what was typed on the other", () => {
    expect(read('execute-invoke')).toMatchObject({
      kind: 'pressed',
      via: 'execute',
      press: { act: 'submit', card: 'card:p-abc:2026-W07', assignment: 'a-abc', n: 0, page: 0 },
      inputs: {
        state: 'in_progress',
        schedule: 'delayed',
        parts: 'plan-x-1.1,plan-x-1.2',
        followUp: 'Två lag är i gång.',
        newDue: '2026-03-31',
      },
      message: { conversationId: 'a:1anna_chat', messageId: '1770621000001' },
    });
  });

  it('Action.Submit is the same press by another way', () => {
    expect(read('submit-message')).toMatchObject({
      kind: 'pressed',
      via: 'submit',
      press: { act: 'unchanged', card: 'card:p-abc:2026-W07', assignment: 'a-abc', n: 2, page: 0 },
      inputs: {},
    });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'unchanged'],
    ['an array', [1, 2]],
    ['an unknown act', { act: 'delete_everything' }],
    ['an act every object has', { act: 'constructor' }],
    ['a wrong type', { act: 'unchanged', card: 7, assignment: 'a', n: 0, page: 0 }],
    ['a negative number', { act: 'unchanged', card: 'c', assignment: 'a', n: -1, page: 0 }],
    ['an endless id', { act: 'measure', measure: 'm'.repeat(100_000) }],
    ['a missing field', { act: 'unchanged', card: 'c' }],
  ])('a button whose data is %s is a press that was not understood', (_what, data) => {
    expect(read('execute-invoke', { value: { action: { data } } })).toMatchObject({ kind: 'pressed', press: null });
    expect(read('execute-invoke', { value: data })).toMatchObject({ kind: 'pressed', press: null });
  });

  it('card data never says who pressed', () => {
    const data = { act: 'mine', from: { id: '29:chef' }, tenant: 'another', userId: '29:chef' };
    expect(read('execute-invoke', { value: { action: { data } } })).toMatchObject({
      press: { act: 'mine' },
      sender: { userId: '29:1anna-Ek_example', tenant: TENANT },
    });
  });

  it('an installation is one, however it is told', () => {
    expect(read('installation-add')).toMatchObject({ kind: 'installed', by: 'installationUpdate' });
    expect(read('bot-added-personal')).toMatchObject({ kind: 'installed', by: 'conversationUpdate' });
    expect(read('installation-remove')).toMatchObject({ kind: 'uninstalled' });
  });

  it('the bot leaving a team is told with the team', () => {
    expect(read('bot-removed-from-team')).toEqual({
      kind: 'removed_from_team',
      tenant: TENANT,
      teamId: '19:team0123456789abcdef@thread.tacv2',
    });
  });

  it('other people coming and going is nothing', () => {
    expect(read('member-added-to-team')).toEqual({ kind: 'nothing' });
    expect(read('personal-message', { type: 'typing' })).toEqual({ kind: 'nothing' });
    expect(read('personal-message', { type: 'messageReaction' })).toEqual({ kind: 'nothing' });
  });

  it('an invoke that is none of ours is told apart', () => {
    expect(read('other-invoke')).toEqual({ kind: 'other_invoke' });
  });

  it('a guest is known as one', () => {
    const from = { id: '29:gäst', userPrincipalName: 'bo_annan.se#EXT#@kommun.onmicrosoft.com' };
    expect(read('personal-message', { from })).toMatchObject({ sender: { guest: true, entraId: null } });
  });
});

describe('who is answered', () => {
  it('another tenant is not, nor one that is not named', () => {
    const other = { conversation: { id: 'a:1', tenantId: 'another' } };
    expect(read('personal-message', other)).toEqual({ kind: 'unknown_tenant', tenant: 'another' });
    expect(read('personal-message', { conversation: { id: 'a:1' }, channelData: {} })).toEqual({
      kind: 'unknown_tenant',
      tenant: '',
    });
  });

  it('a tenant is the same in capitals, and stored by one name', () => {
    const other = { conversation: { id: 'a:1', tenantId: TENANT.toUpperCase() } };
    expect(read('personal-message', other)).toMatchObject({ kind: 'heard', sender: { tenant: TENANT } });
  });

  it('the tenant is taken from the channel data where the conversation has none', () => {
    expect(read('personal-message', { conversation: { id: 'a:1' } })).toMatchObject({
      kind: 'heard',
      sender: { tenant: TENANT },
    });
  });

  it('without an app id there is one tenant, whatever id an activity carries', () => {
    expect(readActivity(fixture('playground-install'), local)).toMatchObject({
      kind: 'installed',
      sender: { tenant: 'local', userId: 'user-id-0', name: null },
      place: { serviceUrl: 'http://localhost:45012/_connector/', locale: 'en-US' },
    });
  });

  it('without an app id but with allowed tenants those count', () => {
    const rules = { anonymous: true, allowedTenants: ['00000000-0000-0000-0000-0000000000001'] };
    expect(readActivity(fixture('playground-install'), rules)).toMatchObject({
      sender: { tenant: rules.allowedTenants[0] },
    });
    expect(readActivity(fixture('playground-install'), { ...rules, allowedTenants: ['b'] })).toMatchObject({
      kind: 'unknown_tenant',
    });
  });

  it.each(['emulator', 'slack', 'directline', '', null, 7])('channel %p is not Teams', (channelId) => {
    expect(read('personal-message', { channelId })).toEqual({ kind: 'bad', code: 'not_teams' });
  });

  it('an address that is not allowed is refused before anything else is read', () => {
    expect(read('personal-message', { serviceUrl: 'https://evil.example/', conversation: null })).toEqual({
      kind: 'bad',
      code: 'service_url_not_allowed',
    });
    expect(readActivity(fixture('personal-message'), local)).toEqual({ kind: 'bad', code: 'service_url_not_allowed' });
  });

  it('nobody and nowhere are refused', () => {
    expect(read('personal-message', { from: undefined })).toEqual({ kind: 'bad', code: 'no_sender' });
    expect(read('personal-message', { from: { id: 7 } })).toEqual({ kind: 'bad', code: 'no_sender' });
    expect(read('personal-message', { conversation: { tenantId: TENANT } })).toEqual({
      kind: 'bad',
      code: 'no_conversation',
    });
  });

  it.each([[null], [undefined], ['text'], [7], [[]], [{}], [{ type: 7 }], [{ type: '' }]])(
    '%j is not an activity',
    (body) => {
      expect(readActivity(body, production)).toEqual({ kind: 'bad', code: 'not_an_activity' });
    },
  );

  it('whatever any field holds, reading answers and never throws', () => {
    const whole = fixture('channel-message');
    const odd = fc.oneof(fc.anything(), fc.string(), fc.constantFrom(null, [], {}, 'msteams'));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), odd, (name, value) => {
        expect(readActivity({ ...whole, [name]: value }, production)).toHaveProperty('kind');
      }),
    );
  });
});
