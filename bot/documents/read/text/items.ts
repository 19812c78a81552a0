import { findState } from '../../../domain/plan-phrases';
import { startsLower } from '../../../domain/reading/swedish-text';
import { TEXT_DAY } from '../frame/frame-lines';
import type { Paragraph } from '../neutral';
import type { Column } from '../tables/columns';
import type { Line } from '../tables/table-rows';
import type { Field } from './all-fields';
import { nameAmong } from './area-of-measure';
import { isLettered } from './lettered';
import type { TextLine } from './lines';
import { readPoint } from './loose-fields';
import { meant, NAMED, namedWithMore, OF_THEM_ALL, severalIn, tickOf } from './meant-fields';
import { isEnd, isKind, isOtherArea, isOtherMatter, isPeriodHeading, listsMeasures, type Plan } from './openers';
import { pointOf } from './point-of-line';
import { asidesAmong } from './remarks';
import { isSomebody } from './somebody';
import { stateFirst } from './state-first';
import { tailOf } from './tail';
import { isTimed, isTimeOfIt } from './time-alone';
import type { Token } from './tokens';
import { isToldUnder } from './told-point';

/** A measure of running text before it is read: its texts by what they hold. */
export interface Item {
  readonly number: string | null;
  readonly area: string | null;
  readonly group: string | null;
  readonly cells: ReadonlyMap<Column, readonly Paragraph[]>;
  /** Lines under its name that no label claims: what it is about. */
  readonly more: readonly Paragraph[];
  /** Its name stood under a label of its own: each line there is something to do, the first as well. */
  readonly isListed: boolean;
  /** The heading over its list that is nothing but a time: "Höstterminen 2026". */
  readonly period: string | null;
  /** The heading over its list that is nothing but a state: "Pågår". */
  readonly state: string | null;
  /** The heading that says that its list is what is to be done: "Vad vi gör nästa läsår (2026/27)". */
  readonly headed: string | null;
  /** The boxes before the steps under its name, ticked or empty. */
  readonly boxes: readonly boolean[];
  readonly lines: readonly number[];
}

export interface Items {
  readonly items: readonly Item[];
  readonly title: Line | null;
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

interface Open {
  readonly number: string | null;
  area: string | null;
  readonly group: string | null;
  readonly cells: Map<Column, Paragraph[]>;
  readonly more: Paragraph[];
  readonly isListed: boolean;
  readonly period: string | null;
  readonly state: string | null;
  readonly headed: string | null;
  readonly boxes: boolean[];
  readonly lines: number[];
}

const SHORT: readonly Column[] = ['responsible', 'executor', 'start', 'due', 'evaluation', 'next_report'];
const DAY_INSIDE = new RegExp(TEXT_DAY, 'u');
/** "PRIORITERAT OMRÅDE 1 – STUDIERO" is one of several, whatever stands over it. */
const NUMBERED_PART = /^(?:prioriter\p{L}+\s+)?\p{L}*(?:område|mål)\s*\d{1,2}(?!\d)/iu;
const LEADS_OVER =
  /^(?:hej|hejsan|god\s|bästa|kära)(?!\p{L})|(?<!\p{L})(?:är|har|kommer|följer|ska|blev|vi|jag|nedan|här|nedanstående)(?!\p{L}).*:$/iu;

/** A point that has said all it says, so that the line under it begins something else. */
const isWholePoint = (line: TextLine | undefined): boolean =>
  line?.bullet === true && (/[.)]$/.test(line.text) || pointOf(line).fields.length > 0);

/**
 * Short lines right over a measure in a plain text: headings, if there are several, or if one stands over points. A
 * single one over the first numbered measure is the document's own.
 */
function headsOf(lines: readonly TextLine[], plan: Plan): ReadonlySet<number> {
  const found = lines.flatMap((line, at) => {
    const next = plan.tokens[at + 1];
    const isGoal = next?.kind === 'area' && next.isGoal;
    const over = plan.openers.has(at + 1) || plan.sections.has(at + 1) || next?.kind === 'measure' || isGoal;
    const isShort = line.text.length <= 80 && !/[.!?;,]$/.test(line.text) && !startsLower(line.text);
    const isText = plan.tokens[at]?.kind === 'text' && !plan.openers.has(at) && !plan.sections.has(at);
    const isLead = LEADS_OVER.test(line.text); // "Hej Per, här är åtgärderna:"
    const isDated = DAY_INSIDE.test(line.text); // "Uppdaterad 2026-06-15" dates the list under it
    const isApart = line.gap || (plan.openers.has(at + 1) && isWholePoint(lines[at - 1]));
    // "1 Kunskaper" over "1.1 Uppdrag: …"
    const isPlain = line.number === null || lines[at + 1]?.number?.startsWith(`${line.number}.`) === true;
    return at > 0 && over && isShort && !isDated && !isLead && isText && isApart && !line.bullet && isPlain ? [at] : [];
  });
  const overPoints = found.some((at) => lines[at + 1]?.bullet);
  return new Set(found.length > 1 || overPoints ? found : []);
}

/** Goals that stand alone under what names their area; where several do, each goal tells its measures from the others'. */
function goalsAlone(lines: readonly TextLine[], plan: Plan, heads: ReadonlySet<number>): ReadonlySet<number> {
  const alone = new Set<number>();
  let own: number[] = [];
  const end = () => {
    const [only, ...more] = own;
    if (only !== undefined && more.length === 0) alone.add(only);
    own = [];
  };
  lines.forEach((line, at) => {
    const token = plan.tokens[at];
    const isNew =
      (line.heading && token?.kind === 'text') || heads.has(at) || (token?.kind === 'area' && !token.isGoal);
    if (isNew) end();
    else if (token?.kind === 'area') own.push(at);
  });
  end();
  return alone;
}

/** "Beslut: mobilfritt hela dagen." heads nothing, and is of no measure: a decision nobody has to carry out. */
const JUST_DECIDED = /^beslut\s*:\s*\S/iu;

/** "Klar" on the line under "Status" is what the label asks for, and no label itself. */
const waitsForState = ({ cells }: Open, text: string): boolean => {
  const found = cells.get('status')?.length === 0 ? findState(text) : null;
  return found !== null && found.start === 0 && found.end >= text.replace(/[.!]$/u, '').length;
};

const point = (text: string, bullet: boolean): Paragraph => ({ text, bullet });

/** Goes through a document once and gives each measure the lines that belong to it. */
export function collectItems(lines: readonly TextLine[], plan: Plan): Items {
  const items: Open[] = [];
  const before: Line[] = [];
  let after: Line[] = [];
  let title: Line | null = null;
  let open: Open | null = null;
  /** Measures of one label, whose fields stand under them all. */
  let together: readonly Open[] = [];
  let column: Column | null = null;
  let section: { readonly text: string; readonly number: string | null; used: boolean } | null = null;
  let headings: readonly { readonly text: string; readonly level: number }[] = [];
  let areaLabel: string | null = null;
  let isAreaOfGoal = false;
  let waitsForArea = false;
  let inList = false;
  let period: string | null = null;
  let state: string | null = null;
  let headed: string | null = null;
  const tail = tailOf(lines, plan);
  const isAside = asidesAmong(lines, plan.openers);
  const heads = headsOf(lines, plan);
  const nameOf = nameAmong([...plan.openers].map((at) => lines[at]?.text ?? ''));
  // "Aktiviteter" over the whole page is no measure that a goal could stand inside.
  const isPageHead = (one: Token, at: number) =>
    one.kind === 'measure' && one.plural && one.text === '' && lines[at]?.level === 1;
  const first = plan.tokens.findIndex(
    (one, at) => (one.kind === 'measure' && !isPageHead(one, at)) || plan.openers.has(at),
  );
  const goals = goalsAlone(lines, plan, heads);
  const areaInside = first >= 0 && plan.tokens.findIndex((one) => one.kind === 'area') > first;

  const isOver = (at: number) => plan.openers.has(at + 1) || plan.tokens[at + 1]?.kind === 'measure';
  /** "TRYGGHET" and "KUNSKAP", each right over measures: neither is what the document is called. */
  const isOneOfAreas = (line: TextLine) => {
    if (NUMBERED_PART.test(line.text)) return true;
    const over = lines.filter((one, at) => one.heading && one.level === line.level && isOver(at));
    const isPaper = /plan|uppföljning|åtgärd|protokoll|lista/iu.test(line.text) && !isKind(line.text);
    return over.length > 1 && over.includes(line) && !isPaper;
  };
  /** "Tidiga insatser" between "Kartläggning" and "Information", each over measures: an area, and no word for them. */
  const isAmongAreas = (line: TextLine) =>
    isOneOfAreas(line) &&
    !/^(?:planerade|beslutade|kommande|nya|pågående|prioriterade|våra)\s|^\p{L}+(?::|$)/iu.test(line.text) &&
    lines.some((one) => one.level === line.level && isOneOfAreas(one) && isOtherArea(one.text, line.text));
  const isOnlyOne = ({ level }: TextLine) =>
    level === 1 && lines.filter((one) => one.heading && one.level === 1).length === 1;
  const close = () => {
    open = null;
    together = [];
    column = null;
    waitsForArea = false;
  };
  const frame = (line: TextLine) => {
    close();
    (items.length === 0 ? before : after).push({ text: line.text, line: line.line });
  };
  const put = (to: Open, fields: readonly Field[], line: number) => {
    for (const field of fields) {
      const { text } = field;
      if (field.column === 'area') {
        to.area = text;
        continue;
      }
      const one = { column: meant(field), text };
      const known = to.cells.get(one.column) ?? [];
      to.cells.set(one.column, one.text === '' ? known : [...known, point(one.text, false)]);
      if (!to.lines.includes(line)) to.lines.push(line);
      column = one.column;
    }
  };
  const begin = (number: string | null, area: string | null, isListed: boolean, line: number): Open => {
    const [outer, inner] =
      headings.length > 1 ? [headings[headings.length - 2], headings.at(-1)] : [null, headings.at(-1)];
    const under = area ?? areaLabel;
    const item: Open = {
      number,
      area: under ?? inner?.text ?? null,
      group: (under === null ? outer?.text : inner?.text) ?? null,
      cells: new Map(),
      more: [],
      isListed,
      period,
      state,
      headed,
      boxes: [],
      lines: [line],
    };
    items.push(item);
    after = [];
    open = item;
    together = [];
    column = null;
    return item;
  };
  const takePeriod = (line: TextLine) => {
    close();
    section = null;
    period = line.text.replace(/\s*:$/, '');
    headings = headings.filter((one) => one.level < line.level);
  };
  const takeState = (line: TextLine) => {
    close();
    section = null;
    state = line.text.replace(/\s*(?:\(\d+\)|:)\s*$/u, '');
    headings = headings.filter((one) => one.level < line.level);
  };
  const takeHeading = (line: TextLine) => {
    period = null;
    state = null;
    const isFirst = items.length === 0 && line.heading && headings.length === 0;
    // A web page's own heading stands under its menus.
    const isTitle = title === null && isFirst && (before.length < 4 || isOnlyOne(line)) && !isOneOfAreas(line);
    close();
    section = null;
    areaLabel = null;
    inList = listsMeasures(line.text) && !isAmongAreas(line);
    headed = inList ? line.text : null;
    if (isTitle) title = { text: line.text, line: line.line };
    else {
      (items.length === 0 ? before : after).push({ text: line.text, line: line.line });
      const above = headings.filter((one) => one.level < line.level);
      headings =
        inList || isEnd(line.text)
          ? above
          : [...above, { text: line.text.replace(/^§\s*\d+\s*|\s*:$/gu, ''), level: line.level }];
    }
  };

  const takeMeasure = (line: TextLine, token: Extract<Token, { kind: 'measure' }>) => {
    if (plan.openers.size > 0) {
      // The measure is the line that opened it: what this label names is what is done for it.
      if (open === null) return frame(line);
      put(open, [{ column: 'part', text: token.text }, ...token.fields], line.line);
      return undefined;
    }
    const own = section !== null && !section.used ? section.number : null;
    const several = token.plural ? severalIn(token.text) : [];
    if (several.length > 1) {
      const items = several.map((text) => {
        const one = begin(null, section?.text ?? null, false, line.line);
        put(one, [{ column: 'measure', text }], line.line);
        return one;
      });
      for (const one of items) put(one, token.fields, line.line);
      together = items;
      return undefined;
    }
    const item = begin(token.number ?? own, section?.text ?? null, token.text === '', line.line);
    if (section) section.used = true;
    put(item, [{ column: 'measure', text: token.text }, ...token.fields], line.line);
    return undefined;
  };
  const takeArea = (line: TextLine, token: Extract<Token, { kind: 'area' }>, at: number) => {
    const isNamed = (areaLabel !== null && !isAreaOfGoal) || headings.length > 0;
    if (goals.has(at) && isNamed) {
      // The area is named over it already: the goal is what is to be reached there.
      if (!areaInside) close();
      return;
    }
    if (areaInside && open !== null) {
      open.area = token.text || open.area;
      put(open, token.fields, line.line);
      return;
    }
    close();
    section = null;
    areaLabel = token.text || null;
    isAreaOfGoal = goals.has(at);
    waitsForArea = token.text === '';
  };
  const takeText = (to: Open, line: TextLine, at: number) => {
    if (line.ticked !== null) to.boxes.push(line.ticked);
    const known = column === null ? to.more : (to.cells.get(column) ?? []);
    const isFull = column !== null && SHORT.includes(column) && known.length > 0 && !isSomebody(line.text);
    const toldLater = plan.tokens.slice(at + 1, at + 4).some((one) => one.kind === 'fields');
    if (line.gap && line.ticked === null && (isFull || (column === null && !line.bullet && !toldLater))) {
      frame(line);
      return;
    }
    const named = column === 'measure' && known.length === 0 ? NAMED.exec(line.text)?.groups?.['name'] : undefined;
    const told = column === 'measure' && known.length === 0 && named === undefined ? namedWithMore(line) : null;
    if (told) {
      put(to, told, line.line);
      column = 'measure';
    } else if (column === 'measure' && named !== undefined) to.cells.set(column, [point(named, false)]);
    else if (column === null || isFull) to.more.push(point(line.text, line.bullet));
    else {
      const text = line.number === null ? line.text : `${line.number}. ${line.text}`;
      to.cells.set(column, [...known, point(text, line.bullet)]);
    }
    to.lines.push(line.line);
  };

  const takeForAll = (last: Open, line: TextLine) => {
    for (const one of items) {
      if (one.area !== last.area || one.group !== last.group) continue;
      if (one.cells.get('follow_up')?.length === 0) one.cells.delete('follow_up');
      put(one, [{ column: 'next_report', text: line.text }], line.line);
    }
    column = 'follow_up';
  };
  /** "Beslut / BIN 2026-03-18 § 22" between a measure's name and "Ansvarig" is of that measure. */
  const isDecision = ({ text }: TextLine, at: number) =>
    open !== null &&
    /^(?:beslut|underlag|handlingar|kontakt)\p{L}*:?(?:\s.*\d.*)?$/iu.test(text) &&
    plan.tokens.slice(at + 1, at + 3).some((one) => one.kind === 'fields');
  /** "4. Vårdagen" of notes whose other matters are numbered so, also where nobody is given anything right under it. */
  const isNextSection = ({ number, bullet, gap, text }: TextLine) =>
    plan.sections.size > 1 && number !== null && !bullet && gap && text.length <= 80 && !/[.:;,!?]$/.test(text);
  const isOverPoints = (at: number) =>
    plan.openers.has(at + 1) || ['measure', 'area'].includes(plan.tokens[at + 1]?.kind ?? '');
  /** "Maj 2027" right under "Utvärdering" is what that label asks for, also where the next measure begins under it. */
  const isValue = ({ heading }: TextLine, at: number) => {
    const above = plan.tokens[at - 1];
    return open !== null && !heading && above?.kind === 'fields' && above.fields.at(-1)?.text === '';
  };
  const take = (line: TextLine, at: number) => {
    const token = plan.tokens[at] ?? { kind: 'text' };
    if (plan.stateHeads.has(at)) takeState(line);
    else if (at >= tail || isOtherMatter(line) || isAside(line)) frame(line);
    else if (open !== null && isLettered(line) && /^\d+$/.test(open.number ?? ''))
      put(open, [{ column: 'part', text: line.text }], line.line);
    else if (plan.openers.has(at)) {
      const { name, area } = nameOf(line.text);
      const read = isToldUnder(state, name)
        ? { lead: name, fields: [] }
        : readPoint(name, period !== null || state !== null);
      put(
        begin(line.number, area, false, line.line),
        [{ column: 'measure', text: read.lead }, ...read.fields, ...tickOf(line)],
        line.line,
      );
      column = null;
    } else if (plan.sections.has(at)) {
      close();
      section = { text: line.text.replace(/\s*:$/, ''), number: line.number, used: false };
    } else if (isNextSection(line)) {
      close();
      section = { text: line.text.replace(/\s*:$/, ''), number: null, used: false };
    } else if (token.kind === 'text' && JUST_DECIDED.test(line.text) && !isDecision(line, at)) frame(line);
    else if (isOverPoints(at) && isPeriodHeading(line.text) && !isValue(line, at)) takePeriod(line);
    else if (token.kind === 'measure') takeMeasure(line, token);
    else if (token.kind === 'area') takeArea(line, token, at);
    else if (token.kind === 'fields' && open !== null && column === 'status' && waitsForState(open, line.text))
      put(open, [{ column: 'status', text: line.text }], line.line);
    else if (token.kind === 'fields' && open !== null)
      for (const one of together.length > 0 ? together : [open]) put(one, token.fields, line.line);
    else if (token.kind === 'fields') frame(line);
    else if (line.heading || (isEnd(line.text) && line.text.length <= 60 && !line.bullet && !isDecision(line, at)))
      takeHeading(line);
    else if (waitsForArea && /:$/u.test(line.text))
      frame(line); // "Vi har enats om följande:"
    else if (waitsForArea) {
      areaLabel = line.text;
      waitsForArea = false;
    } else if (heads.has(at)) takeHeading({ ...line, level: 8 });
    else if (isDecision(line, at) && open !== null) put(open, [{ column: 'comment', text: '' }], line.line);
    else if (open === null || /^§\s*\d/u.test(line.text))
      frame(line); // the next matter of the minutes
    else if (column === 'measure' && plan.tokens[at - 1]?.kind === 'measure' && stateFirst(line) !== null)
      put(open, stateFirst(line) ?? [], line.line);
    else if (column === 'follow_up' && OF_THEM_ALL.test(line.text) && isTimed(line.text)) takeForAll(open, line);
    else if (line.bullet && open.cells.size > 1 && !open.cells.has('due') && isTimeOfIt(line.text))
      put(open, [{ column: 'due', text: line.text }], line.line);
    else takeText(open, line, at);
  };

  for (const [at, line] of lines.entries()) take(line, at);
  return { items, title, before, after };
}
