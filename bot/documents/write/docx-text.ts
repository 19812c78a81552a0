import { NoBreakHyphen, Paragraph, TextRun } from 'docx';
import type { Run } from '../../domain/written-document';

/** The numberings every document has; each list of numbers is an instance of its own and begins at 1. */
export const LISTS = { bullets: 'bullets', numbers: 'numbers', cellBullets: 'cell-bullets' } as const;

const looks = ({ bold, italic }: Run) => ({
  ...(bold ? { style: 'Strong' } : italic ? { style: 'Emphasis' } : {}),
  ...(bold && italic ? { italics: true } : {}), // a run has one style: the second look has to be its own
});

const DAY = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/g;

/** A text as Word has it: a day such as 2026-03-05 is held together by Word's own hyphens, which no line ends at. */
export function unbroken(text: string): readonly (string | NoBreakHyphen)[] {
  const said: (string | NoBreakHyphen)[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(DAY)) {
    const [first = '', ...rest] = whole.split('-');
    said.push(text.slice(from, index) + first, ...rest.flatMap((part) => [new NoBreakHyphen(), part]));
    from = index + whole.length;
  }
  return [...said, text.slice(from)].filter((one) => one !== '');
}

/** Runs as Word has them: a line break in the text is a line break. A tab there would jump to a stop nobody has set. */
export function textRuns(text: readonly Run[]): TextRun[] {
  return text.flatMap((run) =>
    run.text
      .replaceAll('\t', ' ')
      .split('\n')
      .map(
        (part, at) => new TextRun({ children: [...unbroken(part)], ...looks(run), ...(at > 0 ? { break: 1 } : {}) }),
      ),
  );
}

interface Place {
  /** The list it is a point of. */
  readonly list?: { readonly name: string; readonly instance: number };
  /** On the same page as what follows. */
  readonly keepNext?: boolean;
}

/** A paragraph that has its look from its style alone. */
export function styled(style: string, text: readonly Run[], { list, keepNext }: Place = {}): Paragraph {
  return new Paragraph({
    style,
    children: textRuns(text),
    ...(list ? { numbering: { reference: list.name, level: 0, instance: list.instance } } : {}),
    ...(keepNext ? { keepNext } : {}),
  });
}
