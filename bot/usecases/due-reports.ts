import { plusDays } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { reportOccasion } from '../domain/ids';
import type { Measure } from '../domain/plan';
import { workingDayOnOrBefore } from '../domain/working-days';
import { daySaid } from '../reports/period-said';
import { reportWordsSv } from '../text/report-words-sv';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import type { NewPrompt } from './put-on-cards';
import { readAll } from './read-all';

/** Days before a report of its own is due on which who has not answered is reminded. */
const REPORT_REMINDERS = [7, 2] as const;

export interface Reporting {
  readonly occasion: string;
  readonly measure: Measure;
  readonly prompt: NewPrompt['prompt'];
}

/**
 * Open measures in the window before their own next report, of these plans or of all. One whose day has passed
 * unreported leaves the window for good.
 */
export async function reportingMeasures(
  deps: TenantDeps,
  today: LocalDate,
  plans: 'everything' | ReadonlySet<string>,
): Promise<readonly Reporting[]> {
  const { store, tenant } = deps;
  const range = { field: 'reportOpensOn', before: plusDays(today, 1) } as const;
  const found: Measure[] = [];
  if (plans === 'everything') found.push(...(await readAll(store, 'measure', tenant, { range })));
  else
    for (const planId of plans) found.push(...(await readAll(store, 'measure', tenant, { where: { planId }, range })));
  const reporting: Reporting[] = [];
  for (const measure of found) {
    const closesOn = measure.nextReport?.date ?? null;
    if (closesOn === null || closesOn < today) {
      await changeDocument(store, 'measure', tenant, measure.id, (one) =>
        (one.nextReport?.date ?? '') < today ? { ...one, reportOpensOn: null } : one,
      );
      continue;
    }
    if (!measure.open) continue;
    const opensOn = measure.reportOpensOn ?? today;
    const occasion = reportOccasion(measure.id, closesOn);
    const remindOn = REPORT_REMINDERS.map((days) => workingDayOnOrBefore(plusDays(closesOn, -days))).filter(
      (day) => day > opensOn,
    );
    const name = reportName(measure.nextReport?.raw ?? '', closesOn);
    reporting.push({ occasion, measure, prompt: { occasion, name, opensOn, closesOn, remindOn, asks: ['follow_up'] } });
  }
  return reporting;
}

/**
 * The plan's own words for the report, "Ny återrapport juni 2018"; a bare date of a column gets the word before it, and
 * one in figures is written out: it stands in a sentence, beside days as people write them.
 */
function reportName(raw: string, on: LocalDate): string {
  const own = raw.trim().replace(/\.$/, '');
  const words = /\p{L}/u.test(own) ? own.replace(on, daySaid(on, reportWordsSv)) : daySaid(on, reportWordsSv);
  return /rapport|redovis|uppfölj/i.test(words) ? words : `Återrapport ${words}`.trim();
}
