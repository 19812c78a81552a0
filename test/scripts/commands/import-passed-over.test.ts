import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readPlan } from '../../../bot/documents/read/read-plan';
import { offerKey, withAdded } from '../../../bot/domain/added-measures';
import { applyToDraft } from '../../../bot/domain/apply-to-draft';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { openSqliteStore } from '../../../storage/sqlite';
import { aCommandLine, type CommandLine } from '../../support/command-line';
import { stoppedClock } from '../../support/stopped-clock';

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

describe('what was added in the chat', () => {
  let line: CommandLine;
  beforeEach(async () => {
    line = await aCommandLine({ FOLLOW_UP_NOW: '2026-10-12T09:00:00+02:00' });
  });
  afterEach(() => line.remove());

  const OFFERED = 'Fiolerna har lagats av en instrumentmakare under sommaren.';

  /** The file published as a draft is: with the first sentence that is offered, and a measure that somebody wrote. */
  async function publishedInChat(file: string): Promise<void> {
    const name = basename(file);
    const read = await readPlan({ name, bytes: await readFile(file) }, { today: '2026-10-12', locale: 'sv' });
    if (!read.ok) throw new Error(read.refusal.code);
    const { draft } = read;
    const [offer] = draft.passedOver ?? [];
    if (!offer) throw new Error('nothing is offered');
    const added = withAdded([], { offer: offerKey(offer) }, { read: draft, now: draft });
    const renamed = [...added, { kind: 'measure', no: 3, fields: { title: 'Städa replokaler' } } as const];
    const now = applyToDraft(draft, renamed, name);
    const edits = withAdded(renamed, { offer: null, fields: { title: 'Stämma flygeln' } }, { read: draft, now });
    const store = await openSqliteStore({ path: join(line.folder, 'follow-up.db') });
    const settings = { timeZone: 'Europe/Stockholm', locale: 'sv', administrators: [], instance: 'one' } as const;
    const deps = { store, clock: stoppedClock('2026-10-12T07:00:00.000Z'), settings };
    const done = await publishDraft(deps, 'local', applyToDraft(draft, edits, name), { name, sha256: 'ab' }, 'p-karin');
    await store.close();
    expect(done.ok && done.change.added).toEqual([1, 2, 3, 4]);
  }

  it('is no longer missing from the same text, nor offered out of it again, and is said to stay', async () => {
    const file = await line.file('svar.txt', [ANSWER, CLEANED, OFFERED].join('\n\n'));
    await publishedInChat(file);
    const { out } = await line.run('import', file, '--dry-run');
    expect(out).not.toContain('Står inte längre i filen');
    expect(out).toMatch(/Tillagd i chatten, är kvar som den är: 3 Städa replokaler/);
    expect(out).toMatch(/Tillagd i chatten, är kvar som den är: 4 Stämma flygeln/);
    expect(out).not.toContain(CLEANED);
    expect(out).toContain(`• ${OFFERED}`);
    await line.run('import', file);
    expect((await line.json('plans')).plans).toMatchObject([{ measures: 4 }]);
  });

  it('is missing once its sentence has been taken out of the text; what somebody wrote never is', async () => {
    await publishedInChat(await line.file('svar.txt', [ANSWER, CLEANED].join('\n\n')));
    const { out } = await line.run('import', await line.file('svar2.txt', ANSWER), '--dry-run');
    expect(out).toContain('Står inte längre i filen, är kvar som den är: 3 Städa replokaler');
    expect(out).not.toContain('Står inte längre i filen, är kvar som den är: 4');
  });
});
