import { sentences } from '../../../domain/reading/swedish-text';
import { isStateAlone } from '../tables/cell-kinds';
import type { Field } from './all-fields';
import { parted } from './labels';
import type { TextLine } from './lines';
import { fieldsOfSegments } from './loose-fields';

/** What tells of the state as well as a word for it: it goes on all the time, or it is late. */
const ALSO = /^(?:genomförs\s+löpande|(?:är\s+|något\s+|kraftigt\s+|lite\s+)*försena[dt])$/iu;

/**
 * "Pågår. Nya rutiner på 8 av 12 skolor. Ansvarig: rektorerna." right under a measure's name: how far it has come and
 * why, and the fields that stand behind. Null for a line that does not begin with a state.
 */
export function stateFirst({ text, bullet, heading, number }: TextLine): readonly Field[] | null {
  if (bullet || heading || number !== null) return null;
  const inside = parted(text);
  const told = inside ? inside.lead : text;
  const [first] = sentences(told);
  const opening = first ? told.slice(first.start, first.end).replace(/[.!]\s*$/u, '') : '';
  const [state = ''] = opening.split(/,\s|\s[–-]\s/u);
  if (!isStateAlone(state) && !ALSO.test(state)) return null;
  return [{ column: 'status', text: told }, ...fieldsOfSegments(inside?.segments ?? [])];
}
