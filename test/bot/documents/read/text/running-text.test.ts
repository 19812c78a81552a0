import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Block } from '../../../../../bot/documents/read/neutral';
import { readShapes } from '../../../../../bot/documents/read/shapes/read-shapes';
import type { PlanDate } from '../../../../../bot/domain/dates';
import type { Draft, DraftMeasure } from '../../../../../bot/domain/draft';
import { draftOf, readText, refusalOf } from '../../../../support/read-text';

const FIXTURES = join(__dirname, '../../../../fixtures/plans');
const SEEDS = join(__dirname, '../../../../../../shared/seeds');

const titles = (draft: Draft) => draft.measures.map((one) => one.title);
const dates = (draft: Draft) => draft.measures.map((one) => one.due.map((due) => due.date));
const plain = (date: PlanDate | null) => date && { raw: date.raw, date: date.date, precision: date.precision };

interface Expected {
  readonly documentDate: string;
  readonly plan: Readonly<Record<string, string>>;
  readonly measures: readonly (Omit<DraftMeasure, 'relatesTo'> & {
    readonly relatesTo: readonly { readonly type: string; readonly key: string }[];
  })[];
  readonly mustWarn: readonly { readonly code: string; readonly where: string }[];
}

/** The seed and its right reading, or null where the folder beside the project is not there. */
function seed(name: string, right: string): { readonly bytes: Uint8Array; readonly expected: Expected } | null {
  const [path, expected] = [join(SEEDS, name), join(SEEDS, 'expected', right)];
  if (!existsSync(path) || !existsSync(expected)) return null;
  return { bytes: readFileSync(path), expected: JSON.parse(readFileSync(expected, 'utf8')) };
}

/** What both a draft and an expectation say of a measure, in one form. */
const fields = (one: DraftMeasure | Expected['measures'][number]) => ({
  group: one.group,
  area: one.area,
  actions: one.actions,
  responsible: one.responsible,
  start: one.start,
  due: one.due.map(plain),
  evaluation: plain(one.evaluation),
  nextReport: plain(one.nextReport),
  status: one.status,
  statusRaw: one.statusRaw,
  schedule: one.schedule,
  rating: one.rating,
  relatesTo: one.relatesTo.map((relation) => ('key' in relation ? Number(relation.key) : relation.to)),
});

describe('a yearly follow-up in numbered blocks: the seed', () => {
  const given = seed('004_63600a205414cc2e.txt', 'seed4.expected.json');
  if (!given) {
    it.skip(`the seed is not at ${SEEDS}`, () => undefined);
    return;
  }
  const { bytes, expected } = given;
  let draft: Draft;
  beforeAll(async () => {
    draft = await draftOf('plan.txt', bytes);
  });

  it('finds the ten measures and no eleventh, each by its number and its own words', () => {
    expect(draft.measures.map((one) => String(one.no))).toEqual(expected.measures.map((one) => (one as never)['key']));
    expected.measures.forEach((one, at) => {
      expect(draft.measures[at]?.title.startsWith(one.title)).toBe(true);
    });
  });

  it.each(expected.measures.map((one, at): [string, number] => [one.title, at]))('reads all of "%s"', (_title, at) => {
    const [measure, right] = [draft.measures[at], expected.measures[at]];
    if (!measure || !right) throw new Error('no such measure');
    expect(fields(measure)).toEqual(fields(right));
    const known = ['no_due_date', 'status_inferred'];
    expect(measure.flags.filter((flag) => known.includes(flag))).toEqual(
      right.flags.filter((flag) => known.includes(flag)),
    );
    expect(measure.confidence).toBe('assumed');
  });

  it('knows the document: its title, its day, its case number', () => {
    expect(draft.plan).toMatchObject({
      title: expected.plan['title'],
      documentDate: expected.documentDate,
      caseNumber: expected.plan['caseNumber'],
    });
  });

  it('warns of the one who left and of the decision that is needed', () => {
    for (const { code, where } of expected.mustWarn)
      expect(draft.warnings).toContainEqual(expect.objectContaining({ code, where: `m${where}` }));
  });

  it('keeps what was followed up and analysed whole, and a dash as nothing', () => {
    expect(draft.measures.map((one) => one.analysis === null)).toEqual([
      ...Array.from({ length: 6 }, () => false),
      true,
      false,
      false,
      true,
    ]);
    const source = new TextDecoder().decode(bytes).replace(/\s+/g, ' ');
    for (const { followUp, analysis } of draft.measures)
      for (const told of [followUp, analysis]) expect(source).toContain((told ?? '').replace(/\n/g, ' '));
  });
});

describe('proposals of an analysis: the seed', () => {
  const given = seed('003_a30c6f1372546b81.txt', 'seed3.expected.json');
  if (!given) {
    it.skip(`the seed is not at ${SEEDS}`, () => undefined);
    return;
  }
  const { bytes, expected } = given;
  let draft: Draft;
  beforeAll(async () => {
    draft = await draftOf('plan.txt', bytes);
  });

  it('finds the five proposals, and neither what is to be decided nor what is enclosed', () => {
    expect(titles(draft)).toEqual(expected.measures.map((one) => one.title));
  });

  it.each(expected.measures.map((one, at): [string, number] => [one.title, at]))('reads all of "%s"', (_title, at) => {
    const [measure, right] = [draft.measures[at], expected.measures[at]];
    if (!measure || !right) throw new Error('no such measure');
    expect(fields(measure)).toEqual(fields(right));
  });

  it('knows the document: its kind, its day, its signer', () => {
    expect(draft.plan).toMatchObject({
      title: expected.plan['title'],
      kind: 'analysis_proposals',
      documentDate: expected.documentDate,
      signer: expected.plan['signedBy'],
    });
  });

  it('asks for somebody responsible for each, and loses no word of a proposal', () => {
    expect(draft.warnings).toContainEqual(expect.objectContaining({ code: 'no_responsible', where: 'm1-m5' }));
    const source = new TextDecoder().decode(bytes).replace(/\s+/g, ' ');
    for (const one of draft.measures) expect(source).toContain(one.analysis ?? one.title);
    expect(draft.measures.every((one) => (one.analysis ?? one.title).startsWith(one.title))).toBe(true);
  });
});

describe('documents of running text', () => {
  const names = readdirSync(FIXTURES).filter((name) => /^text-.*\.txt$/.test(name));

  it.each(names)('reads %s the same with other line ends, more empty lines and page breaks', async (name) => {
    const file = readFileSync(join(FIXTURES, name), 'utf8').replaceAll('\r', '');
    const whole = await draftOf('plan.txt', file);
    const told = (draft: Draft) => draft.measures.map(({ flags: _flags, ...one }) => one);
    expect(told(await draftOf('plan.txt', file.replaceAll('\n', '\r\n')))).toEqual(told(whole));
    expect(told(await draftOf('plan.txt', file.replaceAll('\n\n', '\n\n\n\n')))).toEqual(told(whole));
    expect(told(await draftOf('plan.txt', file.replace(/\n\n(?=[^\n]*\n[^\n]*$)/, '\n\nSida 2 (3)\n\n')))).toEqual(
      told(whole),
    );
  });

  it('never says that it is certain', async () => {
    for (const name of names) {
      const draft = await draftOf('plan.txt', readFileSync(join(FIXTURES, name)));
      expect(draft.measures.filter((one) => one.confidence === 'certain')).toEqual([]);
    }
  });

  it('reads headings of a Word file as it reads numbered lines', () => {
    const heading = (said: string, level: number, line: number): Block => ({
      kind: 'heading',
      text: said,
      level,
      line,
    });
    const said = (words: string, line: number, more = {}): Block => ({ kind: 'paragraph', text: words, line, ...more });
    const shape = readShapes(
      [
        heading('Uppföljning av insatser', 1, 1),
        heading('Trygghet', 2, 2),
        said('Uppdrag/Aktivitet', 3, { number: '1.' }),
        said('Rastvärdar på alla skolor', 4),
        heading('Uppföljning', 3, 5),
        said('Insatsen är genomförd.', 6),
        heading('Analys', 3, 7),
        said('Färre konflikter.', 8, { bullet: true }),
        said('Fler vuxna ute.', 9, { bullet: true }),
        said('Uppdrag/Aktivitet', 10, { number: '2.' }),
        said('Trivselenkät', 11),
        heading('Uppföljning', 3, 12),
        said('Ej påbörjad.', 13),
      ],
      '2026-02-10',
    );
    expect(
      shape?.measures.map((one) => [one.title?.printed, one.title?.title, one.title?.area, one.status?.state]),
    ).toEqual([
      ['1', 'Rastvärdar på alla skolor', 'Trygghet', 'completed'],
      ['2', 'Trivselenkät', 'Trygghet', 'not_started'],
    ]);
    expect(shape?.measures[0]?.row.cells.analysis?.paragraphs).toHaveLength(2);
  });

  it.each([
    ['1. Aktivitet', 'Uppföljning', 'Analys'],
    ['1) Insats:', 'Resultat:', 'Kommentar:'],
    ['Aktivitet 1', 'Utfall', 'Slutsats'],
    ['ÅTGÄRD 1', 'UPPFÖLJNING', 'ANALYS'],
    ['## 1. Åtgärd', '### Uppföljning', '### Analys'],
    ['1 Uppdrag/Aktivitet', '**Uppföljning**', '**Analys**'],
    ['Mål 1', 'Uppföljning', 'Analys'],
    ['A. Insats', 'Uppföljning (juni 2025)', 'Analys och slutsatser'],
    ['1 – Åtgärd/insats', 'Vad har gjorts?', 'Bedömning'],
  ])('reads blocks labelled %s – %s – %s', async (activity, followUp, analysis) => {
    const second = activity.replace('1', '2').replace('A.', 'B.');
    const draft = await draftOf('plan.txt', [
      'Uppföljning av beslutade aktiviteter',
      '',
      activity,
      'Ny rutin för överlämningar',
      followUp,
      'Rutinen används på två skolor. Arbetet pågår.',
      analysis,
      'Lärarna är nöjda.',
      second,
      'Studiebesök på gymnasiet',
      followUp,
      'Ej genomförd.',
    ]);
    expect(
      draft.measures.map(({ no, title, status, followUp: told, analysis: said }) => ({
        no,
        title,
        status,
        told,
        said,
      })),
    ).toEqual([
      {
        no: 1,
        title: 'Ny rutin för överlämningar',
        status: 'in_progress',
        told: 'Rutinen används på två skolor. Arbetet pågår.',
        said: 'Lärarna är nöjda.',
      },
      { no: 2, title: 'Studiebesök på gymnasiet', status: 'not_completed', told: 'Ej genomförd.', said: null },
    ]);
  });

  it.each([
    ['Arbetet genomförs under hösten 2026.', '2026-12-31'],
    ['Ska vara klart senast den 15 maj 2026.', '2026-05-15'],
    ['Vi har provat detta under våren 2026.', null],
    ['Utbildningen blev klar i mars 2026.', null],
    ['Detta arbete färdigställdes under hösten 2025.', null],
  ])('takes the date of "%s" for what it is', async (told, date) => {
    const draft = await draftOf('plan.txt', [
      'Uppföljning 2026-02-01',
      '1. Aktivitet',
      'Läsgrupper',
      'Uppföljning',
      told,
    ]);
    expect(dates(draft)).toEqual([date === null ? [] : [date]]);
  });

  it.each([
    ['Denna insats är avslutad.', 'closed', 'avslutad', false],
    ['Arbetet med lokaler och skolgårdar är klart.', 'completed', 'Arbetet med lokaler och skolgårdar är klart', false],
    ['Samordnaren har slutat och arbetet vilar.', 'paused', 'vilar', false],
    ['Insatsen är genomförd på två av sju enheter.', 'in_progress', 'genomförd på två av sju enheter', false],
    [
      'Arbetet har kommit långt men behöver följas.',
      'in_progress',
      'Arbetet har kommit långt men behöver följas',
      false,
    ],
    ['Vi har startat ett projekt om läsning.', 'in_progress', 'startat ett projekt', false],
    ['Lärarna har besökt varandra.', 'in_progress', null, true],
    ['Riktlinjerna är klara.', 'unknown', null, false],
    ['Arbetet utgår från skolans mål.', 'unknown', null, false],
    ['Läsgrupperna är genomförda.', 'completed', null, true],
  ])('holds a measure of which "%s" is said to be %s', async (told, status, raw, inferred) => {
    const draft = await draftOf('plan.txt', ['Uppföljning', '1. Aktivitet', 'Läsgrupper', 'Uppföljning', told]);
    expect(draft.measures[0]).toMatchObject({ status, statusRaw: raw });
    expect(draft.measures[0]?.flags.includes('status_inferred')).toBe(inferred);
  });

  it.each([
    ['Rektor Karin Holm och skolsamordnare Bo Ek har börjat.', ['Karin Holm', 'Bo Ek']],
    ['Arbetet leds av verksamhetsutvecklare Ina Lund.', ['Ina Lund']],
    ['Arbetet har börjat och leds av Solveig Ask.', ['Solveig Ask']],
    ['Kursen hålls av Anders Öst och pågår.', ['Anders Öst']],
    ['Nätverket samordnas av Region Väst.', []],
    ['Vår skolbibliotekarie har slutat.', ['skolbibliotekarie']],
    ['Valet föll på konsulten Per Sand. Per har lång erfarenhet.', []],
    ['Enligt rektor Karin Holm har det gått bra.', []],
    ['Region Halland har bidragit.', []],
  ])('names who does the work in "%s"', async (told, names) => {
    const draft = await draftOf('plan.txt', ['Uppföljning', '1. Aktivitet', 'Läsgrupper', 'Uppföljning', told]);
    expect(draft.measures[0]?.responsible).toEqual(names);
  });

  it('leaves out a date that may be somebody else’s, says so and asks', async () => {
    const draft = await draftOf('plan.txt', [
      'Uppföljning 2026-02-01',
      '1. Aktivitet',
      'Läsgrupper',
      'Uppföljning',
      'Pågår. Biblioteket står klart i maj 2026.',
    ]);
    expect(draft.measures[0]).toMatchObject({ due: [], confidence: 'unsure' });
    expect(draft.warnings).toContainEqual(
      expect.objectContaining({ code: 'layout_uncertain', doubt: 'date_in_text', where: 'm1' }),
    );
  });

  it('asks about points that only look like measures', async () => {
    const draft = await draftOf('plan.txt', [
      'Minnesanteckningar',
      '',
      'Vi kom fram till detta',
      '',
      '- Nya stolar (rektor, v. 12)',
      '- Ny skylt (vaktmästare, v. 14)',
    ]);
    expect(draft.measures.map((one) => one.confidence)).toEqual(['unsure', 'unsure']);
    expect(draft.warnings).toContainEqual(expect.objectContaining({ doubt: 'measure_in_text', where: 'm1-m2' }));
  });
});

describe('what is no measure', () => {
  it.each([
    ['an agenda', ['Dagordning', '1. Mötets öppnande', '2. Uppföljning av ekonomi', '3. Övriga frågor']],
    ['enclosures', ['Beslutsunderlag', '- Tjänsteskrivelse 2026-02-20', '- Bilaga 1 Budget 2026']],
    ['a mailing list', ['Sändlista', '1. Rektorerna', '2. Ekonomiavdelningen']],
    [
      'a report with its contents',
      [
        'Kvalitetsrapport 2025',
        'Innehållsförteckning',
        '1. Bakgrund ........ 2',
        '2. Uppföljning ........ 3',
        '3. Analys ........ 4',
        '',
        '1. Bakgrund',
        'Rapporten bygger på samtal.',
        '2. Uppföljning',
        'Måluppfyllelsen ökade under våren 2025.',
        '3. Analys',
        'Skillnaderna är stora.',
      ],
    ],
    [
      'results by area',
      [
        'Kvalitetsrapport',
        '',
        'Uppdrag',
        'Skolan ska ge kunskaper.',
        '',
        'Trygghet',
        'Resultat',
        'Bra.',
        'Analys',
        'Bättre.',
      ],
    ],
    ['days to remember', ['Viktiga datum', '- Uppstart (18 augusti 2026)', '- Höstlov (v. 44)']],
    ['people', ['Arbetsgruppen', '- Anna Berg (rektor)', '- Bo Lund (kurator)']],
    [
      'what a plan says is done',
      ['Handlingsplan', '', 'Genomförda åtgärder:', '- Ny skylt (rektor, v. 8)', '- Nya stolar (rektor, v. 9)'],
    ],
    ['a programme', ['Öppet hus', 'Tid: 18.00–19.30', 'Ansvarig: Eva Norr']],
    ['what was done', ['Under året har vi genomfört följande insatser:', '- Läsveckor', '- Studiebesök']],
    [
      'a decision to take',
      ['Analysrapport', 'Förslag till beslut', '- Rapporten godkänns', '- Kontoret får i uppdrag att återkomma'],
    ],
  ])('finds none in %s', async (_what, said) => {
    expect(await refusalOf('plan.txt', said)).toEqual({ code: 'no_table_found' });
  });

  it('counts neither enclosures nor signatures under the last measure to it', async () => {
    const draft = await draftOf('plan.txt', [
      'Åtgärd 1: Ny skylt',
      'Ansvarig: rektor',
      'Klart: 2026-05-01',
      '',
      'Bilagor',
      '1. Karta',
      'Storvik 2026-01-15',
      'Per Ekman, rektor',
    ]);
    expect(draft.measures).toMatchObject([{ title: 'Ny skylt', responsible: ['rektor'], actions: [], followUp: null }]);
    expect(draft.plan).toMatchObject({ documentDate: '2026-01-15', signer: 'Per Ekman, rektor' });
  });
});

describe('running text of any make', () => {
  const things = ['Läsgrupper', 'Ny rutin för frånvaro', 'Rastvärdar', 'Enkät till hemmen', 'Handledning i matematik'];
  const days = ['2026-03-15', '2026-04-30', '2026-05-01', '2026-09-30', '2027-01-15'];
  const item = fc.record({
    what: fc.constantFrom(...things),
    when: fc.constantFrom(...days),
    who: fc.constantFrom('rektor', 'kurator'),
  });
  type Item = { readonly what: string; readonly when: string; readonly who: string };
  const shapes: Readonly<Record<string, (one: Item, no: number) => readonly string[]>> = {
    numbered: ({ what, when, who }, no) => [`${no}. ${what}`, `Ansvarig: ${who}`, `Klart: ${when}`],
    'numbered labels': ({ what, when, who }, no) => [
      `${no}. Aktivitet`,
      what,
      'Ansvarig',
      who,
      'Tidplan',
      when,
      'Uppföljning',
      'Pågår.',
    ],
    'own numbers': ({ what, when, who }, no) => [`Åtgärd ${no}: ${what}`, `Ansvarig: ${who}`, `Klart senast: ${when}`],
    'one line': ({ what, when, who }, no) => [`${no}) ${what}. Ansvarig: ${who}. Klart: ${when}.`],
    points: ({ what, when, who }) => [`- ${what} (${who}, klart ${when})`],
    'field lines': ({ what, when, who }, no) => [`${no}. ${what}`, `Ansvarig ${who}, senast ${when}`],
  };
  const document = fc.record({
    shape: fc.constantFrom(...Object.keys(shapes)),
    items: fc.array(item, { minLength: 2, maxLength: 7 }),
    between: fc.constantFrom('\n', '\n\n', '\r\n', '\n\nSida 2 (4)\n\n'),
    gap: fc.constantFrom('\n', '\n\n'),
  });

  it('keeps every measure, their order and the date of each', async () => {
    await fc.assert(
      fc.asyncProperty(document, async ({ shape, items, between, gap }) => {
        const lines = items.map((one, at) =>
          (shapes[shape]?.(one, at + 1) ?? []).join(gap === '\n\n' && shape !== 'points' ? gap : '\n'),
        );
        const draft = await draftOf('plan.txt', `Åtgärdsplan för läsåret\n\n${lines.join(between)}\n`);
        expect(titles(draft)).toEqual(items.map((one) => one.what));
        expect(dates(draft)).toEqual(items.map((one) => [one.when]));
        expect(draft.measures.map((one) => [one.no, one.responsible])).toEqual(
          items.map((one, at) => [at + 1, [one.who]]),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('never throws, and gives every measure a name and a number of its own', async () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '1.',
        '2. ',
        'A. ',
        '- ',
        '## ',
        'Åtgärd',
        'Åtgärd 1:',
        'Uppföljning',
        'Analys:',
        'Ansvarig: rektor',
        'Klart: ',
        'mars 2026',
        '(rektor, v. 8)',
        'Pågår.',
        'föreslås följande åtgärder:',
        'Mål: ',
        'Bilagor',
        '\t',
        '---',
        'Sida 1 (2)',
      ),
    );
    const lines = fc.array(
      fc.array(piece, { maxLength: 4 }).map((one) => one.join(' ')),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (said) => {
        const read = await readText('plan.txt', said);
        if (!read.ok) return;
        const numbers = read.draft.measures.map((one) => one.no);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(read.draft.measures.every((one) => one.title.trim() !== '')).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
