import type { Instant } from './dates';

export const ROLES = [
  'principal',
  'deputy_principal',
  'head_of_area',
  'development_head',
  'management_member',
  'administrator',
  'board_secretary',
  'employee',
  'reader',
] as const;
export type Role = (typeof ROLES)[number];

/** School forms of the Education Act. A principal may lead units of several. */
export const SCHOOL_FORMS = [
  'förskola',
  'förskoleklass',
  'fritidshem',
  'grundskola',
  'anpassad_grundskola',
  'gymnasieskola',
  'anpassad_gymnasieskola',
  'vuxenutbildning',
] as const;
export type SchoolForm = (typeof SCHOOL_FORMS)[number];

/** A school unit (skolenhet, förskoleenhet): the level at which the Education Act asks for quality work. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly SchoolForm[];
  readonly active: boolean;
}

/**
 * Somebody who may be asked or may ask. The id is made from tenant and first e-mail and never changes;
 * e-mail and Entra id are attributes that may.
 */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
  readonly entraId: string | null;
  readonly slackId: string | null;
  /** The head of area, who decides requests from this person. */
  readonly managerId: string | null;
  readonly active: boolean;
  readonly leftOn: Instant | null;
  /** The language the person chose with /språk; null = the tenant's. */
  readonly locale: 'sv' | 'en' | null;
}
