import { download, referencesIn } from '../../../../bot/channels/teams/incoming-file';
import { type FileServer, startFileServer } from '../../../support/file-server';

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

describe('the files of a message', () => {
  test('are those with an address, and then its text is none', () => {
    const content = { downloadUrl: 'https://a.sharepoint.com/x', uniqueId: '1', fileType: 'docx' };
    const attachments = [
      { contentType: DOWNLOAD, name: 'plan.docx', content },
      { contentType: 'text/html', content: '<p>här är den</p>' },
    ];
    expect(referencesIn(attachments, 'här är den')).toEqual([
      { from: 'address', name: 'plan.docx', url: 'https://a.sharepoint.com/x' },
    ]);
  });

  test('with an address of a wrong type have none', () => {
    for (const content of [null, 'x', { downloadUrl: 7 }, {}])
      expect(referencesIn([{ contentType: DOWNLOAD, content }], '')).toEqual([{ from: 'address', name: '', url: '' }]);
  });

  test('are none where a word was written, also with a picture of a smile in it', () => {
    const html = { contentType: 'text/html', content: '<p>status <img></p>' };
    expect(referencesIn([html, { contentType: 'image/*' }], 'status')).toEqual([]);
  });
});

describe('fetching', () => {
  const notFetched = (reason: string) => ({ ok: false, code: 'not_fetched', reason });
  let files: FileServer;
  beforeAll(async () => {
    files = await startFileServer();
  });
  afterAll(() => files.stop());

  test('gives the bytes, up to the limit and not one more', async () => {
    const url = files.put('a.txt', 'å'.repeat(500));
    const whole = await download(url, 1000, true);
    expect(whole.ok && Buffer.from(whole.bytes).toString('utf8')).toBe('å'.repeat(500));
    expect(await download(url, 999, true)).toEqual({ ok: false, code: 'too_large', bytes: 1000 });
  });

  test('stops in the middle of a file that does not say how long it is', async () => {
    const before = files.sent();
    expect(await download(files.endless(), 100_000, true)).toEqual({ ok: false, code: 'too_large', bytes: null });
    const taken = files.sent() - before;
    expect(taken).toBeLessThan(20 * 1024 * 1024); // what the sockets between held, not a file without an end
  });

  test('never leaves for an address that is not allowed: with an app id not even for this machine', async () => {
    const url = files.put('b.txt', 'b');
    const asked = files.asked.length;
    for (const one of [url, url.replace('http:', 'https:'), 'file:///etc/passwd', 'https://user@a.sharepoint.com/x'])
      expect(await download(one, 1000, false)).toEqual(notFetched('not_allowed'));
    expect(files.asked).toHaveLength(asked);
  });

  test('gives up a round of redirects', async () => {
    const last = files.redirect(files.put('c.txt', 'c'));
    expect((await download(files.redirect(files.redirect(last)), 10, true)).ok).toBe(true);
    const one = files.redirect(files.redirect(files.redirect(last)));
    expect(await download(one, 10, true)).toEqual(notFetched('redirects'));
  });

  test('says why in a status or the name of a fault, and never by the address, which is the key to the file', async () => {
    expect(await download(files.redirect('http://10.0.0.1/inside'), 10, true)).toEqual(notFetched('not_allowed'));
    expect(await download(`${files.put('d.txt', 'd')}-gone`, 10, true)).toEqual(notFetched('404'));
    expect(await download(files.failing(403), 10, true)).toEqual(notFetched('403'));
    const closed = await startFileServer();
    const key = closed.put('e.txt', 'e');
    await closed.stop();
    expect(await download(key, 10, true)).toEqual(notFetched('ECONNREFUSED'));
  });
});
