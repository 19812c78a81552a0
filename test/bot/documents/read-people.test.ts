import { decodeText } from '../../../bot/documents/decode-text';
import { readPeople } from '../../../bot/documents/read-people';

const HEADER = 'name;email;role;unit;forms;entraId;slackId;manager';
const rows = (...lines: string[]) => {
  const read = readPeople([HEADER, ...lines].join('\n'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.rows;
};
const faults = (text: string) => {
  const read = readPeople(text);
  return read.ok ? [] : read.faults.map((one) => [one.line, one.code]);
};

test('a row is a person, several values parted by |', () => {
  const [row] = rows(
    'Rut  Ekdal;Rut.Ekdal@Example.se;principal|employee;Lindskolan|Björken;grundskola|anpassad grundskola;AB-1;U1;Per@example.se',
  );
  expect(row).toEqual({
    line: 2,
    name: 'Rut Ekdal',
    email: 'rut.ekdal@example.se',
    roles: ['principal', 'employee'],
    units: ['Lindskolan', 'Björken'],
    forms: ['grundskola', 'anpassad_grundskola'],
    entraId: 'ab-1',
    slackId: 'U1',
    manager: 'per@example.se',
  });
});

test.each([',', ';', '\t'])('%j parts the fields', (separator) => {
  const text = [HEADER, 'Rut;rut@example.se;principal;Lindskolan;;;;'].join('\n').replaceAll(';', separator);
  expect(readPeople(text)).toMatchObject({ ok: true, rows: [{ email: 'rut@example.se', units: ['Lindskolan'] }] });
});

test('columns come in any order and with any case, and those at the end may be left out', () => {
  const read = readPeople('Email;ROLE;Name;Entra ID\nrut@example.se;principal;Rut\n');
  expect(read).toMatchObject({ ok: true, rows: [{ name: 'Rut', entraId: null, units: [] }] });
});

test('what a spreadsheet adds is borne: a mark at the start, empty lines, CRLF, quotation marks', () => {
  const read = readPeople('\ufeffname;email;role\r\n\r\n"Ek; Rut";rut@example.se;principal\r\n;;\r\n');
  expect(read).toMatchObject({ ok: true, rows: [{ line: 3, name: 'Ek; Rut' }] });
});

test('Windows-1252 and UTF-8 are told apart by their bytes', () => {
  const text = 'name;email;role\nÅsa Öst;asa@example.se;principal';
  for (const encoding of ['latin1', 'utf8'] as const) {
    expect(readPeople(decodeText(Buffer.from(text, encoding)))).toMatchObject({ rows: [{ name: 'Åsa Öst' }] });
  }
});

test('every bad row is named by its line, and none is given', () => {
  const text = [
    HEADER,
    ';rut@example.se;principal;;;;;',
    'Bo;;principal;;;;;',
    'Pia;pia;principal;;;;;',
    'Ove;ove@example.se;;;;;;',
    'Eva;eva@example.se;rektor;;;;;',
    'Siv;siv@example.se;principal;A;skola;;;',
    'Ulf;ULF@example.se;principal;;;;;ulf@example.se',
    'Ulf 2;ulf@example.se;principal;;;;;',
    'Kaj;kaj@example.se;principal;;;;;;;för många',
    'Ada;ada@example.se;principal;;;X1;;',
    'Ida;ida@example.se;principal;;;x1;;',
  ].join('\n');
  expect(faults(text)).toEqual([
    [2, 'name_missing'],
    [3, 'email_missing'],
    [4, 'email_not_understood'],
    [5, 'role_missing'],
    [6, 'role_unknown'],
    [7, 'form_unknown'],
    [8, 'manager_self'],
    [9, 'email_twice'],
    [10, 'wrong_number_of_fields'],
    [12, 'entra_id_twice'],
  ]);
});

test.each([
  ['', 'empty_file'],
  ['name;email;role', 'empty_file'],
  ['Rut;rut@example.se;principal', 'no_header'],
  ['name;role\nRut;principal', 'missing_column'],
  ['name;email;role\n"Rut;rut@example.se;principal', 'not_csv'],
])('%j is refused as %s', (text, code) => {
  expect(faults(text).map(([, one]) => one)).toEqual([code]);
});

test('a column nobody knows is said, not taken for another', () => {
  const read = readPeople('name;email;role;telefon\nRut;rut@example.se;principal;070');
  expect(read).toMatchObject({ ok: true, warnings: [{ code: 'column_not_used', what: 'telefon' }] });
});
