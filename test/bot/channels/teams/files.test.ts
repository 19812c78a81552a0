import type { App } from '../../../../bot/app';
import type { OfferedFile } from '../../../../bot/ports/channel';
import type { CardView } from '../../../../cards/views';
import { CONSENT, FILE, fileCardIn } from '../../../support/teams-client';
import { notice, teamsStage } from './stage';

const base = { locale: 'sv', today: '2026-02-09', timeZone: 'Europe/Stockholm' } as const;
const ask = { plan: 'plan-a', kind: 'back-report', format: 'docx', on: '2026-02-09', version: null } as const;
const aFile = (but: Partial<OfferedFile> = {}): OfferedFile => ({
  ask,
  name: 'återrapport-plan-för-läsro-2026-02-09.docx',
  bytes: new Uint8Array([80, 75, 3, 4]),
  report: 'Återrapport',
  plan: 'Plan för läsro',
  base,
  link: notice({}, 'assigned'),
  ...but,
});
const { kind, ...rest } = ask;
const coming: CardView = {
  ...base,
  kind: 'reports',
  plans: [],
  page: 0,
  pages: 1,
  mayClose: false,
  coming: { ...rest, report: kind },
};

async function stageWith(file: OfferedFile, over: Partial<App> = {}) {
  const stage = await teamsStage({
    app: {
      heard: async () => [coming],
      report: async () => ({ outcome: 'made', file }),
      ...over,
    },
  });
  return { ...stage, chat: () => stage.anna.chat() };
}
type Stage = Awaited<ReturnType<typeof stageWith>>;

let stage: Stage;
afterEach(() => stage.stop());

async function offered(file = aFile(), over: Partial<App> = {}) {
  stage = await stageWith(file, over);
  await stage.anna.install();
  await stage.anna.say('/rapport');
  await stage.settled();
  const message = stage.chat().at(-1);
  if (!message) throw new Error('nothing was said');
  return message;
}
const noticesIn = () => JSON.stringify(stage.chat().map((one) => one.card));

describe('a file for a person', () => {
  test('is offered with its name, size and what it is; what goes with it are ids alone', async () => {
    const card = fileCardIn(await offered(), CONSENT);
    expect(card?.name).toBe('återrapport-plan-för-läsro-2026-02-09.docx');
    expect(card?.content).toEqual({
      description: expect.stringMatching(/Återrapport.*Plan för läsro.*arbetskopia/),
      sizeInBytes: 4,
      acceptContext: ask,
      declineContext: ask,
    });
  });

  test('the reply does not wait for it to be made', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    stage = await stageWith(aFile(), {
      report: async () => {
        await slow;
        return { outcome: 'made', file: aFile() };
      },
    });
    await stage.anna.install();
    await stage.anna.say('/rapport'); // answers though the file is not made
    expect(stage.chat().some((one) => fileCardIn(one, CONSENT))).toBe(false);
    finish();
    await stage.settled();
    expect(stage.chat().some((one) => fileCardIn(one, CONSENT))).toBe(true);
  });

  test('accepted, it is put into OneDrive byte for byte, shown, and the question is gone', async () => {
    const bytes = new Uint8Array(12_000_000).map((_, at) => at % 251); // three pieces, the last a short one
    const question = await offered(aFile({ bytes }));
    const reply = await stage.anna.consent(question, 'accept');
    expect(reply).toMatchObject({ status: 200, text: '' });
    await stage.settled();
    const kept = stage.connector.oneDrive.fileNamed(aFile().name);
    expect(Buffer.compare(kept ?? new Uint8Array(), bytes)).toBe(0);
    expect(stage.chat().some((one) => fileCardIn(one, FILE)?.name === aFile().name)).toBe(true);
    expect(stage.chat().some((one) => fileCardIn(one, CONSENT))).toBe(false);
    const uploads = stage.connector.requests.filter((one) => one.operation === 'upload');
    expect(uploads.map((one) => [one.method, one.authorization])).toEqual(Array(3).fill(['PUT', null]));
  });

  test('a piece that got no answer is sent once more', async () => {
    const question = await offered();
    stage.connector.failNext({ operation: 'upload' }, { status: 503 });
    await stage.anna.consent(question, 'accept');
    await stage.settled();
    expect(stage.connector.oneDrive.fileNamed(aFile().name)).toEqual(aFile().bytes);
  });

  test.each([
    ['before it was taken', 'drop'],
    ['after it was taken', 'dropAfter'],
  ] as const)('a connection that is lost %s costs nobody the file', async (_when, fault) => {
    const bytes = new Uint8Array(6_000_000).map((_, at) => at % 249); // two pieces; the first is the one that is lost
    const question = await offered(aFile({ bytes }));
    stage.connector.failNext({ operation: 'upload' }, fault);
    await stage.anna.consent(question, 'accept');
    await stage.settled();
    expect(Buffer.compare(stage.connector.oneDrive.fileNamed(aFile().name) ?? new Uint8Array(), bytes)).toBe(0);
    expect(stage.chat().some((one) => fileCardIn(one, FILE))).toBe(true);
  });

  test.each([{ status: 403, code: 'MessageWritesBlocked' }, { status: 400 }, 'drop'] as const)(
    'that is in OneDrive and cannot be shown is said to be there, in the question’s place (%j)',
    async (fault) => {
      const question = await offered();
      stage.connector.failNext({ operation: 'send' }, fault, 2);
      await stage.anna.consent(question, 'accept');
      await stage.settled();
      expect(stage.connector.oneDrive.fileNamed(aFile().name)).toEqual(aFile().bytes);
      expect(stage.chat().some((one) => fileCardIn(one, CONSENT))).toBe(false);
      const [said] = stage.chat().filter((one) => one.id === question.id);
      expect(JSON.stringify(said?.card)).toContain('file_not_shown');
    },
  );

  test('a question Teams had no time for is asked a moment later', async () => {
    stage = await stageWith(aFile(), {
      report: async () => {
        stage.connector.failNext({ operation: 'send' }, { status: 429, retryAfter: '0' });
        return { outcome: 'made', file: aFile() };
      },
    });
    await stage.anna.install();
    await stage.anna.say('/rapport');
    await stage.settled();
    expect(stage.chat().filter((one) => fileCardIn(one, CONSENT))).toHaveLength(1);
  });

  test('the same answer a second time uploads nothing twice', async () => {
    const question = await offered();
    const value = {
      type: 'fileUpload',
      action: 'accept',
      context: ask,
      uploadInfo: stage.connector.oneDrive.openUpload(aFile().name),
    };
    const invoke = stage.anna.activity({ type: 'invoke', name: 'fileConsent/invoke', replyToId: question.id, value });
    await Promise.all([stage.anna.post(invoke), stage.anna.post(invoke)]);
    await stage.anna.post(invoke);
    await stage.settled();
    expect(stage.connector.requests.filter((one) => one.operation === 'upload')).toHaveLength(1);
    expect(stage.chat().filter((one) => fileCardIn(one, FILE))).toHaveLength(1);
  });

  test('declined, it is said in the question’s place, and nothing is made', async () => {
    const question = await offered();
    const made = () => stage.namesAsked().filter((name) => name === 'report').length;
    const before = made();
    expect((await stage.anna.consent(question, 'decline')).status).toBe(200);
    await stage.settled();
    expect(made()).toBe(before);
    expect(stage.connector.messagesIn(stage.anna.conversationId).find((one) => one.id === question.id)).toMatchObject({
      edits: 1,
      summary: expect.stringContaining('file_declined'),
    });
  });

  test('where OneDrive does not take it, the link follows', async () => {
    const question = await offered();
    stage.connector.failNext({ operation: 'upload' }, { status: 507 }, 2);
    await stage.anna.consent(question, 'accept');
    await stage.settled();
    expect(noticesIn()).toContain('assigned'); // the link's card, in this stage
    expect(stage.chat().some((one) => fileCardIn(one, FILE))).toBe(false);
  });

  test('an address that is not Microsoft’s, or this machine’s, gets no byte', async () => {
    const question = await offered(aFile({ link: null }));
    const info = stage.connector.oneDrive.openUpload(aFile().name);
    const uploadInfo = { ...info, uploadUrl: 'http://192.0.2.1/upload' };
    await stage.anna.consent(question, 'accept', { uploadInfo });
    await stage.settled();
    expect(stage.connector.requests.some((one) => one.operation === 'upload')).toBe(false);
    expect(noticesIn()).toContain('file_not_saved');
    expect(stage.lines.join('')).toContain('where no file is put');
  });

  test('an answer without any address is told, and gets the link instead', async () => {
    const question = await offered();
    await stage.anna.consent(question, 'accept', { uploadInfo: undefined });
    await stage.settled();
    expect(stage.connector.requests.some((one) => one.operation === 'upload')).toBe(false);
    expect(noticesIn()).toContain('assigned'); // the link's card, in this stage
  });

  test.each([
    ['the link comes instead', notice({}, 'assigned'), 'assigned'],
    ['without a link it is said who can help', null, 'file_not_sent'],
  ] as const)('where Teams takes no such card %s', async (_what, link, said) => {
    await offered(aFile({ link, name: 'ett:namn?som-Teams-inte-tar.docx' }));
    expect(noticesIn()).toContain(said);
  });

  test('a refusal, and a fault of ours, are said', async () => {
    let ink = true;
    await offered(aFile(), {
      report: async () => {
        if (ink) return { outcome: 'refused', view: notice({}, 'not_allowed') };
        throw new Error('no ink');
      },
    });
    expect(noticesIn()).toContain('not_allowed');
    ink = false;
    await stage.anna.say('/rapport');
    await stage.settled();
    expect(noticesIn()).toContain('fault');
    expect(stage.lines.join('')).toContain('no ink');
  });

  test('a context that is none of ours is answered without a file, and odd values are no invoke of ours', async () => {
    const question = await offered();
    for (const context of [null, 'plan-a', { ...ask, kind: 'payroll' }, { ...ask, version: -1 }]) {
      await stage.anna.consent(question, 'accept', { context });
    }
    await stage.settled();
    expect(stage.connector.requests.some((one) => one.operation === 'upload')).toBe(false);
    for (const value of [null, 'accept', { type: 'fileUpload', action: 'burn' }]) {
      const invoke = stage.anna.activity({ type: 'invoke', name: 'fileConsent/invoke', value });
      expect((await stage.anna.post(invoke)).status).toBe(501);
    }
  });
});
