import type { PlanDate } from '../../bot/domain/dates';
import type { Draft, DraftMeasure } from '../../bot/domain/draft';

/** Several readings that are equally right. A text may instead be known by the words it holds, where a paraphrase is right. */
export type Right<T> = T | { readonly anyOf: readonly Right<T>[] };
type RightTitle = Right<string | { readonly contains: readonly string[] }>;
type RightText = RightTitle | Right<string | null>;
type RightDate = Pick<PlanDate, 'date' | 'precision'>;

/** The right reading of one measure, in the shape of the draft. A field left out is not judged. */
export interface ExpectedMeasure {
  readonly no: number;
  readonly title: RightTitle;
  readonly area?: RightText;
  readonly group?: RightText;
  readonly responsible?: Right<readonly string[]>;
  readonly due?: Right<readonly RightDate[]>;
  readonly evaluation?: Right<RightDate | null>;
  readonly nextReport?: Right<RightDate | null>;
  readonly start?: Right<string | null>;
  readonly status?: Right<string>;
  readonly schedule?: Right<string | null>;
  readonly relatesTo?: Right<readonly { readonly type: string; readonly to: number }[]>;
  readonly executor?: Right<{ readonly deliversOn: string | null }>;
  /** Days it may hold besides: a moved date, a date told as history. */
  readonly mayName?: readonly string[];
  /** True where leaving the measure out is as right as reading it. */
  readonly optional?: boolean;
}

const OF_PLAN = ['title', 'kind', 'caseNumber', 'documentDate', 'answerDueOn', 'signer', 'place'] as const;

export interface ExpectedReading {
  readonly plan: { readonly [F in (typeof OF_PLAN)[number]]?: RightText };
  readonly measures: readonly ExpectedMeasure[];
  readonly recommendations?: readonly { readonly no: number; readonly text: string }[];
  /** What must be warned of; more warnings are no fault. */
  readonly warnings: readonly { readonly code: string; readonly where: string }[];
}

export interface FieldScore {
  readonly field: string;
  /** `plan`, or `m3` by the number of the right reading. */
  readonly where: string;
  readonly right: boolean;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface Score {
  readonly fields: readonly FieldScore[];
  /** Titles read that are no measure. */
  readonly invented: readonly string[];
  /** Titles of measures that were not read. */
  readonly missing: readonly string[];
  /** Days that belong to one measure and were read on another: `m2: 2025-03-31 is of m1`. */
  readonly misplaced: readonly string[];
}

/** Text as it is compared: case, spaces, kinds of dashes and the last stop make no difference to what is said. */
export const alike = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s ]+/g, ' ')
    .trim()
    .replace(/[\s.:;,]+$/, '');

function optionsOf<T>(right: Right<T>): T[] {
  return typeof right === 'object' && right !== null && 'anyOf' in right
    ? right.anyOf.flatMap((one) => optionsOf(one))
    : [right as T];
}

/** "löpande" is a reading; "ej fastställt" names nothing and is the same as no date. */
const dateKey = (one: RightDate | null) =>
  one === null || (one.date === null && one.precision === 'none') ? 'null' : `${one.date} ${one.precision}`;
const setKey = (all: readonly string[]) => [...new Set(all)].sort().join(' | ');
const datesKey = (all: readonly RightDate[]) => setKey(all.map(dateKey).filter((one) => one !== 'null'));
const ownersKey = (all: readonly string[]) => setKey(all.map(alike));

const wordsOf = (text: string) => alike(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of the right title a read measure says, 0 to 1. Its area and actions count, so that a misread title still meets its own. */
function kinship(expected: ExpectedMeasure, read: DraftMeasure): number {
  const actions = read.actions.map((one) => (typeof one === 'string' ? one : one.text));
  const title = new Set(wordsOf(read.title));
  const all = new Set(wordsOf([read.title, ...actions, read.area ?? ''].join(' ')));
  const shares = optionsOf(expected.title).map((option) => {
    const isWhole = typeof option === 'string';
    const words = isWhole ? wordsOf(option) : option.contains.flatMap(wordsOf);
    // What a title contains may be part of a word there, as it may where the title is judged: "rutin" of "rutinen".
    const isIn = (word: string, among: Set<string>) =>
      among.has(word) || (!isWhole && [...among].some((one) => one.includes(word)));
    const share = (among: Set<string>) => words.filter((one) => isIn(one, among)).length / Math.max(words.length, 1);
    return 0.7 * share(title) + 0.3 * share(all);
  });
  return Math.max(...shares);
}

/** Each right measure with the read one that is it, by title; equal titles by their order. */
function pair(expected: readonly ExpectedMeasure[], read: readonly DraftMeasure[]) {
  const pairs = expected
    .flatMap((one, at) => read.map((other, to) => ({ at, to, kin: kinship(one, other), apart: Math.abs(at - to) })))
    .filter((one) => one.kin >= 0.25)
    .sort((a, b) => b.kin - a.kin || a.apart - b.apart);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, to } of pairs) {
    if (found.has(at) || taken.has(to)) continue;
    found.set(at, to);
    taken.add(to);
  }
  return found;
}

const textIs = (right: RightText, text: string | null) =>
  optionsOf<string | null | { readonly contains: readonly string[] }>(right).some((option) => {
    if (option === null || text === null) return option === text;
    if (typeof option === 'string') return alike(option) === alike(text);
    return option.contains.every((part) => alike(text).includes(alike(part)));
  });

/** `m1-m3,m5` as numbers; a line of the document names no measure. */
function numbersOf(where: string): number[] {
  return where.split(',').flatMap((part) => {
    const [, first, last] = /^\s*m(\d+)(?:\s*-\s*m?(\d+))?\s*$/.exec(part) ?? [];
    if (first === undefined) return [];
    const from = Number(first);
    return Array.from({ length: Number(last ?? first) - from + 1 }, (_, more) => from + more);
  });
}

const JUDGED = ['due', 'evaluation', 'nextReport', 'start'] as const;

function expectedDays(one: ExpectedMeasure): Set<string> {
  const dates = [
    ...optionsOf(one.due ?? []).flat(),
    ...optionsOf(one.evaluation ?? null),
    ...optionsOf(one.nextReport ?? null),
  ];
  const days = [
    ...dates.map((date) => date?.date),
    ...optionsOf(one.start ?? null),
    ...optionsOf(one.executor ?? { deliversOn: null }).map((executor) => executor.deliversOn),
    ...(one.mayName ?? []),
  ];
  return new Set(days.filter((day): day is string => typeof day === 'string'));
}

/** The days a read measure holds in fields that are judged. */
function readDays(one: DraftMeasure, expected: ExpectedMeasure): Set<string> {
  const fields = {
    due: one.due.map((date) => date.date),
    evaluation: [one.evaluation?.date],
    nextReport: [one.nextReport?.date],
    start: [one.start],
  };
  const parts = one.actions.map((action) => (typeof action === 'string' ? null : action.due?.date));
  const days = [
    ...JUDGED.filter((field) => expected[field] !== undefined).flatMap((field) => fields[field]),
    ...parts,
    one.executor?.deliversOn?.date,
  ];
  return new Set(days.filter((day): day is string => typeof day === 'string'));
}

/** Every judged field of one measure; `read` is null where the measure was not read, and then all of them are wrong. */
function measureFields(
  expected: ExpectedMeasure,
  read: DraftMeasure | null,
  noOf: (readNo: number) => number | null,
): FieldScore[] {
  const where = `m${expected.no}`;
  const judge = <T>(field: string, right: Right<T> | undefined, got: T, key: (value: T) => string): FieldScore[] => {
    if (right === undefined) return [];
    const keys = optionsOf(right).map(key);
    const reading = read && key(got);
    return [
      {
        field,
        where,
        right: reading !== null && keys.includes(reading),
        expected: keys.join(' / '),
        got: reading ?? '(missing)',
      },
    ];
  };
  const relations = (read?.relatesTo ?? []).map((one) => ({ type: one.type as string, to: noOf(one.to) ?? -one.to }));
  const text = (field: 'title' | 'area' | 'group', right: RightText | undefined): FieldScore[] => {
    const got = read ? read[field] : '(missing)';
    return right === undefined
      ? []
      : [{ field, where, right: read !== null && textIs(right, got), expected: JSON.stringify(right), got }];
  };
  return [
    ...text('title', expected.title),
    ...text('area', expected.area),
    ...text('group', expected.group),
    ...judge<readonly string[]>('responsible', expected.responsible, read?.responsible ?? [], ownersKey),
    ...judge<readonly RightDate[]>('due', expected.due, read?.due ?? [], datesKey),
    ...judge<RightDate | null>('evaluation', expected.evaluation, read?.evaluation ?? null, dateKey),
    ...judge<RightDate | null>('nextReport', expected.nextReport, read?.nextReport ?? null, dateKey),
    ...judge<string | null>('start', expected.start, read?.start ?? null, String),
    ...judge<string>('status', expected.status, read?.status ?? '', String),
    ...judge<string | null>('schedule', expected.schedule, read?.schedule ?? null, String),
    ...judge<readonly { type: string; to: number }[]>('relations', expected.relatesTo, relations, (all) =>
      setKey(all.map((one) => `${one.type} m${one.to}`)),
    ),
    ...judge<{ deliversOn: string | null }>(
      'executor',
      expected.executor,
      { deliversOn: read?.executor?.deliversOn?.date ?? null },
      (one) => `${one.deliversOn}`,
    ),
  ];
}

function planFields(expected: ExpectedReading, draft: Draft | null): FieldScore[] {
  const unknown = Object.keys(expected.plan).find((field) => !OF_PLAN.some((known) => known === field));
  if (unknown !== undefined) throw new Error(`a plan has no ${unknown}: what is no field can be read by nobody`);
  const fields = OF_PLAN.flatMap((field) => {
    const right = expected.plan[field];
    if (right === undefined) return [];
    const got = draft === null ? '(missing)' : (draft.plan[field] ?? null);
    const isRight = draft !== null && textIs(right, got);
    return [{ field: `plan.${field}`, where: 'plan', right: isRight, expected: JSON.stringify(right), got }];
  });
  const texts = (draft?.recommendations ?? []).map((one) => alike(one.text));
  const recommendations = (expected.recommendations ?? []).map((one) => ({
    field: 'recommendation',
    where: `r${one.no}`,
    right: texts.includes(alike(one.text)),
    expected: one.text,
    got: texts.join(' | '),
  }));
  return [...fields, ...recommendations];
}

/**
 * Compares what was read with the right reading, field by field. `draft` is null where the document was refused, which is right where
 * it holds no measure. A measure not read counts as wrong in all its fields, one that is no measure as one wrong field.
 */
export function scoreReading(expected: ExpectedReading, draft: Draft | null): Score {
  const read = draft?.measures ?? [];
  const found = pair(expected.measures, read);
  const expectedNo = new Map([...found].map(([at, to]) => [read[to]?.no, expected.measures[at]?.no]));
  const noOf = (no: number) => expectedNo.get(no) ?? null;
  const readOf = (at: number) => read[found.get(at) ?? -1] ?? null;

  const judged = expected.measures
    .map((one, at) => ({ one, got: readOf(at) }))
    .filter(({ one, got }) => got !== null || !one.optional);
  const taken = new Set(found.values());
  const invented = read.filter((_, to) => !taken.has(to)).map((one) => one.title);
  const warned = new Set(
    (draft?.warnings ?? []).flatMap(({ code, where }) => [
      code,
      ...numbersOf(where).map((no) => `${code} m${noOf(no) ?? `?${no}`}`),
    ]),
  );
  const warnings = expected.warnings.map(({ code, where }) => {
    const wanted = where === '' ? code : `${code} ${where}`;
    return {
      field: 'warning',
      where: where || 'plan',
      right: warned.has(wanted),
      expected: wanted,
      got: [...warned].filter((one) => one.startsWith(code) && one !== code).join(', '),
    };
  });
  const misplaced = judged.flatMap(({ one, got }) =>
    got === null
      ? []
      : [...readDays(got, one)]
          .filter((day) => !expectedDays(one).has(day))
          .flatMap((day) => {
            const owners = expected.measures
              .filter((other) => other !== one && expectedDays(other).has(day))
              .map((other) => `m${other.no}`);
            return owners.length === 0 ? [] : [`m${one.no}: ${day} is of ${owners.join(', ')}`];
          }),
  );
  return {
    fields: [
      ...(expected.measures.length === 0
        ? [{ field: 'no measures', where: 'plan', right: read.length === 0, expected: 'none', got: read.length }]
        : planFields(expected, draft)),
      ...judged.flatMap(({ one, got }) => measureFields(one, got, noOf)),
      ...warnings,
      ...invented.map((title) => ({
        field: 'invented',
        where: '-',
        right: false,
        expected: 'no such measure',
        got: title,
      })),
    ],
    invented,
    missing: judged
      .filter(({ got }) => got === null)
      .map(({ one }) =>
        optionsOf(one.title)
          .map((option) => (typeof option === 'string' ? option : option.contains.join(' … ')))
          .join(' / '),
      ),
    misplaced,
  };
}

/** How many sentences a draft offers because they became no measure, and how many of the measures that were not read are among them. */
export function scoreOffers(
  expected: ExpectedReading,
  draft: Draft | null,
): { readonly count: number; readonly missing: number } {
  const found = pair(expected.measures, draft?.measures ?? []);
  const notRead = expected.measures.filter((one, at) => !(found.has(at) || one.optional));
  const offers = draft?.passedOver ?? [];
  return { count: offers.length, missing: pair(notRead, offers).size };
}
