import { aCommandLine, type CommandLine } from '../../support/command-line';

const ANSWER = [
  'Svar till revisorerna på granskningen av musikundervisningen',
  'Nämnden 2026-10-05',
  'Nämnden anställer en musiklärare till Lövskolan senast den 15 januari 2027.',
  'Rektor Vera Sjö köper in trummor till Lövskolan senast den 31 mars 2027.',
].join('\n\n');
const CLEANED = 'Samtliga replokaler har städats av vaktmästarna under lovet.';

describe('sentences that became no measure', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await aCommandLine();
  });
  afterAll(() => line.remove());

  it('are printed last of what is to be looked at, and are in the JSON as the measures they would be', async () => {
    const file = await line.file('svar.txt', `${ANSWER}\n\n${CLEANED}`);
    const { out } = await line.run('import', file, '--dry-run');
    expect(out).toMatch(
      /att se över:[\s\S]*Blev inga åtgärder men kan vara det [^:]*:\n {2}• Samtliga replokaler har städats/,
    );
    const draft = await line.json('import', file, '--dry-run');
    expect(draft.passedOver).toMatchObject([{ no: 3, source: CLEANED, confidence: 'unsure' }]);
    expect(draft.measures).toHaveLength(2);
  });

  it('are not mentioned where there are none', async () => {
    const file = await line.file('hela.txt', ANSWER);
    expect((await line.run('import', file, '--dry-run')).out).not.toMatch(/Blev inga/);
    expect(await line.json('import', file, '--dry-run')).not.toHaveProperty('passedOver');
  });
});
