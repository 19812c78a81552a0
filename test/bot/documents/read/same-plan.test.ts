import type { Draft } from '../../../../bot/domain/draft';
import { excelRows, wordFile } from '../../../support/office-files';
import { draftOf } from '../../../support/read-text';

const TITLE = 'Handlingsplan för läsning';
const ROWS = [
  ['Nr', 'Åtgärd', 'Ansvarig', 'Klart', 'Status'],
  ['1', 'Ny rutin för överlämning', 'Rektor Ek', '2026-05-01', 'Pågår'],
  ['2', 'Köp in "lättlästa" böcker; även ljudböcker', 'Bibliotekarie', 'mars 2026', 'Ej påbörjad'],
  ['3', 'Utbilda alla, steg för steg', 'Åsa Öst', 'vt 2026', 'Klar'],
] as const;
const SIGNED = ['Storvik 2026-01-15', 'Eva Norr, rektor'];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const html = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>x</title></head><body><nav><a href="/">Start</a></nav>
  <h1>${TITLE}</h1><table><thead><tr>${ROWS[0].map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>
  <tbody>${ROWS.slice(1)
    .map((row) => `<tr>${row.map((cell) => `<td><p>${cell.replaceAll('"', '&quot;')}</p></td>`).join('')}</tr>`)
    .join('\n')}</tbody></table>
  ${SIGNED.map((line) => `<p>${line}</p>`).join('')}</body></html>`;

const FILES: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  docx: () => wordFile({ title: TITLE, rows: ROWS, after: SIGNED }),
  xlsx: () => excelRows([[TITLE], [], ...ROWS, [], ...SIGNED.map((line) => [line])]),
  html: () => Buffer.from(html),
  md: () =>
    Buffer.from(
      [
        `# ${TITLE}`,
        '',
        ...ROWS.flatMap((row, at) => [`| ${row.join(' | ')} |`, ...(at === 0 ? ['|---|---|---|---|---|'] : [])]),
        '',
        ...SIGNED,
      ].join('\n'),
    ),
  csv: () => Buffer.from([TITLE, ...ROWS.map((row) => row.map(quoted).join(';')), ...SIGNED].join('\r\n')),
  tsv: () => Buffer.from([TITLE, ...ROWS.map((row) => row.join('\t')), ...SIGNED].join('\n')),
};

const withoutLines = (draft: Draft) => JSON.parse(JSON.stringify(draft).replace(/"lines?":\[?[\d,]+\]?/g, '"line":0'));

describe('one plan in six formats', () => {
  it.each(Object.keys(FILES))('is the same draft as %s', async (format) => {
    const [read, model] = [
      await draftOf(`plan.${format}`, await FILES[format]!(), { today: '2026-02-10' }),
      await draftOf('plan.md', await FILES['md']!(), { today: '2026-02-10' }),
    ];
    expect(model.plan).toMatchObject({ title: TITLE, documentDate: '2026-01-15', signer: 'Eva Norr, rektor' });
    expect(model.measures.map((one) => [one.no, one.due[0]?.date, one.status, one.responsible])).toEqual([
      [1, '2026-05-01', 'in_progress', ['Rektor Ek']],
      [2, '2026-03-31', 'not_started', ['Bibliotekarie']],
      [3, '2026-06-30', 'completed', ['Åsa Öst']],
    ]);
    expect(withoutLines(read)).toEqual(withoutLines(model));
  });
});
