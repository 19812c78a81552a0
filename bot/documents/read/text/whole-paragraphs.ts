import { parted } from './labels';
import type { TextLine } from './lines';
import { tokenOf } from './tokens';

const WHO_OR_WHEN = ['responsible', 'due', 'status'];

/** The labelled fields behind a sentence: "Menyn görs om. Ansvarig: kostchef. Klart: april" has two. */
function fieldsBehind(line: TextLine): readonly string[] {
  if (line.heading || line.bullet || line.number !== null || tokenOf(line).kind !== 'text') return [];
  const said = parted(line.text);
  const isName = said !== null && (said.lead.includes(' ') || (said.lead.length > 5 && said.segments.length > 1));
  if (!said || !isName || /[:;]$/.test(said.lead)) return [];
  const columns = said.segments.map((one) => one.label.column);
  return columns.every((one) => one !== 'measure' && one !== 'area')
    ? WHO_OR_WHEN.filter((one) => columns.some((own) => own === one))
    : [];
}

/** A paragraph that begins with the label of who, when or how far: "Ansvarig: mentorerna. Tidpunkt: hela läsåret." */
const isOnlyFields = (line: TextLine): boolean => {
  const token = line.heading || line.bullet ? null : tokenOf(line);
  return token?.kind === 'fields' && token.fields.some((one) => one.column === 'responsible' || one.column === 'due');
};

/** What stands before the labels of a paragraph, and the labels, as two lines. */
function leadApart(line: TextLine): readonly TextLine[] {
  const said = parted(line.text);
  const at = said?.segments[0] ? line.text.indexOf(said.segments[0].label.word, said.lead.length) : -1;
  if (!said || said.lead === '' || at < 0) return [line];
  return [
    { ...line, text: said.lead },
    { ...line, text: line.text.slice(at), gap: false },
  ];
}

/**
 * Headings of one level that each have one paragraph with such labels under them, where some paragraphs are nothing but
 * labels: what is told of can only be the heading. Null for any other text.
 */
function headingsAsMeasures(
  lines: readonly TextLine[],
  fields: readonly (readonly string[])[],
): readonly TextLine[] | null {
  const told = lines.flatMap((line, at) => ((fields[at] ?? []).length > 1 || isOnlyFields(line) ? [at] : []));
  const heads = told.map((at) => at - 1);
  const level = lines[heads[0] ?? -1]?.level;
  const areHeads = heads.every((at) => lines[at]?.heading === true && lines[at]?.level === level);
  if (
    heads.length < 2 ||
    !areHeads ||
    told.some((at) => lines[at + 1]?.bullet) ||
    !lines.some((line, at) => told.includes(at) && isOnlyFields(line))
  )
    return null;
  return lines.flatMap((line, at): readonly TextLine[] => {
    if (heads.includes(at)) return [{ ...line, text: `Åtgärd: ${line.text}`, heading: false, gap: true, level: 9 }];
    return told.includes(at) ? leadApart({ ...line, gap: false }) : [line];
  });
}

/**
 * Lines of a text whose paragraphs each say what is to be done and behind it, under labels, who and when: each such
 * paragraph is labelled as the measure it is. Left as they stand where the text labels its measures itself, or lists
 * them as points.
 */
export function paragraphsAsMeasures(lines: readonly TextLine[]): readonly TextLine[] {
  const fields = lines.map(fieldsBehind);
  const headed = headingsAsMeasures(lines, fields);
  if (headed) return headed;
  if (fields.filter((one) => one.length > 1).length < 2) return lines;
  const isMarked = (line: TextLine) => {
    const { kind } = tokenOf(line);
    return (
      kind === 'measure' ||
      (kind === 'text' && (line.bullet || (line.number !== null && !line.heading)) && parted(line.text) !== null)
    );
  };
  if (lines.some(isMarked)) return lines;
  return lines.map((line, at) => ((fields[at] ?? []).length > 0 ? { ...line, text: `Åtgärd: ${line.text}` } : line));
}
