import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createLog } from '../../bot/log';
import { DEMO_BOT, DEMO_CHANNEL, type Demo, startDemo } from '../../scripts/demo/start-demo';
import { findChromium, launchChromium } from '../support/chromium';
import { freePort } from '../support/serving';
import { type Client, openClient } from './page';

/** A Monday just after eight, inside the first point of the spring: the summary is due when a channel is bound. */
const MONDAY = '2026-02-09T08:05:00+01:00';

/** Two servers, a browser and a bot start in each test. */
jest.setTimeout(120_000);

const chromium = findChromium();
const path = 'path' in chromium ? chromium.path : null;
if ('missing' in chromium) {
  // `.ci/run` installs a Chromium and sets this: there a skip would hide that the journey is never run.
  if (process.env.CHROMIUM_REQUIRED) throw new Error(chromium.missing);
  console.warn(`SKIPPED the journey in the Agents Playground: ${chromium.missing}`);
}

(path === null ? describe.skip : describe)('in the Agents Playground', () => {
  let browser: Browser;
  let folder: string;
  let demo: Demo | null = null;
  let lines: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium(path ?? '');
  });
  afterAll(() => browser.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'playground-'));
    lines = [];
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((one) => one.close()));
    await demo?.stop();
    demo = null;
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<Demo> {
    // The Playground takes 0 for its default port, so a free one is found for it.
    const [principal, administrator] = [await freePort(), await freePort()];
    demo = await startDemo({
      folder,
      port: 0,
      windowPorts: { principal, administrator },
      locale: 'sv',
      startAt: MONDAY,
      log: createLog((line) => lines.push(line)),
    });
    return demo;
  }

  test('a card waits for the principal, the form is filled in, and the answer is there after a new start', async () => {
    const first = await openClient(browser, (await start()).principal);
    const card = first.newestCard();
    await card.getByText('lägesrapport').first().waitFor();
    await row(first, 'Läsprov i årskurs 2 och 5')
      .getByRole('button', { name: /^Uppdatera/ })
      .click();

    await card.getByLabel(/^Läge/).first().waitFor();
    await card.getByLabel('Genomförd').check();
    await card.getByLabel('Uppföljning').fill('Proven är rättade i båda årskurserna.');
    await card.getByRole('button', { name: 'Skicka' }).click();
    await card.getByText(/Genomförd.* · skickat/).waitFor();

    await demo?.stop();
    const again = await openClient(browser, (await start()).principal);
    await again
      .newestCard()
      .getByText(/Genomförd.* · skickat/)
      .waitFor();
    expect(lines.join('')).not.toContain('rättade');
    expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  test('the administrator sees what is overdue, and a bound channel gets its summary once', async () => {
    const client = await openClient(browser, (await start()).administrator);
    await client.page.locator('.ac-adaptiveCard').first().waitFor(); // the welcome
    await client.write('/status');
    await client.newestCard().getByText('Månadsvis genomgång av frånvaron').first().waitFor();

    await client.openChannel(DEMO_CHANNEL);
    await client.post(DEMO_BOT.name, '/kanal');
    const summaries = client.page.locator('.ac-adaptiveCard', { hasText: 'Uppföljning v. 7' });
    await summaries.first().waitFor();
    await client.post(DEMO_BOT.name, '/hjälp');
    await client.page.locator('.ac-adaptiveCard', { hasText: 'Hjälp' }).first().waitFor();
    expect(await summaries.count()).toBe(1);
  });
});

/** The part of the newest card that is about one measure: the innermost box with its title and a button. */
function row(client: Client, title: string) {
  return client
    .newestCard()
    .locator('.ac-container', { hasText: title, has: client.page.getByRole('button') })
    .last();
}
