import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, DraftMeasure } from '../../../bot/domain/draft';
import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import { statusJson } from '../../../bot/domain/status-json';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { loadFacts } from '../../../bot/usecases/load-facts';
import { STOCKHOLM, someFacts } from '../../support/facts-builders';
import { aStoreOf } from '../../support/facts-store';

/** The right reading of the plan the product was ordered with; it lies beside the project, never in it. */
const EXPECTED = join(__dirname, '../../../../shared/seeds/expected/seed1.expected.json');

interface Reading {
  readonly documentDate: string;
  readonly measures: readonly (Omit<DraftMeasure, 'no' | 'relatesTo' | 'executor' | 'confidence'> & {
    readonly key: string;
  })[];
}

function draftOf(reading: Reading): Draft {
  const measures = reading.measures.map((one, at) => ({
    ...one,
    no: at + 1,
    followUp: null,
    analysis: null,
    relatesTo: [],
    confidence: 'certain' as const,
  }));
  const plan = {
    title: 'Plan',
    kind: 'audit_plan',
    caseNumber: null,
    documentDate: reading.documentDate,
    answerDueOn: null,
  } as const;
  return { plan, measures, recommendations: [], ratings: [], warnings: [] };
}

const title =
  'on 15 January 2018 the plan has measure 3 late by 15 days, 4, 8 and 9 due in January, seven without anyone';
const there = existsSync(EXPECTED);
(there ? it : it.skip)(there ? title : `${title} (skipped: ${EXPECTED} is not there)`, async () => {
  const reading = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Reading;
  const deps = await aStoreOf(someFacts({ plans: [] }), '2018-01-15T08:00:00.000Z');
  const published = await publishDraft(
    deps,
    deps.tenant,
    draftOf(reading),
    { name: 'seed', sha256: '01' },
    'command-line',
  );
  expect(published.ok).toBe(true);
  const { groups, measures, counts } = statusJson(
    statusOf(await loadFacts(deps.store, deps.tenant), {
      now: deps.clock.now(),
      timeZone: STOCKHOLM,
      filter: '',
      scope: EVERYTHING,
    }),
  );
  expect(measures).toHaveLength(9);
  expect(groups.overdue).toMatchObject([{ no: 3, due: '2017-12-31', daysLate: 15 }]);
  const january = groups.due_soon.filter((one) => one.due === '2018-01-31').map((one) => one.no);
  expect(january).toEqual(expect.arrayContaining([4, 8, 9]));
  expect(groups.no_responsible.map((one) => one.no).sort()).toEqual([1, 2, 3, 4, 6, 7, 9]);
  const everywhere = Object.values(groups).flatMap((group) => group.map((one) => ('no' in one ? one.no : null)));
  expect(everywhere).not.toContain(5);
  expect(measures.find((one) => one.no === 5)).toMatchObject({ status: 'closed_continues', daysLate: 0 });
  expect(counts).toMatchObject({ in_progress: 6, not_started: 2, closed_continues: 1, overdue: 1, no_responsible: 7 });
});
