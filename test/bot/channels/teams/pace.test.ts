import { createPace } from '../../../../bot/channels/teams/pace';

/** A clock that only moves when somebody waits. */
function setUp(perSecond: number) {
  let now = 0;
  const waits: number[] = [];
  const pace = createPace(
    perSecond,
    () => now,
    async (ms) => void waits.push(ms),
  );
  return {
    pace,
    waits,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('the pace of what the bot sends of its own accord', () => {
  it('spreads a gust evenly', async () => {
    const { pace, waits } = setUp(10);
    for (let n = 0; n < 4; n += 1) await pace('t');
    expect(waits).toEqual([100, 200, 300]);
  });

  it('lets no municipality wait for another', async () => {
    const { pace, waits } = setUp(10);
    await pace('a');
    await pace('b');
    expect(waits).toEqual([]);
  });

  it('does not make up for quiet times with a gust', async () => {
    const { pace, waits, pass } = setUp(10);
    await pace('t');
    pass(60_000);
    await pace('t');
    await pace('t');
    expect(waits).toEqual([100]);
  });
});
