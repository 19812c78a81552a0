import type { WrittenBlock } from '../domain/written-document';
import { isOverdue, isSaidDelayed, type MeasureFacts } from './measure-facts';
import { responsibleSaid } from './responsible-said';
import { cutTitle, type Telling } from './state-said';
import { list, missing } from './written-parts';

/** With their titles, so that nobody has to look their numbers up; more would hide what is said of them. */
const MOST_NAMED = 5;

/** What follows from the facts and nothing else: what is late, what lacks an owner, a date or a report, what goes on. */
export function conclusionsSaid(measures: readonly MeasureFacts[], { facts, texts }: Telling): readonly WrittenBlock[] {
  const { analysis, words } = texts;
  const live = measures.filter((one) => one.live);
  /** Whose title has been told: once is enough. */
  const told = new Set<number>();
  const said = (test: (one: MeasureFacts) => boolean, among: readonly MeasureFacts[] = live) => {
    const found = among.filter(test);
    // They stand with their titles in the section before.
    const areProposals = found.every(({ measure }) => measure.state === 'proposed');
    const named = found.map(({ measure: { no, title } }) => {
      if (areProposals || found.length > MOST_NAMED || told.has(no)) return String(no);
      told.add(no);
      return analysis.named(no, cutTitle(title));
    });
    if (named.length === 0) return null;
    return (areProposals ? analysis.proposalNumbers : analysis.measures)(words.listed(named));
  };
  const [undecided, overdue, delayed, orphans, undated, silent, undone, paused, running] = [
    said(({ measure }) => measure.state === 'proposed', measures),
    said(isOverdue),
    said(isSaidDelayed),
    said((one) => responsibleSaid(one, facts, words).names.length === 0),
    said(({ measure }) => !measure.due.some((due) => due.date !== null || due.precision === 'recurring')),
    said(({ measure }) => measure.state === 'unknown'),
    said(({ measure }) => measure.state === 'not_completed', measures),
    said(({ measure }) => measure.state === 'paused'),
    said((one) => one.measure.state === 'in_progress' && !isOverdue(one) && !isSaidDelayed(one)),
  ];
  const points = [
    facts.plan.status === 'closed' ? analysis.planEnded : null,
    undecided === null ? null : analysis.undecided(undecided),
    overdue === null ? (live.length > 0 ? analysis.noneOverdue : null) : analysis.overdueOnes(overdue),
    delayed === null ? null : analysis.delayedOnes(delayed),
    undone === null ? null : analysis.notCompleted(undone),
    orphans === null ? null : analysis.withoutOwner(orphans),
    undated === null ? null : analysis.withoutDate(undated),
    silent === null ? null : analysis.notReported(silent),
    paused === null ? null : analysis.pausedOnes(paused),
    running === null ? null : analysis.goesOn(running),
  ].filter((point) => point !== null);
  // Whatever is open, or nobody has reported, is among them: of a plan with measures that leaves those that have ended.
  const none = measures.length > 0 ? analysis.nothingLeft : analysis.nothingToConclude;
  return points.length === 0 ? [missing(none)] : [list(points)];
}
