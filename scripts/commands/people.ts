import { decodeText } from '../../bot/documents/decode-text';
import { fileFormat } from '../../bot/documents/read/files/file-format';
import { readPeople } from '../../bot/documents/read-people';
import { COMMAND_LINE } from '../../bot/domain/command-line';
import type { PeopleFault } from '../../bot/domain/people-file';
import { importPeople, type PeopleChange } from '../../bot/usecases/import-people';
import { type Io, type Outcome, refuse } from './outcome';
import { afterReading, readInput, type World } from './world';

export interface PeopleGiven {
  readonly file: string;
  readonly dryRun: boolean;
  readonly deactivateMissing: boolean;
}

/** `follow-up people FILE`: takes a people file into the register. */
export function peopleCommand(io: Io, given: PeopleGiven): Promise<Outcome> {
  return afterReading(
    io,
    async ({ texts }) => {
      const file = await readInput(given.file, texts);
      if (!file.ok) return file;
      // Of a Word file no line can be told what is wrong with it.
      if (fileFormat(file.bytes) !== null) return refuse('people_not_csv', texts.people.notCsv(given.file));
      const source = { name: file.name, text: decodeText(file.bytes) };
      const read = readPeople(source.text);
      return read.ok ? { ok: true, value: source } : faulty(read.faults, texts);
    },
    async ({ deps, texts }, source) => {
      const outcome = await importPeople(deps, deps.tenant, source, COMMAND_LINE, given);
      if (!outcome.ok) return faulty(outcome.faults, texts);
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

function faulty(faults: readonly PeopleFault[], { people }: World['texts']) {
  const details = faults.map(({ line, code, what }) => ({
    line,
    code,
    message: people.atLine(line, people.fault({ line, code, what })),
  }));
  return refuse('people_file', people.refused(details.length), details);
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
