import type { Notice } from '../../cards/views';
import type { Said } from '../domain/delivery';
import { scheduleOf } from '../domain/is-open';
import type { RoundItem } from './round-view';

/** What was just done on a card, in words for the line on top of it; null where the measure is on it no more. */
export function saidNotice(said: Said | null, items: readonly RoundItem[]): Notice | null {
  if (said === null || said.code === 'snoozed') return said;
  const item = items.find((one) => one.assignment.id === said.assignmentId);
  if (!item) return null;
  const { title } = item.measure;
  if (said.code !== 'stored_unchanged') return { code: said.code, title };
  const { state, schedule } = item.assignment;
  return { code: said.code, title, state, schedule: scheduleOf(state, schedule) };
}
