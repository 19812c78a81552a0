import { createLog } from '../../bot/log';

const written = (speak: (log: ReturnType<typeof createLog>) => void) => {
  const lines: string[] = [];
  speak(createLog((line) => lines.push(line)));
  return lines.map((line) => JSON.parse(line));
};

describe('the log', () => {
  it('is one line of JSON a call: the time, the level, a fixed message and its fields', () => {
    const [line] = written((log) => log.info('delivery', { tenant: 't', n: 1, refusal: null }));
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/Z$/),
      msg: 'delivery',
      tenant: 't',
      n: 1,
      refusal: null,
    });
  });

  it('keeps a fault with every cause', () => {
    const fault = new Error('the store did not answer', {
      cause: Object.assign(new TypeError('no route'), { code: 'EHOSTUNREACH' }),
    });
    const [line] = written((log) => log.error('tick failed', fault, { tenant: 't' }));
    expect(line).toMatchObject({
      level: 'error',
      msg: 'tick failed',
      tenant: 't',
      fault: {
        name: 'Error',
        message: 'the store did not answer',
        stack: expect.stringContaining('log.test.ts'),
        cause: { name: 'TypeError', message: 'no route', code: 'EHOSTUNREACH' },
      },
    });
  });

  it('leaves out what else an error carries: the request of an HTTP client holds the card and the token', () => {
    const fault = Object.assign(new Error('403'), {
      request: { body: 'HEMLIGT', headers: { authorization: 'Bearer HEMLIGT' } },
    });
    expect(JSON.stringify(written((log) => log.error('send failed', fault)))).not.toContain('HEMLIGT');
  });

  it('cuts a message that quotes a whole page', () => {
    const [line] = written((log) => log.error('send failed', new Error('x'.repeat(10_000))));
    expect(JSON.stringify(line).length).toBeLessThan(2_500);
  });

  it('survives what is no error, nothing at all, and causes in a circle', () => {
    const circle = new Error('around');
    circle.cause = circle;
    const lines = written((log) => {
      for (const fault of ['a text', undefined, null, 7, circle]) log.error('odd', fault);
    });
    expect(lines).toHaveLength(5);
    expect(lines[0].fault).toEqual({ name: 'string', message: 'a text' });
  });
});
