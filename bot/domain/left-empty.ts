import type { Answer, FormFields } from './assignment';

/**
 * A form that is drawn again because the same person sent another answer in the meantime: what was typed stays, and what
 * was left empty takes what that answer says. A new date proposed on the phone is not taken back by a form on the
 * computer that says nothing of it, and a part that is ticked stays ticked.
 */
export function withLeftEmpty(fields: FormFields, answer: Answer): FormFields {
  const text = (typed: string, said: string | null) => (typed.trim() === '' ? (said ?? '') : typed);
  return {
    ...fields,
    doneParts: [...new Set([...fields.doneParts, ...answer.doneParts])],
    followUp: text(fields.followUp, answer.followUp),
    analysis: text(fields.analysis, answer.analysis),
    hindrance: fields.hindrance ?? answer.hindrance,
    newDue: fields.newDue ?? answer.newDueProposed,
  };
}

/** The texts of the answer that stand in none of the fields, on one line; null where all of them do. */
export function textsBeside(fields: FormFields, answer: Answer): string | null {
  const texts = (['followUp', 'analysis'] as const).flatMap((field) => {
    const said = answer[field];
    return said === null || said === fields[field].trim() ? [] : [said.replace(/\s+/g, ' ').trim()];
  });
  return texts.length === 0 ? null : texts.join(' · ');
}
