import { isLoopback } from './service-url';

/**
 * Which addresses a file is put to, fetched from (each redirect on its own) and shown at. All three come from outside:
 * an upload session or a download link that Teams names, and where a file it has taken is to be opened. The address
 * itself is the permission, so no token of the bot goes with it; but a municipality's report goes nowhere else than to
 * Microsoft's storage, and what the bot asks for a file is that storage and nothing inside its own network. Whoever
 * adds a host for one of the three adds it for all.
 */
const MICROSOFT_STORAGE: readonly string[] = [
  '.sharepoint.com',
  '.sharepoint.us',
  '.sharepoint.cn',
  '.1drv.com',
  'api.onedrive.com',
  'graph.microsoft.com',
];

/**
 * Whether a file may be put there, fetched from there or shown there. https on Microsoft's storage, standard port, no
 * user info; without an app id (`anonymous`) loopback alone.
 */
export function allowedStorage(raw: unknown, anonymous: boolean): raw is string {
  if (typeof raw !== 'string' || raw.length > 8_000 || !URL.canParse(raw)) return false;
  const { protocol, hostname, port, username, password } = new URL(raw);
  if (username || password) return false;
  if (anonymous) return /^https?:$/.test(protocol) && isLoopback(hostname);
  const known = MICROSOFT_STORAGE.some((one) => (one.startsWith('.') ? hostname.endsWith(one) : hostname === one));
  return protocol === 'https:' && port === '' && known;
}
