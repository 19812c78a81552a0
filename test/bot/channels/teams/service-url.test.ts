import { allowedServiceUrl, bringsFiles } from '../../../../bot/channels/teams/service-url';

describe('addresses the bot speaks to', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/teams',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://smba.infra.dod.teams.microsoft.us/teams',
    'https://europe.botframework.com/',
  ])('%s is spoken to with an app id, and never without', (url) => {
    expect(allowedServiceUrl(url, false)).toMatch(/^https:.*\/$/);
    expect(allowedServiceUrl(url, true)).toBeNull();
  });

  it.each(['http://localhost:56150/_connector', 'http://127.0.0.1:5000', 'http://[::1]:5000/'])(
    '%s is spoken to without an app id, and never with one',
    (url) => {
      expect(allowedServiceUrl(url, true)).toMatch(/\/$/);
      expect(allowedServiceUrl(url, false)).toBeNull();
    },
  );

  it.each([
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user:pw@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net/?to=evil',
    'https://botframework.com.evil.example/',
    'https://evilbotframework.com/',
    'http://127.0.0.1.evil.example/',
    'http://localhost.evil.example/',
    'http://169.254.169.254/latest/',
    'file:///etc/passwd',
    'ftp://localhost/',
    'not an address',
    '',
    null,
    undefined,
    7,
    { href: 'https://smba.trafficmanager.net/' },
  ])('%p is never spoken to', (url) => {
    expect(allowedServiceUrl(url, true)).toBeNull();
    expect(allowedServiceUrl(url, false)).toBeNull();
  });
});

it.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams/', true],
  ['http://127.0.0.1:40123/', true],
  ['https://smba.infra.gov.teams.microsoft.us/teams/', false],
  ['http://localhost:56150/_connector/', false],
])('whether files are brought at %s: %s', (url, brings) => {
  expect(bringsFiles(url)).toBe(brings);
});
