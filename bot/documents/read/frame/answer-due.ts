import type { LocalDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';
import type { Line } from '../tables/table-rows';
import { DAY, firstDay } from './frame-lines';

const ASKED =
  '(?:svar(?:a|as|et)?(?!\\p{L})|yttrande|yttra\\s+sig|besvara[ds]?|föreläg\\p{L}*|förelagt|förelagts|redovis(?:a|as|ning|ningen)(?!\\p{L})|inkomma|inkommit|kommit\\s+in|komplettering(?:en)?(?!\\p{L})|tillhanda|återkoppl\\p{L}*)';
/** When auditors want their answer, or an authority's order is to be answered. One sentence, however long. */
const ANSWERS: readonly RegExp[] = [
  // "Huvudmannen beviljades anstånd. Ursprunglig tidpunkt var den 20 februari, ny tidpunkt är den 27 mars 2026."
  new RegExp(
    `(?:anstånd|uppskov|förlängd\\s+(?:svars)?tid)(?!\\p{L})[^]{0,250}?(?:till(?:\\s+och\\s+med)?|(?:ny|nytt)\\s+(?:tidpunkt|svarstid|tid|datum)\\s+(?:är|blir|sattes\\s+till))\\s+(?:den\\s+)?(?<date>${DAY})`,
    'iu',
  ),
  // "Redovisningen ska ha kommit in till myndigheten den 14 mars 2025"
  new RegExp(
    `(?:redovisning(?:en)?|svar(?:et)?|yttrande(?:t)?|komplettering(?:en)?)\\s+ska(?:ll)?\\s+(?:ha\\s+)?(?:kommit\\s+in|inkommit|lämnats(?:\\s+in)?|komma\\s+in|lämnas(?:\\s+in)?)(?!\\p{L})[^.\\d]{0,80}?den\\s+(?<date>${DAY})`,
    'iu',
  ),
  new RegExp(`${ASKED}(?:[^.]|\\.(?=\\d)){0,400}?(?:senast|före|innan|till)\\s+(?:den\\s+)?(?<date>${DAY})`, 'iu'),
  new RegExp(
    `senast\\s+(?:den\\s+)?(?<date>${DAY})[^.]{0,120}?(?:svar(?!\\p{L})|besvara|yttr|redovisa|vidta|ha\\s+inkommit|tillhanda)`,
    'iu',
  ),
  // "Svaret ska vara revisionen tillhanda 2026-03-02"
  new RegExp(
    `(?:svar|svaret|yttrande|yttrandet)\\s(?:[^.]|\\.(?=\\d)){0,80}?tillhanda\\s+(?:den\\s+)?(?<date>${DAY})`,
    'iu',
  ),
];
/** "Svar önskas före utgången av februari 2026": that month's last day. */
const IN_MONTH = new RegExp(
  `${ASKED}[^.]{0,200}?(?:senast\\s+i|före\\s+utgången\\s+av|innan\\s+utgången\\s+av|senast\\s+(?:vid|i)\\s+(?:utgången|slutet)\\s+av|senast)\\s+(?<month>\\p{L}+\\s+\\d{4})`,
  'iu',
);
const LABELLED = new RegExp(
  `(?:svarsdatum|(?:svar|yttrande|redovisning|svaret)\\s+(?:(?:till|åt)\\s+[\\p{L} ]{3,40}\\s+)?senast|sista\\s+(?:svarsdag|dag\\s+för\\s+(?:svar|yttrande))|svarstid)\\s*:?\\s*(?:den\\s+)?(?<date>${DAY})`,
  'iu',
);

/** The day an answer to auditors or inspectors is asked for by: of the plan, never of a measure. */
export function answerDueOn(before: readonly Pick<Line, 'text'>[]): LocalDate | null {
  const day = [LABELLED, ...ANSWERS].map((pattern) => firstDay(before, pattern)).find((one) => one !== null);
  if (day) return day;
  for (const { text } of before) {
    const month = IN_MONTH.exec(text)?.groups?.['month'];
    const [period] = month === undefined ? [] : findPeriods(month, '2000-01-01');
    if (period?.period.precision === 'month' && !period.period.assumed && period.period.date) return period.period.date;
  }
  return null;
}
