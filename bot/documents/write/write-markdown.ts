import type { CellParagraph, Run, WrittenBlock, WrittenDocument, WrittenTable } from '../../domain/written-document';
import { factsOf, markOf } from '../../text/written-words';
import { markdownCell, markdownLine, markdownText } from './escape-markdown';

type Escape = (text: string) => string;

const isEdge = (char: string | undefined) => char === undefined || /\s/.test(char);

/** A text's signs marked as they have to be with something beside it: a star that ends a text may begin a bold one. */
function beside(text: string, before: boolean, after: boolean, mark: Escape): string {
  const marked = mark(`${before ? '!' : ''}${text}${after ? '!' : ''}`); // "!" is a neighbour no rule marks
  return marked.slice(before ? 1 : 0, after ? -1 : undefined);
}

/** A run between its marks; blanks at its ends stay outside, where Markdown wants them. */
function emphasised(run: Run, before: string | undefined, after: string | undefined, mark: Escape): string {
  if (run.bold !== true && run.italic !== true) {
    return beside(run.text, before !== undefined, after !== undefined, mark);
  }
  const [, head = '', body = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
  if (body === '') return run.text;
  const text = beside(body, true, true, mark);
  if ((head !== '' || isEdge(before)) && (tail !== '' || isEdge(after))) {
    const stars = `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
    return `${head}${stars}${text}${stars}${tail}`;
  }
  // Stars inside a word mean nothing to a renderer; elements do.
  const inner = run.italic ? `<em>${text}</em>` : text;
  return `${head}${run.bold ? `<strong>${inner}</strong>` : inner}${tail}`;
}

/** Runs that look the same are one: marks between them would be shown. */
const joined = (text: readonly Run[]): readonly Run[] =>
  text.reduce<Run[]>((all, run) => {
    const last = all.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic) {
      all[all.length - 1] = { ...last, text: last.text + run.text };
    } else all.push(run);
    return all;
  }, []);

function inline(text: readonly Run[], mark: Escape): string {
  const runs = joined(text.map((run) => ({ ...run, text: run.text.replace(/[^\S\n]+/g, ' ') })));
  return runs
    .map((run, at) => emphasised(run, runs[at - 1]?.text.at(-1), runs[at + 1]?.text.at(0), mark))
    .join('')
    .trim();
}

/** The lines of a text, each of which Markdown takes for a paragraph or a point of its own. */
function lines(text: readonly Run[]): readonly (readonly Run[])[] {
  const found: Run[][] = [[]];
  for (const run of text) {
    for (const [at, part] of run.text.split('\n').entries()) {
      if (at > 0) found.push([]);
      if (part !== '') found.at(-1)?.push({ ...run, text: part });
    }
  }
  return found.filter((line) => line.some((run) => run.text.trim() !== ''));
}

const line = (text: readonly Run[]) => markdownLine(inline(text, markdownText));
/** Number signs that end a heading are taken for part of its mark. */
const headingLine = (level: number, text: string) =>
  `${'#'.repeat(level)} ${inline([{ text }], markdownText).replace(/(^|\s)(?=#+$)/, '$1\\')}`;
const plainLine = (text: string) => line([{ text }]);

const cell = (paragraphs: readonly CellParagraph[]): string =>
  paragraphs
    .flatMap((one) => lines(one.text).map((text) => `${one.bullet ? '• ' : ''}${inline(text, markdownCell)}`))
    .join('<br>');

function table({ columns, rows, caption, captionShown }: WrittenTable): string {
  const row = (cells: readonly string[]) => `|${cells.map((one) => (one === '' ? ' ' : ` ${one} `)).join('|')}|`;
  return [
    ...(captionShown && caption !== '' ? [plainLine(caption), ''] : []),
    row(columns.map(({ title }) => markdownCell(title))),
    row(columns.map(({ right }) => (right ? '---:' : '---'))),
    ...rows.map((one) =>
      row(one.kind === 'row' ? one.cells.map(cell) : columns.map((_, at) => (at === 0 ? markdownCell(one.text) : ''))),
    ),
  ].join('\n');
}

function block(one: WrittenBlock): string {
  switch (one.kind) {
    case 'heading':
      return headingLine(one.level + 1, one.text);
    case 'table':
      return table(one);
    case 'list': {
      const points = one.items.map((item, at) => {
        const mark = one.ordered ? `${at + 1}. ` : '- ';
        return (
          mark +
          lines(item)
            .map(line)
            .join(`\n${' '.repeat(mark.length)}`)
        );
      });
      return points.join('\n');
    }
    case 'paragraph': {
      const said = lines(one.text).map(line);
      return one.as === 'quote' ? said.map((text) => `> ${text}`).join('\n>\n') : said.join('\n\n');
    }
  }
}

/**
 * The report as GitHub's Markdown. A cell of several paragraphs has `<br>` between them and its points begin with "•";
 * a group is a row with text in its first cell alone. What reads plans reads this back as the same measures.
 */
export function writeMarkdown(document: WrittenDocument): string {
  const head = [headingLine(1, document.title), plainLine([...factsOf(document), markOf(document)].join(' · '))];
  return `${[...head, ...document.blocks.map(block)].join('\n\n')}\n`;
}
