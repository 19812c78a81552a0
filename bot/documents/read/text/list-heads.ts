import type { TextLine } from './lines';
import { pointOf } from './point-of-line';
import type { Token } from './tokens';

/** "Uppdrag" is one and many in Swedish. */
const ONE_OR_MANY = /uppdrag\s*:?$/iu;

/**
 * A label alone on a line that heads a list and names none of its points: "Uppdrag" over points that each say who, when
 * or how far, on their own line or in the lines under them; a report's chapter "4.3 Åtgärder" over such points, over
 * headings of its own, or over a table, which leaves nothing between it and the next chapter.
 */
export function withListHeads(lines: readonly TextLine[], tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at): Token => {
    if (token.kind !== 'measure' || token.text !== '') return token;
    const head = lines[at];
    const isUncounted = !token.plural && token.number === null && ONE_OR_MANY.test(head?.text ?? '');
    const isNumbered = token.plural && head?.heading === true && token.number !== null;
    // "3. Åtgärder" right over "3.1 Vuxna i omklädningsrummen": what the headings under it name.
    const below = lines[at + 1];
    if (isNumbered && below?.heading && below.level > head.level && below.number?.startsWith(`${token.number}.`))
      return { ...token, number: null };
    const isChapter = isNumbered && /\d\.\d/.test(token.number ?? '');
    if (!isUncounted && !isChapter) return token;
    let told = 0;
    for (let next = at + 1; next < lines.length; next += 1) {
      const [line, own] = [lines[next], tokens[next]];
      if (!line || !own || line.heading || own.kind === 'measure' || own.kind === 'area') break;
      const isPoint = own.kind === 'text' && (line.bullet || line.number !== null);
      if (isPoint && (tokens[next + 1]?.kind === 'fields' || pointOf(line).fields.length > 0)) told += 1;
    }
    const isOverTable = isChapter && (lines[at + 1]?.heading ?? true);
    return told > 1 || isOverTable ? { ...token, plural: true, number: null } : token;
  });
}
