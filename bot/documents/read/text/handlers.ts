import type { TextLine } from './lines';
import type { Token } from './tokens';

const HANDLER =
  /^(?:(?:ansvarig\s+)?handläggare|kontaktperson|samordnare|projektledare|uppdragsledare|processledare)\s*:\s*(?<who>.*)$/iu;

/**
 * "Handläggare: Maja Ros" under each commission says who answers for it. One such line alone is a letter's head, and says
 * who wrote it.
 */
export function withHandlers(lines: readonly TextLine[], tokens: readonly Token[]): readonly Token[] {
  const found = lines.map((line, at) =>
    tokens[at]?.kind === 'text' && !line.heading && line.number === null
      ? HANDLER.exec(line.text)?.groups?.['who']
      : undefined,
  );
  const others = tokens.filter((one) => one.kind === 'fields').length;
  if (found.filter((one) => one !== undefined).length < 2 || others < 2) return tokens;
  return tokens.map((token, at): Token => {
    const who = found[at];
    return who === undefined ? token : { kind: 'fields', fields: [{ column: 'responsible', text: who }] };
  });
}
