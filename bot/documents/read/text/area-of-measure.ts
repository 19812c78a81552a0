import type { TextLine } from './lines';
import type { Token } from './tokens';

/** Whether a line may name a measure: a heading, a point, or the first line after a gap. */
const isName = (line: TextLine | undefined, token: Token | undefined): boolean =>
  line !== undefined &&
  token?.kind === 'text' &&
  line.text.length <= 160 &&
  !/[:;]$/u.test(line.text) &&
  (line.heading || line.bullet || line.number !== null || line.gap);

/**
 * Whether every goal stands right under a heading of its own, over who and when and nothing else until the next: "3.1
 * Bussvärdar / Mål: Trygg resa / Ansvarig: rektor". A goal of several measures has them under it.
 */
function areGoalsOfHeads(lines: readonly TextLine[], tokens: readonly Token[]): boolean {
  const goals = tokens.flatMap((token, at) => (token.kind === 'area' ? [at] : []));
  return (
    goals.length > 1 &&
    goals.every((at) => {
      const end = lines.findIndex((one, place) => place > at && one.heading);
      const under = tokens.slice(at + 1, end < 0 ? undefined : end);
      const isWhole =
        end < 0 ? under[0]?.kind === 'fields' : under.length > 0 && under.every((one) => one.kind === 'fields');
      return lines[at - 1]?.heading === true && tokens[at - 1]?.kind === 'text' && isWhole;
    })
  );
}

/**
 * "1. Läsgrupper / Område: Kunskap / Ansvarig: …": an area told right under what is to be done, before who and when, is
 * one of its fields. It is put behind the first of these, which then tells as anywhere else where a measure begins.
 */
export function withAreasAsFields(lines: readonly TextLine[], tokens: readonly Token[]): readonly Token[] {
  const result = [...tokens];
  const areOfHeads = areGoalsOfHeads(lines, tokens);
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const isNamed = isName(lines[at - 1], tokens[at - 1]) && !lines[at]?.heading;
    const isUnder = areOfHeads || (isNamed && !(lines[at]?.gap ?? true) && token.kind === 'area' && !token.isGoal);
    if (token.kind !== 'area' || token.text === '' || next?.kind !== 'fields' || !isUnder) return;
    result[at] = next;
    result[at + 1] = { kind: 'fields', fields: [{ column: 'area', text: token.text }, ...token.fields] };
  });
  return result;
}

const LABEL = /^(?<word>\p{Lu}\p{L}{3,30}(?:\s\p{Ll}+)?):\s+(?=\S)/u;

/** Whether "Kontrollområde: …" stands over another label that nobody knows, which then names the measure. */
export const isOverLabel = (lines: readonly TextLine[], tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      token.kind === 'area' &&
      !token.isGoal &&
      tokens[at + 1]?.kind === 'text' &&
      LABEL.test(lines[at + 1]?.text ?? ''),
  );

const TAG = /^\[(?<area>\p{Lu}[^\]]{2,40})\]\s+(?=\S)/u;

/**
 * A measure's name as it stands among the others, without what each of them begins with: a label that is the same for
 * all ("Kontrollmoment: Stickprov av betyg"), or its area in brackets ("[Trygghet] Fler vuxna ute").
 */
export function nameAmong(
  names: readonly string[],
): (name: string) => { readonly name: string; readonly area: string | null } {
  const words = new Set(names.map((name) => LABEL.exec(name)?.groups?.['word']));
  if (names.length > 1 && words.size === 1 && !words.has(undefined))
    return (name) => ({ name: name.replace(LABEL, ''), area: null });
  if (names.length < 2 || !names.every((name) => TAG.test(name))) return (name) => ({ name, area: null });
  return (name) => ({ name: name.replace(TAG, ''), area: TAG.exec(name)?.groups?.['area'] ?? null });
}
