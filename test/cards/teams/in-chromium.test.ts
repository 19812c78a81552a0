import type { Browser, Page } from 'playwright-core';
import { teamsCard } from '../../../cards/teams';
import { drawCard, openCardPage, sentFrom, THEMES } from '../../support/card-page';
import { findChromium, launchChromium } from '../../support/chromium';
import { aForm } from '../../support/sample-forms';
import { sampleViews } from '../../support/sample-views';

const found = findChromium();
const title = 'cards drawn by the renderer Teams is built on';

if ('missing' in found) {
  console.info(`skipped: ${title} (${found.missing})`);
  test.skip(title, () => {});
} else {
  describe(title, () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await launchChromium(found.path);
      page = await browser.newPage();
      await openCardPage(page, THEMES.light);
    }, 60_000);
    afterAll(() => browser.close());

    test('every card can be read at 320 px without scrolling sideways', async () => {
      const tooWide: string[] = [];
      for (const { name, view } of sampleViews()) {
        if ((await drawCard(page, teamsCard(view).card, THEMES.light, [320])) > 0) tooWide.push(name);
      }
      expect(tooWide).toEqual([]);
    }, 120_000);

    test('what stands in the folded fields goes along with Skicka, and with Tillbaka', async () => {
      const { card } = teamsCard(aForm({ values: { ...aForm().values, hindrance: 'waiting', newDue: '2026-03-31' } }));
      await drawCard(page, card, THEMES.light, [320]);
      await page.locator('textarea').first().fill('Två av tre arbetslag är klara.');
      await page.getByText('Försenad eller pausad?').click();
      expect(await page.locator('select').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Skicka' }).click();
      await page.getByRole('button', { name: 'Tillbaka' }).click();
      const inputs = {
        state: 'in_progress',
        parts: 'p-1',
        followUp: 'Två av tre arbetslag är klara.',
        hindrance: 'waiting',
        newDue: '2026-03-31',
      };
      expect(await sentFrom(page)).toMatchObject([
        { act: 'submit', n: 1, ...inputs },
        { act: 'back', ...inputs },
      ]);
    });

    test('nothing stops a press on an empty form', async () => {
      const values = { ...aForm().values, state: null, doneParts: [] };
      await drawCard(page, teamsCard(aForm({ values })).card, THEMES.light, [320]);
      await page.getByRole('button', { name: 'Tillbaka' }).click();
      await page.getByRole('button', { name: 'Påminn mig' }).click();
      expect(await sentFrom(page)).toMatchObject([{ act: 'back' }, { act: 'snooze', snoozeUntil: '2026-02-12' }]);
    });
  });
}
