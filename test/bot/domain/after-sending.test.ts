import { afterSending } from '../../../bot/domain/after-sending';
import type { DeliveryKind } from '../../../bot/domain/delivery';
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

test('being asked to wait is no attempt', () => {
  expect(afterSending(sending('card', 1), { outcome: 'later', at: AT })).toMatchObject({
    state: 'queued',
    attempts: 0,
    dueAt: AT,
  });
});

test('a refusal is kept for the administrator; a message that is gone needs no redrawing', () => {
  expect(afterSending(sending('card', 1), { outcome: 'refused', code: 'blocked' })).toMatchObject({
    state: 'refused',
    refusal: 'blocked',
  });
  expect(afterSending(sending('redraw', 1), { outcome: 'refused', code: 'gone' }).state).toBe('dropped');
});
