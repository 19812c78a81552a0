import { COMMAND_LINE } from '../../bot/domain/command-line';
import { type Assigned, assignMeasures } from '../../bot/usecases/assign-measures';
import type { Io, Outcome } from './outcome';
import { inWorld, type World } from './world';

export interface AssignGiven {
  readonly plan: string;
  readonly measure: number | null;
  readonly to: string;
  readonly add: boolean;
}

/** `follow-up assign --plan P [--measure N] --to WHOM [--add]`: who is responsible from now on. */
export function assignCommand(io: Io, given: AssignGiven): Promise<Outcome> {
  return inWorld(
    io,
    null,
    async ({ deps, texts }) => {
      const outcome = await assignMeasures(deps, deps.tenant, given, COMMAND_LINE);
      if (!outcome.ok) return { ok: false, code: outcome.refusal.code, message: texts.assign.refused(outcome.refusal) };
      return { ok: true, json: outcome.assigned, text: shown(outcome.assigned, texts) };
    },
    'change',
  );
}

function shown(assigned: Assigned, { assign }: World['texts']): string {
  const { to, plan, measures, begun, ended, skipped } = assigned;
  const whom = to.type === 'person' ? to.name : assign.role(to.name, to.form);
  const counts = [
    ...(begun > 0 ? [assign.begun(begun)] : []),
    ...(ended > 0 ? [assign.ended(ended)] : []),
    ...(skipped > 0 ? [assign.skipped(skipped)] : []),
  ];
  const lines = [assign.done(whom, measures, plan.title), ...(counts.length > 0 ? [`${counts.join(' · ')}.`] : [])];
  return [...lines, ...(begun + ended === 0 ? [assign.nothingNew] : [])].join('\n');
}
