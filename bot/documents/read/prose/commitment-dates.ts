import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findRoleWords } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { normalise } from '../../../domain/reading/swedish-text';
import { type DateRole, readDates } from '../../../domain/swedish-dates';
import { ownTimes, withoutHolding } from './times-of-other-things';
import { withoutFollowed } from './without-followed';

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
  /(?<!\p{L})(?:(?:(?:allt)?sedan|senast|under|i|till\s+och\s+med|t\.?\s?o\.?\s?m\.?|till|från\s+och\s+med|fr\.?\s?o\.?\s?m\.?|från|den|inför|innan|före|vid|per|med\s+start|med\s+början|i\s+samband\s+med|nämndens|kommunens|årets|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)\s+)+$/iu;
/** "fem tillfällen under vårterminen och fem under höstterminen" is one series, held when its last term ends. */
const SERIES =
  /(?<!\p{L})(?:\p{L}+|\d+)\s+(?:tillfällen|träffar|möten|gånger|halvdagar|heldagar)\s+(?:under|i|på)\s+.+$/iu;

const FIRST_TIME = /(?<!\p{L})(?:första\s+gången|med\s+(?:start|början))(?!\p{L})/iu;

/** "Uppföljningen utvecklas under 2027": the follow-up is what is worked on, and no role of the year. */
const WORKED_ON =
  /^(?:uppföljning|utvärdering|redovisning|återrapportering|avstämning)(?:en)?(?=\s+(?:av\s+\p{L}+\s+)?(?:ska\s+|kommer\s+att\s+)?(?:utveckla|förbättra|förstärk|stärk|tydliggör|bredda|fördjupa|ses\s+över|se\s+över))/iu;

const passive = (text: string) =>
  ACTIVE.reduce((said, [pattern, by]) => said.replace(pattern, by), text).replace(WORKED_ON, (noun) =>
    '·'.repeat(noun.length),
  );

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
const SINCE =
  /(?<!\p{L})(?:allt)?sedan\s+(?:i\s+|den\s+\d{1,2}\s+|början\s+av\s+|slutet\s+av\s+|mitten\s+av\s+)*(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|hösten|våren|sommaren|(?:höst|vår)?terminens\s+(?:start|början)|(?:termins|läsårs|skol)start(?:en)?|läsårets\s+(?:start|början)|höstterminen|vårterminen|läsåret|årsskiftet|vecka\s+\d+|v\.\s?\d+|20\d{2})(?!\p{L})(?:\s+20\d{2}(?:\/\d{2,4})?)?/giu;

/** "Rektorn ska se till att alla har gått kursen i juni": what is to have been done by then. */
const TO_HAVE_BEEN =
  /(?<=(?<!\p{L})(?:ser?\s+till|(?:an)?svarar?\s+för|säkerställ(?:er|a)|tillser?)\s+att\s[^.;]{3,80}?)\shar(?=\s)/giu;

/** "till sportlovet, det vill säga senast den 19 februari", "innan terminen startar, den 16 augusti": the day says when that is. */
const EXPLAINED =
  /(?<!\p{L})(?:senast\s+)?(?:till|vid|före|innan|inför|i\s+samband\s+med)\s+(?:[\p{L}-]+\s){0,3}?[\p{L}-]*(?:lovet|loven|starten?|startar|slut|slutet|slutar|början|börjar|avslutning|avslutningen|ledigheten|årsskiftet|sommaren|sommar|jul|julen|påsk|påsken)(?:\s+i\s+\p{L}+)?,\s+(?:(?:det\s+vill\s+säga|dvs\.?|d\.\s?v\.\s?s\.?|alltså|närmare\s+bestämt|som\s+är|med\s+(?:sista|senaste)\s+dag(?:en)?)\s+)?(?=(?:senast\s+|den\s+){0,2}(?:\d{1,4}(?:-\d|\s+\p{L})|(?:vecka|v\.)\s?\d))/giu;

/**
 * The dates of a sentence that commits or tells when; a date without a role word is when it is to be done. `from` is
 * the day before which nothing can be promised: "revidera planen från 2023" dates the plan, not the promise.
 */
export function commitmentDates(text: string, reference: LocalDate, from: LocalDate | null): CommitmentDates {
  const plain = ownTimes(withoutFollowed(normalise(text)).replace(/[.;:]+$/, ''))
    .replace(SINCE, 'redan')
    .replace(EXPLAINED, '')
    .replace(TO_HAVE_BEEN, ' ska ha')
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
  const timed = of('due').filter((one) => one.date !== null || one.precision !== 'none' || /\p{L}/u.test(one.raw));
  const { due, holds } = withoutHolding(timed, plain);
  const reports = [...of('next_report'), ...of('checkpoint')];
  const [start] = of('start').filter((one) => from === null || (one.start ?? one.date ?? '') >= yearBefore(from));
  const report = reports.find((one) => from === null || (one.date ?? from) >= from) ?? null;
  // "redovisas varje tertial, första gången i september": the first of the reports, and not when something begins.
  const first = start && report !== null && report.date === null && FIRST_TIME.test(plain) ? start : null;
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

const OF_NOUN = /^\s+(?!(?:ska|skall|bör|kommer|får|har)(?!\p{L}))\p{Ll}+(?<!s)(?!\p{L})/u;

/** "…, klart" of "…, klart maj 2027", "… (nytt datum)": words for a time that is gone. */
const TIME_WORD =
  /(?:\s*[,;(]\s*(?:klart?|klara|färdigt?|ny\s+(?:tid|tids?plan|deadline)|nytt\s+(?:slut)?datum)[\s:)]*)+$/iu;

/** "ett program för läsåret 2027/28": the year what is made is for, and part of its name. */
const MADE_FOR =
  /(?<!\p{L})(?:en|ett|nya?|nytt)\s+(?:\p{L}+\s+)?\p{L}*(?:plan|program|strategi|budget|avtal)\s+för\s+(?:(?:åren|perioden|läsåre[nt]|år)\s+)?$/iu;

/** The text without its phrases of time: what is left names the thing. */
export function withoutTimes(whole: string, reference: LocalDate): string {
  const text = whole.replace(EXPLAINED, '');
  let left = text;
  for (const one of [...findPeriods(text, reference)].reverse()) {
    // "Månadsvis avstämning av anmälningar" is what it is called; "Månadsvis görs en avstämning" says when.
    const names =
      one.period.precision === 'recurring' &&
      (one.start > 0 ? /^varje\s/iu.test(text.slice(one.start)) : OF_NOUN.test(text.slice(one.end)));
    if (names || MADE_FOR.test(text.slice(0, one.start))) continue;
    const lead = new RegExp(
      `(?:[,(]?\\s*(?:och\\s+)?(?:ska\\s+)?(?:vara\\s+|bli\\s+)?(?:(?<!\\p{L})(?:klart?|klara|färdigt?|färdig|infört|genomfört))?\\s*)${LEAD.source}`,
      'iu',
    ).exec(left.slice(0, one.start))?.[0];
    const start = one.start - (lead?.length ?? 0);
    left = `${left.slice(0, start)} ${left.slice(one.end)}`;
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
