import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import { teamsCard } from '../../../cards/teams';
import type { CardKind } from '../../../cards/views';
import { lintCard } from '../../support/card-lint';
import { sampleViews } from '../../support/sample-views';

const SCHEMA = resolve(__dirname, '../../../../shared/schemas/adaptive-card-1.5.0.schema.json');
const samples = sampleViews().map(({ name, view }) => ({ name, view, ...teamsCard(view) }));

describe('every card, in both languages', () => {
  test('the samples hold every kind of card', () => {
    const kinds: Readonly<Record<CardKind, true>> = {
      round: true,
      form: true,
      welcome: true,
      stranger: true,
      notice: true,
      help: true,
      summary: true,
      areas: true,
      status: true,
      remind: true,
      assign: true,
      measure: true,
      wheel: true,
      draft: true,
      draft_list: true,
      draft_offers: true,
      draft_form: true,
      draft_open: true,
      draft_done: true,
      decline: true,
      decline_due: true,
      set_due: true,
      close_plan: true,
      reports: true,
      file_link: true,
      held: true,
      requests: true,
    };
    expect(new Set(samples.map(({ view }) => view.kind))).toEqual(new Set(Object.keys(kinds)));
  });

  test.each(samples)('$name keeps what a phone, a screen reader and a narrow panel need', ({ card }) => {
    expect(lintCard(card)).toEqual([]);
  });

  test('each says in its notification what it is about, on one line', () => {
    for (const { name, summary } of samples) {
      expect(`${name}: ${summary}`).toMatch(/: \S.{3,}$/);
      expect(summary.length).toBeLessThanOrEqual(200);
      expect(summary).not.toMatch(/undefined|NaN|<at|\n/);
    }
  });

  test('drawing the same view twice gives the same card', () => {
    for (const { view, card } of samples) expect(teamsCard(view).card).toEqual(card);
  });

  test('the renderer Teams is built on reads every card without a word of complaint', () => {
    const library = jest.requireActual<AdaptiveCards>('adaptivecards/dist/adaptivecards.js');
    // The library keeps one pattern for `lang` that forgets to begin anew, so that it rejects every second "sv".
    const itsOwnFault = /^Invalid value "(sv|en)" for property "lang"\.$/;
    for (const { name, card } of samples) {
      const context = new library.SerializationContext(library.Versions.v1_5);
      const adaptive = new library.AdaptiveCard();
      adaptive.parse(card, context);
      const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
      const checking = adaptive.validateProperties().validationEvents.map((event) => event.message);
      expect({ name, faults: [...parsing, ...checking].filter((one) => !itsOwnFault.test(one)) }).toEqual({
        name,
        faults: [],
      });
    }
  });

  if (!existsSync(SCHEMA)) {
    console.info(`skipped: cards against the published schema 1.5 (${SCHEMA} is not there)`);
  } else {
    test('every card is valid against the published schema 1.5', () => {
      const valid = schema();
      for (const { name, card } of samples) {
        valid(card);
        expect({ name, errors: valid.errors ?? [] }).toEqual({ name, errors: [] });
      }
    });

    test('the schema would notice a wrong key', () => {
      const valid = schema();
      expect(valid({ ...samples[0]?.card, body: [{ type: 'TextBlock', text: 'a', wrapp: true }] })).toBe(false);
    });
  }
});

interface AdaptiveCards {
  readonly Versions: { readonly v1_5: unknown };
  readonly SerializationContext: new (
    version: unknown,
  ) => { readonly eventCount: number; getEventAt(at: number): { readonly message: string } };
  readonly AdaptiveCard: new () => {
    parse(card: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
}

/** The schema is draft 6, which calls its own name `id` as draft 4 did. */
function schema(): ValidateFunction {
  const { id, ...rest } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { 'uri-reference': true, uri: true } });
  ajv.addMetaSchema(draft6);
  return ajv.compile({ ...rest, $id: id });
}
