import { gradeOf } from '../../../domain/grades';
import type { ProseLine } from './prose-lines';
import { formIn } from './school-form';

const HEAD = /(?<!\p{L})(?:\p{L}*områden?|\p{L}*områdena|aspekter)(?!\p{L})/iu;
const GENERAL =
  /generell|gemensam|övergripande|allmän|samtliga\s+(?:verksamheter|enheter|skolformer)|alla\s+(?:verksamheter|enheter)/iu;

/** What the areas under a heading are for: a school form, or `generella` for all. Null where it is no such heading. */
function keyOf(one: ProseLine): string | null {
  if (!HEAD.test(one.text) || one.bullet || one.text.length > 120) return null;
  if (
    !/:$/.test(one.text) &&
    !one.heading &&
    !/^(?:\p{L}+\s+){0,4}områden?(?:\s+(?:för|i|inom)\s+\p{L}+)?$/iu.test(one.text)
  )
    return null;
  const form = formIn(one.text);
  if (form !== null) return form;
  return GENERAL.test(one.text) ? 'generella' : /följ|bedöm|skatt|dialog/iu.test(one.text) ? 'generella' : null;
}

/** The areas a description lists, by school form, verbatim. A heading with nothing under it counts for nothing. */
export function ratingAreas(lines: readonly ProseLine[]): Readonly<Record<string, readonly string[]>> | null {
  const areas: Record<string, string[]> = {};
  let key: string | null = null;
  let pointed = false;
  for (const one of lines) {
    const next = keyOf(one);
    if (next !== null) [key, pointed] = [next, false];
    else if (key !== null) {
      const ends = pointed ? !one.bullet : one.text.length > 110 || /:$/.test(one.text) || one.heading;
      if (ends || /:\s*\S/.test(one.text.replace(/\([^)]*\)/gu, '')) || gradeOf(one.text) !== null) key = null;
      else {
        pointed ||= one.bullet;
        areas[key] = [...(areas[key] ?? []), one.text];
      }
    }
  }
  return Object.keys(areas).length > 0 ? areas : null;
}
