import { writeDocument } from '../documents/write/write-document';
import type { Answer } from '../domain/assignment';
import { dayOf } from '../domain/calendar';
import type { PlanDate } from '../domain/dates';
import { registerOf } from '../domain/facts';
import type { HeldText } from '../domain/held-text';
import { ownerOf } from '../domain/owner';
import type { Measure, Plan } from '../domain/plan';
import { heldFor, heldIdsOf } from '../domain/privacy/due-reasons';
import { heldMeasureId, heldPlanId } from '../domain/privacy/held-of-measure';
import { isWithheld } from '../domain/privacy/visible-answers';
import { exportTexts } from '../text/export-texts';
import { labelsOf } from '../text/labels';
import type { TenantDeps } from './deps';
import { finalReports } from './finalise-report';
import { type PlanRecords, readPlanRecords } from './load-report-facts';
import { fileOfReport, readFinalReport, readReport } from './write-report';

/** One file of an export: a name without folders, and what is in it. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Everything held on one plan, as the files a records request is answered with: the plan and its measures, everybody's
 * answers with those marked that are withheld from reports, the log, the final reports as they were made. Nothing of
 * another plan, and of people only those the files name. File after file, so that a large plan shows that it moves.
 */
export async function* exportPlan(deps: TenantDeps, plan: Plan): AsyncGenerator<ExportFile> {
  const { store, tenant, settings } = deps;
  const on = dayOf(deps.clock.now(), settings.timeZone);
  const texts = exportTexts[settings.locale];
  const records = withoutOrphans(await readPlanRecords(store, tenant, plan));
  const held = new Map(records.heldTexts.map((one) => [one.id, one]));
  const withheld = records.heldTexts.filter(isWithheld).length;
  yield json('plan.json', withHeld(plan, held.get(heldPlanId(plan.id))));
  yield json(
    'measures.json',
    records.measures.map((one) => withHeld(withReasonsHeld(one, held), held.get(heldMeasureId(one.id)))),
  );
  yield { name: 'measures.csv', bytes: await tableOf(deps, plan, texts.measures, measureRows(records, deps)) };
  yield json('assignments.json', records.assignments);
  yield json(
    'answers.json',
    records.answers.map((one) => withHeld(one, held.get(one.id))),
  );
  yield { name: 'answers.csv', bytes: await tableOf(deps, plan, texts.answers, answerRows(records, held, deps)) };
  yield json('people.json', peopleNamed(records));
  yield json('events.json', records.events);
  if (records.ratings.length > 0) yield json('ratings.json', records.ratings);
  if (records.heldTexts.length > 0) yield json('held-texts.json', records.heldTexts);

  const reports: string[] = [];
  for (const report of await finalReports(deps, plan.id)) {
    const document = await readFinalReport(deps, report);
    if (!document) throw new Error(`the final report ${report.id} is damaged`);
    const file = await fileOfReport(document, plan.title, 'docx');
    const stem = file.name.ascii.replace(/\.docx$/, '');
    reports.push(stem);
    yield { name: file.name.ascii, bytes: file.bytes };
    yield json(`${stem}.json`, { ...report, document });
  }
  const ask = { plan: plan.id, kind: 'back-report', format: 'docx', on, version: null } as const;
  const copy = await readReport(deps, ask);
  if (!copy.ok) throw new Error(`the plan ${plan.id} is gone`);
  const file = await fileOfReport(copy.document, plan.title, 'docx');
  yield { name: file.name.ascii, bytes: file.bytes };

  const lines = texts.readMe({
    title: plan.title,
    caseNumber: plan.caseNumber,
    on,
    withheld,
    heldTexts: records.heldTexts.length,
    file: plan.sourceFile.name,
    ratings: records.ratings.length,
    reports,
    workingCopy: file.name.ascii.replace(/\.docx$/, ''),
  });
  // With a byte order mark and CRLF: it is opened by double-clicking, in whatever opens first.
  yield { name: 'README.txt', bytes: bytesOf(`\ufeff${lines.join('\r\n')}`) };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const json = (name: string, value: unknown): ExportFile => ({
  name,
  bytes: bytesOf(`${JSON.stringify(value, null, 2)}\n`),
});

/** A table as the reports' own spreadsheets are written: what looks like a formula is text. */
function tableOf(
  { clock, settings }: TenantDeps,
  { title, caseNumber }: Plan,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const date = dayOf(clock.now(), settings.timeZone);
  const frame = { kind: 'back-report', language: settings.locale, title, caseNumber, date } as const;
  return writeDocument({ ...frame, signer: null, version: null, blocks: [], data: { columns, rows } }, 'csv');
}

function withHeld<T>(doc: T, held: HeldText | undefined): T | (T & { readonly held: object }) {
  return held ? { ...doc, held: { concerns: held.concerns, open: held.open, looked: held.looked } } : doc;
}

/** What was held of an answer or a decision that was never stored, as the process was killed in between, is of nothing. */
function withoutOrphans(records: PlanRecords): PlanRecords {
  const { plan, measures, answers, heldTexts } = records;
  const ids = new Set([heldPlanId(plan.id), ...measures.flatMap(heldIdsOf), ...answers.map((one) => one.id)]);
  return { ...records, heldTexts: heldTexts.filter((one) => ids.has(one.id)) };
}

const withReasonsHeld = (measure: Measure, held: ReadonlyMap<string, HeldText>): Measure => ({
  ...measure,
  ...(measure.dueDecisions
    ? { dueDecisions: measure.dueDecisions.map((one) => withHeld(one, heldFor(measure, one, held))) }
    : {}),
});

const days = (dates: readonly (PlanDate | null)[]) =>
  dates.flatMap((one) => (one ? [one.date ?? one.raw] : [])).join(', ');

function measureRows(records: PlanRecords, { settings }: TenantDeps): readonly (readonly string[])[] {
  const register = registerIn(records);
  const { states, schedules } = labelsOf(settings.locale);
  return records.measures.map((one) => [
    String(one.no),
    one.area ?? '',
    one.title,
    states[one.state],
    one.schedule ? schedules[one.schedule] : '',
    days(one.due),
    days(one.originalDue),
    days([one.evaluation]),
    days([one.nextReport]),
    ownerOf(one, register.assignments.get(one.id) ?? [], register).names.join(', '),
  ]);
}

function answerRows(
  records: PlanRecords,
  held: ReadonlyMap<string, HeldText>,
  { settings }: TenantDeps,
): readonly (readonly string[])[] {
  const register = registerIn(records);
  const { states, schedules, hindrances } = labelsOf(settings.locale);
  const { withheld } = exportTexts[settings.locale];
  const measures = new Map(records.measures.map((one) => [one.id, one]));
  const assignments = new Map(records.assignments.map((one) => [one.id, one]));
  const marked = (answer: Answer) => {
    const one = held.get(answer.id);
    if (!one) return '';
    if (one.open) return withheld.open;
    return one.looked?.outcome === 'cleared' ? withheld.cleared : withheld.keptOut;
  };
  return records.answers.map((one) => {
    const measure = measures.get(one.measureId);
    const unitId = assignments.get(one.assignmentId)?.unitId ?? null;
    return [
      measure ? `${measure.no} ${measure.title}` : one.measureId,
      one.at,
      register.people.get(one.by)?.name ?? one.by,
      unitId === null ? '' : (register.units.get(unitId)?.name ?? ''),
      states[one.state],
      one.schedule ? schedules[one.schedule] : '',
      one.followUp ?? '',
      one.analysis ?? '',
      one.hindrance ? hindrances[one.hindrance] : '',
      one.newDueProposed ?? '',
      one.supersedes ?? '',
      marked(one),
    ];
  });
}

function registerIn(records: PlanRecords) {
  return registerOf({ ...records, plans: [records.plan], conversations: [], bindings: [], deliveries: [] });
}

/** Who the ids in the other files are: nobody else, and nothing of them that these files do not call for. */
function peopleNamed({ measures, assignments, answers, events, heldTexts, people, units }: PlanRecords) {
  const named = new Set([
    ...measures.flatMap((one) => one.responsible.flatMap((who) => (who.type === 'person' ? [who.personId] : []))),
    ...assignments.map((one) => one.personId),
    ...answers.map((one) => one.by),
    ...events.map((one) => one.by),
    ...heldTexts.flatMap((one) => [one.by, ...(one.looked ? [one.looked.by] : [])]),
  ]);
  const unitName = new Map(units.map((one) => [one.id, one.name]));
  return people
    .filter((one) => named.has(one.id))
    .map(({ id, name, email, roles, unitIds, active }) => ({
      id,
      name,
      email,
      roles,
      units: unitIds.map((unit) => unitName.get(unit) ?? unit),
      active,
    }));
}
