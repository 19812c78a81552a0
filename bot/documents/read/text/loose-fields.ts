import { findState, isVacant } from '../../../domain/plan-phrases';
import { findRoleWords } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { findCycleCodes } from '../../../domain/swedish-dates';
import type { Column } from '../columns';
import { parted, type Segment } from './labels';

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
  /(?<![\p{L}])(?:\p{L}*(?:rektor(?:er(?:na)?|n)?|chef(?:er(?:na)?|en)?|nämnd(?:en)?|förvaltning(?:en)?|(?<!hand|in|ut|väg|av|upp)ledning(?:en)?|ledningsgrupp(?:en)?|samordnaren?|utvecklaren?|controllern?|strateg(?:er|en)?|pedagog(?:er|en)?|kurator(?:er|n)?|psykolog(?:er|en)?|sköterskan?|lärare|(?:arbets|ämnes|lärar|trygghets)lag(?:et|en)?|hälsoteam(?:et)?|handläggaren?|ledaren?|mentor(?:er|n)?|ekonom(?:en)?|planeraren?|rådgivaren?|assistent(?:en)?|kock(?:en)?|hälsan|kontor(?:et)?|personal(?:en)?|avdelning(?:en)?|direktören?|koordinatorn?|administratör(?:en)?|föreståndaren?|jurist(?:en)?|samordnarna|sekreterare|ordförande|vaktmästare(?:n)?|bibliotekarien?)|(?:\p{L}*[si])?enhet(?:en)?|\p{L}*team(?:et)?)(?![\p{L}])/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}$/u;
const OWNER = /^(?:ansvariga?|ansvar)(?:\s+(?:är|för\s+\p{L}+(?:\s+är)?))?\s*:?\s+(?<who>\S.*)$/iu;
/** "Rektor Åsa Vik ansvarar" */
const CARRIES = /^(?<who>\p{L}[^.,;:]{1,60}?)\s+(?:ansvarar|är\s+ansvarig|har\s+ansvaret)$/iu;
/** Any day does to place phrases without a year: here it only matters that there is one. */
const SOME_DAY = '2000-01-01';

const isTimed = (text: string) => findPeriods(text, SOME_DAY).length > 0 || findCycleCodes(text).length > 0;

/** A phrase of time and nothing else but its lead: "januari 2026", "i maj", "senast v. 12". */
export function isTimeAlone(text: string): boolean {
  const [period, ...more] = findPeriods(text, SOME_DAY);
  if (!period || more.length > 0) return false;
  const rest = `${text.slice(0, period.start)} ${text.slice(period.end)}`;
  return /^[\s.,()]*(?:(?:i|den|senast|till|under|sker|görs|v\.)[\s.,()]*){0,2}$/iu.test(rest);
}

const LONG = ['month', 'season', 'term', 'quarter', 'tertial', 'schoolyear', 'year', 'range', 'week'];

/** A phrase of time that a heading over points can be: "Höstterminen 2026", "Oktober–december"; a day heads no list. */
export function isPeriodAlone(text: string): boolean {
  const [found] = findPeriods(text, SOME_DAY);
  return isTimeAlone(text) && found !== undefined && LONG.includes(found.period.precision);
}

/** A name and nothing else. */
export const isName = (text: string): boolean => NAME.test(text);

/** Somebody: a name, a post, or both, and not a sentence that mentions one. */
export function isSomebody(text: string): boolean {
  if (text.length > 120) return false;
  const words = text.split(/\s+/);
  const plain = text.replace(/(?<!\p{L})(?:bitr|tf|resp|vik|f\.d|ev|inkl)\.\s/giu, ' ');
  if (words.length > 7 || /[.:]\s/.test(plain) || isTimed(text)) return false;
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
  const carries = CARRIES.exec(text)?.groups?.['who'];
  if (carries && (isSomebody(carries) || SHORT_NAME.test(carries))) return [{ column: 'responsible', text: carries }];
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
    if (
      before === '' ||
      /^(?:ska\s+vara|beräknas|till|i|under|den|prel\.?|ca|cirka|(?:sista|första)\s+\p{L}+)$/iu.test(before)
    )
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
const OWNED = /^(?<lead>[^()]+?)\s+\((?<who>[^()]{2,60})\)\s*(?:[,;:–—-]|\.(?=\s))\s+(?<rest>\S.*)$/u;
/** "(Anna)": a first name counts where a time stands beside it. */
const FIRST_NAME = /^\p{Lu}\p{Ll}+(?:\s*(?:,|och|\/|&)\s*\p{Lu}\p{Ll}+)*$/u;
const NOBODY = /[,;.]?\s+(?:ingen\s+ansvarig|ansvarig\s+saknas|utan\s+ansvarig)(?:\s+(?:än|ännu|utsedd))*\.?$/iu;

/** "vaktmästaren. Klart." and "Eva Norr, klart v. 24" behind "ansvarig:" are who and how far, or who and when. */
function withMore(column: Column, text: string): readonly Field[] {
  if (column === 'status') return [{ column, text }];
  const short = column === 'responsible' || column === 'executor' || column === 'due';
  for (const mark of text.matchAll(short ? /\.\s+(?=\p{Lu})|[,;]\s+|\s+[–—-]\s+/gu : /\.\s+(?=\p{Lu})/gu)) {
    const rest = allFields(text.slice(mark.index + mark[0].length));
    if (rest === null || rest.length === 0 || rest.some((one) => one.column === column)) continue;
    return [{ column, text: text.slice(0, mark.index) }, ...rest];
  }
  return whoAndRest(column, text) ?? [{ column, text }];
}

/** What the labels of a line name, and what stands behind a label's own value. */
export const fieldsOfSegments = (segments: readonly Segment[]): readonly Field[] =>
  segments.flatMap((one) => withMore(one.label.column, one.text));

/** "Eva Norr klart v. 24": who ends where the word for the time begins. */
function whoAndRest(column: Column, text: string): readonly Field[] | null {
  const [period] = column === 'responsible' && text.length <= 120 ? findPeriods(text, SOME_DAY) : [];
  const word = findRoleWords(text)[0];
  if (!period || !word || word.end > period.start || word.start === 0) return null;
  const who = text.slice(0, word.start).replace(/[\s,–-]+$/u, '');
  return who === '' || who.split(' ').length > 6
    ? null
    : [
        { column, text: who },
        { column: 'due', text: text.slice(word.start) },
      ];
}

const TAIL = /\s+[–—-]\s+|\s*[;|]\s+|\s*:\s+|\.\s+(?=\p{Lu})/gu;

/**
 * A point with its owner and time taken apart: "Ny rutin (rektor, klart v. 47)", "Ny rutin – Eva Norr, senast den 15
 * mars", "Ny rutin. Ansvarig: rektor. Klart: maj". What is neither who, when nor how far stays in the lead. Under a
 * heading that says when (`inPeriod`) somebody behind the last comma is who: "Ny rutin, rektor".
 */
export function readPoint(said: string, inPeriod = false): Pointed {
  const text = said.replace(NOBODY, '');
  const labels = parted(text);
  if (labels && labels.lead !== '') {
    const lead = readPoint(labels.lead);
    return { lead: lead.lead, fields: [...lead.fields, ...fieldsOfSegments(labels.segments)] };
  }
  const owned = labels === null ? withOwner(text) : null;
  if (owned) return owned;
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
  const dashed = labels === null ? withDashes(text) : null;
  if (dashed) return dashed;
  for (const mark of text.matchAll(TAIL)) {
    const lead = text.slice(0, mark.index).trim();
    const said = text.slice(mark.index + mark[0].length);
    const rest = allFields(said) ?? (/:/.test(mark[0]) ? nameAndTime(said) : null);
    if (rest && rest.length > 0 && lead !== '' && labels === null) return { lead, fields: rest };
  }
  return withCommas(text, inPeriod) ?? { lead: text.replace(/\s*[,;]$/, ''), fields: [] };
}

/** "Ny mall (Jonas), klart 15/1", "Nya skyltar (vaktmästarna) - pågår": a bracket between what and when or how far is who. */
function withOwner(text: string): Pointed | null {
  const { lead, who, rest } = OWNED.exec(text)?.groups ?? {};
  if (!lead || !who || !rest) return null;
  const isNobody = isVacant(who) || /^ingen(?![\p{L}])/iu.test(who);
  const isWho =
    isNobody ||
    FIRST_NAME.test(who) ||
    isSomebody(who) ||
    /^\p{Ll}{4,}(?:na|en|ns?)$|^\p{Ll}{3,}(?:\s\p{Lu}\p{Ll}+){1,2}$/u.test(who);
  const more = isWho && !isTimed(who) && findState(who) === null ? allFields(rest) : null;
  const apart = more !== null && more.length > 0 && more.every((one) => one.column !== 'responsible');
  return apart ? { lead, fields: isNobody ? more : [{ column: 'responsible', text: who }, ...more] } : null;
}

/** A short name for somebody, where a time beside it says that it is one: "HR", "KL", "Inköp", "samtliga arbetslag". */
const SHORT_NAME =
  /^(?:\p{Lu}{2,4}|\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?|(?:alla|samtliga|respektive)\s+\p{L}+(?:\s\p{L}+)?)$/u;
const ofShortName = (text: string): readonly Field[] | null => {
  const parts = text.split(/\s*(?:\/|&|,|\s(?:och|samt)\s)\s*/u);
  return parts.length <= 3 && parts.every((one) => SHORT_NAME.test(one)) ? [{ column: 'responsible', text }] : null;
};

/** "Bengt, 5 juni" behind a colon: a first name counts where a time stands beside it. */
function nameAndTime(text: string): readonly Field[] | null {
  const at = text.lastIndexOf(', ');
  const [who, when] = at < 0 ? [null, null] : [ofShortName(text.slice(0, at)), allFields(text.slice(at + 2))];
  return who && when?.length === 1 && when[0]?.column === 'due' ? [...who, ...when] : null;
}

/** "Ny pool – HR – klart i februari": three parts between dashes are what, who and when. */
function withDashes(text: string): Pointed | null {
  const parts = text.split(/\s+[–—-]\s+|\s*\|\s*/u);
  const [lead, who, when] = parts;
  if (parts.length !== 3 || !lead || !who || !when) return null;
  const [owner, time] = [ofShortName(who), allFields(when)];
  const isTime = time !== null && time.length > 0 && time.every((one) => one.column !== 'responsible');
  return owner && isTime ? { lead, fields: [...owner, ...time] } : null;
}

/** "Beställa appar, Bo Lund, senast 1 februari": one who and one when behind commas, never a list of things. */
function withCommas(text: string, inPeriod: boolean): Pointed | null {
  const parts = text.split(/,\s+/);
  for (const count of [2, 1]) {
    const fields = parts
      .slice(-count)
      .map((part, at) => fieldsOf(part) ?? (at === 0 && (count === 2 || inPeriod) ? ofShortName(part) : null));
    const each = fields.map((one) => (one?.length === 1 ? one[0] : undefined));
    const lead = parts.slice(0, -count).join(', ');
    const last = each.at(-1);
    const isWho = inPeriod && count === 1 && last?.column === 'responsible';
    const isState = count === 1 && last?.column === 'status';
    const isOrder = isWho || isState || (last?.column === 'due' && (count === 1 || each[0]?.column === 'responsible'));
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
