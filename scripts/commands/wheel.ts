import { decodeText } from '../../bot/documents/decode-text';
import { readWheel } from '../../bot/documents/read-wheel';
import { dayOf } from '../../bot/domain/calendar';
import { COMMAND_LINE } from '../../bot/domain/command-line';
import { changeWheel, showWheel, type WheelShown } from '../../bot/usecases/change-wheel';
import { datesFor } from '../../cards/text/dates';
import { type Io, type Outcome, refuse } from './outcome';
import { table } from './table';
import { afterReading, inWorld, readInput, type World } from './world';

export interface WheelGiven {
  readonly file: string | null;
  readonly dryRun: boolean;
}

/** `follow-up wheel [FILE]`: shows the annual wheel, or changes to the one in the file. */
export function wheelCommand(io: Io, given: WheelGiven): Promise<Outcome> {
  const { file } = given;
  if (file === null) {
    return inWorld(
      io,
      null,
      async (world) => {
        const shown = await showWheel(world.deps, world.deps.tenant);
        return { ok: true, json: shown, text: `${world.texts.wheel.inForce(shown.own)}\n\n${drawn(shown, world, io)}` };
      },
      'read',
    );
  }
  return afterReading(
    io,
    async ({ texts }) => {
      const input = await readInput(file, texts);
      if (!input.ok) return input;
      const read = readWheel(decodeText(input.bytes));
      if (read.ok) return { ok: true, value: read.points };
      const details = read.faults.map((one) => ({
        line: one.line,
        code: one.code,
        message: texts.people.atLine(one.line, texts.wheel.fault(one)),
      }));
      return refuse('wheel_file', texts.wheel.refused(details.length), details);
    },
    async (world, points) => {
      const { deps, texts } = world;
      const shown = await changeWheel(deps, deps.tenant, points, COMMAND_LINE, given);
      const heading = given.dryRun ? texts.wheel.wouldChange : texts.wheel.changed;
      return {
        ok: true,
        json: { stored: !given.dryRun, ...shown },
        text: `${heading}\n\n${drawn(shown, world, io)}`,
        notes: offWork(shown, world),
      };
    },
    given.dryRun ? 'try' : 'make',
  );
}

function drawn(shown: WheelShown, world: World, io: Io): string {
  const { wheel } = world.texts;
  const dates = datesOf(world);
  const rows = shown.points.map((one) => {
    const sameYear = datesOf(world, one.opensOn);
    const closes = sameYear.day(one.closesOn);
    return [
      one.code,
      one.name,
      one.open ? `${dates.day(one.opensOn)} (${wheel.openNow})` : dates.day(one.opensOn),
      one.past ? `${closes} (${wheel.past})` : closes,
      one.remindOn.map((day) => sameYear.date(day)).join(', '),
      one.asks.map((ask) => wheel.asks[ask] ?? ask).join(', '),
      wheel.whom(one.people, one.measures),
    ];
  });
  const { code, name, opens, closes, remind, asks, whom } = wheel.columns;
  const columns = [
    { title: code },
    { title: name, wraps: true },
    ...[opens, closes, remind].map((title) => ({ title })),
    ...[asks, whom].map((title) => ({ title, wraps: true })),
  ];
  return table(columns, rows, io.columns);
}

/** Points that open when nobody works: allowed, and said. */
function offWork(shown: WheelShown, world: World): readonly string[] {
  const dates = datesOf(world);
  return shown.points.flatMap((one) =>
    one.opensOffWork === null || one.past
      ? []
      : [world.texts.wheel.offWork(one.code, dates.day(one.opensOn), dates.day(one.opensOffWork))],
  );
}

/** Days as they are written beside `beside`, whose year need not be said again; else beside today. */
function datesOf({ deps }: World, beside?: string) {
  const { timeZone, locale } = deps.settings;
  return datesFor({ locale, timeZone, today: beside ?? dayOf(deps.clock.now(), timeZone) });
}
