import { findState } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { type MeasureStatus, NO_STATUS, readStatus } from '../measure/measure-status';
import { labelAlone } from './labels';
import type { TextLine } from './lines';
import { isTimed } from './time-alone';

const LONGEST = 45;
const SIGN = /^(?:[\p{Extended_Pictographic}☐☑☒✓✔✗✘]\ufe0f?\s*)+/u;
/** "1. Klart", "Pågår (3 st):" */
const COUNTED = /^\d+[.)]?\s+|\s*\(\d+(?:\s*\p{L}+)?\)|\s*[:!]$/gu;
/** "Klart just nu", "Åtgärder som är klara", "Det här har vi gjort". */
const BARE: readonly RegExp[] = [
  /\s+(?:så\s+här\s+långt|hittills|just\s+nu|nu|för\s+närvarande|idag|i\s+dag|sedan\s+sist|sedan\s+förra\s+\p{L}+)$/giu,
  /^(?:det\s+här|detta|det|sådant|sånt|saker|punkter|åtgärder|insatser|delar|vad|följande|här)(?:\s+(?:som|vi))?\s+(?=\p{L})/giu,
  /\s+(?:åtgärder(?:na)?|insatser(?:na)?|aktiviteter(?:na)?|punkter(?:na)?|uppdrag(?:en)?|delar|saker)$/giu,
  /(?<!\p{L})(?:är|har|vi|redan|ännu|än|blivit)\s+(?=\p{L})|\s+(?:vi|än|ännu)$/giu,
];

/** What headings say of everything under them, beside the words a measure's own state is written with. */
const HEADINGS: readonly (readonly [MeasureStatus['state'], RegExp])[] = [
  [
    'cancelled',
    /^(?:görs?\s+(?:inte|ej)(?:\s+alls)?|genomförs\s+(?:inte|ej)|blir\s+(?:inte|ej)\s+av|(?:inte|ej)\s+(?:längre\s+)?aktuell[at]?(?:\s+längre)?|utgå(?:r|tt|ngna?)|valt\s+bort|bort(?:val[dt]a?|taget|tagna|prioritera(?:t|de))|avstår(?:\s+från)?|hoppar\s+över|lagts?\s+ned?r?|lägger\s+ned?r?|nedlag[dt]a?|avbrutna|avförda|strukna|inställda|tas\s+bort|slopas?)$/iu,
  ],
  ['not_completed', /^(?:blev\s+(?:inte|ej|aldrig)(?:\s+(?:av|gjort|klart?|klara))?|hann\s+(?:inte|ej)(?:\s+med)?)$/iu],
  [
    'not_started',
    /^(?:(?:inte|ej)\s+(?:påbörjats?|börja[dt]e?|igång|i\s+gång|hunnit(?:\s+(?:med|börja))?|startats?)(?:\s+med)?|kvar(?:\s+att\s+(?:göra|ta\s+tag\s+i|börja\s+med))?|återstår(?:\s+att\s+göra)?|kvarstår|att\s+göra|väntar\s+på\s+(?:start|att\s+starta)|står\s+på\s+tur|på\s+tur|nästa\s+steg|kommer\s+(?:sen|sedan|senare|härnäst))$/iu,
  ],
  [
    'in_progress',
    /^(?:på\s+(?:gång|väg|god\s+väg)|i\s+?gång|igång|håller\s+på\s+med|arbetar\s+med|jobbar\s+med|under\s+arbete|på\s+arbetsbordet|delvis\s+(?:klart?|klara|genomför[dt]a?)|nästan\s+(?:klart?|klara))$/iu,
  ],
  [
    'paused',
    /^(?:pausa(?:t|de|d)|på\s+(?:is|vänt|paus)|väntar|avvaktar|vilande|skjuter\s+(?:på|upp)|skjuts\s+upp|uppskju(?:tet|tna)|framflytta(?:t|de))$/iu,
  ],
  [
    'completed',
    /^(?:i\s+mål|på\s+plats|avbocka(?:t|de)|bockat\s+av|levererat|gjort|fixat|avklara(?:t|de)|infört|åstadkommit)$/iu,
  ],
];

/** "Löper enligt plan", "Risk för försening": under way, and how it keeps to its plan. */
const KEEPS_TO_PLAN =
  /^(?:försena(?:t|de|d)|(?:ligger|har\s+halkat|halkar)\s+efter|släpar(?:\s+efter)?|(?:(?:går|löper|rullar|ligger|är)\s+)?(?:enligt\s+(?:tids?)?plan(?:en)?|i\s+(?:fas|tid))|följer\s+(?:tids?)?planen|(?:viss|liten|mindre|större)?\s*(?:risk\s+för|riskerar)\s+(?:att\s+bli\s+)?försen(?:ing|ade?|at)(?:ar)?|viss\s+försening)$/iu;

/** The state a heading gives all that stands under it ("Klart", "Det här är klart", "Görs inte"); null for another heading. */
export function stateOfHeading(heading: string): MeasureStatus | null {
  if (heading.length > LONGEST) return null;
  const raw = heading.replace(SIGN, '').replace(COUNTED, '').trim();
  const said = BARE.reduce((text, pattern) => text.replace(pattern, ''), raw);
  const known = HEADINGS.find(([, pattern]) => pattern.test(said))?.[0];
  if (known) return { ...NO_STATUS, state: known, raw };
  const found = findState(said);
  // "Pågår enligt tidplan", "Pågår, men försenade": behind the state how it keeps to its plan.
  const rest = found?.start === 0 ? said.slice(found.end).replace(/^[\s,–—-]+(?:(?:men|och)\s+)?|[.!]$/gu, '') : null;
  const isLate = KEEPS_TO_PLAN.test(said) || (rest !== null && KEEPS_TO_PLAN.test(rest));
  const isWhole = rest === '';
  if (!isWhole && !isLate) return null;
  const read = readStatus({ paragraphs: [{ text: said, bullet: false }] }, '2000-01-01');
  const state = found?.state ?? 'in_progress';
  return { ...NO_STATUS, state, raw, schedule: isLate && read.schedule === null ? 'delayed' : read.schedule };
}

const isListed = (line: TextLine | undefined) => line !== undefined && (line.bullet || line.number !== null);
/** "Klart: / 2027-03-31" is a label and its value. */
const isOverText = (line: TextLine, next: TextLine | undefined) => {
  if (next === undefined) return false;
  if (line.heading && next.heading) return next.level > line.level;
  const isWords = /\p{L}.*\s\p{L}.*\s\p{L}/u.test(next.text) && !isTimed(next.text.split('. ')[0] ?? '');
  return (line.heading || /:$/.test(line.text)) && isWords;
};

/** "Pågår", "Ej påbörjat", "Görs inte" over what they are said of: the columns of a board, where there are several. */
export function stateHeadsOf(lines: readonly TextLine[]): ReadonlySet<number> {
  const heads = lines.flatMap((line, at) => {
    const isPoint = (line.bullet || line.number !== null) && !line.heading && !isListed(lines[at + 1]);
    const over = lines[at - 1]?.text ?? '';
    const isOwn = line.heading && line.level <= 6;
    const isValue = !isOwn && labelAlone(over) !== null && stateOfHeading(over) === null; // "Läge:" over "Inte påbörjat"
    // "✅ Klart" over points of its own is no point, whatever its sign makes of it.
    const isSigned = line.sign !== null || line.ticked !== null || SIGN.test(line.text);
    const next = lines[at + 1];
    const isBullet = line.bullet && !(isSigned && next?.bullet === true && next.sign === null && next.ticked === null);
    if (isBullet || isPoint || isValue || stateOfHeading(line.text) === null) return [];
    return [at];
  });
  const texts = heads.map((at) => lines[at]?.text);
  const isOnce = (at: number) => texts.filter((one) => one === lines[at]?.text).length === 1;
  const found = heads.filter((at) => {
    const [line, next] = [lines[at], lines[at + 1]];
    const isList = isListed(next) && next?.heading !== true;
    return line !== undefined && (isList || (isOnce(at) && isOverText(line, next)));
  });
  return new Set(new Set(found.map((at) => lines[at]?.text)).size > 1 ? found : []);
}

/** A light before the words that say what it stands for: "GRÖNT – löper enligt plan", "Röd: försenat". */
const LIGHT = /^(?:(?:grön|gul|röd|orange|blå|vit|grå|svart|lila)t?|rött|blått|vitt|grått)\s*[–—:=-]\s*(?=\p{L})/iu;
/** What every plan holds says of no single measure where it stands, and "Att göra" is over all of them. */
const OF_ANY = /^(?:planera|kommande|löpande|beslut|föreslag|återkommande|att\s+göra|nästa\s+steg|kommer|på\s+tur)/iu;

/** What a heading over some rows of a table says of each: "Avslutade åtgärder", "Pågående (3 st)", "GULT – risk för försening". */
export function stateOfGroup(group: string | null): MeasureStatus | null {
  const said = normalise(group ?? '').replace(LIGHT, '');
  return OF_ANY.test(said) ? null : stateOfHeading(said);
}
