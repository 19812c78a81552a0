import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import type { WrittenBlock, WrittenDocument } from '../domain/written-document';
import { reportTexts } from '../text/report-texts';
import { assignmentsSaid } from './assignment-counts';
import { distributionRows, distributionSaid, formTitle } from './distribution';
import { measureFactsOf } from './measure-facts';
import { patternsSaid } from './patterns';
import { daySaid } from './period-said';
import { areasByForm, ratingCounts } from './rating-counts';
import { backgroundSaid, signatureSaid } from './report-frame-said';
import { isWrittenLater } from './rests-on';
import { FEWEST_SHOWN } from './small-counts';
import type { Telling } from './state-said';
import { nextSteps, wheelSaid } from './wheel-said';
import { heading, list, missing, paragraph } from './written-parts';

/**
 * The account of the dialogues with every principal (Huvudmannens uppföljning och återkoppling): how it was done, which
 * areas, how judgements are spread, which assignments came of it, and the annual wheel. Ratings are set by those who
 * set pay: no unit and no person is named, and no number below three can be told.
 */
export function dialogues(facts: ReportFacts, frame: ReportFrame): WrittenDocument {
  const texts = reportTexts(frame.language);
  const { dialogues: own, words } = texts;
  const telling: Telling = { facts, texts, saying: { words, language: frame.language, on: frame.on } };
  const measures = measureFactsOf(facts, frame);
  const counts = ratingCounts(facts);
  return {
    kind: 'dialogues',
    language: frame.language,
    title: own.title,
    caseNumber: facts.plan.caseNumber,
    date: frame.on,
    signer: facts.plan.signer,
    version: frame.version,
    blocks: [
      heading(1, own.background),
      paragraph(own.about(facts.plan.title)),
      ...backgroundSaid(facts, texts),
      heading(1, own.done),
      paragraph(howItWasDone(facts, telling).join(' ')),
      heading(1, own.areas),
      ...areasSaid(facts, telling),
      heading(1, own.distribution),
      ...(counts.length === 0 ? [missing(own.noRatings)] : distributionSaid(counts, texts)),
      heading(1, own.assignments),
      ...assignmentsSaid(measures, texts),
      heading(1, own.patterns),
      ...patternsSaid(counts, texts),
      heading(1, own.wheel),
      ...wheelSaid(facts, texts),
      heading(1, own.next),
      ...nextSteps(measures, facts, frame.on, texts),
      ...signatureSaid(facts, frame, texts),
    ],
    data: {
      columns: [
        own.columns.form,
        own.columns.area,
        own.columns[4],
        own.columns[3],
        own.columns[2],
        own.columns[1],
        own.columns.notJudged,
      ],
      rows: distributionRows(counts, texts),
    },
  };
}

function howItWasDone(facts: ReportFacts, { texts, saying }: Telling): readonly string[] {
  const { dialogues: own, words } = texts;
  const { ratings } = facts;
  const { documentDate } = facts.plan;
  const when =
    documentDate === null || isWrittenLater(facts, saying.on)
      ? own.whenMissing
      : own.when(daySaid(documentDate, words));
  // That there are no judgements is said where they would stand.
  if (ratings.length === 0) return [when];
  const units = new Set(ratings.flatMap((one) => one.unit ?? []));
  const forms = [...new Set(ratings.flatMap((one) => one.form ?? []))].map(words.formOf);
  const covered =
    units.size === 0
      ? own.noUnits
      : units.size < FEWEST_SHOWN
        ? own.fewUnits
        : forms.length > 0
          ? own.units(units.size, words.listed(forms))
          : own.unitsOnly(units.size);
  return [when, covered, own.scale];
}

function areasSaid(facts: ReportFacts, { texts }: Telling): readonly WrittenBlock[] {
  const forms = [...areasByForm(facts)].filter(([, areas]) => areas.length > 0);
  if (forms.length === 0) return [missing(texts.dialogues.areasMissing)];
  return forms.flatMap(([form, areas]) => [heading(2, formTitle(form, texts)), list(areas)]);
}
