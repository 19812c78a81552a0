import type { Addressed, Reply } from '../../../../bot/channels/teams/answer-activity';
import { createInTime } from '../../../../bot/channels/teams/in-time';
import { createWaitOut } from '../../../../bot/channels/teams/wait-out';
import type { Place, Sender, Sent } from '../../../../bot/ports/channel';
import { virtualTime } from '../../../support/virtual-time';
import { drawPlain, notice, recordingApp } from './stage';

const place = { kind: 'personal', conversationId: 'a:anna', serviceUrl: 'http://localhost:1/' } as Place;
const message = { conversationId: 'a:anna', messageId: '1' };
const pressed = { kind: 'pressed', via: 'execute', sender: { tenant: 'local' } as Sender, place, message } as Addressed;
const card = JSON.stringify({ type: 'application/vnd.microsoft.card.adaptive', value: { body: [] } });

/**
 * A press whose work takes longer than a reply may. Teams has no time for what is brought afterwards until 20 s on; or it
 * gives these answers to what is put, one after the other, and takes all else.
 */
function setUp(answers?: readonly Sent[]) {
  const time = virtualTime();
  const brought: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const left = [...(answers ?? [])];
  const take = (what: string) => async (): Promise<Sent> => {
    const answer = what === 'put' ? left.shift() : undefined;
    if (answer) {
      brought.push(what);
      return answer;
    }
    if (!answers && time.now() < 20_000) return { outcome: 'later', afterMs: 20_000 - time.now() };
    brought.push(what);
    return { outcome: 'sent', message };
  };
  const { app, namesAsked } = recordingApp();
  const inTime = createInTime({
    app,
    outbound: { answer: take('answer'), send: take('send'), put: take('put') },
    draw: drawPlain,
    log,
    waitOut: createWaitOut({ log, sleep: time.sleep }),
    withinMs: 1,
    notice: (code) => notice({}, code),
  });
  return { time, brought, namesAsked, inTime };
}

test('a card that took long comes when Teams has time for it, and what is queued does not wait for that', async () => {
  const { time, brought, namesAsked, inTime } = setUp();
  let done = (_: Reply) => {};
  const reply = await inTime(pressed, new Promise((resolve) => (done = resolve)));
  const after = reply.after?.();
  done({ status: 200, body: card, deliver: { tenant: 'local', when: 'now' } });
  await time.run(19_999);
  expect([brought, namesAsked()]).toEqual([[], ['deliver']]);
  await time.run();
  await after;
  expect(brought).toEqual(['put']);
});

const uncertain: Sent = { outcome: 'uncertain' };
test.each<[what: string, answers: readonly Sent[], brought: readonly string[]]>([
  ['a card is put there again until Teams answers', [uncertain, uncertain], ['put', 'put', 'put']],
  ['a card that is gone from the chat comes anew', [{ outcome: 'refused', code: 'gone' }], ['put', 'send']],
  ['and so does one that Teams never answers about', Array(4).fill(uncertain), [...Array(4).fill('put'), 'send']],
])('%s', async (_what, answers, expected) => {
  const { time, brought, inTime } = setUp(answers);
  let done = (_: Reply) => {};
  const reply = await inTime(pressed, new Promise((resolve) => (done = resolve)));
  const after = reply.after?.();
  done({ status: 200, body: card });
  await time.run();
  await after;
  expect(brought).toEqual(expected);
});

test('that it failed is said when Teams has time for it', async () => {
  const { time, brought, inTime } = setUp();
  let fail = (_: Error) => {};
  const reply = await inTime(pressed, new Promise((_resolve, reject) => (fail = reject)));
  const after = reply.after?.();
  fail(new Error('the disk is full'));
  await time.run();
  await after;
  expect(brought).toEqual(['answer']);
});
