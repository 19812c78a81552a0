import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isSomebody } from '../tables/cell-kinds';
import { columnOf } from '../tables/headings';
import { partOf } from '../tables/sign-legend';
import { labelAlone } from '../text/labels';

/** Who the plan's own key says that letters stand for: "TL" is "Tove Lindfors", "R" is "rektor". */
type Initials = ReadonlyMap<string, string>;
type Pair = readonly [sign: string, who: string];

const NAME = "\\p{Lu}[\\p{L}'-]+(?:\\s(?:(?:von|af|de)\\s)?\\p{Lu}[\\p{L}'-]+){1,2}";
const POST = '\\p{L}[\\p{L}\\s–-]{2,40}?';
/** "AKB = Anna-Karin Boström, rektor", "TL: trygghetsledare Tove Lindfors", "Tove Lindfors (TL)". */
const PERSON = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<sign>\\p{L}{2,5})\\s*(?:=|:|–|-|betyder|står\\s+för)\\s*(?:\\p{Ll}${POST}\\s)?(?<name>${NAME})|(?<first>${NAME})\\s*\\((?<behind>\\p{L}{2,5})\\))`,
  'gu',
);
/** "Signaturer: KB Karin Brandt, AN Anders Nord" */
const KEY = /^(?:signatur|initial|förkortning|ansvarig|sign(?=[.:]))\p{L}*\.?\s*:/iu;
const LOOSE = new RegExp(`(?<![\\p{L}\\d])(?<sign>\\p{L}{2,5})\\s+(?<name>${NAME})`, 'gu');
/** "R = rektor, FC = förvaltningschef"; three letters and more ("MLA", "SYV") are what people call the post. */
const OF_POST = new RegExp(
  `(?<![\\p{L}\\d])(?<sign>\\p{Lu}{1,2})\\s*=\\s*(?<who>${POST})(?=\\s*(?:[),.;|]|$|\\s\\p{Lu}\\p{L}{0,4}\\s*=))`,
  'gu',
);
const SIGN = /^\p{L}{2,5}$/u;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

/** Whether letters are made of how the words of a name begin, in their order: "AKB" and "AB" of Anna-Karin Boström, "ToLi" of Tove Lindfors. */
function areOf(sign: string, name: string): boolean {
  const words = name.toLowerCase().split(/[\s-]+/u);
  const goesOn = (rest: string, at: number): boolean => {
    const word = words[at];
    if (word === undefined) return rest === '';
    const canSkip = at > 0 && at < words.length - 1;
    return (
      (canSkip && goesOn(rest, at + 1)) ||
      [1, 2, 3].some((letters) => {
        const begin = word.slice(0, letters);
        return begin.length === letters && rest.startsWith(begin) && goesOn(rest.slice(letters), at + 1);
      })
    );
  };
  return goesOn(sign.toLowerCase(), 0);
}

function pairsIn(text: string): readonly Pair[] {
  if (!/[=(:–-]|betyder|står/u.test(text)) return [];
  const found = [...text.matchAll(PERSON), ...(KEY.test(text) ? text.matchAll(LOOSE) : [])];
  const people = found.flatMap(({ groups }): readonly Pair[] => {
    const [sign, name] = [groups?.['sign'] ?? groups?.['behind'] ?? '', groups?.['name'] ?? groups?.['first'] ?? ''];
    return areOf(sign, name) ? [[sign, name]] : [];
  });
  const posts = [...text.matchAll(OF_POST)].flatMap(({ groups }): readonly Pair[] => {
    const { sign = '', who = '' } = groups ?? {};
    return partOf(who) === null &&
      (isSomebody(who) || /\p{L}{4}ansvarig$/u.test(who)) &&
      !WHOLE_NAME.test(who) &&
      !people.some(([known]) => known === sign)
      ? [[sign, who]]
      : [];
  });
  return [...people, ...posts];
}

/** "JL | Jimmy Lagerman | IT-samordnare" in a key drawn as a table. */
function pairOf({ cells }: Row): Pair | null {
  const [sign = '', name = ''] = cells.filter((cell) => !isEmptyCell(cell)).map((cell) => normalise(cellText(cell)));
  return SIGN.test(sign) && WHOLE_NAME.test(name) && areOf(sign, name) ? [sign, name] : null;
}

/** One meaning each: letters that two people share say nobody. */
function agreed(pairs: readonly Pair[]): Initials {
  const all = new Map<string, Set<string>>();
  for (const [sign, who] of pairs) all.set(sign, (all.get(sign) ?? new Set()).add(who));
  return new Map(pairs.filter(([sign]) => all.get(sign)?.size === 1));
}

const PARTS = /(\s*[,/&+]\s*|\s+(?:och|samt)\s+|\s+)/u;
/** A text of nothing but such letters, in full; null for another. */
function inFull(text: string, initials: Initials, mayBeOne: boolean): string | null {
  const parts = text.trim().split(PARTS);
  const isKnown = (one: string) => initials.has(one) && (mayBeOne || one.length > 1);
  if (!parts.every((one, at) => at % 2 === 1 || isKnown(one))) return null;
  return parts.map((one, at) => (at % 2 === 0 ? initials.get(one) : /\p{L}/u.test(one) ? ' och ' : ', ')).join('');
}

const NOBODYS = ['no', 'measure', 'part', 'area', 'status', 'due', 'start', 'evaluation', 'next_report', 'aside'];
const FIRST_ROWS = 15;

function tableInFull(rows: readonly Row[], initials: Initials): readonly Row[] {
  const headOf = (place: number) =>
    rows.slice(0, FIRST_ROWS).flatMap(({ cells }) => (cells[place] ? (columnOf(cells[place] as Cell) ?? []) : []))[0] ??
    null;
  const heads = new Map<number, string | null>();
  const headAt = (place: number): string | null => {
    if (!heads.has(place)) heads.set(place, headOf(place));
    return heads.get(place) ?? null;
  };
  return rows.map((row) =>
    pairOf(row)
      ? row
      : {
          ...row,
          cells: row.cells.map((cell, place): Cell => {
            const text = cellText(cell);
            if (text === '' || text.length > 40 || NOBODYS.includes(headAt(place) ?? '')) return cell;
            const said = cell.paragraphs.map((one) => inFull(one.text, initials, headAt(place) === 'responsible'));
            if (said.some((one) => one === null)) return cell;
            return { ...cell, paragraphs: cell.paragraphs.map((one, at) => ({ ...one, text: said[at] ?? one.text })) };
          }),
        },
  );
}

const LABELLED =
  /(?<label>\p{Lu}[\p{Ll}\s]{2,20}):\s*(?<said>\p{L}{1,5}(?:(?:\s*[,/&+]\s*|\s+och\s+)\p{L}{1,5}){0,3})(?=\s*(?:[.;,|)]|$))/gu;
const SIGNS = '\\p{Lu}\\p{L}{1,4}(?:(?:\\s*[,/&+]\\s*|\\s+och\\s+)\\p{Lu}\\p{L}{1,4}){0,3}';
/** "(TL)", "– TL, SK" and ". TL, klart i maj" behind what is to be done, "TL bokar …" and "TL: boka …" before it. */
const BESIDE = new RegExp(
  `(?<=[(–.]\\s?|\\s-\\s)${SIGNS}(?=\\s*(?:[),;.]|$))|^${SIGNS}(?=:\\s+\\p{L}|\\s+\\p{Ll}{3})`,
  'gu',
);

function textInFull(text: string, initials: Initials): string {
  if (pairsIn(text).length > 0) return text;
  return text
    .replace(LABELLED, (whole: string, label: string, said: string) => {
      const who = labelAlone(`${label}:`)?.column === 'responsible' ? inFull(said, initials, true) : null;
      return who === null ? whole : `${label}: ${who}`;
    })
    .replace(BESIDE, (said: string) => inFull(said, initials, false) ?? said);
}

const FULL = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){0,2}';
/** "Jag (Annelie) bokar", "Undertecknad, Annelie Lund, tar fram": who writes, and says who that is. */
const WRITER = new RegExp(
  `(?<!\\p{L})(?:[Jj]ag|[Uu]ndertecknad)(?:\\s?\\((?<name>${FULL})\\)|,\\s(?<between>${FULL}),)(?=\\s\\p{Ll}|[.,;]|$)`,
  'gu',
);
const withWriter = (block: Block): Block =>
  block.kind === 'table' ? block : { ...block, text: block.text.replace(WRITER, '$<name>$<between>') };

/**
 * A plan that writes who answers for what in letters of its own ("TL", "JL/MÖ"), in full by the key it gives: in a line
 * ("TL = Tove Lindfors, trygghetsledare"), or in a table of names, perhaps on a sheet of its own. Letters count as a
 * person's where the name begins with them. Without a key nothing is done.
 */
export function withInitials(given: readonly Block[]): readonly Block[] {
  const blocks = given.map(withWriter);
  const initials = agreed(
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            ...block.rows.map(pairOf).filter((one) => one !== null),
            ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => pairsIn(cellText(cell)))),
          ]
        : pairsIn(block.text),
    ),
  );
  if (initials.size === 0) return blocks;
  return blocks.map(
    (block): Block =>
      block.kind === 'table'
        ? { ...block, rows: tableInFull(block.rows, initials) }
        : { ...block, text: textInFull(block.text, initials) },
  );
}
