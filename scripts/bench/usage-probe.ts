/**
 * Loaded into a measured process before its own code (`node -r`): tells the bench what the process has used when it is
 * asked to, and ends the process with the bench. The same on every system, and the process itself is none the wiser.
 */
export interface Usage {
  /** Bytes of memory held just now. */
  readonly rss: number;
  readonly heapUsed: number;
  /** Processor time since the start, of all threads, in microseconds. */
  readonly cpu: number;
}

if (process.send) {
  process.on('message', (asked) => {
    if (asked !== 'usage') return;
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    process.send?.({ rss, heapUsed, cpu: user + system } satisfies Usage);
  });
  process.once('disconnect', () => process.exit());
  process.channel?.unref();
}
