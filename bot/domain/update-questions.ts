import type { Draft } from './draft';
import {
  type ChoiceCode,
  type DraftQuestion,
  plainQuestion,
  questionsLeft,
  together,
  unanswered,
} from './draft-questions';
import type { PlanChange } from './plan-change';
import type { DraftEdit } from './plan-draft';

/** What a person said of a draft beside a plan that is stored. */
export interface UpdateChoices {
  /**
   * Whether it is a new version of the plan it looks like; `titled`: of the one with its title, and of no other. Null
   * while nobody has said.
   */
  readonly plan: 'update' | 'new_plan' | 'titled' | null;
  /** The plan that was meant; null where nobody has said. */
  readonly planId: string | null;
  /** Whether a measure is the stored one of its number under another title, by that number. */
  readonly sameMeasures: ReadonlyMap<number, boolean>;
  /** Ids of stored measures that are closed because the document does not name them. */
  readonly closing: ReadonlySet<string>;
}

export const NOTHING_SAID: UpdateChoices = { plan: null, planId: null, sameMeasures: new Map(), closing: new Set() };

/** The choices among the edits of a draft. */
export function updateChoices(edits: readonly DraftEdit[]): UpdateChoices {
  const answers = edits.flatMap((one) => (one.kind === 'answer' ? [one] : []));
  const of = (code: string) =>
    answers.flatMap(({ question, choice }) =>
      question.startsWith(`${code}:`) ? [[question.slice(code.length + 1), choice] as const] : [],
    );
  const { choice: plan, value: planId = null } = answers.find((one) => one.question === 'same_plan') ?? {};
  return {
    plan: plan === 'update' || plan === 'new_plan' ? plan : null,
    planId: plan === 'update' ? planId : null,
    sameMeasures: new Map(of('same_measure').map(([no, choice]) => [Number(no), choice === 'same'])),
    closing: new Set(of('missing').flatMap(([id, choice]) => (choice === 'cancelled' ? [id] : []))),
  };
}

/**
 * That the plan was ended which the document is a version of, where it is certain that it is: what is in both settles it,
 * or somebody has said so. Of one that only looks like it whether it is the same is asked first.
 */
export function endedPlan(
  { samePlan, ended }: Pick<PlanChange, 'samePlan' | 'ended'>,
  edits: readonly DraftEdit[],
): PlanChange['ended'] {
  return samePlan === null || updateChoices(edits).plan === 'update' ? ended : null;
}

type Asked = Pick<PlanChange, 'samePlan' | 'doubtful' | 'missing'>;

/** Everything that may be asked about a draft beside what is stored, answered or not. */
export function updateQuestions(
  { samePlan, doubtful, missing }: Asked,
  edits: readonly DraftEdit[],
): readonly DraftQuestion[] {
  // Whether a measure is gone is not asked before it is said that no other is the same.
  const { sameMeasures } = updateChoices(edits);
  const pending = new Set(doubtful.filter((one) => sameMeasures.get(one.no) !== false).map((one) => one.wasId));
  const open = missing.filter((one) => one.open && !pending.has(one.id));
  const absent = open.filter((one) => one.calledNow === undefined);
  return [
    ...(samePlan === null
      ? []
      : [
          {
            ...plainQuestion(SAME[samePlan.by], ['update', 'new_plan']),
            id: 'same_plan',
            raw: [samePlan.name],
            blocks: true,
          },
        ]),
    ...doubtful.map((one) => ({
      ...about('same_measure', String(one.no), one, ['same', 'another']),
      raw: [one.was],
    })),
    // That the plan has one twice is another question than that the document has it no more.
    ...open.flatMap(({ calledNow, ...one }) =>
      calledNow === undefined ? [] : [{ ...about('missing', one.id, one, ['stays', 'cancelled']), raw: [calledNow] }],
    ),
    ...together('missing', absent, (one) => [about('missing', one.id, one, ['stays', 'cancelled'])], [
      'stays',
      'one_by_one',
    ]),
  ];
}

const SAME = { measures: 'same_plan', title: 'same_title', case_number: 'same_case' } as const;

const about = (
  code: 'same_measure' | 'missing',
  key: string,
  { no, title }: { readonly no: number; readonly title: string },
  choices: readonly ChoiceCode[],
): DraftQuestion => ({ ...plainQuestion(code, choices), id: `${code}:${key}`, measures: [no], title });

/**
 * The questions that are left of a draft: those about what is stored first, because they say what the others are
 * about. A plan that keeps the title it is stored with is not asked for one.
 */
export function openQuestions(
  now: Draft,
  edits: readonly DraftEdit[],
  fileName: string,
  change: (Asked & Pick<PlanChange, 'outcome'>) | null,
): readonly DraftQuestion[] {
  const left = questionsLeft(now, edits, fileName);
  if (change === null) return left;
  const hasTitle = change.outcome !== 'created' && (change.samePlan === null || updateChoices(edits).plan === 'update');
  const read = left.filter((one) => !(hasTitle && one.code === 'plan_title'));
  const pupils = read.filter((one) => one.code === 'pupil_health');
  const others = read.filter((one) => one.code !== 'pupil_health');
  return [...pupils, ...unanswered(updateQuestions(change, edits), edits), ...others];
}
