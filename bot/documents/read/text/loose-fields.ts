import { findState, isVacant } from '../../../domain/plan-phrases';
import { findRoleWords } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { findCycleCodes } from '../../../domain/swedish-dates';
import type { Column } from '../columns';
import { parted } from './labels';

export interface Field {
  readonly column: Column;
  readonly text: string;
}

/** What a point of a list says: the measure, and who and when beside it. */
export interface Pointed {
  readonly lead: string;
  readonly fields: readonly Field[];
}

/** Posts and bodies also as the last part of a compound; "handledning" and "medvetenhet" only look like some. */
const POST =
  /(?<![\p{L}])(?:\p{L}*(?:rektor(?:er(?:na)?|n)?|chef(?:er(?:na)?|en)?|nämnd(?:en)?|förvaltning(?:en)?|(?<!hand|in|ut|väg|av|upp)ledning(?:en)?|ledningsgrupp(?:en)?|samordnaren?|utvecklaren?|controller|strateg(?:er)?|pedagog(?:er)?|kurator(?:er)?|psykolog(?:er)?|sköterska|lärare|arbetslag(?:et|en)?|hälsoteam(?:et)?|handläggaren?|ledaren?|mentor(?:er)?|hälsan|kontor(?:et)?|personal(?:en)?|avdelning(?:en)?|direktör|koordinator|sekreterare|ordförande|vaktmästaren?|bibliotekarien?)|(?:\p{L}*[si])?enhet(?:en)?|\p{L}*team(?:et)?)(?![\p{L}])/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}$/u;
const OWNER = /^(?:ansvariga?|ansvar)(?:\s+(?:är|för\s+\p{L}+(?:\s+är)?))?\s*:?\s+(?<who>\S.*)$/iu;
/** Any day does to place phrases without a year: here it only matters that there is one. */
const SOME_DAY = '2000-01-01';

const isTimed = (text: string) => findPeriods(text, SOME_DAY).length > 0 || findCycleCodes(text).length > 0;

/** A name and nothing else. */
export const isName = (text: string): boolean => NAME.test(text);

/** Somebody: a name, a post, or both, and not a sentence that mentions one. */
export function isSomebody(text: string): boolean {
  if (text.length > 120) return false;
  const words = text.split(/\s+/);
  if (words.length > 7 || /[.:]\s/.test(text) || isTimed(text)) return false;
  if (/(?<![\p{L}])(?:som|att|ska|för|till|med|har|är|av|om|på)(?![\p{L}])/iu.test(text)) return false;
  return NAME.test(text) || POST.test(text) || isVacant(text);
}

/** "rektor klart v. 47" is who and when in one. */
function fieldsOf(part: string): readonly Field[] | null {
  const text = part.replace(/[.\s]+$/, '').trim();
  if (text === '') return [];
  const owner = OWNER.exec(text)?.groups?.['who'];
  if (owner) {
    const inside = isSomebody(owner) ? null : fieldsOf(owner);
    return inside ?? (owner.split(' ').length <= 8 ? [{ column: 'responsible', text: owner }] : null);
  }
  const labels = parted(text);
  if (labels && labels.lead === '') return labels.segments.map((one) => ({ column: one.label.column, text: one.text }));
  if (isSomebody(text)) return [{ column: 'responsible', text }];
  if (isTimed(text)) {
    const period = findPeriods(text, SOME_DAY)[0];
    const word = findRoleWords(text)[0];
    const from = Math.min(period?.start ?? 0, word?.start ?? text.length);
    const [before, time] = [
      text
        .slice(0, from)
        .replace(/[\s,–-]+$/u, '')
        .trim(),
      text.slice(from),
    ];
    if (before === '' || /^(?:ska\s+vara|beräknas|till|i|under|den|prel\.?|ca|cirka)$/iu.test(before))
      return time.split(' ').length <= 12 ? [{ column: 'due', text }] : null;
    if (isSomebody(before))
      return [
        { column: 'responsible', text: before },
        { column: 'due', text: time },
      ];
    return null;
  }
  const found = findState(text);
  return found && text.split(' ').length <= 4 && found.start <= 2 ? [{ column: 'status', text }] : null;
}

/** Every part between commas is a field, or none is: "(läsning, skrivning)" names neither people nor times. */
function allFields(text: string): readonly Field[] | null {
  const parts = text.split(/\s*[;,|/]\s+|\s+[–—-]\s+|\.\s+(?=\p{Lu})/u).filter((one) => one.trim() !== '');
  const read = parts.map(fieldsOf);
  if (read.length === 0 || read.some((one) => one === null)) return null;
  return read.flatMap((one) => one ?? []);
}

const PARENTHESIS = /\s*[([](?<inside>[^()[\]]{2,160})[)\]]\s*[.,;]?\s*$/u;
/** "(Anna)": a first name counts where a time stands beside it. */
const FIRST_NAME = /^\p{Lu}\p{Ll}+(?:\s*(?:,|och|\/|&)\s*\p{Lu}\p{Ll}+)*$/u;
const NOBODY = /[,;.]?\s+(?:ingen\s+ansvarig|ansvarig\s+saknas|utan\s+ansvarig)(?:\s+(?:än|ännu|utsedd))*\.?$/iu;

/** "vaktmästaren. Klart." behind "ansvarig:" is who and how far. */
function withMore(column: Column, text: string): readonly Field[] {
  const at = text.search(/\.\s+(?=\p{Lu})/u);
  const rest = at < 0 || column === 'status' ? null : allFields(text.slice(at + 1));
  if (rest === null || rest.some((one) => one.column === column)) return [{ column, text }];
  return [{ column, text: text.slice(0, at) }, ...rest];
}

const TAIL = /\s+[–—-]\s+|\s*[;|]\s+|\s*:\s+|\.\s+(?=\p{Lu})/gu;

/**
 * A point with its owner and time taken apart: "Ny rutin (rektor, klart v. 47)", "Ny rutin – Eva Norr, senast den 15
 * mars", "Ny rutin. Ansvarig: rektor. Klart: maj". What is neither who, when nor how far stays in the lead.
 */
export function readPoint(said: string): Pointed {
  const text = said.replace(NOBODY, '');
  const labels = parted(text);
  if (labels && labels.lead !== '') {
    const lead = readPoint(labels.lead);
    const own = labels.segments.flatMap((one) => withMore(one.label.column, one.text));
    return { lead: lead.lead, fields: [...lead.fields, ...own] };
  }
  const inside = PARENTHESIS.exec(text);
  const enclosed = inside?.groups?.['inside'] ? allFields(inside.groups['inside']) : null;
  if (inside && enclosed) {
    const more = readPoint(text.slice(0, inside.index));
    return { lead: more.lead, fields: [...more.fields, ...enclosed] };
  }
  const who = inside?.groups?.['inside'];
  if (inside && who && FIRST_NAME.test(who)) {
    const more = readPoint(text.slice(0, inside.index));
    if (more.fields.length > 0)
      return { lead: more.lead, fields: [...more.fields, { column: 'responsible', text: who }] };
  }
  for (const mark of text.matchAll(TAIL)) {
    const lead = text.slice(0, mark.index).trim();
    const rest = allFields(text.slice(mark.index + mark[0].length));
    if (rest && rest.length > 0 && lead !== '' && labels === null) return { lead, fields: rest };
  }
  return withCommas(text) ?? { lead: text.replace(/\s*[,;]$/, ''), fields: [] };
}

/** "Beställa appar, Bo Lund, senast 1 februari": one who and one when behind commas, never a list of things. */
function withCommas(text: string): Pointed | null {
  const parts = text.split(/,\s+/);
  for (const count of [2, 1]) {
    const fields = parts.slice(-count).map(fieldsOf);
    const each = fields.map((one) => (one?.length === 1 ? one[0] : undefined));
    const lead = parts.slice(0, -count).join(', ');
    const last = each.at(-1);
    const isOrder = last?.column === 'due' && (count === 1 || each[0]?.column === 'responsible');
    if (lead !== '' && parts.length > count && isOrder && each.every((one) => one !== undefined))
      return { lead, fields: each.flatMap((one) => one ?? []) };
  }
  return null;
}

/** The fields of a line that says nothing else: "Ansvarig rektor Eva Norr, senast den 15 mars 2026". */
export function readFieldLine(text: string): readonly Field[] | null {
  if (text.length > 200) return null;
  const enclosed = /^[([](?<inside>[^()[\]]+)[)\]]\.?$/u.exec(text)?.groups?.['inside'];
  const fields = allFields(enclosed ?? text);
  if (!fields || fields.length === 0) return null;
  const says =
    /^(?:ansvarig|ansvar|klart?|klara|senast|status|slutdatum|färdig|ska\s+vara|följs\s+upp|utvärderas|påbörjas|genomförs|görs|inleds|startar|pågår)(?![\p{L}])/iu;
  return enclosed !== undefined || says.test(text) ? fields : null;
}
