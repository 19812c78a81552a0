import type { Answer } from '../../../bot/domain/assignment';
import type { ReportFacts, ReportFrame } from '../../../bot/domain/report-facts';
import type { ReportKind, WrittenBlock, WrittenDocument } from '../../../bot/domain/written-document';
import { makeReport } from '../../../bot/reports/make-report';
import { anAnswer, anAssignment, aPlan } from '../../support/builders';
import {
  aFrame,
  auditAnswerFacts,
  dialogueFacts,
  measureOf,
  month,
  proposalFacts,
  ratingsOf,
  sharedFacts,
  someReportFacts,
} from '../../support/report-samples';

const runs = (text: readonly { readonly text: string }[]) => text.map((run) => run.text).join('');

/** A line for each block: `# ` for headings, `> ` for quotes, cells with bars between. */
function linesOf({ blocks }: WrittenDocument): readonly string[] {
  const line = (block: WrittenBlock): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${block.text}`];
      case 'paragraph':
        return [`${block.as === 'quote' ? '> ' : ''}${runs(block.text)}`];
      case 'list':
        return block.items.map((item) => `- ${runs(item)}`);
      case 'table':
        return block.rows.map((row) =>
          row.kind === 'group'
            ? row.text
            : row.cells.map((cell) => cell.map(({ text }) => runs(text)).join(' ')).join(' | '),
        );
    }
  };
  return blocks.flatMap(line);
}

const report = (kind: ReportKind, facts: ReportFacts, frame: Partial<ReportFrame> = {}) =>
  linesOf(makeReport(kind, facts, aFrame(frame)));

/** What stands under a heading, up to the next one. */
function under(lines: readonly string[], heading: string): readonly string[] {
  const at = lines.indexOf(heading);
  if (at < 0) throw new Error(`no ${heading} in\n${lines.join('\n')}`);
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.startsWith('#'));
  return end < 0 ? rest : rest.slice(0, end);
}

describe('the yearly follow-up', () => {
  it('says of what ended with its plan by whom and why, over what was told of it', () => {
    const at = '2026-02-09T09:00:00.000Z';
    const closing = { at, on: '2026-02-09', by: 'p-karin', reason: 'Planen ersätts av nästa års plan.' };
    const facts = someReportFacts({
      plan: aPlan({ status: 'closed', closings: [closing] }),
      measures: [measureOf(1, { state: 'cancelled', open: false, endedWithPlan: at }), measureOf(2)],
    });
    const lines = report('yearly-follow-up', facts);
    expect(under(lines, '## Uppföljning').slice(0, 2)).toEqual([
      'Utgår med hela planen enligt beslut den 9 februari 2026 av kvalitetscontroller. Skäl:',
      'Planen ersätts av nästa års plan.',
    ]);
    expect(lines.filter((line) => line.startsWith('Utgår med hela planen'))).toHaveLength(1);
  });

  it('says of what ended from the command line that an administrator ended it, as the chat does', () => {
    const at = '2026-02-09T09:00:00.000Z';
    const closing = { at, on: '2026-02-09', by: 'command-line', reason: 'Planen ersätts av nästa års plan.' };
    const facts = someReportFacts({
      plan: aPlan({ status: 'closed', closings: [closing] }),
      measures: [measureOf(1, { state: 'cancelled', open: false, endedWithPlan: at })],
    });
    expect(under(report('yearly-follow-up', facts), '## Uppföljning')[0]).toBe(
      'Utgår med hela planen enligt beslut den 9 februari 2026 av administratör. Skäl:',
    );
  });

  it('tells of each activity in the order assignment, follow-up, analysis', () => {
    const lines = report('yearly-follow-up', sharedFacts());
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# 1. Rastvärdar i alla korridorer',
      '## Uppföljning',
      '## Analys',
      '# Det som följer med till nästa år',
    ]);
    expect(under(lines, '# 1. Rastvärdar i alla korridorer')[0]).toMatch(/^Uppdrag\/Aktivitet: Område: Trygghet\. /);
  });

  it('never has two headings in a row over an activity, of which the first could stand alone at the foot of a page', () => {
    const { blocks } = makeReport('yearly-follow-up', sharedFacts(), aFrame());
    const isHeading = (at: number) => blocks[at]?.kind === 'heading';
    expect(blocks.flatMap((_, at) => (isHeading(at) && isHeading(at + 1) ? [at] : []))).toEqual([]);
  });

  it('fills in the year’s answers, oldest first, with the unit where several report', () => {
    const followUp = under(report('yearly-follow-up', sharedFacts()), '## Uppföljning');
    expect(followUp).toHaveLength(5);
    expect(followUp[0]).toBe('Almskolan, 1 maj 2026: Genomförd. Alms har gått igenom schemat.');
  });

  it('leaves out what was said more than a year before, and names no unit where one reports', () => {
    const answers = [
      anAnswer({ id: 'a-1-1', at: '2025-06-15T08:00:00.000Z', followUp: 'För gammalt.' }),
      anAnswer({ id: 'a-1-2', at: '2025-06-16T08:00:00.000Z', followUp: 'Inom året.', analysis: 'Det gick bra.' }),
      anAnswer({ id: 'a-1-3', at: '2026-01-16T08:00:00.000Z', followUp: null, unchangedFrom: 'a-1-2' }),
    ];
    const facts = someReportFacts({ measures: [measureOf(1)], answers, assignments: [anAssignment()] });
    const lines = report('yearly-follow-up', facts);
    expect(under(lines, '## Uppföljning')).toEqual([
      '16 juni 2025: Pågår enligt plan. Inom året.',
      '16 januari 2026: Pågår enligt plan, oförändrat.',
    ]);
    expect(under(lines, '## Analys')).toEqual(['16 juni 2025: Det gick bra.']);
  });

  it('keeps the plan’s own follow-up before an answer that says no more than unchanged, until somebody tells more', () => {
    const imported = { ...measureOf(1).imported, followUp: 'Lådorna är packade.' };
    const unchanged = anAnswer({
      id: 'a-1-1',
      at: '2026-01-16T08:00:00.000Z',
      followUp: null,
      unchangedFrom: 'import',
    });
    const told = anAnswer({ id: 'a-1-2', at: '2026-02-16T08:00:00.000Z', followUp: 'Lådorna är utkörda.' });
    const followUpOf = (answers: readonly Answer[]) => {
      const measures = [measureOf(1, { imported })];
      const facts = someReportFacts({ measures, answers, assignments: [anAssignment()] });
      return under(report('yearly-follow-up', facts), '## Uppföljning');
    };
    const said = '16 januari 2026: Pågår enligt plan, oförändrat.';
    expect(followUpOf([unchanged])).toEqual(['Ur planen den 3 november 2025: Lådorna är packade.', said]);
    expect(followUpOf([unchanged, told])).toEqual([said, '16 februari 2026: Pågår enligt plan. Lådorna är utkörda.']);
  });

  it('gives the plan’s own texts where nobody has answered, and says what is not reported', () => {
    const { imported } = measureOf(1);
    const measures = [
      measureOf(1, { imported: { ...imported, followUp: 'Kursen är hållen.', analysis: 'Fler vill gå.' } }),
      measureOf(2),
    ];
    const lines = report('yearly-follow-up', someReportFacts({ measures }));
    expect(under(lines, '## Uppföljning')).toEqual(['Ur planen den 3 november 2025: Kursen är hållen.']);
    expect(under(lines, '## Analys')).toEqual(['Ur planen den 3 november 2025: Fler vill gå.']);
    const second = lines.slice(lines.findIndex((line) => line.startsWith('# 2.')));
    expect(under(second, '## Uppföljning')).toEqual(['Ej rapporterad.']);
    expect(under(second, '## Analys')).toEqual(['Ej rapporterad.']);
  });

  it('writes days in words in running text, also where the plan has them as data', () => {
    const iso = (date: string) => ({ raw: date, date, precision: 'day' as const });
    const measures = [
      measureOf(1, { start: iso('2022-01-01'), due: [iso('2026-08-31')], evaluation: iso('2026-12-15') }),
    ];
    const lines = report('yearly-follow-up', someReportFacts({ measures }));
    expect(under(lines, '# 1. Gemensamma rutiner vid lektionsstart')[0]).toBe(
      'Uppdrag/Aktivitet: Tidsplan: Påbörjas den 1 januari 2022. Klart den 31 augusti 2026. Utvärderas den 15 december 2026. Saknar ansvarig. Läge: Pågår.',
    );
    for (const kind of ['yearly-follow-up', 'back-report', 'audit-answer'] as const)
      expect(report(kind, someReportFacts({ measures })).join('\n')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    const english = report('yearly-follow-up', someReportFacts({ measures }), { language: 'en' });
    expect(english.join('\n')).toContain('Starts 1 January 2022');
  });

  it('says of an activity whose day has passed since when it is late, in the words of the back-report', () => {
    const measures = [
      measureOf(1, { nextDue: '2026-03-31', due: [month('mars 2026', '2026-03-31')] }),
      measureOf(2, { nextDue: '2027-03-31', due: [month('mars 2027', '2027-03-31')] }),
      measureOf(3, { state: 'completed', open: false, nextDue: '2026-03-31' }),
    ];
    const facts = someReportFacts({ measures });
    const late = 'Försenad sedan den 31 mars 2026.';
    const lines = report('yearly-follow-up', facts);
    expect(under(lines, '# 1. Gemensamma rutiner vid lektionsstart')[0]).toMatch(new RegExp(`Läge: Pågår\\. ${late}$`));
    expect(lines.join('\n').split(late)).toHaveLength(2);
    expect(report('back-report', facts).join('\n')).toContain(late);
  });

  it('carries over what has not ended, each with its reason', () => {
    const measures = [
      measureOf(1, { state: 'not_completed' }),
      measureOf(2, { due: [month('mars 2027', '2027-03-31')] }),
      measureOf(3, { state: 'closed' }),
      measureOf(4, { state: 'completed', evaluation: month('oktober 2026', '2026-10-31') }),
      measureOf(5, { due: [{ raw: 'löpande', date: null, precision: 'recurring' }] }),
      measureOf(6, { state: 'unknown' }),
      measureOf(7, { state: 'paused', due: [month('mars 2026', '2026-03-31')] }),
    ].map((one) => ({ ...one, responsible: [{ type: 'text' as const, text: 'Rektor' }] }));
    const carried = under(
      report('yearly-follow-up', someReportFacts({ measures })),
      '# Det som följer med till nästa år',
    );
    expect(carried.map((line) => line.replace('Gemensamma rutiner vid lektionsstart | ', ''))).toEqual([
      '6 av 7 aktiviteter följer med, under samma nummer som ovan.',
      '1 | Ej genomförd | Den är inte genomförd. Beslut behövs: stryka, flytta eller behålla.',
      '2 | Pågår | Klart senast: mars 2027.',
      '4 | Genomförd | Den ska utvärderas: oktober 2026.',
      '5 | Pågår | Den är återkommande.',
      '6 | Ej rapporterad | Läget är ej rapporterat.',
      '7 | Pausad | Den är pausad. Den skulle ha varit klar senast den 31 mars 2026.',
      '1 aktivitet följer inte med: den är avslutad.',
      'Datum: 15 juni 2026',
      'Undertecknare: ej angiven',
    ]);
  });
});

describe('the answer to the auditors', () => {
  const lines = report('audit-answer', auditAnswerFacts());

  it('gives every recommendation verbatim before its answer', () => {
    expect(under(lines, '# Rekommendation 1')).toEqual([
      '> Säkerställa att fördelningsmodellen prövas mot enheternas behov.*',
    ]);
    expect(lines).toContain('När den ska utvärderas är inte bestämt.');
  });

  it('says of an unanswered recommendation’s measures no more than that they belong to it', () => {
    const plan = aPlan({ recommendations: [{ no: 1, text: 'Ge tid att leda.', measureIds: ['plan-a-1'] }] });
    const own = report('audit-answer', someReportFacts({ plan, measures: [measureOf(1, { state: 'proposed' })] }));
    expect(under(own, '## Svar')).toEqual([
      'Något skriftligt svar är ej rapporterat. Nedan står de åtgärder som är kopplade till rekommendationen.',
    ]);
    expect(own.join()).not.toMatch(/har beslutats/);
  });

  it('says when the answer is due, and that it is not stated', () => {
    expect(lines[0]).toContain('senast den 30 september 2026');
    expect(report('audit-answer', someReportFacts())[0]).toContain('Sista dag för svaret är ej angiven.');
  });

  it.each([
    ['Plan för studiero', 'Det gäller ”Plan för studiero”.'],
    ['Svar på revisionsrapporten ”Granskning av frånvaron”', 'Det gäller ”Granskning av frånvaron”.'],
    ['Handlingsplan efter ”Granskning av frånvaron”', 'Det gäller ”Handlingsplan efter ’Granskning av frånvaron’”.'],
  ])('says what it concerns, which is never the answer itself: %s', (title, about) => {
    expect(report('audit-answer', someReportFacts({ plan: aPlan({ title }) }))[0]).toContain(about);
  });

  it.each([
    'Svar till revisionen',
    'Svar på ”Elevers närvaro” och ”Stöd i förskolan”',
    'Svar på granskningen av ”trygga” skolgårdar',
    'Yttrande över ”Elevers närvaro” och om förskolan',
  ])(
    'says nothing of what it concerns where its title is the answer and names no one thing at its end: %s',
    (title) => {
      const own = report('audit-answer', someReportFacts({ plan: aPlan({ title }) }));
      expect(own[0]).not.toContain('Det gäller');
    },
  );

  it('says that a commitment has no date', () => {
    expect(under(lines, '## Åtgärder')[0]).toBe(
      '1. Ta fram en tidsplan för när modellen ska utvärderas | Tid för åtgärden är inte beslutad. | Beslutad. Ansvarig: Förvaltningschefen.',
    );
  });

  it('shows a measure under each recommendation it serves, and says so', () => {
    expect(lines.filter((line) => line.startsWith('2. Handledning'))).toHaveLength(2);
    expect(lines.join()).toContain('Svarar även mot rekommendation 2.');
  });

  it('says what is not answered, and puts measures that serve no recommendation last', () => {
    const third = lines.slice(lines.indexOf('# Rekommendation 3'));
    expect(under(third, '## Svar')).toEqual(['Rekommendationen är inte besvarad och har ingen åtgärd.']);
    expect(under(lines, '# Åtgärder utan koppling till en rekommendation')[0]).toContain('3. Ny mall för protokoll');
  });

  it('links measures by their column of recommendations where the plan has one', () => {
    const text = 'Ge rektorerna tid att leda.';
    const facts = someReportFacts({
      plan: aPlan({ recommendations: [{ no: 1, text }] }),
      measures: [measureOf(1, { area: text, title: 'Flytta över administration' })],
    });
    const linked = report('audit-answer', facts);
    expect(under(linked, '## Åtgärder')[0]).toContain('1. Flytta över administration');
    expect(linked).not.toContain('# Åtgärder utan koppling till en rekommendation');
  });
});

describe('the analysis report', () => {
  const lines = report('analysis', proposalFacts());

  it('begins with a covering letter whose summary is counted', () => {
    expect(lines.slice(0, 6)).toEqual([
      '# Tjänsteskrivelse',
      '## Mottagare',
      'Ej angiven.',
      '## Förslag till beslut',
      '- Nämnden godkänner analysrapporten.',
      '- Nämnden tar ställning till de 2 föreslagna utvecklingsområdena.',
    ]);
    expect(under(lines, '## Sammanfattning')[0]).toContain(
      'Planen har 1 åtgärd, som pågår. 4 förslag har lämnats: 2 väntar på beslut, 1 har antagits och 1 har avslagits.',
    );
  });

  it('parts proposals that wait, were accepted and were not', () => {
    expect(under(lines, '### Väntar på beslut')).toHaveLength(2);
    expect(under(lines, '### Antagna förslag')).toEqual([
      '- Nr 2: Samma mall för alla veckobrev (Information): pågår. Ansvarig: Kommunikatören. Klart maj 2026.',
    ]);
    expect(under(lines, '### Förslag som inte antogs')).toEqual([
      '- Nr 4: Flytta alla möten till fredagar (Information). Skäl: Fredagar passar inte fritidshemmen.',
    ]);
  });

  it('tells who decided on a proposal by role, when, and why', () => {
    const decided = { at: '2026-05-04T22:30:00.000Z', by: 'p-karin' }; // 5 May in Stockholm
    const facts = proposalFacts();
    const measures = facts.measures.map((one) =>
      one.no === 3
        ? {
            ...one,
            state: 'cancelled' as const,
            decision: { ...decided, kind: 'cancel' as const, reason: 'Ryms inte i årets budget.' },
          }
        : one.no === 2
          ? { ...one, decision: { ...decided, kind: 'accept' as const, reason: null } }
          : one,
    );
    const told = report('analysis', { ...facts, measures });
    expect(under(told, '### Förslag som inte antogs')).toEqual([
      '- Nr 3: Mentorer till nya rektorer (Samarbete). Avslogs den 5 maj 2026 av kvalitetscontroller. Skäl: Ryms inte i årets budget.',
      '- Nr 4: Flytta alla möten till fredagar (Information). Skäl: Fredagar passar inte fritidshemmen.',
    ]);
    expect(under(told, '### Antagna förslag')).toEqual([
      '- Nr 2: Samma mall för alla veckobrev (Information): pågår. Ansvarig: Kommunikatören. Klart maj 2026. Antogs den 5 maj 2026 av kvalitetscontroller.',
    ]);
    expect(told.join()).not.toContain('p-karin');
  });

  it('has a paused measure among its conclusions', () => {
    const measures = [measureOf(1), measureOf(2, { state: 'paused' }), measureOf(3, { state: 'paused', open: false })];
    expect(under(report('analysis', someReportFacts({ measures })), '## Slutsatser')).toContain('- Pausade: åtgärd 2.');
    expect(report('analysis', someReportFacts()).join('\n')).not.toContain('Pausade');
  });

  it('gives analyses by area without unit or person, and says that there is none', () => {
    const shared = report('analysis', sharedFacts());
    expect(under(shared, '### Trygghet')).toEqual(['Raster på olika tider ger lugnare korridorer.']);
    expect(shared.join()).not.toMatch(/Almskolan|Person \d/);
    expect(under(report('analysis', someReportFacts()), '## Analys')[0]).toContain('Ej rapporterad.');
  });

  it('concludes nothing but what the facts say', () => {
    expect(under(lines, '## Slutsatser')).toEqual([
      '- Beslut behövs om förslag nummer 1 och 3.',
      '- Försenade: åtgärd 2 (Samma mall för alla veckobrev).',
    ]);
    expect(under(report('analysis', someReportFacts()), '## Slutsatser')).toEqual([
      'Underlaget räcker inte för slutsatser: läget är ej rapporterat.',
    ]);
  });
});

describe('the account of the dialogues', () => {
  const document = makeReport('dialogues', dialogueFacts(), aFrame());
  const lines = linesOf(document);

  it('shows the distribution by form and area, small numbers as small', () => {
    const table = lines.slice(lines.indexOf('# Bedömning'));
    expect(under(table, '## Grundskola')).toEqual([
      'Närvaro | 9 | 6 | 4 | färre än 3 | färre än 3',
      'Studiero | visas inte | visas inte | visas inte | visas inte | visas inte',
    ]);
    expect(under(table, '## Förskola')).toEqual(['Färre än 3 enheter har bedömts. Fördelningen visas inte.']);
  });

  it('names no unit, no person and no assignment, in the document or its rows', () => {
    expect(JSON.stringify(document)).not.toMatch(/Enhet \d|Uppdrag till|Furuskolan/);
  });

  it('holds no number below three among the judgements and assignments, rows included', () => {
    const table = lines.slice(lines.indexOf('# Bedömning'), lines.indexOf('# Årshjulet'));
    const cells = [
      ...table.filter((line) => line.includes(' | ')).flatMap((line) => line.split(' | ')),
      ...document.data.rows.flat(),
    ];
    expect(cells).not.toContainEqual(expect.stringMatching(/^[012]$/));
    expect(cells).toContain('färre än 3');
  });

  it('counts an area of all forms once, and tells patterns from what is shown alone', () => {
    const facts = someReportFacts({
      plan: aPlan({ kind: 'assignment_round', areas: { generella: ['Elevhälsa'] } }),
      ratings: [
        ...ratingsOf('Elevhälsa', 'grundskola', [4, 2, 0, 0, 0]),
        ...ratingsOf('Elevhälsa', 'förskola', [5, 3, 0, 4, 1]),
      ],
    });
    const own = report('dialogues', facts);
    const table = own.slice(own.indexOf('# Bedömning'));
    expect(under(table, '## Gemensamma områden')).toEqual(['Elevhälsa | 9 | 5 | färre än 3 | 4 | färre än 3']);
    expect(under(own, '# Mönster')[0]).toBe(
      'Flest bedömningar till viss del eller inte alls finns i ”Elevhälsa” (gemensamma områden).',
    );
  });

  it('names no area for a number the tables withhold, nor one of a form with too few units', () => {
    // Of Studiero every judgement is high, and the table says none of it.
    const hidden = [
      ...ratingsOf('Närvaro', 'grundskola', [9, 6, 4, 1, 0]),
      ...ratingsOf('Studiero', 'grundskola', [12, 8, 0, 0, 0]),
    ];
    const fewUnits = ratingsOf('Lek', 'förskola', [9, 3, 7, 3, 3]).map((one, at) => ({
      ...one,
      unit: `Förskola ${at % 2}`,
    }));
    const patterns = under(report('dialogues', someReportFacts({ ratings: [...hidden, ...fewUnits] })), '# Mönster');
    expect(patterns).toEqual([
      'Flest bedömningar till viss del eller inte alls finns i ”Närvaro” (grundskola).',
      'Minst tre av fyra bedömningar är helt eller till stor del i ”Närvaro” (grundskola).',
    ]);
    expect(under(report('dialogues', someReportFacts({ ratings: fewUnits })), '# Mönster')).toEqual([
      'Bedömningarna är för få för att visa mönster.',
    ]);
  });

  it('shows the wheel and what comes next', () => {
    expect(under(lines, '# Årshjulet')).toContain('KUL 1 | Uppföljning av resultat | 15 januari – 13 februari');
    expect(under(lines, '# Nästa steg')[0]).toBe(
      'Nästa avstämning är VP, Ledarens verksamhetsplan, som är öppen från den 20 augusti 2026 till den 4 september 2026.',
    );
  });
});
