import { parted } from './labels';
import type { TextLine } from './lines';
import { type Token, tokenOf } from './tokens';

const WAY =
  /^(?:så\s+(?:här\s+)?(?:gör|arbetar|når)\s+vi(?:\s+(?:dit|målet|det))?|hur(?:\s+gör\s+vi|\s+når\s+vi\s+(?:dit|målet))?|genomförande|arbetssätt)\s*[:?]\s*(?<what>\S.*)$/iu;

/**
 * "Mål: Barnen ska få …" over "Så här gör vi: Boksamtal införs": what is done is the measure, and the goal its area. Only
 * where nearly every goal is followed so, and nothing else is called a measure.
 */
export function waysAsMeasures(lines: readonly TextLine[]): readonly TextLine[] {
  const tokens: readonly Token[] = lines.map(tokenOf);
  const goals = tokens.flatMap((token, at) => (token.kind === 'area' && token.isGoal && token.text !== '' ? [at] : []));
  if (goals.length === 0 || tokens.some((one) => one.kind === 'measure')) return lines;
  const ways = goals.flatMap((from, n) => {
    const to = goals[n + 1] ?? lines.length;
    const found = lines.slice(from + 1, to).findIndex((line) => WAY.test(line.text));
    return found < 0 ? [] : [from + 1 + found];
  });
  const isTold = tokens.some(
    (one) => one.kind === 'fields' && one.fields.some(({ column }) => column === 'responsible' || column === 'due'),
  );
  if (!isTold || ways.length * 3 < goals.length * 2) return lines;
  return lines.map((line, at) => {
    const what = ways.includes(at) ? WAY.exec(line.text)?.groups?.['what'] : undefined;
    return what === undefined || parted(what)?.lead === '' ? line : { ...line, text: `Åtgärd: ${what}` };
  });
}
