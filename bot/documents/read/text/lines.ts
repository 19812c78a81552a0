import { findState } from '../../../domain/plan-phrases';
import { rememberedFor } from '../../../domain/reading/remembered';
import { joinedText, normalise } from '../../../domain/reading/swedish-text';
import { caseNumberOf } from '../frame/case-number';
import type { Block } from '../neutral';
import { goesOn, isLabelled, wrapWidth } from '../shapes/wrapped-lines';
import type { Signs } from '../tables/sign-legend';
import { labelAlone } from './labels';
import { readFieldLine } from './loose-fields';
import { ownColumnOf } from './own-label-words';
import { withoutMarks } from './ratings-behind';
import { isKeyOfSigns, keyOfBox, signsOfText, withoutSign } from './signed-lines';
import { isTimeAlone } from './time-alone';

/** A paragraph of running text as it was meant: wraps joined, the page's head and foot gone, its number apart. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
  readonly heading: boolean;
  readonly level: number;
  readonly bullet: boolean;
  /** "3", "2.1" or "B", printed before it or given by an automatic list. */
  readonly number: string | null;
  /** True where an empty line or more stands before it. */
  readonly gap: boolean;
  /** Whether the box before it is ticked; null where no box stands there. */
  readonly ticked: boolean | null;
  /** The state that a sign before or behind it stands for, in words; null where none does. */
  readonly sign: string | null;
  /** The one phrase of it that stands in bold letters; left out where none does, or several. */
  readonly emphasised?: string;
  /** It is set over what follows as its area, and names no measure itself; left out where it may. */
  readonly isArea?: true;
}

export interface TextLines {
  readonly lines: readonly TextLine[];
  /** Days in the head or foot of a page. */
  readonly pageDates: readonly string[];
  /** The first line of each table, none of which is running text. */
  readonly tables: readonly number[];
}

const PAGE = /^(?:.{0,80}?\s)?(?:sid(?:a|an|or)?\.?\s*)\d{1,3}(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s*\d{1,3}))?$/iu;
const BARE_PAGE =
  /^(?:.{0,80}\s)?\d{1,3}\s*\(\d{1,3}\)$|^\d{1,3}\s+av\s+\d{1,3}$|^-?\s*\d{1,3}\s*-?$|^\d{1,3}\s*\/\s*\d{1,3}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A line of a table of contents: "Bakgrund ........ 3". */
const CONTENTS = /(?:\.{3}|…|(?:\s\.){3}|_{3})\s*\d{1,3}$/u;
const RULE = /^[-=_*~•\s]{2,}$/;
const NUMBER =
  /^(?:[Pp]unkt\s+)?(?<no>\d{1,3}(?:\.\d{1,2}){0,2}|[A-H])(?:[.):]\s+|[.)](?=\p{Lu}\p{L})|\s*[–—]\s+|:\s*(?=\p{L}))(?=\S)/u;
const BARE_NUMBER = /^(?<no>\d{1,2}(?:\.\d{1,2}){0,2})\s+(?=\p{Lu}\p{L}+)/u;
/** Point a) of a list; "a) och b)" names two. */
const LETTER = /^(?<no>[a-h])[.)]\s+(?!och\s|eller\s)(?=\S)/u;
/** A line that fills this part of its width was cut there, and "att …" below goes on with it. */
const CUT_FROM = 0.9;
const LONE_NUMBER = /^\d{1,2}[.)]$/;
const POINT = /^\s*(?:[•·▪●◦‣➢➤►▸▶✓]|[*–—>»→⇒➔➜-](?=\s))\s*/u;
/** A box before a thing to do: "[x]", "[ ]", "☐", "☑"; "[~]" is begun and "[-]" given up. */
const BOX = /^(?:[-*+•]\s*)?(?:\[(?<mark>[ xX✓✔vV~/–-]?)\]|(?<sign>[☐☑☒✅⬜🗹🗷]))\s*(?=\S)/u;
const SIGN_OF_BOX: Readonly<Record<string, string>> = { '~': 'pågår', '/': 'pågår', '-': 'utgår', '–': 'utgår' };
const EMPHASISED = /^(?:\*\*|__)(?<label>[^*_]{2,60}?)\s*:?\s*(?:\*\*|__)\s*:?\s*(?<rest>.*)$/u;
type Loose = { -readonly [Key in keyof TextLine]: TextLine[Key] };

const unmarked = (text: string) => {
  const label = EMPHASISED.exec(text)?.groups;
  const plain = label ? `${label['label']}: ${label['rest'] ?? ''}` : text;
  const isLabel = label !== undefined && labelAlone(`${label['label']}:`) !== null;
  return (isLabel ? plain : text).replace(/(\*\*|__|~~|`)(.+?)\1/gu, '$2').replace(/^(?:>+\s+)+/, '');
};

/** "ritningar uppdateras ........ 2027-02-26": dots that lead from what is done over to when. */
const LEADER = /\s?(?<![.…_])(?:\.{3,}|…{2,}|_{3,})\s+(?=(?<end>\p{L}?[^.…_]{2,40})$)/u;
const withoutLeader = (text: string): string => {
  const { end } = LEADER.exec(text)?.groups ?? {};
  return end !== undefined && isTimeAlone(end) ? `${text.replace(LEADER, ' (')})` : text;
};

const isShouted = (text: string) =>
  text.length <= 80 && /\p{Lu}{3,}/u.test(text) && !/\p{Ll}/u.test(text) && !/[.;,]$/.test(text) && !/\d{3}/.test(text);

function lineOf(block: Exclude<Block, { kind: 'table' }>, before: number, signs: Signs): Loose {
  const hashed = /^(#{1,6})\s+(.*?)#*$/.exec(block.text);
  let text = normalise(unmarked(hashed?.[2] ?? block.text));
  const marked = block.kind === 'paragraph' && block.bullet === true;
  const signed = hashed ? { text, state: null } : withoutSign(text, signs);
  text = signed.text;
  const box = hashed ? null : (BOX.exec(text)?.groups ?? null);
  if (box) text = text.replace(BOX, '');
  const bullet = marked || box !== null || signed.state !== null || (POINT.test(text) && !hashed);
  if (bullet) text = text.replace(POINT, '');
  const isPage = BARE_PAGE.test(text) || PAGE.test(text);
  const letter = isPage || hashed ? null : LETTER.exec(text);
  const printed = isPage ? null : (letter ?? NUMBER.exec(text) ?? BARE_NUMBER.exec(text));
  if (printed) text = text.slice(printed[0].length);
  const behind = printed && signed.state === null ? withoutSign(text, signs) : { ...signed, text }; // "2) ⏳ Boka lokal"
  text = behind.text;
  const numberedBox = printed && !box ? (BOX.exec(text)?.groups ?? null) : null; // "1. [x] Boka lokal"
  if (numberedBox) text = text.replace(BOX, '');
  const ticking = box ?? numberedBox;
  text = withoutLeader(text);
  const emphasised = block.kind === 'paragraph' ? block.emphasised : undefined;
  const given = block.kind === 'paragraph' ? block.number?.replace(/[.):]+$/, '') : undefined;
  return {
    text,
    line: block.line,
    heading: block.kind === 'heading' || hashed !== null || (!bullet && !printed && isShouted(text)),
    level: hashed?.[1]?.length ?? (block.kind === 'heading' ? (block.level ?? 2) : 9),
    bullet: bullet || letter !== null,
    number: printed?.groups?.['no'] ?? given ?? null,
    gap: block.line > before + 1,
    ...(emphasised === undefined ? {} : { emphasised }),
    sign:
      behind.state ??
      (ticking?.['mark'] === undefined ? null : signs.get(keyOfBox(ticking['mark']))) ??
      SIGN_OF_BOX[ticking?.['mark'] ?? ''] ??
      null,
    ticked:
      ticking === null ? null : /[xX✓✔vV]/u.test(ticking['mark'] ?? '') || /[☑☒✅🗹🗷]/u.test(ticking['sign'] ?? ''),
  };
}

/** "Ansvarig" alone on its line: the next one says who. */
const asksWho = (above: Loose | undefined): boolean => {
  const column = above && above.number === null ? labelAlone(above.text)?.column : undefined;
  return column === 'responsible' || column === 'executor';
};

const daysIn = (text: string): readonly string[] => text.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g) ?? [];

/** A page's head repeats the document's first lines, or stands beside a page's number each time it comes. */
function isHead(
  one: Loose,
  at: number,
  places: readonly number[],
  top: number,
  isBeside: (at: number) => boolean,
  isField: boolean,
): boolean {
  if (one.bullet || one.number !== null || places.length < 2 || isLabelled(one.text)) return false;
  if (isField) return false;
  if (/[?:]$/.test(one.text) || ownColumnOf(one.text.toLowerCase()) !== null) return false; // "Vad var tänkt?" of each
  const [first] = places;
  if (first !== undefined && first < top) return at !== first;
  const tells = findState(one.text) !== null || readFieldLine(one.text) !== null || !one.text.includes(' ');
  // Under a mail's own words a page's head comes first where its page does: it says once which case it is.
  if (at === first && caseNumberOf([one]) !== null) return false;
  return places.every(isBeside) && !tells;
}

const DATED_HEAD =
  /^(?<head>.{0,80}?datum\s*:?\s*\d{4}-\d{2}-\d{2})\s+(?:sid(?:a|an|or)?\.?\s*)?\d{1,3}\s*(?:\(\d{1,3}\)|av\s+\d{1,3})?$/iu;

/** "Lunda kommun Plan för lika villkor Sida 4 (9)": the head of the pages names the paper, where a part of it begins with one. */
const NAMED_HEAD =
  /^(?:\p{Lu}\p{L}+\s(?:kommun|stad)[,|·–\s]+(?=\p{Lu}))?(?<head>(?=[^.:;]{0,60}(?:plan(?!\p{L})|planen|program(?!\p{L})|åtgärd|uppföljning|redovisning|återrapport|yttrande|svar\s(?:på|till)))\p{Lu}\S*(?:\s+\S+){1,14}?)[,|·–\s]+(?:sid(?:a|an)?\.?\s*\d{1,3}\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s*\d{1,3})?|\d{1,3}\s*\(\d{1,3}\))$/iu;

/** "Nämnden Sammanträdesdatum 2026-02-12 Sida 9 (21)" says of which day the document is. */
function withoutPageNumber(one: Loose, at: number): Loose {
  const head =
    at < 6 ? (DATED_HEAD.exec(one.text) ?? (at < 2 ? NAMED_HEAD.exec(one.text) : null))?.groups?.['head'] : undefined;
  return head === undefined ? one : { ...one, text: head };
}

function withoutPages(lines: readonly Loose[]): {
  readonly kept: readonly Loose[];
  readonly pageDates: readonly string[];
} {
  const pageDates: string[] = [];
  const isNumber = (one: Loose | undefined) =>
    one !== undefined && !one.bullet && one.number === null && (PAGE.test(one.text) || BARE_PAGE.test(one.text));
  const isBeside = (at: number) => [-3, -2, -1, 1, 2, 3].some((step) => isNumber(lines[at + step]));
  /** What stands right under a lone label is its value, and no page's: "Tidplan / 2026-03-15". */
  const isValue = (at: number) => {
    const above = lines.slice(Math.max(0, at - 3), at).findLast((one) => !isNumber(one));
    return above !== undefined && labelAlone(above.text) !== null;
  };
  /** "Gäller: fritidshemmet" over "Åtgärd: …": a field as the one under it, by whatever name. */
  const isField = ({ text }: Loose, next: Loose | undefined) =>
    /^\p{Lu}[^:]{2,30}:\s+\S/u.test(text) && next !== undefined && isLabelled(next.text);
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, at) => {
    const known = places.get(text);
    if (known) known.push(at);
    else places.set(text, [at]);
  });
  const begins = lines.findIndex((one) => one.bullet || one.number !== null || isLabelled(one.text));
  const top = Math.min(4, begins < 0 ? lines.length : begins);
  const kept = lines.map(withoutPageNumber).filter((one, at) => {
    if (isNumber(one)) pageDates.push(...daysIn(one.text));
    if (isNumber(one) || CONTENTS.test(one.text) || RULE.test(one.text)) return false;
    if (isValue(at)) return true;
    const day = DAY.exec(one.text)?.[0];
    if (day && (isBeside(at) || at < top)) {
      pageDates.push(day);
      return false;
    }
    if (!isHead(one, at, places.get(one.text) ?? [], top, isBeside, isField(one, lines[at + 1]))) return true;
    pageDates.push(...daysIn(one.text));
    return false;
  });
  return { kept, pageDates };
}

const DASHED = /^\p{L}[^–—]{3,120}?\s[–—-]\s[^–—]{2,50}?\s[–—-]\s[^–—]{2,60}$/u;
const FEWEST_DASHED = 3;

/** "Nya mattor – Fia – 1 december" on each of three lines or more: points of a list, whose marks were lost or never set. */
function withDashedPoints(lines: readonly Loose[]): Loose[] {
  const isDashed = (at: number) => {
    const one = lines[at];
    return one !== undefined && !one.bullet && !one.heading && one.number === null && DASHED.test(one.text);
  };
  const result = [...lines];
  for (let from = 0; from < lines.length; from += 1) {
    let end = from;
    while (isDashed(end) && (end === from || lines[end]?.gap !== true)) end += 1;
    if (end - from < FEWEST_DASHED) continue;
    for (let at = from; at < end; at += 1) result[at] = { ...(lines[at] as Loose), bullet: true };
    from = end - 1;
  }
  return result;
}

/** The running text of a document, a paragraph or point each. Tables are left to others. */
export const linesOfText = rememberedFor((blocks: readonly Block[]): TextLines => {
  const tables: number[] = [];
  const raw: Loose[] = [];
  let before = 0;
  const signs = signsOfText(blocks);
  for (const block of blocks) {
    if (block.kind === 'table') {
      tables.push(block.rows[0]?.line ?? 1);
      continue;
    }
    if (isKeyOfSigns(block.text)) continue;
    const one = lineOf(block, before, signs);
    before = block.line;
    // "SYV" on the line under "Ansvarig" is who it is, however loudly it is written.
    if (block.kind === 'paragraph' && one.heading && asksWho(raw.at(-1))) one.heading = false;
    if (one.text !== '') raw.push(one);
  }
  const { kept, pageDates } = withoutPages(raw);
  const width = wrapWidth(kept);
  const lines: Loose[] = [];
  const isAtt = (at: number) => /^(?:samt\s+|och\s+)?att\s/iu.test(kept[at]?.text ?? '');
  for (const [at, one] of kept.entries()) {
    const last = lines.at(-1);
    // "… i uppdrag" over "att utreda …," and "att ta fram …": each is a point of its own.
    const isCut = width > 0 && !one.gap && (kept[at - 1]?.text.length ?? 0) > CUT_FROM * width;
    const isListed = isAtt(at) && (isAtt(at - 1) || isAtt(at + 1)) && !isCut;
    if (last && LONE_NUMBER.test(last.text) && one.number === null) {
      lines[lines.length - 1] = { ...one, number: last.text.slice(0, -1), gap: last.gap };
    } else if (last && !isListed && goesOn(last, one, width, kept[at - 1]?.text.length)) {
      lines[lines.length - 1] = { ...last, text: joinedText(last.text, one.text) };
    } else lines.push(one);
  }
  return { lines: withoutMarks(withDashedPoints(lines)), pageDates, tables };
});
