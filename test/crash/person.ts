import { setTimeout as sleep } from 'node:timers/promises';
import { type Button, buttonsOn, type Card, filledIn, textsOn } from '../support/card-reading';
import type { StandInMessage } from '../support/stand-in-connector';
import type { TeamsUser } from '../support/teams-client';
import type { Chance } from './chance';
import type { Intent } from './record';

/** What a person needs to know of the world: which bots answer just now. */
export interface Bots {
  /** Resolves with the addresses of those that live, when there is one. */
  alive(): Promise<readonly string[]>;
  /** A press has left for a bot. */
  pressed(): void;
}

export interface CrashPerson {
  readonly user: TeamsUser;
  /** Never answers: is reminded. */
  readonly isSilent: boolean;
  /** Answers on Monday only. */
  readonly isLate: boolean;
  readonly intents: readonly Intent[];
  install(): Promise<void>;
  /** Writes to the bot, with its name before; again until a reply comes. */
  say(text: string): Promise<void>;
  /** Answers what the card asks; resolves when everything is answered or the person has had enough. */
  answer(message: StandInMessage): Promise<void>;
}

/** Teams waits so long for a reply. */
const PATIENCE_MS = 15_000;
/** What a person may press in vain before they give up altogether. */
const TRIES = 6;
const GIVES_UP = 0.3;
const SILENT = 0.15;
const LATE = 0.2;
const STORED = /^\W*(Skickat|Ändrat|Oförändrat|Redan skickat)\b.*:/;

interface Reply {
  readonly card: Card | null;
  readonly said: string;
}

/**
 * Somebody who answers as people do: one measure after the other, again where no answer came, sometimes twice at once.
 * Not all at once: each begins within `spreadMs` after the card has come.
 */
export function createPerson(user: TeamsUser, bots: Bots, chance: Chance, spreadMs: number): CrashPerson {
  const who = user.conversationId;
  const intents: Intent[] = [];
  const roll = (...about: readonly (string | number)[]) => chance('person', who, ...about);
  let turn = 0;

  async function post(url: string, activity: object): Promise<Reply | null> {
    try {
      bots.pressed();
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      if (response.status !== 200) return null;
      return readReply(text);
    } catch {
      return null; // killed before the reply was out
    }
  }

  /** Sends an activity until a reply comes or the person has had enough; says how often it was sent. */
  async function send(make: () => object, mayGiveUp: boolean): Promise<{ reply: Reply | null; presses: number }> {
    turn += 1;
    let activity = make();
    for (let tries = 1; ; tries += 1) {
      const urls = await bots.alive();
      const pick = (which: string) => urls[Math.floor(roll(which, turn, tries) * urls.length)] ?? urls[0] ?? '';
      const isTwice = roll('twice', turn, tries) < 0.1;
      const replies = await Promise.all([
        post(pick('first'), activity),
        ...(isTwice ? [post(pick('second'), activity)] : []),
      ]);
      const reply = replies.find((one) => one !== null) ?? null;
      if (reply || (mayGiveUp && roll('gives up', turn, tries) < GIVES_UP) || tries === TRIES * 5)
        return { reply, presses: tries };
      await sleep(100 + roll('again', turn, tries) * 700);
      // Teams delivers the same activity again; a person who presses again makes a new one.
      if (roll('same', turn, tries) < 0.5) activity = make();
    }
  }

  const invoke = (message: StandInMessage, card: Card, button: Button, typed: Readonly<Record<string, string>>) => {
    const data = { ...button.data, ...(button.takesInputs ? filledIn(card, typed) : {}) };
    const action = { type: 'Action.Execute', title: button.title, verb: button.verb ?? undefined, data };
    return user.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: { action, trigger: 'manual' },
    });
  };

  async function answer(message: StandInMessage): Promise<void> {
    if (!message.card) return;
    await sleep(roll('begins') * spreadMs);
    let screen: Card = message.card;
    const asked = new Set(ofAct(screen, 'update').map((one) => String(one.data['assignment'])));

    /** Presses one button; false where the person gives up. Answers are written down, and what the card said. */
    async function press(act: string, assignment: string | null, typed: Readonly<Record<string, string>>) {
      const button = ofAct(screen, act).find((one) => assignment === null || one.data['assignment'] === assignment);
      if (!button) return 'no button';
      const shown = screen;
      const isAnswer = act === 'unchanged' || act === 'submit';
      for (let tries = 1; ; tries += 1) {
        const { reply, presses } = await send(() => invoke(message, shown, button, typed), isAnswer);
        if (reply?.card) screen = reply.card;
        const outcome = reply === null ? 'unknown' : STORED.test(reply.said) ? 'stored' : 'other';
        if (isAnswer && (outcome !== 'other' || tries === TRIES)) {
          const text = typed['followUp'] ?? null;
          const said = reply?.said ?? '';
          intents.push({ person: who, assignment: assignment ?? '', act, text, presses, outcome, said } as Intent);
        }
        if (!isAnswer) return reply?.card ? 'pressed' : 'nothing';
        if (outcome !== 'other') return outcome;
        if (tries === TRIES) return 'nothing';
        screen = shown; // something went wrong with the bot: the same card, once more
        await sleep(300);
      }
    }

    async function write(assignment: string): Promise<string> {
      turn += 1;
      const text = `Avstämning ${Math.floor(roll('text', assignment, turn) * 90_000)} är gjord.`;
      if (ofAct(screen, 'update').every((one) => one.data['assignment'] !== assignment)) await press('list', null, {});
      if ((await press('update', assignment, {})) !== 'pressed') return 'nothing';
      const schedule = roll('schedule', assignment) < 0.5 ? 'on_plan' : 'at_risk';
      return press('submit', assignment, { followUp: text, schedule });
    }

    for (const assignment of asked) {
      await sleep(roll('thinks', assignment) * 800);
      const act = roll('act', assignment) < 0.5 ? 'unchanged' : 'write';
      const outcome = act === 'unchanged' ? await press('unchanged', assignment, {}) : await write(assignment);
      if (outcome !== 'stored') return; // has had enough
      if (roll('corrects', assignment) < 0.25 && (await write(assignment)) !== 'stored') return;
    }
  }

  return {
    user,
    isSilent: roll('silent') < SILENT,
    isLate: roll('late') < LATE,
    intents,
    async install() {
      await send(() => user.activity({ type: 'installationUpdate', action: 'add' }), false);
    },
    async say(text) {
      const { name } = user.activity({}).recipient as { readonly name: string };
      const at = `<at>${name}</at>`;
      const entities = [{ type: 'mention', mentioned: user.activity({}).recipient, text: at }];
      await send(() => user.activity({ type: 'message', textFormat: 'plain', text: `${at} ${text}`, entities }), false);
    },
    answer,
  };
}

const ofAct = (card: Card, act: string) =>
  buttonsOn(card).filter((one) => one.type === 'Action.Execute' && one.data['act'] === act);

/** An invoke's reply holds a card; a reply without one, to an installation, says nothing. */
function readReply(text: string): Reply {
  const { type, value } = (text === '' ? {} : JSON.parse(text)) as { readonly type?: string; readonly value?: Card };
  const card = type === 'application/vnd.microsoft.card.adaptive' && value ? value : null;
  return { card, said: (card && textsOn(card)[0]) ?? JSON.stringify(value ?? null) };
}
