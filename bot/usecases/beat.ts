/** Lets what many do at about the same time happen in the same moment: resolves for all who wait when the beat comes. */
export type Beat = () => Promise<void>;

export function createBeat(everyMs: number): Beat {
  let next: Promise<void> | null = null;
  return () => {
    next ??= new Promise((resolve) =>
      setTimeout(() => {
        next = null;
        resolve();
      }, everyMs),
    );
    return next;
  };
}
