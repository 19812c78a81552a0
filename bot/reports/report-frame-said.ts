import { closingOf } from '../domain/plan-closing';
import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import type { WrittenBlock } from '../domain/written-document';
import type { AllReportTexts } from '../text/report-texts';
import { daySaid } from './period-said';
import { closedBy } from './state-said';
import { paragraph, paragraphsOf, sentence, sign } from './written-parts';

/**
 * Why the plan is there: its own introduction, verbatim; else what its kind says of it, with the words that a background
 * is missing.
 */
export function backgroundSaid({ plan }: ReportFacts, { words, frame }: AllReportTexts): readonly WrittenBlock[] {
  const own = (plan.background ?? []).flatMap(paragraphsOf);
  if (own.length > 0) return own.map(paragraph);
  const known = plan.kind === 'audit_plan' && !namesAuditors(plan) ? [] : [words.origins[plan.kind]];
  return [paragraph([...known, frame.backgroundMissing].join(' '))];
}

/** What the auditors are called, and their reports. A "granskning" alone may be anybody's. */
const AUDITORS =
  /revisor|kommunrevision|revisions(?:rapport|granskning|svar|plan)|(?<!\p{L})revision(?:en|ens)(?!\p{L})/iu;

/** Whether the plan itself says that it comes of an audit: it answers recommendations, or its title names the auditors. */
const namesAuditors = ({ title, recommendations }: ReportFacts['plan']): boolean =>
  recommendations.length > 0 || AUDITORS.test(title);

/** That the whole plan has been ended, first of all and once; nothing of one that is followed up. */
export function planEndedSaid({ plan }: ReportFacts, { words, frame }: AllReportTexts): readonly WrittenBlock[] {
  const closing = closingOf(plan);
  if (closing === null) return [];
  const reason = sentence(paragraphsOf(closing.reason).join(' '));
  return [paragraph(frame.ended(daySaid(closing.on, words), closedBy(closing, words), reason))];
}

/** Place and day, and who signs; where nobody is known that is said, and no name is made up. */
export function signatureSaid(
  { plan }: ReportFacts,
  { on }: ReportFrame,
  { words, frame }: AllReportTexts,
): readonly WrittenBlock[] {
  const day = daySaid(on, words);
  const place = plan.place?.trim() ?? '';
  return [
    sign(place === '' ? frame.day(day) : frame.placeAndDay(place, day)),
    sign(plan.signer?.trim() || frame.signerMissing),
  ];
}
