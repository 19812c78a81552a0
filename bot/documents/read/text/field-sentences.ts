import { findState } from '../../../domain/plan-phrases';
import { findRoleWords } from '../../../domain/reading/date-roles';
import type { Field } from './all-fields';
import { isTimed } from './time-alone';

/** What a part of a line is the field of; null where it is none. */
type FieldsOf = (part: string) => readonly Field[] | null;

const IS_HELD = /(?<!\p{L})(?:hålls|genomförs|görs|sker|införs|ges)(?!\p{L})/iu;
/** "Pågår under hela våren", "pågår till juni": how far, and when it ends. */
const GOES_ON = /^(?<state>pågår|löper|genomförs|sker)\s+(?<time>(?:under|hela|till|i|från)\s.{3,60})$/iu;

/** A sentence that says that it is done, when something is to be done, or what else there is to say. */
function toldIn(text: string): Field {
  const found = findState(text);
  const end = text.replace(/[.!]+$/u, '').length;
  if (found?.ends === true && found.start === 0 && found.end === end) return { column: 'status', text };
  const says = isTimed(text) && (findRoleWords(text).length > 0 || IS_HELD.test(text));
  return { column: says ? 'due' : 'comment', text };
}

/** "Pågår under hela våren" as the state it is and its time; null for anything else. */
export function goesOnUntil(text: string): readonly Field[] | null {
  const { state, time } = GOES_ON.exec(text.replace(/\.$/, ''))?.groups ?? {};
  if (!state || !time || !isTimed(time)) return null;
  const due: Field = { column: 'due', text: time };
  return /^pågår/iu.test(state) ? [{ column: 'status', text: state }, due] : [due];
}

/** "Arbetet pågår", "Uppdraget är ännu inte påbörjat": how far, of the measure itself. */
const OF_ITSELF =
  /^(?:arbetet|uppdraget|åtgärden|insatsen|aktiviteten|punkten|ärendet|frågan|det(?:ta)?)\s+(?:(?:är|har|ligger|bedöms)\s+)?(?:(?:nu|redan|ännu|fortfarande|också|helt)\s+)*(?<state>\p{L}.*)$/iu;
/** "Utgår enligt nämndens beslut i oktober": how it stands, and what made it so. */
const BY_DECISION =
  /^\p{L}+(?:\s\p{L}+)?\s+(?:enligt|efter|genom|i\s+enlighet\s+med)\s+(?:\p{L}+\s+){0,3}?(?:beslut(?:et)?|besked(?:et)?|överenskommelse(?:n)?|beslutad\p{L}*|budget(?:en)?)(?!\p{L})/iu;
const MOST_OF_STATE = 4;

/** A sentence that says nothing but how far the measure itself has come; null for any other. */
export function standsAlone(text: string): Field | null {
  const state = OF_ITSELF.exec(text)?.groups?.['state'];
  if (
    state !== undefined &&
    state.split(' ').length <= MOST_OF_STATE &&
    !isTimed(text) &&
    findState(state)?.start === 0
  )
    return { column: 'status', text };
  return BY_DECISION.test(text) && findState(text)?.start === 0 ? { column: 'status', text } : null;
}

/** "ekonomichefen. Ett utkast tas upp i maj, avtalet ska vara klart i juni": who, when by its own words, and a remark. */
export function whoAndSentences(text: string, isWho: (text: string) => boolean): readonly Field[] | null {
  const [who, ...told] = text.split(/(?<=\p{L}{3})\.\s+(?=\p{Lu})/u);
  if (who === undefined || told.length === 0 || !isWho(who)) return null;
  const clauses = told.flatMap((one) => one.split(/[,;]\s+(?=\p{L})/u));
  return [{ column: 'responsible', text: who }, ...clauses.map(toldIn)];
}

/** "KLART, skyltarna är uppsatta", "Pågår, två av fem skolor besökta": how far, and what more there is to say of it. */
export function stateAndRemark(text: string, fieldsOf: FieldsOf): readonly Field[] | null {
  const [state, ...remark] = text.split(/[,;]\s+|[.!]\s+(?=\p{Lu})|\s+[–—-]\s+|\s+(?=men\s)/u);
  const fields = state === undefined || remark.length === 0 ? null : fieldsOf(state);
  const [only, ...more] = fields ?? [];
  if (only?.column !== 'status' || more.length > 0) return null;
  // "Pågår, klart i maj" says when it is to be done; "KLART! De kommer i maj" does not.
  if (isTimed(text) && findState(only.text)?.ends !== true) return null;
  return [only, { column: 'comment', text: remark.join(', ') }];
}

/** "Försenat, ny tid 15 april. Fastighet har lovat.": on a line of its own how far, when, and the rest as it is told. */
export function stateAndMore(text: string, fieldsOf: FieldsOf): readonly Field[] | null {
  const [state, ...more] = text.split(/[,;]\s+|[.!]\s+(?=\p{Lu})|\s+[–—]\s+/u);
  const fields = state === undefined || more.length === 0 ? null : fieldsOf(state);
  const [only, ...others] = fields ?? [];
  if (only?.column !== 'status' || others.length > 0) return null;
  // "Pågår. Två möten hölls den 24 april" is told, and "Genomfört i årskurs 7" only of a part.
  const found = findState(only.text);
  const isWhole = !found || (found.start === 0 && found.end === only.text.length);
  if (!isWhole || fieldsOf(more[0] ?? '') === null) return null;
  return [only, ...more.flatMap((one) => fieldsOf(one) ?? [toldIn(one)])];
}

/** "Ansvariga är mentorerna. Pågår under hela våren. Utvärderas i juni.": each sentence behind who for what it says itself. */
export function ownerAndMore(text: string, fieldsOf: FieldsOf): readonly Field[] | null {
  const [first, ...more] = text.split(/(?<=[\p{L}\d]{2})\.\s+(?=\p{Lu})/u);
  const owner = first && /^ansvarig(?!t)/iu.test(first) ? fieldsOf(first) : null;
  if (!owner || owner.length === 0 || more.length === 0) return null;
  return [
    ...owner,
    ...more.flatMap((one) => goesOnUntil(one) ?? fieldsOf(one) ?? stateAndRemark(one, fieldsOf) ?? [toldIn(one)]),
  ];
}
