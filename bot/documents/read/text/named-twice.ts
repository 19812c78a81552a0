import type { TextLine } from './lines';
import type { Token } from './tokens';

/** "### Insats 1 – Rastvärdar", "Åtgärd 2: Ny rutin": a number and a name. */
const isNamed = (token: Token | undefined): boolean =>
  token?.kind === 'measure' && !token.plural && token.text !== '' && token.number !== null;

/**
 * "Insats 1 – Rastvärdar" over "Vad: Fler rastvärdar vid planen": one measure with its name and what is done, where each
 * that has a number has such a line under it. What is done becomes a part of the measure.
 */
export function withNamesOnce(lines: readonly TextLine[], tokens: readonly Token[]): readonly Token[] {
  const named = tokens.flatMap((token, at) => (isNamed(token) ? [at] : []));
  const below = (at: number) => {
    const next = tokens[at + 1];
    const isWhat = next?.kind === 'measure' && next.number === null && next.text !== '' && !lines[at + 1]?.heading;
    return isWhat ? next : null;
  };
  if (named.length === 0 || !named.every((at) => below(at) !== null)) return tokens;
  const others = tokens.filter(
    (token, at) => token.kind === 'measure' && !named.includes(at) && !named.includes(at - 1),
  );
  if (others.length > 0) return tokens;
  return tokens.map((token, at): Token => {
    const what = named.includes(at - 1) ? below(at - 1) : null;
    return what ? { kind: 'fields', fields: [{ column: 'part', text: what.text }, ...what.fields] } : token;
  });
}
