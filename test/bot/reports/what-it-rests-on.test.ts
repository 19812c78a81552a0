import type { ReportFacts } from '../../../bot/domain/report-facts';
import { REPORT_KINDS, type ReportKind, type WrittenDocument } from '../../../bot/domain/written-document';
import { makeReport } from '../../../bot/reports/make-report';
import { aMeasure, anAnswer, anAssignment, aPlan } from '../../support/builders';
import { aFrame, measureOf, proposalFacts, someReportFacts } from '../../support/report-samples';

/** Every paragraph, point and cell, one a line. */
function linesOf({ blocks }: WrittenDocument): readonly string[] {
  const said = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return [said(block.text)];
    if (block.kind === 'list') return block.items.map(said);
    return block.rows.flatMap((row) =>
      row.kind === 'group' ? [row.text] : row.cells.flatMap((cell) => cell.map(({ text }) => said(text))),
    );
  });
}
const linesIn = (kind: ReportKind, facts: ReportFacts, language: 'sv' | 'en' = 'sv') =>
  linesOf(makeReport(kind, facts, aFrame({ language })));
const told = (...given: Parameters<typeof linesIn>) => linesIn(...given).join('\n');

const OF_MEASURES = REPORT_KINDS.filter((kind) => kind !== 'dialogues');
const undated = (but: Partial<ReportFacts> = {}) =>
  someReportFacts({ plan: aPlan({ documentDate: null, importedAt: '2026-02-03T09:00:00.000Z' }), ...but });
const imported = (texts: { readonly followUp?: string; readonly analysis?: string }, on: string | null = null) => ({
  imported: { state: 'in_progress' as const, schedule: null, raw: null, followUp: null, analysis: null, on, ...texts },
});

describe('what a report rests on', () => {
  it.each(OF_MEASURES)('%s says which plan and how many answers it rests on, and the day of the latest', (kind) => {
    const answers = [
      anAnswer({ id: 'a-1-1', at: '2026-03-04T09:00:00.000Z', measureId: 'plan-a-1' }),
      anAnswer({ id: 'a-1-2', n: 2, at: '2026-05-06T09:00:00.000Z', measureId: 'plan-a-1' }),
    ];
    const facts = someReportFacts({
      plan: aPlan({ documentDate: '2025-11-03' }),
      measures: [measureOf(1)],
      assignments: [anAssignment({ measureId: 'plan-a-1' })],
      answers,
    });
    expect(told(kind, facts)).toContain('Underlag: planen den 3 november 2025 och 2 svar, det senaste den 6 maj 2026.');
    expect(told(kind, { ...facts, answers: answers.slice(0, 1) })).toContain('och ett svar, lämnat den 4 mars 2026.');
    expect(told(kind, facts, 'en')).toContain('and 2 answers, the latest on 6 May 2026.');
  });

  it.each(OF_MEASURES)('%s of a plan without a date says so, and when it was read in', (kind) => {
    const said = told(kind, undated({ measures: [measureOf(1)] }));
    expect(said).toContain('planen, som inte är daterad och lästes in den 3 februari 2026. Inga svar har lämnats.');
    const later = aPlan({ documentDate: null, importedAt: '2026-08-01T09:00:00.000Z' });
    expect(told(kind, someReportFacts({ plan: later }))).toMatch(/planen, som inte är daterad\. Inga svar/);
  });

  it('says of a text of an undated plan whence it is, in the table, the follow-up and the analysis', () => {
    const texts = { followUp: 'Kurserna är bokade.', analysis: 'Fler kan delta på kvällen.' };
    const facts = undated({ measures: [measureOf(1, imported(texts))] });
    const back = linesIn('back-report', facts);
    expect(back[back.indexOf('Kurserna är bokade.') - 1]).toBe('Ur planen, som inte är daterad:');
    const yearly = linesIn('yearly-follow-up', facts);
    expect(yearly).toContain('Ur planen, som inte är daterad: Kurserna är bokade.');
    expect(yearly).toContain('Ur planen, som inte är daterad: Fler kan delta på kvällen.');
  });

  it('never says that words somebody wrote in the chat are out of the plan', () => {
    const facts = undated({
      measures: [{ ...measureOf(1, imported({ followUp: 'Bokat.' })), added: { offer: null } }],
    });
    expect(told('back-report', facts)).not.toContain('Ur planen');
    expect(told('yearly-follow-up', facts)).not.toContain('Ur planen');
  });

  it.each(OF_MEASURES)('%s of a plan that was ended says so with day, role and reason before the measures', (kind) => {
    const at = '2026-02-09T09:00:00.000Z';
    const closing = { at, on: '2026-02-09', by: 'p-karin', reason: 'Kommunen har bytt arbetssätt' };
    const plan = aPlan({ status: 'closed', closings: [closing] });
    const facts = someReportFacts({ plan, measures: [measureOf(1, { state: 'completed', open: false })] });
    const said = 'Planen avslutades den 9 februari 2026 av kvalitetscontroller. Skäl: Kommunen har bytt arbetssätt.';
    expect(linesIn(kind, facts).filter((line) => line === said)).toHaveLength(1);
    expect(told(kind, { ...facts, plan: aPlan() })).not.toContain('avslutades');
  });
});

describe('sentences of a report', () => {
  it('say of measures that all stand alike that they do, and do not say their number as if it were a part', () => {
    const of = (n: number) =>
      told('back-report', someReportFacts({ measures: Array.from({ length: n }, (_, at) => measureOf(at + 1)) }));
    expect(of(3)).toContain('Planen har 3 åtgärder. Alla 3 pågår.');
    expect(of(1)).toContain('Planen har 1 åtgärd, som pågår.');
  });

  it('count no proposal as a measure before it is accepted, nor one that was declined', () => {
    for (const kind of ['back-report', 'analysis'] as const) {
      const said = told(kind, proposalFacts());
      expect(said).toContain('Planen har 1 åtgärd, som pågår.');
      expect(said).toContain('4 förslag har lämnats: 2 väntar på beslut, 1 har antagits och 1 har avslagits.');
    }
    const waiting = someReportFacts({ measures: [measureOf(1, { state: 'proposed' })] });
    expect(told('analysis', waiting)).toContain('1 förslag väntar på beslut.');
    expect(told('analysis', waiting)).not.toContain('1 åtgärd');
    expect(told('analysis', waiting, 'en')).toContain('1 proposal awaits a decision.');
  });

  it('call a proposal that was accepted and then called off accepted no more and declined never', () => {
    const decision = { kind: 'accept' as const, at: '2026-03-02T09:00:00.000Z', by: 'p-karin', reason: null };
    const { imported: own } = measureOf(1);
    const off = measureOf(1, { state: 'cancelled', open: false, decision, imported: { ...own, state: 'proposed' } });
    expect(told('analysis', someReportFacts({ measures: [off] }))).not.toMatch(/avslagits|inte antogs/);
  });

  it('name an occasion for the next report as the plan does, and not the day it is counted from', () => {
    const raw = 'Redovisas i nämndens årsbokslut.';
    const nextReport = { raw, date: '2027-04-15', precision: 'event' as const };
    const facts = someReportFacts({ measures: [measureOf(1, { nextReport })] });
    for (const kind of ['back-report', 'dialogues'] as const) {
      expect(told(kind, facts)).toContain('Nästa återrapport till nämnden: redovisas i nämndens årsbokslut.');
      expect(told(kind, facts)).not.toContain('15 april 2027');
    }
  });

  it('say of an answer whose last day has passed that it was due, not that it is to be given', () => {
    const facts = (answerDueOn: string) => someReportFacts({ plan: aPlan({ answerDueOn }) });
    expect(told('audit-answer', facts('2026-06-14'))).toContain('Sista dag för svaret var den 14 juni 2026.');
    expect(told('audit-answer', facts('2026-06-15'))).toContain('Svaret ska lämnas senast den 15 juni 2026.');
  });

  it('do not say the day of an evaluation again where the plan’s own words say it', () => {
    const evaluation = { raw: 'Utvärderas april 2027', date: '2027-04-30', precision: 'month' as const };
    const done = (followUp: string) =>
      measureOf(1, { state: 'completed', open: false, evaluation, ...imported({ followUp }, '2025-11-03') });
    expect(told('back-report', someReportFacts({ measures: [done('Klart. Utvärderas april 2027.')] }))).not.toContain(
      'Ska utvärderas',
    );
    expect(told('back-report', someReportFacts({ measures: [done('Klart.')] }))).toContain('Ska utvärderas');
  });

  it('do not count those who had no time to answer before a plan was ended', () => {
    const at = '2026-02-09T09:00:00.000Z';
    const plan = aPlan({ status: 'closed', closings: [{ at, on: '2026-02-09', by: 'p-karin', reason: 'Ersatt.' }] });
    const assignments = ['u-0', 'u-1'].map((unitId, n) => anAssignment({ id: `a-1-${n}`, unitId }));
    const measures = [measureOf(1, { state: 'cancelled', open: false, endedWithPlan: at })];
    expect(told('back-report', someReportFacts({ plan, measures, assignments }))).not.toMatch(/av 2 enheter/);
  });

  it('tell in the yearly follow-up what is in the way, what was asked for, and who moved a date', () => {
    const answer = anAnswer({ hindrance: 'funding', newDueProposed: '2026-12-01', measureId: 'plan-a-1' });
    const moved = { at: '2026-02-09T09:00:00.000Z', on: '2026-02-09', by: 'p-x', asked: '2026-09-01', answers: [] };
    const measure = measureOf(1, { dueDecisions: [{ ...moved, from: null, to: '2026-09-01' }] });
    const assignments = [anAssignment({ measureId: 'plan-a-1' })];
    const said = told('yearly-follow-up', someReportFacts({ measures: [measure], assignments, answers: [answer] }));
    expect(said).toContain('Datumet 1 september 2026 beslutades den 9 februari 2026 av kvalitetscontroller.');
    expect(said).toContain('Hinder: finansiering. Ett nytt datum har föreslagits: 1 december 2026.');
  });

  it('say once what carries over, of one, of all and of none', () => {
    const state = (open: boolean) => (open ? {} : { state: 'closed' as const, open: false });
    const of = (...open: readonly boolean[]) =>
      linesIn('yearly-follow-up', someReportFacts({ measures: open.map((is, at) => measureOf(at + 1, state(is))) }));
    expect(of(true, true)).toContain('Alla 2 aktiviteter följer med, under samma nummer som ovan.');
    expect(of(true)).toContain('Aktiviteten följer med, under samma nummer som ovan.');
    expect(of(false, false).filter((line) => line.includes('följer'))).toEqual([
      'Det som följer med till nästa år',
      'Ingen aktivitet följer med: alla 2 är avslutade.',
    ]);
  });

  it('give the documents of a decision by their date, and never by the name of a file', () => {
    const plan = aPlan({ title: 'Plan för skolbibliotek', sourceFile: { name: 'kopia_3_slutlig.docx', sha256: '0' } });
    expect(linesIn('analysis', someReportFacts({ plan }))).toContain(
      'Plan för skolbibliotek, daterad den 3 november 2025',
    );
    expect(told('analysis', someReportFacts({ plan }))).not.toContain('kopia_3');
    expect(linesIn('analysis', undated())).toContain(`${undated().plan.title}, odaterad`);
  });

  it('tell the title of a measure once among conclusions, and no area that is none', () => {
    const measures = [measureOf(1, { state: 'paused', title: 'Ny kiosk', ...imported({ analysis: 'Den behövs.' }) })];
    const lines = linesIn('analysis', someReportFacts({ measures }));
    expect(lines.filter((line) => line.includes('(Ny kiosk)'))).toHaveLength(1);
    expect(lines.join('\n')).toContain('1 analys har lämnats.');
  });

  it('say once that there are no judgements', () => {
    const lines = linesIn('dialogues', someReportFacts({ measures: [aMeasure()] }));
    expect(lines.filter((line) => line.includes('Inga bedömningar'))).toHaveLength(1);
    expect(lines).toContain('Utan bedömningar går det inte att visa några mönster.');
  });
});
