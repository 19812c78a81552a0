import { daysBetween } from '../domain/calendar';
import type { PlanDate } from '../domain/dates';
import type { WrittenDocument } from '../domain/written-document';
import { dateInData } from './date-said';
import { datesBeyondParts, partInData } from './due-said';
import { isShared, latestAnswers, type MeasureFacts } from './measure-facts';
import { periodInData } from './period-said';
import { responsibleSaid } from './responsible-said';
import { relationSaid, stateSentence, type Telling } from './state-said';
import { paragraphsOf } from './written-parts';

type Data = WrittenDocument['data'];

/** A column of the rows for spreadsheets: its heading and what it holds of a measure. */
export interface DataColumn {
  readonly title: string;
  readonly of: (one: MeasureFacts) => string;
}

const lines = (texts: readonly string[]) => texts.filter((text) => text !== '').join('\n');

/** Texts of the latest answers, each with its unit where there are several; else the plan's own. */
export function latestTexts(one: MeasureFacts, of: 'followUp' | 'analysis'): string {
  const withText = one.answers.filter(({ answer }) => paragraphsOf(answer[of]).length > 0);
  const latest = isShared(one) ? latestAnswers(withText) : withText.slice(-1);
  if (latest.length === 0) return lines(paragraphsOf(one.measure.imported[of]));
  return lines(
    latest.map(({ answer, unit }) => {
      const text = lines(paragraphsOf(answer[of]));
      return isShared(one) && unit !== null ? `${unit}: ${text}` : text;
    }),
  );
}

/**
 * The columns a measure is told in, with headings that what reads plans knows, so that the rows read back as the same
 * measures, dates and states. `followUp` heads the texts: under "Uppföljning" short texts with a day in them would be
 * taken for days to come, so that it is for rows that need not be read again.
 * Days are ISO. Empty where the plan has nothing of the kind; the state always says so.
 */
export function measureColumns(telling: Telling, followUp: string = telling.texts.data.comment): readonly DataColumn[] {
  const { facts, texts, saying } = telling;
  const { data, words } = texts;
  // On lines of their own a day and a year under it would have the shape of a personal identity number.
  const joined = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '').join('; ');
  const dates = (list: readonly PlanDate[]) => list.map((one) => dateInData(one, 'due', saying));
  const hasAreas = facts.measures.some((one) => one.area !== null);
  const points = ({ flags }: MeasureFacts['measure']) =>
    flags.flatMap((flag) => (flag.startsWith('cycle_point:') ? [flag.slice(12)] : []));
  const moved = ({ due, originalDue }: MeasureFacts['measure']) =>
    originalDue.filter((one) => !due.some((other) => other.date === one.date && other.precision === one.precision));
  return [
    { title: data.no, of: ({ measure }) => String(measure.no) },
    { title: data.group, of: ({ measure }) => measure.group ?? '' },
    // An empty area would be taken to go on from the row above, as in a table with merged cells.
    { title: data.area, of: ({ measure }) => measure.area ?? (hasAreas ? words.missing : '') },
    { title: data.measure, of: ({ measure }) => measure.title },
    { title: data.parts, of: (one) => lines(one.measure.parts.map((part) => `• ${partInData(one, part, telling)}`)) },
    { title: data.responsible, of: (one) => lines(responsibleSaid(one, facts, words).names) },
    { title: data.executor, of: ({ measure }) => measure.executor?.name ?? '' },
    { title: data.start, of: ({ measure }) => dateInData(measure.start, 'start', saying) },
    { title: data.due, of: (one) => joined([...dates(datesBeyondParts(one, saying)), ...points(one.measure)]) },
    {
      title: data.original,
      of: ({ measure }) => joined(moved(measure).map((one) => periodInData(one, words) ?? one.raw)),
    },
    { title: data.evaluation, of: ({ measure }) => dateInData(measure.evaluation, 'evaluation', saying) },
    {
      title: data.nextReport,
      of: ({ measure, nextReport }) =>
        nextReport === 'none' || nextReport === 'given' ? '' : dateInData(measure.nextReport, 'next_report', saying),
    },
    { title: data.state(saying.on), of: (one) => stateSentence(one, texts).replace(/\.$/, '') },
    { title: followUp, of: (one) => latestTexts(one, 'followUp') },
    { title: data.analysis, of: (one) => latestTexts(one, 'analysis') },
    { title: data.saidOn, of: (one) => one.answers.at(-1)?.on ?? '' },
    {
      title: data.daysLate,
      of: ({ overdueSince }) => (overdueSince === null ? '' : String(daysBetween(overdueSince, saying.on))),
    },
    { title: data.related, of: (one) => lines(one.relations.map((relation) => relationSaid(relation, texts))) },
  ];
}

/** Rows for a spreadsheet, one a measure. */
export function rowsOf(measures: readonly MeasureFacts[], columns: readonly DataColumn[]): Data {
  return {
    columns: columns.map((column) => column.title),
    rows: measures.map((one) => columns.map((column) => column.of(one))),
  };
}
