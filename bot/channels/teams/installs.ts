import type { Clock } from '../../ports/clock';

const TOGETHER_MS = 60_000;

/**
 * Greets once where Teams reports an installation twice, as `installationUpdate` and as `conversationUpdate`, under two
 * activity ids and in either order: the roster is asked once, and somebody the register does not know is told so once.
 * The second of such a pair gives null, unless the first one's greeting failed. The same kind twice is two: the person
 * has removed and added the app, or opened the chat anew. Another instance knows nothing of it; what must not be done
 * twice there either is decided in the store (greet-person.ts).
 */
export function createInstalls(clock: Clock) {
  const seen = new Map<string, { readonly by: string; readonly at: number; readonly isDone: Promise<boolean> }>();
  return async <T>(conversationId: string, by: string, greet: () => Promise<T>): Promise<T | null> => {
    const at = Date.parse(clock.now());
    for (const [id, one] of seen) if (at - one.at >= TOGETHER_MS) seen.delete(id);
    const before = seen.get(conversationId);
    seen.delete(conversationId);
    if (before && before.by !== by && (await before.isDone)) return null;
    const greeting = greet();
    const isDone = greeting.then(
      () => true,
      () => false,
    );
    seen.set(conversationId, { by, at, isDone });
    return greeting;
  };
}
