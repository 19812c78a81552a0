import { CsvError, parse } from 'csv-parse/sync';
import { ROLES, SCHOOL_FORMS } from '../domain/people';
import type { ListedPerson, PeopleFault, PeopleWarning } from '../domain/people-file';
import { holdsPersonalNumber } from '../domain/personal-number';

export type ReadPeople =
  | { readonly ok: true; readonly rows: readonly ListedPerson[]; readonly warnings: readonly PeopleWarning[] }
  | { readonly ok: false; readonly faults: readonly PeopleFault[] };

export const PEOPLE_COLUMNS = ['name', 'email', 'role', 'unit', 'forms', 'entraId', 'slackId', 'manager'] as const;
type Column = (typeof PEOPLE_COLUMNS)[number];
const REQUIRED: readonly Column[] = ['name', 'email', 'role'];

type Fields = Readonly<Record<Column, string>>;

/**
 * Reads the people file: a header line with the columns' names in any order, fields parted by semicolon, comma or tab,
 * several values in a field by `|`. Every bad row is named, and then none is given: a register half renewed is worse
 * than an old one.
 */
export function readPeople(source: string): ReadPeople {
  const table = tableOf(source);
  if ('code' in table) return { ok: false, faults: [table] };
  const [header, ...records] = table;
  if (!header) return failed(1, 'empty_file', '');

  const columns = header.fields.map((name) => columnOf(name));
  if (columns.every((one) => one === null)) return failed(header.line, 'no_header', header.fields.join(', '));
  const missing = REQUIRED.filter((one) => !columns.includes(one));
  if (missing.length > 0) {
    return { ok: false, faults: missing.map((what) => ({ line: header.line, code: 'missing_column', what })) };
  }
  const warnings: PeopleWarning[] = header.fields.flatMap((name, at) =>
    columns[at] === null && name !== '' ? [{ line: header.line, code: 'column_not_used' as const, what: name }] : [],
  );

  const faults: PeopleFault[] = [];
  const rows: ListedPerson[] = [];
  for (const { line, fields } of records) {
    if (fields.length > columns.length || fields.length < columns.length - trailingOptional(columns)) {
      faults.push({ line, code: 'wrong_number_of_fields', what: `${fields.length}/${columns.length}` });
      continue;
    }
    const of = (column: Column) => fields[columns.indexOf(column)] ?? '';
    const record: Fields = {
      name: of('name').replace(/\s+/g, ' '),
      email: of('email').toLowerCase(),
      role: of('role'),
      unit: of('unit'),
      forms: of('forms'),
      entraId: of('entraId').toLowerCase(),
      slackId: of('slackId'),
      manager: of('manager').toLowerCase(),
    };
    const wrong = faultsOf(record, line);
    faults.push(...wrong);
    const row = rowOf(record, line);
    if (row.forms.length > 0 && row.units.length === 0)
      warnings.push({ line, code: 'forms_without_unit', what: row.name });
    rows.push(row);
  }
  faults.push(...twice(rows, 'email', 'email_twice'), ...twice(rows, 'entraId', 'entra_id_twice'));
  faults.push(...twice(rows, 'slackId', 'slack_id_twice'));
  if (faults.length > 0) return { ok: false, faults: faults.sort((one, other) => one.line - other.line) };
  if (rows.length === 0) return failed(header.line, 'empty_file', '');
  return { ok: true, rows, warnings };
}

interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

function tableOf(source: string): readonly Line[] | PeopleFault {
  try {
    const parsed = parse(source, {
      delimiter: delimiterOf(source),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      info: true,
    }) as unknown as readonly { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
    return parsed.map(({ info, record }) => ({ line: info.lines, fields: record.map((one) => one.normalize('NFC')) }));
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = typeof fault['lines'] === 'number' ? fault['lines'] : 1;
    return { line, code: 'not_csv', what: fault.code };
  }
}

/** The separator the header uses most. */
function delimiterOf(source: string): string {
  const header = source.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const count = (one: string) => header.split(one).length;
  return [',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best), ';');
}

function columnOf(name: string): Column | null {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '');
  return PEOPLE_COLUMNS.find((one) => one.toLowerCase() === plain) ?? null;
}

/** Spreadsheets leave out empty fields at the end of a row. */
function trailingOptional(columns: readonly (Column | null)[]): number {
  const last = Math.max(...REQUIRED.map((one) => columns.indexOf(one)));
  return columns.length - 1 - last;
}

const several = (field: string) => [
  ...new Set(
    field
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];
const asCode = (text: string) => text.toLowerCase().replace(/[\s-]+/g, '_');

function faultsOf(record: Fields, line: number): readonly PeopleFault[] {
  const faults: PeopleFault[] = [];
  const add = (code: PeopleFault['code'], what: string) => faults.push({ line, code, what });
  if (record.name === '') add('name_missing', record.email);
  for (const field of [record.name, record.email, record.unit, record.slackId]) {
    if (holdsPersonalNumber(field)) add('personal_number', '');
  }
  if (record.email === '') add('email_missing', record.name);
  else if (!isEmail(record.email)) add('email_not_understood', record.email);
  const roles = several(record.role);
  if (roles.length === 0) add('role_missing', record.name);
  for (const role of roles) if (!ROLES.some((one) => one === asCode(role))) add('role_unknown', role);
  for (const form of several(record.forms))
    if (!SCHOOL_FORMS.some((one) => one === asCode(form))) add('form_unknown', form);
  if (record.manager !== '' && record.manager === record.email) add('manager_self', record.manager);
  else if (record.manager !== '' && !isEmail(record.manager)) add('email_not_understood', record.manager);
  return faults;
}

const isEmail = (text: string) => /^[^\s@|;,<>]+@[^\s@|;,<>]+$/.test(text);

function rowOf(record: Fields, line: number): ListedPerson {
  return {
    line,
    name: record.name,
    email: record.email,
    roles: several(record.role).flatMap((role) => ROLES.find((one) => one === asCode(role)) ?? []),
    units: several(record.unit),
    forms: several(record.forms).flatMap((form) => SCHOOL_FORMS.find((one) => one === asCode(form)) ?? []),
    entraId: record.entraId || null,
    slackId: record.slackId || null,
    manager: record.manager || null,
  };
}

function twice(
  rows: readonly ListedPerson[],
  field: 'email' | 'entraId' | 'slackId',
  code: PeopleFault['code'],
): readonly PeopleFault[] {
  const firstLine = new Map<string, number>();
  return rows.flatMap((row) => {
    const value = row[field];
    if (!value) return [];
    const first = firstLine.get(value);
    if (first !== undefined) return [{ line: row.line, code, what: `${value} (${first})` }];
    firstLine.set(value, row.line);
    return [];
  });
}

const failed = (line: number, code: PeopleFault['code'], what: string): ReadPeople => ({
  ok: false,
  faults: [{ line, code, what }],
});
