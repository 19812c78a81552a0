import { isOwnIntroduction } from '../../../../bot/documents/read/own-sentences';
import { writeDocument } from '../../../../bot/documents/write/write-document';
import type { MeasureState } from '../../../../bot/domain/plan';
import { sentences } from '../../../../bot/domain/reading/swedish-text';
import type { ReportFacts } from '../../../../bot/domain/report-facts';
import type { ReportKind } from '../../../../bot/domain/written-document';
import { makeReport } from '../../../../bot/reports/make-report';
import { anAnswer, anAssignment, aPlan } from '../../../support/builders';
import { draftOf } from '../../../support/read-text';
import { aFrame, measureOf, ON, proposalFacts, someReportFacts } from '../../../support/report-samples';

async function readAgain(kind: ReportKind, facts: ReportFacts, format: 'docx' | 'md' | 'html') {
  const bytes = await writeDocument(makeReport(kind, facts, aFrame()), format);
  return draftOf(`rapport.${format}`, bytes, { today: '2026-06-16' });
}

const at = '2026-02-09T09:00:00.000Z';
const closings = [{ at, on: '2026-02-09', by: 'p-karin', reason: 'Ny plan antas. Den gäller hela kommunen.' }];
const texts = { followUp: 'Kurserna är bokade.', analysis: 'Fler kan delta på kvällen.' };
const told = { state: 'in_progress' as const, schedule: null, raw: null, on: null, ...texts };
const measures = [measureOf(1, { title: 'Kvällskurs i lässtöd', imported: told })];
const answer = anAnswer({ at: '2026-05-06T09:00:00.000Z', measureId: 'plan-a-1', followUp: 'Halva klart.' });
const assignments = [anAssignment({ measureId: 'plan-a-1' })];
const PLANS: Readonly<Record<string, ReportFacts>> = {
  dated: someReportFacts({ plan: aPlan(), measures }),
  undated: someReportFacts({ plan: aPlan({ documentDate: null, importedAt: at }), measures }),
  answered: someReportFacts({ plan: aPlan(), measures, assignments, answers: [answer] }),
  ended: someReportFacts({ plan: aPlan({ status: 'closed', closings }), measures }),
  'dated later': someReportFacts({ plan: aPlan({ documentDate: '2026-08-01' }), measures }),
};

describe('a report that is read as a plan', () => {
  const kinds = ['back-report', 'audit-answer', 'yearly-follow-up'] as const;
  const cases = Object.keys(PLANS).flatMap((name) => kinds.map((kind) => [kind, name] as const));
  it.each(cases)('%s of a plan that is %s gives that plan no introduction', async (kind, name) => {
    for (const format of ['docx', 'md'] as const) {
      const { plan } = await readAgain(kind, PLANS[name] ?? someReportFacts(), format);
      expect(plan.background).toBeUndefined();
    }
  });

  it('says nothing of what it rests on in that introduction, even of a plan whose title is two sentences', async () => {
    const facts = someReportFacts({ plan: aPlan({ title: 'Läsning för alla. Andra året' }), measures });
    const { plan } = await readAgain('yearly-follow-up', facts, 'docx');
    expect((plan.background ?? []).join()).not.toMatch(/Underlag|Inga svar|omfattar tiden/);
  });

  it('is known by every sentence that leads over to its measures', () => {
    const some = proposalFacts();
    const only = (...states: readonly MeasureState[]) => ({
      ...some,
      measures: some.measures.filter(({ state }) => states.includes(state)),
    });
    const all = [some, only('proposed'), only('cancelled'), ...Object.values(PLANS)];
    const led = all.flatMap((facts) =>
      makeReport('back-report', facts, aFrame()).blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : [],
      ),
    );
    const paragraphs = led.filter((text) => text.startsWith('Tabellen visar'));
    expect(paragraphs).toHaveLength(all.length);
    const said = paragraphs.flatMap((text) => sentences(text).map(({ start, end }) => text.slice(start, end).trim()));
    expect(said).toContain('2 förslag väntar på beslut.');
    expect(said.filter((one) => !isOwnIntroduction(one))).toEqual([]);
  });

  it('keeps what the plan itself says before its measures', async () => {
    const background = ['Revisorerna granskade lässtödet under 2025. Inga svar har lämnats om kvällskurserna.'];
    const facts = someReportFacts({ plan: aPlan({ background }), measures });
    for (const kind of ['back-report', 'audit-answer'] as const)
      expect((await readAgain(kind, facts, 'docx')).plan.background).toEqual(background);
  });

  it.each(['docx', 'md', 'html'] as const)('offers no sentence of its own as a measure, as %s', async (format) => {
    const some = proposalFacts();
    const waiting = { ...some, measures: some.measures.filter(({ state }) => state === 'proposed') };
    for (const facts of [some, waiting, ...Object.values(PLANS)])
      expect((await readAgain('back-report', facts, format)).passedOver ?? []).toEqual([]);
  });
});

describe('what a plan says before its measures', () => {
  const table =
    '| Nr | Åtgärd | Ansvarig | Klart | Läge |\n|---|---|---|---|---|\n| 1 | Nytt läsrum | Rektor | 2026-09-30 | Pågår |\n';
  const backgroundOf = async (...lines: readonly string[]) => {
    const text = `# Åtgärdsplan för lässtöd\n\nDatum: 2026-06-15\n\n## Bakgrund\n\n${lines.join('\n\n')}\n\n## Åtgärder\n\n${table}`;
    return (await draftOf('plan.md', Buffer.from(text), { today: ON })).plan.background;
  };

  it('is not what back-reports of earlier versions said where it has nothing', async () => {
    const missing = 'Någon bakgrund är inte nedtecknad i planen.';
    expect(await backgroundOf('Planen är daterad den 3 november 2025.', missing)).toBeUndefined();
    expect(await backgroundOf('Planens datum är ej angivet.', missing)).toBeUndefined();
    const own = 'Nämnden beslutade om planen i december.';
    expect(await backgroundOf(`${own} Planen är daterad den 3 november 2025.`)).toEqual([own]);
  });

  it('is kept where it sounds like a report and is none', async () => {
    const own = [
      'Läget är det som gällde den 3 mars 2026. Två skolor har bytt rektor sedan dess.',
      'Planen avslutades den 9 februari 2026 av nämnden. Skäl: en ny lag har kommit.',
    ];
    expect(await backgroundOf(...own)).toEqual(own);
  });
});
