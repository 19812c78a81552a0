import { StoreFault } from '../../bot/ports/store';

const MOST_TRIES = 15;

/**
 * What the store says, asked again where it does not answer: an emulator that is busy with two bots and 500 people keeps
 * whoever looks on waiting for longer than the 20 s that one call may take.
 */
export async function looked<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await look();
    } catch (fault) {
      if (!(fault instanceof StoreFault) || tries === MOST_TRIES) throw fault;
    }
  }
}
