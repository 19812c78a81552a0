import autocannon from 'autocannon';

export interface Fired {
  /** From the first request to the last reply, in seconds. */
  readonly seconds: number;
  /** Places in the list of bodies that were replied to with 200. */
  readonly replied: readonly number[];
  /**
   * Milliseconds from a request to its reply: the median, and what 99 of 100 stay below. Without the first request of
   * each connection: a busy server takes in one new connection a turn of its event loop, and Teams keeps its own open.
   */
  readonly p50: number;
  readonly p99: number;
  /** Mean length of a reply's body, in bytes. */
  readonly replyBytes: number;
}

/** What is remembered of a request until its reply: its place in the list, and when it was sent. */
interface Sent {
  readonly index: number;
  readonly at: number;
}

/** Posts every body once over so many connections, each sending its next when it has its reply. */
export async function fire(url: string, bodies: readonly string[], connections: number): Promise<Fired> {
  let next = 0;
  let last = 0;
  let bytes = 0;
  const replied: number[] = [];
  const waits: number[] = [];
  const began = performance.now();
  await autocannon({
    url,
    connections,
    amount: bodies.length,
    timeout: 60,
    sampleInt: 100, // it ends on a sample, and a whole second is as long as a round
    requests: [
      {
        method: 'POST',
        path: new URL(url).pathname,
        headers: { 'content-type': 'application/json' },
        setupRequest(request, context) {
          const index = next++;
          Object.assign(context, { index, at: performance.now() } satisfies Sent);
          return { ...request, body: bodies[index] };
        },
        onResponse(status, body, context) {
          last = performance.now();
          bytes += Buffer.byteLength(body);
          const { index, at } = context as Sent;
          if (status === 200) replied.push(index);
          if (index >= connections) waits.push(last - at);
        },
      },
    ],
  });
  waits.sort((one, other) => one - other);
  const below = (share: number) => waits[Math.floor(waits.length * share)] ?? 0;
  return {
    seconds: (last - began) / 1000,
    replied,
    p50: below(0.5),
    p99: below(0.99),
    replyBytes: Math.round(bytes / bodies.length),
  };
}
