import type { Browser, Locator, Page } from 'playwright-core';

/** The few things a person does in a window of the Playground. */
export interface Client {
  readonly page: Page;
  /** The newest card in the chat or channel that is open. */
  newestCard(): Locator;
  /** Writes in the personal chat. */
  write(text: string): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** A new post in the open channel that mentions the bot, as @ and a choice from the list make it. */
  post(bot: string, text: string): Promise<void>;
}

export async function openClient(browser: Browser, url: string): Promise<Client> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const typing = page.getByRole('textbox');
  return {
    page,
    newestCard: () => page.locator('.ac-adaptiveCard').last(),
    async write(text) {
      await typing.last().click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async openChannel(name) {
      await page.getByText(name, { exact: true }).click();
      await page.getByText('Start a new post').waitFor();
    },
    async post(bot, text) {
      await typing.first().click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: bot }).click();
      await page.keyboard.type(` ${text}`);
      await page.getByRole('button', { name: 'Post' }).click();
    },
  };
}
