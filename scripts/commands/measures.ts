import { listMeasures, type MeasureLine } from '../../bot/usecases/list-plans';
import { textsFor } from '../../cards/text/texts-for';
import type { Io, Outcome } from './outcome';
import { table } from './table';
import { inWorld, type World } from './world';

/** `follow-up measures --plan P`: every measure of a plan, closed ones included. */
export function measuresCommand(io: Io, given: { readonly plan: string }): Promise<Outcome> {
  return inWorld(
    io,
    null,
    async (world) => {
      const { deps, texts } = world;
      const listed = await listMeasures(deps, deps.tenant, given.plan);
      if (!listed.ok) return { ok: false, code: listed.refusal.code, message: texts.assign.refused(listed.refusal) };
      const { plan, measures } = listed;
      const { no, title, state, due, responsible } = texts.measures.columns;
      const columns = [
        { title: no, right: true },
        ...[title, state, due, responsible].map((one) => ({ title: one, wraps: true })),
      ];
      const rows = measures.map((one) => rowOf(one, world));
      return {
        ok: true,
        json: { plan: { id: plan.id, title: plan.title }, measures },
        text: `${plan.title}\n\n${table(columns, rows, io.columns)}`,
      };
    },
    'read',
  );
}

function rowOf(one: MeasureLine, { texts, deps }: World): readonly string[] {
  const { measures } = texts;
  const names = textsFor(deps.settings.locale);
  const state = names.states[one.status];
  const stated = one.schedule
    ? names.stateAndSchedule(state, names.schedules[one.schedule], one.schedule === 'on_plan')
    : state;
  const done = one.assigned > 1 ? ` (${measures.done(one.assignedDone, one.assigned)})` : '';
  const late = one.daysLate > 0 ? `, ${measures.late(one.daysLate)}` : '';
  return [
    String(one.no),
    one.title,
    stated + done,
    one.due ? one.due + late : (one.again ?? measures.noDate),
    one.responsible.join(', ') || measures.noResponsible,
  ];
}
