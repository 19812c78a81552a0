import type { Answer, Assignment, FormDraft } from '../domain/assignment';
import type { Circle } from '../domain/circle';
import type { Binding, Conversation, Delivery } from '../domain/delivery';
import type { HeldText } from '../domain/held-text';
import type { Installation } from '../domain/installation';
import type { Person, Unit } from '../domain/people';
import type { Measure, Plan } from '../domain/plan';
import type { PlanDraft } from '../domain/plan-draft';
import type { ReasonDraft } from '../domain/reason';
import type { FinalReport, Rating, ReportPage } from '../domain/report-facts';
import type { Event, Secret, Tenant } from '../domain/tenant';
import type { Opening, Wheel } from '../domain/wheel';

/** Everything that is stored, by kind. Adding a kind here is all a store needs to keep it. */
export interface Documents {
  tenant: Tenant;
  unit: Unit;
  person: Person;
  plan: Plan;
  measure: Measure;
  assignment: Assignment;
  answer: Answer;
  formDraft: FormDraft;
  reasonDraft: ReasonDraft;
  wheel: Wheel;
  opening: Opening;
  delivery: Delivery;
  conversation: Conversation;
  binding: Binding;
  event: Event;
  rating: Rating;
  report: FinalReport;
  reportPage: ReportPage;
  heldText: HeldText;
  planDraft: PlanDraft;
  secret: Secret;
  installation: Installation;
  circle: Circle;
}
export type Kind = keyof Documents;

/**
 * The fields that may stand in a query, per kind; stores index exactly these. The id is always among them.
 * A field holds a string, a number, a boolean or null.
 */
export const INDEXED = {
  tenant: [],
  unit: [],
  person: ['email', 'entraId', 'slackId'],
  plan: ['status'],
  measure: [
    'planId',
    'open',
    'state',
    'followed',
    'nextDue',
    'reportOpensOn',
    'listedFrom',
    'restsOn',
    'reportsOn',
    'titleKey',
    'circleKey',
  ],
  assignment: [
    'personId',
    'measureId',
    'planId',
    'touchOn',
    'awaiting',
    'unanswered',
    'roundUntil',
    'completedAt',
    'lastReminderOn',
  ],
  answer: ['assignmentId', 'measureId', 'at'],
  formDraft: ['at'],
  reasonDraft: ['at'],
  wheel: [],
  opening: [],
  delivery: ['state', 'dueAt', 'personId', 'bindingId'],
  conversation: ['userId'],
  binding: [],
  event: ['at', 'subject', 'what'],
  rating: ['planId'],
  report: ['planId'],
  reportPage: [],
  heldText: ['open', 'planId', 'measureId'],
  planDraft: ['at', 'personId'],
  secret: [],
  installation: ['dueAt'],
  circle: [],
} as const satisfies { [K in Kind]: readonly (keyof Documents[K])[] };

export type IndexedField<K extends Kind> = (typeof INDEXED)[K][number];
export type Scalar = string | number | boolean | null;

/** Values in one `among`: a list of them is part of the query's text in some stores. More are asked for in turns. */
export const MOST_AMONG = 200;

export interface Query<K extends Kind> {
  /** All of these hold. */
  readonly where?: { readonly [F in IndexedField<K>]?: Scalar };
  /** And this one lies in `from <= field < before`; null never does. */
  readonly range?: {
    readonly field: IndexedField<K>;
    readonly from?: string | number;
    readonly before?: string | number;
  };
  /** And this one holds one of these values; an empty list finds nothing. At most {@link MOST_AMONG}. */
  readonly among?: { readonly field: IndexedField<K>; readonly values: readonly (string | number)[] };
  /** Ties, and the default, are ordered by id. Null comes first. */
  readonly orderBy?: IndexedField<K>;
  readonly descending?: boolean;
  /** At most this many; default and most 1000. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface Page<T> {
  readonly items: readonly Stored<T>[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** A document with the version it had when it was read. The version is the store's and opaque. */
export interface Stored<T> {
  readonly doc: T;
  readonly version: string;
}

/**
 * What every store promises, and all it promises: the conditional write of one document. Whatever is bigger is a
 * sequence of such writes that may stop after any of them and be run again.
 *
 * - Each tenant is a world of its own: nothing is ever read across tenants.
 * - A write that has answered survives the process being killed the moment after.
 * - What is read is a copy, or cannot be changed: nothing done to it changes the store. What was written is not changed
 *   later by changing the object that was passed.
 * - A read that starts after a write answered sees that write.
 * - `exists`, `changed` and `null` are answers. Everything else that goes wrong is a thrown {@link StoreFault}.
 */
export interface Store {
  read<K extends Kind>(kind: K, tenant: string, id: string): Promise<Stored<Documents[K]> | null>;
  /** Those of `ids` that exist, in the order asked for, each once. */
  readMany<K extends Kind>(kind: K, tenant: string, ids: readonly string[]): Promise<readonly Stored<Documents[K]>[]>;
  /** Stores a new document; `exists` where the id is taken, and then nothing is changed. */
  create<K extends Kind>(kind: K, tenant: string, doc: Documents[K]): Promise<Stored<Documents[K]> | 'exists'>;
  /** Replaces the document if it still has `version`; `changed` where it has another or is gone. */
  replace<K extends Kind>(
    kind: K,
    tenant: string,
    doc: Documents[K],
    version: string,
  ): Promise<Stored<Documents[K]> | 'changed'>;
  /** Removes the document if it still has `version`; removing what is gone is `removed` too. */
  remove<K extends Kind>(kind: K, tenant: string, id: string, version: string): Promise<'removed' | 'changed'>;
  find<K extends Kind>(kind: K, tenant: string, query: Query<K>): Promise<Page<Documents[K]>>;
  count<K extends Kind>(kind: K, tenant: string, query: Pick<Query<K>, 'where' | 'range' | 'among'>): Promise<number>;
  /** Resolves when the store can be reached; throws {@link StoreFault} where it cannot. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** The store could not do its work: unreachable, out of space, damaged. The platform's own error is the cause. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  /** What whoever started the program is told in their own language; null where the cause says what there is to say. */
  readonly code: 'later_version' | null;

  constructor(message: string, given: { readonly cause?: unknown; readonly code?: 'later_version' } = {}) {
    super(message, 'cause' in given ? { cause: given.cause } : {});
    this.code = given.code ?? null;
  }
}
