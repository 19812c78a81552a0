import { assemble, serve } from '../../bot/main';
import type { Io, Outcome } from './outcome';
import { settingsOf } from './world';

/** `follow-up serve`: the bot, until the process is asked to stop; what is in flight is finished first. */
export async function serveCommand(io: Io): Promise<Outcome> {
  const settings = settingsOf(io);
  if (!settings.ok) return settings;
  const { config, texts } = settings;
  const assembled = await assemble(config);
  const stopped = stopAsked();
  try {
    const running = await serve(config, assembled);
    io.err(texts.serve.listening(`http://${config.host}:${running.port}`));
    if (config.botApp === null) io.err(texts.serve.anonymous);
    await stopped;
    await running.stop();
    return { ok: true, json: { stopped: true }, text: texts.serve.stopped };
  } catch (cause) {
    await assembled.close();
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
      return { ok: false, code: 'port_taken', message: texts.serve.portTaken(config.port) };
    }
    throw cause;
  }
}

/** Resolves when the terminal or the machine asks for an end. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
