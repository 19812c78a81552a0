import { startsLower } from '../../../domain/reading/swedish-text';
import { isNextTime } from '../sentence/nobodys';
import type { Field } from './all-fields';
import type { TextLine } from './lines';
import { pointOf } from './point-of-line';
import type { Token } from './tokens';

/** "Enkäten visade 3,9 av 5", "Antalet tillbud sjönk till 12": what was found. */
const FOUND =
  /^\p{L}[^.:;?–]{2,70}?\s(?:visa(?:r|de)\s(?:på\s|att\s|en\s|ett\s|\d)|(?:ökade|minskade|sjönk|steg|uppgick|låg|ligger|(?:upp)?mättes)\s(?:\p{L}+\s){0,3}?(?:till|på|från|med)\s(?:\p{L}+\s){0,2}?\d)/iu;
/** "Larmet testades och fungerade", "Utrymningsvägarna var utan anmärkning": that nothing needs to be done. */
const IN_ORDER =
  /^\p{Lu}[^.:;?–]{2,60}?\s(?:fungera(?:r|de)(?:\s+(?:bra|utan\s+\p{L}+|som\s+(?:de[nt]?\s+)?ska))?|(?:är|var)\s+(?:i\s+ordning|utan\s+(?:anmärkning|brister)|okej|ok))\.?$/iu;

/** A point that gives nobody anything to do, among those that do. */
export const isAside = (line: TextLine): boolean =>
  (line.bullet || line.number !== null) &&
  line.ticked === null &&
  (isNextTime(line.text) || ((FOUND.test(line.text) || IN_ORDER.test(line.text)) && pointOf(line).fields.length === 0));

/** Whether a line is a point of that kind beside measures that are points as it is, and not under one of them. */
export function asidesAmong(lines: readonly TextLine[], openers: ReadonlySet<number>): (line: TextLine) => boolean {
  const kinds = new Set([...openers].map((at) => lines[at]?.number === null));
  return (line) => kinds.has(line.number === null) && isAside(line);
}

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
