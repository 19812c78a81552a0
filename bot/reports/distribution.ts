import { capitalised } from '../domain/reading/swedish-text';
import type { WrittenBlock } from '../domain/written-document';
import type { AllReportTexts } from '../text/report-texts';
import { type FormCounts, GENERAL, NO_FORM } from './rating-counts';
import { FEWEST_SHOWN, type ShownCount, shownCounts } from './small-counts';
import { heading, missing, note, row, said } from './written-parts';

/** The heading of a form's areas: "Grundskola", "Gemensamma områden". */
export function formTitle(form: string, { dialogues, words }: AllReportTexts): string {
  if (form === GENERAL) return dialogues.general;
  return form === NO_FORM ? dialogues.noForm : capitalised(words.formOf(form));
}

/** A number as it may be printed. */
export const countSaid = (count: ShownCount, { dialogues: { few, hidden } }: AllReportTexts): string =>
  count === 'few' ? few : count === 'hidden' ? hidden : String(count);

const isTooFew = ({ units }: FormCounts) => units !== null && units < FEWEST_SHOWN;

/** A table for each form: areas by grade, in numbers that point at no unit. Row totals are never printed. */
export function distributionSaid(counts: readonly FormCounts[], texts: AllReportTexts): readonly WrittenBlock[] {
  const { columns, caption, suppression, fewInForm } = texts.dialogues;
  const grades = [columns[4], columns[3], columns[2], columns[1], columns.notJudged];
  return [
    note(suppression),
    ...counts.flatMap((one): readonly WrittenBlock[] => {
      const title = formTitle(one.form, texts);
      if (isTooFew(one)) return [heading(2, title), missing(fewInForm)];
      return [
        heading(2, title),
        {
          kind: 'table',
          caption: caption(title.toLowerCase()),
          captionShown: false,
          columns: [
            { title: columns.area, share: 35 },
            ...grades.map((grade) => ({ title: grade, share: 13, right: true })),
          ],
          rows: one.areas.map(({ area, counts: own }) =>
            row([said(area)], ...shownCounts(own).map((count) => [said(countSaid(count, texts))])),
          ),
        },
      ];
    }),
  ];
}

/** The same as rows for a spreadsheet: what is hidden in the tables is hidden here. */
export function distributionRows(counts: readonly FormCounts[], texts: AllReportTexts): readonly (readonly string[])[] {
  return counts.flatMap((one) =>
    one.areas.map(({ area, counts: own }) => {
      const shown = isTooFew(one) ? own.map((): ShownCount => 'hidden') : shownCounts(own);
      return [formTitle(one.form, texts), area, ...shown.map((count) => countSaid(count, texts))];
    }),
  );
}
