import type { Check, Opened } from './store/promise';
import { PROMISES } from './store/promises';

/**
 * Every promise of the store port as a test of its own, over a store that `open` gives, empty and new each time.
 * `except` names the promises a store cannot keep, by their titles, each with the reason that is printed.
 */
export function storeContract(
  name: string,
  open: () => Promise<Opened>,
  except: Readonly<Record<string, string>> = {},
): void {
  async function keeps(check: Check): Promise<void> {
    const opened = await open();
    try {
      await check(opened);
    } finally {
      await opened.destroy();
    }
  }

  describe(`store contract: ${name}`, () => {
    for (const [method, promises] of Object.entries(PROMISES)) {
      describe(method, () => {
        for (const [title, check] of Object.entries(promises)) {
          const reason = except[title];
          if (reason === undefined) test(title, () => keeps(check), 60_000);
          else test.skip(`${title} (${reason})`, () => undefined);
        }
      });
    }

    test('every method of the store has promises, and each is titled with the method it is about', async () => {
      const { store, destroy } = await open();
      expect(Object.keys(PROMISES).sort()).toEqual(Object.keys(store).sort());
      await destroy();
      for (const [method, promises] of Object.entries(PROMISES)) {
        expect(Object.keys(promises).length).toBeGreaterThan(0);
        for (const title of Object.keys(promises)) expect(title.split(' ')[0]).toBe(method);
      }
    });

    test('every exception is one of the promises', () => {
      const titles = Object.values(PROMISES).flatMap((promises) => Object.keys(promises));
      expect(titles).toEqual(expect.arrayContaining(Object.keys(except)));
    });
  });
}
