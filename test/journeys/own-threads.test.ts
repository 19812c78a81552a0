import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { endThreads } from '../../bot/thread';
import { textsOn } from '../support/card-reading';
import { type FileServer, startFileServer } from '../support/file-server';
import { wordFile } from '../support/office-files';
import { startServing } from '../support/serving';
import { type StandInConnector, type StandInMessage, startStandInConnector } from '../support/stand-in-connector';
import { aFolder } from '../support/store-on-disk';
import { CONSENT, createTeamsUser, fileCardIn } from '../support/teams-client';

afterAll(endThreads);

/** `follow-up serve` as it is run, with a file in and a file out: each in a thread of its own. */

let connector: StandInConnector;
let files: FileServer;
let folder: Awaited<ReturnType<typeof aFolder>>;
let serving: ChildProcess | null = null;

beforeEach(async () => {
  [connector, files, folder] = await Promise.all([startStandInConnector(), startFileServer(), aFolder()]);
});
afterEach(async () => {
  serving?.kill('SIGKILL');
  await Promise.all([connector.stop(), files.stop()]);
  await folder.remove();
});

async function serve(): Promise<string> {
  const started = await startServing({
    STORE: `sqlite:${join(folder.path, 'follow-up.db')}`,
    FOLLOW_UP_NOW: '2026-02-09T09:00:00+01:00',
    ADMINISTRATORS: 'entra-karin',
  });
  serving = started.process;
  return started.ready();
}

const read = (message: StandInMessage) => textsOn(message.card ?? {}).join('\n');

test('a Word file that is sent comes back as a draft, is published, and goes out again as a report in Word', async () => {
  const url = await serve();
  const karin = createTeamsUser({
    connector,
    bot: `${url}/api/messages`,
    user: { id: '29:karin', aadObjectId: 'entra-karin', name: 'Karin Holm', email: 'karin@example.se' },
  });
  /** The newest message that `fits`, waited for: a thread takes seconds to start where its sources are compiled first. */
  async function comes(fits: (message: StandInMessage) => boolean): Promise<StandInMessage> {
    for (;;) {
      const found = karin.chat().findLast(fits);
      if (found) return found;
      await connector.until(() => karin.chat().some(fits)).catch(() => undefined);
    }
  }
  await karin.install();

  const rows = [
    ['Åtgärd', 'Ansvarig', 'Klart', 'Status'],
    ['Gemensam rutin för högläsning', 'Rektor', '2026-03-31', 'Pågår'],
  ];
  const downloadUrl = files.put('plan.docx', await wordFile({ title: 'Åtgärdsplan för läsro', rows }));
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const content = { downloadUrl, uniqueId: '1', fileType: 'docx' };
  const attachments = [{ contentType, name: 'plan.docx', content }];
  expect((await karin.post(karin.activity({ type: 'message', attachments }))).status).toBe(200);
  expect(karin.chat().map(read).join()).toContain('Läser plan.docx');
  const draft = await comes((one) => read(one).includes('1 åtgärd'));
  await karin.press(draft, 'Publicera');

  await karin.say('/rapport återrapport');
  const question = await comes((one) => fileCardIn(one, CONSENT) !== null);
  await karin.consent(question, 'accept');
  const name = fileCardIn(question, CONSENT)?.name ?? '';
  await comes(() => connector.oneDrive.fileNamed(name) !== null);
  const report = unzipSync(connector.oneDrive.fileNamed(name) ?? new Uint8Array())['word/document.xml'];
  expect(strFromU8(report ?? new Uint8Array())).toContain('Gemensam rutin för högläsning');
}, 60_000);
