import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Config, describeSettings, readConfig } from '../../bot/config';
import { commandLineTexts } from '../../bot/text';

const config = (env: Record<string, string> = {}): Config => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.config;
};
const faults = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.faults.map(({ name, code }) => `${name} ${code}`);
};

const REGISTERED = {
  MicrosoftAppId: 'app',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'pw',
  MicrosoftAppTenantId: 'tenant',
};

describe('settings', () => {
  it('nothing given is the bot on this machine', () => {
    expect(config()).toEqual({
      port: 3978,
      host: '127.0.0.1',
      store: 'sqlite:.data/follow-up.db',
      cosmos: null,
      retentionDays: null,
      botApp: null,
      allowedTenants: [],
      tenant: 'local',
      administrators: [],
      timeZone: 'Europe/Stockholm',
      locale: 'sv',
      sendRate: 10,
      publicUrl: null,
      startAt: null,
    });
  });

  it('an empty line in .env is a setting that is not given', () => {
    expect(config({ PORT: '', STORE: ' ', MicrosoftAppId: '', ALLOWED_TENANTS: '' })).toEqual(config());
  });

  it('with an app id the server is open, for the tenant of the app alone', () => {
    expect(config(REGISTERED)).toMatchObject({
      host: '0.0.0.0',
      botApp: { id: 'app', type: 'SingleTenant', password: 'pw', tenantId: 'tenant' },
      allowedTenants: ['tenant'],
      tenant: 'tenant',
    });
    expect(config({ ...REGISTERED, ALLOWED_TENANTS: 'a, b' }).allowedTenants).toEqual(['a', 'b']);
    expect(config({ ...REGISTERED, TENANT: 'b' }).tenant).toBe('b');
    expect(config({ ...REGISTERED, MicrosoftAppTenantId: '7C1D-A' })).toMatchObject({
      allowedTenants: ['7c1d-a'],
      tenant: '7c1d-a',
      botApp: { tenantId: '7c1d-a' },
    });
    const several = config({ ...REGISTERED, ALLOWED_TENANTS: '7C1D-A, 7C1D-B', TENANT: '7C1D-B' });
    expect([several.allowedTenants, several.tenant]).toEqual([['7c1d-a', '7c1d-b'], '7c1d-b']);
  });

  it('with an app id everything that is missing is named at once', () => {
    expect(faults({ MicrosoftAppId: 'app' })).toEqual([
      'MicrosoftAppType missing',
      'MicrosoftAppPassword missing',
      'MicrosoftAppTenantId missing',
    ]);
  });

  it('each kind of registration has its own needs', () => {
    expect(faults({ MicrosoftAppId: 'app', MicrosoftAppType: 'UserAssignedMSI' })).toEqual([
      'MicrosoftAppTenantId missing',
    ]);
    expect(faults({ MicrosoftAppId: 'app', MicrosoftAppType: 'multitenant' })).toEqual([
      'MicrosoftAppPassword missing',
      'ALLOWED_TENANTS missing',
    ]);
    expect(faults({ ...REGISTERED, MicrosoftAppType: 'Other' })).toEqual(['MicrosoftAppType not_one_of']);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.se', '127.0.0.1.example.se'])(
    'without an app id %s is no address to listen on',
    (HOST) => {
      expect(faults({ HOST })).toEqual(['HOST not_loopback']);
      expect(config({ ...REGISTERED, HOST }).host).toBe(HOST);
    },
  );

  it.each(['localhost', '127.0.0.1', '127.8.8.8', '::1'])('without an app id %s is', (HOST) => {
    expect(config({ HOST }).host).toBe(HOST);
  });

  it('Cosmos DB needs its address; the key and the name of the database may be left out', () => {
    expect(faults({ STORE: 'cosmos' })).toEqual(['COSMOS_ENDPOINT missing']);
    const endpoint = 'https://konto.documents.azure.com:443/';
    expect(config({ STORE: 'cosmos', COSMOS_ENDPOINT: endpoint })).toMatchObject({
      store: 'cosmos',
      cosmos: { endpoint, key: null, database: 'follow-up' },
    });
    const named = { STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEY: 'k', COSMOS_DATABASE: 'prov' };
    expect(config(named).cosmos).toEqual({ endpoint, key: 'k', database: 'prov' });
  });

  it('nothing is forgotten before a hundred days', () => {
    expect(config({ RETENTION_DAYS: '100' }).retentionDays).toBe(100);
    expect(config({ RETENTION_DAYS: ' ' }).retentionDays).toBeNull();
  });

  it('a clock that starts elsewhere is for trying things out, never beside an app id', () => {
    const FOLLOW_UP_NOW = '2018-01-15T09:00:00+01:00';
    expect(config({ FOLLOW_UP_NOW }).startAt).toBe('2018-01-15T08:00:00.000Z');
    expect(faults({ ...REGISTERED, FOLLOW_UP_NOW })).toEqual(['FOLLOW_UP_NOW refused_with_app_id']);
  });

  it('with an app id no more is sent than Teams takes; without one there is no Teams, only this machine', () => {
    expect(config({ ...REGISTERED, SEND_RATE: '50' }).sendRate).toBe(50);
    expect(config({ SEND_RATE: '1000' }).sendRate).toBe(1000);
    const read = readConfig({ ...REGISTERED, SEND_RATE: '50.5' });
    const fault = { name: 'SEND_RATE', code: 'more_than_teams_takes', facts: { allowed: '50' } } as const;
    expect(read).toEqual({ ok: false, faults: [fault] });
    expect(commandLineTexts('sv').setting(fault)).toBe(
      'SEND_RATE får vara högst 50 när MicrosoftAppId är satt. Mer tar Teams inte emot i sekunden.',
    );
    expect(commandLineTexts('en').setting(fault)).toBe(
      'SEND_RATE may be at most 50 while MicrosoftAppId is set. Teams takes no more a second.',
    );
  });

  it.each([
    ['PORT', '70000', 'not_a_port'],
    ['PORT', 'http', 'not_a_port'],
    ['PORT', '-1', 'not_a_port'],
    ['STORE', 'postgres:x', 'not_a_store'],
    ['STORE', 'sqlite:', 'not_a_store'],
    ['STORE', 'cosmos:follow-up', 'not_a_store'],
    ['COSMOS_ENDPOINT', 'follow-up.documents.azure.com', 'not_a_public_url'],
    ['COSMOS_ENDPOINT', 'http://follow-up.documents.azure.com', 'not_a_public_url'],
    ['RETENTION_DAYS', '99', 'not_a_whole_number'],
    ['RETENTION_DAYS', '1e3', 'not_a_whole_number'],
    ['RETENTION_DAYS', 'always', 'not_a_whole_number'],
    ['RETENTION_DAYS', '100.5', 'not_a_whole_number'],
    ['TIMEZONE', 'Europe/Storstad', 'not_a_time_zone'],
    ['DEFAULT_LOCALE', 'no', 'not_one_of'],
    ['SEND_RATE', '0', 'not_a_number'],
    ['SEND_RATE', 'fast', 'not_a_number'],
    ['SEND_RATE', '1001', 'not_a_number'],
    ['PUBLIC_URL', 'bot.example.se', 'not_a_public_url'],
    ['PUBLIC_URL', 'http://bot.example.se', 'not_a_public_url'],
    ['PUBLIC_URL', 'https://bot.example.se/?a=1', 'not_a_public_url'],
    ['PUBLIC_URL', 'https://bot:hemligt@bot.example.se', 'not_a_public_url'],
    ['FOLLOW_UP_NOW', '2018-01-15', 'not_an_instant'],
    ['FOLLOW_UP_NOW', '2018-01-15T09:00:00', 'not_an_instant'],
    ['FOLLOW_UP_NOW', '2018-13-15T09:00:00Z', 'not_an_instant'],
  ])('%s=%s is %s', (name, value, code) => {
    expect(faults({ [name]: value })).toEqual([`${name} ${code}`]);
  });

  it.each([
    ['https://bot.example.se', 'https://bot.example.se'],
    ['https://example.se/bot/', 'https://example.se/bot'],
    ['http://127.0.0.1:3978/', 'http://127.0.0.1:3978'],
  ])('links are made by writing on behind %s', (PUBLIC_URL, publicUrl) => {
    expect(config({ PUBLIC_URL }).publicUrl).toBe(publicUrl);
  });

  it('a wrong shape and a missing setting are named in one go', () => {
    expect(faults({ PORT: 'x', MicrosoftAppId: 'app', MicrosoftAppType: 'SingleTenant', TIMEZONE: 'Mars' })).toEqual([
      'PORT not_a_port',
      'MicrosoftAppPassword missing',
      'MicrosoftAppTenantId missing',
      'TIMEZONE not_a_time_zone',
    ]);
  });

  it('no fault holds a value, which may be a secret', () => {
    const names = describeSettings().map((one) => one.name);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.stringMatching(/^[a-z]{3}HEMLIGT$/)), (env) => {
        const read = readConfig(env);
        if (!read.ok) expect(JSON.stringify(read.faults)).not.toContain('HEMLIGT');
      }),
    );
  });

  it('people are compared in lower case', () => {
    expect(config({ ADMINISTRATORS: 'Eva.Berg@Exempel.se , ABC' }).administrators).toEqual([
      'eva.berg@exempel.se',
      'abc',
    ]);
  });

  it('cannot be changed afterwards, at any depth', () => {
    const frozen = config(REGISTERED);
    expect(Object.isFrozen(frozen)).toBe(true);
    expect(() => Object.assign(frozen.botApp ?? {}, { password: 'x' })).toThrow(TypeError);
    expect(() => (frozen.allowedTenants as string[]).push('x')).toThrow(TypeError);
  });
});

describe('the table of settings', () => {
  const rows = describeSettings().map(({ name, byDefault, about }) => `| \`${name}\` | ${byDefault} | ${about} |`);

  it('stands in the README as it is here', () => {
    const path = join(__dirname, '../../README.md');
    const readme = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const [, table] = readme.split('<!-- settings -->');
    if (table === undefined) {
      console.log(
        `skipped: README.md has no table between <!-- settings --> markers yet. It should hold:\n${rows.join('\n')}`,
      );
      return;
    }
    for (const row of rows) expect(table).toContain(row);
    expect(table.match(/^\| `/gm)).toHaveLength(rows.length);
  });
});
