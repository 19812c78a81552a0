import { findState } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import type { Column } from '../tables/columns';
import { labelAlone } from './labels';
import type { TextLine } from './lines';
import { ownColumnOf } from './own-label-words';
import { isName, isSomebody } from './somebody';
import { isTimed } from './time-alone';

/** "Så gick det: Genomfört.", "Hur gick det? Det blev av." */
const WITH_VALUE =
  /^(?<word>\p{Lu}[^:.!?\d§]{1,45}?)(?:\s+(?:§\s*|nr\.?\s*)?\d{1,3})?\s*(?::|\?\s*:?|…\s*:?|\s[–—]\s)\s*(?<rest>.*)$/u;
const ALONE = /^\p{Lu}[^:.!?,;\d]{1,45}$/u;

/** The words the reader knows for what a label names. */
const PLAIN: Partial<Readonly<Record<Column, string>>> = {
  measure: 'Åtgärd',
  responsible: 'Ansvarig',
  start: 'Start',
  due: 'Klart',
  next_report: 'Nästa uppföljning',
  status: 'Status',
  follow_up: 'Uppföljning',
  analysis: 'Analys',
  comment: 'Kommentar',
};
const TELLS: readonly Column[] = ['responsible', 'due', 'status', 'follow_up'];
/** Names of people under these are not of who does it. */
const NOT_DOER =
  /deltag|närvar|målgrupp|berör|skola|enhet|plats|lokal|avsändare|mottagare|från|till|ordförande|sekreterare|granska|rapporter|författ|skriv|beslut|beställ|uppdragsgiv|inläm|anmäl|elev|barn|klass|ort|adress|telefon|post/iu;
const MOST = 0.6;

interface Labelled {
  readonly at: number;
  readonly key: string;
  readonly word: string;
  readonly rest: string;
}

function labelOfLine(line: TextLine, at: number): Labelled | null {
  const { word, rest } = WITH_VALUE.exec(line.text)?.groups ?? {};
  const own = word ?? (ALONE.test(line.text) && !line.bullet ? line.text : undefined);
  return own === undefined ? null : { at, key: normalise(own).toLowerCase(), word: own, rest: rest ?? '' };
}

/** What stands under each label: on its own line, or on the next. */
const saidUnder = (one: Labelled, lines: readonly TextLine[]): string =>
  one.rest === '' ? (lines[one.at + 1]?.text ?? '') : one.rest;

/** What the values of a label that has no known words show it to name. */
function shownBy(key: string, values: readonly string[]): Column | null {
  const said = values.filter((one) => /\p{L}{2}/u.test(one));
  if (said.length < 2) return null;
  const most = (is: (text: string) => boolean) => said.filter(is).length >= MOST * said.length;
  if (most((one) => (findState(one)?.start ?? 9) <= 2))
    return most((one) => one.split(' ').length <= 5) ? 'status' : 'follow_up';
  const isPerson = (one: string) => isSomebody(one.replace(/\.$/, '')) || isName(one);
  return !NOT_DOER.test(key) && most(isPerson) ? 'responsible' : null;
}

/** "Bortre tidsgräns", "Ska stå färdigt", "Tid": when a measure is over, or the time it has as a whole. */
const ENDS =
  /klar|färdig|avsluta|avrunda|gräns|frist|^(?:allra )?sista (?:tid|dag|datum|vecka|månad)|^senast|^tid(?:en|s?(?:mål|ram|plan|punkt|åtgång)(?:en|et)?)?(?: för (?:genomförande|insatsen|åtgärden|aktiviteten))?$|^när(?!v)|^till när|^slut(?:et|tid|dag|datum|månad|vecka)?$|^(?:mål|stopp)(?:tid|dag|datum)|^(?:i|är i) (?:mål|hamn)|deadline|^(?:datum|dag)(?:en|et)?$|gjort$|ordna[td]$|genomför[dt]$/u;
/** … of the measure, and not of a meeting or an answer of it. */
const NOT_END =
  /start|börja|inled|från|beslut|antag|fastställ|möte|träff|sammanträd|nästa|följ|utvärder|rapport|redovis|avstäm|återkom|skriv|uppdater|ändra|revider|inkom|upprätta|skapa|anmäl|ansök|beställ|giltig|gäller|version|klockslag|läsår|omfattning|först/u;

const BEGINS = /^(?:upp|igång)?start|(?:på)?börja|inled|^(?:\p{L}+ )?igång/u;

/** Whether what stands under a label are times, in few words, most of them with a date or a "löpande". */
const areTimes = (values: readonly string[]): boolean => {
  const said = values.filter((one) => /[\p{L}\d]{2}/u.test(one));
  const timed = said.filter((one) => one.split(' ').length <= 5 && isTimed(one));
  return timed.length >= 2 && timed.length >= MOST * said.length;
};

/** Sentences, most of them. */
const isToldIn = (values: readonly string[]): boolean => {
  const said = values.filter((one) => /\p{L}{2}/u.test(one));
  return said.length >= 2 && said.filter((one) => /\p{L}[.!]$/u.test(one)).length >= MOST * said.length;
};

/** A column by words alone, where what stands under the label can be that. */
function sayable(column: Column | null, values: readonly string[]): Column | null {
  const said = values.filter((one) => /[\p{L}\d]{2}/u.test(one));
  const timed = said.filter(isTimed).length * 2 >= said.length;
  if (column === 'due' || column === 'next_report') return timed ? column : 'comment';
  return column;
}

interface Cycle {
  readonly measure: string | null;
  readonly columns: ReadonlyMap<string, Column>;
  /** Labels before the measure in each round, what it is about first; none where the measure is first. */
  readonly leads: readonly string[];
}

/** Labels that come again and again, and what each names; null where they are no plan's. */
function cycleOf(lines: readonly TextLine[], found: readonly Labelled[]): Cycle | null {
  const places = new Map<string, Labelled[]>();
  for (const one of found) places.set(one.key, [...(places.get(one.key) ?? []), one]);
  const rounds = Math.max(0, ...[...places.values()].map((all) => all.length));
  if (rounds < 2) return null;
  const again = [...places].filter(([, all]) => all.length >= 2 && all.length * 2 >= rounds);
  const known = new Map(again.flatMap(([key, all]) => (all[0] ? [[key, labelAlone(`${all[0].word}:`)]] : [])));
  const isOwn = (key: string) => known.get(key) === null;
  const [first] = again[0] ?? [];
  if (first === undefined || again.length < 2 || !again.some(([key]) => isOwn(key))) return null;

  const valuesOf = (all: readonly Labelled[]) => all.map((one) => saidUnder(one, lines));
  const columns = new Map<string, Column>();
  for (const [key, all] of again) {
    const values = valuesOf(all);
    const column = known.get(key)?.column ?? sayable(ownColumnOf(key), values) ?? shownBy(key, values);
    if (column) columns.set(key, column);
  }
  const times = again.flatMap(([key, all]) =>
    isOwn(key) && !columns.has(key) && areTimes(valuesOf(all)) ? [key] : [],
  );
  const [due, ...others] = times.filter((key) => ENDS.test(key) && !NOT_END.test(key));
  const said = new Set(columns.values());
  const isPlan = said.has('measure') || said.has('responsible') || said.has('status');
  if (due !== undefined && others.length === 0 && isPlan && !said.has('due')) columns.set(due, 'due');
  // "Första mötet: 16 augusti", "Kick-off: v. 8": a day of the measure, and not the one it is to be done by.
  for (const key of times)
    if (isPlan && !columns.has(key)) columns.set(key, BEGINS.test(key) && !said.has('start') ? 'start' : 'comment');
  // "Kollegornas tankar: Tre av sju skolor har ett team.": told under a name nobody knows, and kept with the measure.
  for (const [key, all] of again)
    if (isPlan && isOwn(key) && !columns.has(key) && isToldIn(valuesOf(all)))
      columns.set(key, said.has('status') || said.has('follow_up') || said.has('analysis') ? 'comment' : 'follow_up');
  const isTold = [...columns.values()].some((column) => TELLS.includes(column));
  const names = [...columns].filter(([, column]) => column === 'measure').map(([key]) => key);
  const [own] = names;
  if (own !== undefined) {
    // What stands before the measure in each round is no answer to it.
    const [named] = places.get(own) ?? [];
    const leads = again.flatMap(([key, [one]]) => (one && named && one.at < named.at ? [key] : []));
    for (const key of leads) if (isOwn(key)) columns.delete(key);
    const isTopic = leads[0] !== undefined && isOwn(leads[0]) && !NO_TOPIC.test(leads[0]);
    return isTold && names.length === 1 ? { measure: own, columns, leads: isTopic ? leads : [] } : null;
  }
  // "1. Läslyft / Så gick det: …": the measure is what stands over each round, and needs no label.
  const starts = places.get(first) ?? [];
  const isNamed = (at: number) => {
    const over = lines[at - 1];
    const isFree =
      over &&
      (over.heading || over.number !== null || over.gap) &&
      !found.some((one) => one.at === at - 1 && (places.get(one.key)?.length ?? 0) > 1);
    return isFree && lines[at]?.number === null;
  };
  if (starts.filter((one) => isNamed(one.at)).length >= MOST * starts.length)
    return isTold ? { measure: null, columns, leads: [] } : null;
  const isOther = isTold && isOwn(first) && ['area', 'comment', undefined].includes(columns.get(first));
  const isMeasure = isOther && [...columns.values()].some((column) => column === 'status' || column === 'follow_up');
  return isMeasure && !NO_MEASURE.test(first)
    ? { measure: first, columns: new Map([...columns, [first, 'measure']]), leads: [] }
    : null;
}

/** What a round begins with that says nothing of what its measure is about. */
const NO_TOPIC = /datum|^dag|^nr|nummer|^dnr|skola|enhet|avdelning|klass|namn|ansvar|status|vem|när/iu;

/** Such a label asks, or tells of what happened, and names nothing to do. */
const NO_MEASURE =
  /fråg|händelse|situation|problem|bakgrund|iakttag|fall(?:et)?$|ärende|exempel|observ|orsak|citat|utmaning|nuläge|namn|elev|datum|plats|skola|enhet|område|mål|rubrik\s+\d|risk|brist|rekommend/iu;

/**
 * A text whose measures stand under labels of somebody's own making ("Skulle göras: … / Så gick det: … / Vad vi lärde
 * oss: …"), with the words the reader knows instead. What a label names is told by its words, else by what stands
 * under it; a label that says neither is left. Texts whose labels do not come again are left as they stand.
 */
export function withOwnLabels(lines: readonly TextLine[]): readonly TextLine[] {
  const found = lines.flatMap((line, at) => labelOfLine(line, at) ?? []);
  const cycle = cycleOf(lines, found);
  if (!cycle) return lines;
  const rewritten = [...lines];
  const isLabel = new Set(found.map((one) => one.at));
  const joined = new Set<number>();
  for (const { at, key, word, rest } of found) {
    const column = cycle.columns.get(key);
    const [plain, line] = [column && PLAIN[column], lines[at]];
    if (!plain || !line || labelAlone(`${word}:`) !== null) continue;
    const below = rest === '' && !isLabel.has(at + 1) ? lines[at + 1] : undefined;
    const said = below && !below.heading && !below.bullet && below.number === null && !below.gap ? below : null;
    const value = said?.text ?? rest;
    const isDay = column === 'comment' && value.split(' ').length <= 5 && isTimed(value);
    rewritten[at] = { ...line, text: `${plain}: ${isDay ? `${word} ${value}` : value}`.trim(), heading: false };
    if (said) joined.add(at + 1);
  }
  const moved = cycle.leads.length > 0 ? measuresFirst(rewritten, found, cycle) : rewritten;
  return joined.size === 0 ? moved : moved.filter((line) => ![...joined].some((at) => rewritten[at] === line));
}

/**
 * "Kontrollmoment: … / Utfall: … / Vad gör vi åt det: …": what each round is about as the area of its measure, and what
 * else stands before the measure as its background, behind it.
 */
function measuresFirst(lines: readonly TextLine[], found: readonly Labelled[], cycle: Cycle): readonly TextLine[] {
  const [topic] = cycle.leads;
  if (topic === undefined) return lines;
  const of = new Map(found.map((one) => [one.at, one]));
  const order = [...lines];
  for (const { at, key } of found) {
    if (key !== cycle.measure) continue;
    let from = at;
    while (cycle.leads.includes(of.get(from - 1)?.key ?? '') && of.get(from - 1)?.rest !== '') from -= 1;
    const leads = Array.from({ length: at - from }, (_, n) => ({ line: lines[from + n], said: of.get(from + n) }));
    const [head, measure] = [lines[from], order[at]];
    if (of.get(from)?.key !== topic || !head || !measure) continue;
    const rest = leads
      .slice(1)
      .flatMap(({ line, said }) =>
        line && said ? [{ ...line, heading: false, gap: false, text: `Bakgrund: ${said.rest}` }] : [],
      );
    const area = {
      ...head,
      heading: false,
      bullet: false,
      number: null,
      text: `Område: ${leads[0]?.said?.rest ?? ''}`,
    };
    order.splice(from, at - from + 1, area, { ...measure, gap: false }, ...rest);
  }
  return order;
}
