/**
 * Which service addresses the bot speaks to. A serviceUrl arrives with every activity and is where the bot's own
 * token is sent, so nothing is stored or sent before its host is on this list.
 */
const MICROSOFT: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);
const MICROSOFT_SUFFIX = '.botframework.com';

/** This machine, as `URL` spells a host: all that a bot without an app id speaks to. */
export const isLoopback = (hostname: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/** The local Playground has its connector here. */
const PLAYGROUND_PATH = '/_connector';

/**
 * Whether Teams itself brings files at an address that has been found allowed. Not in the government clouds of the
 * United States, by Microsoft's word; and the Playground shows no consent card. There a file goes by a link.
 */
export function bringsFiles(serviceUrl: string): boolean {
  const { hostname, pathname } = new URL(serviceUrl);
  return !(hostname.endsWith('.us') || pathname.startsWith(PLAYGROUND_PATH));
}

/**
 * The address in one spelling (a trailing slash, as the connector client wants it), or null where it is not allowed.
 * With an app id: https on Microsoft's hosts, standard port, no user info. Without one (`anonymous`): loopback only,
 * as the local Playground has it (`http://localhost:56150/_connector`).
 */
export function allowedServiceUrl(raw: unknown, anonymous: boolean): string | null {
  if (typeof raw !== 'string' || raw.length > 500 || !URL.canParse(raw)) return null;
  const url = new URL(raw);
  if (url.username || url.password || url.search || url.hash) return null;
  const allowed = anonymous
    ? /^https?:$/.test(url.protocol) && isLoopback(url.hostname)
    : url.protocol === 'https:' &&
      url.port === '' &&
      (MICROSOFT.has(url.hostname) || url.hostname.endsWith(MICROSOFT_SUFFIX));
  if (!allowed) return null;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
