import { isAboutPupil, seenAround, seenInMeasure, seenOf, sentenceKey } from './about-pupil';
import { daysBetween } from './calendar';
import { colourStates } from './colour-states';
import type { LocalDate, PlanDate } from './dates';
import { datesOf } from './dates-of';
import type { Draft, DraftMeasure, DraftWarning } from './draft';
import { wordsHash } from './ids';
import { isOpen } from './is-open';
import { isPasted, isUntitled } from './pasted-name';
import type { MeasureState } from './plan';
import type { DraftEdit } from './plan-draft';
import type { Doubt } from './reading/reading-result';
import { statesIn } from './states-in-cell';

/** What is asked about a draft, what weighs most first. */
export const QUESTION_CODES = [
  'pupil_health',
  'same_plan',
  'same_title',
  'same_case',
  'same_measure',
  'missing',
  'plan_title',
  'document_date',
  'is_measure',
  'heading_or_measure',
  'measure_or_heading',
  'no_header',
  'two_states',
  'colour',
  'dates_in_order',
  'dates_without_part',
  'parts_with_dates',
  'assumed_date',
  'old_due',
  'vague_due',
  'contradicts',
  'decision_needed',
  'responsible_left',
  'table_not_read',
  'no_responsible',
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

/** One press each. A state is a choice by its own name. */
export type ChoiceCode =
  | 'edit'
  | 'publish_anyway'
  | 'set_title'
  | 'set_text'
  | 'take_out'
  | 'keep_title'
  | 'set_date'
  | 'no_date'
  | 'measure'
  | 'no_measure'
  | 'heading'
  | 'right'
  | 'parts'
  | 'one'
  | 'in_order'
  | 'whole'
  | 'date_wrong'
  | 'one_by_one'
  | 'on_plan'
  | 'delayed'
  | 'goes_on'
  | 'stands'
  | 'has_left'
  | 'assign_now'
  | 'later'
  | 'update'
  | 'new_plan'
  | 'same'
  | 'another'
  | 'stays'
  | MeasureState;

/** A question with the facts its sentence needs. Answering it applies to the draft: see `applyToDraft`. */
export interface DraftQuestion {
  /** Code and subject: `two_states:3`, `assumed_date:3:due:0`, `vague_due:all`. The same for the same draft. */
  readonly id: string;
  readonly code: QuestionCode;
  /** Numbers of the measures it is about; empty = the plan. */
  readonly measures: readonly number[];
  /** The measure's title, where it is about one. */
  readonly title: string | null;
  /** The document's own words; several where it is about several. */
  readonly raw: readonly string[];
  readonly dates: readonly LocalDate[];
  readonly state: MeasureState | null;
  readonly choices: readonly ChoiceCode[];
  /** What is typed beside the press. */
  readonly asks: 'date' | 'text' | null;
  /** The plan is not published before it is answered. */
  readonly blocks: boolean;
}

/** From so many of a kind they are asked about together, and one by one only where somebody wants that. */
const TOGETHER = 4;

/** Numbers of the measures a warning names: `m1-m3,m9` is 1, 2, 3 and 9; a line names none. */
export function measuresIn(where: string): readonly number[] {
  return where.split(',').flatMap((part) => {
    const [, from, to = from] = /^\s*m(\d+)(?:-m(\d+))?\s*$/.exec(part) ?? [];
    if (from === undefined) return [];
    const count = Math.min(Number(to) - Number(from) + 1, 10_000);
    return Array.from({ length: Math.max(0, count) }, (_, at) => Number(from) + at);
  });
}

/**
 * Everything that may be asked about a draft, in order of weight. Most plans give none or a few: a measure that was
 * read with certainty gives none. `fileName` tells a title that is only the file's name.
 */
export function allQuestions(draft: Draft, fileName: string): readonly DraftQuestion[] {
  const pupils = together(
    'pupil_health',
    draft.measures.filter(isAboutPupil),
    (one) => [ask('pupil_health', one, ['edit', 'publish_anyway'], { place: seenInMeasure(one), raw: seenOf(one) })],
    ['publish_anyway', 'one_by_one'],
  );
  // The choice counts for the words it was made about: where those change, it is another question.
  const [all] = pupils.filter((one) => one.id === 'pupil_health:all');
  const words = all ? wordsHash(pupils.map((one) => one.id)) : '';
  const named = pupils.map((one) => (one === all ? { ...one, id: `${one.id}:${words}` } : one));
  const asked = [...aroundQuestions(draft, fileName), ...named].map((one) => ({ ...one, blocks: true }));
  return [...asked, ...readingQuestions(draft, fileName)];
}

/** A single child in what stands around the measures. A title can be set here, and a sentence mended or taken out. */
export function aroundQuestions(draft: Draft, fileName: string): readonly DraftQuestion[] {
  const { inTitle, sentences, others } = seenAround(draft, fileName);
  const { title } = draft.plan;
  const asked = (key: string, raw: readonly string[], set: readonly ChoiceCode[]): DraftQuestion => ({
    ...plainQuestion('pupil_health', [...set, 'publish_anyway']),
    id: `${AROUND}${key}`,
    raw,
    asks: set.length > 0 ? 'text' : null,
  });
  return [
    ...(inTitle ? [asked(`title:${wordsHash([title])}`, [title], ['set_title'])] : []),
    ...sentences.map((one) => asked(sentenceKey(one), [one], ['set_text', 'take_out'])),
    ...(others.length > 0 ? [asked(`others:${wordsHash(others)}`, others, [])] : []),
  ];
}

const AROUND = 'pupil_health:plan:';
/** Whether a question is about what stands around the measures. */
export const isAroundMeasures = (question: string) => question.startsWith(AROUND);
/** Which of these it is. */
export const keyAround = (question: string) => question.slice(AROUND.length);

/** Those whose answers change the reading: all but the ones about a child. */
export function readingQuestions(draft: Draft, fileName: string): readonly DraftQuestion[] {
  const byNo = new Map(draft.measures.map((one) => [one.no, one]));
  const named = (fits: (warning: DraftWarning) => boolean) =>
    [...new Set(draft.warnings.filter(fits).flatMap((one) => measuresIn(one.where)))].flatMap((no) => {
      const measure = byNo.get(no);
      return measure ? [measure] : [];
    });
  const warned = (code: DraftWarning['code']) => named((one) => one.code === code);
  const doubted = (doubt: Doubt) => named((one) => one.doubt === doubt);
  const explained = new Set(
    (['group_or_measure', 'two_states', 'dates_without_part', 'unknown_reference'] as const).flatMap((doubt) =>
      doubted(doubt).map((one) => one.no),
    ),
  );
  const unplaced = doubted('dates_without_part');
  const lines = (doubt: Doubt) =>
    draft.warnings.filter((one) => one.doubt === doubt && measuresIn(one.where).length === 0);
  const ownerless = [...new Set([...warned('no_responsible'), ...warned('responsible_vacant')])];

  return [
    ...planQuestions(draft, fileName),
    ...together(
      'is_measure',
      draft.measures.filter((one) => one.confidence === 'unsure' && !explained.has(one.no)),
      (one) => [
        ask('is_measure', one, ['measure', 'no_measure'], { raw: one.source === undefined ? [] : [one.source] }),
      ],
      ['measure', 'one_by_one'],
    ),
    ...lines('group_or_measure').flatMap((one) => headings(one)),
    ...doubted('group_or_measure').map((one) => ask('measure_or_heading', one, ['measure', 'heading'])),
    ...lines('no_header').map(
      (): DraftQuestion => ({ ...plainQuestion('no_header', ['right']), ...firstMeasure(draft) }),
    ),
    ...doubted('two_states').map((one) => ask('two_states', one, statesIn(one), { state: one.status })),
    ...colours(draft),
    ...unplaced.map((one) =>
      one.actions.length === one.due.length
        ? ask('dates_in_order', one, ['in_order', 'whole'], phrases(one.due))
        : ask('dates_without_part', one, ['whole', 'edit'], phrases(one.due)),
    ),
    ...draft.measures
      .filter((one) => one.confidence !== 'certain' && !unplaced.includes(one) && ownDates(one).length > 1)
      .map((one) => ask('parts_with_dates', one, ['parts', 'one'], phrases(ownDates(one)))),
    ...together(
      'assumed_date',
      draft.measures,
      (one) =>
        datesOf(one)
          .filter(({ date }) => date.assumed === true && date.date !== null)
          .map(({ field, at, date }) =>
            ask('assumed_date', one, ['right', 'set_date', 'date_wrong'], {
              ...phrases([date]),
              place: `${field}:${at}`,
              asks: 'date',
            }),
          ),
      ['right', 'date_wrong', 'one_by_one'],
    ),
    ...together(
      'old_due',
      draft.measures.filter((one) => isOpen(one.status) && !unplaced.includes(one)),
      (one) =>
        one.due.flatMap((date, at) =>
          // Of several days the last counts: those before it may well be past.
          date.assumed !== true && at === lastAt(one.due) && isLongBefore(date.date, draft.plan.documentDate)
            ? [
                ask('old_due', one, ['right', 'set_date', 'date_wrong'], {
                  ...phrases([date]),
                  place: `due:${at}`,
                  asks: 'date',
                }),
              ]
            : [],
        ),
      ['right', 'date_wrong', 'one_by_one'],
    ),
    ...together(
      'vague_due',
      warned('vague_due'),
      (one) =>
        one.due.flatMap((date, at) =>
          date.date === null && date.precision === 'none'
            ? [ask('vague_due', one, ['set_date', 'no_date'], { ...phrases([date]), place: `due:${at}`, asks: 'date' })]
            : [],
        ),
      ['no_date', 'one_by_one'],
    ),
    ...together(
      'contradicts',
      warned('text_contradicts_schedule'),
      (one) => [ask('contradicts', one, ['delayed', 'on_plan'])],
      ['delayed', 'on_plan', 'one_by_one'],
    ),
    ...together(
      'decision_needed',
      warned('decision_needed'),
      (one) => [ask('decision_needed', one, ['goes_on', 'stands'])],
      ['goes_on', 'stands', 'one_by_one'],
    ),
    ...warned('responsible_left')
      .filter((one) => one.responsible.length > 0)
      .map((one) => ask('responsible_left', one, ['right', 'has_left'], { raw: one.responsible })),
    ...lines('table_not_read').map(() => plainQuestion('table_not_read', ['right'])),
    ...(ownerless.length > 0
      ? [{ ...plainQuestion('no_responsible', ['assign_now', 'later']), measures: ownerless.map((one) => one.no) }]
      : []),
  ];
}

/** What the form of a measure does not answer. */
const NOT_IN_FORM: readonly QuestionCode[] = ['pupil_health', 'same_measure', 'missing'];

/**
 * The questions that are left: those nobody has answered, and not about a measure that was mended in the form, where a
 * person has seen every field. `now` is the draft with the edits applied.
 */
export function questionsLeft(now: Draft, edits: readonly DraftEdit[], fileName: string): readonly DraftQuestion[] {
  return unanswered(allQuestions(now, fileName), edits);
}

/** Those of some questions that nobody has answered, and not about a measure that was mended in the form. */
export function unanswered(all: readonly DraftQuestion[], edits: readonly DraftEdit[]): readonly DraftQuestion[] {
  const answers = new Map(edits.flatMap((one) => (one.kind === 'answer' ? [[one.question, one.choice] as const] : [])));
  const mended = new Set(edits.flatMap((one) => (one.kind === 'measure' ? [one.no] : [])));
  const asked = new Set(all.map((one) => one.id));
  const allOf = new Map(all.filter((one) => isTogether(one.id)).map((one) => [one.code, one.id]));
  const isBehindAll = (one: DraftQuestion) => {
    const together = allOf.get(one.code) ?? `${one.code}:all`;
    if (one.id === together || isAroundMeasures(one.id)) return false;
    const answer = answers.get(together);
    return answer === undefined ? asked.has(together) : answer !== 'one_by_one';
  };
  const isMended = ({ code, measures: [only, ...others] }: DraftQuestion) =>
    !NOT_IN_FORM.includes(code) && only !== undefined && others.length === 0 && mended.has(only);
  // A sentence that is asked about still was mended to no effect.
  const isAnswered = ({ id }: DraftQuestion) => answers.has(id) && answers.get(id) !== 'set_text';
  return all.filter((one) => !(isAnswered(one) || isBehindAll(one) || isMended(one)));
}

/** `assumed_date:all`, `pupil_health:all:<words>`. */
const isTogether = (id: string) => id.split(':')[1] === 'all';

const ownDates = (measure: DraftMeasure): readonly PlanDate[] =>
  measure.actions.flatMap((one) => (typeof one === 'string' || one.due === null ? [] : [one.due]));

type Facts = Partial<Pick<DraftQuestion, 'raw' | 'dates' | 'state' | 'asks'>>;

/** A question about nothing in particular, with its answers. */
export const plainQuestion = (code: QuestionCode, choices: readonly ChoiceCode[]): DraftQuestion => ({
  id: code,
  code,
  measures: [],
  title: null,
  raw: [],
  dates: [],
  state: null,
  choices,
  asks: null,
  blocks: false,
});

function ask(
  code: QuestionCode,
  measure: DraftMeasure,
  choices: readonly ChoiceCode[],
  { place, ...facts }: Facts & { readonly place?: string } = {},
): DraftQuestion {
  const id = place === undefined ? `${code}:${measure.no}` : `${code}:${measure.no}:${place}`;
  return { ...plainQuestion(code, choices), id, measures: [measure.no], title: measure.title, ...facts };
}

const lastAt = (due: readonly PlanDate[]): number =>
  due.reduce((last, one, at) => ((one.date ?? '') > (due[last]?.date ?? '') ? at : last), 0);

/** A day of a measure that is not done, more than a year before the document was written, is more often misread. */
const isLongBefore = (day: LocalDate | null, documentDate: LocalDate | null) =>
  day !== null && documentDate !== null && daysBetween(day, documentDate) > 366;

const phrases = (dates: readonly PlanDate[]): Facts => ({
  raw: dates.map((one) => one.raw),
  dates: dates.flatMap((one) => (one.date === null ? [] : [one.date])),
});

/** Questions of one kind; many of them stand behind one that answers for all. */
export function together<About>(
  code: QuestionCode,
  measures: readonly About[],
  each: (measure: About) => readonly DraftQuestion[],
  choices: readonly ChoiceCode[],
): readonly DraftQuestion[] {
  const single = measures.flatMap(each);
  if (single.length < TOGETHER) return single;
  const all: DraftQuestion = {
    ...plainQuestion(code, choices),
    id: `${code}:all`,
    measures: single.flatMap((one) => one.measures),
    raw: single.flatMap((one) => one.raw),
    dates: single.flatMap((one) => one.dates),
  };
  return [all, ...single];
}

function planQuestions(draft: Draft, fileName: string): readonly DraftQuestion[] {
  const title: DraftQuestion = {
    ...plainQuestion('plan_title', ['set_title', 'keep_title']),
    raw: [draft.plan.title],
    asks: 'text',
  };
  // A text that was pasted has no name of its own to keep, and the next one would be taken for the same plan.
  const name: DraftQuestion = { ...plainQuestion('plan_title', ['set_title']), asks: 'text', blocks: true };
  const date: DraftQuestion = { ...plainQuestion('document_date', ['set_date', 'no_date']), asks: 'date' };
  const placed = draft.measures.some((one) => datesOf(one).some(({ date: one_ }) => one_.assumed === true));
  return [
    ...(isUntitled(draft.plan.title, fileName) ? [isPasted(fileName) ? name : title] : []),
    // Without it only what depends on it is asked: where no date was placed from it, it changes nothing that matters.
    ...(draft.plan.documentDate === null && placed ? [date] : []),
  ];
}

function headings(warning: DraftWarning): readonly DraftQuestion[] {
  return (warning.about ?? []).map((text) => ({
    ...plainQuestion('heading_or_measure', ['heading', 'measure']),
    id: `heading_or_measure:${text.slice(0, 120)}`,
    raw: [text],
  }));
}

/** A colour that nothing explains is asked about once, for all that have it. */
const colours = (draft: Draft): readonly DraftQuestion[] =>
  colourStates(draft).map(({ word, of }) => ({
    ...plainQuestion('colour', ['not_started', 'in_progress', 'completed']),
    id: `colour:${word.toLowerCase()}`,
    measures: of.map((one) => one.no),
    title: of.length === 1 ? (of[0]?.title ?? null) : null,
    raw: [word],
    state: 'unknown',
  }));

function firstMeasure(draft: Draft): Partial<DraftQuestion> {
  const first = draft.measures[0];
  return first ? { title: first.title, ...phrases(first.due.slice(0, 1)), state: first.status } : {};
}
