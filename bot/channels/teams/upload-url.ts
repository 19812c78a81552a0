/**
 * Which addresses a file is uploaded to. Teams names one when a person has agreed to take a file: an upload session in
 * their own OneDrive. The address itself is the permission, so no token of the bot goes with it; but a report of a
 * municipality goes nowhere else than to Microsoft's storage.
 */
const MICROSOFT_STORAGE: readonly string[] = [
  '.sharepoint.com',
  '.sharepoint.us',
  '.sharepoint.cn',
  '.1drv.com',
  'api.onedrive.com',
  'graph.microsoft.com',
];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether a file may be put there, or shown from there. https on Microsoft's storage, standard port, no user info;
 * without an app id (`anonymous`) loopback alone.
 */
export function allowedStorage(raw: unknown, anonymous: boolean): raw is string {
  if (typeof raw !== 'string' || raw.length > 8_000 || !URL.canParse(raw)) return false;
  const { protocol, hostname, port, username, password } = new URL(raw);
  if (username || password) return false;
  if (anonymous) return /^https?:$/.test(protocol) && LOOPBACK.test(hostname);
  const known = MICROSOFT_STORAGE.some((one) => (one.startsWith('.') ? hostname.endsWith(one) : hostname === one));
  return protocol === 'https:' && port === '' && known;
}
