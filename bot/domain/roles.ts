import type { Role } from './people';

/** How far somebody may look: their own measures, those of the people they lead, or everything. */
export type Sight = 'own' | 'area' | 'all';

const SEES_ALL: readonly Role[] = [
  'administrator',
  'management_member',
  'development_head',
  'board_secretary',
  'reader',
];

/** What a person may see of measures and their state (the table of rights in the README). */
export function sightOf(roles: readonly Role[]): Sight {
  if (roles.some((role) => SEES_ALL.includes(role))) return 'all';
  return roles.includes('head_of_area') ? 'area' : 'own';
}

/** Import, assign, remind everybody, change the wheel and the people, bind a channel. */
export function mayAdminister(roles: readonly Role[]): boolean {
  return roles.includes('administrator');
}

/** Remind: an administrator everybody, a head of area their own area. */
export function mayRemind(roles: readonly Role[]): boolean {
  return mayAdminister(roles) || roles.includes('head_of_area');
}

/** The consolidated summary in chat: everybody who sees more than their own. */
export function maySeeSummary(roles: readonly Role[]): boolean {
  return sightOf(roles) !== 'own';
}

/** Decide new dates that are asked for: an administrator all, a head of area those of their own area. */
export function mayDecideRequests(roles: readonly Role[]): boolean {
  return mayAdminister(roles) || roles.includes('head_of_area');
}
