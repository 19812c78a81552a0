/** What a board says of a commission besides giving it. */

const HAS_PASSED = '(?:,\\s+(?:som|vilket)\\s[^,]{5,120},?)?';
const EXTENDED = new RegExp(
  '^(?:tiden\\s+för\\s+|tidsfristen\\s+för\\s+|(?:åter|slut)?(?:redovisning|rapportering)(?:en)?\\s+av\\s+)?' +
    '(?:det\\s+)?(?:tidigare\\s+|lämnade\\s+)?uppdrag(?:et)?(?:\\s+(?:från|enligt|i)\\s[^,]{3,60}?)?\\s+(?:att|om)\\s+(?<what>[^,;]{8,200}?)' +
    `${HAS_PASSED}\\s+(?:förlängs|förlängdes|flyttas(?:\\s+fram)?|senareläggs|skjuts\\s+(?:upp|fram)|ska\\s+i\\s+stället\\s+(?:redovisas|vara\\s+klart))\\s+` +
    '(?<time>(?:till|t\\.?\\s?o\\.?\\s?m\\.?|senast|i|under|den)\\s.{3,60})$',
  'iu',
);

/** "Uppdraget att se över skolskjutsen förlängs till den 1 mars 2027": what it is, and its new time. Null for others. */
export function extendedCommission(sentence: string): { readonly what: string; readonly time: string } | null {
  const found = EXTENDED.exec(sentence)?.groups;
  const [what, time] = [found?.['what'], found?.['time']];
  return what && time ? { what, time: `Klart ${time.replace(/^till(?=\s)/iu, 'senast')}` } : null;
}

const MATTER =
  /^(?:återkomma|återkommer)\s+(?:till\s+\p{L}+\s+)?med\s+(?:(?:en|ett|konkret|konkreta|ny|nytt|skriftlig|skriftligt|ett\s+reviderat)\s+){0,2}(?:\p{L}*(?:plan|förslag|utredning|underlag|analys|beskrivning|modell|strategi|program|kartläggning|översyn|beräkning|kalkyl|rutin|riktlinjer?))\s+(?:för|om|kring|på|till|över|av)\s+(?!(?:detta|det|den|dessa|arbetet|uppdraget|ovanstående|hur\s+(?:detta|uppdraget|arbetet))(?!\p{L}))/iu;

/** "återkomma med en tidplan för skolbiblioteken" is something to do, where "återkomma med en redovisning" reports. */
export const comesBackWithMatter = (what: string): boolean => MATTER.test(what);
