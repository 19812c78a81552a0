import { findState } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { isImperative, isInfinitive } from '../prose/main-clause';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { clauseOf, type IsWho } from './clause';
import { sentencesOf } from './found';
import { hasVerb } from './has-verb';

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
  const dashed = lines.map((line) => byDash(line, isWho));
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
