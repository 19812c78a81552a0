import { aCommandLine, type CommandLine } from '../../support/command-line';

/** What the command line says of a plan, where the words once said something else than what is so. */

let line: CommandLine;
beforeEach(async () => {
  line = await aCommandLine({ FOLLOW_UP_NOW: '2026-10-12T09:00:00+02:00' });
});
afterEach(() => line.remove());

const plan = (date: string, state: string) =>
  [
    '# Plan för skolgården',
    '',
    date,
    '',
    '| Nr | Åtgärd | Tidsplan | Status |',
    '|---|---|---|---|',
    `| 1 | Rundvandring med elevrådet | Varje månad | ${state} |`,
    `| 2 | Måla om planket | Maj 2027 | ${state} |`,
    `| 3 | Räkna cyklarna | | ${state} |`,
  ].join('\n');

test('what comes again every month is not said to lack a date', async () => {
  const file = await line.file('plan.md', plan('2026-10-05', 'Pågår'));
  const { out } = await line.run('import', file);
  expect(out).toMatch(/Rundvandring med elevrådet +Varje månad/);
  expect(out).toMatch(/Räkna cyklarna +saknar datum/);
  const listed = await line.run('measures', '--plan', 'skolgården');
  expect(listed.out).toMatch(/Rundvandring med elevrådet.*Varje månad/);
  expect(listed.out).toMatch(/Räkna cyklarna.*saknar datum/);
});

test('an older file that is tried with --older is said to replace the newer one, and one without it to need it', async () => {
  await line.run('import', await line.file('ny.md', plan('2026-10-05', 'Pågår')));
  const older = await line.file('gammal.md', plan('2026-09-01', 'Ej påbörjad'));
  const tried = await line.run('import', older, '--dry-run');
  expect(tried.out).toContain('görs det bara med --older');
  const meant = await line.run('import', older, '--older', '--dry-run');
  expect(meant.out).toContain('Utan --dry-run skrivs det nyare över.');
  expect(meant.out).not.toContain('bara med --older');
});
