import { MARK } from './html-lines';
import { attributeOf, type Tag, tagsOf } from './scan-xml';

/**
 * Word counts its lists when it draws them; the file only says "paragraph of list 3, level 1". This counts them as Word
 * does and writes the number into the text, between marks, where `html-lines.ts` finds it again. mammoth has lists as
 * well, but begins each anew after a table or a paragraph, and keeps no number.
 */

interface Level {
  readonly format: string;
  /** "%1." or "%1.%2". */
  readonly shape: string;
  readonly start: number;
}

interface ListPlace {
  readonly list: string;
  readonly level: number;
}

export interface WordLists {
  /** Levels of a list; overridden starts worked in. */
  readonly levels: (list: string) => readonly (Level | undefined)[];
  /** Lists whose numbers go on from each other have one key. */
  readonly key: (list: string) => string;
  /** The list a style puts its paragraphs in. */
  readonly ofStyle: (style: string) => ListPlace | null;
}

const value = (tag: Tag) => attributeOf(tag, 'val') ?? '';
const whole = (text: string | null, instead: number) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : instead);

/** What `numbering.xml` and `styles.xml` say of lists; either may be missing. */
export function readWordLists(numbering: string | null, styles: string | null): WordLists {
  const abstracts = new Map<string, (Level | undefined)[]>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  const styled = new Map<string, ListPlace>();
  let inAbstract = '';
  let inList = '';
  let level = 0;
  for (const tag of tagsOf(numbering ?? '')) {
    if (tag.kind === 'close') {
      if (tag.name === 'abstractNum') inAbstract = '';
      if (tag.name === 'num') inList = '';
      continue;
    }
    if (tag.name === 'abstractNum') inAbstract = attributeOf(tag, 'abstractNumId') ?? '';
    else if (tag.name === 'num') {
      inList = attributeOf(tag, 'numId') ?? '';
      lists.set(inList, { abstract: '', starts: new Map() });
    } else if (tag.name === 'abstractNumId') lists.set(inList, { abstract: value(tag), starts: new Map() });
    else if (tag.name === 'lvl' || tag.name === 'lvlOverride') level = whole(attributeOf(tag, 'ilvl'), 0);
    else if (tag.name === 'startOverride') lists.get(inList)?.starts.set(level, whole(value(tag), 1));
    else if (inAbstract !== '' && level < 9) takeLevel(abstracts, inAbstract, level, tag);
    if (tag.name === 'pStyle' && inAbstract !== '') styled.set(value(tag), { list: `abstract ${inAbstract}`, level });
  }
  for (const [style, place] of stylesInLists(styles ?? ''))
    styled.set(style, { level: 0, ...styled.get(style), ...place });

  const abstractOf = (list: string) => lists.get(list)?.abstract ?? list.replace(/^abstract /, '');
  return {
    levels: (list) => {
      const starts = lists.get(list)?.starts;
      const levels = abstracts.get(abstractOf(list)) ?? [];
      return levels.map((one, at) => (one && starts?.has(at) ? { ...one, start: starts.get(at) ?? 1 } : one));
    },
    key: (list) => ((lists.get(list)?.starts.size ?? 0) > 0 ? `list ${list}` : `abstract ${abstractOf(list)}`),
    ofStyle: (style) => styled.get(style) ?? null,
  };
}

function takeLevel(abstracts: Map<string, (Level | undefined)[]>, abstract: string, at: number, tag: Tag): void {
  const levels = abstracts.get(abstract) ?? [];
  const before = levels[at] ?? { format: 'decimal', shape: '', start: 1 };
  if (tag.name === 'start') levels[at] = { ...before, start: whole(value(tag), 1) };
  if (tag.name === 'numFmt') levels[at] = { ...before, format: value(tag) };
  if (tag.name === 'lvlText') levels[at] = { ...before, shape: value(tag) };
  abstracts.set(abstract, levels);
}

/** Styles that put their paragraphs in a list, and those built on them. */
function stylesInLists(styles: string): ReadonlyMap<string, { readonly list: string; readonly level?: number }> {
  const own = new Map<string, { list: string; level?: number }>();
  const basis = new Map<string, string>();
  let style = '';
  let level: number | null = null;
  for (const tag of tagsOf(styles)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'style') [style, level] = [attributeOf(tag, 'styleId') ?? '', null];
    else if (tag.name === 'basedOn') basis.set(style, value(tag));
    else if (tag.name === 'ilvl') level = whole(value(tag), 0);
    else if (tag.name === 'numId') own.set(style, level === null ? { list: value(tag) } : { list: value(tag), level });
  }
  const found = new Map<string, { list: string; level?: number }>();
  for (const id of new Set([...own.keys(), ...basis.keys()])) {
    let from: string | undefined = id;
    for (let steps = 0; from !== undefined && !own.has(from) && steps < 10; steps += 1) from = basis.get(from);
    const place = from === undefined ? undefined : own.get(from);
    if (place) found.set(id, place);
  }
  return found;
}

/** Counts paragraphs as they come, and says what stands before each: a number, nothing for a bullet, null for no list. */
export function countLists(lists: WordLists): (place: ListPlace) => string | null {
  const counts = new Map<string, number[]>();
  return ({ list, level }) => {
    const levels = lists.levels(list);
    const here = levels[level];
    if (list === '0' || !here || here.format === 'none') return null; // list 0 takes a paragraph out of its style's list
    if (here.format === 'bullet') return '';
    const key = lists.key(list);
    const count = counts.get(key) ?? [];
    counts.set(key, count);
    for (let above = 0; above < level; above += 1) count[above] ??= levels[above]?.start ?? 1;
    count[level] = (count[level] ?? here.start - 1) + 1;
    count.length = level + 1;
    const label = here.shape.replace(/%([1-9])/g, (_, n) => written(count[Number(n) - 1] ?? 1, levels[Number(n) - 1]));
    return label.replace(/[\s.):]+$/, '');
  };
}

function written(count: number, level: Level | undefined): string {
  if (level?.format === 'lowerLetter' || level?.format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((count - 1) % 26));
    return level.format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return String(count);
}

/** The run that holds a number in the document's own XML. */
export const markRun = (prefix: string, label: string): string =>
  `<${prefix}r><${prefix}t xml:space="preserve">${MARK.open}${label}${MARK.close}</${prefix}t></${prefix}r>`;
