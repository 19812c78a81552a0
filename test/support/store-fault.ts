import { StoreFault } from '../../bot/ports/store';

/** The fault that a store fails with; a test fails where it does not. */
export async function faultOf(work: Promise<unknown>): Promise<StoreFault> {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof StoreFault)) throw new Error(`no fault of the store: ${String(fault)}`);
  return fault;
}
