import type { Answer, Assignment } from './assignment';
import type { Instant, LocalDate } from './dates';
import type { Person, Unit } from './people';
import type { Measure, Plan } from './plan';
import type { Wheel } from './wheel';

/** Everything a report is made from, read at one time. Reports read nothing themselves. */
export interface ReportFacts {
  /** The plan the report is about. */
  readonly plan: Plan;
  /** In the plan's own order. */
  readonly measures: readonly Measure[];
  readonly assignments: readonly Assignment[];
  /** Oldest first; every answer there is, the corrected ones too. Where a text is withheld, a sentence stands in its place. */
  readonly answers: readonly Answer[];
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly ratings: readonly Rating[];
  readonly wheel: Wheel | null;
}

/** What the one who asks for the report decides. */
export interface ReportFrame {
  /** The day the report is of: what is overdue and what is to come are counted from it. */
  readonly on: LocalDate;
  readonly language: 'sv' | 'en';
  /** IANA name: which day an answer was given. */
  readonly timeZone: string;
  /** Number of a final report; null for a working copy. */
  readonly version: number | null;
}

/** One area of one unit, judged after a dialogue by those who lead it. Its own access class: never to a channel. */
export interface Rating {
  /** Made from plan, set, unit, form and area. */
  readonly id: string;
  readonly planId: string;
  /** All that one version of the document judges; the plan names the set that counts. Earlier ones are history. */
  readonly set?: string;
  /** The unit as the document names it; null where the judgement is of no single unit. */
  readonly unit: string | null;
  readonly form: string | null;
  readonly area: string;
  /** 4 "helt", 3 "till stor del", 2 "till viss del", 1 "inte alls"; null = not judged. */
  readonly value: 1 | 2 | 3 | 4 | null;
  readonly at: Instant;
}

/** A final report: frozen, numbered, never changed; a later one is a new version. */
export interface FinalReport {
  /** Made from plan, kind and number: whoever creates it first has that number. */
  readonly id: string;
  readonly planId: string;
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly on: LocalDate;
  readonly finalisedAt: Instant;
  readonly finalisedBy: string;
  /** The written document as JSON, in as many documents as its size asks for: see {@link ReportPage}. */
  readonly pages: number;
  readonly sha256: string;
}

export interface ReportPage {
  /** `<report>:<content>-<n>`, n from 1: see `reportPageId` */
  readonly id: string;
  readonly reportId: string;
  readonly text: string;
}
