import Database from 'libsql';
import { Temporal } from 'temporal-polyfill';
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

  it('leaves out the words of what is not ours, which may quote what somebody wrote', () => {
    const thrown = (work: () => unknown): Error => {
      try {
        work();
      } catch (cause) {
        return new Error('the card could not be drawn', { cause });
      }
      throw new Error('nothing was thrown');
    };
    for (const fault of [
      thrown(() => JSON.parse('HEMLIGT')),
      thrown(() => Temporal.PlainDate.from('HEMLIGT')),
      thrown(() => new Database(':memory:').exec('HEMLIGT')),
    ]) {
      const cause = fault.cause as Error & { readonly code?: string };
      expect(cause.message).toContain('HEMLIGT');
      const lines = [...written((log) => log.error('odd', fault)), ...written((log) => log.error('odd', cause))];
      expect(JSON.stringify(lines)).not.toContain('HEMLIGT');
      expect(lines[0].fault).toMatchObject({ message: 'the card could not be drawn', cause: { name: cause.name } });
      expect(lines[0].fault.cause.stack).toContain('log.test.ts');
    }
  });

  it('keeps the code of what is not ours, whatever it is called there', () => {
    for (const [field, code] of Object.entries({ code: 403, errorCode: 'invalid_client', statusCode: 401 })) {
      const fault = Object.assign(new Error('HEMLIGT'), {
        stack: 'Error: HEMLIGT\n    at node:net:1:1',
        [field]: code,
      });
      expect(written((log) => log.error('odd', fault))[0].fault).toEqual({
        name: 'Error',
        code,
        stack: 'at node:net:1:1',
      });
    }
  });

  it('is not led to take a line of a message for where it came from', () => {
    const fault = new Error('x\n    at HEMLIGT');
    fault.stack = `Error: ${fault.message}\n    at node:net:1:1`;
    expect(JSON.stringify(written((log) => log.error('odd', fault)))).not.toContain('HEMLIGT');
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
    expect(lines[0].fault).toEqual({ name: 'string' });
  });
});
