import { parted } from './labels';
import type { TextLine } from './lines';
import { tokenOf } from './openers';

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

/**
 * Lines of a text whose paragraphs each say what is to be done and behind it, under labels, who and when: each such
 * paragraph is labelled as the measure it is. Left as they stand where the text labels its measures itself, or lists
 * them as points.
 */
export function paragraphsAsMeasures(lines: readonly TextLine[]): readonly TextLine[] {
  const fields = lines.map(fieldsBehind);
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
