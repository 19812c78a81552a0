import type { RelationType } from '../../../domain/plan';
import { findRelations } from '../../../domain/plan-phrases';
import { speaksOf } from '../../../domain/reading/swedish-text';

/** "(se föregående punkt)" is the one right before, whatever words they share. */
const PREVIOUS = /(?<![\p{L}])se\s+(?:även\s+)?(?:föregående|punkten\s+ovan|ovanstående)(?![\p{L}])/iu;

/** What a relation may point at. */
export interface Target {
  readonly no: number;
  /** The number as printed ("2.3"), where the plan prints one. */
  readonly printed: string | null;
  /** Title and actions: what the measure is about. */
  readonly about: string;
}

export interface ReadRelations {
  readonly relatesTo: readonly { readonly type: RelationType; readonly to: number }[];
  /** True where a text points at another measure and nobody can tell at which. */
  readonly unresolved: boolean;
}

/**
 * The measures a text points at: by number ("se åtgärd 4"), else by what it says of them ("inom ramen för den plan för
 * …, se tidigare punkt"), when exactly one measure answers to that.
 */
export function readRelations(text: string, self: number, targets: readonly Target[]): ReadRelations {
  const relatesTo: { readonly type: RelationType; readonly to: number }[] = [];
  let unresolved = false;
  for (const { type, number, about, earlier } of findRelations(text)) {
    const others = targets.filter((one) => one.no !== self && (!earlier || one.no < self));
    const byNumber =
      number === null
        ? undefined
        : (others.find((one) => one.printed === number) ?? others.find((one) => String(one.no) === number));
    const at =
      number !== null || type === 'continues_in'
        ? null
        : speaksOf(
            about,
            others.map((one) => one.about),
            3,
          );
    const before = PREVIOUS.test(text) ? others.find((one) => one.no === self - 1) : undefined;
    const target = byNumber ?? before ?? (at === null ? undefined : others[at]);
    if (!target) {
      unresolved ||= number !== null || earlier;
      continue;
    }
    const known = relatesTo.some((one) => one.to === target.no);
    if (!known) relatesTo.push({ type, to: target.no });
  }
  return { relatesTo, unresolved: unresolved && relatesTo.length === 0 };
}
