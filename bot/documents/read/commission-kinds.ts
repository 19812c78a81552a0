/** What a board says of a commission besides giving it. */

const HAS_PASSED = '(?:,\\s+(?:som|vilket)\\s[^,]{5,120},?)?';
const EXTENDED = new RegExp(
  '^(?:tiden\\s+för\\s+|tidsfristen\\s+för\\s+|(?:åter|slut)?(?:redovisning|rapportering)(?:en)?\\s+av\\s+)?' +
    '(?:det\\s+)?(?:tidigare\\s+|lämnade\\s+)?uppdrag(?:et)?(?:\\s+(?:till|åt|från|enligt|i)\\s[^,]{3,60}?){0,2}\\s+(?:att|om)\\s+(?<what>[^,;]{8,200}?)' +
    `${HAS_PASSED}\\s+(?:förlängs|förlängdes|flyttas(?:\\s+fram)?|senareläggs|skjuts\\s+(?:upp|fram)|ska\\s+i\\s+stället\\s+(?:redovisas|vara\\s+klart))\\s+` +
    '(?<time>(?:till|t\\.?\\s?o\\.?\\s?m\\.?|senast|i|under|den)\\s.{3,60})$',
  'iu',
);

const TO_TIME = '(?:till(?:\\s+och\\s+med)?|t\\.?\\s?o\\.?\\s?m\\.?|senast)\\s';
const FROM_TIME = '(?:,?\\s+från\\s+[^,;]{3,40}?)?';
const GIVES_TIME = '(?:förlängd\\s+tid|mer\\s+tid|ytterligare\\s+tid|anstånd|uppskov|förlängning)';
const OF_COMMISSION = '(?:för|med|av)\\s+(?:att|uppdraget(?:\\s+att)?)';
/** The same as a decision of the board, which names whose it is: "ge HR-chefen förlängd tid för uppdraget att …". */
const GIVEN_MORE_TIME: readonly RegExp[] = [
  new RegExp(
    `^(?:ge|bevilja|medge|lämna)\\s+(?<who>[^,.:;]{3,60}?)\\s+${GIVES_TIME}\\s+${OF_COMMISSION}\\s+(?<what>[^,;]{8,200}?)${HAS_PASSED}${FROM_TIME}\\s+(?<time>${TO_TIME}.{3,60})$`,
    'iu',
  ),
  new RegExp(
    `^(?:ge|bevilja|medge|lämna)\\s+(?<who>[^,.:;]{3,60}?)\\s+${GIVES_TIME}${FROM_TIME}\\s+(?<time>${TO_TIME}[^,;]{3,40}?)\\s+${OF_COMMISSION}\\s+(?<what>[^;]{8,200})$`,
    'iu',
  ),
  new RegExp(
    `^(?:förlänga|flytta\\s+fram|skjuta\\s+upp|senarelägga)\\s+(?:(?:tiden|tidsfristen|slutdatum(?:et)?)\\s+för\\s+)?uppdraget(?:\\s+(?:till|åt)\\s+(?<who>[^,]{3,60}?))?\\s+att\\s+(?<what>[^,;]{8,200}?)${HAS_PASSED}${FROM_TIME}\\s+(?<time>${TO_TIME}.{3,60})$`,
    'iu',
  ),
];

export interface ExtendedCommission {
  readonly what: string;
  readonly time: string;
  readonly who: string | null;
}

/** "Uppdraget att se över skolskjutsen förlängs till den 1 mars 2027": what it is, and its new time. Null for others. */
export function extendedCommission(sentence: string): ExtendedCommission | null {
  const found = [EXTENDED, ...GIVEN_MORE_TIME].map((one) => one.exec(sentence)).find((one) => one !== null)?.groups;
  const { what, time, who } = found ?? {};
  if (!what || !time) return null;
  return { what, time: `Klart ${time.replace(/^till(?=\s)/iu, 'senast')}`, who: who ?? null };
}

const MATTER =
  /^(?:återkomma|återkommer)\s+(?:till\s+\p{L}+\s+)?med\s+(?:(?:en|ett|konkret|konkreta|ny|nytt|skriftlig|skriftligt|ett\s+reviderat)\s+){0,2}(?:\p{L}*(?:plan|förslag|utredning|underlag|analys|beskrivning|modell|strategi|program|kartläggning|översyn|beräkning|kalkyl|rutin|riktlinjer?))\s+(?:för|om|kring|på|till|över|av)\s+(?!(?:detta|det|den|dessa|arbetet|uppdraget|ovanstående|hur\s+(?:detta|uppdraget|arbetet))(?!\p{L}))/iu;

/** "återkomma med en tidplan för skolbiblioteken" is something to do, where "återkomma med en redovisning" reports. */
export const comesBackWithMatter = (what: string): boolean => MATTER.test(what);
