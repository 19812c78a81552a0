import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { teamsCard } from '../cards/teams';
import { drawCard, openCardPage, THEMES } from '../test/support/card-page';
import { findChromium, launchChromium } from '../test/support/chromium';
import { sampleViews } from '../test/support/sample-views';

/**
 * Pictures of every sample card, to look at after a change:
 * `node -r ./test/support/run-typescript.js scripts/preview-cards.ts FOLDER [PART OF A NAME]`
 * One PNG per card with a phone's panel (320 px) and a chat's (600 px) side by side, in a light and a dark version.
 * Drawn by the renderer that Teams is built on, with colours near those of Teams; it is not Teams.
 */

const WIDTHS = [320, 600] as const;
async function main(folder: string, part: string): Promise<number> {
  const found = findChromium();
  if ('missing' in found) {
    process.stderr.write(`${found.missing}\n`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium(found.path);
  let tooWide = 0;
  try {
    const page = await browser.newPage({ viewport: { width: 980, height: 600 }, deviceScaleFactor: 1 });
    for (const [name, theme] of Object.entries(THEMES)) {
      await openCardPage(page, theme);
      for (const sample of sampleViews().filter((one) => one.name.includes(part))) {
        const file = join(folder, `${sample.name}.${name}.png`);
        const overflow = await drawCard(page, teamsCard(sample.view).card, theme, WIDTHS);
        await page.locator('body').screenshot({ path: file });
        if (overflow > 0) tooWide += 1;
        process.stdout.write(`${file}${overflow > 0 ? ` (${overflow} px too wide)` : ''}\n`);
      }
    }
  } finally {
    await browser.close();
  }
  return tooWide === 0 ? 0 : 1;
}

const [folder, part = ''] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: preview-cards FOLDER [PART OF A NAME]\n');
  process.exitCode = 2;
} else {
  void main(folder, part).then((code) => (process.exitCode = code));
}
