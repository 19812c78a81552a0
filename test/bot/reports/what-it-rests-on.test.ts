import type { Answer } from '../../../bot/domain/assignment';
import { factsOnDay } from '../../../bot/domain/facts-on-day';
import type { Measure, MeasureState } from '../../../bot/domain/plan';
import { rollupInPlan } from '../../../bot/domain/plan-closing';
import type { ReportFacts } from '../../../bot/domain/report-facts';
import { REPORT_KINDS, type ReportKind, type WrittenDocument } from '../../../bot/domain/written-document';
import { makeReport } from '../../../bot/reports/make-report';
import { aMeasure, anAnswer, anAssignment, aPlan } from '../../support/builders';
import { aFrame, measureOf, ON, proposalFacts, someReportFacts } from '../../support/report-samples';

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

describe('a report of a day before its plan was written', () => {
  const answers = [anAnswer({ id: 'a-1-1', at: '2026-05-06T09:00:00.000Z', measureId: 'plan-a-1' })];
  const then = factsOnDay(
    someReportFacts({
      plan: aPlan({ documentDate: '2026-08-01', importedAt: '2026-08-03T09:00:00.000Z' }),
      measures: [measureOf(1, imported({ followUp: 'Klart i juli.' }, '2026-08-01'))],
      assignments: [anAssignment({ measureId: 'plan-a-1' })],
    }),
    ON,
    'Europe/Stockholm',
  );

  it.each(OF_MEASURES)('%s does not say that it rests on that plan', (kind) => {
    const later = 'Planen är daterad den 1 augusti 2026; hur den såg ut den 15 juni 2026 är inte känt.';
    expect(told(kind, then)).toContain(`Inga svar har lämnats. ${later}`);
    expect(told(kind, then)).not.toMatch(/Underlag: planen|daterad den 1 augusti 2026\n/);
    const heard = told(kind, { ...then, answers });
    expect(heard).toContain(`Underlag: ett svar, lämnat den 6 maj 2026. ${later}`);
    expect(told(kind, { ...then, answers }, 'en')).toContain(
      'Based on one answer, given on 6 May 2026. The plan is dated 1 August 2026; what it was on 15 June 2026 is not known.',
    );
  });

  it('has no judgements, and does not date them by that plan', () => {
    expect(told('dialogues', then)).toContain('När dialogerna hölls är ej rapporterat.');
  });

  it('is told from one of today of a plan that is dated ahead, which is known', () => {
    const ahead = someReportFacts({
      plan: aPlan({ documentDate: '2026-08-01' }),
      measures: [measureOf(1, imported({ followUp: 'Beslutat.' }, '2026-08-01'))],
    });
    for (const kind of OF_MEASURES) expect(told(kind, ahead)).toContain('Underlag: planen den 1 augusti 2026.');
    expect(linesIn('analysis', ahead)).toContain(`${ahead.plan.title}, daterad den 1 augusti 2026`);
  });
});

describe('a yearly follow-up of a year without answers', () => {
  const old = anAnswer({ id: 'a-1-1', at: '2025-03-04T09:00:00.000Z', measureId: 'plan-a-1', state: 'paused' });
  const facts = (...answers: readonly Answer[]) =>
    someReportFacts({
      plan: aPlan({ documentDate: '2024-11-03' }),
      measures: [measureOf(1, { state: 'paused' })],
      assignments: [anAssignment({ measureId: 'plan-a-1' })],
      answers,
    });

  it('says which earlier answers its states rest on, and that none was given in the year', () => {
    expect(told('yearly-follow-up', facts(old))).toContain(
      'Underlag: planen den 3 november 2024 och ett svar, lämnat den 4 mars 2025. Inga svar har lämnats under tiden.',
    );
    expect(told('yearly-follow-up', facts(old), 'en')).toContain('No answers have been given in that time.');
  });

  it('does not say so twice where nobody has ever answered, nor where somebody has in the year', () => {
    expect(told('yearly-follow-up', facts())).toContain('Underlag: planen den 3 november 2024. Inga svar har lämnats.');
    const heard = facts(old, { ...old, id: 'a-1-2', n: 2, at: '2026-05-06T09:00:00.000Z' });
    for (const one of [facts(), heard]) expect(told('yearly-follow-up', one)).not.toContain('under tiden');
  });
});

describe('proposals that nobody had decided on when their plan was ended', () => {
  const at = '2026-02-09T09:00:00.000Z';
  const plan = aPlan({
    kind: 'analysis_proposals',
    status: 'closed',
    closings: [{ at, on: '2026-02-09', by: 'p-karin', reason: 'Ersatt av ny plan' }],
  });
  const proposal = (no: number, but: Partial<Measure> = {}) =>
    rollupInPlan(measureOf(no, { state: 'proposed', title: `Läsrum ${no}`, ...but }), [], plan);
  const ended = someReportFacts({ plan, measures: [proposal(1), proposal(2)] });

  it('end with it, and are never counted or listed as declined', () => {
    for (const kind of ['back-report', 'analysis'] as const) {
      expect(told(kind, ended)).toContain('2 förslag utgår med planen.');
      expect(told(kind, ended)).not.toMatch(/avslagits|inte antogs|Planen har 2/);
      expect(told(kind, ended, 'en')).toContain('2 proposals end with the plan.');
    }
    const lines = linesIn('analysis', ended);
    expect(lines.slice(lines.indexOf('Förslag som utgår med planen'))).toContain('Nr 1: Läsrum 1');
    const one = someReportFacts({ plan, measures: [proposal(1)] });
    expect(told('analysis', one)).toContain('1 förslag utgår med planen.');
    expect(told('analysis', one, 'en')).toContain('1 proposal ends with the plan.');
  });

  it('are told from those that were declined before, or accepted', () => {
    const decided = (kind: 'accept' | 'cancel') => ({
      kind,
      at: '2026-01-12T09:00:00.000Z',
      by: 'p-karin',
      reason: null,
    });
    const measures = [
      proposal(1),
      proposal(2, { decision: decided('cancel') }),
      proposal(3, { decision: decided('accept') }),
    ];
    expect(told('analysis', someReportFacts({ plan, measures }))).toContain(
      '3 förslag har lämnats: 1 har antagits, 1 har avslagits och 1 utgår med planen.',
    );
  });

  it('were accepted where somebody has answered on them', () => {
    const answer = anAnswer({ at: '2026-01-20T09:00:00.000Z', measureId: 'plan-a-1' });
    const assignments = [anAssignment({ measureId: 'plan-a-1' })];
    const facts = someReportFacts({ plan, measures: [proposal(1)], assignments, answers: [answer] });
    expect(told('analysis', facts)).toContain('1 förslag har antagits.');
  });

  it('leave the analysis to conclude that the plan is ended, and never that nothing is known', () => {
    expect(linesIn('analysis', ended)).toContain('Planen är avslutad: det som inte var genomfört utgår.');
    const done = someReportFacts({ measures: [measureOf(1, { state: 'completed', open: false })] });
    expect(linesIn('analysis', done)).toContain('Ingen åtgärd återstår att följa upp.');
    for (const facts of [ended, done]) expect(told('analysis', facts)).not.toContain('Underlaget räcker inte');
  });
});

describe('sentences of a report', () => {
  it('say of measures that all stand alike that they do, and do not say their number as if it were a part', () => {
    const of = (n: number) =>
      told('back-report', someReportFacts({ measures: Array.from({ length: n }, (_, at) => measureOf(at + 1)) }));
    expect(of(3)).toContain('Planen har 3 åtgärder. Alla 3 pågår.');
    expect(of(2)).toContain('Planen har 2 åtgärder. Båda pågår.');
    expect(of(1)).toContain('Planen har 1 åtgärd, som pågår.');
    const both = someReportFacts({ measures: [measureOf(1), measureOf(2)] });
    expect(told('back-report', both, 'en')).toContain('The plan has 2 measures. Both are in progress.');
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

  it('leave capitals as they are where an occasion begins with them, and do not say twice what it is for', () => {
    const next = (raw: string) =>
      told(
        'back-report',
        someReportFacts({ measures: [measureOf(1, { nextReport: { raw, date: '2027-04-15', precision: 'event' } })] }),
      );
    expect(next('BUN:s bokslut')).toContain('Nästa återrapport till nämnden: BUN:s bokslut.');
    expect(next('I samband med bokslut')).toContain('Nästa återrapport till nämnden: i samband med bokslut.');
    expect(next('Ny återrapport delårsrapporten')).toContain('Nästa återrapport till nämnden: delårsrapporten.');
  });

  it('reproach nobody for a day that an occasion is only counted to fall on', () => {
    const occasion = { raw: 'Årsredovisningen', date: '2026-04-15', precision: 'event' as const, assumed: true };
    const late = someReportFacts({ measures: [measureOf(1, { nextReport: occasion })] });
    expect(linesIn('back-report', late)).toContain('Återrapporten (årsredovisningen) är ej rapporterad.');
    expect(linesIn('back-report', late, 'en')).toContain('The back-report (årsredovisningen) is not reported.');
    const done = someReportFacts({
      measures: [
        measureOf(1, { state: 'completed', open: false, evaluation: { ...occasion, raw: 'Utvärderas i bokslutet' } }),
      ],
    });
    for (const kind of ['back-report', 'yearly-follow-up'] as const)
      expect(told(kind, done)).toContain('Utvärderingen (i bokslutet) är ej rapporterad.');
    expect(told('back-report', late)).not.toContain('15 april');
    expect(told('back-report', done)).not.toContain('senast den 15 april');
  });

  it('name an occasion to come by the plan’s words in English too, in the cell as below the table', () => {
    const ahead = { raw: 'Årsredovisningen', date: '2027-04-15', precision: 'event' as const };
    const open = someReportFacts({ measures: [measureOf(1, { due: [ahead], nextReport: ahead })] });
    expect(linesIn('back-report', open, 'en')).toContain('Next back-report årsredovisningen.');
    expect(told('yearly-follow-up', open)).toContain('Klart senast: årsredovisningen.');
    const done = measureOf(1, { state: 'completed', open: false, evaluation: ahead });
    const evaluated = someReportFacts({ measures: [done] });
    expect(told('yearly-follow-up', evaluated)).toContain('Den ska utvärderas: årsredovisningen.');
    for (const facts of [open, evaluated])
      for (const kind of ['back-report', 'yearly-follow-up'] as const)
        expect(told(kind, facts, 'en')).not.toContain('15 April');
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
    expect(of(true, true)).toContain('Båda aktiviteterna följer med, under samma nummer som ovan.');
    expect(of(true, true, true)).toContain('Alla 3 aktiviteter följer med, under samma nummer som ovan.');
    expect(of(true)).toContain('Aktiviteten följer med, under samma nummer som ovan.');
    expect(of(false, false).filter((line) => line.includes('följer'))).toEqual([
      'Det som följer med till nästa år',
      'Ingen aktivitet följer med: båda är avslutade.',
    ]);
    expect(of(false, false, false)).toContain('Ingen aktivitet följer med: alla 3 är avslutade.');
    expect(of(false)).toContain('Aktiviteten följer inte med: den är avslutad.');
    expect(of(true, false)).toContain('1 aktivitet följer inte med: den är avslutad.');
  });

  it('call what does not carry over closed only where it is: not what is cancelled, or goes on elsewhere', () => {
    const of = (...states: readonly MeasureState[]) =>
      someReportFacts({ measures: states.map((state, at) => measureOf(at + 1, { state, open: false })) });
    const mixed = of('cancelled', 'closed_continues');
    expect(linesIn('yearly-follow-up', mixed)).toContain(
      'Ingen aktivitet följer med: 1 utgår och 1 är avslutad i planen medan arbetet fortsätter.',
    );
    expect(linesIn('yearly-follow-up', mixed, 'en')).toContain(
      'No activity carries over: 1 is cancelled and 1 is closed in the plan while the work goes on.',
    );
    expect(linesIn('yearly-follow-up', of('cancelled', 'cancelled'), 'en')).toContain(
      'No activity carries over: both are cancelled.',
    );
  });

  it('say of what is called delayed in the analysis that it may be the plan that says so', () => {
    const delayed = (no: number, area: string) => measureOf(no, { area, schedule: 'delayed' });
    const facts = someReportFacts({ measures: [delayed(1, 'Läsning'), delayed(2, 'Språk')] });
    const caption = (language: 'sv' | 'en') =>
      JSON.stringify(makeReport('analysis', facts, aFrame({ language })).blocks);
    expect(caption('sv')).toContain('när planen eller den som svarar har sagt det');
    expect(caption('en')).toContain('when the plan or whoever answers has said so');
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
