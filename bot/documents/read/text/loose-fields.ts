import { isVacant } from '../../../domain/owner-phrases';
import { findEntry, findState } from '../../../domain/plan-phrases';
import { findRoleWords } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { namesInOrder } from '../measure/names-in-order';
import type { Column } from '../tables/columns';
import { allFields, type Field, fieldsOf, MOST_FIELDS, OWNER, SHORT_NAME, whoActs } from './all-fields';
import { ownerAndMore, stateAndMore, stateAndRemark, whoAndSentences } from './field-sentences';
import { isFirstName } from './first-names';
import { parted, type Segment } from './labels';
import { withPlainMarks } from './marks-between';
import { withoutMention } from './mentions';
import { withSentences } from './owner-sentence';
import { isDoer, isSomebody, namedBefore } from './somebody';
import { isTimed, SOME_DAY } from './time-alone';

/** What a point of a list says: the measure, and who and when beside it. */
export interface Pointed {
  readonly lead: string;
  readonly fields: readonly Field[];
}

/** "Rektor ansvarar och arbetet ska vara klart i maj" says who and when. */
const AND_DONE_BY =
  /(?<=(?:ansvarar|är\s+ansvarig))\s+och\s+(?:arbetet|det|detta|insatsen|åtgärden|den|de)\s+(?:ska(?:ll)?|beräknas)\s+vara\s+(?=klar|färdig)/giu;
const PARENTHESIS = /\s*[([](?<inside>[^()[\]]{2,160})[)\]]\s*[.,;]?\s*$/u;
const OWNED =
  /^(?<lead>[^()]+?)\s+\((?<who>[^()]{2,60})\)\s*(?:[,;:–—-]|\.(?=\s)|(?=(?:klart?|färdigt?|senast|skulle|pågår|start)\s))\s*(?<rest>\S.*)$/u;
/** "(Anna)": a first name counts where a time stands beside it. */
const FIRST_NAME = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?)?(?:\s*(?:,|och|\/|&|\+)\s*\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?)?)*$/u;
const NOBODY =
  /[,;.]?\s+(?:ingen\s+(?:är\s+)?(?:ansvarig|utsedd)|ansvarig\s+(?:saknas|ej\s+utsedd|är\s+(?:ännu\s+)?(?:inte|ej)\s+utsedd)|utan\s+ansvarig)(?:\s+(?:har|är|finns|än|ännu|utsetts?|utsedd|bestämd))*\.?$/iu;

/** "rektor), klart v. 45" behind "(ansvarig:": the label's value ends with its bracket. */
const ENCLOSED = /^(?<own>[^()]+)\)\s*[.,;:–—-]?\s*(?<rest>.*)$/u;
/** "Ansvarig: ? Snarast möjligt": nobody yet, and something more. */
const UNKNOWN = /^(?:\?+|[–—-])\s*[.,;]?\s+(?<rest>\S.*)$/u;

function behindBracket(column: Column, text: string): readonly Field[] {
  // "(Ansvarig: Eva, klart: 11/12) – pågår, hyllorna är uppe": how far it has come, and what there is to say of it.
  const fields = allFields(text) ?? withRemark(text) ?? stateAndRemark(text, fieldsOf) ?? readPoint(text).fields;
  return fields.filter((one) => one.column !== column || column === 'due');
}

/** "Ida Norell, pedagogista" behind "Ansvarig:" */
const NAME_AND_POST = /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){1,2},\s\p{Ll}[\p{L}-]+(?:\s\p{Ll}[\p{L}-]+)?$/u;

/** "vaktmästaren. Klart." and "Eva Norr, klart v. 24" behind "ansvarig:" are who and how far, or who and when. */
function withMore(column: Column, text: string): readonly Field[] {
  if (column === 'status') return [{ column, text }];
  const { own, rest: behind } = ENCLOSED.exec(text)?.groups ?? {};
  if (own !== undefined) return [...withMore(column, own), ...(behind ? behindBracket(column, behind) : [])];
  const other = column === 'responsible' ? UNKNOWN.exec(text)?.groups?.['rest'] : undefined;
  if (other !== undefined) return allFields(other) ?? [{ column: 'comment', text: other }];
  const short = column === 'responsible' || column === 'executor' || column === 'due';
  const marks = [...text.matchAll(short ? /\.\s+(?=\p{Lu})|[,;]\s+|\s+[–—-]\s+/gu : /\.\s+(?=\p{Lu})/gu)];
  for (const mark of marks.slice(-MOST_FIELDS)) {
    const rest = allFields(text.slice(mark.index + mark[0].length));
    if (rest === null || rest.length === 0 || rest.some((one) => one.column === column)) continue;
    return [{ column, text: text.slice(0, mark.index) }, ...rest];
  }
  return (
    (column === 'responsible'
      ? whoAndSentences(text, (who) => isDoer(who) || SHORT_NAME.test(who) || NAME_AND_POST.test(who))
      : null) ??
    whoAndRest(column, text) ?? [{ column, text }]
  );
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

/** "Nya stolar till salen – Birgit" before "(klart)": a first name behind a dash, where what is in brackets says how far or when. */
function withNameBehind(point: Pointed, enclosed: readonly Field[]): Pointed {
  const { lead = '', who = '' } = /^(?<lead>.*\S)\s+[–—-]\s+(?<who>[^–—:;]{2,50})$/u.exec(point.lead)?.groups ?? {};
  const names = who.split(/,\s|\s(?:och|&|\+)\s/u);
  // Of two names one may be a word too: "Sofia och Hans".
  const isKnown =
    who !== '' &&
    names.every((one) => ofShortName(one) !== null) &&
    names.some((one) => isFirstName(one.split(' ')[0] ?? ''));
  const isOwned = [...point.fields, ...enclosed].some(({ column }) => column === 'responsible');
  return isKnown && !isOwned ? { lead, fields: [{ column: 'responsible', text: who }, ...point.fields] } : point;
}

/** "Utgår: köpa nya stolar" */
const STATE_BEFORE =
  /^(?<state>utgår|utgått|stryks|struk(?:en|et)|pausa[dt]|vilande|pågår|försena[dt]|(?:ej|inte)\s+påbörja[dt])\s*:\s+(?<of>\p{L}.*)$/iu;
/** "Läxhjälp, Eva, 1 nov": a point begins with what is to be done, and never with a name as registers write it. */
const namesBehind = (text: string): string => namesInOrder(`• ${text}`).slice(2);

/**
 * A point with its owner and time taken apart: "Ny rutin (rektor, klart v. 47)", "Ny rutin – Eva Norr, senast den 15
 * mars", "Ny rutin. Ansvarig: rektor. Klart: maj". What is neither who, when nor how far stays in the lead. Under a
 * heading that says when (`inPeriod`) somebody behind the last comma is who: "Ny rutin, rektor".
 */
export function readPoint(written: string, inPeriod = false): Pointed {
  const said = withoutMention(withPlainMarks(written).replace(AND_DONE_BY, ', '));
  const { state, of } = STATE_BEFORE.exec(said)?.groups ?? {};
  if (state && of) {
    const { lead, fields } = readPoint(of, inPeriod);
    return { lead, fields: [...fields.filter((one) => one.column !== 'status'), { column: 'status', text: state }] };
  }
  const named = namedBefore(said);
  if (named) {
    const { lead, fields } = readPoint(named.what, inPeriod);
    const isOwned = fields.some((one) => one.column === 'responsible');
    return { lead, fields: isOwned ? fields : [{ column: 'responsible', text: named.who }, ...fields] };
  }
  const text = namesBehind(said.replace(NOBODY, ''));
  const labels = parted(text);
  if (labels && labels.lead !== '') {
    const own = fieldsOfSegments(labels.segments);
    const lead = readPoint(labels.lead);
    // "Handledning. Specialpedagogen handleder varje månad. Ansvarig: rektor": the label says outright who it is.
    const isSaid = lead.fields.some(
      ({ column }) => column === 'responsible' && own.some((one) => one.column === column),
    );
    return isSaid ? { lead: labels.lead, fields: own } : { lead: lead.lead, fields: [...lead.fields, ...own] };
  }
  const owned = labels === null ? withOwner(text) : null;
  if (owned) return owned;
  const inside = PARENTHESIS.exec(text);
  const bracket = inside?.groups?.['inside'];
  const enclosed = bracket ? (allFields(bracket) ?? nameAndTime(bracket) ?? bodyAndTime(bracket)) : null; // "(Fastighet, klart maj)"
  if (inside && enclosed) {
    const more = withNameBehind(readPoint(text.slice(0, inside.index)), enclosed);
    return { lead: more.lead, fields: [...more.fields, ...enclosed] };
  }
  const who = inside?.groups?.['inside'];
  if (inside && who && FIRST_NAME.test(who)) {
    const more = readPoint(text.slice(0, inside.index));
    // "(Ann)" alone is who where it is known for a first name.
    if (more.fields.length > 0 || (inPeriod && isFirstName(who.split(/[\s,/&+]/u)[0] ?? '')))
      return { lead: more.lead, fields: [...more.fields, { column: 'responsible', text: who }] };
  }
  const dashed = labels === null ? withDashes(text) : null;
  if (dashed) return dashed;
  for (const mark of [...text.matchAll(TAIL)].slice(-MOST_FIELDS)) {
    const lead = text.slice(0, mark.index).trim();
    const said = text.slice(mark.index + mark[0].length);
    const rest =
      allFields(said) ??
      (/[:–—-]/u.test(mark[0]) ? nameAndTime(said) : (ofFirstName(said) ?? nameAndTime(said))) ??
      (/[–—-]/u.test(mark[0]) ? bodyAndTime(said) : null) ??
      // "Ny bokvagn: klart, den står i hallen", "Ny bokvagn. Klart, den står i hallen."
      (/[:–—-]/u.test(mark[0]) || STATED.test(said) ? stateAndRemark(said, fieldsOf) : null);
    if (rest && rest.length > 0 && lead !== '' && labels === null) return withMoreBefore(lead, rest);
  }
  return (
    withSentences(text) ??
    withSelfSaid(text) ??
    withCommas(text, inPeriod) ?? { lead: text.replace(/\s*[,;]$/, ''), fields: [] }
  );
}

/** "klart 23 januari – kvar: två klasser": when, and a remark behind it. */
function withRemark(text: string): readonly Field[] | null {
  const [when, ...remark] = text.split(/\s+[–—-]\s+|;\s+|\.\s+(?=\p{Lu})/u);
  const fields = when === undefined || remark.length === 0 ? null : allFields(when);
  const isTime = fields !== null && fields.length > 0 && fields.every((one) => one.column === 'due');
  return isTime ? [...fields, { column: 'comment', text: remark.join('. ') }] : null;
}

/** "Nya rutiner, klart. Rektor": what stands before the last part may hold another. */
function withMoreBefore(said: string, fields: readonly Field[]): Pointed {
  const { lead, fields: more } = readPoint(said);
  const isOther = more.every(({ column }) => fields.every((one) => one.column !== column));
  return isOther ? { lead, fields: [...more, ...fields] } : { lead: said, fields };
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
  const more = isWho && !isTimed(who) && findState(who) === null ? (allFields(rest) ?? withRemark(rest)) : null;
  const apart = more !== null && more.length > 0 && more.every((one) => one.column !== 'responsible');
  return apart ? { lead, fields: isNobody ? more : [{ column: 'responsible', text: who }, ...more] } : null;
}

/** "Kent på fastighet", "Maria i köket": a first name that is known, and where; "jag själv" is who writes. */
const WHERE = /^(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s(?:på|i|från|hos|vid)\s[\p{L}-]{2,30}(?:\s\p{Lu}\p{Ll}+)?$/u;
const MYSELF = /^(?:jag(?:\s+själv)?|undertecknad|vi\s+själva)$/iu;
/** "schemaläggare Görel", "vaktmästare Tord": a trade before a first name. */
const TRADE_AND_NAME = /^\p{Ll}{3,}(?:are|or|ör|ist|iker|log|ant|ent|ska|man)\s\p{Lu}\p{Ll}+$/u;
const isSomeone = (text: string): boolean =>
  SHORT_NAME.test(text) ||
  MYSELF.test(text) ||
  TRADE_AND_NAME.test(text) ||
  isFirstName(WHERE.exec(text)?.groups?.['name'] ?? '');

/** "skolornas piloter", "köket": who stands beside a name that is known. */
const BESIDE_NAME = /^(?:\p{Ll}+s\s)?\p{L}[\p{L}-]{2,}(?:e[rnt]|na|[ao]r|rn)$/u;

const ofShortName = (said: string): readonly Field[] | null => {
  const text = SHORT_NAME.test(said) || isSomebody(said) ? said : (whoActs(said) ?? said); // "Jelva bokar"
  const parts = text.split(/\s*(?:\/|&|,|\+|\s(?:och|samt)\s)\s*/u);
  const isPair = parts.some((one) => isFirstName(one)) && parts.every((one) => isSomeone(one) || BESIDE_NAME.test(one));
  return parts.length <= 3 && (isPair || parts.every(isSomeone)) ? [{ column: 'responsible', text }] : null;
};

/** "före första frosten", "när bygget är klart": a time that names no day, beside somebody. */
const SOME_TIME = /^(?:före|innan|inför|efter|när|så\s+snart|så\s+fort)(?:\s[\p{L}-]+){1,4}$/u;
const timesIn = (text: string): readonly Field[] | null =>
  allFields(text) ?? (SOME_TIME.test(text) ? [{ column: 'due', text }] : null);

/** "Bengt, 5 juni" behind a colon or a dash, "Lena, pågår, utvärderas i maj": a first name counts where more stands beside it. */
function nameAndTime(text: string): readonly Field[] | null {
  for (const at of [text.indexOf(', '), text.lastIndexOf(', '), text.indexOf('. ')]) {
    const [who, more] = at < 0 ? [null, null] : [ofShortName(text.slice(0, at)), timesIn(text.slice(at + 2))];
    if (who && more && more.length > 0 && more.every(({ column }) => column === 'due' || column === 'status'))
      return [...who, ...more];
  }
  return null;
}

/** "schemaläggare", "fastighetsbolaget" */
const isTitle = (who: string): boolean =>
  /^\p{Ll}[\p{Ll}-]{2,30}(?:are|arna|ör|ist|man|ant|iker|log)$|^\p{Ll}{5,}(?:bolaget|vården|kontoret)$|^(?:fastighet(?:er)?|kansli(?:et)?|expeditionen|kök(?:et)?|vaktmästeri(?:et)?|städ)$/u.test(
    who,
  );

/** "på Björken", "i åk 7" */
const AT_PLACE = /\s(?:på|vid|i|inom|för)\s\p{L}[\p{L}\d–-]{1,30}(?:\s[\p{L}\d][\p{L}\d–-]{0,20})?$/u;

/**
 * "(bemanningen, senast 1 december)", "(personalen på Björken, hösten 2026)": in brackets behind what is to be done, a
 * word with its article, or people somewhere, and a time are who and when.
 */
function bodyAndTime(bracket: string): readonly Field[] | null {
  const { who = '', when = '' } = /^(?<who>[^,]{3,60}),\s+(?<when>[^,]+)$/u.exec(bracket)?.groups ?? {};
  const people = who.replace(AT_PLACE, '');
  const isWho =
    isTitle(who) ||
    /^(?:\p{Ll}{4,}(?:en|et|erna|arna)|(?:hela|alla|samtliga)\s\p{Ll}+)$/u.test(who) ||
    (people !== who && (isSomebody(people) || isTitle(people) || /^\p{Ll}{3,}(?:erna|arna|orna)$/u.test(people)));
  const more = isWho && !isTimed(who) ? allFields(when) : null;
  return more?.some(({ column }) => column === 'due') ? [{ column: 'responsible', text: who }, ...more] : null;
}

/** "Ny pool – HR – klart i februari", "Ny fläkt – vaktmästaren – april – beställd": what, who, when and how far between dashes. */
function withDashes(text: string): Pointed | null {
  const parts = text.split(/\s+[–—-]\s+|\s*\|\s*|\s+\/\s+/u);
  const [lead, whoever, when, state] = parts;
  const who = whoever === undefined ? undefined : (OWNER.exec(whoever)?.groups?.['who'] ?? whoever);
  if (parts.length < 3 || parts.length > 4 || !lead || !who || !when) return null;
  const named = isTitle(who) || isSomebody(who) ? [{ column: 'responsible', text: who } as const] : ofShortName(who);
  const time = timesIn(when);
  const isTime = time !== null && time.length > 0 && time.every((one) => one.column !== 'responsible');
  if (!named || !isTime) return null;
  const isState = state !== undefined && (findEntry(state) ?? findState(state)) !== null;
  if (parts.length === 4 && !isState && !/^(?:ej|inte)\s\p{L}+$/iu.test(state ?? '')) return null;
  return { lead, fields: [...named, ...time, ...(state ? [{ column: 'status', text: state } as const] : [])] };
}

/**
 * "Moa, senast den 30 oktober", "Moa i köket.": a first name that is known, in a last sentence of its own, with or
 * without when.
 */
function ofFirstName(said: string): readonly Field[] | null {
  const [who = '', ...more] = said.replace(/\.$/u, '').split(', ');
  const isKnown = (one: string) => isFirstName(one) || (isSomeone(one) && !SHORT_NAME.test(one));
  if (!who.split(/\s(?:och|&|\+)\s/u).every(isKnown)) return null;
  return more.length === 0 ? [{ column: 'responsible', text: who }] : nameAndTime(said);
}

/** What says itself what it is: "klart 31 mars", "ansvarig Eva Norr". */
const SELF_SAID =
  /^(?:ansvariga?|ansvar|klart?|klara|senast|status|färdigt?|ska\s+vara\s+klart?|start|startar|påbörjas|utvärder\p{L}*|följs\s+upp|uppföljning|redovisas|återrapport\p{L}*|pågår|deadline)(?!\p{L})|\s(?:ansvarar|är\s+ansvarig)$/iu;

/** "Ny rutin, klart 31 mars 2027, ansvarig Eva Norr": who, when and how far in any order, where two say it themselves. */
function withSelfSaid(text: string): Pointed | null {
  const parts = text.replace(/\.$/, '').split(/,\s+/);
  const fields: Field[] = [];
  let from = parts.length;
  let said = 0;
  while (from > 1) {
    const part = parts[from - 1] ?? '';
    const own = fieldsOf(part);
    const isNew = own?.every(({ column }) => fields.every((one) => one.column !== column)) ?? false;
    if (own === null || own.length === 0 || !isNew) break;
    if (SELF_SAID.test(part)) said += 1;
    fields.unshift(...own);
    from -= 1;
  }
  const hasWho = fields.some((one) => one.column === 'responsible');
  // "Läsning i par, ansvarig Jon Ask, hela läsåret": who is said outright, and the time beside it says itself.
  const isNamed = fields.length > 1 && parts.slice(from).some((part) => /^ansvarig/iu.test(part));
  return (said > 1 || isNamed) && hasWho ? { lead: parts.slice(0, from).join(', '), fields } : null;
}

/** "Beställa appar, Bo Lund, senast 1 februari": one who and one when behind commas, never a list of things. */
function withCommas(text: string, inPeriod: boolean): Pointed | null {
  const parts = text.split(/,\s+/);
  for (const count of [2, 1]) {
    const fields = parts
      .slice(-count)
      .map((part) => fieldsOf(part) ?? (count === 2 || inPeriod ? ofShortName(part) : null));
    const each = fields.map((one) => (one?.length === 1 ? one[0] : undefined));
    const lead = parts.slice(0, -count).join(', ');
    if (/\([^()]*$/u.test(lead)) continue; // "(läraren i slöjd, under hösten)": inside brackets
    const last = each.at(-1);
    const isWho = inPeriod && count === 1 && last?.column === 'responsible';
    const isState = count === 1 && last?.column === 'status';
    const isCarried = count === 1 && last?.column === 'responsible' && SELF_SAID.test(parts.at(-1) ?? '');
    const isLastWho = count === 2 && each[0]?.column === 'due' && last?.column === 'responsible';
    const isOrder =
      isWho ||
      isState ||
      isCarried ||
      isLastWho ||
      (last?.column === 'due' && (count === 1 || each[0]?.column === 'responsible'));
    if (lead !== '' && parts.length > count && isOrder && each.every((one) => one !== undefined))
      return { lead, fields: each.flatMap((one) => one ?? []) };
  }
  return null;
}

/** A line under what is to be done that answers how it goes: "Försenat, ny tid 15 april. Fastighet har lovat." */
const STATED =
  /^(?:försena[dt]|beställ[dt]|avslutat|utgår|pausa[dt]|vilande|klart?|(?:ej|inte)\s+påbörja[dt]|pågår|påbörja[dt]|genomför[dt]|åtgärda[dt])(?=[,.!;]|\s+[–—])/iu;

/** "Följs upp vid nästa besök, hösten 2027": on what occasion stands before when. */
const LOOKED_BACK =
  /^(?:följs\s+upp|utvärderas|stäms\s+av|(?:åter)?redovisas|(?:åter)?rapporteras)\s+(?:vid|på|i|under|inför|till)\s[^.,;:]{3,60},\s[^.,;:]{3,30}$/iu;

/** The fields of a line that says nothing else: "Ansvarig rektor Eva Norr, senast den 15 mars 2026". */
export function readFieldLine(text: string): readonly Field[] | null {
  if (text.length > 200) return null;
  if (LOOKED_BACK.test(text) && isTimed(text)) return [{ column: 'due', text }];
  const enclosed = /^[([](?<inside>[^()[\]]+)[)\]]\.?$/u.exec(text)?.groups?.['inside'];
  const fields = allFields(enclosed ?? text) ?? ownerAndMore(text, fieldsOf);
  if (!fields || fields.length === 0) return STATED.test(text) ? stateAndMore(text, fieldsOf) : null;
  const says =
    /^(?:ansvariga?|ansvar|klart?|klara|senast(?!\s+(?:uppdatera|ändra|granska|revidera|publicera))|status|slutdatum|färdig|ska\s+vara|följs\s+upp|utvärderas|påbörjas|genomförs|görs|inleds|startar|pågår)(?![\p{L}])/iu;
  // "Beställt." on the line under what is to be done.
  const isState = fields.length === 1 && fields[0]?.column === 'status' && /^\p{L}+[.!]$/u.test(text);
  return enclosed !== undefined || isState || says.test(text) ? fields : null;
}
