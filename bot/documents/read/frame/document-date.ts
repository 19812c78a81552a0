import { isLocalDate, plusDays } from '../../../domain/calendar';
import type { LocalDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';
import { sentences } from '../../../domain/reading/swedish-text';
import { readDate } from '../../../domain/swedish-dates';
import type { Line, PlanRows } from '../tables/table-rows';
import { DAY, DOCUMENT, dayOf, firstDay, NAME, PLACE_DATE, TEXT_DAY } from './frame-lines';

const days = (list: string) => new RegExp(list, 'iu');
/** "Denna redovisning ska lämnas senast den 3 december": of a day that somebody waits for. */
const ASKS_FOR =
  '\\s(?:ska|skall|senast|före|innan|till|inför|bör|nästa|kommer|lämna\\p{L}*|behandla\\p{L}*|föredras|tas|beslut\\p{L}*|sedan)';
/** Who did it stands between the word and the day: "Upprättad av Eva Norr, rektor, 2025-08-28". */
const BY = '(?:\\s+(?:av|vid|i|på|med|till|för)\\s[^\\d;]{2,80}?)?';
const OWN_DATUM =
  '(?<!\\p{L})(?:(?:mötes|sammanträdes|besöks|läges|status|dokument|versions|revisions|revid(?:erings|erad)?|uppdaterings|rapport|ändrings|upprättande|skriv)\\s?)?datum|(?<!\\p{L}\\s?)(?:date|dated|(?:last\\s+)?updated)(?!\\p{L})';
/** Words that say of which day the document speaks: when it was last written or what state it means. */
const STATED = days(
  `(?:${OWN_DATUM}|(?<!\\p{L})(?:(?:senast\\s+)?(?:daterad|upprättad|upprättat|reviderad|reviderat|rev\\.?|uppdaterad|uppdaterat|uppdaterades|ändrad|ändrat|ändrades|sparad|redigerad)|(?:senast\\s+)?(?:publicera(?:d|t|des)|granska[dt]|kontrollera[dt])|senaste?\\s+(?:möte|avstämning|uppdatering|ändring|genomgång|revidering)(?:en)?|` +
    'sammanställ(?:d|t|ning)|framtagen|framtaget|skriv(?:en|et)|nedtecknad|avstäm(?:d|t)|uppfölj(?:d|t)|avstämning(?:\\s+gjord)?|genomgången|avläst|avrapportera[dt]|presentera[dt]|' +
    `(?:version|ver\\.?|utgåva|utkast)(?:\\s+(?:nr\\s+)?\\d{1,2}(?:\\.\\d{1,2})?)?|läge(?:t)?|status|uttag(?:en|et)?|avser(?:\\s+läget)?|gäller\\s+läget)${BY})` +
    `\\s*(?:den|per|daterad)?\\s*[:.,(–-]*\\s*(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?\\s+)?(?:den\\s+|per\\s+)?(?<date>${TEXT_DAY})`,
);
const PER = days(`(?<!\\p{L})per\\s+(?:den\\s+)?(?<date>${TEXT_DAY})`);
/** "Resultatet per den 30 september uppgår till": the day of what is counted. */
const COUNTED = /^[\s\d]*(?:\p{L}+\s+)?(?:uppgår|uppgick|är|var|visar|visade|låg|ligger|fanns|finns)(?!\p{L})/iu;
/** "Utskottet beslutar att godkänna uppföljningen per den 31 oktober": the day of what was decided on. */
const DECIDED_ON =
  /(?<!\p{L})(?:beslutar|beslutade|godkän\p{L}+|lägga?s?|anteckna[rs]?|noterar|informerar|informerade|föredrar|redovisar|redovisade|redogör|redogjorde)(?!\p{L}).*\sper\s/iu;
/** "Protokoll fört vid sammanträde den 14 oktober 2025", "Minnesanteckningar från möte 2025-11-18". */
const MET = days(
  `(?:protokoll|minnesanteckning|mötesanteckning|anteckningar|sammanträde|utdrag)[^.;]{0,60}?\\s(?:den\\s+)?(?<date>${TEXT_DAY})`,
);
/** "Anteckningarna från 2026-10-13 läggs till handlingarna": of the meeting before. */
const LAST_TIME =
  /föregående|förra|(?:läggs|lades|lägga)\s+till\s+handling|godkän(?:ns|des|na|t)|gås?\s+igenom|gicks\s+igenom/iu;
/** "Förskolenämnden 2026-02-18 kl. 14.00" heads what a board has met about. */
const BOARD_DAY = days(
  `^(?:[\\p{L}-]+\\s){0,4}?[\\p{L}-]*(?:nämnden|styrelsen|utskottet?|fullmäktige|ledningsgrupp(?:en)?)\\s+(?:den\\s+)?(?<date>${TEXT_DAY})`,
);
/** "Tid: 2026-02-18 kl. 14.00" heads minutes: the clock tells a meeting from a time something is to be done by. */
const MET_AT = days(
  `^(?:(?:tid(?:punkt)?|mötestid|när|dag|tid\\s+och\\s+plats)\\s*:?\\s*)?(?:\\p{L}{2,5}dag(?:en)?,?\\s+)?(?:den\\s+)?(?<date>${TEXT_DAY}),?\\s+(?:kl|\\d{1,2}[.:]\\d{2})`,
);
/** "Stiftelsen Lind, styrelsemöte onsdagen den 4 mars 2026 kl. 17–19": from one hour to another, it has been held. */
const MET_FROM = days(
  `(?:möte|sammanträde)\\s+(?:\\p{L}{2,5}dagen\\s+)?(?:den\\s+)?(?<date>${TEXT_DAY}),?\\s+kl\\.?\\s*\\d{1,2}(?:[.:]\\d{2})?\\s*[–-]`,
);
/** "Styrelsemöte nr 7, 2026-11-03 kl. 18.30, personalrummet", "APT-möte tisdag den 3 mars 2026": a meeting that has been. */
const MET_ON = days(
  `^(?!(?:nästa|kommande|föregående|förra|inför|till|efter|sedan)(?!\\p{L}))[^.:;\\d]{0,70}?(?:möte|mötet|träff|konferens)(?:\\s+(?:om|kring|angående|med)\\s[^.:;\\d]{2,50}?)?(?:\\s+(?:nr\\.?\\s*)?\\d{1,3})?,?\\s+(?:\\p{L}{2,5}dag(?:en)?,?\\s+)?(?:den\\s+)?(?<date>${TEXT_DAY})(?=$|,|\\s+(?:kl|i|på|\\d|\\())`,
);
/** "antagen av nämnden 2026-03-11", "fastställd 11 mars 2026", "Behandlad 2026-03-11". */
const DECIDED = days(
  `(?:(?:beslut(?:ad)?(?=\\s*:)|beslutsdatum|antagen|antaget|fastställd|fastställt|beslutad|godkänd|godkänt|behandla[dt])(?:\\s+den)?|(?:antagna|fastställda|beslutade|godkända)(?=\\s+av\\s))\\s*:?\\s+(?:(?:(?:av|i)\\s+|(?<=:\\s))[^\\d.;]{2,80}?\\s)?(?:den\\s+)?(?<date>${TEXT_DAY})`,
);
/** The day a copy came out of a printer says least. */
const PRINTED = days(
  `(?<!\\p{L})(?:utskriven|utskrift(?:sdatum|sdag)?|utskrivet|(?:skrevs|skrivs|tagen|togs)\\s+ut|export(?:era[dt]|datum|en)?|hämta[dt]|generera[dt]|skapa[dt]|rapport\\s+skapad)\\s*(?:den)?\\s*[:.]?\\s*(?<date>${TEXT_DAY})`,
);
/** A day these stand before is one to come, or of another paper. */
const OF_SOMETHING_ELSE =
  /senast|svar|yttr|före|efter|nästa|till\s+den|beslut|antagen|fastställ|godkän|utskr|möte|träff|(?<!\p{L})kl\.|klart?|(?<!\p{L})start|slut|giltig|gäller|period|inkom|uppfölj\p{L}*\s*(?:sker|görs|:)|följs\s+upp|utvärder|född|jubileum|från\s+och|t\.?o\.?m|fr\.?o\.?m/iu;
/** What of a line says that its month or week is the document's own. */
const PERIOD_LED =
  /(?:läge(?:t|n)?|lägesrapport|lägesbild|lägesbeskrivning|rapport|status|avstämning|uppföljning|delrapport|månadsrapport|per|avser|minnesanteckningar|återrapport)(?!\p{L})/iu;
/** "Sidan senast uppdaterad": of the page, which may be changed after what it says. */
const OF_PAGE = /^(?:(?:denna\s+)?(?:webb)?sida(?:n)?|innehållet|webbplatsen)(?!\p{L})/iu;
/** "Aktuellt läge 2026-10-22", "Status per 2026-10-22": of what the measures say. */
const OF_STATE = /(?<!\p{L})(?:läge(?:t|n)?|status|avstäm\p{L}*|lägesrapport|lägesbild)(?!\p{L})/iu;
/** A day without its year: "Uppdaterad den 3 mars". */
const YEARLESS = days(
  '(?:(?:senast\\s+)?(?:uppdatera[dt]|ändra[dt]|revidera[dt]|spara[dt])(?:\\s+av\\s[^\\d;]{2,80}?)?|(?<!\\p{L})per)\\s*[:.]?\\s*(?:den\\s+)?(?<date>\\d{1,2}\\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)|\\d{1,2}/\\d{1,2})(?!\\s*[-/]?\\s*\\d)',
);
const ENCLOSED = /^(?:bilag|beslutsunderlag|underlag|handlingar|källor|referenser|bifogas|länkar|litteratur)/iu;

/** "Planen är daterad den 12 mars" tells of a paper, and may be another. */
const AHEAD = /(?<!\p{L})(?:nästa|kommande|nya?|första|sista)\s+$/iu;
const TELLS =
  /(?<!\p{L})(?:är|var|blev|blir|blivit|ska|har|hade|som|kommer)\s+(?:\p{L}+\s+){0,2}$|(?<!\p{L})(?:redovisade|presenterade|behandlade|lämnade|fick|tog|gjorde|delgavs)\s+(?:\p{L}+\s+){0,3}$|(?<!\p{L})(?:en|ett)\s+$/iu;

/** A day alone on a line under the text, where a letter is signed. */
const ALONE = days(`^(?:den\\s+)?(?<date>${TEXT_DAY})$`);
/** "Mvh Disa Roth, rektor, 2026-11-05", "Jon Ek, rektor Norrskolan, den 3 mars 2026": signed and dated on one line. */
const SIGNED_ON = days(
  `^(?:(?:mvh|m\\.v\\.h\\.|hälsningar|(?:vänliga|bästa)\\s+hälsningar|med\\s+vänliga?\\s+hälsning(?:ar)?)(?!\\p{L})[^\\d;:]{0,90}?|\\p{Lu}[\\p{L}-]+\\s\\p{Lu}[\\p{L}-]+,\\s[^\\d;:.]{3,60}?,?\\s+)(?:den\\s+)?(?<date>${TEXT_DAY})$`,
);
/** "… så att det finns någonstans. /Isak, Lunda kommun 2025-03-05": signed at the end of a paragraph. */
const SLASHED = days(
  `(?:^|[.!?)]\\s+)/\\s?\\p{Lu}[\\p{L} -]{1,40}(?:,\\s[^\\d;:.]{2,60}?)?,?\\s+(?:den\\s+)?(?<date>${TEXT_DAY})$`,
);
/** "Aspö kommun, bildningsnämnden, 2025-10-02. Dnr …": who writes and when, before the number of the case. */
const HEADED = days(
  `^(?=[^.]*(?:kommun|stad|nämnd|styrelse|förvaltning|kontor|skol|stiftelse|huvudman))\\p{Lu}[^.;:,\\d]{2,40}(?:,\\s[^.;:,\\d]{2,50}){0,2},?\\s+(?:den\\s+)?(?<date>${TEXT_DAY})$`,
);
/** "Detta är andra uppföljningen, den 12 november 2026", "Så här ser det ut per 2026-11-12": what a sentence says of the paper it stands in. */
const OF_ITSELF = days(
  `(?:^|[.!?]\\s+)(?!(?:[^.]|\\.(?=\\d)){0,120}(?:${ASKS_FOR})(?!\\p{L}))(?:detta|denna|(?:det|den|så)\\s+här|nedan|här|tabellen|listan|planen)\\s[^.;:\\d]{0,80}?` +
    `(?:uppföljning|avstämning|rapport|redovisning|sammanställning|läge|status|ser\\s+det\\s+ut|visar)[^.;:\\d]{0,40}?\\s(?:den\\s+)?(?<date>${TEXT_DAY})`,
);
const SENTENCE = /(?<!\p{L})(?:är|var|blev|blir|ska|har|hade|kommer)(?!\p{L})/iu;
/** Minutes are adjusted days after the meeting they are of. */
const ADJUSTED = /^(?:protokollet\s+)?juster/iu;
const TO_COME = /^(?:nästa|sista|senast|kommande)(?!\p{L})/iu;

/** The lines without those of a list of enclosures, whose papers have days of their own. */
const withoutEnclosures = (lines: readonly Pick<Line, 'text'>[]): readonly Pick<Line, 'text'>[] => {
  let enclosed = false;
  return lines.filter((one, at) => {
    const isSigned = PLACE_DATE.test(one.text) && NAME.test(lines[at + 1]?.text.split(',')[0] ?? '');
    if (ENCLOSED.test(one.text)) enclosed = true;
    else if (isSigned || !/\d/.test(one.text)) enclosed = false;
    return !enclosed;
  });
};

function newest(lines: readonly Pick<Line, 'text'>[], patterns: readonly RegExp[]): LocalDate | null {
  const found = lines.flatMap(({ text }) =>
    patterns.flatMap((pattern) =>
      // "Upprättad: 2025-09-15. Uppföljd: 2026-01-20." states two on one line.
      [...text.matchAll(new RegExp(pattern.source, 'giu'))].map((match) =>
        TELLS.test(text.slice(0, match.index)) ||
        AHEAD.test(text.slice(0, match.index)) ||
        (pattern === PER && (DECIDED_ON.test(text) || COUNTED.test(text.slice(match.index + match[0].length))))
          ? null
          : dayOf(match.groups?.['date']),
      ),
    ),
  );
  return (
    found
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** The day a page was changed yields to the day whose state it says that it shows. */
const withoutPage = (lines: readonly Pick<Line, 'text'>[]): readonly Pick<Line, 'text'>[] => {
  const isState = ({ text }: Pick<Line, 'text'>) => OF_STATE.test(text) && newest([{ text }], [STATED, PER]) !== null;
  return lines.some(isState) ? lines.filter(({ text }) => !OF_PAGE.test(text)) : lines;
};

const PAGE_HEAD = /^\d{4}-\d{2}-\d{2}\s+\p{Lu}/u;

/** One full date in the short lines above the measures, and nothing that says it is of something else. */
function loneDay(before: readonly Pick<Line, 'text'>[]): LocalDate | null {
  const pattern = new RegExp(`(?<![\\d/:-])(?<date>${DAY})(?![\\d/:-])`, 'iu');
  const short = before.filter(
    ({ text }) => text.length <= 120 && !OF_SOMETHING_ELSE.test(text) && !SENTENCE.test(text) && !/[;:!?]$/.test(text),
  );
  const lines = short.filter(({ text }) => text.split(' ').length <= 14 && !/\.\s+\p{Lu}/u.test(text));
  const daysOf = (some: readonly Pick<Line, 'text'>[]) => [
    ...new Set(some.flatMap((line) => firstDay([line], pattern) ?? [])),
  ];
  const found = daysOf(lines);
  // "2026-03-04 Uppföljning lokaler" over "Rond gjord 2026-02-26": a page's head begins with the paper's own day.
  const [only, ...more] = found.length > 1 ? daysOf(lines.filter(({ text }) => PAGE_HEAD.test(text))) : found;
  return only !== undefined && more.length === 0 ? only : null;
}

/** "Lägesrapport oktober 2025" means the state at the end of that month, "avser läget v. 45 2025" of that week. */
function endOfPeriod(lines: readonly Pick<Line, 'text'>[], today: LocalDate | undefined): LocalDate | null {
  const limit = today ?? '9999-12-31';
  for (const { text } of lines) {
    const led = PERIOD_LED.exec(text);
    if (!led || text.length > 100 || /[.;]$/.test(text)) continue;
    const found = findPeriods(text, plusDays(today ?? '2000-01-01', -364)).filter(({ period }) =>
      ['month', 'week'].includes(period.precision),
    );
    const [only] = found;
    if (found.length !== 1 || !only?.period.date || only.start < led.index) continue;
    if ((only.period.assumed && today === undefined) || (only.period.start ?? only.period.date) > limit) continue;
    return only.period.date;
  }
  return null;
}

/** A day without a year was written in the year before `today`. */
function lastSuch(lines: readonly Pick<Line, 'text'>[], today: LocalDate | undefined): LocalDate | null {
  if (today === undefined) return null;
  for (const { text } of lines) {
    const found = YEARLESS.exec(text);
    // "Ekonomen redogjorde för läget per den 30 september."
    if (found && (DECIDED_ON.test(text) || COUNTED.test(text.slice(found.index + found[0].length)))) continue;
    const said = found?.groups?.['date'];
    const read = said === undefined ? null : readDate(`den ${said}`, plusDays(today, -364));
    if (read?.precision === 'day' && read.date !== null && read.date <= today) return read.date;
  }
  return null;
}

/** The day a meeting was held that heads its notes. */
function metOn(lines: readonly Pick<Line, 'text'>[], today: LocalDate | undefined): LocalDate | null {
  const day = firstDay(
    lines.slice(0, 6).filter(({ text }) => text.length <= 120 && !LAST_TIME.test(text) && !SENTENCE.test(text)),
    MET_ON,
  );
  return day !== null && (today === undefined || day <= today) ? day : null;
}

/** "Handlingsplan 2025-10-14.docx", "20251014_atgarder.xlsx", "Plan 251014.docx": a day that has been. */
export function dayInFileName(name: string, today: LocalDate | undefined): LocalDate | null {
  const groups =
    /(?<!\d)(?:(?<y>20\d{2})[-_.]?(?<m>\d{2})[-_.]?(?<d>\d{2})|(?<ys>\d{2})(?<ms>\d{2})(?<ds>\d{2}))(?!\d)/u.exec(
      name,
    )?.groups;
  if (!groups) return null;
  const day = groups['y']
    ? `${groups['y']}-${groups['m']}-${groups['d']}`
    : `20${groups['ys']}-${groups['ms']}-${groups['ds']}`;
  return isLocalDate(day) && day >= '2005-01-01' && (today === undefined || day <= today) ? day : null;
}

/** "Minnesanteckningar 14 januari 2026": the day a title ends with, unless something is due by it. */
export function dayInTitle(title: string): LocalDate | null {
  const pattern = new RegExp(
    `(?<!(?:senast|till|före|från|efter)\\s+(?:den\\s+)?)(?:^|\\s)(?:den\\s+)?(?<date>${DAY})$`,
    'iu',
  );
  return OF_THEIR_PAPER.test(title) ? null : firstDay([{ text: title }], pattern);
}
/** "Svar på kommunens tillsynsbeslut 2026-06-11": the day of what is answered. */
const OF_THEIR_PAPER =
  /^(?:\p{L}+\s+)?(?:svar|yttrande|redovisning|komplettering|åtgärder)\s(?:\S+\s){0,8}?\p{L}*(?:beslut|föreläggande|rapport|granskning|anmärkning|inspektion|skrivelse)(?:et|en)?,?\s+(?:den\s+)?\d/iu;

/** "Rapporten lämnades den 18 november 2026": when something happened, and no place. */
const HAPPENED = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?\s\p{Ll}+(?:ade|ades|des|tes|dde|kom|gavs|var)\s/u;

/** "Norrhults kommun, 2026-03-20. Vårt dnr …": a paragraph may open with place and day as a line of their own does. */
const opened = (lines: readonly Pick<Line, 'text'>[]) =>
  lines.flatMap(({ text }) => {
    const [first, ...more] = sentences(text);
    const said = text.slice(first?.start ?? 0, first?.end ?? 0).replace(/\.\s*$/, '');
    return more.length > 0 && !HAPPENED.test(said) ? [{ text: said }] : [];
  });

interface Around extends Pick<PlanRows, 'before' | 'after' | 'pageDates' | 'headerDates'> {
  /** What the document is called; a heading is no part of `before`. */
  readonly title?: string;
  /** The day a mail that holds it was sent. */
  readonly sentOn?: LocalDate | null;
  readonly fileName?: string;
  /** Needed for days without a year, which are the last such. */
  readonly today?: LocalDate;
}

/**
 * The document's own date: signed, headed or stated, in that order; where several are stated the newest, as a plan
 * decided in March and revised in October shows October's state. Then what a head, a mail, a month or a file's name
 * says; then a date in a page's head, and last the papers it names, its period and the printer's day.
 */
export function datedOn({
  before,
  after,
  pageDates,
  headerDates,
  title,
  sentOn,
  fileName,
  today,
}: Around): LocalDate | null {
  const heads = title === undefined ? before : [{ text: title }, ...before];
  const under = withoutEnclosures(after);
  const above = withoutEnclosures(before);
  const signed = under.filter((one) => !DOCUMENT.test(one.text) && !TO_COME.test(one.text));
  return (
    firstDay(signed, PLACE_DATE) ??
    firstDay(under, ALONE) ??
    firstDay(under.slice(-4), SIGNED_ON) ??
    [...headerDates].filter(isLocalDate).sort().at(-1) ??
    newest(withoutPage([...under, ...heads]), [STATED, PER]) ??
    firstDay(
      [...under, ...above, ...opened(above)].filter((one) => !TO_COME.test(one.text) && !ADJUSTED.test(one.text)),
      PLACE_DATE,
    ) ??
    firstDay(
      heads.filter((one) => !LAST_TIME.test(one.text)),
      MET,
    ) ??
    firstDay(above, BOARD_DAY) ??
    firstDay(above, MET_AT) ??
    firstDay(above, MET_FROM) ??
    metOn(above, today) ??
    sentOn ??
    (title === undefined ? null : dayInTitle(title)) ??
    loneDay(above) ??
    firstDay([...under, ...above], SLASHED) ??
    firstDay(above, OF_ITSELF) ??
    firstDay(
      opened(above.slice(0, 6)).filter((one) => !SENTENCE.test(one.text) && !OF_SOMETHING_ELSE.test(one.text)),
      HEADED,
    ) ??
    firstDay(before, DECIDED) ??
    firstDay(under, DECIDED) ??
    pageDates.filter(isLocalDate).sort().at(-1) ??
    firstDay(
      after.filter((one) => /skrivelse/iu.test(one.text)), // a covering letter names itself last of its papers
      PLACE_DATE,
    ) ??
    lastSuch([...under, ...heads], today) ??
    endOfPeriod(heads, today) ??
    newest([...heads, ...after], [PRINTED]) ??
    (fileName === undefined ? null : dayInFileName(fileName, today))
  );
}
