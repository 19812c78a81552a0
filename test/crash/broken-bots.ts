import type { Patch } from './bot-copy';
import type { Campaign } from './campaign';
import type { Rule } from './verdict';

/** A bot that is broken on purpose, and the rules of which at least one must catch it. */
export interface BrokenBot {
  readonly patches: readonly Patch[];
  readonly caughtBy: readonly Rule[];
  /** Where it is tried, when it is not where all are. */
  readonly where?: Partial<Campaign>;
}

export const BROKEN_BOTS: Readonly<Record<string, BrokenBot>> = {
  'sends what another instance has claimed': {
    patches: [
      {
        file: 'bot/usecases/send-delivery.ts',
        from: "return written === 'changed' ? null : written;",
        to: "return written === 'changed' ? { doc: leased, version: known.version } : written;",
      },
    ],
    caughtBy: ['once'],
  },
  'marks as sent before it sends': {
    patches: [
      {
        file: 'bot/usecases/send-delivery.ts',
        from: '  const sent = await through(',
        to: `  await changeDocument(deps.store, 'delivery', deps.tenant, delivery.id, (one) =>
    ({ ...one, state: 'sent', lease: null, sentAt: deps.clock.now() }));
  const sent = await through(`,
      },
    ],
    caughtBy: ['sent'],
  },
  'leaves what a dead process was sending': {
    patches: [
      {
        file: 'bot/usecases/send-delivery.ts',
        from: 'if (doc.lease && doc.lease.until > now) continue;',
        to: 'continue;',
      },
    ],
    caughtBy: ['ended'],
  },
  'does not wait for a lease to run out': {
    patches: [
      { file: 'bot/usecases/send-delivery.ts', from: 'if (doc.lease && doc.lease.until > now) continue;', to: '' },
    ],
    caughtBy: ['once'],
  },
  'sends a summary again whose fate is unknown': {
    patches: [
      {
        file: 'bot/domain/after-sending.ts',
        from: "delivery.kind === 'summary' ? 1",
        to: "delivery.kind === 'summary' ? 2",
      },
    ],
    caughtBy: ['summary', 'once'],
    where: { channels: 40, kills: [1, 0, 5] },
  },
  'replies before the answer is stored': {
    patches: [
      {
        file: 'bot/usecases/record-answer.ts',
        from: "const created = await store.create('answer', tenant, answer);",
        to: "const created = null; setTimeout(() => void store.create('answer', tenant, answer), 400);",
      },
    ],
    caughtBy: ['stored'],
  },
  'numbers answers by chance': {
    patches: [
      {
        file: 'bot/domain/ids.ts',
        from: 'export const answerId = (assignment: string, n: number) =>',
        to: 'export const answerId = (assignment: string, n: number) => Math.random() +',
      },
    ],
    caughtBy: ['stored', 'numbered'],
  },
  'does not take up answers that were left behind': {
    patches: [
      {
        file: 'bot/usecases/settle-answers.ts',
        from: '  for await (const page of pagesOf',
        to: '  if (from) return { settled, answers };\n  for await (const page of pagesOf',
      },
      // A moment longer between an answer and what is projected from it: else few kills fall there.
      {
        file: 'bot/usecases/record-answer.ts',
        from: "  const current = await projectAnswer(deps, answer);\n  return { outcome: 'stored'",
        to: "  await new Promise((go) => setTimeout(go, 250));\n  const current = await projectAnswer(deps, answer);\n  return { outcome: 'stored'",
      },
    ],
    caughtBy: ['projected'],
    where: { people: 120, kills: [0, 14, 2] },
  },
  'writes over what somebody else has written': {
    patches: [
      {
        file: 'storage/sqlite/commit.ts',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands so in the source
        from: 'body = ? WHERE ${KEY} AND version = ?',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: as above
        to: 'body = ? WHERE ${KEY} AND (version = ? OR 1)',
      },
    ],
    caughtBy: ['once', 'projected'],
  },
  'does not hear that it is to stop': {
    patches: [{ file: 'scripts/commands/serve.ts', from: "['SIGINT', 'SIGTERM'] as const", to: "['SIGINT'] as const" }],
    caughtBy: ['stopped'],
  },
};
