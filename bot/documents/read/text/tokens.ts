import type { Field } from './all-fields';
import { carriedOut, givesItself } from './carried-out';
import { labelAlone, numberedMeasure, parted, type Segment } from './labels';
import type { TextLine } from './lines';
import { fieldsOfSegments, readFieldLine, readPoint } from './loose-fields';

/** What a line of running text is, as far as it shows by itself. */
export type Token =
  /** "Åtgärd", "3. Aktivitet: Ny rutin", "Insats 2 – Ny rutin": the name of a measure follows. */
  | {
      readonly kind: 'measure';
      readonly number: string | null;
      readonly text: string;
      readonly plural: boolean;
      readonly fields: readonly Field[];
    }
  /** "Mål: …", "Område: …" over one or more measures. */
  | {
      readonly kind: 'area';
      readonly number: string | null;
      readonly text: string;
      /** "Mål: …" says what is to be reached within an area that a heading or "Område: …" over it names. */
      readonly isGoal: boolean;
      readonly fields: readonly Field[];
    }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'text' };

export const TEXT: Token = { kind: 'text' };
const isGoal = (word: string) => /mål(?!område|grupp)/iu.test(word);
const isPlural = (word: string) => /(?:er|erna|att\s+göra)$/iu.test(word);

function labelled(number: string | null, segments: readonly Segment[]): Token {
  const [first, ...rest] = segments;
  if (!first) return TEXT;
  const { column, word } = first.label;
  if (column === 'measure') {
    const { lead, fields } = readPoint(first.text); // "Åtgärd: Ny mall, ES, senast 15 januari"
    return {
      kind: 'measure',
      number,
      text: lead,
      plural: isPlural(word),
      fields: [...fields, ...fieldsOfSegments(rest)],
    };
  }
  if (column === 'area')
    return { kind: 'area', number, text: first.text, isGoal: isGoal(word), fields: fieldsOfSegments(rest) };
  // "2. Uppföljning" alone is a chapter of a report; under a measure "2.1 Uppföljning" is its follow-up.
  if (number !== null && !number.includes('.')) return TEXT;
  return { kind: 'fields', fields: fieldsOfSegments(segments) };
}

/** "Beslut: Alla skolor gör lästest. Ansvarig: KL. Klart: v. 50": a decision somebody has to carry out. */
function decided(line: TextLine): Token | null {
  const said =
    /^(?:(?:den\s+)?\d{4}-\d{2}-\d{2}\s*[:–-]?\s+)?(?:beslut|att\s+göra|uppgift)\s*\d{0,2}\s*[:–-]\s+(?<what>\S.*)$/iu.exec(
      line.text,
    )?.groups?.['what'];
  const { lead, fields } = said === undefined ? { lead: '', fields: [] } : readPoint(said);
  const isGiven = (fields.some((one) => one.column === 'responsible') && lead !== '') || givesItself(lead);
  if (isGiven) return { kind: 'measure', number: null, text: lead, plural: false, fields };
  const carried = said === undefined ? null : carriedOut(said);
  return carried ? { kind: 'measure', number: null, plural: false, ...carried } : null;
}

/** "Risk: Buller i matsalen. Åtgärd: Ljudabsorbenter. Ansvarig: rektor": the measure is labelled within the line. */
function labelledWithin(segments: readonly Segment[], lead: string): Token | null {
  const at = segments.findIndex((one) => one.label.column === 'measure');
  const measure = segments[at];
  if (!measure || measure.text === '' || !/^\p{Lu}\p{L}{2,20}(?:\s\p{L}+)?\s*:/u.test(lead)) return null;
  const { lead: text, fields } = readPoint(measure.text);
  const others = fieldsOfSegments(segments.filter((one) => one !== measure));
  return { kind: 'measure', number: null, text, plural: false, fields: [...fields, ...others] };
}

/** "Beslutat: 2026-03-11 § 14. Ansvarig: …": the decision a commission was given by, before who and when. */
const OF_DECISION =
  /^(?:beslut(?:at|ad|sdatum)?|dnr|diarie\p{L}*|ärende\p{L}*|giv(?:et|en)|gavs|paragraf|prioritet|källa)\s*:/iu;

/** What a line is by its own words. */
export function tokenOf(line: TextLine): Token {
  const decision = decided(line);
  if (decision) return decision;
  const own = line.number === null ? numberedMeasure(line.text) : null;
  if (own) {
    const inside = parted(own.rest);
    const kind = /mål$/iu.test(own.word) ? 'area' : 'measure';
    // "Åtgärd 1. Rutinen ses över. Rektor ansvarar. Pågår."
    const told = inside || kind === 'area' ? null : readPoint(own.rest);
    const more = {
      number: own.no,
      text: inside?.lead ?? told?.lead ?? own.rest,
      fields: told?.fields ?? fieldsOfSegments(inside?.segments ?? []),
    };
    return kind === 'area' ? { kind, ...more, isGoal: false } : { kind, ...more, plural: false };
  }
  const alone = labelAlone(line.text);
  if (alone) return labelled(line.number, [{ label: alone, text: '' }]);
  const segments = parted(line.text);
  // "# Att göra – expeditionen" heads the list, and names nothing that is to be done.
  const isOfList = line.heading && !line.text.includes(':') && isPlural(segments?.segments[0]?.label.word ?? '');
  if (segments && segments.lead === '' && !isOfList) return labelled(line.number, segments.segments);
  const within = segments && labelledWithin(segments.segments, segments.lead);
  if (within) return within;
  if (segments && segments.segments.length > 1 && OF_DECISION.test(segments.lead) && line.number === null)
    return { kind: 'fields', fields: fieldsOfSegments(segments.segments) };
  if (segments || line.number !== null || line.heading) return TEXT;
  const fields = readFieldLine(line.text);
  return fields ? { kind: 'fields', fields } : TEXT;
}
