import { normalise, sentences } from '../../../domain/reading/swedish-text';

/** Lines that say what the lines under them are: a recommendation, the answer to it, or one field of a measure. */
export type Label =
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
    '\\s*(?<mark>[:–—-]|$)\\s*(?<rest>.*)$',
  'iu',
);
const MEASURES =
  /^(?:(?<done>vidtagna|genomförda|redan\s+vidtagna)\s+|(?:planerade|beslutade|föreslagna|kommande|pågående|nya)\s+)?(?:åtgärd(?:er|en)?|insats(?:er)?|aktivitet(?:er)?)(?:\s*\d{1,2})?(?:\s+som\s+(?:planeras|(?<done2>har\s+)?vidtagits))?\s*(?<mark>:|$)\s*(?<rest>.*)$/iu;
const FIELDS: readonly (readonly [Field, RegExp])[] = [
  [
    'responsible',
    /^(?:ansvariga?(?:\s+(?:chef|rektor|nämnd|förvaltning|enhet|funktion|person|tjänsteperson|för\s+\p{L}+))?|ansvar|åtgärdsägare)\s*:\s*(?<rest>.+)$/iu,
  ],
  [
    'due',
    /^(?:klart?(?:\s+senast)?|tidplan|tidsplan|tidpunkt|tidsram|senast|slutdatum|färdigt?|när|tid|beräknas\s+klart?)\s*:\s*(?<rest>.+)$/iu,
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
  const measures = MEASURES.exec(said)?.groups;
  if (measures) {
    return {
      kind: 'measures',
      done: (measures['done'] ?? measures['done2']) !== undefined,
      rest: measures['rest'] ?? '',
    };
  }
  const answer = ANSWER.exec(said)?.groups;
  if (answer) return { kind: 'answer', no: numberOf(answer['no']), rest: answer['rest'] ?? '' };
  const found = RECOMMENDATION.exec(said)?.groups;
  // "Rekommendation till nämnden om …" is a sentence; "Rekommendation 2" and "Rekommendation: …" are labels.
  if (found && (found['no'] !== undefined || found['rest'] === '' || /^[:–—]/.test(found['mark'] ?? ''))) {
    return { kind: 'recommendation', no: numberOf(found['no']), rest: found['rest'] ?? '' };
  }
  return null;
}

/** "Rekommendation 2" and "Rekommendation b)" are both the second. */
const numberOf = (text: string | undefined) => {
  if (text === undefined) return null;
  return /^\d/.test(text) ? Number(text) : text.toLowerCase().charCodeAt(0) - 96;
};

const NEXT_FIELD =
  /(?<=[.;,|])\s+(?=(?:ansvariga?(?:\s+\p{L}+)?|klart?(?:\s+senast)?|tids?plan|senast|slutdatum|status|läge|uppföljning|(?:återrapporter(?:ing|as)|redovisas)(?:\s+(?:till|i|för)\s+\p{L}+(?:\s\p{L}+)?)?|utvärder(?:ing|as))\s*:)/giu;

/** "Ansvarig: rektor. Klart senast maj 2026. Redovisas i juni": who ends with its sentence, and the others say their own. */
function withoutSentencesAfter(part: string): readonly string[] {
  const label = labelOf(part);
  if (label?.kind !== 'field' || label.field === 'status') return [part];
  const [first, ...more] = sentences(part).map(({ start, end }) => part.slice(start, end).trim());
  return first === undefined || more.length === 0 ? [part] : [first, ...more];
}

/** "Ett stöd upphandlas (ansvarig: it-chef, klart maj 2027)": fields in a bracket behind what is to be done. */
const ENCLOSED = /\s*\((?<fields>(?:ansvariga?|ansvar|klart?|senast|tids?plan)\s*:?\s[^()]{2,140})\)\s*\.?$/iu;

/** The text with such a bracket as sentences of their own: "… upphandlas. Ansvarig: it-chef. Klart: maj 2027." */
export const withoutBracket = (text: string): string => {
  const fields = ENCLOSED.exec(text)?.groups?.['fields'];
  if (fields === undefined) return text;
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
