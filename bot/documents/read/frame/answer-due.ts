import type { LocalDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';
import { readDate } from '../../../domain/swedish-dates';
import type { Line } from '../tables/table-rows';
import { DAY, firstDay } from './frame-lines';

const ASKED =
  '(?:(?:svar(?:a|as|et|en)?|besked(?:et)?)(?!\\p{L})|yttrande|yttra\\s+sig|besvara[ds]?|förel[aä][dg]\\p{L}*|redovis(?:a|as|ning|ningen)(?!\\p{L})|redogörelse(?:n)?(?!\\p{L})|inkomma|inkommit|kommit\\s+in|komplettering(?:en)?(?!\\p{L})|till\\s?handa|återkoppl\\p{L}*)';
/** When auditors want their answer, or an authority's order is to be answered, by days of the form `day`. One sentence, however long. */
const answersBy = (day: string): readonly RegExp[] => [
  // "Huvudmannen beviljades anstånd. Ursprunglig tidpunkt var den 20 februari, ny tidpunkt är den 27 mars 2026."
  new RegExp(
    `(?:anstånd|uppskov|förlängd\\s+(?:svars)?tid|svarstid(?:en)?\\s(?:[^.]|\\.(?=\\d)){0,60}?förlän(?:gts|gdes|gd))(?!\\p{L})[^]{0,250}?(?:till(?:\\s+och\\s+med)?|(?:ny|nytt)\\s+(?:tidpunkt|svarstid|tid|datum)\\s+(?:är|blir|sattes\\s+till))\\s+(?:den\\s+)?(?<date>${day})`,
    'iu',
  ),
  // "Redovisningen ska ha kommit in till myndigheten den 14 mars 2025"
  new RegExp(
    `(?:redovisning(?:en)?|svar(?:et)?|yttrande(?:t)?|komplettering(?:en)?)\\s+ska(?:ll)?\\s+(?:ha\\s+)?(?:kommit\\s+in|inkommit|lämnats(?:\\s+in)?|komma\\s+in|lämnas(?:\\s+in)?)(?!\\p{L})[^.\\d]{0,80}?den\\s+(?<date>${day})`,
    'iu',
  ),
  new RegExp(
    `${ASKED}(?:[^.]|\\.(?=\\d)){0,400}?(?:senast|före|innan|till(?:\\s+och\\s+med)?|t\\.?o\\.?m\\.?)\\s+(?:den\\s+)?(?<date>${day})`,
    'iu',
  ),
  new RegExp(
    `senast\\s+(?:den\\s+)?(?<date>${day})[^.]{0,120}?(?:svar(?!\\p{L})|besvara|yttr|redovisa|redogör|vidta|ha\\s+inkommit|inkomma\\s+med|komma\\s+in\\s+med|till\\s?handa)`,
    'iu',
  ),
  // "Huvudmannen ska den 12 maj 2026 redovisa vad som har gjorts"
  new RegExp(
    `(?:huvudmannen|kommunen|nämnden|styrelsen|skolan)\\s+(?:ska(?:ll)?|måste|behöver)\\s+(?:den\\s+)?(?<date>${day})\\s+(?:redovisa|redogöra|besvara|inkomma|lämna\\s+(?:svar|en\\s+redo))(?!\\p{L}{3})`,
    'iu',
  ),
  // "Svaret ska vara revisionen tillhanda 2026-03-02"
  new RegExp(
    `(?:svar|svaret|yttrande|yttrandet)\\s(?:[^.]|\\.(?=\\d)){0,80}?till\\s?handa\\s+(?:den\\s+)?(?<date>${day})`,
    'iu',
  ),
  // "Nämnden har haft till den 30 september 2026 på sig att svara"
  new RegExp(
    `(?:fick|fått|haft|har|hade)\\s+(?:tid\\s+)?(?:fram\\s+)?till\\s+(?:och\\s+med\\s+)?(?:den\\s+)?(?<date>${day})\\s+på\\s+(?:oss|sig)(?!\\p{L})`,
    'iu',
  ),
  // "Vi fick tid på oss till den 4 maj 2026"
  new RegExp(
    `(?:fick|fått|haft|har|hade)\\s+tid\\s+på\\s+(?:oss|sig)\\s+(?:fram\\s+)?till\\s+(?:den\\s+)?(?<date>${day})`,
    'iu',
  ),
];
const ANSWERS = answersBy(DAY);
const YEARLESS = answersBy(
  '\\d{1,2}\\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\\s*(?:\\d|\\p{L}*\\d))',
);
/** "Svar önskas före utgången av februari 2026": that month's last day. */
const IN_MONTH = new RegExp(
  `${ASKED}[^.]{0,200}?(?:senast\\s+i|före\\s+utgången\\s+av|innan\\s+utgången\\s+av|senast\\s+(?:vid|i)\\s+(?:utgången|slutet)\\s+av|senast)\\s+(?<month>\\p{L}+\\s+\\d{4})`,
  'iu',
);
const LABELLED = new RegExp(
  `(?:svarsdatum|(?:svar|yttrande|redovisning|svaret)\\s+(?:(?:till|åt)\\s+[\\p{L} ]{3,40}\\s+)?senast|sista\\s+(?:svarsdag|dag\\s+för\\s+(?:svar|yttrande))|svarstid)\\s*:?\\s*(?:den\\s+)?(?<date>${DAY})`,
  'iu',
);

/** "den 31 maj" of a letter written on `written`: of its year, or the one before or behind, whichever is nearest. */
function nearest(day: string, written: LocalDate): LocalDate | null {
  const year = Number(written.slice(0, 4));
  const apart = (one: LocalDate) => Math.abs(Date.parse(one) - Date.parse(written));
  const days = [year - 1, year, year + 1].flatMap((one) => readDate(`${day} ${one}`, written)?.date ?? []);
  return days.sort((one, other) => apart(one) - apart(other))[0] ?? null;
}

/**
 * The day an answer to auditors or inspectors is asked for by: of the plan, never of a measure. A day without its year
 * is the one nearest to when the answer was `written`; where nobody knows that, it is left out.
 */
export function answerDueOn(before: readonly Pick<Line, 'text'>[], written: LocalDate | null): LocalDate | null {
  const day = [LABELLED, ...ANSWERS].map((pattern) => firstDay(before, pattern)).find((one) => one !== null);
  if (day) return day;
  for (const { text } of before) {
    const month = IN_MONTH.exec(text)?.groups?.['month'];
    const [period] = month === undefined ? [] : findPeriods(month, '2000-01-01');
    if (period?.period.precision === 'month' && !period.period.assumed && period.period.date) return period.period.date;
  }
  if (written === null) return null;
  const said = before.flatMap(({ text }) => YEARLESS.flatMap((one) => one.exec(text)?.groups?.['date'] ?? []))[0];
  return said === undefined ? null : nearest(said, written);
}
