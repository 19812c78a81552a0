import type { TextLine } from './lines';
import { pointOf } from './point-of-line';
import type { Token } from './tokens';

/**
 * "Uppdrag" is one and many in Swedish: alone on a line over points that each say who, when or how far, on their own line
 * or in the lines under them, it heads the list and names none of them.
 */
export function withListHeads(lines: readonly TextLine[], tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at): Token => {
    const isAlone = token.kind === 'measure' && !token.plural && token.text === '' && token.number === null;
    if (!isAlone || !/uppdrag\s*:?$/iu.test(lines[at]?.text ?? '')) return token;
    let told = 0;
    for (let next = at + 1; next < lines.length; next += 1) {
      const [line, own] = [lines[next], tokens[next]];
      if (!line || !own || line.heading || own.kind === 'measure' || own.kind === 'area') break;
      const isPoint = own.kind === 'text' && (line.bullet || line.number !== null);
      if (isPoint && (tokens[next + 1]?.kind === 'fields' || pointOf(line).fields.length > 0)) told += 1;
    }
    return told > 1 ? { ...token, plural: true } : token;
  });
}
