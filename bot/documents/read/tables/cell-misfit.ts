import { findState, isBlank } from '../../../domain/plan-phrases';
import { labelAlone } from '../text/labels';
import { isNumber, isShortDate, isShortState, isSomebody, isText } from './cell-kinds';
import type { Column } from './columns';

type Columns = readonly (Column | null)[];

export const TIMES: Columns = ['start', 'due', 'evaluation', 'next_report'];
export const NAMES: Columns = ['responsible', 'executor', 'unit'];
export const STATES: Columns = ['status', 'earlier_status', 'unit_status'];
export const TITLES: Columns = ['measure', 'part', 'area', 'group'];
/** A heading over some rows: "Område 2: Läsning". */
export const GROUP = /^(?:(?:fokus|utvecklings|mål|insats)?område|mål|brist|rekommendation|tema)\s*(?:\d|[:–-])/iu;

/** How badly a text suits a column, from 0; 4 and more where it is surely something else. */
export function misfit(text: string, column: Column | null): number {
  if (text === '') return column === 'measure' ? 5 : 0.1;
  if (isBlank(text)) return TITLES.includes(column) ? 2 : 0;
  // "Ansvarig: rektor" says itself what it is, and needs no column.
  const label = /^(?<label>\p{L}[\p{L} ]{2,20}):\s*\S/u.exec(text)?.groups?.['label'];
  if (label !== undefined && labelAlone(`${label}:`) !== null) return 4;
  if (text.length <= 25 && labelAlone(`${text}:`) !== null && !isShortState(text)) return 4;
  const isTime = isShortDate(text);
  const isState = isShortState(text) && !isTime;
  if (column === 'no') return isNumber(text) || /^[\p{Lu}\d][\d.:-]{0,5}$/u.test(text) ? 0 : 5;
  if (isNumber(text) && !STATES.includes(column)) return 4;
  if (TIMES.includes(column)) return isTime ? 0 : isState ? 2 : isSomebody(text) ? 4 : isText(text) ? 3 : 2;
  if (STATES.includes(column))
    return isState ? 0 : isTime ? 1.5 : findState(text) ? 0.5 : isSomebody(text) ? 4 : text.length > 60 ? 1 : 2;
  if (NAMES.includes(column)) {
    if (isTime) return 4;
    if (isSomebody(text)) return 0;
    return isState
      ? 4
      : text.split(' ').length > 8
        ? 3
        : text.split(' ').length > 4
          ? 1.2
          : /^\p{L}+(?:a|era)\s\p{Ll}/u.test(text)
            ? 2
            : 0.7;
  }
  if (TITLES.includes(column)) {
    const isWhole = isTime && /^\S+(?:\s\S+){0,3}$/u.test(text);
    if (column === 'measure' && GROUP.test(text)) return 2;
    if (isWhole || (isState && text.length <= 30)) return 4;
    return isSomebody(text) ? 2 : column === 'measure' && !isText(text) ? 0.6 : 0;
  }
  // "Uppföljning" may stand over days as well.
  if (column === 'follow_up') return 0.2;
  return isTime || isState ? 0.8 : 0.3;
}
