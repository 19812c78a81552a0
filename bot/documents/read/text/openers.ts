import { findState } from '../../../domain/plan-phrases';
import { findRoleWords } from '../../../domain/reading/date-roles';
import { endsOpen } from '../../../domain/reading/swedish-text';
import type { Field } from './all-fields';
import { isOverLabel, withAreasAsFields } from './area-of-measure';
import { withHandlers } from './handlers';
import { labelAlone, parted } from './labels';
import type { TextLine } from './lines';
import { withListHeads } from './list-heads';
import { headOfList, isPlainHead, type PointList, pointsAlike } from './lists-alike';
import { readPoint } from './loose-fields';
import { withNamesOnce } from './named-twice';
import { numberedOpeners } from './numbered-openers';
import { withoutChapters, withoutNumbers } from './part-heads';
import { pointOf } from './point-of-line';
import { isAside, withRemarks } from './remarks';
import { isName } from './somebody';
import { stateHeadsOf } from './state-headings';
import { isPeriodAlone } from './time-alone';
import { TEXT, type Token, tokenOf } from './tokens';

/** Lists that are never measures, whatever they hold. */
const NO_MEASURES =
  /^(?:förslag\s+till\s+beslut|beslut(?:sunderlag|sgång|ssatser)?(?![\p{L}])(?!\s+(?:den\s+)?\d)|bilag|sändlista|mottagare|kopia|dagordning|föredragningslista|ärendelista|ärenden(?!\p{L})|innehåll|deltagare|närvarande|frånvarande|källor|referenser|litteratur|underlag|handlingar|expedieras|delges|länkar|frågor(?:na)?(?:\s|$|:)|frågeställningar|ordlista|definitioner|kontakt|mötestider|viktiga\s+datum|(?:bra\s+|viktigt\s+)?att\s+(?:komma\s+ihåg|minnas|veta|notera)\s*:?$|kom\s+ihåg\s*[:!]?$|påminnelser?\s*:?$|datum(?:\s+för\s+möten|\s+att|:?$)|kalendarium|läsårs(?:tider|data)|årshjul|tidigare\s+(?:åtgärder|insatser)|genomförda|gjorda|vidtagna|avslutade|sammanfatt|slutord|avslutning|underskrift|nästa\s+(?:möte|träff|sammanträde|ledningsmöte|mötestid)|vid\s+(?:anteckningarna|protokollet|pennan|datorn)(?!\p{L})|antecknat\s+av|(?:mötes)?anteckningar(?:na)?\s+(?:av|förda)|vid\s+tangenterna|hälsningar|med\s+vänlig|mvh)/iu;
/** A lead that tells what was done announces no measures. */
const TOLD =
  /(?<![\p{L}]|(?:ska|skall|bör)\s(?:vara|bli|ha)\s)(?:har|hade|genomförde\p{L}*|genomfört\p{L}*|vidtogs|gjordes|gjort\p{L}*|föresl\p{L}+|förslag|rekommender\p{L}+)(?![\p{L}])/iu;
/** "Förvaltningen har vidtagit eller planerar följande åtgärder:" */
const ALSO_PLANS = /(?<!\p{L})(?:planerar|planeras|kommer\s+att|avser|ska)(?!\p{L})/iu;
const IS_PLAN =
  /att[\s-]göra(?![\p{L}])|(?:åtgärds|handlings|aktivitets|arbets|verksamhets|utvecklings|likabehandlings)?plan(?:en)?(?![\p{L}])|åtgärd|insatser|aktiviteter|uppdrag/iu;
const PLANNED = /plan|beslut|kommande|ny(?:a)?(?![\p{L}])|fortsatta|prioritera|följande|ska(?![\p{L}])/iu;
const CLOCK = /(?<!\d)(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?![\d.-])/u;
const LISTS_MEASURES =
  /^(?:\p{L}+\s+){0,3}(?:åtgärder|insatser|aktiviteter|utvecklingsinsatser|förbättringsåtgärder|åtgärdslista|handlingsplan|åtgärdsplan|aktivitetsplan)(?:na)?(?:\s+(?:för|inom|under|på|vid|läsåret|\d)[^.]{0,80})?\s*:?$|^att\s+göra(?:\s[^.:]{1,60})?\s*:?$|(?:följande|dessa|nedanstående)\s+(?:\p{L}+\s+){0,3}(?:åtgärder|insatser|aktiviteter)[^.]{0,120}[:;]$/iu;

/** "Vad vi gör nästa läsår (2026/27)", "Det här ska vi göra", "Så går vi vidare": a heading that speaks of us, and of what is to come. */
const WE_DO =
  /^(?:(?:vad|det(?:ta)?)(?:\s+här)?\s+(?:vi\s+gör|gör\s+vi|vi\s+ska\s+göra|ska\s+vi\s+göra|vi\s+kommer\s+att\s+göra)|så(?:\s+här)?\s+(?:går|arbetar|jobbar)\s+vi\s+vidare|vi\s+går\s+vidare\s+med)(?:\s+(?:nu|framåt|framöver|härnäst|(?:under|i|inför|till)?\s?(?:nästa|kommande|det\s+kommande|läsåret|läsår|år|året|höst|hösten|våren|vår|termin|terminen)(?:\s+(?:läsår|år|termin))?))?(?:\s+(?:under\s+)?\(?20\d{2}(?:\s?[/–-]\s?\d{2,4})?\)?)?\s*:?$/iu;

/** "Det här bestämde vi:", "Här är vad vi landade i:": what stands under it was agreed on, and is to be done. */
const AGREED =
  /(?<!\p{L})(?:vi|oss|gruppen|laget|mötet|alla)(?!\p{L})[^.:]{0,60}(?:bestäm[dt]e?|beslut(?:ade|at)|en(?:ades|ats)|överens(?:\s+om)?|fram\s+till|landa(?:de|t)\s+i|lova(?:de|t)|delade\s+upp|fördelade)(?!\p{L})[^.:]{0,40}:$|(?<!\p{L})(?:bestämde|beslutade|enades|kom|landade|lovade|delade|fördelade)\s+(?:vi|gruppen|mötet|alla)(?!\p{L})[^.:]{0,60}:$/iu;

/** "Deltagare: Eva Norr, Bo Ek" says all of it on its line, and heads no list. */
const SAID_WHOLE = /^[^:]{3,40}:\s+\S/u;
const TO_DO = /^att\s+göra(?:\s[^.:]{1,60})?\s*:?$/iu;

export const isEnd = (text: string): boolean => NO_MEASURES.test(text);
const isHeadOfMeasures = (text: string) => LISTS_MEASURES.test(text) || (text.length <= 60 && WE_DO.test(text));
export const listsMeasures = (text: string): boolean => isHeadOfMeasures(text) && !isEnd(text) && !TOLD.test(text);

const KIND_OF = /^(?<kind>\p{Lu}\p{L}{3,25}(?:nde|liga|a)) (?:insatser|åtgärder|aktiviteter)$/u;
const OF_LIST =
  /^(?:planera|beslut|komm|ny|pågå|prioriter|genomför|avsluta|fort|följ|kvar|åter|övri|föresla|tidigare|utför|påbörja|möjlig|särskil|våra|alla)/iu;

/** "Främjande" of "Främjande insatser", which says neither how far nor when what stands under it is done. */
export const isKind = (text: string): boolean => {
  const kind = KIND_OF.exec(text)?.groups?.['kind'];
  return kind !== undefined && !OF_LIST.test(kind) && findState(text) === null;
};

/**
 * Whether a heading beside this one shows that both name what their measures are about: it is no word for a list of them,
 * or both are of a kind, "Främjande insatser" beside "Förebyggande insatser".
 */
export const isOtherArea = (one: string, text: string): boolean =>
  one !== text && (!listsMeasures(one) || (isKind(one) && isKind(text)));

export interface Plan {
  readonly tokens: readonly Token[];
  /** Lines that begin a measure by themselves, without a label for it. */
  readonly openers: ReadonlySet<number>;
  /** Lines over which several measures stand: their area. */
  readonly sections: ReadonlySet<number>;
  /** Headings that are nothing but a state: what stands under "Pågår" is under way. */
  readonly stateHeads: ReadonlySet<number>;
  /** True where only the arrangement says that these are measures: each is asked about. */
  readonly guessed: boolean;
}

const isListed = (line: TextLine | undefined) => line !== undefined && (line.bullet || line.number !== null);

const pointIn = (line: TextLine, inPeriod: boolean) => (inPeriod ? readPoint(line.text, true) : pointOf(line));

/** Whether what a line names is told more of: on the line itself or before anything else begins. */
function isToldOf(at: number, lines: readonly TextLine[], tokens: readonly Token[], inPeriod = false): boolean {
  const line = lines[at];
  if (!line || (!line.heading && pointIn(line, inPeriod).fields.length > 0)) return line !== undefined;
  let listed = false; // "1. Närvaro / Åtgärder: / • … / • … / Ansvarig: …"
  for (let next = at + 1; next <= at + (listed ? 12 : 4); next += 1) {
    const [token, other] = [tokens[next], lines[next]];
    if (!token || !other) return false;
    if (token.kind === 'fields') return token.fields.some((one) => one.column !== 'comment');
    const isPart = token.kind === 'text' && other.bullet && listed;
    if (token.kind === 'measure' && token.plural && token.number === null) listed = true;
    else if (token.kind !== 'text' || (isListed(other) && !isPart) || other.heading) return false;
  }
  return false;
}

const CORE: readonly Field['column'][] = ['responsible', 'due', 'status'];
const columnsIn = (tokens: readonly Token[]) =>
  new Set(tokens.flatMap((token) => (token.kind === 'text' ? [] : token.fields.map((one) => one.column))));

/** Whether the document's first lines say that it is a plan or follows one up. */
const saysPlan = (lines: readonly TextLine[]) =>
  lines
    .slice(0, 6)
    .some((line) => !line.bullet && line.number === null && line.text.length <= 160 && IS_PLAN.test(line.text));

/** Headings of one level, each told of under the paragraph that describes it: a web page's measures. */
function headedOpeners(lines: readonly TextLine[], tokens: readonly Token[]): readonly number[] {
  const found = lines.flatMap((line, at) =>
    line.heading && tokens[at]?.kind === 'text' && !isEnd(line.text) && isToldOf(at, lines, tokens) ? [at] : [],
  );
  const level = lines[found.at(-1) ?? -1]?.level;
  return found.filter((at) => lines[at]?.level === level);
}

/** "Till: Utbildningsnämnden" over "Datum: …" heads a paper. */
const OF_HEAD = /^(?:till|från|kopia|cc|ämne|mottagare|handläggare|ärende|dnr|diarie\p{L}*|skickat)\s*:\s*\D/iu;

/** The name over a paragraph that describes what is done: "Nya lås / Låsen i hus B byts. / Ansvarig: …". */
function nameOver(at: number, lines: readonly TextLine[], tokens: readonly Token[]): number | null {
  const [name, told] = [lines[at - 1], lines[at]];
  if (!name || !told || tokens[at - 1]?.kind !== 'text') return null;
  const isMarked = [name, told].some((one) => one.heading || one.bullet) || name.number !== null;
  if (isMarked || !/[.!?]$/u.test(told.text) || isEnd(name.text)) return null;
  const isName = name.gap && name.text.length <= 100 && /^\p{Lu}/u.test(name.text) && !/[.:;,!?]$/u.test(name.text);
  return isName ? at - 1 : null;
}

/** Unnumbered lines over the first label of each round: "Fler vuxna ute / Ansvarig: … / Klart: …". */
function plainOpeners(lines: readonly TextLine[], tokens: readonly Token[]): readonly number[] {
  const isCore = (token: Token | undefined) =>
    token?.kind === 'fields' &&
    token.fields.some(({ column, text }) => CORE.includes(column) && !(column === 'status' && text === ''));
  // A programme has times of day: "Öppet hus / Tid: 18.00 / Ansvarig: rektor" is no measure.
  const isProgramme = tokens.some(
    (token) => token.kind === 'fields' && token.fields.some((one) => one.column === 'due' && CLOCK.test(one.text)),
  );
  if (isProgramme) return [];
  const first = tokens.find((token, at) => isCore(token) && tokens[at - 1]?.kind === 'text');
  if (first?.kind !== 'fields') return [];
  const [cycle] = first.fields;
  const found = lines.flatMap((line, at) => {
    const next = tokens[at + 1];
    const begins = next?.kind === 'fields' && next.fields[0]?.column === cycle?.column;
    const named =
      tokens[at]?.kind === 'text' &&
      line.text.length <= 200 &&
      !/[:;]$/.test(line.text) &&
      !isEnd(line.text) &&
      !OF_HEAD.test(line.text);
    const alone = line.gap || line.heading || line.bullet || at === 0 || endsOpen(line.text);
    const over = begins && named ? nameOver(at, lines, tokens) : null;
    return over !== null ? [over] : begins && named && alone ? [at] : [];
  });
  const headed = headedOpeners(lines, tokens);
  if (headed.length > Math.max(found.length, 1)) return headed; // one heading over one fact is the letter's own
  // "Tjänsteskrivelse / Datum: …" is one line over one fact, and a letter's head.
  return found.length > 1 || columnsIn(tokens).size > 1 ? found : [];
}

/** "Höstterminen 2026" over points: when each of them is done that says no time of its own. */
export const isPeriodHeading = (text: string): boolean => text.length <= 60 && isPeriodAlone(text.replace(/\s*:$/, ''));

/** A point with both somebody and a time or a state; people with their titles and days with their names have one. */
function saysWhenAndWho(at: number, lines: readonly TextLine[], tokens: readonly Token[], inPeriod: boolean): boolean {
  const line = lines[at];
  if (!line) return false;
  const read = pointIn(line, inPeriod);
  if (isName(read.lead)) return false;
  const fields = [...read.fields];
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'fields') break;
    fields.push(...token.fields);
  }
  const has = (column: Field['column']) => fields.some((one) => one.column === column);
  return has('responsible') && (has('due') || has('status') || inPeriod);
}

const isOwned = (line: TextLine | undefined): boolean =>
  parted(line?.text ?? '')?.segments.some((one) => one.label.column === 'responsible') ?? false;

/** A point that ends in "klart 15/1", "start i maj" or "pågår": a day alone may be a meeting's. */
const saysHowFar = (at: number, lines: readonly TextLine[]): boolean => {
  const line = lines[at];
  const fields = line ? pointOf(line).fields : [];
  return fields.some(({ column, text }) => column === 'status' || (column === 'due' && findRoleWords(text).length > 0));
};

/** What is called to or invited to lists who will speak and when, and nothing to do. */
const AGENDA = /^(?:kallelse|dagordning|föredragningslista|ärendelista|inbjudan|mötesinbjudan|program(?!\p{L}))/iu;

/** "3. Övriga frågor", "4. Nästa möte": matters of a meeting that nobody has to do anything about. */
export const isOtherMatter = ({ text, bullet, number }: TextLine): boolean =>
  number !== null && !bullet && /^(?:övrigt|övriga\s+frågor|nästa\s+(?:möte|träff))(?!\p{L})/iu.test(text);

/** Points of lists: where the list is headed as measures, or where most of its points say who or when. */
function listOpeners(
  lines: readonly TextLine[],
  tokens: readonly Token[],
  stateHeads: ReadonlySet<number>,
): { readonly at: readonly number[]; readonly guessed: boolean; readonly told: boolean } {
  const found: number[] = [];
  let guessed = false;
  let anyTold = false;
  let over: TextLine | null = null;
  let overState = false;
  const isPlan = saysPlan(lines);
  let stop = false;
  let at = 0;
  const single: number[] = [];
  const lists: PointList[] = [];
  while (at < lines.length) {
    const line = lines[at];
    const token = tokens[at];
    if (!line || !token) break;
    if (!(isListed(line) && token.kind === 'text') || isOtherMatter(line)) {
      if (isOtherMatter(line)) [over, stop] = [line, true];
      else if (token.kind === 'measure' || token.kind === 'text') {
        const isState = stateHeads.has(at);
        const leads =
          line.heading || isState || TO_DO.test(line.text) || /[:;]$/.test(line.text) || isPeriodHeading(line.text);
        if (leads || token.kind === 'measure' || isEnd(line.text)) {
          over = line;
          overState = isState;
          const isTold =
            TOLD.test(line.text) && !ALSO_PLANS.test(line.text) && !AGREED.test(line.text) && !line.heading;
          stop = !isState && ((isEnd(line.text) && !SAID_WHOLE.test(line.text)) || isTold);
        } else if (line.gap) {
          over = null;
          if (isPlainHead(line)) stop = false;
        }
      }
      at += 1;
      continue;
    }
    const points: number[] = [];
    let end = at;
    const goesOn = (next: number) => {
      const [one, kind] = [lines[next], tokens[next]?.kind];
      // "4. Övrigt" under points without numbers is the next part of the notes.
      if (one && one.number !== null && !one.bullet && line.bullet && line.number === null) return false;
      if (one && isOtherMatter(one)) return false;
      if (!one || one.heading || (kind !== 'text' && kind !== 'fields')) return false;
      return isListed(one) || kind === 'fields' || !one.gap;
    };
    while (goesOn(end)) end += 1;
    const run = Array.from({ length: end - at }, (_, n) => at + n);
    const under = run.filter((one) => lines[one]?.bullet && lines[one]?.number === null);
    // "1. Ny rutin / • Ansvarig: rektor / • Löpande": points of which most are labelled tell of the numbered one over them.
    const areFields = under.filter((one) => tokens[one]?.kind === 'fields').length * 2 > under.length;
    // "Återkoppling till rektor" in a list under "1. Läsprov. Ansvarig: Eva", where the numbered points alone say who or when.
    const says = (one: number) => isToldOf(one, lines, tokens);
    const areParts = () => !under.some(says) && run.some((one) => lines[one]?.number !== null && says(one));
    const isOverParts = line.number !== null && (!line.bullet || areFields || areParts());
    for (const one of run) {
      // "- på lågstadiet" under "3. Se över rastvakterna" is a part of it.
      const isPart = isOverParts && lines[one]?.number === null;
      const own = lines[one];
      if (own && isListed(own) && tokens[one]?.kind === 'text' && !isPart && !isAside(own)) points.push(one);
    }
    const inPeriod = over !== null && isPeriodHeading(over.text);
    const told = points.filter((point) => isToldOf(point, lines, tokens, inPeriod)).length;
    const timed = points.filter((point) => saysWhenAndWho(point, lines, tokens, inPeriod)).length;
    const headed =
      over !== null && (overState || listsMeasures(over.text) || labelAlone(over.text)?.column === 'measure');
    const most = (isPlan ? told : timed) * 3 >= points.length * 2;
    const said = points.filter((point) => saysHowFar(point, lines)).length;
    const listed = points.length > 2 && said * 3 >= points.length * 2 && points.every((one) => lines[one]?.number);
    // "1. Inköpsstopp till juni. Ansvarig: samtliga chefer.": each names who answers for it, in so many words.
    const owned = isPlan && points.length > 2 && points.every((point) => isOwned(lines[point]));
    // … and where words over the list say that it was agreed on, half of them may say who, when or how far.
    const agreed = over !== null && AGREED.test(over.text) && timed > 0 && told * 2 >= points.length;
    const shows = listed || owned || agreed || (most && timed > 0 && points.length > 1);
    // "Innehåll" over boxes of which some say who and when is a field of work, and no table of contents.
    const areBoxes = told > 0 && points.every((one) => lines[one]?.ticked !== null);
    // "Åke Gran (rektor)", "Mia Lund (kurator)": those who work there
    const isPerson = (line: TextLine | undefined) => line !== undefined && isName(pointIn(line, inPeriod).lead);
    const arePeople = points.length > 0 && points.every((one) => isPerson(lines[one]));
    const isOver = (stop && !areBoxes) || arePeople;
    const isTaken = !isOver && (headed || shows);
    const head = isOver ? null : headOfList(lines[at - 1], tokens[at - 1]?.kind);
    lists.push({ points, head, isTaken, says: !arePeople && told + timed + said > 0 });
    if (isTaken) {
      found.push(...points);
      anyTold ||= shows;
      guessed ||= !isPlan && (!headed || (told === 0 && !PLANNED.test(over?.text ?? '')));
    } else if (!isOver && timed > 0) {
      const known = points.filter((point) => saysWhenAndWho(point, lines, tokens, inPeriod));
      single.push(...(told === points.length && timed * 2 >= told ? points : known));
    }
    at = Math.max(end, at + 1);
  }
  // Where other lists are measures by what their points say, points elsewhere that say the same are measures too.
  const others = anyTold ? [...single, ...pointsAlike(lists, lines)] : [];
  const all = [...new Set([...found, ...others])].sort((a, b) => a - b);
  return { at: all, guessed, told: anyTold };
}

/** Lines over measure labels: "1. Trygghet på raster" over "Åtgärd: …", a heading over several. */
function sectionsOver(lines: readonly TextLine[], tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach((token, at) => {
    // "1. Betyg / Alla lärare ska sätta likvärdiga betyg. / Aktivitet: …"
    const isTold =
      lines[at - 1]?.number === null && tokens[at - 1]?.kind === 'text' && /\.$/.test(lines[at - 1]?.text ?? '');
    const place = isTold && lines[at - 2]?.number != null ? at - 2 : at - 1;
    const over = lines[place];
    if (token.kind !== 'measure' || !over || tokens[place]?.kind !== 'text') return;
    if (over.number !== null && token.number === null && over.text.length <= 160) found.add(place);
  });
  return found;
}

/** How a document of running text marks its measures, by the strongest of its signs alone. */
export function readPlanOf(lines: readonly TextLine[]): Plan {
  const stateHeads = stateHeadsOf(lines);
  const own = withListHeads(
    lines,
    withoutNumbers(
      lines,
      lines.map((line, at) => (stateHeads.has(at) ? TEXT : tokenOf(line))),
    ),
  );
  const told = withHandlers(lines, withRemarks(lines, own));
  const first = withNamesOnce(lines, withoutChapters(lines, withAreasAsFields(lines, told)));
  const hasMeasure = first.some((one) => one.kind === 'measure' && !one.plural);
  const goals = first.filter((one) => one.kind === 'area');
  // Under a goal whose points say who and when, the points are the measures.
  const pointsTold = listOpeners(lines, first, stateHeads).told;
  // … and so are the headings under it that say who and when.
  const headsTold = headedOpeners(lines, first).length > 1;
  const goalsAreMeasures =
    !hasMeasure &&
    !pointsTold &&
    !headsTold &&
    !isOverLabel(lines, first) &&
    (goals.length > 1 || goals.some((one) => one.number !== null)) &&
    !first.some((one) => one.kind === 'measure');
  const tokens = goalsAreMeasures
    ? first.map((one): Token => (one.kind === 'area' ? { ...one, kind: 'measure', plural: false } : one))
    : first;
  const nothing = { tokens, stateHeads, openers: new Set<number>(), sections: new Set<number>(), guessed: false };
  const columns = columnsIn(tokens);
  const isCore = CORE.some((one) => columns.has(one));
  const isPlan = saysPlan(lines);

  const measures = tokens.filter((one) => one.kind === 'measure');
  const named = measures.filter((one) => !one.plural || one.text !== '' || one.number !== null);
  // "Uppdrag" alone over a chapter of a report names no measure; with a number, again and again or with who and when it does.
  const isMarked = named.length > 1 || isCore || named.some((one) => one.number !== null);
  if (named.length > 0 && isMarked && (columns.size > 0 || named.length > 1))
    return { ...nothing, sections: sectionsOver(lines, tokens), guessed: goalsAreMeasures && !isCore };

  if (lines.slice(0, 3).some((line) => AGENDA.test(line.text))) return { ...nothing, tokens: tokens.map(() => TEXT) };

  const isOne = (at: number) => tokens[at]?.kind === 'text' && !isEnd(lines[at]?.text ?? '');
  const numbers = numberedOpeners(lines, isOne, (at) => isToldOf(at, lines, tokens));
  // Chapters of a report have results too: without who, when or how far, only a follow-up and its analysis are enough.
  const isTold = columns.has('follow_up') && (columns.has('analysis') || isPlan);
  // … and of those the points that say it are the measures: "4.1 Resultat", "4.2 Analys", "4.3 Åtgärder" are chapters.
  if (numbers.length > 1 && (isCore || (isTold && !pointsTold)))
    return { ...nothing, openers: new Set(numbers), guessed: !isCore && !isPlan };
  const plain = plainOpeners(lines, tokens);
  const list = listOpeners(lines, tokens, stateHeads);
  if (list.at.length > plain.length) return { ...nothing, openers: new Set(list.at), guessed: list.guessed };
  const openers = new Set(plain.length > 0 || !isCore ? plain : numbers);
  return { ...nothing, tokens: openers.size > 0 ? tokens : tokens.map(() => TEXT), openers };
}
