import type { PlanDate } from '../../../bot/domain/dates';
import type { DueDecision } from '../../../bot/domain/plan';
import type { ReportFacts, ReportFrame } from '../../../bot/domain/report-facts';
import type { TableRow, WrittenDocument, WrittenTable } from '../../../bot/domain/written-document';
import { makeReport } from '../../../bot/reports/make-report';
import { anAnswer, anAssignment, aPerson, aPlan } from '../../support/builders';
import {
  activityPlanFacts,
  aFrame,
  auditPlanFacts,
  measureOf,
  month,
  sharedFacts,
  someReportFacts,
} from '../../support/report-samples';

const report = (facts: ReportFacts, frame: Partial<ReportFrame> = {}) =>
  makeReport('back-report', facts, aFrame(frame));

const tableOf = ({ blocks }: WrittenDocument): WrittenTable => {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
};

/** The table's measures: a text per paragraph per cell. */
const rowsOf = (document: WrittenDocument) =>
  tableOf(document)
    .rows.filter((row): row is TableRow => row.kind === 'row')
    .map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text.map((run) => run.text).join(''))));

const textOf = ({ blocks }: WrittenDocument) =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text.map((run) => run.text).join('')] : []))
    .join('\n');

const stateOf = (facts: ReportFacts, frame: Partial<ReportFrame> = {}) => rowsOf(report(facts, frame))[0]?.at(-1);
const dueOf = (facts: ReportFacts, frame: Partial<ReportFrame> = {}) => rowsOf(report(facts, frame))[0]?.at(-2);
const one = (but: Parameters<typeof measureOf>[1]) => someReportFacts({ measures: [measureOf(1, but)] });

describe('the back-report', () => {
  it('has the four columns, the groups and the order of the plan', () => {
    const table = tableOf(report(auditPlanFacts()));
    expect(table.columns.map(({ title }) => title)).toEqual(['Utvecklingsområde', 'Åtgärd', 'Tidsplan', 'Processläge']);
    expect(table.rows.map((row) => (row.kind === 'group' ? row.text : '-'))).toEqual([
      'Det granskningen rekommenderar',
      '-',
      '-',
      'Annat som granskningen tar upp',
      '-',
    ]);
  });

  it('says headings that are the areas once, in their column', () => {
    const measures = ['Läsning', 'Räkning'].map((area, at) => measureOf(at + 1, { area, group: area }));
    const { columns, rows } = tableOf(report(someReportFacts({ measures })));
    expect(columns[0]?.title).toBe('Utvecklingsområde');
    expect(rows.filter((row) => row.kind === 'group')).toEqual([]);
  });

  it('says when a proposal was decided on, by role, and why it was declined', () => {
    const imported = { ...measureOf(1).imported, state: 'proposed', schedule: null } as const;
    const decided = { at: '2026-05-04T10:00:00.000Z', by: 'p-karin' };
    const declined = { ...decided, kind: 'cancel', reason: 'Ryms inte i budgeten.' } as const;
    expect(stateOf(one({ imported, state: 'cancelled', decision: declined }))).toEqual([
      'Utgår.',
      'Förslaget avslogs den 4 maj 2026 av kvalitetscontroller. Skäl:',
      'Ryms inte i budgeten.',
    ]);
    const accepted = { ...decided, kind: 'accept', reason: null } as const;
    const responsible = [{ type: 'text', text: 'Rektor' }] as const;
    expect(stateOf(one({ imported, state: 'decided', decision: accepted, responsible }))).toEqual([
      'Beslutad.',
      'Förslaget antogs den 4 maj 2026 av kvalitetscontroller.',
      'Ansvarig: Rektor.',
    ]);
    expect(stateOf(one({ imported: { ...imported, state: 'cancelled' }, state: 'cancelled' }))).toEqual([
      'Utgår.',
      'Skäl: ej rapporterat.',
    ]);
  });

  it('says that areas are missing only where other measures have one', () => {
    const none = someReportFacts({ measures: [measureOf(1), measureOf(2)] });
    expect(tableOf(report(none)).columns).toHaveLength(3);
    const some = someReportFacts({ measures: [measureOf(1, { area: 'Läsning' }), measureOf(2)] });
    expect(rowsOf(report(some)).map(([area]) => area)).toEqual([['Läsning'], ['Saknas']]);
  });

  it('prints the plan’s own background, and says that there is none', () => {
    expect(textOf(report(auditPlanFacts()))).toContain('Kommunens revisorer granskade under 2025');
    expect(textOf(report(someReportFacts()))).toContain('Planen innehåller ingen bakgrundsbeskrivning.');
  });

  it('says that the measures come of an audit only where the plan does', () => {
    const claim = 'Åtgärderna följer av revisorernas granskning.';
    const about = (but: Parameters<typeof aPlan>[0]) =>
      textOf(report(someReportFacts({ plan: aPlan({ kind: 'audit_plan', recommendations: [], ...but }) })));
    expect(about({ title: 'Svar på revisionsrapport om skolmåltider' })).toContain(claim);
    expect(about({ title: 'Åtgärder efter revisorernas granskning' })).toContain(claim);
    expect(about({ title: 'Måltider', recommendations: [{ no: 1, text: 'Se över köket.' }] })).toContain(claim);
    expect(about({ title: 'Granskning av arbetsmiljön' })).not.toContain(claim);
    expect(about({ title: 'Kvalitetsplan inför revision' })).not.toContain(claim);
  });

  it('prints a part that has a letter of its own without a bullet before it', () => {
    const part = (text: string) => ({ id: text, text, due: null, done: false });
    const bulletsOf = (...texts: readonly string[]) => {
      const document = report(one({ parts: texts.map(part) }));
      const [first] = tableOf(document).rows;
      const cells = first?.kind === 'row' ? first.cells : [];
      return cells.flat().flatMap(({ text, bullet }) => (texts.includes(text[0]?.text ?? '') ? [bullet === true] : []));
    };
    expect(bulletsOf('a) föräldrarna bjuds in', 'b) kalendern skickas ut')).toEqual([false, false]);
    expect(bulletsOf('Föräldrarna bjuds in', 'Ta med 2. upplagan')).toEqual([true, true]);
  });

  it('counts where the measures stand on the day of the report', () => {
    expect(textOf(report(activityPlanFacts()))).toContain(
      'Tabellen visar var varje åtgärd står den 15 juni 2026. Planen har 4 åtgärder: 2 pågår, 1 är ersatt och 1 är ej rapporterad. 1 åtgärd är försenad.',
    );
  });

  it('keeps the plan’s own words for a time, and spells out a year they left to the reader', () => {
    expect(dueOf(one({ due: [month('Klart till mars 2026', '2026-03-31')] }))).toEqual(['Klart till mars 2026.']);
    const assumed = one({ due: [{ ...month('i februari', '2026-02-28'), assumed: true }] });
    expect(dueOf(assumed)).toEqual(['Klart februari 2026.']);
    expect(dueOf(assumed, { on: '2026-01-10' })).toEqual(['Klart februari 2026.']);
    const day = one({ due: [{ raw: 'senast den 15 mars', date: '2026-03-15', precision: 'day', assumed: true }] });
    expect(dueOf(day, { on: '2026-01-10' })).toEqual(['Klart 15 mars 2026.']);
    const week = one({ due: [{ raw: 'klart v. 47', date: '2026-11-20', precision: 'week', assumed: true }] });
    expect(dueOf(week, { on: '2026-01-10' })).toEqual(['Klart vecka 47 2026.']);
  });

  it('says a start in the plan’s own words, with the year, and no day of it that the plan does not hold', () => {
    const term = { raw: 'från och med vårterminen 2027', date: '2027-06-30', precision: 'term', start: '2027-01-01' };
    const due = [month('Klart maj 2028', '2028-05-31')];
    const startOf = (start: object) => dueOf(one({ start: start as PlanDate, due }))?.[0];
    expect(startOf(term)).toBe('Från och med vårterminen 2027.');
    expect(startOf({ ...month('med start i februari', '2027-02-28'), assumed: true })).toBe(
      'Påbörjas i februari 2027.',
    );
    expect(startOf({ ...term, raw: 'vt', assumed: true })).toBe('Påbörjas vårterminen 2027.');
    expect(startOf({ raw: '2027-01-11', date: '2027-01-11', precision: 'day' })).toBe('Påbörjas den 11 januari 2027.');
    const english = (start: object) => dueOf(one({ start: start as PlanDate, due }), { language: 'en' })?.[0];
    expect(english(term)).toBe('Starts in the spring term of 2027.');
  });

  it('shows the date a measure was adopted with behind the one that was decided since', () => {
    const moved = one({
      due: [month('Klart juni 2026', '2026-06-30')],
      originalDue: [month('Klart mars 2026', '2026-03-31')],
    });
    expect(dueOf(moved)).toEqual(['Klart juni 2026 (ursprungligen mars 2026).']);
  });

  it('says who decided a new date and when, and keeps the original one of a part', () => {
    const [before, to] = ['2026-01-31', '2026-03-31'].map(
      (date) => ({ raw: date, date, precision: 'day' }) as const,
    ) as [PlanDate, PlanDate];
    const disa = aPerson({ id: 'p-disa', roles: ['head_of_area'] });
    const decision = {
      at: '2026-02-09T09:00:00.000Z',
      on: '2026-02-09',
      by: disa.id,
      asked: '2026-03-31',
      answers: [],
      from: '2026-01-31',
      to: '2026-03-31',
      before: { due: [], parts: { a: before, b: null } },
    };
    const parts = [
      { id: 'a', text: 'Kartläggning', due: to, done: false },
      { id: 'b', text: 'Förslag', due: null, done: false },
    ];
    const moved = someReportFacts({
      people: [disa],
      measures: [measureOf(1, { due: [], originalDue: [], parts, dueDecisions: [decision] })],
    });
    expect(rowsOf(report(moved))[0]?.join()).toContain(
      'Kartläggning (klart den 31 mars 2026) (ursprungligen 31 januari 2026)',
    );
    expect(stateOf(moved)).toContain('Datumet 31 mars 2026 beslutades den 9 februari 2026 av områdeschef.');
    expect(stateOf(moved, { on: '2026-02-08' })?.join()).not.toContain('Nytt datum');
  });

  it('lets a part’s own words for its day stand, with the day it was moved to and never itself as the original', () => {
    const day = (date: string) => ({ raw: date, date, precision: 'day' }) as const;
    const decision = {
      at: '2026-10-19T09:00:00.000Z',
      on: '2026-10-19',
      by: 'p-disa',
      asked: '2026-12-18',
      answers: [],
      from: '2026-11-06',
      to: '2026-12-18',
      before: { due: [day('2026-11-06')], parts: { a: day('2026-11-06'), b: day('2027-03-05') } },
    };
    const parts = [
      { id: 'a', text: 'Intervjuer klara 6 november 2026.', due: day('2026-12-18'), done: false },
      { id: 'b', text: 'Sammanställning klar 5 mars 2027.', due: day('2027-03-05'), done: false },
    ];
    const due = { due: [day('2026-12-18')], originalDue: [day('2026-11-06')] };
    const moved = someReportFacts({ measures: [measureOf(1, { ...due, parts, dueDecisions: [decision] })] });
    const cells = rowsOf(report(moved, { on: '2026-10-20' }))[0]?.flat();
    expect(cells).toContain('Intervjuer klara 6 november 2026 (flyttat till 18 december 2026).');
    expect(cells).toContain('Sammanställning klar 5 mars 2027.');
    expect(cells?.join()).not.toMatch(/6 november 2026 \(ursprungligen 6 november 2026\)/);
    expect(dueOf(moved, { on: '2026-10-20' })).toEqual(['Klart den 18 december 2026 (ursprungligen 6 november 2026).']);
    const { columns, rows } = report(moved, { on: '2026-10-20' }).data;
    expect(rows[0]?.[columns.indexOf('Delåtgärder')]?.split('\n')).toEqual([
      '• Intervjuer klara 6 november 2026 (flyttat till 18 december 2026).',
      '• Sammanställning klar 5 mars 2027.',
    ]);
  });

  it('says of a date that was set where the plan had none when it was decided, and no original one', () => {
    const day = { raw: '2026-08-31', date: '2026-08-31', precision: 'day' } as const;
    const decision: DueDecision = {
      at: '2026-02-09T09:00:00.000Z',
      on: '2026-02-09',
      by: 'p-karin',
      asked: day.date,
      answers: [],
      from: null,
      to: day.date,
      reason: 'Biblioteket öppnar igen i augusti.',
      before: { due: [], parts: {} },
    };
    const dated = one({ due: [day], originalDue: [], dueDecisions: [decision] });
    expect(dueOf(dated)).toEqual(['Klart den 31 augusti 2026.']);
    expect(stateOf(dated)).toContain('Datumet 31 augusti 2026 beslutades den 9 februari 2026 av kvalitetscontroller.');
    expect(rowsOf(report(dated))[0]?.flat().join()).not.toMatch(/ursprungligen|saknas|Biblioteket/);
  });

  it('says that a new date is asked for until that is decided', () => {
    const answer = anAnswer({ id: 'a-1-1', newDueProposed: '2026-03-31', at: '2026-02-02T09:00:00.000Z' });
    const assignment = anAssignment({ measureId: measureOf(1, {}).id, id: answer.assignmentId });
    const facts = (dueDecisions: readonly DueDecision[]) =>
      someReportFacts({
        measures: [measureOf(1, { dueDecisions })],
        assignments: [assignment],
        answers: [{ ...answer, measureId: assignment.measureId }],
      });
    const kept = { at: '2026-02-09T09:00:00.000Z', on: '2026-02-09', by: 'p-disa', asked: '2026-03-31', from: null };
    expect(stateOf(facts([]))?.join()).toContain('föreslagits');
    expect(stateOf(facts([{ ...kept, to: null, answers: ['a-1-1'] }]))?.join()).not.toContain('föreslagits');
    expect(stateOf(facts([{ ...kept, to: null, answers: [] }]))?.join()).toContain('föreslagits');
  });

  it('says of what ended with its plan that it is cancelled and why, and of what was done that it is done', () => {
    const at = '2026-02-09T09:00:00.000Z';
    const closing = { at, on: '2026-02-09', by: 'p-karin', reason: 'Planen ersätts av nästa års plan.' };
    const facts = someReportFacts({
      plan: aPlan({ status: 'closed', closings: [closing] }),
      measures: [
        measureOf(1, { state: 'cancelled', open: false, endedWithPlan: at }),
        measureOf(2, { state: 'completed', open: false }),
      ],
    });
    const [ended, done] = rowsOf(report(facts));
    expect(ended?.at(-1)?.slice(0, 3)).toEqual([
      'Utgår.',
      'Utgår med hela planen enligt beslut den 9 februari 2026 av kvalitetscontroller. Skäl:',
      'Planen ersätts av nästa års plan.',
    ]);
    expect(done?.at(-1)?.[0]).toBe('Genomförd.');
    expect(done?.at(-1)?.join()).not.toMatch(/Utgår|ersätts/);
  });

  it('says that a date is missing, and never leaves a cell empty', () => {
    expect(dueOf(one({}))).toEqual(['Datum saknas']);
    const { rows } = tableOf(report(activityPlanFacts()));
    for (const row of rows) if (row.kind === 'row') expect(row.cells.every((cell) => cell.length > 0)).toBe(true);
  });

  it('says once when somebody delivers, where a report read again says it already', () => {
    const deliversOn = { raw: 'Rapport levereras 2028-02-29', date: '2028-02-29', precision: 'day' as const };
    const measure = measureOf(1, { executor: { name: 'Kajkonsult AB', deliversOn } });
    const followUp = 'Utförs av Kajkonsult AB.\nLeverans: 29 februari 2028.';
    const facts = someReportFacts({ measures: [{ ...measure, imported: { ...measure.imported, followUp } }] });
    const said = JSON.stringify(report(facts).blocks);
    expect(said.split('Leverans: 29 februari 2028.').length - 1).toBe(1);
  });

  it('calls late what has passed its day, as the summary does, and what is said to be late by another name', () => {
    const due = [month('mars 2026', '2026-03-31')];
    const facts = someReportFacts({
      measures: [
        measureOf(1, { state: 'not_started', schedule: 'delayed', area: 'Lek' }),
        measureOf(2, { state: 'completed', schedule: 'delayed', area: 'Lek' }),
        measureOf(3, { due, area: 'Musik' }),
        measureOf(4, { due, schedule: 'delayed', area: 'Musik' }),
      ],
    });
    const counts = '2 åtgärder är försenade. 1 åtgärd uppges försenad utan att dagen har passerat.';
    expect(textOf(report(facts, { on: '2026-04-01' }))).toContain(counts);
    expect(stateOf(facts, { on: '2026-04-01' })?.[0]).toBe('Ej påbörjad, uppges försenad.');
    const analysis = makeReport('analysis', facts, aFrame({ on: '2026-04-01' }));
    expect(textOf(analysis)).toContain(counts);
    expect(JSON.stringify(analysis.blocks)).toContain(
      'Försenade: åtgärd 3 (Gemensamma rutiner vid lektionsstart) och 4',
    );
    expect(JSON.stringify(analysis.blocks)).toContain(
      'Uppges försenade utan att dagen har passerat: åtgärd 1 (Gemensamma rutiner vid lektionsstart).',
    );
    const areas = analysis.blocks.find((block) => block.kind === 'table' && block.columns.length === 6);
    const numbers = (areas as WrittenTable).rows.map((row) =>
      row.kind === 'row' ? row.cells.map((cell) => cell.map(({ text }) => text[0]?.text ?? '').join()) : [],
    );
    // Antal, klara, försenade, uppges försenade, ej rapporterade.
    expect(numbers).toEqual([
      ['Lek', '2', '1', '0', '1', '0'],
      ['Musik', '2', '0', '2', '0', '0'],
    ]);
    const english = makeReport('back-report', facts, aFrame({ on: '2026-04-01', language: 'en' }));
    expect(textOf(english)).toContain('2 measures are overdue. 1 measure is said to be delayed');
  });

  it('says how long a measure is late, from the day after, and only while it is followed up', () => {
    const due = [month('mars 2026', '2026-03-31')];
    const late = 'Försenad sedan den 31 mars 2026.';
    expect(stateOf(one({ due }), { on: '2026-03-31' })).not.toContain(late);
    expect(stateOf(one({ due }), { on: '2026-04-01' })).toContain(late);
    expect(stateOf(one({ due, state: 'completed' }), { on: '2026-04-01' })).not.toContain(late);
    const closed = { ...one({ due }), plan: aPlan({ status: 'closed' }) };
    expect(stateOf(closed, { on: '2026-04-01' })).not.toContain(late);
  });

  it('lets a state and a lateness that contradict each other stand', () => {
    const said = stateOf(one({ due: [month('mars 2026', '2026-03-31')], schedule: 'on_plan' }));
    expect(said?.slice(0, 2)).toEqual(['Pågår enligt plan.', 'Försenad sedan den 31 mars 2026.']);
  });

  it('counts units and names units, never people', () => {
    const document = report(sharedFacts());
    const said = rowsOf(document)[0]?.at(-1) ?? [];
    expect(said).toContain('4 av 6 enheter klara.');
    expect(said).toContain('Svar har kommit från 5 av 6 enheter.');
    expect(said).toContain('Hedskolan, svar den 5 maj 2026:');
    expect(said).toContain('Ytterligare 2 enheter har svarat.');
    expect(JSON.stringify(document)).not.toContain('Person ');
  });

  it('gives the latest text verbatim with its day, and not one that was corrected', () => {
    const measures = [measureOf(1)];
    const answers = [
      anAnswer({ id: 'a-1-1', at: '2026-03-01T08:00:00.000Z', followUp: 'Första utkastet.' }),
      anAnswer({ id: 'a-1-2', n: 2, at: '2026-05-01T22:30:00.000Z', followUp: 'Fel text.' }),
      anAnswer({
        id: 'a-1-3',
        n: 3,
        at: '2026-05-01T22:40:00.000Z',
        followUp: '  Två av tre lag är i gång.\n\n"Det känns bra." ',
        supersedes: 'a-1-2',
      }),
    ];
    const facts = someReportFacts({ measures, answers, assignments: [anAssignment()] });
    const said = stateOf(facts) ?? [];
    // Half past ten at night in UTC is the second of May in Stockholm.
    expect(said.slice(1, 4)).toEqual(['Svar den 2 maj 2026:', 'Två av tre lag är i gång.', '"Det känns bra."']);
    expect(said.join()).not.toContain('Fel text');
    expect(stateOf(facts, { on: '2026-04-01' })).toContain('Första utkastet.');
  });

  it('says that nobody has answered since the plan, where somebody was asked', () => {
    const facts = someReportFacts({ measures: [measureOf(1)], assignments: [anAssignment()] });
    expect(stateOf(facts)).toContain('Inget svar sedan den 3 november 2025.');
    expect(stateOf(one({ state: 'unknown' }))?.[0]).toBe('Ej rapporterad.');
  });

  it('promises the next back-report while it is ahead, and says that one was not given', () => {
    const facts = one({ nextReport: month('Ny återrapport mars 2026', '2026-03-31') });
    expect(stateOf(facts, { on: '2026-03-31' })).toContain('Ny återrapport mars 2026.');
    expect(stateOf(facts, { on: '2026-04-01' })).toContain('Återrapporten mars 2026 har inte lämnats.');
    const answered = { ...facts, answers: [anAnswer({ at: '2026-03-20T08:00:00.000Z' })] };
    expect(stateOf(answered, { on: '2026-04-01' })?.join()).not.toContain('terrapport');
  });

  it('says why what has ended has ended, or that nobody has said', () => {
    expect(stateOf(one({ state: 'cancelled' }))).toEqual(['Utgår.', 'Skäl: ej rapporterat.']);
    const successor = rowsOf(report(activityPlanFacts()))[3]?.at(-1);
    expect(successor).toEqual(['Ersatt av åtgärd 3 (Studiehandledning på modersmålet).']);
    expect(stateOf(one({ state: 'not_completed' }))).toContain(
      'Beslut behövs: ska åtgärden strykas, flyttas eller vara kvar?',
    );
  });

  it('moves texts to a column of their own where one would be taken for a state', () => {
    const followUp = 'Åtgärden anses vara avslutad hos oss.';
    const { imported } = measureOf(1);
    const table = tableOf(report(one({ imported: { ...imported, followUp } })));
    expect(table.columns.map(({ title }) => title)).toEqual(['Åtgärd', 'Tidsplan', 'Processläge', 'Kommentar']);
  });

  it('signs with what is known and makes up nobody', () => {
    expect(textOf(report(auditPlanFacts()))).toMatch(/Norrvik den 15 juni 2026\nAlva Ljung, skolchef$/);
    expect(textOf(report(someReportFacts()))).toMatch(/Datum: 15 juni 2026\nUndertecknare: ej angiven$/);
  });

  it('says who answers for a measure by role, and that a post is vacant', () => {
    expect(rowsOf(report(activityPlanFacts()))[0]?.at(-1)).toContain('Ansvarig: rektor i grundskola.');
    const left = one({ responsible: [{ type: 'person', personId: 'p-nobody' }] });
    expect(stateOf(left)).toContain('Ansvarig: vakant.');
    expect(stateOf(one({}))).toContain('Saknar ansvarig.');
  });
});
