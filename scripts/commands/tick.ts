import type { Io, Outcome } from './outcome';
import { withBot } from './running';

/** `follow-up tick [--now ISO]`: everything due at that instant, for every tenant, delivered once. */
export function tickCommand(io: Io, given: { readonly now: string | null }): Promise<Outcome> {
  return withBot(io, given.now, async ({ assembled, texts }) => {
    const report = await assembled.app.tick();
    const quiet = report.opened + report.sent + report.refused + report.uncertain + report.waiting === 0;
    return { ok: true, json: report, text: quiet ? texts.tick.nothing : texts.tick.done(report) };
  });
}
