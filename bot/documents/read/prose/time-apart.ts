const THEY = '(?:vi|\\p{L}*(?:nämnden|styrelsen|förvaltningen|utskottet|huvudmannen|skolan|kommunen))';
const NOT = '(?:(?:ännu|i\\s+dag|i\\s+nuläget|fortfarande)\\s+)?(?:inte|ej)(?:\\s+(?:ännu|än))?';

const PATTERNS: readonly RegExp[] = [
  // "När ombyggnaden kan börja beror på bygglovet", "När den kan ges är ännu oklart"
  /^när\s[^.;]{3,80}?\s(?:beror(?:\s+på)?|är\s+(?:\p{L}+\s+)?(?:inte|oklart|osäkert|beroende|ovisst)|avgörs|bestäms|vet\s+(?:vi|ingen)|går\s+(?:\p{L}+\s+)?inte)(?!\p{L})/iu,
  // "Tidpunkten är inte bestämd", "Datum har ännu inte kunnat sättas", "Tidplan saknas"
  /^(?:någon\s+|en\s+)?(?:slut)?(?:tid|tidpunkt|tidplan|tidsplan|datum|startdatum)(?:en|et)?\s+(?:för\s+(?:\p{L}+\s+){1,3})?(?:saknas|återstår|(?:är|har|kan|finns|går)\s+(?:\p{L}+\s+)?(?:inte|ej|oklar|osäker))/iu,
  // "Styrelsen kan inte säga när", "Vi återkommer med en tidplan"
  new RegExp(
    `^${THEY}\\s+(?:kan|vet|har)\\s+${NOT}\\s+(?:\\p{L}+\\s+){0,3}?(?:när|datum|tid|tidplan|tidpunkt)(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `^${THEY}\\s+återkommer\\s+(?:\\p{L}+\\s+){0,4}?med\\s+(?:en\\s+|ett\\s+)?(?:tid|tidplan|tidsplan|datum|tidpunkt)(?!\\p{L})`,
    'iu',
  ),
];

/** Whether a sentence says that nobody knows yet when what was just told of is done: it is to be done, without a day. */
export const isTimeUnknown = (sentence: string | undefined): boolean =>
  sentence !== undefined && PATTERNS.some((one) => one.test(sentence));

const WHEN_ALONE =
  /^(?:klart?|klara|färdigt?|senast(?!\s+(?:uppdatera|ändra|granska|revidera))|tids?plan|(?:(?:det|detta|arbetet)\s+)?(?:ska|beräknas|väntas|bedöms|planeras)\s+(?:vara\s+|bli\s+)?(?:klart?|färdigt?|genomför[dt]|slutför[dt]|genomföras|slutföras)|genomförs|slutförs|färdigställs)(?!\p{L})/iu;
/** "Klart senast 30 september 2026." after a sentence that commits to it. */
export const saysOnlyWhen = (sentence: string): boolean => WHEN_ALONE.test(sentence) && !OF_A_THING.test(sentence);
/** "Senast i juni ska gamla register vara stängda": by when, and what. */
const OF_A_THING =
  /^senast\s[^.;]{2,40}?\sska(?:ll)?\s+(?!(?:det|den|de|detta|dessa|arbetet|allt|alla)(?:\s|$))\p{L}+\s/iu;
