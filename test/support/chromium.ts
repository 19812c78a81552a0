import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'];

/** Where a Chromium is installed on this machine, or the one line to print when a test has to be skipped. */
export function findChromium(): { readonly path: string } | { readonly missing: string } {
  const path = PLACES.find((place) => existsSync(place));
  return path === undefined ? { missing: `no Chromium at ${PLACES.join(', ')}` } : { path };
}

/** A headless Chromium that speaks to nobody by itself. Close it when done. */
export function launchChromium(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ARGUMENTS, headless: true });
}
