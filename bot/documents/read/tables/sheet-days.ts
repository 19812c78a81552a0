import { plusDays } from '../../../domain/calendar';
import type { Cell } from '../neutral';
import type { Column } from './columns';

const OF_DAYS: readonly Column[] = ['due', 'start', 'evaluation', 'next_report'];

/** Day 0 of Excel's count, as it comes out with the leap day it gives 1900. */
const DAY_0 = '1899-12-30';
/** 2000-01-01 and 2099-12-31: what lies outside is no day of a plan. */
const [FIRST, LAST] = [36_526, 73_050];

/**
 * A day that lost its format on the way: "46387" is what Excel holds of 2026-12-31, and what it shows where the column
 * was pasted as numbers. In a column of days only; anywhere else it is a number.
 */
export function withSheetDay(column: Column, cell: Cell): Cell {
  if (!OF_DAYS.includes(column) || !cell.paragraphs.some(({ text }) => dayOfCount(text) !== null)) return cell;
  return { ...cell, paragraphs: cell.paragraphs.map((one) => ({ ...one, text: dayOfCount(one.text) ?? one.text })) };
}

function dayOfCount(text: string): string | null {
  const [, digits = ''] = /^\s*(\d{5})(?:[.,]\d+)?\s*$/.exec(text) ?? [];
  const count = Number(digits);
  return count >= FIRST && count <= LAST ? plusDays(DAY_0, count) : null;
}
