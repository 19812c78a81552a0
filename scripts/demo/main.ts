import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '../../bot/domain/calendar';
import { createLog } from '../../bot/log';
import { demoTexts } from '../../bot/text/demo';
import { SAMPLE_ADMINISTRATOR, SAMPLE_PRINCIPAL } from '../sample/sample-people';
import { demoDatabase } from './demo-database';
import { removeDemo } from './remove-demo';
import { DEMO_BOT, DEMO_CHANNEL, type Demo, startDemo } from './start-demo';

/** `npm start [-- --fresh]`: the demo, until Ctrl+C. */
async function main(words: readonly string[]): Promise<number> {
  const locale = process.env.DEFAULT_LOCALE === 'en' ? 'en' : 'sv';
  const texts = demoTexts(locale);
  const unknown = words.find((one) => one !== '--fresh');
  if (unknown !== undefined) {
    console.error(texts.unknownOption(unknown));
    return 2;
  }
  const folder = resolve('.data');
  mkdirSync(folder, { recursive: true });
  if (words.includes('--fresh') && !(await removeDemo(demoDatabase(folder)))) {
    console.error(texts.notTheDemo(demoDatabase('.data')));
    return 1;
  }
  console.error(texts.preparing);
  const logFile = join(folder, 'demo.log');
  const demo = await startDemo({
    folder,
    port: Number(process.env.PORT ?? 3978),
    windowPorts: { principal: 56150, administrator: 56151 },
    locale,
    startAt: process.env.FOLLOW_UP_NOW ?? null,
    log: createLog((line) => appendFileSync(logFile, line)),
  });
  tell(demo, locale);
  const stopped = asked().then(() => true);
  await Promise.race([demo.broken, stopped]);
  // Ctrl+C reaches the windows as well, and they may be gone before we hear of it.
  const wanted = await Promise.race([stopped, sleep(500, false)]);
  console.error(`\n${wanted ? texts.stopping : texts.windowEnded}`);
  await demo.stop();
  return wanted ? 0 : 1;
}

function tell(demo: Demo, locale: 'sv' | 'en'): void {
  const texts = demoTexts(locale);
  const day = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(dayOf(demo.today, 'Europe/Stockholm')));
  const things = texts.things({ bot: DEMO_BOT.name, channel: DEMO_CHANNEL });
  console.log(`
${texts.place(day)}

  ${demo.principal}   ${texts.principal(SAMPLE_PRINCIPAL.name, SAMPLE_PRINCIPAL.unit)}
  ${demo.administrator}   ${texts.administrator(SAMPLE_ADMINISTRATOR.name, DEMO_CHANNEL)}

${texts.tryThis}
${things.map((thing, at) => `  ${at + 1}. ${thing}`).join('\n')}

${texts.stored(demoDatabase('.data'))}
${texts.playground}`);
}

const asked = () =>
  new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
    process.once('SIGHUP', () => done());
  });

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    console.error(demoTexts('sv').failed(fault instanceof Error ? fault.message : String(fault)));
    process.exitCode = 1;
  },
);
