import { createHeavyWork } from '../../bot/heavy-work';

/** Work that ends when it is told to. */
function pieces() {
  const begun: number[] = [];
  const ends = new Map<number, (how: 'well' | 'badly') => void>();
  const piece = (no: number) => () => {
    begun.push(no);
    return new Promise<number>((resolve, reject) => {
      ends.set(no, (how) => (how === 'well' ? resolve(no) : reject(new Error(`piece ${no}`))));
    });
  };
  return { begun, piece, end: (no: number, how: 'well' | 'badly' = 'well') => ends.get(no)?.(how) };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('heavy work', () => {
  test('no more than so many run at once; the others follow in the order they came', async () => {
    const { begun, piece, end } = pieces();
    const queued = createHeavyWork({ atOnce: 2, waiting: 9 });
    const all = [1, 2, 3, 4].map((no) => queued(piece(no)));
    await settle();
    expect(begun).toEqual([1, 2]);
    end(2);
    await settle();
    expect(begun).toEqual([1, 2, 3]);
    all.push(queued(piece(5))); // a place that was handed over is taken
    await settle();
    expect(begun).toEqual([1, 2, 3]);
    end(1);
    await settle();
    for (const no of [3, 4]) end(no);
    await settle();
    end(5);
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5]);
  });

  test('who finds too many waiting is told at once, and that work is never begun', async () => {
    const { begun, piece, end } = pieces();
    const queued = createHeavyWork({ atOnce: 1, waiting: 1 });
    const first = queued(piece(1));
    const second = queued(piece(2));
    expect(await queued(piece(3))).toBe('busy');
    end(1);
    await settle();
    end(2);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(begun).toEqual([1, 2]);
  });

  test('work that fails gives its place to the next, and its fault to whoever asked', async () => {
    const { piece, end } = pieces();
    const queued = createHeavyWork({ atOnce: 1, waiting: 5 });
    const first = queued(piece(1)).catch((fault: Error) => fault.message);
    const second = queued(piece(2));
    await settle();
    end(1, 'badly');
    await settle();
    end(2);
    expect([await first, await second]).toEqual(['piece 1', 2]);
    const third = queued(piece(3));
    await settle();
    end(3);
    expect(await third).toBe(3);
  });
});
