import type { ReportKind } from './written-document';

export interface HeardReport {
  /** Null where no kind was named: then the whole text names a plan, or nothing. */
  readonly kind: ReportKind | null;
  /** What is left: words of a plan's title. */
  readonly plan: string;
}

/** What the kinds are called, longest first: "svar till revisionen" before "svar". Written without marks. */
const NAMES: readonly (readonly [string, ReportKind])[] = [
  ['uppfoljning av planerade aktiviteter', 'yearly-follow-up'],
  ['huvudmannens uppfoljning', 'dialogues'],
  ['svar till skolinspektionen', 'audit-answer'],
  ['svar till revisionen', 'audit-answer'],
  ['answer to the auditors', 'audit-answer'],
  ['svar till revisorerna', 'audit-answer'],
  ['yearly follow-up', 'yearly-follow-up'],
  ['yearly-follow-up', 'yearly-follow-up'],
  ['yearly follow up', 'yearly-follow-up'],
  ['analysis report', 'analysis'],
  ['arsuppfoljningen', 'yearly-follow-up'],
  ['arsuppfoljning', 'yearly-follow-up'],
  ['revisionssvaret', 'audit-answer'],
  ['aterrapportering', 'back-report'],
  ['analysrapporten', 'analysis'],
  ['revisionssvar', 'audit-answer'],
  ['aterrapporten', 'back-report'],
  ['analysrapport', 'analysis'],
  ['audit-answer', 'audit-answer'],
  ['audit answer', 'audit-answer'],
  ['aterrapport', 'back-report'],
  ['back-report', 'back-report'],
  ['back report', 'back-report'],
  ['uppfoljning', 'yearly-follow-up'],
  ['follow-up', 'yearly-follow-up'],
  ['dialogerna', 'dialogues'],
  ['dialogues', 'dialogues'],
  ['dialoger', 'dialogues'],
  ['analysis', 'analysis'],
  ['analys', 'analysis'],
];

/**
 * Reads what follows `/rapport`: a kind in Swedish or English, with or without dots over its letters, and then words of
 * the plan. `återrapport läsro` is the back report on the plan with "läsro" in its title.
 */
export function hearReport(rest: string): HeardReport {
  const text = rest.normalize('NFC').replace(/\s+/g, ' ').trim();
  const plain = text.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o');
  const [name, kind] = NAMES.find(([one]) => plain === one || plain.startsWith(`${one} `)) ?? ['', null];
  const plan = text.slice(name.length).trim();
  return { kind, plan: kind === null ? plan : plan.replace(/^(för|om|av|for|on|of)\s+/i, '') };
}
