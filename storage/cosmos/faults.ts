import { StoreFault } from '../../bot/ports/store';

/** What the SDK says of a failure: an HTTP status or the name of what went wrong on the way. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function substatusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'substatus' in error ? error.substatus : undefined;
}

/** Cosmos DB answered with this HTTP status. */
export const answered = (error: unknown, status: number) => codeOf(error) === status;

/**
 * There is no such item. The same status stands for a container that is gone (1003) and for a replica that has not
 * caught up (1002): those are faults, and taken for "no such document" they would be wrong answers.
 */
export const isMissing = (error: { readonly substatus?: unknown }) =>
  error.substatus === undefined || error.substatus === 0;

export const itemIsMissing = (error: unknown) => answered(error, 404) && isMissing({ substatus: substatusOf(error) });

/**
 * Whether a conditional write that failed like this is worth sending again. The connection broke or no answer came, or
 * Cosmos DB itself does not know (408, 5xx): then it may have been carried out all the same. 449 is two writers of one
 * document at once, and the write was not carried out. Every other status below 500 says that it will not be either.
 */
export function mayBeSentAgain(error: unknown): boolean {
  const code = codeOf(error);
  // no number is a broken way there (ECONNRESET, TimeoutError), or an answer that was not Cosmos DB's: a proxy's page
  return typeof code !== 'number' || code === 408 || code === 449 || code >= 500;
}

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'Cosmos DB does not understand what it was asked',
  401: 'Cosmos DB does not accept the key or the identity',
  403: 'Cosmos DB does not allow this: the key or the identity may not, or the network is closed to us',
  404: 'the container in Cosmos DB is gone, or a copy of it has not caught up',
  408: 'Cosmos DB did not answer in time',
  413: 'the document is larger than the 2 MB that Cosmos DB keeps',
  429: 'Cosmos DB had more to do than its request units allow, for longer than we wait',
  449: 'Cosmos DB was writing the same document for somebody else, several times over',
  503: 'Cosmos DB is not available',
};

/** Every failure leaves with a sentence of ours. Cosmos DB's own are the cause: they may quote values, and stay out of the log. */
export function faultOf(cause: unknown): StoreFault {
  if (cause instanceof StoreFault) return cause;
  const code = codeOf(cause);
  if (typeof code === 'string') return new StoreFault(`Cosmos DB could not be reached (${code})`, { cause });
  if (typeof code !== 'number') return new StoreFault('the client of Cosmos DB failed', { cause });
  return new StoreFault(SENTENCES[code] ?? `Cosmos DB answered with status ${code}`, { cause });
}
