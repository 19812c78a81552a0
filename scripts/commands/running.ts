import { clockAt } from '../../bot/clock';
import type { Config } from '../../bot/config';
import { type Assembled, assemble } from '../../bot/main';
import type { CommandLineTexts } from '../../bot/text/command-line-sv';
import type { Io, Outcome } from './outcome';
import { settingsOf } from './world';

/** The bot put together, for a command that sends. */
export interface Sending {
  readonly config: Config;
  readonly texts: CommandLineTexts;
  readonly assembled: Assembled;
}

/**
 * Runs `work` with the whole bot, at `now` where it is given, and closes it after. Another time than the real one is
 * refused where messages would reach real people.
 */
export async function withBot(
  io: Io,
  now: string | null,
  work: (sending: Sending) => Promise<Outcome>,
): Promise<Outcome> {
  const settings = settingsOf(io);
  if (!settings.ok) return settings;
  const { config, texts } = settings;
  if (now !== null && config.botApp !== null) {
    return { ok: false, code: 'now_with_app_id', message: texts.faults.now_with_app_id };
  }
  const assembled = await assemble(config, now === null ? {} : { clock: clockAt(now) });
  try {
    return await work({ config, texts, assembled });
  } finally {
    await assembled.close();
  }
}
