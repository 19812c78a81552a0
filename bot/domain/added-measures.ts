import type { Draft, DraftMeasure } from './draft';
import { wordsHash } from './ids';
import { titleKey } from './match-measures';
import type { DraftEdit, MeasureFields } from './plan-draft';

/** The form of a measure that nobody has saved yet: no plan counts from it. */
export const NEW_MEASURE = 0;

/** A measure before anybody has said a word of it. One that somebody adds by hand has been decided. */
export const blankMeasure = (no: number): DraftMeasure => ({
  no,
  group: null,
  area: null,
  title: '',
  actions: [],
  responsible: [],
  start: null,
  due: [],
  evaluation: null,
  nextReport: null,
  status: 'decided',
  statusRaw: null,
  schedule: null,
  followUp: null,
  analysis: null,
  rating: null,
  relatesTo: [],
  flags: ['no_due_date'],
  confidence: 'certain',
});

type Add = Extract<DraftEdit, { kind: 'add' }>;

/** By what an offered sentence is known on every copy of a card: its words. */
export const offerKey = ({ source, title }: DraftMeasure): string => wordsHash([source ?? title]);

/** A sentence that may be a measure, and the number it has as one; null while nobody has added it. */
export interface Offer {
  readonly key: string;
  readonly measure: DraftMeasure;
  readonly no: number | null;
}

/** What a draft offers. `now` is the draft with the edits applied: what was added and taken out again is offered anew. */
export function offersOf(now: Draft, edits: readonly DraftEdit[]): readonly Offer[] {
  const numbers = new Set(now.measures.map((one) => one.no));
  const added = new Map(edits.flatMap((one) => (one.kind === 'add' ? [[one.offer, one.no] as const] : [])));
  return (now.passedOver ?? []).map((measure) => {
    const key = offerKey(measure);
    const no = added.get(key);
    return { key, measure, no: no !== undefined && numbers.has(no) ? no : null };
  });
}

/** Without those that the stored plan has as measures already; `kept` are that plan's added ones. */
export const newOffers = (
  offers: readonly Offer[],
  kept: readonly { readonly offer: string | null; readonly title: string }[],
): readonly Offer[] =>
  offers.filter(
    ({ key, no, measure }) =>
      no !== null || !kept.some((one) => one.offer === key || titleKey(one.title) === titleKey(measure.title)),
  );

/** What is added: an offered sentence by its key, or with null what somebody wrote in the form. */
export interface Added {
  readonly offer: string | null;
  readonly fields?: MeasureFields;
}

const isSame = (one: Add, { offer, fields }: Added): boolean =>
  one.offer === offer && (offer !== null || JSON.stringify(one.fields) === JSON.stringify(fields));

/** Whether an answer is about the measure of that number: `vague_due:8:due:0`, and not what stands in a heading called "8". */
const isAbout = (one: DraftEdit, no: number): boolean =>
  one.kind === 'answer' &&
  /^(?!heading_or_measure:|colour:|missing:)\w+:(\d+)(?::|$)/.exec(one.question)?.[1] === `${no}`;

/**
 * The edits with a measure more, under the next free number. The same from two copies of a card is one measure, and what
 * was taken out comes back as it was read under the number it had. No other ever gets that number: 7 measures, number 8
 * added, its day answered and it taken out, another added: that one is number 9, the day is not its day, and [Ta bort] on
 * a copy of the card that still shows 8 does not take it away.
 */
export function withAdded(
  edits: readonly DraftEdit[],
  added: Added,
  { read, now }: { readonly read: Draft; readonly now: Draft },
): readonly DraftEdit[] {
  const there = new Set(now.measures.map((one) => one.no));
  const adds = edits.flatMap((one) => (one.kind === 'add' ? [one] : []));
  const same = adds.find((one) => isSame(one, added));
  if (same && there.has(same.no)) return edits;
  if (same) return edits.filter((one) => !(one.kind === 'remove' && one.no === same.no) && !isAbout(one, same.no));
  const last = Math.max(0, ...[...read.measures, ...now.measures, ...adds].map((one) => one.no));
  return [...edits, { kind: 'add', no: last + 1, ...added }];
}
