import type { App } from '../../../../bot/app';
import { createTeamsChannel, type TeamsParts } from '../../../../bot/channels/teams';
import { createHttp, createMetrics } from '../../../../bot/http';
import { createLog } from '../../../../bot/log';
import type { CardView, NoticeView } from '../../../../cards/views';
import { startStandInConnector } from '../../../support/stand-in-connector';
import { stoppedClock } from '../../../support/stopped-clock';
import { createTeamsUser } from '../../../support/teams-client';

/** A view that says which words it was made with; the drawing below shows them. */
export const notice = (words: NoticeView['words'] = {}, code: NoticeView['notice'] = 'reminded'): NoticeView => ({
  kind: 'notice',
  notice: code,
  words,
  presses: [],
  locale: 'sv',
  today: '2026-02-09',
  timeZone: 'Europe/Stockholm',
});

/** A plain card: the view's code and words, an input, and one button that carries `act: help` back. */
export function drawPlain(view: CardView) {
  const said = view.kind === 'notice' ? `${view.notice} ${view.locale} ${JSON.stringify(view.words)}` : view.kind;
  const data = { act: 'help' };
  const action = {
    type: 'Action.Execute',
    title: 'Hjälp',
    verb: 'help',
    data,
    fallback: { type: 'Action.Submit', title: 'Hjälp', data },
  };
  const body = [
    { type: 'TextBlock', text: said },
    { type: 'Input.Text', id: 'followUp', label: 'Uppföljning', value: 'står kvar' },
  ];
  const card = { type: 'AdaptiveCard', version: '1.5', body, actions: [action] };
  return { card, json: JSON.stringify(card), summary: `toast ${said}` };
}

/** The app as these tests need it: what it was asked, in order, and answers that say so. */
export function recordingApp(over: Partial<App> = {}) {
  const asked: unknown[][] = [];
  const note =
    <A extends unknown[], R>(name: string, answer: (...args: A) => R) =>
    (...args: A) => {
      asked.push([name, ...args]);
      return answer(...args);
    };
  const app: App = {
    heard: over.heard ?? (async (_sender, _place, text) => [notice({ text })]),
    pressed: over.pressed ?? (async (_sender, _place, press) => notice({ act: press?.act ?? 'none' })),
    received: over.received ?? (async () => ({ now: [], later: [] })),
    report: over.report ?? (async () => ({ outcome: 'refused', view: notice({}, 'report_gone') })),
    fileOf: async () => null,
    installed: over.installed ?? (async () => []),
    uninstalled: over.uninstalled ?? (async () => {}),
    removedFromTeam: over.removedFromTeam ?? (async () => {}),
    tick: async () => ({ now: '', opened: 0, sent: 0, refused: 0, uncertain: 0, waiting: 0 }),
    deliver: over.deliver ?? (async () => {}),
    delivered: async () => {},
    follow: over.follow ?? (() => {}),
  };
  const recorded: App = {
    heard: note('heard', app.heard),
    pressed: note('pressed', app.pressed),
    received: note('received', app.received),
    report: note('report', app.report),
    fileOf: note('fileOf', app.fileOf),
    installed: note('installed', app.installed),
    uninstalled: note('uninstalled', app.uninstalled),
    removedFromTeam: note('removedFromTeam', app.removedFromTeam),
    tick: note('tick', app.tick),
    deliver: note('deliver', app.deliver),
    delivered: app.delivered,
    follow: note('follow', app.follow),
  };
  const namesAsked = () => asked.map(([name]) => name);
  return { app: recorded, asked, namesAsked };
}

/** The Teams channel behind a real HTTP server, with a stand-in connector in front of it and a person in Teams. */
export async function teamsStage(over: { readonly app?: Partial<App>; readonly parts?: Partial<TeamsParts> } = {}) {
  const connector = await startStandInConnector();
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const metrics = createMetrics();
  const clock = stoppedClock('2026-02-09T08:00:00.000Z');
  const teams = createTeamsChannel({
    botApp: null,
    allowedTenants: [],
    sendRate: 1000,
    timeZone: 'Europe/Stockholm',
    locale: 'sv',
    draw: drawPlain,
    log,
    clock,
    meter: metrics,
    uptime: () => performance.now(),
    ...over.parts,
  });
  const recording = recordingApp(over.app);
  const { handle, settled } = teams.route(recording.app);
  const http = createHttp({ teams: handle, fileOf: async () => null, ready: async () => {}, metrics, log });
  const port = await http.listen('127.0.0.1', 0);
  const bot = `http://127.0.0.1:${port}/api/messages`;
  const user = {
    id: '29:anna',
    aadObjectId: 'b0d3a1f2-0000-4000-8000-000000000001',
    name: 'Anna Ek',
    email: 'Anna.Ek@exempel.se',
  };
  const anna = createTeamsUser({ connector, bot, user });
  return {
    ...recording,
    anna,
    bot,
    clock,
    connector,
    lines,
    metrics,
    settled,
    teams,
    user,
    async stop() {
      await settled();
      await http.close();
      teams.close();
      await connector.stop();
    },
  };
}
