import { parted } from './labels';
import type { TextLine } from './lines';
import { isEnd } from './openers';
import { stateHeadsOf } from './state-headings';

const isListed = (line: TextLine) => line.bullet || line.number !== null;
const isPlain = (line: TextLine) => !isListed(line) && parted(line.text) === null && !isEnd(line.text);

const isEndLine = (line: TextLine | undefined) =>
  line !== undefined && !line.bullet && isEnd(line.text) && (line.heading || line.text.length <= 60);

/** "### Elevråd" over a paragraph, as a point that is named and told of: "Elevråd. Startade i mars." */
function headedAsPoints(section: readonly TextLine[]): readonly TextLine[] {
  const points: TextLine[] = [];
  for (const line of section) {
    const last = points.at(-1);
    if (line.heading) points.push({ ...line, heading: false, bullet: true, text: line.text.replace(/[.:]$/u, '') });
    else if (last) points[points.length - 1] = { ...last, text: `${last.text.replace(/\.$/u, '')}. ${line.text}` };
  }
  return points;
}

function asPoints(section: readonly TextLine[], level: number): readonly TextLine[] {
  const [first] = section;
  if (!first) return section;
  const inner = section.filter((line) => line.heading);
  if (inner.length > 0) {
    const areOf = first.heading && inner.every((line) => line.level > level);
    const isTold = section.every((line) => line.heading || isPlain(line)) && inner.length < section.length;
    return areOf && isTold ? headedAsPoints(section) : section;
  }
  // "Det här blev klart sedan sist:" between the heading and its list only leads on.
  if (section.some(isListed)) return /:$/u.test(first.text) && !isListed(first) ? section.slice(1) : section;
  return section.every(isPlain) ? section.map((line) => ({ ...line, bullet: true })) : section;
}

/**
 * What stands under headings that are states ("Klart", "Pågår"), each paragraph or smaller heading with its text as the
 * point of a list that it is. Lists, and text under labels of its own, stay as they are.
 */
export function withPointsUnderStates(lines: readonly TextLine[]): readonly TextLine[] {
  const heads = stateHeadsOf(lines);
  if (heads.size === 0) return lines;
  const result: TextLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    // "1. Klart" over points of its own is no point.
    result.push(heads.has(at) ? { ...line, number: null, bullet: false, sign: null, ticked: null } : line);
    if (!heads.has(at)) continue;
    let end = at + 1;
    const isOver = (one: TextLine | undefined) => one?.heading === true && line.heading && one.level <= line.level;
    while (end < lines.length && !heads.has(end) && !isOver(lines[end]) && !isEndLine(lines[end])) end += 1;
    result.push(...asPoints(lines.slice(at + 1, end), line.level));
    at = end - 1;
  }
  return result;
}
