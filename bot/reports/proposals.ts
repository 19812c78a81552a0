import type { WrittenBlock } from '../domain/written-document';
import { dateSaid } from './date-said';
import type { MeasureFacts } from './measure-facts';
import { latestTexts } from './measure-rows';
import { daySaid } from './period-said';
import { responsibleSaid } from './responsible-said';
import { DECIDES, relationSaid, type Telling } from './state-said';
import { heading, list, missing, sentence } from './written-parts';

export interface Proposals {
  readonly all: number;
  readonly open: readonly MeasureFacts[];
  readonly accepted: readonly MeasureFacts[];
  readonly declined: readonly MeasureFacts[];
  /** Superseded by another, whose fate is theirs. */
  readonly merged: readonly MeasureFacts[];
  /** Nobody had decided on them when the whole plan was ended: that declined none of them. */
  readonly ended: readonly MeasureFacts[];
}

/** What was proposed, parted by what became of it. A proposal becomes a measure only when it is accepted. */
export function proposalsOf(measures: readonly MeasureFacts[]): Proposals {
  const all = measures.filter(({ measure }) => measure.state === 'proposed' || measure.imported.state === 'proposed');
  const of = (...states: readonly MeasureFacts['measure']['state'][]) =>
    all.filter(({ measure }) => states.includes(measure.state));
  const [open, merged] = [of('proposed'), of('superseded')];
  const ended = all.filter(endedUndecided);
  // One that was accepted may be called off later, as any measure.
  const declined = of('cancelled').filter(
    ({ measure }) => measure.decision?.kind !== 'accept' && measure.endedWithPlan === undefined,
  );
  const accepted = all.filter((one) => ![...open, ...declined, ...merged, ...ended].includes(one));
  return { all: all.length, open, accepted, declined, merged, ended };
}

/** What somebody has answered on had been accepted before the plan was ended, whether or not it was in the chat. */
const endedUndecided = ({ measure, answers }: MeasureFacts): boolean =>
  measure.endedWithPlan !== undefined && measure.decision?.kind !== 'accept' && answers.length === 0;

/** The proposals with their numbers, those that wait, those that were accepted and those that were not, apart. */
export function proposalsSaid(
  { all, open, accepted, declined, merged, ended }: Proposals,
  telling: Telling,
): readonly WrittenBlock[] {
  const { analysis } = telling.texts;
  if (all === 0) return [missing(analysis.noProposals)];
  const named = ({ measure }: MeasureFacts) => analysis.proposalIn(measure.no, measure.title, measure.area);
  const section = (title: string, ones: readonly MeasureFacts[], tell: (one: MeasureFacts) => string) =>
    ones.length === 0 ? [] : [heading(3, title), list(ones.map((one) => tell(one)))];
  return [
    ...section(analysis.toDecide, open, named),
    ...section(analysis.accepted, accepted, (one) => acceptedSaid(one, named(one), telling)),
    ...section(analysis.declined, declined, (one) => declinedSaid(one, named(one), telling)),
    ...section(analysis.merged, merged, (one) =>
      [`${named(one)}.`, ...one.relations.map((relation) => relationSaid(relation, telling.texts))].join(' '),
    ),
    ...section(analysis.endedWithPlan, ended, named),
  ];
}

/** Why a proposal was declined: as decided, with day and role; of a plan that came so, its own words. */
function declinedSaid(one: MeasureFacts, named: string, { texts: { analysis, words } }: Telling): string {
  const { decision } = one.measure;
  const reason = latestTexts(one, 'followUp') || analysis.reasonMissing;
  if (decision?.kind !== 'cancel' || one.decidedOn === null) return analysis.declinedFor(named, reason);
  const by = words.roleOf(DECIDES, null);
  return analysis.declinedOn(named, daySaid(one.decidedOn, words), by, decision.reason ?? reason);
}

function acceptedSaid(one: MeasureFacts, named: string, { facts, texts, saying }: Telling): string {
  const { analysis, words } = texts;
  const { names } = responsibleSaid(one, facts, words);
  const dates = one.measure.due.map((due) => sentence(dateSaid(due, 'due', 'due', saying)));
  const decided =
    one.measure.decision?.kind === 'accept' && one.decidedOn !== null
      ? [analysis.acceptedOn(daySaid(one.decidedOn, words), words.roleOf(DECIDES, null))]
      : [];
  const told = analysis.acceptedAs(
    named,
    words.state(one.measure.state, one.measure.schedule).toLowerCase(),
    names.length > 0 ? analysis.ofOwner(words.listed(names)) : analysis.noOwner,
    dates.length > 0 ? dates.join(' ') : analysis.noDue,
  );
  return [told, ...decided].join(' ');
}
