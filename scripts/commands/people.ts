import { decodeText } from '../../bot/documents/decode-text';
import { importPeople, type PeopleChange } from '../../bot/usecases/import-people';
import { COMMAND_LINE } from '../../bot/usecases/record-event';
import type { Io, Outcome } from './outcome';
import { inWorld, readInput, type World } from './world';

export interface PeopleGiven {
  readonly file: string;
  readonly dryRun: boolean;
  readonly deactivateMissing: boolean;
}

/** `follow-up people FILE`: takes a people file into the register. */
export function peopleCommand(io: Io, given: PeopleGiven): Promise<Outcome> {
  return inWorld(
    io,
    null,
    async ({ deps, texts }) => {
      const file = await readInput(given.file, texts);
      if (!file.ok) return file;
      const source = { name: file.name, text: decodeText(file.bytes) };
      const outcome = await importPeople(deps, deps.tenant, source, COMMAND_LINE, given);
      if (!outcome.ok) {
        const details = outcome.faults.map(({ line, code, what }) => ({
          line,
          code,
          message: texts.people.atLine(line, texts.people.fault({ line, code, what })),
        }));
        return { ok: false, code: 'people_file', message: texts.people.refused(details.length), details };
      }
      const { change } = outcome;
      return {
        ok: true,
        json: { stored: !given.dryRun, ...change },
        text: shown(change, given, texts),
        notes: change.warnings.map((one) => texts.people.atLine(one.line, texts.people.warning(one))),
      };
    },
    given.dryRun ? 'try' : 'make',
  );
}

function shown(change: PeopleChange, given: PeopleGiven, { people }: World['texts']): string {
  const count = change.missing.length;
  const lines = [
    people.changes(change.created, change.changed, change.unchanged),
    people.units(change.units.created, change.units.changed),
  ];
  if (count > 0) {
    lines.push('', people.missing(count));
    for (const one of change.missing) lines.push(`  ${people.missingOne(one.name, one.email, one.measures)}`);
    const decided = given.dryRun ? people.wouldDeactivate(count) : people.deactivated(count);
    lines.push(given.deactivateMissing ? decided : people.keptMissing);
  }
  if (given.dryRun) lines.push('', people.nothingStored);
  return lines.join('\n');
}
