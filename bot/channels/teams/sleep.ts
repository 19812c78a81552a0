/** Waits so many milliseconds, or until the process is to end. */
export type Sleep = (ms: number) => Promise<void>;

/** One listener for all who wait: hundreds of tenants may wait for their turn at once. */
export function createSleep(stopping?: AbortSignal): Sleep {
  const waiting = new Set<() => void>();
  stopping?.addEventListener('abort', () => {
    for (const wake of waiting) wake();
  });
  return (ms) =>
    new Promise((resolve) => {
      if (stopping?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      waiting.add(wake);
    });
}
