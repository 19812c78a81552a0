import type { WrittenBlock } from '../domain/written-document';
import type { AllReportTexts } from '../text/report-texts';
import { formTitle } from './distribution';
import type { FormCounts } from './rating-counts';
import { FEWEST_SHOWN, type ShownCount, shownCounts } from './small-counts';
import { missing, paragraph } from './written-parts';

/** Areas named at most, so that a pattern stays one. */
const MOST_NAMED = 5;
/** From this share of high grades an area is held to be judged well. */
const WELL = 0.75;

const told = (counts: readonly ShownCount[]) =>
  counts.reduce<number>((sum, count) => (typeof count === 'number' ? sum + count : sum), 0);

/**
 * Which areas most units are judged low in, and which are judged well. Counted from nothing but what the tables show:
 * an area that is named for a number the tables withhold would tell that number. Without numbers of its own.
 */
export function patternsSaid(counts: readonly FormCounts[], texts: AllReportTexts): readonly WrittenBlock[] {
  const { dialogues: own, words } = texts;
  const areas = counts
    .filter(({ units }) => units === null || units >= FEWEST_SHOWN)
    .flatMap(({ form, areas: inForm }) =>
      inForm.map(({ area, counts: all }) => {
        const shown = shownCounts(all);
        return {
          name: own.areaIn(own.quoted(area), formTitle(form, texts).toLowerCase()),
          high: told(shown.slice(0, 2)),
          low: told(shown.slice(2, 4)),
          all: all.reduce((sum, count) => sum + count, 0),
        };
      }),
    );
  if (counts.length === 0) return [missing(own.noPatterns)];
  if (areas.every(({ high, low }) => high + low === 0)) return [missing(own.tooFew)];
  const low = areas.filter((one) => one.low > 0).sort((a, b) => b.low - a.low);
  const high = areas.filter((one) => one.high > 0 && one.high / one.all >= WELL);
  const named = (ones: readonly { readonly name: string }[]) =>
    words.listed(ones.slice(0, MOST_NAMED).map((one) => one.name));
  return [
    paragraph(low.length === 0 ? own.noLow : own.lowest(named(low))),
    paragraph(high.length === 0 ? own.noHigh : own.highest(named(high))),
  ];
}
