import type { Here } from '../../../../bot/channels/teams/outbound';
import { createStanding, type Standing } from '../../../../bot/channels/teams/standing';
import { createWaitOut } from '../../../../bot/channels/teams/wait-out';
import type { Sent } from '../../../../bot/ports/channel';
import type { CardView } from '../../../../cards/views';
import { virtualTime } from '../../../support/virtual-time';
import { notice } from './stage';

const place = { kind: 'personal', conversationId: 'a:anna', tenant: 'local' } as Here;
const message = { conversationId: 'a:anna', messageId: '1' };
const draft = { kind: 'draft_list' } as CardView;
const form = { kind: 'draft_form' } as CardView;

/** Teams has no time before `opensAt`, in milliseconds. */
function stage(opensAt = 0) {
  const time = virtualTime();
  const waitOut = createWaitOut({ log: { info: () => {}, warn: () => {}, error: () => {} }, sleep: time.sleep });
  const drawn: CardView[] = [];
  const held = new Map<string, Standing>();
  const outbound = {
    replace: async (_at: Here, _message: object, view: CardView): Promise<Sent> => {
      if (time.now() < opensAt) return { outcome: 'later', afterMs: opensAt - time.now() };
      drawn.push(view);
      return { outcome: 'sent', message };
    },
  };
  return { time, drawn, held, follow: createStanding(outbound, waitOut, held) };
}

describe('the message under a pressed card', () => {
  test('follows the last of several presses, once', async () => {
    const { drawn, held, follow } = stage();
    const other = { ...draft };
    const [first, second] = [follow(place, message, draft), follow(place, message, other)];
    await first?.();
    await second?.();
    expect(drawn).toEqual([other]);
    expect(drawn[0]).toBe(other);
    expect(held.size).toBe(0);
  });

  test('is left alone while somebody fills in a form there, and nothing is kept of it afterwards', async () => {
    const { drawn, held, follow } = stage();
    const first = follow(place, message, draft);
    expect(follow(place, message, form)).toBeNull();
    await first?.();
    expect(drawn).toEqual([]);
    expect(held.size).toBe(0);
  });

  test('follows when Teams has time for it', async () => {
    const { time, drawn, held, follow } = stage(20_000);
    const followed = follow(place, message, draft)?.();
    await time.run(19_999);
    expect(drawn).toEqual([]);
    await time.run();
    await followed;
    expect([drawn, held.size]).toEqual([[draft], 0]);
  });

  test('is left to the press that came while Teams had no time', async () => {
    const { time, drawn, held, follow } = stage(20_000);
    const followed = follow(place, message, draft)?.();
    await time.run(1_000);
    expect(follow(place, message, form)).toBeNull();
    await time.run();
    await followed;
    expect([drawn, held.size]).toEqual([[], 0]);
  });

  test('that does not follow is not kept at all', () => {
    const { held, follow } = stage();
    expect(follow(place, message, notice())).toBeNull();
    expect(follow(place, null, draft)).toBeNull();
    expect(follow({ ...place, kind: 'channel' }, message, draft)).toBeNull();
    expect(held.size).toBe(0);
  });
});
