import type { Clock } from '../../ports/clock';

const TOGETHER_MS = 60_000;

/**
 * Tells whether an installation is news. Teams reports one twice, as `installationUpdate` and as `conversationUpdate`,
 * under two activity ids and in either order; the second of such a pair is not news. The same kind twice is: the person
 * has removed and added the app, or opened the chat anew.
 */
export function createInstallFilter(clock: Clock): (conversationId: string, by: string) => boolean {
  const seen = new Map<string, { readonly by: string; readonly at: number }>();
  return (conversationId, by) => {
    const at = Date.parse(clock.now());
    for (const [id, one] of seen) if (at - one.at >= TOGETHER_MS) seen.delete(id);
    const before = seen.get(conversationId);
    seen.delete(conversationId);
    if (before && before.by !== by) return false;
    seen.set(conversationId, { by, at });
    return true;
  };
}
