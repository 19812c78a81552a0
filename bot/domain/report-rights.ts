import type { Role } from './people';
import type { Scope } from './scope';
import type { ReportKind } from './written-document';

/**
 * What somebody may do with reports (the table of rights in the README): make final versions, get working copies and
 * final ones, get final ones alone, or nothing. Somebody with several roles has the widest of their rights.
 */
export type ReportRight = 'finalise' | 'working' | 'final' | 'none';

const WORKING: readonly Role[] = ['management_member', 'development_head', 'head_of_area'];
const FINAL: readonly Role[] = ['board_secretary', 'reader'];

export function reportRight(roles: readonly Role[]): ReportRight {
  if (roles.includes('administrator')) return 'finalise';
  if (roles.some((role) => WORKING.includes(role))) return 'working';
  return roles.some((role) => FINAL.includes(role)) ? 'final' : 'none';
}

/** Whether somebody may have a report: a final version, or a working copy where `version` is null. */
export function mayHaveReport(roles: readonly Role[], version: number | null): boolean {
  const right = reportRight(roles);
  return right === 'finalise' || right === 'working' || (right === 'final' && version !== null);
}

/**
 * Reports of a whole: the answer to the auditors is the board's, and the account of the dialogues counts every unit so
 * that none can be told. Of these nobody gets a part.
 */
const OF_THE_WHOLE: readonly ReportKind[] = ['audit-answer', 'dialogues'];

/** Whether a working copy of this kind can be made for somebody who sees this much; a final version is what it is. */
export const isMadeFor = (scope: Scope, kind: ReportKind): boolean =>
  scope.sees === 'all' || !OF_THE_WHOLE.includes(kind);
