import { readStatus } from '../../../../bot/documents/read/measure/measure-status';
import { withoutOwnSentences } from '../../../../bot/documents/read/own-sentences';
import { writeDocument } from '../../../../bot/documents/write/write-document';
import type { ReportFacts } from '../../../../bot/domain/report-facts';
import { makeReport } from '../../../../bot/reports/make-report';
import { reportSv } from '../../../../bot/text/report-sv';
import { draftOf } from '../../../support/read-text';
import { aFrame, measureOf, ON, sharedFacts } from '../../../support/report-samples';

const { cell, words } = reportSv;
const DAY = '3 mars 2026';
const others = [cell.other(4, 'Ny rutin för lån'), cell.otherNumber(12), cell.otherUnknown];

/** Every sentence a report writes beside a measure, as it may come out; what stands in no state cell has none. */
const WRITTEN: Readonly<Record<keyof typeof cell, readonly string[]>> = {
  overdueSince: [cell.overdueSince(DAY)],
  unitsDone: [cell.unitsDone(0, 2), cell.unitsDone(12, 40)],
  peopleDone: [cell.peopleDone(1, 3)],
  unitsAnswered: [cell.unitsAnswered(0, 2)],
  peopleAnswered: [cell.peopleAnswered(2, 3)],
  noAnswerSince: [cell.noAnswerSince(DAY)],
  noAnswer: [cell.noAnswer],
  saidOn: [cell.saidOn(DAY)],
  unitSaidOn: [],
  saidInPlan: [cell.saidInPlan(DAY)],
  saidInUndatedPlan: [cell.saidInUndatedPlan],
  moreTexts: [cell.moreTexts(1), cell.moreTexts(4)],
  hindrance: Object.values(words.hindrances).map(cell.hindrance),
  proposedDay: [cell.proposedDay(DAY)],
  toBeEvaluated: [cell.toBeEvaluated(DAY)],
  evaluationMissing: [cell.evaluationMissing(DAY)],
  evaluationNotReported: [cell.evaluationNotReported('årsredovisningen')],
  decisionNeeded: [cell.decisionNeeded],
  reasonMissing: [cell.reasonMissing],
  declinedOn: [cell.declinedOn(DAY, 'kvalitetscontroller')],
  endedWithPlan: [cell.endedWithPlan(DAY, 'kvalitetscontroller')],
  acceptedOn: [cell.acceptedOn(DAY, 'kvalitetscontroller')],
  movedOn: [cell.movedOn(DAY, DAY, 'områdeschef')],
  coveredBy: others.map(cell.coveredBy),
  supersededBy: others.map(cell.supersededBy),
  continuesIn: others.map(cell.continuesIn),
  responsible: [cell.responsible('rektor i grundskola')],
  noResponsible: [cell.noResponsible],
  vacant: [cell.vacant],
  reportMissed: [cell.reportMissed('våren 2026')],
  reportNotReported: [cell.reportNotReported('delårsrapporten 2026')],
  // What the plan itself tells is kept.
  duplicateOf: [],
  executor: [],
  delivers: [],
  other: [],
  otherNumber: [],
  otherUnknown: [],
  noDate: [],
  seeParts: [],
  cyclePoint: [],
  partDone: [],
  partDated: [],
};

const paragraphs = (...texts: readonly string[]) => ({ paragraphs: texts.map((text) => ({ text, bullet: false })) });
const OWN_TEXT = 'Schemat är lagt om så att två vuxna möts vid lunch.';

describe('what a report writes of its own', () => {
  it.each(Object.values(WRITTEN).flat())('is no text of the plan, and no state: %s', (written) => {
    const said = readStatus(paragraphs('Pågår.', written, OWN_TEXT, 'Ansvarig: rektor.'), ON);
    expect(said).toMatchObject({ state: 'in_progress', schedule: null, followUp: OWN_TEXT, twofold: false });
  });

  it('is told from the text it stands before on the same line', () => {
    const said = readStatus(paragraphs(`Pågår. ${cell.noAnswer}`, `${cell.saidInPlan(DAY)} ${OWN_TEXT}`), ON);
    expect(said.followUp).toBe(OWN_TEXT);
  });

  it('leaves the unit that said it', () => {
    const said = withoutOwnSentences(paragraphs(cell.unitSaidOn('Dalskolan', DAY), OWN_TEXT));
    expect(said?.paragraphs.map((one) => one.text)).toEqual(['Dalskolan:', OWN_TEXT]);
  });

  it('is not found in a plan that counts its units itself', () => {
    expect(readStatus(paragraphs('Pågår. 1 av 3 enheter klara.', OWN_TEXT), ON).followUp).toContain('1 av 3 enheter');
    expect(readStatus(paragraphs('Pågår. Försenad sedan den 3 mars 2026.'), ON).schedule).toBe('delayed');
  });
});

describe('a back-report read again', () => {
  const shared = sharedFacts();
  const told = { on: '2026-02-10', raw: null, analysis: null };
  const unheard: ReportFacts = {
    ...shared,
    plan: { ...shared.plan, background: [] },
    answers: [],
    measures: [
      ...shared.measures.map((one) => ({ ...one, imported: { ...one.imported, ...told, followUp: OWN_TEXT } })),
      measureOf(2, { title: 'Läsgrupper i varje stadium', area: 'Läsning', state: 'not_completed' }),
      measureOf(3, { title: 'Ny mottagning vid entrén', area: 'Lokaler', state: 'cancelled' }),
    ],
  };

  it.each(['md', 'html', 'docx'] as const)('holds nothing that the report itself said, as %s', async (format) => {
    const bytes = await writeDocument(makeReport('back-report', unheard, aFrame()), format);
    const { measures, plan } = await draftOf(`rapport.${format}`, bytes, { today: ON });
    expect(measures.map((one) => one.followUp)).toEqual([OWN_TEXT, null, null]);
    expect(plan.background).toBeUndefined();
  });
});
