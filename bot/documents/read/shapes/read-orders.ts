import type { LocalDate } from '../../../domain/dates';
import { sentences, startsLower } from '../../../domain/reading/swedish-text';
import { answerDueOn } from '../frame/answer-due';
import type { Block } from '../neutral';
import { labelOf } from '../prose/answer-labels';
import { type FoundMeasure, foundMeasure, shapeMeasure } from '../prose/found-measure';
import { type ProseLine, proseLines } from '../prose/prose-lines';
import { listedStatement } from '../prose/statements';
import { NO_DATES } from '../sentence/times';
import type { Line } from '../tables/table-rows';
import type { TextLine, TextLines } from '../text/lines';
import { EMPTY_SHAPE, type ShapeReading } from './shape';

const AUTHORITY = /(?<!\p{L})(?:skolinspektion|arbetsmiljöverket|diskrimineringsombudsman|barn-\s+och\s+elevombud)/iu;
const ORDERS = /(?<!\p{L})(?:förelägger|föreläggs|föreläggande|ålägger|åläggs)(?!\p{L})/iu;
/** An answer to an order, or the plan made for it, quotes what was ordered. */
const ANSWERS =
  /^(?:\p{L}+\s+){0,3}?(?:svar|yttrande|redovisning|redovisar|åtgärdsplan|handlingsplan|plan|återrapport\p{L}*|uppföljning)(?!\p{L})/iu;
/** Parts of an order that give its reasons and demand nothing. */
const REASONS =
  /^(?:skäl|motiver|bedömning|bakgrund|uppgifter\s+om|upplysning|så\s+h(?:är|ur)|hur\s+(?:man|beslutet|ni)|överklag|rättslig|författning|lagstiftning|utredning|beskrivning|ärendet|om\s+(?:tillsyn|skolinspektion)|genomförande|allmänt|övrigt|information|på\s+\p{L}+\s+vägnar|kopia|bilag|sändlista|kontakt)/iu;
/** "Kommunen ska vidta följande åtgärder:", "… att senast den 5 maj 2026:", "Detta ska åtgärdas:" over points. */
const LEADS =
  /(?<!\p{L})(?:ska(?:ll)?|måste|förelägg\p{L}*|ålägg\p{L}*|krav(?:en)?|åtgärd(?:er|as)?|brist(?:er(?:na)?)?)(?!\p{L}).{0,300}:$/iu;
const WHO =
  '(?<who>(?:huvudmannen|kommunen|rektorn?|rektorerna|skolan|(?:\\p{Lu}\\p{L}+\\s+){1,3}(?:kommun|stad|kommunalförbund|AB)|\\p{L}+nämnden|barn-\\s+och\\s+utbildningsnämnden|styrelsen)(?:\\s+(?:i|för|vid)\\s+[^.,]{2,50}?)?)';
/** "Huvudmannen ska se till att …": what is demanded, and of whom. */
const DEMANDS = new RegExp(
  `^(?:att\\s+)?${WHO}\\s+(?:ska(?:ll)?|måste|behöver|föreläggs\\s+att|åläggs\\s+att)\\s+(?:senast\\s+(?:den\\s+)?[^,]{4,20}?\\s+(?=\\p{Ll}))?(?<what>(?:se\\s+till|säkerställa|tillse|vidta|upprätta|utreda|ge|följa\\s+upp|utforma|genomföra|erbjuda|fatta|besluta|anpassa|skyndsamt|ta\\s+fram|rätta|avhjälpa|införa)(?!\\p{L}).+)$`,
  'iu',
);
/** "… förelägger X kommun att senast den 5 maj 2026 se till att …": the whole order in one sentence. */
const IN_ONE =
  /(?:förelägger|ålägger)\s+(?:med\s+stöd\s+av\s+[^.]{3,120}?\s+)?(?<who>\p{Lu}.{2,60}?)\s+att\s+(?:senast\s+(?:den\s+)?.{6,20}?\s+)?(?<what>(?:se\s+till|säkerställa|tillse|upprätta|utreda|utforma|erbjuda|införa)\s+.+)$/iu;
/** "Skolinspektionen förelägger med stöd av skollagen Ekdala kommun att …": whom. */
const ORDERED =
  /(?:förelägger|ålägger|föreläggs|åläggs)?\s*(?<who>\p{Lu}[\p{L}-]+\s(?:\p{Lu}[\p{L}-]+\s){0,2}(?:kommun|stad|kommunalförbund|AB|Friskola))(?:\s+(?:föreläggs|åläggs))?\s+att(?!\p{L})/u;
/** "avhjälpa nedanstående brister" names none of them. */
const ALL_OF_THEM = /(?:följande|nedanstående|ovanstående|påtalade|angivna|dessa|de)\s+(?:brist|åtgärd|punkt)/iu;
const NAMED_DECISION = /^(?:\p{L}+s\s+)?(?:beslut|föreläggande)\s+\S/iu;
const REPORTS =
  /(?<!\p{L})(?:redovisa\p{L}*|inkomma|komma\s+in\s+med|skicka\p{L}*)(?!\p{L}).{0,120}(?:skolinspektion|myndighet)|^(?:\p{L}+\s+){0,3}åtgärderna\s+ska/iu;
const NAMED_LACK = /^(?:brist|punkt|område)\s*\d{1,2}\s*[.:–-]?\s+(?=\p{L})/iu;

const asLine = ({ text, line }: Line): Line => ({ text, line });
const isHead = (one: TextLine) =>
  one.heading || (!one.bullet && one.text.length <= 90 && !/[.:;,]$/.test(one.text) && !DEMANDS.test(one.text));

/** "Beslut" in large letters over "efter tillsyn av …" in small. */
function headed(lines: readonly ProseLine[]): Line | null {
  const at = lines.findIndex((one, n) => /^beslut$/iu.test(one.text) && startsLower(lines[n + 1]?.text ?? ''));
  const [head, rest] = [lines[at], lines[at + 1]];
  return head && rest ? { text: `${head.text} ${rest.text}`, line: head.line } : null;
}

/**
 * An inspectorate's order: each thing it demands is a measure of whom it orders, under the heading of its lack. The
 * day it is to be answered by is the plan's, and of no measure. Null where the document is no order, or answers one. `reference` is its date.
 */
export function readOrders(blocks: readonly Block[], text: TextLines, reference: LocalDate): ShapeReading | null {
  const { lines } = text;
  if (!lines.some((one) => ORDERS.test(one.text)) || !lines.some((one) => AUTHORITY.test(one.text))) return null;
  if (lines.slice(0, 8).some((one) => one.text.length <= 160 && ANSWERS.test(one.text))) return null;
  if (lines.some((one) => ['field', 'answer'].includes(labelOf(one.text)?.kind ?? ''))) return null;
  const opening = lines.findIndex((one) => ORDERS.test(one.text));
  const ordered = lines.flatMap((one) => ORDERED.exec(one.text)?.groups?.['who'] ?? [])[0] ?? null;
  const found: { readonly measure: FoundMeasure; readonly area: string | null; readonly at: number }[] = [];
  let area: string | null = null;
  let given = false;
  let reasons = false;
  let others = 0;
  const add = (what: string, who: string | null, at: number) => {
    const { line } = lines[at] ?? { line: 1 };
    if (ALL_OF_THEM.test(what)) return;
    const own = listedStatement(what, 'decided', who ?? ordered);
    const standing = { section: 0, paragraph: at, line, labelled: true, list: null };
    const measure = foundMeasure(own, standing, reference, null);
    const title = what.replace(/[.;,]+$/, '').replace(/^att\s+/iu, '');
    found.push({
      measure: { ...measure, title: title.charAt(0).toUpperCase() + title.slice(1), dates: NO_DATES },
      area,
      at,
    });
  };
  const firstOf = (said: string) => {
    const [one] = sentences(said);
    return one ? said.slice(one.start, one.end) : said;
  };
  lines.forEach((line, at) => {
    if (at < opening) return;
    const isListed = line.bullet || line.number !== null;
    const demand = DEMANDS.exec(firstOf(line.text))?.groups;
    const leads = LEADS.test(line.text) && !line.bullet;
    if (isHead(line) && !leads && !demand && !(isListed && given)) {
      reasons = REASONS.test(line.text);
      given = false;
      area = reasons || ORDERS.test(line.text) ? null : line.text.replace(NAMED_LACK, '').replace(/\s*:$/, '');
    } else if (!reasons && leads) given = true;
    else if (!reasons && demand?.['what'] && !REPORTS.test(line.text)) add(demand['what'], demand['who'] ?? null, at);
    else if (!reasons && given && isListed) add(firstOf(line.text), null, at);
    else if (!reasons && !ORDERS.test(line.text) && !REPORTS.test(line.text)) others += 1;
  });
  const inOne = found.length > 0 ? undefined : lines.find((one) => IN_ONE.test(firstOf(one.text)));
  const whole = inOne && IN_ONE.exec(firstOf(inOne.text))?.groups;
  if (inOne && whole?.['what']) add(whole['what'], whole['who'] ?? null, lines.indexOf(inOne));
  // What is told between the demands is what has been done about them: an answer.
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || others > found.length) return null;
  const prose = proseLines(blocks); // an authority's head stands in a table
  const above = prose.lines.filter((one) => one.line < first.measure.line);
  const title = above.find((one) => NAMED_DECISION.test(one.text)) ?? headed(above);
  const before = above.filter((one) => one !== title).map(asLine);
  return {
    ...EMPTY_SHAPE,
    title: title && asLine(title),
    before,
    after: lines.slice(last.at + 1).map(asLine),
    pageDates: prose.pageDates,
    kind: 'inspection_order',
    measures: found.map(({ measure, area: under }) => {
      const shape = shapeMeasure(measure);
      const title = { title: measure.title, area: under, actions: [], printed: null };
      return { ...shape, title };
    }),
    stateWithoutWords: 'decided',
    plan: { answerDueOn: answerDueOn(before, null) ?? answerDueOn(lines, null) },
  };
}
