import { findEntry, findState } from '../../../domain/plan-phrases';
import { findRoleWords } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { remembered } from '../../../domain/reading/remembered';
import type { Column } from '../tables/columns';
import { goesOnUntil, standsAlone } from './field-sentences';
import { parted } from './labels';
import { isDoer, isName, isSomebody } from './somebody';
import { isTimed, SOME_DAY } from './time-alone';

/** Who, when or how far, by the column it would stand in. */
export interface Field {
  readonly column: Column;
  readonly text: string;
}

/** A short name for somebody, where a time beside it says that it is one: "HR", "KL", "Inköp", "samtliga arbetslag". */
export const SHORT_NAME =
  /^(?:\p{Lu}{2,4}|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}(?:\p{Ll}+|\.)?)?|[Aa]lla|[Ss]amtliga|(?:[Aa]lla|[Ss]amtliga|[Rr]espektive|[Vv]arje)\s+\p{Ll}+(?:\s\p{L}+)?)$/u;
export const OWNER = /^(?:ansvariga?|ansvar)(?:\s+(?:är|för\s+\p{L}+(?:\s+är)?))?\s*:?\s+(?<who>\S.*)$/iu;
/** "Rektor Åsa Vik ansvarar" */
const CARRIES =
  /^(?<who>\p{L}[^.,;:]{1,60}?)\s+(?:ansvarar|samordnar|är\s+ansvarig|har\s+ansvaret|(?:håller\s+i|sköter|har\s+hand\s+om|driver)\s+(?:det|detta|den|frågan|arbetet))$/iu;
/** "Genomförd i januari 2026" tells when it was done, and is no promise as "klar i januari" may be. */
const WAS_DONE =
  /^(?:genomför[dt]a?|genomfördes|slutför[dt]a?|slutfördes|avsluta[dt]e?|avslutades|åtgärda[dt]e?|blev\s+(?:klara?|klart|färdig\p{L}*|av))(?!\p{L})(?!\s+(?:senast|till))/iu;

/** "till mötet 4 november", "APT den 12 mars", "gäller från 1 mars", "skulle varit klart 30 september": words between a dash and its day. */
const BEFORE_DAY =
  /^(?:(?:(?:till|inför|på|vid|före|innan|senast(?:\s+(?:till|på|vid))?)\s+)?(?:vårt\s+)?(?:nästa\s+)?(?:mötet?|apt|träff(?:en)?|ledningsgrupp(?:en|smötet)?|ledningsmötet|sammanträdet|nämnd(?:en|smötet)?|avstämning(?:en)?|studiedag(?:en)?|\p{L}+mötet)(?:,?\s+den)?|(?:före|innan|kring|omkring|runt)(?:\s+den)?|blir(?:\s+(?:nu|istället|i\s+stället))?|(?:det\s+|detta\s+)?(?:gäller|träder\s+i\s+kraft|börjar\s+gälla)|skulle\s+(?:ha\s+)?(?:varit|vara|blivit)(?:\s+klara?)?|ny(?:tt|a)?\s+(?:(?:slut)?datum|(?:slut)?tid(?:punkt)?|tids?plan|deadline)(?:\s+(?:är|blir|satt\s+till))?|(?:fortsätter|förläng[st]\p{L}*|flytta[st]\p{L}*|skjuts)(?:\s+(?:upp|fram))?(?:\s+till)?)\s*:?$/iu;
/** A time that names no day. */
const SOON =
  /^(?:(?:så\s+)?snarast(?:\s+möjligt)?|(?:per\s+)?omgående|genast|omedelbart|så\s+(?:snart|fort)\s+(?:som\s+möjligt|det\s+går)|asap|(?:ännu\s+)?(?:ej|inte)\s+(?:ännu\s+)?(?:tidsatt|tidsbestämt?|datumsatt|inplanera[dt])|(?:exakt\s+)?(?:datum|tid(?:punkt)?|tids?plan)\s+(?:(?:bestäms|sätts|meddelas|fastställs|kommer)(?:\s+senare)?|saknas|(?:(?:är|har)\s+)?(?:ännu\s+)?(?:ej|inte)\s+(?:ännu\s+)?(?:satts?|bestäm[dt]s?|fastställ[dt]s?))|(?:senast\s+)?(?:till|på|vid|före|innan|inför)\s+(?:vårt\s+|vår\s+)?nästa\s+(?:\p{L}*möte|träff|apt|ledningsgrupp|avstämning|studiedag|konferens|sammanträde|arbetslagstid))$/iu;

/** "Elevrådet och Per Lind": each of them somebody by itself. */
const areSomebodies = (text: string): boolean => {
  const each = text.split(/\s*(?:,|&|\/|\s(?:och|samt)\s)\s*/u);
  return each.length > 1 && each.length <= 4 && each.every((one) => isSomebody(one) || isName(one));
};

/** "Lotta gör det till fredag 16 januari": who, and when. */
const DOES_IT =
  /^(?<who>\p{L}+(?:\s+(?:och|&)\s+\p{L}+|\s+\p{Lu}\p{L}+)?)\s+(?:gör|fixar|tar|ordnar|sköter|kollar|beställer)\s+(?:det|detta|den|dem|dessa)(?:,?\s+(?<when>.+))?$/iu;

/** "Petra tar fram" behind a dash: who, and nothing that is not said before it. */
const DOES =
  /^(?<who>\p{Lu}\p{L}+(?:\s+(?:och|&)\s+\p{L}+|\s+\p{Lu}\p{L}+)?)\s+(?:tar\s+fram|tar\s+ansvar|tar\s+(?:hand\s+om|på\s+sig)\s+(?:det|detta)|håller\s+i|gör|fixar|ordnar|skriver|bokar|beställer|sköter|undersöker|kollar|återkommer|förbereder|sammanställer)$/iu;
/** "Mats byter", "Fia kollar priser": the same with any verb, beside a time. */
const DOES_ANYTHING =
  /^(?<who>\p{Lu}\p{L}+(?:\s+(?:och|&)\s+\p{Lu}\p{L}+|\s+\p{Lu}\p{L}+)?)\s+(?!(?:är|blir|sker|pågår|startar|börjar|kommer|saknas|fungerar|gäller|åter\p{L}+|kvar\p{L}+|ökar|minskar|slutar|löper|fortsätter|väntar|avvaktar|inväntar|undrar|tycker|tror|anser|menar|hoppas|har|kan|vill|mår|trivs)(?!\p{L}))(?!\p{Ll}+(?:or|ningar|heter)(?!\p{L}))\p{Ll}{2,}r(?:\s+(?:av|fram|i|ihop|in|ner|om|till|undan|upp|ut|över))?(?:\s+\p{Ll}{3,20})?$/u;
const whoDoes = (text: string): string | null => DOES.exec(text)?.groups?.['who'] ?? null;
/** Who acts, by first name, in words that a time or a state stands beside: "Mats byter" of "Mats byter, v. 45". */
export const whoActs = (text: string): string | null =>
  whoDoes(text) ?? DOES_ANYTHING.exec(text)?.groups?.['who'] ?? null;

/** "Försenad" says how far it has come as "pågår" does; "Pausad tills lokalen är klar" why as well. */
const IS_LATE = /^(?:(?:kraftigt|något|lite|tyvärr|är)\s+)?försena(?:d|t|de)$/iu;
/** "försenat till mars 2027": that it is late, and when it is to be done now. */
const LATE_UNTIL =
  /^(?<late>(?:försena(?:d|t|de)|uppskjut(?:en|et|na)|framflytta(?:d|t|de)))\s+(?<then>till\s.{3,30})$/iu;
const AND_WHY =
  /^(?<state>\p{L}+(?:\s\p{L}+){0,2}?)\s+(?:tills|till\s+dess|i\s+väntan\s+på|på\s+grund\s+av|p\.?\s?g\.?\s?a\.?|eftersom|då)\s/iu;

/** "ligger på is", "redan gjort": what stands before the words of a state and says nothing of it. */
const withoutIs = (text: string): string => text.replace(/^(?:(?:är|ligger|redan|nu|numera|helt)\s+)+/iu, '');

/** "rektor klart v. 47" is who and when in one. */
export const fieldsOf = remembered((part): readonly Field[] | null => {
  const text = part.replace(/[.!\s]+$/, '').trim();
  if (text === '' || /^[?\s]+$/u.test(text)) return []; // "???": nobody knows who yet
  if (SOON.test(text)) return [{ column: 'due', text }];
  const until = goesOnUntil(text);
  if (until) return until;
  const owner = OWNER.exec(text)?.groups?.['who'];
  if (owner) {
    const inside = isSomebody(owner) ? null : fieldsOf(owner);
    return inside ?? (owner.split(' ').length <= 8 ? [{ column: 'responsible', text: owner }] : null);
  }
  const carries = CARRIES.exec(text)?.groups?.['who'];
  if (carries && (isSomebody(carries) || SHORT_NAME.test(carries))) return [{ column: 'responsible', text: carries }];
  const { who: doer, when } = DOES_IT.exec(text)?.groups ?? {};
  if (doer && isDoer(doer)) return [{ column: 'responsible', text: doer }, ...(when ? (fieldsOf(when) ?? []) : [])];
  const does = whoDoes(text);
  if (does !== null && isDoer(does)) return [{ column: 'responsible', text: does }];
  if (IS_LATE.test(text)) return [{ column: 'status', text }];
  const { late, then } = LATE_UNTIL.exec(text)?.groups ?? {};
  if (late && then && isTimed(then))
    return [
      { column: 'status', text: late },
      { column: 'due', text: then },
    ];
  const why = text.split(' ').length <= 12 ? AND_WHY.exec(text)?.groups?.['state'] : undefined;
  if (why && findState(withoutIs(why))?.start === 0 && !isTimed(text)) return [{ column: 'status', text }];
  // "redan gjort" behind a dash
  const said = withoutIs(text);
  const done = said === text || said.includes(' ') ? null : findState(said);
  if (done?.start === 0 && done.ends) return [{ column: 'status', text: said }];
  const stands = standsAlone(text);
  if (stands) return [stands];
  const labels = parted(text);
  if (labels && labels.lead === '') return labels.segments.map((one) => ({ column: one.label.column, text: one.text }));
  if (isSomebody(text) || areSomebodies(text)) return [{ column: 'responsible', text }];
  if (WAS_DONE.test(text) && text.split(' ').length <= 8) return [{ column: 'status', text }];
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
      /^(?:(?:det(?:ta)?\s+)?ska(?:ll)?(?:\s+vara)?|beräknas|till|i|under|den|(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en)?)?\.?(?:\s+den)?|prel\.?|ca|cirka|(?:sista|första)\s+\p{L}+)$/iu.test(
        before,
      ) ||
      BEFORE_DAY.test(before)
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
  if (!found && findEntry(text) !== null) return [{ column: 'status', text }];
  return found && text.split(' ').length <= 4 && found.start <= 2 ? [{ column: 'status', text }] : null;
});

/** No point has more beside what is to be done; a line of nothing but dashes would be read from each of them on. */
export const MOST_FIELDS = 12;

/** Every part between commas is a field, or none is: "(läsning, skrivning)" names neither people nor times. */
export function allFields(text: string): readonly Field[] | null {
  const parts = text.split(/\s*[;,|/]\s+|\s+[–—-]\s+|[.!]\s+(?=\p{Lu})/u).filter((one) => one.trim() !== '');
  if (parts.length === 0 || parts.length > MOST_FIELDS) return null;
  const fields: Field[] = [];
  for (const part of parts) {
    const read = fieldsOf(part);
    if (read === null) return null;
    fields.push(...read);
  }
  return fields;
}
