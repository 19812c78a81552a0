import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { PlanDate } from '../../../../bot/domain/dates';
import { type Draft, WARNING_CODES } from '../../../../bot/domain/draft';
import { draftOf, readText, refusalOf } from '../../../support/read-text';

const FIXTURES = join(__dirname, '../../../fixtures/plans');
const SEED = join(__dirname, '../../../../../shared/seeds');

const short = (date: PlanDate | null) => date && `${date.date} ${date.precision}`;

/** A draft as the expectations are written: dates in one line each. */
const told = (draft: Draft) => ({
  plan: draft.plan,
  measures: draft.measures.map((one) => ({
    ...one,
    due: one.due.map(short),
    evaluation: short(one.evaluation),
    nextReport: short(one.nextReport),
    actions: one.actions.map((action) => (typeof action === 'string' ? action : { ...action, due: short(action.due) })),
    executor: one.executor && `${one.executor.name} ${one.executor.deliversOn?.date ?? ''}`,
  })),
  recommendations: draft.recommendations.length,
  warnings: draft.warnings.map((one) => `${one.code} ${one.where}`).sort(),
});

describe('readPlan: plans as municipalities write them', () => {
  it.each(readdirSync(FIXTURES).filter((name) => !name.endsWith('.json')))('reads all of %s', async (name) => {
    const file = readFileSync(join(FIXTURES, name));
    const { options, ...expected } = JSON.parse(
      readFileSync(join(FIXTURES, name.replace(/\.\w+$/, '.expected.json')), 'utf8'),
    );
    const got = told(await draftOf(name, file, { today: '2026-02-10', ...options }));
    expect(got).toMatchObject({ ...expected, warnings: [...expected.warnings].sort() });
  });
});

describe('readPlan: the seed', () => {
  const path = join(SEED, '001_1833d760d4de3ff5.txt');
  if (!existsSync(path)) {
    it.skip(`the seed is not at ${SEED}`, () => undefined);
    return;
  }
  const expected = JSON.parse(readFileSync(join(SEED, 'expected/seed1.expected.json'), 'utf8'));
  let draft: Draft;
  beforeAll(async () => {
    draft = await draftOf('001.txt', readFileSync(path));
  });
  const dateOf = (date: PlanDate | null) => date && { raw: date.raw, date: date.date, precision: date.precision };

  it('finds the nine measures and no tenth', () => {
    expect(draft.measures.map((one) => [one.no, one.group, one.area, one.title])).toEqual(
      expected.measures.map((one: { key: string; group: string; area: string; title: string }) => [
        Number(one.key.slice(1)),
        one.group,
        one.area,
        one.title,
      ]),
    );
  });

  const keys: [string, number][] = expected.measures.map((one: { key: string }, at: number) => [one.key, at]);
  it.each(keys)('puts every date and state of %s where it belongs', (_key, at) => {
    const [measure, right] = [draft.measures[at], expected.measures[at]];
    if (!measure) throw new Error('no such measure');
    expect({
      start: measure.start,
      due: measure.due.map((one) => ({ ...dateOf(one), ...(one.label ? { label: one.label } : {}) })),
      evaluation: dateOf(measure.evaluation),
      nextReport: dateOf(measure.nextReport),
      status: measure.status,
      statusRaw: measure.statusRaw,
      schedule: measure.schedule,
      responsible: measure.responsible,
    }).toEqual({
      start: right.start,
      due: right.due,
      evaluation: right.evaluation,
      nextReport: right.nextReport,
      status: right.status,
      statusRaw: right.statusRaw,
      schedule: right.schedule,
      responsible: right.responsible,
    });
    const texts = measure.actions.map((one) => (typeof one === 'string' ? one : one.text));
    expect(texts).toHaveLength(right.actions.length);
    right.actions.forEach((text: string, n: number) => {
      expect(texts[n]?.startsWith(text)).toBe(true);
    });
  });

  it('gives the two dated parts of the second measure their dates, and completes the one reported as done', () => {
    const [system, routines, training] = draft.measures[1]?.actions ?? [];
    expect(system).toMatchObject({ due: { date: '2018-06-30' }, state: null });
    expect(routines).toMatchObject({ due: { date: '2018-01-31' }, state: 'completed' });
    expect(typeof training).toBe('string');
    expect(draft.measures[1]?.flags).toEqual(['multiple_due_dates', 'joined_across_pages', 'part_completed']);
  });

  it('names the consultant and the delivery on the four measures that wait for it', () => {
    const waiting = draft.measures.filter((one) => one.executor).map((one) => [one.no, one.executor?.deliversOn?.date]);
    expect(waiting).toEqual([
      [4, '2018-04-30'],
      [6, '2018-04-30'],
      [7, '2018-04-30'],
      [9, '2018-04-30'],
    ]);
  });

  it('ties the ninth measure to the fourth', () => {
    expect(draft.measures[8]?.relatesTo).toEqual([{ type: 'covered_by', to: 4 }]);
  });

  it('knows the document: its date, its signer, its kind', () => {
    expect(draft.plan).toMatchObject({
      title: expected.plan.title,
      kind: 'audit_plan',
      documentDate: expected.documentDate,
      signer: expected.plan.signedBy,
    });
  });

  it('warns of what must be looked at, and of nothing else', () => {
    expect(draft.warnings.map(({ code, where }) => ({ code, where }))).toEqual(
      expect.arrayContaining(expected.mustWarn),
    );
    expect(draft.warnings).toHaveLength(expected.mustWarn.length);
  });

  it('gives no measure the date in the head of the pages', () => {
    expect(JSON.stringify(draft.measures)).not.toContain('2018-01-10');
  });

  it('reads the same when the file was saved as Windows-1252', async () => {
    const text = readFileSync(path, 'utf8');
    const high = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((char) => [char, char]));
    const codes: Record<string, number> = { '–': 0x96, '—': 0x97, '•': 0x95, '”': 0x94, '“': 0x93, '’': 0x92 };
    const saved = Uint8Array.from([...text], (char) => (high.has(char) ? (codes[char] ?? 63) : char.charCodeAt(0)));
    expect((await draftOf('001.txt', saved)).measures).toEqual(draft.measures);
  });
});

describe('readPlan: layouts', () => {
  it('joins a row that a page cut in two, and keeps rows apart in a plan that writes everything in small letters', async () => {
    const cut = await draftOf('plan.txt', [
      'Åtgärd\tTidsplan\tStatus',
      'Ta fram riktlinjer för\tKlart\tPågår.',
      '',
      'Sida 2 (3)',
      '',
      'digitala läromedel\tmars 2026.\tBra fart.',
      'Se över avtal\tjuni 2026\tEj påbörjat',
    ]);
    expect(cut.measures.map((one) => [one.title, one.due[0]?.date, one.flags])).toEqual([
      ['Ta fram riktlinjer för digitala läromedel', '2026-03-31', ['joined_across_pages']],
      ['Se över avtal', '2026-06-30', []],
    ]);
    const small = await draftOf('plan.txt', [
      'åtgärd;ansvarig;klart;status',
      'skriva rutin;rektor;v. 47;pågår',
      'ringa hem;mentor;v. 50;klar',
    ]);
    expect(small.measures.map((one) => [one.title, one.status])).toEqual([
      ['skriva rutin', 'in_progress'],
      ['ringa hem', 'completed'],
    ]);
  });

  it.each([
    ['Nr;Vad ska göras?;Vem ansvarar?;När ska det vara klart?;Lägesrapport', '1;Ny mall;Rektor;2026-05-01;Pågår'],
    ['Processläge;Slutdatum;Ansvarig rektor/chef;Uppdrag/aktivitet', 'Pågår;2026-05-01;Rektor;Ny mall'],
    ['STATUS;KLART SENAST;ANSVARIGA;INSATSER', 'Pågår;2026-05-01;Rektor;Ny mall'],
    ['Aktivitet:;Ansvar:;Tidplan (klart):;Status (2026-02-01):', 'Ny mall;Rektor;2026-05-01;Pågår'],
    [';Åtgärd;;Deadline;Nuläge;Ansvarig', '1;Ny mall;;2026-05-01;Pågår;Rektor'],
  ])('finds its columns under the headings %s', async (header, row) => {
    expect(
      told(await draftOf('plan.txt', [header, row, row.replace('Ny mall', 'Annan mall')])).measures[0],
    ).toMatchObject({
      title: 'Ny mall',
      responsible: ['Rektor'],
      due: ['2026-05-01 day'],
      status: 'in_progress',
    });
  });

  it('counts neither totals, notes nor signatures as measures', async () => {
    const draft = await draftOf('plan.txt', [
      'Åtgärd;Ansvarig;Klart;Status',
      'Ny rutin;Rektor;2026-05-01;Pågår',
      'Totalt;;;1 åtgärd',
      '* Planen följs upp varje månad;;;',
      'Ansvarig för planen: rektor;;;',
      'Storvik 2026-02-01',
      'Eva Norr, rektor',
    ]);
    expect(draft.measures.map((one) => one.title)).toEqual(['Ny rutin']);
    expect(draft.plan).toMatchObject({ documentDate: '2026-02-01', signer: 'Eva Norr, rektor' });
  });

  it('leaves dates off the parts when nothing says which belongs where, and asks', async () => {
    const draft = await draftOf('plan.txt', [
      '| Utvecklingsområde | Åtgärder | Tidsplan | Läge |',
      '|--|--|--|--|',
      '| Skapa ordning | • Rutin för lån • Rutin för köp | mars 2026<br>april 2026 | Pågår |',
    ]);
    expect(draft.measures[0]?.actions).toEqual(['Rutin för lån', 'Rutin för köp']);
    expect(draft.measures[0]?.due.map((one) => one.date)).toEqual(['2026-03-31', '2026-04-30']);
    expect(draft.warnings).toContainEqual(expect.objectContaining({ code: 'layout_uncertain', where: 'm1' }));
  });

  it('loses no row for one that holds its first cell alone', async () => {
    const draft = await draftOf('plan.txt', [
      'Åtgärd;Klart;Status',
      'A;2026-05-01;Pågår',
      'Elevhälsa',
      'B;2026-06-01;Pågår',
    ]);
    expect(draft.measures.map((one) => one.title)).toEqual(['A', 'B']);
  });

  it.each(['|:--|:-:|--:|', '|-|-|-|', '| :---: | --- | ---: |'])('reads a table ruled by %s', async (rule) => {
    const draft = await draftOf('plan.md', `| Åtgärd | Ansvarig | Klart |\n${rule}\n| Rutin | Rektor | 1 juni 2026 |`);
    expect(draft.measures).toMatchObject([{ title: 'Rutin', due: [{ date: '2026-06-01' }] }]);
  });

  it('says which table it left out', async () => {
    const draft = await draftOf('plan.txt', [
      'Åtgärd;Klart;Status',
      'Ny rutin;2026-05-01;Pågår',
      'Teckenförklaring',
      'Grön;Klar',
      'Gul;Pågår',
    ]);
    expect(draft.measures).toHaveLength(1);
    expect(draft.warnings).toContainEqual(expect.objectContaining({ code: 'layout_uncertain', where: 'line 4' }));
  });

  it('keeps each warning once, with its sentence in the language asked for', async () => {
    const text = ['Åtgärd;Klart', 'A;2026-05-01', 'B;', 'C;på sikt'];
    const [sv, en] = [await draftOf('plan.txt', text), await draftOf('plan.txt', text, { locale: 'en' })];
    expect(sv.warnings.map((one) => one.code)).toEqual(['no_responsible', 'no_due_date', 'vague_due']);
    expect(sv.warnings[0]).toEqual({ code: 'no_responsible', where: 'm1-m3', message: '3 åtgärder saknar ansvarig.' });
    expect(en.warnings[0]?.message).toBe('3 measures have nobody responsible.');
  });
});

describe('readPlan: refusals', () => {
  const head = (...bytes: readonly number[]) => Uint8Array.from([...bytes, 0, 1, 2, 3]);
  const zip = (name: string) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(name)]);

  it.each([
    ['an empty file', new Uint8Array(0), { code: 'file_empty' }],
    ['a file of spaces', ' \n\t ', { code: 'file_empty' }],
    ['a Word file that was cut off', zip('word/document.xml'), { code: 'file_damaged' }],
    ['a PDF', '%PDF-1.7', { code: 'format_not_supported', format: 'pdf' }],
    ['a picture', head(0x89, 0x50, 0x4e, 0x47), { code: 'format_not_supported', format: 'png' }],
    ['an old Word file', head(0xd0, 0xcf, 0x11, 0xe0), { code: 'format_not_supported', format: 'doc/xls' }],
    ['a program', head(0x7f, 0x45, 0x4c, 0x46), { code: 'format_not_supported', format: 'binary' }],
    ['a web page without a table', '<!doctype html><p>Hej', { code: 'no_table_found' }],
    ['one endless line', 'a'.repeat(30_000), { code: 'line_too_long', line: 1, limit: 20_000 }],
    ['a letter', 'Hej, här är planen, som vi sa.\nVi hörs, hälsar, Eva', { code: 'no_table_found' }],
    ['a table of something else', 'Namn;Telefon\nEva;123\nBo;456', { code: 'no_table_found' }],
    ['headings alone', 'Åtgärd;Status\n;', { code: 'no_measures_found', headers: ['Åtgärd', 'Status'] }],
    ['letters decoded twice', 'Ã…tgÃ¤rd;Status\nStÃ¶d;PÃ¥gÃ¥r', { code: 'encoding_wrong', encoding: 'utf-8' }],
  ])('refuses %s and says why', async (_what, bytes, refusal) => {
    expect(await refusalOf('plan.txt', bytes)).toEqual(refusal);
  });

  it('refuses 100 MB without reading it', async () => {
    expect(await refusalOf('plan.txt', new Uint8Array(100 * 1024 * 1024))).toEqual({
      code: 'file_too_large',
      megabytes: 100,
      limit: 10,
    });
  });

  it('refuses a register that is no plan', async () => {
    const rows = Array.from({ length: 2500 }, (_, at) => `Rad ${at};2026-05-01`);
    expect(await refusalOf('plan.txt', ['Åtgärd;Klart', ...rows])).toMatchObject({ code: 'too_many_rows', rows: 2501 });
  });

  it('refuses an encoding nobody knows, and one the bytes are not in', async () => {
    expect(await refusalOf('plan.txt', 'Åtgärd;Status\nA;Klar', { encoding: 'klingon' })).toEqual({
      code: 'encoding_unknown',
      encoding: 'klingon',
    });
    expect(await refusalOf('plan.txt', Uint8Array.from([0xc5, 0x74]), { encoding: 'utf-8' })).toEqual({
      code: 'encoding_wrong',
      encoding: 'utf-8',
    });
  });

  it('never throws, whatever the bytes', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('Åtgärd', 'Status', 'Klart', 'mars 2026', 'Pågår', '"', '|', '<p>', '•', '--', 'se åtgärd 1'),
    );
    const sheet = fc
      .tuple(fc.constantFrom(';', '\t', ',', ' | '), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }))
      .map(([mark, rows]) => rows.map((row) => row.join(mark)).join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), sheet), async (bytes) => {
        const read = await readText('plan.txt', bytes);
        if (!read.ok) return;
        const numbers = read.draft.measures.map((one) => one.no);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { code, message } of read.draft.warnings) {
          expect(WARNING_CODES).toContain(code);
          expect(message).not.toBe('');
        }
      }),
    );
  });
});

describe('readPlan: encodings and personal numbers', () => {
  const text = 'Åtgärd;Ansvarig;Klart;Status\nÖka närvaron;Åsa Öst;2026-05-01;Pågår';

  it.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['Windows line ends', Buffer.from(text.replace('\n', '\r\n'))],
    ['letters in two parts', Buffer.from(text.normalize('NFD'))],
  ])('reads %s', async (_what, bytes) => {
    expect((await draftOf('plan.txt', bytes)).measures[0]).toMatchObject({
      title: 'Öka närvaron',
      responsible: ['Åsa Öst'],
    });
  });

  it('keeps no digit of a personal identity number, wherever it stands', async () => {
    const number = '20140312-5566';
    const draft = await draftOf(
      `plan ${number}.csv`,
      `Plan för 201403125566\nÅtgärd;Ansvarig;Klart;Status;Kommentar;Annat\nStöd ${number};Eva ${number};2026-05-01;Pågår, ${number};se 140312 5566;${number}`,
      { title: `Plan ${number}` },
    );
    expect(JSON.stringify(draft)).not.toMatch(/5566/);
    expect(draft.measures[0]?.title).toBe('Stöd [personnummer borttaget]');
    expect(draft.warnings.filter((one) => one.code === 'personal_identity_number').map((one) => one.where)).toEqual([
      'm1',
      'line 1',
    ]);
  });
});
