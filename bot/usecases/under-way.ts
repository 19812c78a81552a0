/** Who is being written to in one run: one message to each. */
export interface UnderWay {
  readonly busy: ReadonlySet<string>;
  begin(whom: string): void;
  end(whom: string): void;
  /** Resolves when the next one ends; whoever ends after the call counts, however late it is awaited. */
  oneEnds(): Promise<void>;
  /** Resolves when nobody is being written to any more. */
  none(): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const busy = new Set<string>();
  let next: { readonly ended: Promise<void>; readonly tell: () => void } | null = null;

  function oneEnds(): Promise<void> {
    if (!next) {
      let tell = () => {};
      const ended = new Promise<void>((resolve) => {
        tell = resolve;
      });
      next = { ended, tell };
    }
    return next.ended;
  }

  return {
    busy,
    begin: (whom) => void busy.add(whom),
    end(whom) {
      busy.delete(whom);
      next?.tell();
      next = null;
    },
    oneEnds,
    async none() {
      while (busy.size > 0) await oneEnds();
    },
  };
}
