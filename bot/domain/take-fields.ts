import type { FormFields } from './assignment';

/**
 * The most both texts may hold, in bytes as a card is counted, to be drawn again whole in one of 28 KB. A client that
 * enforces the inputs' own limit (2,000 characters each) stays below.
 */
const DRAWABLE_BYTES = 16_000;
const bytesOf = (typed: string) => new TextEncoder().encode(JSON.stringify(typed)).length;

const text = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '');
const choice = (value: unknown): string | null => text(value).trim() || null;

/**
 * What came with a press, as fields: everything else is dropped, and what is not a text counts as not filled in.
 * Null where a text is so long that no card could show it again.
 */
export function takeFields(inputs: Readonly<Record<string, unknown>>): FormFields | null {
  const followUp = text(inputs.followUp);
  const analysis = text(inputs.analysis);
  if (bytesOf(followUp) + bytesOf(analysis) > DRAWABLE_BYTES) return null;
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
