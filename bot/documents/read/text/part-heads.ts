import { findState } from '../../../domain/plan-phrases';
import { labelAlone } from './labels';
import type { TextLine } from './lines';
import type { Token } from './openers';

const isListed = (line: TextLine | undefined) => line !== undefined && (line.bullet || line.number !== null);

/** "Pågår", "Ej påbörjat", "Klart" over lists: the columns of a board, where there are several. */
export function stateHeadsOf(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = lines.flatMap((line, at) => {
    const text = line.text.replace(/\s*(?:\(\d+\)|:)\s*$/u, '');
    const state = isListed(line) || text.length > 30 ? null : findState(text);
    const isAlone = state !== null && state.start === 0 && state.end >= text.length;
    const isValue = labelAlone(lines[at - 1]?.text ?? '') !== null; // "Läge:" over "Inte påbörjat"
    return isAlone && !isValue && isListed(lines[at + 1]) && !lines[at + 1]?.heading ? [at] : [];
  });
  return new Set(new Set(found.map((at) => lines[at]?.text)).size > 1 ? found : []);
}

const OF_PLAN = ['follow_up', 'next_report', 'evaluation', 'analysis', 'comment'];

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
