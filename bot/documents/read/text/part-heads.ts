import { labelAlone } from './labels';
import type { TextLine } from './lines';
import type { Token } from './tokens';

const OF_PLAN = ['follow_up', 'next_report', 'evaluation', 'analysis', 'comment'];

/** "2 Åtgärder", which alone has a number or under which the numbers go on ("2.1 Fler vuxna ute"), is a chapter's name. */
export function withoutNumbers(lines: readonly TextLine[], tokens: readonly Token[]): readonly Token[] {
  const isHead = (token: Token): token is Extract<Token, { kind: 'measure' }> =>
    token.kind === 'measure' && token.plural && token.text === '' && token.number !== null && token.fields.length === 0;
  const isOnly = tokens.filter(isHead).length === 1;
  return tokens.map((token, at) => {
    if (!isHead(token)) return token;
    const goesOn = lines[at + 1]?.number?.startsWith(`${token.number}.`) === true;
    return isOnly || goesOn ? { ...token, number: null } : token;
  });
}

/**
 * A label alone on a line that comes once in a document of several measures heads a chapter on the whole plan:
 * "Uppföljning / Planen följs upp i juni" is nothing of the last measure's.
 */
export function withoutChapters(lines: readonly TextLine[], tokens: readonly Token[]): readonly Token[] {
  const labelOf = (at: number) => {
    const [token, line] = [tokens[at], lines[at]];
    const alone = token?.kind === 'fields' && line && line.number === null ? labelAlone(line.text) : null;
    return alone && OF_PLAN.includes(alone.column) ? alone.column : null;
  };
  const columns = tokens.map((token) => (token.kind === 'fields' ? token.fields.map((one) => one.column) : []));
  return tokens.map((token, at) => {
    const column = labelOf(at);
    const isOnly = column !== null && columns.filter((one) => one.some((own) => own === column)).length === 1;
    const [line, next] = [lines[at], lines[at + 1]];
    const isChapter = line?.heading === true || (line?.gap === true && OF_WHOLE.test(next?.text ?? ''));
    const after = tokens.slice(at + 1).some((one) => one.kind === 'measure' || one.kind === 'fields');
    return isOnly && isChapter && !after ? { kind: 'text' } : token;
  });
}

const OF_WHOLE =
  /^(?:(?:hela\s+)?(?:\p{L}*planen|listan|åtgärderna|insatserna|aktiviteterna|samtliga\s+\p{L}+|alla\s+\p{L}+|målen|arbetet\s+med\s+planen)|uppföljning(?:en)?\s+av\s+\p{L}*(?:planen|åtgärderna|insatserna))(?!\p{L})/iu;
