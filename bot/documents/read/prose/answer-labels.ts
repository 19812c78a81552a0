import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { isActor } from '../sentence/somebody';
import { MONTH, pattern } from '../sentence/words';

/** Lines that say what the lines under them are: a recommendation, the answer to it, or one field of a measure. */
type Label =
  | { readonly kind: 'recommendation'; readonly no: number | null; readonly rest: string }
  | { readonly kind: 'answer'; readonly no: number | null; readonly rest: string }
  | { readonly kind: 'measures'; readonly done: boolean; readonly rest: string }
  | { readonly kind: 'field'; readonly field: Field; readonly rest: string };

export type Field = 'responsible' | 'due' | 'start' | 'status' | 'next_report' | 'evaluation';

const WHOSE = '(?:(?:revisionens|revisorernas|granskningens|skolinspektionens|kpmg:?s|pwc:?s|ey:?s)\\s+)?';
const RECOMMENDATION = new RegExp(
  `^${WHOSE}(?:rekommendation|brist|föreläggande|utvecklingsområde|förbättringsområde|iakttagelse|synpunkt)(?!\\p{L})` +
    `\\s*(?:nr\\.?\\s*|nummer\\s+)?(?<no>\\d{1,2}|[a-h](?=[).:]))?\\s*(?<mark>[:.)–—-]\\s*|\\s|$)(?<rest>.*)$`,
  'iu',
);
const ANSWER = new RegExp(
  '^(?:(?:\\p{L}+(?:-\\s+och\\s+\\p{L}+)?(?:nämndens|styrelsens)|nämndens|förvaltningens|kommunens|huvudmannens|styrelsens)\\s+)?' +
    '(?:svar|yttrande|kommentar(?:er)?|bedömning|ställningstagande|återkoppling)(?!\\p{L})' +
    '(?:\\s+(?:på|till|över|avseende)\\s+(?:rekommendation(?:en)?|punkt(?:en)?|brist(?:en)?)\\s*(?<no>\\d{1,2})?)?' +
    '(?:\\s+(?:(?:från|i|den)\\s+)?(?:\\p{L}+\\s+)?\\(?20\\d{2}(?:-\\d{2}-\\d{2})?\\)?)?\\s*(?<mark>[:–—-]|$)\\s*(?<rest>.*)$',
  'iu',
);
/** "Ad 2. Nämnden instämmer", "Till punkt 3: …": the answer to what was listed under that number. */
const POINTED =
  /^(?:(?:ad|re)\s+(?:(?:rekommendation|punkt)\s+)?|(?:till|på|angående|beträffande|avseende|gällande)\s+(?:rekommendation|punkt|brist)\s+)(?<no>\d{1,2})\s*(?:[.:)–—-]\s*(?<rest>.*)|$)/iu;
const MEASURES =
  /^(?:(?:nämndens|huvudmannens|kommunens|förvaltningens|skolans|rektors)\s+)?(?:(?<done>vidtag(?:na|en)|genomför(?:da|d)|redan\s+vidtagna)\s+|(?:planerade?|beslutade?|föreslag(?:na|en)|utlova(?:de|d)|kommande|pågående|nya?)\s+)?(?:åtgärd(?:er|en)?|insats(?:er)?|aktivitet(?:er)?|vad\s+(?:vi\s+gör|gör\s+vi|ska\s+göras|görs|ska\s+vi\s+göra|nämnden\s+gör)|så\s+gör\s+vi|(?:det\s+här\s+)?gör\s+vi)(?:\s*\d{1,2})?(?:\s+som\s+(?:planeras|(?<done2>har\s+)?vidtagits))?\s*(?<mark>:|$)\s*(?<rest>.*)$/iu;
/** "Det här är gjort" and "Det här återstår": the same in words of one's own, over what was done and what is to be. */
const TELLS_WHAT =
  /^(?:(?<done>(?:(?:det|detta|vad)\s+(?:här\s+)?(?:som\s+)?)?(?:(?:är|har)\s+(?:vi\s+)?(?:redan\s+)?)?(?:gjorts?|genomförts?)(?:\s+(?:hittills|redan|sedan\s+.{3,30}))?|(?:det|vad)\s+(?:vi\s+|skolan\s+)?har\s+(?:vi\s+)?(?:redan\s+)?gjort)|(?:(?:det|detta|vad)\s+(?:här\s+)?(?:som\s+)?)?(?:återstår|kvarstår)(?:\s+att\s+göra)?|(?:det\s+(?:som\s+)?är\s+)?kvar\s+att\s+göra|det\s+(?:här\s+)?(?:vi\s+)?(?:ska|planeras)\s+(?:vi\s+)?göras?|planerat(?:\s+arbete)?)\s*(?<mark>:|$)\s*(?<rest>.*)$/iu;
const FIELDS: readonly (readonly [Field, RegExp])[] = [
  [
    'responsible',
    /^(?:ansvariga?(?:\s+(?:chef|rektor|nämnd|förvaltning|enhet|funktion|person|tjänsteperson|för\s+\p{L}+))?|ansvar(?:ar)?|åtgärdsägare|vem(?:\s+(?:ansvarar|gör|är\s+ansvarig|har\s+ansvaret)(?:\s+(?:det|vad))?)?|(?:genomförs|utförs)\s+av)\s*[:?]\s*(?<rest>.+)$/iu,
  ],
  [
    'due',
    /^(?:klart?(?:\s+senast)?|tidplan|tidsplan|tidpunkt|tidsram|senast|slutdatum|färdigt?|när(?:\s+(?:är|ska|blir)\s+(?:det|åtgärden|den)(?:\s+vara)?\s+klart?)?|tid|beräknas\s+klart?)\s*[:?]\s*(?<rest>.+)$/iu,
  ],
  ['start', /^(?:start|startdatum|påbörjas)\s*:\s*(?<rest>.+)$/iu],
  ['status', /^(?:status|läge|nuläge|processläge)\s*:\s*(?<rest>.+)$/iu],
  [
    'next_report',
    /^(?:uppföljning|följs\s+upp|(?:åter|av)rapport(?:ering|eras)?|(?:åter)?redovisning|(?:åter)?redovisas|avstämning|stäms\s+av|nästa\s+\p{L}+)(?:\s+(?:till|i|för|hos)\s+\p{L}+(?:\s\p{L}+)?)?\s*:\s*(?<rest>.+)$/iu,
  ],
  ['evaluation', /^(?:utvärdering|utvärderas)\s*:\s*(?<rest>.+)$/iu],
];

/** What a line is headed with, if it is; `rest` is what stands on the line after the label. */
export function labelOf(text: string): Label | null {
  const said = normalise(text);
  for (const [field, pattern] of FIELDS) {
    const rest = pattern.exec(said)?.groups?.['rest'];
    if (rest !== undefined) return { kind: 'field', field, rest };
  }
  const measures = (MEASURES.exec(said) ?? TELLS_WHAT.exec(said))?.groups;
  if (measures) {
    return {
      kind: 'measures',
      done: (measures['done'] ?? measures['done2']) !== undefined,
      rest: measures['rest'] ?? '',
    };
  }
  const answer = ANSWER.exec(said)?.groups ?? POINTED.exec(said)?.groups;
  if (answer) return { kind: 'answer', no: numberOf(answer['no']), rest: answer['rest'] ?? '' };
  const found = RECOMMENDATION.exec(said)?.groups;
  // "Rekommendation till nämnden om …" is a sentence; "Rekommendation 2" and "Rekommendation: …" are labels.
  if (found && (found['no'] !== undefined || found['rest'] === '' || /^[:–—]/.test(found['mark'] ?? ''))) {
    return { kind: 'recommendation', no: numberOf(found['no']), rest: found['rest'] ?? '' };
  }
  return null;
}

/** "Status enligt granskningen: Pågår": a label, and whatever it stands for no name of a measure. */
export const isLabelled = (text: string): boolean => /^\p{Lu}[^.:;,]{2,45}:(?:\s|$)/u.test(text);

/** "Rekommendation 2" and "Rekommendation b)" are both the second. */
const numberOf = (text: string | undefined) => {
  if (text === undefined) return null;
  return /^\d/.test(text) ? Number(text) : text.toLowerCase().charCodeAt(0) - 96;
};

const NEXT_FIELD =
  /(?<=[.;,|])\s+(?=(?:(?<=[.|]\s+)åtgärd(?:er)?|ansvariga?(?:\s+\p{L}+)?|klart?(?:\s+senast)?|tids?plan|senast|slutdatum|status|läge|uppföljning|(?:återrapporter(?:ing|as)|redovisas)(?:\s+(?:till|i|för)\s+\p{L}+(?:\s\p{L}+)?)?|utvärder(?:ing|as))\s*:)/giu;

/** "Ansvarig: rektor. Klart senast maj 2026. Redovisas i juni": who ends with its sentence, and the others say their own. */
function withoutSentencesAfter(part: string): readonly string[] {
  const label = labelOf(part);
  if (label?.kind !== 'field' || label.field === 'status') return [part];
  const [first, ...more] = sentences(part).map(({ start, end }) => part.slice(start, end).trim());
  return first === undefined || more.length === 0 ? [part] : [first, ...more];
}

/** "Ett stöd upphandlas (ansvarig: it-chef, klart maj 2027)": fields in a bracket behind what is to be done. */
const ENCLOSED = /\s*\((?<fields>(?:ansvariga?|ansvar|klart?|senast|tids?plan)\s*:?\s[^()]{2,140})\)\s*\.?$/iu;

/** "Rutinen skrivs om (rektor, klart april 2026)": who and when in a bracket without a label for the first. */
const WHO_ENCLOSED = pattern`\s*\((?<who>\p{L}[^(),:;]{2,50}),\s*(?:klart?\s*:?\s*)?(?<when>(?:senast|under|till|i|våren|hösten|vt|ht|v(?:ecka|\.)?\s?\d|${MONTH}|läsåret|\d)[^():;]{0,60})\)\s*\.?$`;
/** "Handledning i alla arbetslag, ansvarig bitr. rektor, klart maj 2026". */
const OWNER_BEHIND =
  /,\s+ansvariga?(?:\s*:|\s+är)?\s+(?!för\s)(?<who>\p{L}[^,;:()]{2,50}?)(?<rest>,\s+(?:klart?|senast|start\p{L}*|utvärder\p{L}*)\s[^,;]{3,60})?\.?$/iu;

/** What ends a text without labels or behind a comma, as sentences with labels; the text itself where nothing does. */
function withLabels(text: string): string {
  const enclosed = WHO_ENCLOSED.exec(text)?.groups;
  if (enclosed?.['who'] && isActor(enclosed['who']))
    return `${text.replace(WHO_ENCLOSED, '')}. Ansvarig: ${enclosed['who']}. Klart: ${enclosed['when'] ?? ''}.`;
  const { who, rest } = OWNER_BEHIND.exec(text)?.groups ?? {};
  if (who === undefined) return text;
  const more = rest?.replace(/^,\s+/u, '') ?? '';
  const said = more === '' ? '' : ` ${more.charAt(0).toUpperCase()}${more.slice(1)}.`;
  return `${text.replace(OWNER_BEHIND, '')}. Ansvarig: ${who}.${said}`;
}

/** The text with such a bracket as sentences of their own: "… upphandlas. Ansvarig: it-chef. Klart: maj 2027." */
export const withoutBracket = (text: string): string => {
  const fields = ENCLOSED.exec(text)?.groups?.['fields'];
  if (fields === undefined) return withLabels(text);
  const each = fields
    .split(/[,;]\s+(?=(?:ansvariga?|ansvar|klart?|senast|tids?plan|status)(?!\p{L}))/iu)
    .map((one) => one.replace(/^(ansvariga?|ansvar|klart?(?:\s+senast)?|senast|tids?plan|status)\s*:?\s+/iu, '$1: '));
  return `${text.replace(ENCLOSED, '').replace(/[.;,]$/, '')}. ${each.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join('. ')}.`;
};

/** Several fields on one line ("Ansvarig: rektor. Klart: mars 2026.") as a line each. */
export const partsOfLine = (text: string): readonly string[] =>
  withoutBracket(text)
    .split(NEXT_FIELD)
    .flatMap((one) => withoutSentencesAfter(one.trim()));

/** Whether a line says who or when, under a label, of what was told before it. */
export const isFollowing = (text: string): boolean =>
  partsOfLine(text).some((part) => {
    const label = labelOf(part);
    return label?.kind === 'field' && (label.field === 'responsible' || label.field === 'due');
  });
