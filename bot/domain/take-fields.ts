import type { FormFields } from './assignment';

/**
 * The most one text may hold to be drawn again in a card of 28 KB together with the other one. A client that enforces
 * the input's own limit (2,000) never comes near.
 */
const DRAWABLE = 6000;

const text = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '');
const choice = (value: unknown): string | null => text(value).trim() || null;

/**
 * What came with a press, as fields: everything else is dropped, and what is not a text counts as not filled in.
 * Null where a text is so long that no card could show it again.
 */
export function takeFields(inputs: Readonly<Record<string, unknown>>): FormFields | null {
  const followUp = text(inputs.followUp);
  const analysis = text(inputs.analysis);
  if (followUp.length > DRAWABLE || analysis.length > DRAWABLE) return null;
  return {
    state: choice(inputs.state),
    schedule: choice(inputs.schedule),
    // Teams sends several chosen values as one text with commas.
    doneParts: text(inputs.parts)
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
    followUp,
    analysis,
    hindrance: choice(inputs.hindrance),
    newDue: choice(inputs.newDue),
  };
}
