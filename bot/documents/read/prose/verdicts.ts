import type { LocalDate } from '../../../domain/dates';
import { findSchedule } from '../../../domain/plan-phrases';
import { readToldDates } from '../text/told-facts';
import { readToldStatus } from '../text/told-status';
import { labelOf } from './answer-labels';
import { merged, NO_DATES } from './commitment-dates';
import type { FoundMeasure } from './found-measure';
import type { ProseLine } from './prose-lines';

const BY =
  '(?:(?:vår|(?:de\\s+)?(?:förtroendevalda\\s+)?revisorernas?|revisionens|kommunrevisionens|granskningens|granskarnas|granskarens|skolinspektionens|inspektionens|inspektörens|myndighetens|kpmg:?s|pwc:?s|ey:?s|helseplans|huvudmannens)\\s+)?';
const KIND = '(?:(?:samlade?|sammanfattande|uppföljande|slutlig|förnyad|ny|aktuell)\\s+)?';
/** "Bedömning: …", "Revisorernas bedömning 2026: …", "Utfall vid uppföljningen", alone on its line as well. */
const VERDICT = new RegExp(
  `^${BY}${KIND}(?:bedömning|omdöme|slutsats|utlåtande|utfall|resultat|uppföljning|status|läge|iakttagelser?|noteringar?)` +
    '(?:\\s+(?:vid|i|efter|från|av|enligt|hösten|våren|oktober|november|december|januari|februari|mars|april|maj|juni|augusti|september|\\(?20\\d{2})[^:]{0,50})?' +
    '\\s*(?:[:–—]\\s*(?<rest>.*)|$)',
  'iu',
);
/** What the board once answered, which is looked at again. */
const ANSWERED = /^(?:\p{L}+s\s+)?(?:svar|yttrande|åtgärdsförslag)(?!\p{L})[^:]{0,40}:/iu;
/** What somebody else's measure is judged as: "Rekommendationen är delvis åtgärdad" says it of what was to be done. */
const OF_ASKED =
  /^(?:(?:vi\s+bedömer|revisorerna\s+bedömer|revisionen\s+bedömer|bedömningen\s+är|det\s+bedöms|vår\s+bedömning\s+är|revisorernas\s+bedömning\s+är)\s+att\s+)?(?:rekommendationen|bristen|föreläggandet|iakttagelsen|synpunkten|kravet|punkten|åtgärden)(?!\p{L})/iu;
const asMeasure = (text: string) => text.replace(OF_ASKED, 'Åtgärden');

/** The lines of an answer that tell what is done, and what was found when somebody looked at it afterwards. */
export interface Judged {
  readonly answer: readonly ProseLine[];
  readonly verdict: readonly string[];
}

/**
 * What auditors or inspectors found when they looked again, apart from the measures it is said of. It stands under a
 * label of its own after them ("Åtgärd: … / Bedömning: Pågår."), and says how far they have come; an assessment before
 * the measures is the reason for them, and is left where it stands.
 */
export function verdictApart(lines: readonly ProseLine[]): Judged {
  const first = lines.findIndex(
    ({ text }) => ['measures', 'field'].includes(labelOf(text)?.kind ?? '') || ANSWERED.test(text),
  );
  const at = first < 0 ? -1 : lines.findIndex(({ text }, n) => n > first && isVerdict(lines, n, text));
  if (at < 0) return { answer: lines, verdict: [] };
  const next = lines.findIndex(({ text }, n) => n > at && labelOf(text) !== null && !VERDICT.test(text));
  const end = next < 0 ? lines.length : next;
  const said = lines.slice(at, end).flatMap(({ text }) => {
    const rest = VERDICT.exec(text)?.groups?.['rest'];
    return VERDICT.test(text) ? (rest ? [rest] : []) : [text];
  });
  return { answer: [...lines.slice(0, at), ...lines.slice(end)], verdict: said.map(asMeasure) };
}

function isVerdict(lines: readonly ProseLine[], at: number, text: string): boolean {
  const found = VERDICT.exec(text);
  if (!found || labelOf(text)?.kind === 'field') return false;
  const said = asMeasure(found.groups?.['rest'] || (lines[at + 1]?.text ?? ''));
  return readToldStatus([said], [], '').state !== 'unknown';
}

const WAS_DONE =
  /(?<!\p{L})(?:har|fastställ(?:t|d|des|ts)|antag(?:en|et|its)|antogs|beslutad?e?s?|beslutat|infört|infördes|genomför[td]|genomfördes|framtag(?:en|et)|togs|uppdaterat?d?|anställts?|anställdes)(?!\p{L})/iu;

/** Puts a verdict into the measures it is said of: how far they have come, and the times it gives what had none. */
export function judge(measures: readonly FoundMeasure[], verdict: readonly string[], reference: LocalDate): void {
  if (verdict.length === 0) return;
  const dates = readToldDates(verdict, reference);
  for (const one of measures) {
    const told = readToldStatus(verdict, [], one.title);
    if (told.state === 'unknown') continue;
    const late = told.schedule ?? findSchedule(verdict.join(' '));
    [one.state, one.raw, one.told] = [told.state, told.raw, { ...told, schedule: late, inferred: false }];
    // "Årshjul fastställt i februari": when it was done is no day it was to be done by.
    if (WAS_DONE.test(one.about))
      one.dates = { ...one.dates, due: one.dates.due.filter((day) => !one.about.includes(day.raw)) };
    const due = one.dates.due.length > 0 ? [] : dates.due;
    one.dates = merged(one.dates, { ...NO_DATES, ...dates, due, start: null });
  }
}
