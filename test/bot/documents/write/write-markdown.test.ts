import fc from 'fast-check';
import { readMarkdown } from '../../../../bot/documents/read/files/read-markdown';
import { cellText, type Row } from '../../../../bot/documents/read/neutral';
import { writeDocument } from '../../../../bot/documents/write/write-document';
import { normalise } from '../../../../bot/domain/reading/swedish-text';
import type { Run, WrittenDocument } from '../../../../bot/domain/written-document';
import {
  aDocument,
  anAuditAnswer,
  aYearlyFollowUp,
  group,
  heading,
  paragraph,
  row,
  run,
} from '../../../support/written-documents';

const written = async (document: WrittenDocument) => new TextDecoder().decode(await writeDocument(document, 'md'));
const body = async (changes: Partial<WrittenDocument>) =>
  (await written(aDocument(changes))).split('\n').slice(4).join('\n');
const told = (...text: readonly Run[]) => body({ blocks: [{ kind: 'paragraph', text }] });
const aTable = (rows: Extract<WrittenDocument['blocks'][number], { kind: 'table' }>['rows']) =>
  aDocument({
    blocks: [
      {
        kind: 'table',
        caption: 'Fördelning',
        captionShown: false,
        columns: [
          { title: 'Område', share: 1 },
          { title: 'Antal | alla', share: 1, right: true },
        ],
        rows,
      },
    ],
  });

/** What a plan's reader takes for marks of its own: points, and dashes that say that a cell is empty. */
const IS_MARK = /[•·▪●◦‣■□\uf000-\uf0ff]|^\s*[-–—]|^\s*\*/u;
const aText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom('*', '_', '`', '~', '[', '](', ')', '<b>', '&amp;', '&', '\\', '|', '#', ' ', 'å', '1.', '!'),
      )
      .map((parts) => parts.join('')),
  )
  .filter((text) => normalise(text) !== '' && !IS_MARK.test(text) && !/[\p{Cc}\p{Cf}\p{Co}]/u.test(text));

describe('writeMarkdown', () => {
  it('begins with the title and what the document is', async () => {
    expect((await written(aDocument())).split('\n').slice(0, 4)).toEqual([
      '# Åtgärdsplan med återrapport: elevhälsa och stöd i Lindvika skolor',
      '',
      'Diarienummer: BUN 2026/41 · Datum: 2026-11-22 · Arbetsexemplar',
      '',
    ]);
    expect(await written(aDocument({ version: 3, caseNumber: null }))).toContain('\nDatum: 2026-11-22 · Version 3\n');
  });

  it('writes a table as GitHub reads it: a group in the first cell, paragraphs parted, points marked', async () => {
    const text = await written(
      aTable([group('Förskola:'), row('Första stycket\nAndra stycket', '3'), row('• punkt ett\n• punkt två', '')]),
    );
    expect(text.split('\n').slice(4)).toEqual([
      '| Område | Antal \\| alla |',
      '| --- | ---: |',
      '| Förskola: | |',
      '| Första stycket<br>Andra stycket | 3 |',
      '| • punkt ett<br>• punkt två | |',
      '',
    ]);
  });

  it('writes headings under the title, quotations, lists and numbers', async () => {
    const answer = await written(anAuditAnswer());
    expect(answer).toContain('\n## Rekommendation 1\n\n> Att nämnden');
    expect(answer).toContain('**Svar:** Nämnden delar revisorernas bedömning. *Arbetet har påbörjats* och');
    expect(answer).toContain('\nÅtgärder som svarar mot rekommendation 1\n\n| Åtgärd |');
    const yearly = await written(aYearlyFollowUp());
    expect(yearly).toContain('\n## 1. Gemensamma ämnesdagar för lärare i matematik\n\n### Uppföljning\n');
    expect(yearly).toContain('\n- Kartläggning av studiehandledning på modersmål\n- Utemiljön på förskolorna\n');
    expect(yearly).toContain('\n1. Om kartläggningen ska genomföras, skjutas upp eller utgå.\n2. Vem ');
  });

  it('leaves nothing at the ends of its lines and one line break at its end', async () => {
    const text = await written(
      aDocument({
        blocks: [
          paragraph(' luft \n\n omkring '),
          heading(' rubrik '),
          { kind: 'list', ordered: false, items: [run(' a ')] },
        ],
      }),
    );
    expect(text).not.toMatch(/[ \t]\n|\n{3}|\n\n$/);
    expect(text.endsWith('a\n')).toBe(true);
  });

  it.each([
    ['1. Uppdrag från nämnden', '1\\. Uppdrag från nämnden'],
    ['# 4 i planen', '\\# 4 i planen'],
    ['- ett tankstreck', '\\- ett tankstreck'],
    ['Se *bilaga* <b>2</b>', 'Se \\*bilaga\\* \\<b>2\\</b>'],
    ['BUN_2026_41: 3 * 4 < 13 & sant', 'BUN_2026_41: 3 * 4 < 13 & sant'],
    ['---', '\\---'],
  ])('keeps "%s" from becoming something else, and no more than that', async (text, expected) => {
    expect(await told({ text })).toBe(`${expected}\n`);
  });

  it('sets marks of emphasis where a renderer sees them', async () => {
    expect(await told({ text: 'Läge:', bold: true }, { text: ' pågår' })).toBe('**Läge:** pågår\n');
    expect(await told({ text: 'Läge: ', bold: true }, { text: 'pågår' })).toBe('**Läge:** pågår\n');
    expect(await told({ text: 'del', bold: true }, { text: 'åtgärd' })).toBe('<strong>del</strong>åtgärd\n');
    expect(await told({ text: 'a', bold: true }, { text: 'b', bold: true })).toBe('**ab**\n');
  });

  it('gives any text of a cell back word by word', async () => {
    await fc.assert(
      fc.asyncProperty(aText, aText, async (one, other) => {
        const text = await written(aTable([{ kind: 'row', cells: [[{ text: run(one) }], [{ text: run(other) }]] }]));
        const rows = readMarkdown(text).flatMap((block): readonly Row[] => (block.kind === 'table' ? block.rows : []));
        expect(rows.map((each) => each.cells.map(cellText))).toEqual([
          ['Område', 'Antal | alla'],
          [normalise(one), normalise(other)],
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
