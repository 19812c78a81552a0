import { afterSending } from '../../../bot/domain/after-sending';
import type { Delivery, DeliveryKind } from '../../../bot/domain/delivery';
import { aDelivery } from '../../support/builders';

const AT = '2026-02-09T08:00:00.000Z';
const sending = (kind: DeliveryKind, attempts: number) =>
  aDelivery({ kind, attempts, state: 'sending', lease: { by: 'one', until: AT } });

test('what was sent is marked with its message and free of its lease', () => {
  const message = { conversationId: 'c', messageId: 'm' };
  expect(afterSending(sending('card', 1), { outcome: 'sent', message, at: AT })).toMatchObject({
    state: 'sent',
    message,
    sentAt: AT,
    lease: null,
  });
});

test('a prompt whose fate is unknown is sent once more, and then shown as uncertain', () => {
  expect(afterSending(sending('card', 1), { outcome: 'uncertain', at: AT })).toMatchObject({
    state: 'queued',
    dueAt: AT,
  });
  expect(afterSending(sending('card', 2), { outcome: 'uncertain', at: AT }).state).toBe('uncertain');
});

test('a summary is never sent again by itself', () => {
  expect(afterSending(sending('summary', 1), { outcome: 'uncertain', at: AT }).state).toBe('uncertain');
});

describe('being asked to wait', () => {
  const later = (afterMs: number, chance = 0) => ({ outcome: 'later' as const, at: AT, afterMs, chance });
  const waitOf = (delivery: Delivery) => Date.parse(delivery.dueAt) - Date.parse(AT);
  /** The same answer so many times in a row. */
  const times = (count: number, afterMs: number, kind: DeliveryKind = 'card') => {
    let one = sending(kind, 1);
    for (let n = 0; n < count; n += 1)
      one = { ...afterSending(one, later(afterMs)), attempts: 1, state: 'sending' as const };
    return afterSending(one, later(afterMs));
  };

  test('is no attempt', () => {
    expect(afterSending(sending('card', 1), later(5_000))).toMatchObject({
      state: 'queued',
      attempts: 0,
      dueAt: '2026-02-09T08:00:05.000Z',
      refusal: null,
    });
  });

  test('makes each wait twice as long as the one before, up to a quarter of an hour', () => {
    expect([0, 1, 2, 3, 10].map((count) => waitOf(times(count, 10_000)))).toEqual([
      10_000, 20_000, 40_000, 80_000, 900_000,
    ]);
  });

  test('is obeyed however long the platform asks for, and never answered at once', () => {
    expect(waitOf(times(3, 3_600_000))).toBe(3_600_000);
    expect(waitOf(times(0, 0))).toBe(1_000);
  });

  test('does not bring all back at the same moment', () => {
    const waits = [0, 0.5, 0.999].map((chance) => waitOf(afterSending(sending('card', 1), later(10_000, chance))));
    expect(waits).toEqual([10_000, 11_250, 12_498]);
  });

  test('for more than an hour is shown, and over as soon as a message gets through', () => {
    const since = '2026-02-09T06:59:00.000Z';
    const long = { ...sending('card', 1), putOff: { times: 9, since } };
    const still = afterSending(long, later(10_000));
    expect(still).toMatchObject({ state: 'queued', refusal: 'unreachable', putOff: { times: 10, since } });
    const message = { conversationId: 'c', messageId: 'm' };
    const sent = afterSending({ ...still, state: 'sending' }, { outcome: 'sent', message, at: AT });
    expect(sent.refusal).toBeNull();
    expect(sent.putOff).toBeUndefined();
  });

  test('says nothing of the platform where the fault is ours: for hours, and also when it asks us to wait after that', () => {
    const ours = { outcome: 'fault' as const, at: AT, afterMs: 30_000, chance: 0 };
    const long = { ...sending('card', 1), putOff: { times: 9, since: '2026-02-09T05:00:00.000Z' } };
    const still = afterSending(long, ours);
    expect(still).toMatchObject({ state: 'queued', attempts: 0, refusal: null, putOff: { times: 10 } });
    expect(waitOf(still)).toBe(900_000);
    const asked = afterSending({ ...still, attempts: 1, state: 'sending' }, later(10_000));
    expect(asked).toMatchObject({ state: 'queued', refusal: null });
  });

  test('goes on for a card, and ends for a standing message after some hours', () => {
    expect([times(40, 1_000).state, times(40, 1_000, 'redraw').state]).toEqual(['queued', 'dropped']);
  });
});

test('a refusal is kept for the administrator; a message that is gone needs no redrawing', () => {
  expect(afterSending(sending('card', 1), { outcome: 'refused', code: 'blocked' })).toMatchObject({
    state: 'refused',
    refusal: 'blocked',
  });
  expect(afterSending(sending('redraw', 1), { outcome: 'refused', code: 'gone' }).state).toBe('dropped');
});
