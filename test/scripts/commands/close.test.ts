import { aCommandLine, type CommandLine } from '../../support/command-line';

const PLAN = [
  '# Plan för lugnare korridorer',
  '',
  '2026-01-05',
  '',
  '| Åtgärd | Tidsplan | Status |',
  '|---|---|---|',
  '| Vuxna i korridoren | Klart februari 2026 | Pågår |',
  '| Nya skåp | Klart december 2025 | Genomförd |',
].join('\n');
const WHY = 'Planen lästes in två gånger.';

let line: CommandLine;
beforeEach(async () => {
  line = await aCommandLine({ FOLLOW_UP_NOW: '2026-01-12T09:00:00+01:00' });
  await line.run('import', await line.file('plan.md', PLAN));
});
afterEach(() => line.remove());

const close = (...more: readonly string[]) => line.run('close', '--plan', 'korridorer', ...more);
const states = async () =>
  (await line.json('measures', '--plan', 'korridorer')).measures.map((one: { status: string }) => one.status);

test('a plan is ended with a reason, said beforehand what happens, and taken up again', async () => {
  const dry = await close('--why', WHY, '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toContain('Inget är sparat. Utan --dry-run avslutas Plan för lugnare korridorer: 1 av 2 åtgärder');
  expect(await states()).toEqual(['in_progress', 'completed']);
  expect((await close('--why', WHY)).out).toContain('är avslutad. 1 åtgärd står som Utgår');
  expect(await states()).toEqual(['cancelled', 'completed']);
  expect((await line.run('plans')).out).toContain('Plan för lugnare korridorer (avslutad)');
  expect((await close('--why', 'Något annat.')).out).toContain(
    `redan avslutad sedan 2026-01-12. Skälet står kvar: ${WHY}`,
  );
  expect((await line.run('report', 'back-report', '--format', 'md', '--out', '-')).code).toBe(0);
  expect((await close('--reopen', '--dry-run')).out).toContain('följs Plan för lugnare korridorer upp igen');
  expect((await close('--reopen')).out).toContain('följs upp igen, med 1 åtgärd som inte är klar.');
  expect(await states()).toEqual(['in_progress', 'completed']);
  expect((await close('--reopen')).out).toContain('är inte avslutad. Inget har ändrats.');
});

test('status says of an ended plan when and why, and of its measures that they ended with it; it counts neither', async () => {
  expect((await line.run('status')).out).toContain('1 plan, 2 åtgärder');
  await close('--why', WHY);
  expect((await line.run('status')).out).toContain('Alla planer är avslutade');
  const plan = (await line.run('status', 'korridorer')).out;
  expect(plan).toMatch(/Plan för lugnare korridorer\s+Planen avslutades mån 12 jan\. Skäl: Planen lästes in/);
  expect(plan).not.toContain('Inget är försenat');
  expect((await line.run('status', 'vuxna')).out).toMatch(/Vuxna i korridoren\s+utgår.*planen avslutad mån 12 jan/s);
  expect((await line.run('status', 'simning')).out).toContain('Inget stämmer med ”simning”');
});

test('what machines read says how much ended, and why', async () => {
  expect(await line.json('close', '--plan', 'korridorer', '--why', WHY)).toMatchObject({
    plan: { status: 'closed' },
    measures: 2,
    ending: 1,
    asked: 0,
    closed: { on: '2026-01-12', reason: WHY },
    already: false,
    dryRun: false,
  });
});

test('without a reason, with one about a child, or of a plan nobody knows, nothing is changed', async () => {
  expect(await close()).toMatchObject({ code: 2, err: 'Ange skälet med --why. Inget har ändrats.\n' });
  expect(await close('--reopen', '--why', WHY)).toMatchObject({ code: 2 });
  for (const dry of [[], ['--dry-run']]) {
    const refused = await close('--why', 'Pojken i 3A har flyttat.', ...dry);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('handla om ett enskilt barn');
  }
  expect((await line.run('close', '--plan', 'simning', '--why', WHY)).err).toContain('Ingen plan heter något med');
  expect(await states()).toEqual(['in_progress', 'completed']);
});

test('a file of a plan that is ended is not taken in before it is taken up again', async () => {
  await close('--why', WHY);
  const file = await line.file('plan.md', `${PLAN}\n| Ljudmätare | Klart maj 2026 | Ej påbörjad |`);
  for (const dry of [[], ['--dry-run']]) {
    const refused = await line.run('import', file, ...dry);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('Planen ”Plan för lugnare korridorer” är avslutad. Ta upp den igen först');
  }
  await close('--reopen');
  expect((await line.run('import', file)).code).toBe(0);
});
