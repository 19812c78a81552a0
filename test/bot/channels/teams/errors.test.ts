import fc from 'fast-check';
import { type PlatformFault, verdictOf } from '../../../../bot/channels/teams/errors';

const answered = (status: number, more: Partial<PlatformFault> = {}): PlatformFault => ({
  status,
  codes: [],
  retryAfter: null,
  left: true,
  ...more,
});

describe('what a failed request means', () => {
  it.each([
    [403, 'BotDisabledByAdmin', 'disabled'],
    [403, 'BotNotInConversationRoster', 'not_installed'],
    [403, 'ForbiddenOperationException', 'not_installed'],
    [403, 'ConversationBlockedByUser', 'blocked'],
    [403, 'MessageWritesBlocked', 'blocked'],
    [403, 'InvalidBotApiHost', 'not_permitted'],
    [403, 'NotEnoughPermissions', 'not_permitted'],
    [403, 'SomethingNew', 'not_permitted'],
    [401, 'BotNotRegistered', 'not_permitted'],
    [404, 'ConversationNotFound', 'gone'],
    [404, 'ActivityNotFoundInConversation', 'gone'],
    [413, 'MessageSizeTooBig', 'too_large'],
    [400, 'BadArgument', 'unknown'],
    [307, 'Redirect', 'unknown'],
  ] as const)('%i %s is refused as %s', (status, code, refusal) => {
    expect(verdictOf(answered(status, { codes: [code] }))).toEqual({ outcome: 'refused', code: refusal });
  });

  it('a 403 whose reason stands in the inner code is understood', () => {
    expect(verdictOf(answered(403, { codes: ['Forbidden', 'ConversationBlockedByUser'] }))).toEqual({
      outcome: 'refused',
      code: 'blocked',
    });
  });

  it('a code that only looks like one of the table, by a name every object has, is not one', () => {
    expect(verdictOf(answered(403, { codes: ['constructor'] }))).toEqual({ outcome: 'refused', code: 'not_permitted' });
  });

  it.each([412, 429, 502, 503, 504])('%i is asked again later', (status) => {
    expect(verdictOf(answered(status))).toMatchObject({ outcome: 'later' });
  });

  it('waits as long as Teams says, also for hours, and what no one can mean is a week', () => {
    expect(verdictOf(answered(429, { retryAfter: '7' }))).toEqual({ outcome: 'later', afterMs: 7_000 });
    expect(verdictOf(answered(429, { retryAfter: '5400' }))).toEqual({ outcome: 'later', afterMs: 5_400_000 });
    expect(verdictOf(answered(503, { retryAfter: '172800' }))).toEqual({ outcome: 'later', afterMs: 172_800_000 });
    expect(verdictOf(answered(429, { retryAfter: '1e15' }))).toEqual({ outcome: 'later', afterMs: 604_800_000 });
    expect(verdictOf(answered(429, { retryAfter: '0' }))).toEqual({ outcome: 'later', afterMs: 0 });
  });

  it.each(['', 'soon', '-1', 'Wed, 11 Feb 2026 08:00:00 GMT'])(
    'a Retry-After of "%s" leaves the default',
    (retryAfter) => {
      expect(verdictOf(answered(429, { retryAfter }))).toEqual({ outcome: 'later', afterMs: 5_000 });
    },
  );

  it.each([500, 408, 501, 520])('after %i nobody knows whether the message stands there', (status) => {
    expect(verdictOf(answered(status))).toEqual({ outcome: 'uncertain' });
  });

  it('no answer is uncertain when the request had left, and later when it never did', () => {
    const silent = { status: null, codes: [], retryAfter: null };
    expect(verdictOf({ ...silent, left: true })).toEqual({ outcome: 'uncertain' });
    expect(verdictOf({ ...silent, left: false })).toMatchObject({ outcome: 'later' });
  });

  it('says later only where nothing can have been shown, whatever comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.string(),
        fc.option(fc.string()),
        (status, code, retryAfter) => {
          const verdict = verdictOf(answered(status, { codes: [code], retryAfter }));
          expect(verdict.outcome === 'later').toBe([412, 429, 502, 503, 504].includes(status));
          if (verdict.outcome === 'later') expect(verdict.afterMs).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
