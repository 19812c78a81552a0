import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findRoleWords } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { normalise } from '../../../domain/reading/swedish-text';
import { type DateRole, readDates } from '../../../domain/swedish-dates';
import { withoutFollowed } from './follow-ups';
import { everywhere, MONTH, pattern, TO_COME } from './words';

/** "i kvalitetsrapporten för läsåret 2024/2025": the year of the paper, and not when anything is done. */
const OF_PAPER =
  /(?<paper>(?<!\p{L})(?!\p{L}*årsredovisning)\p{L}*(?:rapport|berättelse|plan|bokslut|redovisning|statistik|resultat|sammanställning|enkät)(?:en|et|n|erna)?)\s+(?:för|från|avseende|över)\s+(?:läsåret|läsår|år|åren|kalenderåret|verksamhetsåret)\s+20\d{2}(?:\s*[/–-]\s*(?:20)?\d{2})?/giu;
/** "rutinen, som nu är från 2009": how old what is in use is. */
const HOW_OLD =
  /,\s+som\s+(?:(?:nu|i\s?dag|idag|för\s+närvarande|senast)\s+)?(?:är\s+från|togs\s+fram|antogs|fastställdes|beslutades|reviderades|uppdaterades|skrevs)\s+(?:(?:i|den|hösten|våren|under)\s+)?[^,.;]{0,20}?(?:19|20)\d{2}(?!\d),?/giu;
/** "…, så att nämnden hinner behandla det före sommaren": what it is for, with a time of its own. */
const PURPOSE =
  /,\s+så\s+att\s+(?![^,;.]{1,80}?\s(?:(?:finns|är\s+(?:klara?t?|färdiga?t?|på\s+plats|infört?|i\s+drift))(?=\s[^,;.]{0,60}?senast\s)|börja\s+(?:gälla|användas)|träda\s+i\s+kraft|tas\s+i\s+(?:bruk|drift))\s)[^,;.]{5,160}$/iu;
/** "ska vår specialpedagog ha gjort": ours, and no spring. */
const OURS =
  /(?<!(?<!\p{L})(?:i|till|under|denna|nästa|förra|varje|inför|senast|höst\s+och|höst\s+eller|tidig|sen)\s)(?<!\p{L})vår\s+(?=\p{Ll})/giu;
/** "ska börja gälla den 1 augusti", "träder i kraft i januari", "inleder i maj en kurs": when what is done begins, or begins to hold. */
const BEGINS_TO_HOLD =
  /(?:(?<!\p{L})(?:påbörja(?:r|s)|inled(?:er|s))|börjar?\s+(?:gälla|tillämpas|användas)|träd(?:a|er)\s+i\s+kraft)\s+(?:(?:från|från\s+och\s+med|fr\.?o\.?m\.?|den|i)\s+)*$/iu;

/** "Larmet testas i april och tas i drift i maj": when it is tried, before it is there. */
const TRIED =
  /(?<verb>(?<!\p{L})(?:testas|testkörs|provas|provkörs|prövas)(?:\s+ut)?)\s+(?:först\s+)?(?:i|under|från|vid|vecka|v\.)\s[^,.;]{2,30}?\s+och\s+(?=(?:tas\s+i|införs|driftsätts|är|blir|ska|används|genomförs)\s)/giu;

export const withoutPaperYears = (text: string): string => text.replace(OF_PAPER, '$<paper>').replace(HOW_OLD, '');
/** The same of a name: "en ny skolplan för åren 2028–2031" is called by its years, as long as it is still to be made. */
export const withoutKnownPapersYears = (name: string): string =>
  name
    .replace(OF_PAPER, (said: string, paper: string, at: number) =>
      /(?<!\p{L})(?:en|ett|nya?|nytt)\s+(?:\p{L}+\s+)?$/iu.test(name.slice(0, at)) ? said : paper,
    )
    .replace(HOW_OLD, '');

/** "den 6 maj hade nio av tolv gått kursen": how far it had come then. */
const HAD_BY = everywhere`(?<!\p{L})(?:den\s+\d{1,2}\s+(?:${MONTH})|(?:i|vid|under)\s+(?:\p{L}+\s+av\s+)?(?:${MONTH}|årsskiftet|halvårsskiftet))(?:\s+20\d{2})?\s+(?=hade\s)`;

/** "fläktarna på enheter från 1960-talet": how old they are. */
const OF_DECADE =
  /(?<!\p{L})(?:från|på|under|sedan)\s+(?:(?:slutet|början|mitten)\s+av\s+)?\d{2,4}-tale[tn](?!\p{L})/giu;

/** "de lärare som anställdes i höst", "fönstren som gick sönder under våren": when that was, whatever is done about it. */
const OF_PAST_CLAUSE = everywhere`(?<=(?<!\p{L})som\s(?:(?:redan|alla|bara|först)\s)?(?!(?:planer|beräkn|vänt|tänk|skull|hade|borde|kunde)\p{Ll}*\s)(?:\p{Ll}{2,}(?:[ai]des?|tes?|[dln]des|övs|ogs)|började|gick|kom|fick|var|blev|slutade|gjordes|lades|sades)\s(?:(?:in|upp|ut|fram|sönder|bort|till|om)\s)?)(?:(?:i|under|den|vid|på)\s(?:\d{1,2}\s)?(?:${MONTH}|höst(?:as)?|vår(?:as)?|som(?:mar|ras)|vint(?:er|ras)|hösten|våren|sommaren|vintern|höstterminen|vårterminen|läsåret)(?:\s20\d{2}(?:/\d{2,4})?)?)(?!\p{L})`;

/** A sentence without the times of what it only speaks of. */
const ownTimes = (text: string): string =>
  withoutPaperYears(text)
    .replace(HAD_BY, ' ')
    .replace(OF_PAST_CLAUSE, ' ')
    .replace(OF_DECADE, 'där')
    .replace(PURPOSE, '')
    .replace(TRIED, '$<verb> och ')
    .replace(OURS, '');

/**
 * The days something is to be done by, and the one it is to hold from: "börja gälla den 1 augusti och vara färdiga den
 * 31 maj" is done in May. Where only the first is said it is the day to be done by.
 */
function withoutHolding(
  due: readonly PlanDate[],
  text: string,
): { readonly due: readonly PlanDate[]; readonly holds: PlanDate | null } {
  const begins = (one: PlanDate) => {
    const at = text.indexOf(one.raw);
    return at > 0 && BEGINS_TO_HOLD.test(text.slice(0, at));
  };
  const left = due.filter((one) => !begins(one));
  return left.length === 0 || left.length === due.length
    ? { due, holds: null }
    : { due: left, holds: due.find(begins) ?? null };
}

/** The dates a commitment is to be held to, by what they are for. */
export interface CommitmentDates {
  readonly start: PlanDate | null;
  readonly due: readonly PlanDate[];
  readonly evaluation: PlanDate | null;
  readonly nextReport: PlanDate | null;
}

export const NO_DATES: CommitmentDates = { start: null, due: [], evaluation: null, nextReport: null };

/** Active verbs that name a role only in their passive: what is read is "redovisas", what is kept is "redovisa". */
const ACTIVE: readonly (readonly [RegExp, string, string])[] = [
  [/(?<![\p{L}])(redovisa|rapportera|återrapportera|avrapportera)r?(?![\p{L}])/giu, '$1s', 's'],
  [/(?<![\p{L}])(följ)(?:a|er)\s+upp(?![\p{L}])/giu, '$1s upp', ''],
  [/(?<![\p{L}])(följ(?:a)?s)\s+(?:därefter|sedan|också|även)\s+upp(?![\p{L}])/giu, '$1 upp', ''],
  // "klar i mars och redovisad för styrelsen i april": one thing by two days, each of its own.
  [
    /(?<=(?<!\p{L})(?:klar|färdig|framtagen|beslutad|antagen|genomförd)\p{L}{0,2}\s[^.;]{0,60}?\s(?:och|samt)\s)(?:åter)?(?:redovisa|rapportera|presentera)[dt](?!\p{L})/giu,
    'redovisas',
    '',
  ],
  // Before a board what is presented is reported; elsewhere a model that is presented is done.
  [
    /(?<![\p{L}])(?:presenteras?|läggas?\s+fram)(?=\s+(?:för|i|till|vid)\s+(?:\p{L}+[\s-]+){0,3}?\p{L}*(?:nämnd|utskott|styrelse|fullmäktige))/giu,
    'redovisas',
    '',
  ],
  // "ska vara klart i maj och tas upp i nämnden i juni"
  [
    /(?<!\p{L})tas\s+upp(?=\s+(?:i|av|på|vid|för)\s+(?:\p{L}+\s+)?\p{L}*(?:nämnd|utskott|styrelse|fullmäktige))/giu,
    'redovisas',
    '',
  ],
  // A plan that is put before a board for its decision is made already.
  [
    /(?<!\p{L})(?:föreläggs|underställs)(?=\s+(?:\p{L}+\s+)?\p{L}*(?:nämnd|utskott|styrelse|fullmäktige))/giu,
    'redovisas',
    '',
  ],
];
/** "Första rapporten lämnas till nämnden i december" */
const REPORT_GIVEN =
  /^(?:(?:en|den|ny|nästa|första|årlig|skriftlig)\s+){0,3}(?:(?:del|slut|läges)?rapport|redovisning|återkoppling|information|sammanställning)(?:en|ering|eringen)?\s+(?:ska\s+)?(?:lämnas|ges|sker|ske|görs|läggs|presenteras|kommer\s+att\s+(?:lämnas|ges|ske|göras))(?!\p{L})/iu;
const LEAD =
  /(?<!\p{L})(?:(?:(?:allt)?sedan|dock|senast|under|i|till\s+och\s+med|t\.?\s?o\.?\s?m\.?|till|från\s+och\s+med|fr\.?\s?o\.?\s?m\.?|från|den|inför|innan|före|vid|per|med\s+start|med\s+början|i\s+samband\s+med|nämndens|kommunens|årets|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)\s+)+$/iu;
/** "fem tillfällen under vårterminen och fem under höstterminen" is one series, held when its last term ends. */
const SERIES =
  /(?<!\p{L})(?:\p{L}+|\d+)\s+(?:tillfällen|träffar|möten|gånger|halvdagar|heldagar)\s+(?:under|i|på)\s+.+$/iu;

const FIRST_TIME = /(?<!\p{L})(?:första\s+gången|med\s+(?:start|början))(?!\p{L})/iu;

/** "Resultatet redovisas för nämnden, första gången i maj": with no word for how often. */
const FIRST_REPORT =
  /(?<!\p{L})(?:(?:åter|av)?(?:redovisas|rapporteras)|presenteras)\s[^.;]{2,80}?,?\s+(?:med\s+)?(?:första\s+gången|början|start)(?!\p{L})/iu;

const passive = (text: string) => ACTIVE.reduce((said, [pattern, by]) => said.replace(pattern, by), text);

/** Where the phrase of time stands in what was read: from its role word, else from its preposition. */
function shortRaw(raw: string, role: DateRole, reference: LocalDate): string {
  const periods = findPeriods(raw, reference);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return raw;
  const words = findRoleWords(raw).filter((one) => one.end <= first.start && one.role === role);
  const start = words.at(-1)?.start ?? first.start - (LEAD.exec(raw.slice(0, first.start))?.[0].length ?? 0);
  return raw.slice(start, last.end).trim();
}

/** A phrase whose verb was read in another form, as the document writes it: its time alone. */
function asWritten(raw: string, text: string, reference: LocalDate): string {
  const periods = findPeriods(raw, reference);
  const [first, last] = [periods[0], periods.at(-1)];
  return text.includes(raw) || !first || !last ? raw : raw.slice(first.start, last.end);
}

function seriesOf(text: string, reference: LocalDate): PlanDate | null {
  const said = SERIES.exec(text)?.[0];
  if (said === undefined) return null;
  const periods = findPeriods(said, reference).filter((one) => one.period.date !== null);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const start = first.period.start;
  return { raw: said.slice(0, last.end), ...last.period, ...(start === undefined ? {} : { start }) };
}

/** "en timme före skolstart": how long before what, on every day. */
const A_WHILE =
  /(?<!\p{L})(?:(?:en|ett|två|tre|\d+)\s+)?(?:halv\s?timme|timme|timmar|minuter|kvart)\s+(?:före|innan|efter)\s+(?:varje\s+)?\p{L}+/giu;
/** "Sedan september pågår": when it began, which was before the document. */
const SINCE = everywhere`(?<!\p{L})(?:allt)?sedan\s+(?:i\s+|den\s+\d{1,2}\s+|början\s+av\s+|slutet\s+av\s+|mitten\s+av\s+)*(?:${MONTH}|hösten|våren|sommaren|(?:höst|vår)?terminens\s+(?:start|början)|(?:termins|läsårs|skol)start(?:en)?|läsårets\s+(?:start|början)|höstterminen|vårterminen|läsåret|årsskiftet|vecka\s+\d+|v\.\s?\d+|20\d{2})(?!\p{L})(?:\s+20\d{2}(?:\/\d{2,4})?)?`;

/** "Rektorn ska se till att alla har gått kursen i juni": what is to have been done by then. */
const TO_HAVE_BEEN =
  /(?<=(?<!\p{L})(?:ser?\s+till|(?:an)?svarar?\s+för|säkerställ(?:er|a)|tillser?)\s+att\s[^.;]{3,80}?)\shar(?=\s)/giu;

/** "en rutin som gäller från den 1 mars": the day it must be there, and nobody's day to begin with it. */
const WHICH_HOLDS =
  /(?<=(?<!\p{L})(?:en|ett|nya?|nytt)\s[^.;]{3,80}?)(?:som|vilken|vilket)\s+(?:ska\s+)?(?:börjar?\s+)?(?:gälla|gäller|tillämpas|användas|används)\s+från(?:\s+och\s+med)?\s+(?=(?:den\s+)?\d|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|hösten|våren|(?:höst|vår)terminen|läsåret|årsskiftet)(?![^.;]{0,120}\s(?:senast|färdig|klar))/giu;

/** "köps in från Lindbergs AB till och med juni": from whom, and until when. */
const FROM_WHOM =
  /(?<!\p{L})från\s+(?=(?:\p{Lu}[\p{L}&-]*\s){1,4}(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till)\s)/gu;

/** "till sportlovet, det vill säga senast den 19 februari", "innan terminen startar, den 16 augusti": the day says when that is. */
const EXPLAINED =
  /(?<!\p{L})(?:senast\s+)?(?:till|vid|på|under|före|innan|inför|i\s+samband\s+med)\s+(?:[\p{L}-]+\s){0,3}?[\p{L}-]*(?:lovet|loven|starten?|startar|slut|slutet|slutar|början|börjar|avslutning|avslutningen|ledigheten|årsskiftet|sommaren|sommar|jul|julen|påsk|påsken)(?:\s+i\s+\p{L}+)?,\s+(?:(?:det\s+vill\s+säga|dvs\.?|d\.\s?v\.\s?s\.?|alltså|närmare\s+bestämt|som\s+är|med\s+(?:sista|senaste)\s+dag(?:en)?)\s+)?(?=(?:senast\s+|den\s+){0,2}(?:\d{1,4}(?:-\d|\s+\p{L})|(?:vecka|v\.)\s?\d))/giu;

/** "Bokar buss till utflykten den 4 december (klart senast 20/11)": the day it is done by, whatever other day it is for. */
const DONE_BY = /\((?:ska\s+vara\s+)?(?:klart?|klara|färdigt?|senast)\s[^()]{2,40}\)/iu;

/**
 * The dates of a sentence that commits or tells when; a date without a role word is when it is to be done. `from` is
 * the day before which nothing can be promised: "revidera planen från 2023" dates the plan, not the promise.
 */
export function commitmentDates(text: string, reference: LocalDate, from: LocalDate | null): CommitmentDates {
  const bracket = DONE_BY.exec(text);
  const held = bracket ? commitmentDates(bracket[0].slice(1, -1), reference, from).due : [];
  if (bracket && held.length > 0)
    return { ...commitmentDates(text.replace(bracket[0], ''), reference, from), due: held };
  const plain = ownTimes(withoutFollowed(normalise(text)).replace(/[.;:]+$/, ''))
    .replace(SINCE, 'redan')
    .replace(EXPLAINED, '')
    .replace(TO_HAVE_BEEN, ' ska ha')
    .replace(WHICH_HOLDS, 'klart ')
    .replace(FROM_WHOM, 'av ')
    .replace(A_WHILE, '')
    .replace(/[.;:]+$/, '');
  const series = seriesOf(plain, reference);
  const all = readDates(passive(plain), reference, REPORT_GIVEN.test(plain) ? 'next_report' : 'due').map((one) => {
    const { label: _label, ...date } = one.date;
    return { ...one, date: { ...date, raw: asWritten(shortRaw(date.raw, one.role, reference), plain, reference) } };
  });
  const ahead = all.filter((one) => one.role === 'start' || from === null || (one.date.date ?? from) >= from);
  const of = (role: DateRole) => ahead.filter((one) => one.role === role).map((one) => one.date);
  // "ska börja gälla från hösten" and "deltar 2026–2027": a year that holds a nearer date says nothing of its own.
  // "omgående, dock senast den 18 december": what is soon is so by that day.
  const isDated = of('due').some((one) => one.date !== null);
  const timed = of('due').filter(
    (one) => one.date !== null || one.precision !== 'none' || (!isDated && /\p{L}/u.test(one.raw)),
  );
  const { due, holds } = withoutHolding(timed, plain);
  const reports = [...of('next_report'), ...of('checkpoint')];
  const [start] = of('start').filter((one) => from === null || (one.start ?? one.date ?? '') >= yearBefore(from));
  const report = reports.find((one) => from === null || (one.date ?? from) >= from) ?? null;
  // "redovisas varje tertial, första gången i september": the first of the reports, and not when something begins.
  const isReport = report === null ? FIRST_REPORT.test(plain) : report.date === null;
  const first = start && isReport && FIRST_TIME.test(plain) ? start : null;
  return {
    start: first ? null : (start ?? holds),
    due: series ? [series] : due,
    evaluation: of('evaluation')[0] ?? null,
    nextReport: first ?? report,
  };
}

const yearBefore = (day: LocalDate) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

export const hasDates = (dates: CommitmentDates) =>
  dates.start !== null || dates.due.length > 0 || dates.evaluation !== null || dates.nextReport !== null;

/** "Till höstterminens start, den 17 augusti": the day of what begins. */
const BEGINS = /(?:termin|läsår)(?:en|et)?s\s+(?:start|början)/iu;
const isDayOf = (day: PlanDate, { date, precision }: PlanDate): boolean =>
  precision !== 'day' &&
  day.precision === 'day' &&
  day.date !== null &&
  date !== null &&
  [-1, 0, 1].includes(Number(day.date.slice(5, 7)) - Number(date.slice(5, 7))) &&
  day.date.slice(0, 4) === date.slice(0, 4);

/** A year or a season gives way to the nearer date that lies in it: "under 2022" and "vid tio tillfällen till november". */
export function nearest(dates: readonly PlanDate[]): readonly PlanDate[] {
  const wide = ['year', 'term', 'season', 'schoolyear', 'range'];
  return dates.filter((one, at) => {
    const twin = dates.findIndex((other) => other.date === one.date && other.precision === one.precision);
    const inside = dates.some(
      (other) =>
        other !== one &&
        other.date !== null &&
        one.date !== null &&
        one.start !== undefined &&
        wide.indexOf(one.precision) >= 0 &&
        other.precision !== one.precision &&
        other.date >= one.start &&
        other.date <= one.date &&
        (one.precision === 'year' || other.precision !== 'year'),
    );
    const isNamed = BEGINS.test(one.raw) && dates.some((other) => isDayOf(other, one));
    return twin === at && !inside && !isNamed;
  });
}

/** A day goes before what only recurs: "årlig uppföljning … den första i november 2025". */
const firstDated = (one: PlanDate | null, other: PlanDate | null) =>
  one === null || (one.date === null && other !== null && other.date !== null) ? other : one;

/** What two sentences on the same commitment say of time, the earlier first. */
export const merged = (one: CommitmentDates, other: CommitmentDates): CommitmentDates => ({
  start: one.start ?? other.start,
  due: nearest([...one.due, ...other.due]),
  evaluation: firstDated(one.evaluation, other.evaluation),
  nextReport: firstDated(one.nextReport, other.nextReport),
});

/** Whether a sentence names any time a commitment could have; one that only recurs ("varje år") is none. */
export const namesTime = (text: string, reference: LocalDate): boolean =>
  findPeriods(normalise(text), reference).some(
    (one) => one.period.date !== null && one.period.precision !== 'recurring',
  );

/** Whether a sentence names a time that begins on the day of the document or after it. */
export const namesTimeAhead = (text: string, reference: LocalDate): boolean =>
  findPeriods(normalise(text), reference).some(({ period }) => (period.start ?? period.date ?? '') >= reference);

/** Whether a sentence names a time that is not over on the day of the document: "under läsåret 2026/27" in its October. */
export const namesTimeNotOver = (text: string, reference: LocalDate): boolean =>
  findPeriods(normalise(text), reference).some(({ period }) => (period.date ?? '') >= reference);

const OF_NOUN = /^\s+(?!(?:ska|skall|bör|kommer|får|har)(?!\p{L}))\p{Ll}+(?<!s)(?!\p{L})/u;

/** "…, klart" of "…, klart maj 2027", "… (nytt datum)": words for a time that is gone. */
const TIME_WORD =
  /(?:\s*[,;(]\s*(?:klart?|klara|färdigt?|ny\s+(?:tid|tids?plan|deadline)|nytt\s+(?:slut)?datum)[\s:)]*)+$/iu;

/** "ett program för läsåret 2027/28": the year what is made is for, and part of its name. */
const MADE_FOR =
  /(?<!\p{L})(?:en|ett|nya?|nytt)\s+(?:\p{L}+\s+)?\p{L}*(?:plan|program|strategi|budget|avtal)\s+för\s+(?:(?:åren|perioden|läsåre[nt]|år)\s+)?$/iu;

/** "skolans analys av läsåret 2026/27", "en översikt över hösten": of which time something is, and never when it is done. */
const OF_TIME = /(?<!\p{L})(?:av|över|om)\s+$/iu;

/** The text without its phrases of time: what is left names the thing. */
export function withoutTimes(whole: string, reference: LocalDate): string {
  const text = whole.replace(EXPLAINED, '');
  let left = text;
  for (const one of [...findPeriods(text, reference)].reverse()) {
    // "Månadsvis avstämning av anmälningar" is what it is called; "Månadsvis görs en avstämning" says when.
    const names =
      one.period.precision === 'recurring' &&
      (one.start > 0
        ? /^(?:varje|varannan|vartannat|var\s(?:tredje|fjärde))\s/iu.test(text.slice(one.start))
        : OF_NOUN.test(text.slice(one.end)));
    if (names || [MADE_FOR, OF_TIME].some((pattern) => pattern.test(text.slice(0, one.start)))) continue;
    const lead =
      pattern`(?:[,(]?\s*(?:(?<!\p{L})och\s+)?(?:(?<!\p{L})ska\s+)?(?:vara\s+|bli\s+)?(?:(?<!\p{L})(?:klart?|klara|färdigt?|färdig|infört|genomfört))?\s*)${LEAD.source}`.exec(
        left.slice(0, one.start),
      )?.[0];
    const start = one.start - (lead?.length ?? 0);
    const isEnclosed = lead?.includes('(') === true && left[one.end] === ')';
    left = `${left.slice(0, start)} ${left.slice(isEnclosed ? one.end + 1 : one.end)}`;
  }
  return normalise(left)
    .replace(/\s+([,.;)])/g, '$1')
    .replace(/[\s,;.(–-]+$/u, '')
    .replace(TIME_WORD, '')
    .replace(/(?:,?\s+(?:och\s+(?:är|blir)(?:\s+(?:klar|färdig)[at]?)?)\.?)+$/iu, '')
    .replace(
      /(?:\s+(?:och|samt|som|sedan|redan|med|som\s+ska|som\s+ska\s+vara|med\s+start|med\s+början|senast|under|i|vid|till|den|inför|från|per|vid\s+\p{L}+\s+tillfällen))+$/iu,
      '',
    );
}

const THEY = '(?:vi|\\p{L}*(?:nämnden|styrelsen|förvaltningen|utskottet|huvudmannen|skolan|kommunen))';
const NOT = '(?:(?:ännu|i\\s+dag|i\\s+nuläget|fortfarande)\\s+)?(?:inte|ej)(?:\\s+(?:ännu|än))?';

const PATTERNS: readonly RegExp[] = [
  // "När ombyggnaden kan börja beror på bygglovet", "När den kan ges är ännu oklart"
  /^när\s[^.;]{3,80}?\s(?:beror(?:\s+på)?|är\s+(?:\p{L}+\s+)?(?:inte|oklart|osäkert|beroende|ovisst)|avgörs|bestäms|vet\s+(?:vi|ingen)|går\s+(?:\p{L}+\s+)?inte)(?!\p{L})/iu,
  // "Tidpunkten är inte bestämd", "Datum har ännu inte kunnat sättas", "Tidplan saknas"
  /^(?:någon\s+|en\s+)?(?:slut)?(?:tid|tidpunkt|tidplan|tidsplan|datum|startdatum)(?:en|et)?\s+(?:för\s+(?:\p{L}+\s+){1,3})?(?:saknas|återstår|(?:är|har|kan|finns|går)\s+(?:\p{L}+\s+)?(?:inte|ej|oklar|osäker))/iu,
  // "Handboken har ännu ingen tidplan", "För kursen finns inget datum än"
  /^(?:för\s+)?\p{L}[^.,;]{2,60}?\s(?:har|saknar|finns|är)\s+(?:(?:ännu|fortfarande|än\s+så\s+länge|i\s+nuläget)\s+)?(?:(?:ingen|inget|någon|något)\s+)?(?:(?:fast|bestämd|beslutad|satt)t?\s+)?(?:tidplan|tidsplan|tidpunkt|slutdatum|startdatum|datum|tid)(?:\s+(?:satt|bestämd|bestämt|än|ännu|för\s+(?:den|det|detta)))*$/iu,
  // "Styrelsen kan inte säga när", "Vi återkommer med en tidplan"
  pattern`^${THEY}\s+(?:kan|vet|har)\s+${NOT}\s+(?:\p{L}+\s+){0,3}?(?:när|datum|tid|tidplan|tidpunkt)(?!\p{L})`,
  pattern`^${THEY}\s+återkommer\s+(?:\p{L}+\s+){0,4}?med\s+(?:en\s+|ett\s+)?(?:tid|tidplan|tidsplan|datum|tidpunkt)(?!\p{L})`,
];

/** Whether a sentence says that nobody knows yet when what was just told of is done: it is to be done, without a day. */
export const isTimeUnknown = (sentence: string | undefined): boolean =>
  sentence !== undefined && PATTERNS.some((one) => one.test(sentence));

const WHEN_ALONE = pattern`^(?:klart?|klara|färdigt?|senast(?!\s+(?:uppdatera|ändra|granska|revidera))|tids?plan|(?:(?:det|detta|arbetet)\s+)?(?:${TO_COME})\s+(?:vara\s+|bli\s+)?(?:klart?|färdigt?|genomför[dt]|slutför[dt]|genomföras|slutföras)|genomförs|slutförs|färdigställs|beslut(?:et|as)?(?:\s+(?:fattas|tas|väntas|planeras))?\s+(?:i|av|vid)\s+(?:\p{L}*(?:nämnden|styrelsen|utskottet|fullmäktige|gruppen|mötet)))(?!\p{L})`;
/** "Klart senast 30 september 2026.", "Beslut i nämnden i maj." after a sentence that commits to it. */
export const saysOnlyWhen = (sentence: string): boolean => WHEN_ALONE.test(sentence) && !OF_A_THING.test(sentence);
/** "Senast i juni ska gamla register vara stängda": by when, and what. */
const OF_A_THING =
  /^senast\s[^.;]{2,40}?\sska(?:ll)?\s+(?!(?:det|den|de|detta|dessa|arbetet|allt|alla)(?:\s|$))\p{L}+\s/iu;

/**
 * "Sedan hösten 2024 erbjuds barnskötare …" in an answer of 2026: so it was more than a year before anybody answered, and
 * nothing is done about what was asked. "Sedan i mars redovisas frånvaron" of this year tells what has been done.
 */
export function isLongSince(text: string, reference: LocalDate): boolean {
  const [since] = /^(?:redan\s+)?sedan\s+[^,.;]{2,40}/iu.exec(text) ?? [];
  const [first] = since === undefined ? [] : findPeriods(since, reference);
  const date = first?.period.start ?? first?.period.date ?? null;
  return (
    first !== undefined &&
    first.start < 16 &&
    date !== null &&
    date < `${Number(reference.slice(0, 4)) - 1}${reference.slice(4)}`
  );
}
