import type { Answer } from './assignment';

/**
 * The ids of the answers that another has taken the place of. "Oförändrat" takes no words back, and an answer of an
 * earlier version that says it corrects one does not either: "Två lag är i gång." of 15 January stands in the report,
 * though nothing had changed on 2 February.
 */
export const correctedAmong = (answers: readonly Pick<Answer, 'supersedes' | 'unchangedFrom'>[]): ReadonlySet<string> =>
  new Set(answers.flatMap((one) => (one.unchangedFrom === null ? (one.supersedes ?? []) : [])));
