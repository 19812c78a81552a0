import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ASKS } from '../domain/assignment';
import { ROLES, SCHOOL_FORMS } from '../domain/people';
import { holdsPersonalNumber } from '../domain/personal-number';
import type { WheelPoint } from '../domain/wheel';
import type { WheelFault } from '../domain/wheel-fault';
import { isOnce, isWheelDay } from '../domain/wheel-occurrence';

export type ReadWheel =
  | { readonly ok: true; readonly points: readonly WheelPoint[] }
  | { readonly ok: false; readonly faults: readonly WheelFault[] };

type Code = WheelFault['code'];

const text = (max: number) =>
  z
    .string({ error: missingOr('not_text') })
    .trim()
    .min(1, 'missing')
    .max(max, 'too_long')
    .refine((said) => !holdsPersonalNumber(said), 'personal_number');
const day = z
  .string({ error: missingOr('not_a_day') })
  .trim()
  .refine(isWheelDay, 'not_a_day');
const choices = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.preprocess(asCode, z.enum(values, { error: 'not_a_choice' })), { error: 'not_a_list' });

/** "Rating areas" and "anpassad grundskola" as people write them. */
const asCode = (value: unknown) =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
    : value;

const POINT = z
  .strictObject(
    {
      code: text(40),
      name: text(120),
      opens: day,
      closes: day,
      remind: z
        .array(z.int('not_a_number_of_days').min(0, 'not_a_number_of_days').max(366, 'not_a_number_of_days'), {
          error: 'not_a_list',
        })
        .max(5, 'not_a_list')
        .default([]),
      asks: choices(ASKS).min(1, 'missing').default(['follow_up']),
      audience: z
        .strictObject(
          { roles: choices(ROLES).default([]), forms: choices(SCHOOL_FORMS).default([]) },
          { error: unknownOr('not_a_list') },
        )
        .nullish(),
    },
    { error: unknownOr('not_a_list') },
  )
  .superRefine((point, context) => {
    if (isOnce(point.opens) !== isOnce(point.closes))
      context.addIssue({ code: 'custom', message: 'mixed_days', path: ['closes'] });
    else if (isOnce(point.opens) && point.closes < point.opens) {
      context.addIssue({ code: 'custom', message: 'closes_before_it_opens', path: ['closes'] });
    }
  });

const WHEEL = z.strictObject(
  { points: z.array(POINT, { error: 'no_points' }).min(1, 'no_points') },
  { error: unknownOr('no_points') },
);

/** Reads the annual wheel as YAML: the points, or every fault in it with its line. Never throws for what a file holds. */
export function readWheel(source: string): ReadWheel {
  const isText = !(source.includes('\u0000') || source.includes('\ufffd'));
  if (!isText) return { ok: false, faults: [{ line: 1, at: '', code: 'not_yaml', what: '' }] };
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map((one) => ({
      line: lines.linePos(one.pos[0]).line,
      at: '',
      code: 'not_yaml' as const,
      what: one.message,
    }));
    return { ok: false, faults };
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const given: unknown = document.toJS();
  const parsed = WHEEL.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((one) => faultsOf(one, given, lineOf));
    return { ok: false, faults: faults.sort((one, other) => one.line - other.line) };
  }
  const points = parsed.data.points.map(({ audience, ...point }) => ({ ...point, audience: audience ?? null }));
  const twice = sameCodes(points).map((at) => ({
    line: lineOf(['points', at, 'code']),
    at: `points[${at}].code`,
    code: 'same_code' as const,
    what: points[at]?.code ?? '',
  }));
  return twice.length > 0 ? { ok: false, faults: twice } : { ok: true, points };
}

/** Places of points whose code an earlier one has: a code with a year makes the occasion, so it must be one point's. */
function sameCodes(points: readonly WheelPoint[]): readonly number[] {
  const codes = points.map((one) => one.code.toLowerCase());
  return codes.flatMap((code, at) => (codes.indexOf(code) < at ? [at] : []));
}

function missingOr(code: Code) {
  return (issue: { readonly input?: unknown }) =>
    issue.input === undefined || issue.input === null ? 'missing' : code;
}

function unknownOr(code: Code) {
  return (issue: { readonly code?: string }) => (issue.code === 'unrecognized_keys' ? 'unknown_field' : code);
}

function faultsOf(
  issue: z.core.$ZodIssue,
  given: unknown,
  lineOf: (path: readonly PropertyKey[]) => number,
): readonly WheelFault[] {
  const code = issue.message as Code; // every message above is one of the codes
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      at: pathText([...issue.path, key]),
      code,
      what: key,
    }));
  }
  const allowed = issue.code === 'invalid_value' ? issue.values.join(', ') : '';
  return [
    {
      line: lineOf(issue.path),
      at: pathText(issue.path),
      code,
      what: code === 'personal_number' ? '' : allowed || shown(valueAt(given, issue.path)),
    },
  ];
}

const pathText = (path: readonly PropertyKey[]) =>
  path
    .map((one) => (typeof one === 'number' ? `[${one}]` : `.${String(one)}`))
    .join('')
    .replace(/^\./, '');

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    given,
  );
}

/** What stands there, short enough for one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
