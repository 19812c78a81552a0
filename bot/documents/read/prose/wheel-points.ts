import type { Draft } from '../../../domain/draft';
import { MONTH, pattern } from '../sentence/words';
import type { ProseLine } from './prose-lines';

type CyclePoint = NonNullable<Draft['cyclePoints']>[number];

const KNOWN = 'NOV|KUL ?\\d|IOA ?/ ?ÖSO|IOA|ÖSO';
/** A code alone on its line, or before what the point holds. Letters other than these count once the wheel has begun. */
const KNOWN_CODE = new RegExp(`^(?<code>${KNOWN})\\*?(?:\\s*[:–—-]\\s*(?<rest>.+)|\\s*\\((?<aside>[^)]+)\\))?$`, 'u');
const ANY_CODE = /^(?<code>\p{Lu}{2,4}(?: ?\d)?(?:\/\p{Lu}{2,4})?)\*?(?:\s*[:–—-]\s*(?<rest>.+))?$/u;
/** Occasions without a code of their own, by their names. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['HUVUDMAN', /^huvudmannens\s+(?:uppföljning|återkoppling|besök)/iu],
  ['FORV', /^förvaltningens\s+(?:uppföljning|analys)/iu],
  ['UPPDRAG', /^uppdragsdialog/iu],
  ['VP', /^(?:ledarens|rektors|enhetens|förskolechefens)\s+verksamhetsplan/iu],
  ['DELÅR', /^delårs(?:rapport|bokslut)/iu],
  ['ÅR', /^årsredovisning/iu],
  ['SAMTAL', /^kvalitets(?:uppföljnings)?(?:samtal|dialog)/iu],
];
const OWNERS = /^(?:huvudmannens|förvaltningens|nämndens|ledarens|rektors|kommunens)\s/iu;
const MONTHS = pattern`^(?:${MONTH}|(?:höst|vår)(?:en|termin(?:en)?))(?:\s*[–—-]\s*\p{L}+)?:?$`;
const LONGEST = 110;

const nameOf = ({ text }: ProseLine) =>
  text.length <= LONGEST && !/[.:]$/.test(text) ? (NAMED.find(([, pattern]) => pattern.test(text))?.[0] ?? null) : null;
const spelt = (code: string) => code.replace(/ ?\/ ?/, '/').replace(/^KUL ?/, 'KUL ');

/** Where the description of the wheel begins; null where there is none. */
export function wheelBegins(lines: readonly ProseLine[]): number | null {
  const headed = lines.findIndex((one) => /årshjul(?:et)?$/iu.test(one.text) && one.text.length <= 60);
  const coded = lines.findIndex((one) => KNOWN_CODE.test(one.text));
  if (coded < 0) return headed >= 0 ? headed + 1 : null;
  let first = coded;
  for (let at = coded - 1; at >= 0 && coded - at <= 20; at -= 1) {
    const one = lines[at];
    if (!one || one.text.length > LONGEST || /[.:]$/.test(one.text) || one.heading) break;
    if (nameOf(one) !== null || ANY_CODE.test(one.text)) first = at;
  }
  return headed >= 0 && headed < first ? headed + 1 : first;
}

interface Point {
  readonly code: string;
  label: string | null;
  readonly items: string[];
}

const CODED = new RegExp(KNOWN_CODE.source, 'u');

/**
 * The occasions of an annual wheel as a document prints them: by code, by the names such occasions have, and, where
 * empty lines part them, by their first line. NOV is a code and never a month. Null where there are fewer than two.
 */
export function wheelPoints(lines: readonly ProseLine[]): readonly CyclePoint[] | null {
  const from = wheelBegins(lines);
  if (from === null) return null;
  const points: Point[] = [];
  let before: ProseLine | null = null;
  const parted = isParted(lines.slice(from));
  for (const one of lines.slice(from)) {
    if (MONTHS.test(one.text)) continue;
    if (one.text.length > 200 || (one.text.match(/[.!?](?:\s|$)/gu)?.length ?? 0) > 1) break;
    const last = points.at(-1);
    const coded = (CODED.exec(one.text) ?? ANY_CODE.exec(one.text))?.groups;
    const code = coded?.['code'] === undefined ? null : spelt(coded['code']);
    const isPart = code !== null && last !== undefined && last.code !== code && last.code.split('/').includes(code);
    const name = nameOf(one);
    const gap = before !== null && one.line > before.line + 1;
    if (code !== null && !isPart) {
      const rest = coded?.['rest'] ?? coded?.['aside'];
      points.push({ code, label: null, items: rest === undefined ? [] : [rest.trim()] });
    } else if (name !== null) points.push({ code: name, label: one.text, items: [] });
    else if (last?.label && last.items.length === 0 && OWNERS.test(one.text) && !(parted && gap))
      last.label += `; ${one.text}`;
    else if (parted && gap && !one.bullet && one.text.length <= 60 && last)
      points.push({ code: codeOf(one.text), label: one.text, items: [] });
    else last?.items.push(one.text);
    before = one;
  }
  const known = points.filter((one) => CODED.test(one.code) || one.label !== null);
  if (points.length < 2 || known.length === 0) return null;
  return points.map(({ code, label, items }) => ({ code, ...(label === null ? {} : { label }), items }));
}

/** Whether empty lines part the points: then some lines stand close together and others apart. */
const isParted = (lines: readonly ProseLine[]) =>
  lines.some((one, at) => one.line === (lines[at - 1]?.line ?? -1) + 1) &&
  lines.some((one, at) => at > 0 && one.line > (lines[at - 1]?.line ?? 0) + 1);

const codeOf = (text: string) => (/\p{L}+/u.exec(text)?.[0] ?? text).slice(0, 12).toUpperCase();
