import type { CellParagraph, Run, WrittenBlock, WrittenDocument, WrittenTable } from '../../domain/written-document';
import { factsOf, markOf, writtenWords } from '../../text/written-words';

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const inline = (text: string) => escaped(text).replaceAll('\n', '<br>');

function runs(text: readonly Run[]): string {
  return text
    .map((run) => {
      const emphasised = run.italic ? `<em>${inline(run.text)}</em>` : inline(run.text);
      return run.bold ? `<strong>${emphasised}</strong>` : emphasised;
    })
    .join('');
}

/** A single paragraph stands in the cell as it is; points that follow each other are one list. */
function cell(paragraphs: readonly CellParagraph[]): string {
  const [only] = paragraphs;
  if (only && paragraphs.length === 1 && !only.bullet) return runs(only.text);
  return paragraphs
    .map((one, at) => {
      if (!one.bullet) return `<p>${runs(one.text)}</p>`;
      const first = paragraphs[at - 1]?.bullet ? '' : '<ul>';
      const last = paragraphs[at + 1]?.bullet ? '' : '</ul>';
      return `${first}<li>${runs(one.text)}</li>${last}`;
    })
    .join('');
}

/** A body for each group, so that its heading is the heading of the rows under it and of no others. */
function bodies({ columns, rows }: WrittenTable): string {
  const align = (at: number) => (columns[at]?.right ? ' class="right"' : '');
  const lines = rows.map((row, at) => {
    if (row.kind === 'row') {
      const cells = row.cells.map((one, column) => `<td${align(column)}>${cell(one)}</td>`);
      return `<tr>${cells.join('')}</tr>`;
    }
    const begins = at === 0 ? '' : '</tbody>\n<tbody>\n';
    return `${begins}<tr class="group"><th colspan="${columns.length}" scope="rowgroup">${inline(row.text)}</th></tr>`;
  });
  return `<tbody>\n${lines.join('\n')}\n</tbody>`;
}

function table(one: WrittenTable): string {
  const { columns, caption, captionShown } = one;
  const whole = columns.reduce((sum, column) => sum + Math.max(column.share, 0), 0) || 1;
  const cols = columns.map(({ share }) => `<col style="width: ${((100 * Math.max(share, 0)) / whole).toFixed(1)}%">`);
  const heads = columns.map(
    ({ title, right }) => `<th scope="col"${right ? ' class="right"' : ''}>${inline(title)}</th>`,
  );
  return [
    '<table>',
    caption === '' ? '' : `<caption${captionShown ? '' : ' class="unseen"'}>${inline(caption)}</caption>`,
    `<colgroup>${cols.join('')}</colgroup>`,
    `<thead>\n<tr>${heads.join('')}</tr>\n</thead>`,
    bodies(one),
    '</table>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function block(one: WrittenBlock, before: WrittenBlock | undefined, next: WrittenBlock | undefined): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level + 1}>${inline(one.text)}</h${one.level + 1}>`;
    case 'list': {
      const tag = one.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${one.items.map((item) => `<li>${runs(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return table(one);
    case 'paragraph': {
      const text = runs(one.text);
      if (one.as === 'quote') return `<blockquote><p>${text}</p></blockquote>`;
      if (one.as === 'note') return `<p class="note">${text}</p>`;
      if (one.as !== 'sign') return `<p>${text}</p>`;
      const signs = (other: WrittenBlock | undefined) => other?.kind === 'paragraph' && other.as === 'sign';
      return `${signs(before) ? '' : '<div class="sign">\n'}<p>${text}</p>${signs(next) ? '' : '\n</div>'}`;
    }
  }
}

/** Everything the page looks like; on paper the heads of tables come again on each page. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 62rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; overflow-wrap: break-word; }
header, footer { color: #404040; font-size: 0.9rem; }
header { border-bottom: 1px solid #6b7680; margin-bottom: 1.5rem; }
h1, h2, h3, h4 { color: #16324a; line-height: 1.25; margin: 1.6em 0 0.5em; break-after: avoid; }
h1 { font-size: 1.75rem; margin-top: 0; } h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4 { font-size: 1rem; }
p, ul, ol { margin: 0 0 0.75em; } main > p, main > ul, main > ol, blockquote { max-width: 46rem; }
blockquote { margin: 0 0 0.75em; padding-left: 1rem; border-left: 3px solid #6b7680; font-style: italic; }
table { width: 100%; margin: 0 0 1.25em; border-collapse: collapse; font-size: 0.9rem; hyphens: auto; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.4em; }
caption.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid #8a949c; padding: 0.4em 0.6em; text-align: left; vertical-align: top; }
thead th { background: #dfe6ec; } .group th { background: #f0f3f5; } th.right, td.right { text-align: right; }
td p, td ul { margin: 0 0 0.35em; } td ul { padding-left: 1.2em; } td > :last-child { margin-bottom: 0; }
.note { font-size: 0.85rem; color: #404040; }
.sign { margin-top: 2.5em; break-inside: avoid; } .sign p { margin: 0; }
footer { border-top: 1px solid #6b7680; margin-top: 2.5rem; padding-top: 0.5rem; }
@page { size: A4; margin: 2.5cm; }
@media print {
  body { padding: 0; max-width: none; font-size: 11pt; } table { font-size: 9.5pt; }
  thead { display: table-header-group; } tr { break-inside: avoid; } .group { break-after: avoid; }
  th { print-color-adjust: exact; }
}
`;

/**
 * The report as one page that stands alone: no script, nothing fetched, readable by a screen reader (language, headings
 * in order, tables with captions and heads), and fit to be printed.
 */
export function writeHtml(document: WrittenDocument): string {
  const { languageTag, writtenBy } = writtenWords(document.language);
  const facts = factsOf(document);
  const { blocks } = document;
  return `<!doctype html>
<html lang="${languageTag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escaped(document.signer ?? writtenBy)}">
<title>${escaped(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${inline(document.title)}</h1>
<p>${[...facts, markOf(document)].map(inline).join(' · ')}</p>
</header>
<main>
${blocks.map((one, at) => block(one, blocks[at - 1], blocks[at + 1])).join('\n')}
</main>
<footer>
<p>${facts.map(inline).join(' · ')}</p>
</footer>
</body>
</html>
`;
}
