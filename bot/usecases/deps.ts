import type { ReadOptions, ReadOutcome } from '../documents/read/read-plan';
import type { Channel } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { Directory } from '../ports/directory';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import type { RecentDrafts } from './draft-now';
import type { FileLinks } from './file-link';
import type { OpenForms } from './open-forms';
import type { ReportFile, ReportJob } from './write-report';

/** What a use case may use of the world; `createApp` is given it once. */
export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly channels: { readonly [name in Channel['name']]?: Channel };
  readonly directory: Directory;
  readonly readPlan: ReadPlan;
  /** Waits in a queue to fetch and read a file. Left out = nobody waits. */
  readonly queued?: Queued;
  /** Makes the file of a report outside the thread that answers people. Left out = in this one. */
  readonly writeReport?: (job: ReportJob) => Promise<ReportFile | 'busy'>;
  readonly settings: Settings;
  /** How links to files are made. Left out = none are. */
  readonly links?: FileLinks;
  /** Drafts that were read a moment ago. Left out = each is read anew. */
  readonly recentDrafts?: RecentDrafts;
  /** Forms that are being written in. Left out = nobody is known to write in one. */
  readonly openForms?: OpenForms;
  /** A number at random, 0 <= chance < 1: keeps apart what was put off together. Left out = always 0. */
  readonly chance?: () => number;
  /** Set when the process is to end: nothing new is begun. Left out = it never is. */
  readonly stopping?: AbortSignal;
}

/** Runs work when it is first in the queue; `busy` where too many wait already, and then it is never run. */
export type Queued = <T>(work: () => Promise<T>) => Promise<T | 'busy'>;

/** Reads a plan's file, in bounded time and memory where the process is to go on after a damaged one. The bytes are given away. */
export type ReadPlan = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadOptions,
) => Promise<ReadOutcome>;

export interface Settings {
  /** IANA name of the municipality's time zone. */
  readonly timeZone: string;
  readonly locale: 'sv' | 'en';
  /** Entra ids or e-mails, in lower case, that count as administrators until the register has one. */
  readonly administrators: readonly string[];
  /** Tells the instances apart in leases: made anew at each start. */
  readonly instance: string;
  /** Days after which what only the bot itself needs is forgotten. Left out or null = never. */
  readonly retentionDays?: number | null;
}

/** A use case on behalf of one tenant. */
export interface TenantDeps extends Deps {
  readonly tenant: string;
}
