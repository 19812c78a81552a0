/** What a board says of a commission besides giving it. */

const HAS_PASSED = '(?:,\\s+(?:som|vilket)\\s[^,]{5,120},?)?';
const EXTENDED = new RegExp(
  '^(?:tiden\\s+för\\s+|tidsfristen\\s+för\\s+|(?:åter|slut)?(?:redovisning|rapportering)(?:en)?\\s+av\\s+)?' +
    '(?:det\\s+)?(?:tidigare\\s+|lämnade\\s+)?uppdrag(?:et)?(?:\\s+(?:till|åt)\\s+(?<who>[^,]{3,60}?))?(?:\\s+(?:från|enligt|i)\\s[^,]{3,60}?)?\\s+(?:att|om)\\s+(?<what>[^,;]{8,200}?)' +
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

const OF_BOARD = '(?:\\p{L}*(?:nämndens|styrelsens|utskottets)\\s+)?';
/** "Uppdraget att revidera planen förlängs, tidigare slutdatum 30 juni, nytt slutdatum 30 september, ansvarig är skolchefen" */
const WITH_NEW_END: readonly RegExp[] = [
  new RegExp(
    `^(?:tiden\\s+för\\s+|slutdatum(?:et)?\\s+för\\s+)?${OF_BOARD}(?:det\\s+)?(?:tidigare\\s+|lämnade\\s+)?uppdrag(?:et)?(?:\\s+(?:till|åt)\\s+(?<who>[^,]{3,60}?))?\\s+(?:att|om)\\s+(?<what>[^,;]{8,200}?)` +
      `${HAS_PASSED}\\s+(?:förlängs|flyttas(?:\\s+fram)?|senareläggs|skjuts\\s+(?:upp|fram)|(?:får|ges|har)\\s+(?:förlängd\\s+tid|(?:ett\\s+)?nytt\\s+(?:slut)?datum|(?:en\\s+)?ny\\s+tid)|ska\\s+(?:i\\s?stället\\s+|nu\\s+)?vara\\s+(?:klart|slutfört|färdigt))(?<more>[\\s,;:(].*\\d.*)$`,
    'iu',
  ),
];
const NEW_END =
  /(?<!\p{L})(?:ny(?:tt|a)?\s+(?:slut)?(?:datum|tid|sluttid|tidpunkt)|(?:i\s?stället(?!\s+för)|nu)\s+(?:senast|till)?)\s*(?:är|blir|:)?\s*(?<time>(?:senast\s+|till\s+)?(?:den\s+)?[^,;()]{3,40})/iu;
const FORMER =
  /[,;(]?\s*(?:(?:i\s?stället\s+för|tidigare|ursprungligen|förut|från)\s+)(?:(?:slut)?datum\s+|tid\s+)?(?:den\s+)?[^,;()]{3,30}\)?/giu;
const BY_WHOM = /(?<!\p{L})(?:ansvarig\s*(?:är|:)?|fortsatt\s+ansvarig\s+är)\s+(?<who>[^,;.()]{3,60})/iu;

function withNewEnd(sentence: string): ExtendedCommission | null {
  const found = WITH_NEW_END.map((one) => one.exec(sentence)).find((one) => one !== null)?.groups;
  const { what, more = '', who } = found ?? {};
  if (!what) return null;
  const owner = BY_WHOM.exec(more)?.groups?.['who'] ?? null;
  const said = more.replace(BY_WHOM, '');
  const time = NEW_END.exec(said)?.groups?.['time'] ?? said.replace(FORMER, '').replace(/^[\s,;:(]+|[\s,;)]+$/gu, '');
  return { what, time: `Klart ${time.replace(/^till(?=\s)/iu, 'senast')}`, who: who ?? owner };
}

export interface ExtendedCommission {
  readonly what: string;
  readonly time: string;
  readonly who: string | null;
}

/** "Uppdraget att se över skolskjutsen förlängs till den 1 mars 2027": what it is, and its new time. Null for others. */
export function extendedCommission(sentence: string): ExtendedCommission | null {
  const found = [EXTENDED, ...GIVEN_MORE_TIME].map((one) => one.exec(sentence)).find((one) => one !== null)?.groups;
  const { what, time, who } = found ?? {};
  // What has more than the new time behind it names the old one, or who.
  if (!what || !time || /[,;(]/.test(time)) return withNewEnd(sentence);
  return { what, time: `Klart ${time.replace(/^till(?=\s)/iu, 'senast')}`, who: who ?? null };
}

const MATTER =
  /^(?:återkomma|återkommer)\s+(?:(?:till|i|senast|under|den|vid|inför|före)\s[^.;,]{2,60}?\s)?med\s+(?:(?:en|ett|konkret|konkreta|ny|nytt|skriftlig|skriftligt|ett\s+reviderat)\s+){0,2}(?:\p{L}*(?:plan|förslag|utredning|underlag|analys|beskrivning|modell|strategi|program|kartläggning|översyn|beräkning|kalkyl|rutin|riktlinjer?))\s+(?:för|om|kring|på|till|över|av|mot|avseende)\s+(?!(?:detta|det|den|dessa|ovanstående|(?:hur\s+)?(?:detta|(?:uppdraget|arbetet)(?!\s+(?:mot|med|kring|för|om)\s)))(?!\p{L}))/iu;

/** "återkomma med en tidplan för skolbiblioteken" is something to do, where "återkomma med en redovisning" reports. */
export const comesBackWithMatter = (what: string): boolean => MATTER.test(what);

/** "att, tillsammans med rektorerna, ta fram en modell": what is put in between said behind what is to be done. */
export const withoutInsertion = (sentence: string): string =>
  sentence.replace(/(?<=\satt),\s+(?<inside>[^,.;]{3,80}),\s+(?<rest>\p{Ll}[^.;]*?)(?=[.;]?$)/u, ' $<rest> $<inside>');
