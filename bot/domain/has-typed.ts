import type { FormFields } from './assignment';

/**
 * Something stands in the form that a fresh one does not have, or something is taken out that it came with. What is sent
 * as it came says what "Oförändrat" says; a prefilled date that was emptied is no longer asked for.
 */
export function hasTyped(fields: FormFields, fresh: FormFields): boolean {
  const ticked = ({ doneParts }: FormFields) => [...new Set(doneParts)].sort().join();
  return (
    fields.followUp.trim() !== fresh.followUp.trim() ||
    fields.analysis.trim() !== fresh.analysis.trim() ||
    fields.hindrance !== fresh.hindrance ||
    fields.newDue !== fresh.newDue ||
    fields.state !== fresh.state ||
    fields.schedule !== fresh.schedule ||
    ticked(fields) !== ticked(fresh)
  );
}
