import type { Clock } from '../ports/clock';
import type { ReportFile } from './write-report';

/** Files that were made a moment ago, so that a link that is followed twice does not make its file twice. */
export interface MadeFiles {
  get(key: string): ReportFile | null;
  keep(key: string, file: ReportFile): void;
}

/** Long enough for a browser that asks twice, short enough that a link shows what is known now. */
const KEPT_MS = 60_000;
/** Bytes of all of them together; the oldest give way. */
const MOST_BYTES = 32 * 1024 * 1024;

export function createMadeFiles(clock: Clock): MadeFiles {
  const files = new Map<string, { readonly file: ReportFile; readonly until: number }>();
  const now = () => Date.parse(clock.now());
  const held = () => [...files.values()].reduce((sum, one) => sum + one.file.bytes.length, 0);
  /** The oldest stand first. */
  function makeRoom(): void {
    for (const [key, { until }] of files) if (until <= now() || held() > MOST_BYTES) files.delete(key);
  }
  return {
    get(key) {
      makeRoom();
      return files.get(key)?.file ?? null;
    },
    keep(key, file) {
      files.delete(key);
      files.set(key, { file, until: now() + KEPT_MS });
      makeRoom();
    },
  };
}
