import { startsLower } from '../../../domain/reading/swedish-text';
import type { Field } from './all-fields';
import type { TextLine } from './lines';
import { pointOf } from './point-of-line';
import type { Token } from './tokens';

const isBox = (line: TextLine | undefined): boolean => line?.bullet === true && line.ticked !== null;

/**
 * Points in small letters and without a box under those that have one: "offert begärd, pågår" tells how it goes with
 * the "☐ Ljuddämpande skärmar" over it, and is nothing to do itself.
 */
export function withRemarks(lines: readonly TextLine[], tokens: readonly Token[]): readonly Token[] {
  if (lines.filter(isBox).length < 3) return tokens;
  let under = false;
  return tokens.map((token, at) => {
    const line = lines[at];
    if (!line || line.heading) under = false;
    else if (isBox(line)) under = true;
    const isRemark = under && line?.bullet && line.ticked === null && line.number === null && startsLower(line.text);
    if (!isRemark || token.kind !== 'text' || !line) return token;
    const { fields } = pointOf(line);
    const states = fields.filter((one) => one.column === 'status');
    return { kind: 'fields', fields: [...states, { column: 'comment', text: line.text } satisfies Field] };
  });
}
