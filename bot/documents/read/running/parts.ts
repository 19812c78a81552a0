import { findState } from '../../../domain/plan-phrases';
import { capitalised, normalise } from '../../../domain/reading/swedish-text';
import { labelOf } from '../prose/answer-labels';
import { clauseOf, type IsWho, type Reading } from '../sentence/clause';
import { FOLLOW_NOUN } from '../sentence/follow-ups';
import { sentencesOf } from '../sentence/parted';
import { hasDates } from '../sentence/times';
import { hasVerb, isImperative, isInfinitive } from '../sentence/verbs';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { isTimed } from '../text/time-alone';
import { isQuoted, looksBack, tellsOnly } from './paper';
import { tellOfNamed } from './tell-more';
import { begin, type Told } from './told';

/** "Brist 2", "Rekommendation 1": the heading of what others have found. */
const OF_OTHERS = /^(?:brist|rekommendation|fråga|punkt|område|mål|kapitel|del)\s+\d/iu;

/** "Vidtagna åtgärder": what stands under it, and none of it. */
const OF_SEVERAL =
  /^(?:(?:vidtagna|planerade|genomförda|pågående|avslutade|kommande|beslutade|övriga|tidigare|nya|våra)\s+)*(?:åtgärder(?:na)?|insatser(?:na)?|aktiviteter(?:na)?|arbete(?:t|n)?|uppdrag(?:en)?|utvecklingsområden|förbättringar)$/iu;

/** "Åtgärd 2. Nya rutiner", "Uppdrag 1 Inrätta en resursskola": the document itself calls it what is done. */
const CALLED =
  /^(?:åtgärd|insats|aktivitet|förbättring|åtagande|utvecklingsinsats|satsning|uppdrag)(?:\s+\d{1,2}[a-h]?(?:\s*[.:–-]\s*|\s+)|\s*:\s*)(?<title>\p{L}.+)$/iu;

/** Whether a heading is one of those by which the document numbers its measures. */
export const isCalled = (heading: string): boolean => CALLED.test(heading);

/** A heading and what stands under it; what stands before the first heading has none. */
export interface Part {
  readonly head: TextLine | null;
  readonly lines: readonly { readonly line: TextLine; readonly at: number }[];
}

const isShort = ({ text, bullet }: TextLine, most: number) =>
  !bullet && text.length <= most && !/[.:;,!?)]$/.test(text);

/** "BIN/2025:641-3", "2024-118" alone on a line: the number of the paper, over its first sentence. */
const IS_NUMBER = /^(?=(?:\D*\d){4})[\p{Lu}\d /:.-]+$/u;

const isHead = (one: TextLine, next: TextLine | undefined): boolean =>
  one.heading ||
  (isShort(one, 50) && tellsOnly(one.text) && !one.text.includes(':')) ||
  (isShort(one, 80) &&
    !isTimed(one.text) &&
    !IS_NUMBER.test(one.text) &&
    next !== undefined &&
    /[.:]$/.test(next.text));

/** A document by its headings: marked as such, or a short line over sentences. */
export function partsOf(lines: readonly TextLine[]): readonly Part[] {
  const parts: { head: TextLine | null; lines: { line: TextLine; at: number }[] }[] = [{ head: null, lines: [] }];
  lines.forEach((line, at) => {
    if (isHead(line, lines[at + 1])) parts.push({ head: line, lines: [] });
    else parts.at(-1)?.lines.push({ line, at });
  });
  return parts;
}

/** A head, and the text of its line that it stands over. */
interface Parted {
  readonly head: string;
  readonly rest: string;
}

/** "Språkmiljön – Alla i personalen har gått kursen.": a heading in the same line as its text. */
const RUN_IN = /^(?<head>\p{Lu}[^–—:.!?]{2,50}?)\s[–—-]\s(?<rest>\p{Lu}.{20,})$/u;

function byDash({ heading, text }: TextLine, isWho: IsWho): Parted | null {
  const { head, rest } = (heading ? null : RUN_IN.exec(text)?.groups) ?? {};
  return head && rest && !isWho(head) && clauseOf(head, isWho) === null ? { head, rest } : null;
}

/** "Krav 2, skydd på maskiner. Två borrar togs ur bruk …": what was asked for, by its number and its name, before a full stop. */
const NUMBERED_HEAD =
  /^(?<head>(?:krav|punkt|fråga|synpunkt|påpekande|anmärkning|iakttagelse|brist)\s+\d{1,2}[a-h]?)\s*[,:.]\s*(?<name>\p{L}[^.!?:;]{2,80})\.\s+(?<rest>\p{Lu}.{20,})$/iu;
function byNumber({ heading, text }: TextLine, isWho: IsWho): Parted | null {
  const { head, name, rest } = (heading ? null : NUMBERED_HEAD.exec(text)?.groups) ?? {};
  const isName = head && name && rest && clauseOf(capitalised(name), isWho) === null;
  return isName ? { head, rest: `${capitalised(name)}. ${rest}` } : null;
}

const MOST_OF_AREA = 4;
/** So many heads, and they are how the document parts its text. */
const FEWEST_AREAS = 3;

/** "Den är klar", "Ansvarig är rektor", "Pågår, två av tre är klara": words that only tell of what stands over them. */
const OF_ITSELF =
  /^(?:(?:det|den|detta|de|dessa|här|vi|jag)\s+(?:är|har|hade|ska|pågår|blev|blir|kom|går|utgår|kommer|väntar|skulle|kunde|hann)(?!\p{L})|(?:den|det)\s+(?:insatsen|arbetet|punkten|delen|åtgärden)(?!\p{L})|(?:ansvariga?|arbetet|åtgärden|insatsen|satsningen|punkten|ej|inte|ännu|pågår|klart?|klara|delvis|genomför\p{L}*|avsluta\p{L}*|påbörja\p{L}*|försena\p{L}*|utgår|rullar|vilande|pausa\p{L}*|senast|start)(?!\p{L}))/iu;

/** "**Lokaler.** Utredningen av matsalen är klar.", "**Detta återstår.** Listan skrivs ut.": a few words in bold letters, and a full stop. */
function leadOf({ emphasised, heading, bullet, number, text }: TextLine): Parted | null {
  if (emphasised === undefined || heading || bullet || number !== null || !text.startsWith(emphasised)) return null;
  const head = emphasised.replace(/\s*\.$/u, '');
  const rest = normalise(text.slice(head.length)).replace(/^\.\s*/u, '');
  const isStopped = /^\.\s+\p{Lu}/u.test(text.slice(head.length));
  return isStopped && /^\p{Lu}[^.:!?\d]{2,60}$/u.test(head) && rest.length > 20 ? { head, rest } : null;
}

/** A short name in bold letters that nothing goes on from. */
function inBold(line: TextLine): Parted | null {
  const lead = leadOf(line);
  if (lead === null || hasVerb(lead.head)) return null;
  return labelAlone(`${lead.head}:`) === null && findState(lead.head) === null ? lead : null;
}

/** "Kartlägg behörigheten", "Utbilda vikarier": what is to be done. */
const isToDo = (head: string): boolean => {
  const [first = ''] = head.toLowerCase().split(' ');
  return isImperative(first) || (head.includes(' ') && isInfinitive(first));
};

/**
 * Whether names in bold letters are areas: short, none of them something to do, none told of as a whole, and few of them
 * somebody ("**Barnskötare.**" is one, "**Eva Lind.**" under "**Ali Berg.**" says who has said what).
 */
const areAreas = (parted: readonly Parted[], isWho: IsWho): boolean =>
  parted.length >= FEWEST_AREAS &&
  parted.filter(({ head }) => isWho(head)).length * 2 <= parted.length &&
  // "Tunga lyft" only looks like something to do: one of five says nothing of the others.
  parted.filter(({ head }) => isToDo(head)).length * 5 <= parted.length &&
  parted.every(
    ({ head, rest }) => head.split(' ').length <= MOST_OF_AREA && !OF_ITSELF.test(sentencesOf(rest)[0] ?? ''),
  );

/** "Granskarnas bedömning", "Brist": what those who looked have found, and nobody is to do. */
const OF_JUDGES = /(?:^|\s)(?:bedömning|iakttagelse|bakgrund|kritik|brist|krav|nuläge)(?:en|er|ar|erna|et)?$/iu;

/**
 * Whether names in bold letters come again and again ("**Detta är gjort.**", "**Detta återstår.**" under every heading):
 * they part what each heading is about, and are no areas.
 */
function comeAgain(leads: readonly (Parted | null)[]): boolean {
  const all = leads.flatMap((one) => one?.head.toLowerCase() ?? []);
  const heads = new Set(all);
  return all.length >= FEWEST_AREAS && heads.size > 1 && heads.size * 2 <= all.length;
}

/** The lines without such names, and without what those who looked have found. */
const withoutParts = (lines: readonly TextLine[], bold: readonly (Parted | null)[]): readonly TextLine[] =>
  lines.flatMap((line, at) => {
    const own = bold[at];
    if (!own) return [line];
    const { emphasised: _, ...plain } = line;
    return OF_JUDGES.test(own.head) ? [] : [{ ...plain, text: own.rest }];
  });

/**
 * The lines with headings that stand in the line of their text on lines of their own, where more than one does: before a
 * dash, or in bold letters before a full stop.
 */
export function withRunInHeads(lines: readonly TextLine[], isWho: IsWho): readonly TextLine[] {
  const counted = lines.map((line) => byNumber(line, isWho));
  const isCounted = counted.filter((one) => one !== null).length > 1;
  const dashed = isCounted ? counted : lines.map((line) => byDash(line, isWho));
  const bold = lines.map((line) => inBold(line));
  const areas = bold.filter((one) => one !== null);
  const leads = lines.map(leadOf);
  if (comeAgain(leads)) return withoutParts(lines, leads);
  const isArea = areAreas(areas, isWho);
  const parted = isArea ? bold : dashed;
  if (parted.filter((one) => one !== null).length < 2) return lines;
  return lines.flatMap((line, at) => {
    const own = parted[at];
    if (!own) return [line];
    const { emphasised: _, ...plain } = line;
    return [
      {
        ...plain,
        text: own.head,
        heading: true,
        level: 9,
        bullet: false,
        number: null,
        ...(isArea ? { isArea } : {}),
      },
      { ...plain, text: own.rest, bullet: false, number: null },
    ];
  });
}

/** "Vidtagna åtgärder": which of them stand under it, and none of them. */
const WHAT_KIND =
  /^(?:vidtagna|genomförda|planerade|beslutade|pågående|kommande|redan)(?:\s+(?:och|eller)\s+\p{L}+)?\s+(?:åtgärder|insatser|aktiviteter)(?!\p{L})/iu;

/** "Digitala verktyg", "Barngruppernas storlek": words that only end as infinitives do. */
const NO_INFINITIVE = /(?:al|ig|isk|amm|iv|ell|ant|ent|är|ny|bar|sam|nad|[oae]rn|en|et)as?$|s$/iu;

/** "Delegationsordningen följs inte": what others have found. */
const LACKS = /\s(?:inte|ej|saknas)(?=$|\s)/iu;

/** The measure a heading names, where what stands under it tells of that; null where it names none. */
export function headedBy(part: Part, head: TextLine, section: number, reading: Reading): Told | null {
  const called = CALLED.exec(head.text)?.groups?.['title'];
  const title = (called ?? head.text).replace(/\s*:$/u, '');
  const isOther =
    isQuoted(head.text) ||
    WHAT_KIND.test(head.text) ||
    OF_OTHERS.test(head.text) ||
    OF_SEVERAL.test(title) ||
    looksBack(head.text) ||
    FOLLOW_NOUN.test(title) ||
    LACKS.test(title) ||
    ['answer', 'recommendation'].includes(labelOf(title)?.kind ?? '') ||
    findState(title) !== null;
  // "Uppföljning" and "Klart" are over what is told, and no measures.
  if (part.lines.length === 0 || isOther || head.isArea || labelAlone(`${title}:`) !== null) return null;
  const [first = '', ...more] = title.toLowerCase().split(' ');
  const does = called !== undefined || (more.length > 0 && isInfinitive(first) && !NO_INFINITIVE.test(first));
  const at = (part.lines[0]?.at ?? 1) - 1;
  const told = begin(
    { title, who: null, named: true, does },
    { line: head, at, section, area: null },
    reading.reference,
  );
  for (const { line } of part.lines) {
    told.lines.push(line.line);
    for (const one of sentencesOf(line.text)) tellOfNamed(told, one, reading);
  }
  const { states, measure } = told;
  const isTold = states.length > 0 || hasDates(measure.dates) || measure.responsible.length > 0;
  return isTold || measure.refers !== undefined ? told : null;
}
