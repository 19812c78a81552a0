import { cardBase } from '../../bot/usecases/card-base';
import { postSummariesNow } from '../../bot/usecases/post-summaries-now';
import { showSummary } from '../../bot/usecases/show-summary';
import { countsLine } from '../../cards/teams/counts';
import { phrasesFor } from '../../cards/text/phrases';
import type { CardView } from '../../cards/views';
import type { Io, Outcome } from './outcome';
import { withBot } from './running';
import { wrap } from './table';
import { inWorld } from './world';

type SummaryView = Extract<CardView, { kind: 'summary' }>;

export interface SummaryGiven {
  readonly now: string | null;
  readonly post: boolean;
}

/** `follow-up summary [--now ISO] [--post]`: the consolidated summary, shown or posted to the bound channels now. */
export function summaryCommand(io: Io, given: SummaryGiven): Promise<Outcome> {
  if (given.post) {
    return withBot(io, given.now, async ({ assembled, config, texts }) => {
      const posted = await postSummariesNow({ ...assembled.deps, tenant: config.tenant });
      if (posted.channels === 0) return { ok: false, code: 'no_channel', message: texts.summary.noChannel };
      return { ok: true, json: posted, text: texts.summary.posted(posted) };
    });
  }
  return inWorld(
    io,
    given.now,
    async ({ deps }) => {
      const shown = await showSummary(deps, cardBase(deps, null), null, null);
      if (shown.outcome !== 'shown') throw new Error('the command line sees everything');
      const { kind: _kind, locale: _locale, timeZone: _zone, ...json } = shown.view;
      return { ok: true, json, text: drawn(shown.view, io.columns ?? 100) };
    },
    'read',
  );
}

function drawn(view: SummaryView, width: number): string {
  const say = phrasesFor(view);
  const { summary } = say.texts;
  const lines = [
    `${summary.heading(say.dates.week(view.week))} · ${say.dates.day(view.today)}`,
    countsLine(view.counts, view.change, say),
    '',
    view.attention.length === 0 ? summary.noAttention : summary.attention,
  ];
  for (const one of view.attention) {
    const [title = '', ...more] = wrap(one.title, width - 4);
    lines.push(`  ▲ ${title}`, ...more.map((line) => `    ${line}`), `    ${one.reasons.map(say.reason).join(', ')}`);
  }
  if (view.attentionMore > 0) lines.push(`  ${summary.attentionMore(view.attentionMore)}`);
  if (view.rounds.length > 0) lines.push('', summary.rounds);
  for (const one of view.rounds) {
    lines.push(`  ● ${summary.round(one.name, say.dates.day(one.closesOn), one.answered, one.begun, one.of)}`);
  }
  return lines.join('\n');
}
