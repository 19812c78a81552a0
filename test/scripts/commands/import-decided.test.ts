import { join } from 'node:path';
import { questionsLeft } from '../../../bot/domain/draft-questions';
import type { PlanDraft } from '../../../bot/domain/plan-draft';
import { NOTHING_SAID } from '../../../bot/domain/update-questions';
import { draftNow } from '../../../bot/usecases/draft-now';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { findPlanDraft } from '../../../bot/usecases/keep-plan-draft';
import { pressDraft } from '../../../bot/usecases/press-draft';
import { readAll } from '../../../bot/usecases/read-all';
import { takePasted } from '../../../bot/usecases/take-pasted';
import { openSqliteStore } from '../../../storage/sqlite';
import { aCommandLine, type CommandLine } from '../../support/command-line';
import { anAdministrator } from '../../support/hearings';
import { depsOf } from '../../support/office';
import { stoppedClock } from '../../support/stopped-clock';

const TEXT = [
  '# Plan för lugnare raster',
  '2026-10-01',
  'Pojken i 2B har fått en diagnos och blir ensam på rasterna.',
  '| Nr | Åtgärd | Ansvarig | Klart |\n|---|---|---|---|\n| 1 | Rastvärdar vid bollplanen | Kurator | 2027-01-15 |\n| 2 | Stöd till Olle i 2B på rasterna | Skolsköterska | 2027-02-15 |',
].join('\n\n');
const MENDED = 'Stöd till den som blir ensam';

let line: CommandLine;
beforeEach(async () => {
  line = await aCommandLine({ FOLLOW_UP_NOW: '2026-10-12T09:00:00+02:00' });
});
afterEach(() => line.remove());

/** The text pasted in the chat, its child taken out of it there or let stand, and published. */
async function publishedInChat(choice: 'mended' | 'anyway', after: 'cancel' | null = null): Promise<void> {
  const store = await openSqliteStore({ path: join(line.folder, 'follow-up.db') });
  const deps = depsOf(store, stoppedClock('2026-10-12T07:00:00.000Z'));
  const karin = await anAdministrator(deps);
  const shown = await takePasted(karin, TEXT, null);
  if (shown?.kind !== 'draft') throw new Error('it was not read as a plan');
  const { draft } = shown;
  const now = async (): Promise<PlanDraft> => {
    const stored = await findPlanDraft(deps, karin.person.id, draft);
    if (!stored) throw new Error('the draft is gone');
    return stored;
  };
  if (choice === 'mended') {
    const read = draftNow(deps, await now()).now.measures[1];
    const typed = { title: MENDED, state: read?.status, schedule: 'none', due: '2027-02-15' };
    const rest = { responsible: 'Skolsköterska', actions: '', area: '', group: '', followUp: '' };
    await pressDraft(karin, { act: 'draft_save', draft, no: 2, page: 0 }, { ...typed, ...rest });
  }
  for (;;) {
    const stored = await now();
    const [asked] = questionsLeft(draftNow(deps, stored).now, stored.edits, stored.file.name).filter(
      (one) => one.blocks,
    );
    if (!asked) break;
    const said = choice === 'mended' ? 'take_out' : 'publish_anyway';
    const answer = { act: 'draft_answer', draft, question: asked.id, choice: said, more: false } as const;
    await pressDraft(karin, { ...answer, sure: true }, {}); // without the words of its box: as they stand
  }
  const done = await pressDraft(karin, { act: 'draft_publish', draft, anyway: true }, {});
  if (done.kind !== 'draft_done') throw new Error(`not published: ${done.kind}`);
  if (after === 'cancel') {
    await takePasted(karin, TEXT, null);
    await pressDraft(karin, { act: 'draft_cancel', draft }, {});
    expect(await takePasted(karin, TEXT, null)).toMatchObject({ questions: [], change: { same: true } });
    await pressDraft(karin, { act: 'draft_cancel', draft }, {});
  }
  await store.close();
}

async function stored() {
  const store = await openSqliteStore({ path: join(line.folder, 'follow-up.db') });
  const titles = (await readAll(store, 'measure', 'local', {})).map((one) => one.title);
  const [plan] = await readAll(store, 'plan', 'local', {});
  await store.close();
  return { titles, background: plan?.background?.join(' ') ?? '' };
}

describe('the same words as were published in the chat', () => {
  it('bring back no child that was mended there, and make no second measure of one that was renamed', async () => {
    await publishedInChat('mended');
    // A file of a pasted text ends as files do: it is other bytes, and the same words.
    for (const name of ['raster.md', 'raster2.md']) {
      const file = await line.file(name, name === 'raster.md' ? TEXT : `${TEXT}\n`);
      const ran = await line.run('import', file);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(ran.out).toContain('Samma text har publicerats i chatten');
      expect(ran.out).not.toMatch(/Olle|Pojken|Nya åtgärder|Ändrade åtgärder|inte längre i filen/);
    }
    const { titles, background } = await stored();
    expect(titles).toEqual(['Rastvärdar vid bollplanen', MENDED]);
    expect(background).not.toContain('Pojken');
  });

  it('need no choice a second time that was made there; other words do', async () => {
    await publishedInChat('anyway');
    expect((await line.run('import', await line.file('raster.md', TEXT))).code).toBe(0);
    const other = await line.file('annan.md', TEXT.replace('ensam på rasterna', 'ledsen på rasterna'));
    expect(await line.run('import', other)).toMatchObject({ code: 1, out: '' });
  });

  it('count still when a later draft of them has been cancelled, here and in the chat', async () => {
    await publishedInChat('mended', 'cancel');
    expect((await line.run('import', await line.file('raster.md', TEXT))).code).toBe(0);
    expect((await stored()).titles).toEqual(['Rastvärdar vid bollplanen', MENDED]);
  });

  it('are the measure they were read as, also where another version has given it back the words of the file', async () => {
    await publishedInChat('mended');
    const store = await openSqliteStore({ path: join(line.folder, 'follow-up.db') });
    const deps = depsOf(store, stoppedClock('2026-10-12T08:00:00.000Z'));
    const file = { name: 'senare.md', bytes: new TextEncoder().encode(TEXT.replace('ensam', 'ledsen')) };
    const read = await deps.readPlan(file, { today: '2026-10-12', locale: 'sv' });
    if (!read.ok) throw new Error(read.refusal.code);
    const choices = { ...NOTHING_SAID, sameMeasures: new Map([[2, true]]) };
    await publishDraft(deps, 'local', read.draft, { name: file.name, sha256: 'ab' }, 'p-karin', { choices });
    await store.close();
    expect((await stored()).titles).toEqual(['Rastvärdar vid bollplanen', 'Stöd till Olle i 2B på rasterna']);
    expect((await line.run('import', await line.file('raster.md', TEXT))).code).toBe(0);
    expect((await stored()).titles).toEqual(['Rastvärdar vid bollplanen', MENDED]);
  });

  it('are called what --title says, whatever else was said of them', async () => {
    await publishedInChat('mended');
    const file = await line.file('raster.md', TEXT);
    const { out } = await line.run('import', file, '--title', 'Plan för skolgården', '--dry-run');
    expect(out).toContain('Plan för skolgården');
    expect(out).not.toContain('Olle');
  });
});

describe('what seems to be about a child', () => {
  it('is refused with every place where it stands, and --dry-run says that --anyway is needed', async () => {
    const file = await line.file('raster.md', TEXT);
    const { code, err } = await line.run('import', file);
    expect(code).toBe(1);
    expect(err).toContain('Åtgärd 2 och bakgrunden verkar handla om');
    const dry = await line.run('import', file, '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.out).toMatch(/Inget är sparat\. Åtgärd 2 och bakgrunden verkar handla om [^\n]*bara med --anyway/);
    expect(dry.out).not.toContain('Utan --dry-run publiceras planen.');
    expect((await line.run('import', file, '--dry-run', '--anyway')).out).toContain(
      'Utan --dry-run publiceras planen.',
    );
    expect((await line.in({ DEFAULT_LOCALE: 'en' }).run('import', file)).err).toContain(
      'Measure 2 and the background may be about',
    );
  });
});
