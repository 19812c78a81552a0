import { normalise } from '../../../domain/reading/swedish-text';
import type { Cell } from '../neutral';
import type { Column } from './columns';
import { columnOf } from './headings';

/** "(3)", "(3 st)", "(Antal: 3)": how many stand under it. */
const COUNT =
  /\s*[([](?:antal\s*:?\s*)?\d{1,3}(?:\s+(?:st|objekt|rader|punkter|åtgärder|aktiviteter|insatser|uppgifter))?[)\]]$/iu;
const FIELD = /^(?<field>\p{Lu}[\p{L}\s]{2,25}?)\s*:\s*(?<value>\S.*)$/u;
/** What a list may be grouped by, beside its areas. */
const BY: readonly (Column | null)[] = ['responsible', 'status'];

export interface GroupName {
  readonly text: string;
  /** What its field says that the rows under it have in common; null where it is only a heading. */
  readonly field: Column | null;
}

/**
 * What a row over others is called: a list that a system groups writes its field before and how many there are behind
 * ("Område : Likvärdig bedömning (3)", "Ansvarig: Lena Ek (2 st)"), and neither is of the name.
 */
export function groupName(said: string): GroupName {
  const plain = normalise(said).replace(/\s*:$/u, '');
  const text = plain.replace(COUNT, '');
  const { field = '', value } = FIELD.exec(text)?.groups ?? {};
  const column = value === undefined ? null : columnOf(cellOf(field));
  const isOf = value !== undefined && column !== null && (text !== plain || BY.includes(column));
  return isOf ? { text: value, field: column } : { text, field: null };
}

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });
