import type { LocalDate } from '../../../domain/dates';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { readResponsible } from '../measure/responsible';
import { cellText } from '../neutral';
import type { DataRow } from '../tables/table-rows';
import { readLabelledText } from '../text/labelled-text';
import type { TextLine, TextLines } from '../text/lines';
import { isDoer } from '../text/somebody';
import { titlesIn } from './decisions-beside';
import type { ShapeMeasure } from './shape';
import { takesOn, undertakes } from './takes-on';

const THING = '(?:åtgärd|insats|aktivitet|punkt|sak|uppgift|rad|grej)(?:en|er|erna|ar|arna)?';
const LIST = '(?:tabellen|listan|planen|matrisen|schemat|filen|mallen|sammanställningen)';
const OUTSIDE =
  `(?:utöver|förutom|utanför|vid\\s+sidan\\s+av|i\\s+tillägg\\s+till)\\s+(?:det\\s+som\\s+står\\s+i\\s+|(?:åtgärderna|insatserna|aktiviteterna|raderna|det)\\s+(?:i|ovan)\\s*)?(?:${LIST}|ovanstående|det\\s+ovan|ovan)` +
  '(?:\\s+(?:ovan|nedan))?';
const MISSED =
  '(?:saknas|fattas|kom\\s+inte\\s+med|fick\\s+inte\\s+plats|föll\\s+bort|glömdes\\s+bort|är\\s+inte\\s+med|finns\\s+inte\\s+med|står\\s+inte)';
/** Says that what follows is a measure more than the table holds. */
const ANNOUNCES = new RegExp(
  '^(?:ps\\.?:?\\s+|obs[!.:]?\\s+|och\\s+|jag\\s+)?(?:' +
    `(?:(?:en|ett|två|tre|fyra)\\s+)?(?:ny\\p{L}*\\s+|annan\\s+|viktig\\s+)?(?:ytterligare\\s+)?(?:(?:en|ett|två|tre)\\s+)?${THING}\\s+(?:till|ytterligare)(?!\\p{L})[^:.]{0,60}|` +
    `(?:ytterligare\\s+(?:(?:en|ett|två|tre)\\s+)?|nya?\\s+|tillkommande\\s+|kompletterande\\s+|tilläggs)${THING}(?:\\s[^:.]{0,60})?(?=:)|` +
    `(?:glömde|missade|glömt)\\s+(?:bort\\s+)?(?:(?:en|ett|två)\\s+)?(?:${THING}|rad)[^:.]{0,60}|` +
    `[^:.]{0,60}${MISSED}[^:.]{0,40}\\s(?:i|på)\\s+${LIST}[^:.]{0,40}|` +
    `(?:tillägg|tillkommer|tillkommit|dessutom\\s+tillkommer|lägg\\s+(?:också\\s+|även\\s+)?till|komplettering)(?:\\s[^:.]{0,50})?(?=:)|` +
    `${OUTSIDE}(?:\\s[^:.]{0,50})?(?=:))`,
  'iu',
);
/** "Utöver tabellen ska Eva …", "Dessutom tar Eva fram …": the same, with the verb before the one who does it. */
const BESIDES = new RegExp(`^(?:${OUTSIDE}|dessutom|därutöver|härutöver)\\s+(?<rest>\\p{L}.+)$`, 'iu');
/** These alone may lead over to anything: only somebody with a day of their own has been given something. */
const ONLY_BESIDES = /^(?:dessutom|därutöver|härutöver)(?!\p{L})/iu;
const MODAL = /^(?:ska|skall|kommer|får)$/iu;

/** "ska Eva ta fram en rutin" and "tar Eva fram en rutin" in the order they have by themselves; null where nobody acts. */
function inOrder(rest: string, isThere: (words: string) => boolean): string | null {
  const [verb = '', ...words] = rest.split(' ');
  const count = [3, 2, 1].find((some) => isThere(words.slice(0, some).join(' ')));
  if (count === undefined || !(MODAL.test(verb) || /(?:ar|er|år|ör|yr)$/u.test(verb))) return null;
  return [...words.slice(0, count), verb, ...words.slice(count)].join(' ');
}

/** What a paragraph adds to the table, a text each; the points under it where it ends by leading over to them. */
function addedBy(line: TextLine, under: readonly TextLine[], isThere: (words: string) => boolean): readonly string[] {
  const all = sentences(line.text).map(({ start, end }) => normalise(line.text.slice(start, end)));
  const at = all.findIndex((one) => ANNOUNCES.test(one) || BESIDES.test(one));
  const said = all[at];
  if (said === undefined) return [];
  const more = all.slice(at + 1).join(' ');
  const lead = ANNOUNCES.exec(said)?.[0];
  if (lead === undefined) {
    const whole = inOrder(BESIDES.exec(said)?.groups?.['rest'] ?? '', isThere);
    return whole === null ? [] : [`${whole} ${more}`];
  }
  const own = said.slice(lead.length).replace(/^[\s:.,–-]+/u, '');
  const text = `${own} ${more}`.trim();
  if (text !== '') return [text];
  const points: string[] = [];
  for (const point of under) {
    if (!(point.bullet || point.number !== null)) break;
    points.push(point.text);
  }
  return points.length > 0 || !under[0] || under[0].heading ? points : [under[0].text];
}

/** Whoever the table names is somebody in the sentences beside it, by first name too. */
function peopleIn(rows: readonly DataRow[]): (words: string) => boolean {
  const names = new Set(
    rows.flatMap(({ row, columns }) =>
      columns.flatMap((column, at) =>
        column === 'responsible' ? readResponsible([cellText(row.cells[at])]).responsible : [],
      ),
    ),
  );
  return (words) => isDoer(words) || names.has(words) || words.split(/\s+och\s+/u).every((one) => names.has(one));
}

/** What is added, without the sentence that only says who does it: "Alla skolor får en kopia. Kansliet skickar ut dem." */
function carriedIn(
  said: string,
  isThere: (words: string) => boolean,
): { readonly what: string; readonly who?: string } {
  const all = sentences(said).map(({ start, end }) => normalise(said.slice(start, end)));
  const does = all.slice(1).map((one) => takesOn(one.replace(/[.;]+$/u, ''), isThere));
  const at = does.findIndex((one) => one !== null && BACK.test(one.what));
  const who = does[at]?.who;
  return who === undefined ? { what: said } : { what: all.filter((_, place) => place !== at + 1).join(' '), who };
}
/** "ut dem", "det åt dem": what was named before. */
const BACK = /^(?:(?:ut|in|upp|fram|om|ihop|iordning|hand\s+om)\s+)?(?:det|den|dem|detta|dessa)(?=$|[\s,])/iu;

/**
 * Measures a mail or a plan adds in its sentences to those of its table: "En åtgärd till som inte kom med i tabellen:
 * Mia bokar lokal, klart senast den 12 december". Only where the sentence says that it adds one, and the one says who or
 * when. Each is asked about. What the table holds already is left to it.
 */
export function toldBeside(text: TextLines, rows: readonly DataRow[], reference: LocalDate): readonly ShapeMeasure[] {
  const [isThere, isInTable] = [peopleIn(rows), titlesIn(rows)];
  return text.lines.flatMap((line, at) =>
    addedBy(line, text.lines.slice(at + 1, at + 12), isThere).flatMap((said): readonly ShapeMeasure[] => {
      const { what, who: carrier } = carriedIn(said, isThere);
      const who = carrier ?? (takesOn(what, isThere) ?? undertakes(what, isThere))?.who;
      const isNamed = /(?<!\p{L})ansvarig/iu.test(said);
      const written = who === undefined || isNamed ? what : `${what.replace(/[\s.]+$/u, '')}. Ansvarig: ${who}`;
      const lines = [
        {
          ...line,
          text: `Åtgärd: ${written.charAt(0).toUpperCase()}${written.slice(1)}`,
          heading: false,
          bullet: false,
          number: null,
        },
      ];
      const [only, ...others] = readLabelledText({ ...text, lines }, reference)?.measures ?? [];
      if (!only || others.length > 0 || isInTable(only.title?.title ?? '')) return [];
      const timed = only.row.cells.due !== undefined || (only.due ?? []).length > 0;
      const owned = only.row.cells.responsible !== undefined || (only.responsible ?? []).length > 0;
      const isSure = ONLY_BESIDES.test(line.text) ? timed && owned : timed || owned;
      return isSure ? [{ ...only, doubts: ['measure_in_text'] }] : [];
    }),
  );
}
