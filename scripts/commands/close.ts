import { COMMAND_LINE } from '../../bot/domain/command-line';
import type { Plan } from '../../bot/domain/plan';
import { type ClosingRefusal, faultOfClosing } from '../../bot/domain/plan-closing';
import { type ClosingOutcome, closePlan, type Ending, endingOf, reopenPlan } from '../../bot/usecases/close-plan';
import { findPlan } from '../../bot/usecases/find-plan';
import { plansAsReadersSee } from '../../bot/usecases/visible-plan-words';
import { type Io, type Outcome, refuse, refuseUsage } from './outcome';
import { inWorld, type World } from './world';

export interface CloseGiven {
  readonly plan: string;
  readonly why: string | null;
  readonly reopen: boolean;
  readonly dryRun: boolean;
}

/** `follow-up close --plan P --why TEXT [--dry-run]`, and `--reopen`: a plan is ended, or taken up again. */
export function closeCommand(io: Io, given: CloseGiven): Promise<Outcome> {
  return inWorld(
    io,
    null,
    async (world) => {
      const { deps, texts } = world;
      const why = given.why?.trim() ?? null;
      if (given.reopen && why !== null) return refuseUsage('why_not_taken', texts.close.whyNotTaken);
      if (!given.reopen && why === null) return refuseUsage('why_missing', texts.close.whyMissing);
      const found = await findPlan(deps, deps.tenant, given.plan);
      if (!found.ok) return refuse(found.refusal.code, texts.assign.refused(found.refusal));
      const [plan = found.plan] = await plansAsReadersSee(deps, [found.plan], deps.settings.locale);
      if (given.dryRun) return wouldDo(world, plan, why);
      const done =
        why === null
          ? await reopenPlan(deps, plan.id, COMMAND_LINE)
          : await closePlan(deps, plan.id, { by: COMMAND_LINE, reason: why });
      if (!done.ok) return refusal(world, done.refusal);
      return { ok: true, json: jsonOf(done, false), text: said(world, plan, done) };
    },
    given.dryRun ? 'read' : 'change',
  );
}

async function wouldDo(world: World, { id, title }: Plan, why: string | null): Promise<Outcome> {
  const { close } = world.texts;
  const ending = await endingOf(world.deps, id);
  if (!ending) return refusal(world, 'plan_gone');
  const { closed, ending: open, measures, asked } = ending;
  const fault = why === null || closed ? null : faultOfClosing(why);
  if (fault) return refusal(world, fault);
  const json = jsonOf({ ...ending, already: (why === null) === (closed === null) }, true);
  if (why === null) return { ok: true, json, text: closed ? close.wouldReopen(title, open) : close.notClosed(title) };
  return {
    ok: true,
    json,
    text: closed ? close.already(title, closed.on, closed.reason) : close.wouldClose(title, open, measures, asked),
  };
}

function said({ texts: { close } }: World, { title }: Plan, done: Extract<ClosingOutcome, { ok: true }>): string {
  const { closed, already, ending } = done;
  if (closed === null) return already ? close.notClosed(title) : close.reopened(title, ending);
  return already ? close.already(title, closed.on, closed.reason) : close.closed(title, ending);
}

const refusal = ({ texts }: World, code: ClosingRefusal) => refuse(code, texts.close.refused(code));

const jsonOf = (
  { plan, measures, ending, asked, closed, already }: Ending & { readonly already: boolean },
  dryRun: boolean,
) => ({
  plan: { id: plan.id, title: plan.title, status: plan.status },
  measures,
  ending,
  asked,
  closed: closed && { on: closed.on, reason: closed.reason },
  already,
  dryRun,
});
