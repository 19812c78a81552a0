import type { Assignment } from '../../bot/domain/assignment';
import type { Delivery } from '../../bot/domain/delivery';
import { aDelivery, anAssignment, aPerson, aPrompt } from '../support/builders';
import type { CampaignResult } from './campaign';
import { chatOf } from './municipality';
import { judge, type Kept } from './verdict';

const CARD = 'card:p-rut:2026-W03';
const REMINDER = 'reminder:p-rut:2026-W06';

interface Scene {
  readonly card?: Partial<Delivery>;
  readonly reminder?: Partial<Delivery>;
  readonly assignment?: Partial<Assignment>;
  /** The messages that stand in the chat. */
  readonly standing?: readonly string[];
  /** Whether the administrator sees that the person could not be reached. */
  readonly isShown?: boolean;
}

/** The rules that a campaign with one person, who was asked one thing on a card and reminded of it once, breaks. */
function brokenBy({ card, reminder, assignment, standing = [], isShown = false }: Scene): readonly string[] {
  const rut = aPerson({ entraId: 'e-rut' });
  const result: CampaignResult = {
    record: {
      attempts: [],
      notChanged: [],
      standing: standing.map((key) => ({ conversation: chatOf('e-rut'), key })),
      shut: [],
      reopened: [],
      intents: [],
      bound: [],
      requests: 0,
      faults: 0,
    },
    cut: new Map(),
    kills: 0,
    starts: 1,
    stops: [],
    faults: new Map(),
    seconds: 1,
    endedAt: '2026-02-09T08:00:00.000Z',
  };
  const shown = isShown ? [{ person: rut.name, channel: null }] : [];
  const kept: Kept = {
    people: [rut],
    deliveries: [
      aDelivery({ id: CARD, state: 'sent', ...card }),
      aDelivery({ id: REMINDER, kind: 'reminder', state: 'sent', ...reminder }),
    ],
    answers: [],
    assignments: [
      anAssignment({ prompts: [aPrompt({ deliveryId: CARD })], awaiting: true, schedule: null, ...assignment }),
    ],
    measures: [],
    bindings: [],
    status: { groups: { delivery_faults: shown } } as unknown as Kept['status'],
  };
  return judge(result, kept, 'Europe/Stockholm')
    .violations.map(({ rule }) => rule)
    .filter((rule) => rule === 'reached' || rule === 'reminded');
}

const DROPPED = { state: 'dropped' } as const;

test('a card and a reminder that stand are what is wanted', () => {
  expect(brokenBy({ standing: [CARD, REMINDER] })).toEqual([]);
});

test('a card or a reminder that was dropped with something left to ask is a violation', () => {
  expect(brokenBy({ card: DROPPED, reminder: DROPPED })).toEqual(['reached', 'reminded']);
  expect(brokenBy({ card: DROPPED, reminder: DROPPED, standing: [CARD] })).toEqual(['reminded']);
  expect(brokenBy({ card: { ...DROPPED, prompts: [] }, reminder: DROPPED })).toEqual(['reached', 'reminded']);
});

test('a reminder that was refused or whose fate is unknown reminds nobody, unless the administrator sees it', () => {
  for (const state of ['refused', 'uncertain'] as const) {
    expect(brokenBy({ reminder: { state, refusal: 'not_installed' }, standing: [CARD] })).toContain('reminded');
    expect(brokenBy({ reminder: { state, refusal: 'not_installed' }, standing: [CARD], isShown: true })).toEqual([]);
  }
});

test('a card that was dropped is no violation where its prompts were answered, closed, or nobody has them any more', () => {
  const dropped = { card: DROPPED, reminder: DROPPED };
  const asked = (prompt: Parameters<typeof aPrompt>[0]) => ({
    prompts: [aPrompt({ deliveryId: CARD, ...prompt })],
    awaiting: false,
  });
  const answered = asked({ answeredAt: '2026-02-06T08:00:00.000Z', answerId: 'a-1-1' });
  expect(brokenBy({ ...dropped, assignment: answered })).toEqual([]);
  expect(brokenBy({ ...dropped, assignment: asked({ closesOn: '2026-02-08' }) })).toEqual([]);
  expect(brokenBy({ ...dropped, assignment: asked({ closesOn: '2026-02-09' }) })).toEqual(['reached']);
  expect(brokenBy({ ...dropped, assignment: { active: false, awaiting: false } })).toEqual([]);
});

test('a reminder that stands counts for a card that did not get through', () => {
  expect(brokenBy({ card: { state: 'uncertain' }, standing: [REMINDER] })).toEqual([]);
});
