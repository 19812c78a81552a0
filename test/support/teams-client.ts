import { type Card, filledIn, findButton, type Which } from './card-reading';
import type { StandInConnector, StandInMember, StandInMessage } from './stand-in-connector';

/**
 * A person in Teams, who knows only Teams: installs the app, writes, reads the card, fills in its fields, presses.
 *
 *     const anna = createTeamsUser({ connector, bot: `http://127.0.0.1:${port}/api/messages`, user: { id: '29:anna', ... } });
 *     await anna.install();
 *     const [card] = await anna.say('/mina');
 *     await anna.press(card, 'Uppdatera', { row: 'Analys av resultat' });
 *     await anna.press(card, 'Skicka', { inputs: { state: 'in_progress', followUp: 'Två lag är i gång.' } });
 *     anna.seen(card).card                   // the card as it stands on her screen now
 *     anna.inChannel({ teamId, channelId }).say('/kanal')
 */
export interface TeamsUser {
  readonly conversationId: string;
  install(): Promise<BotReply>;
  uninstall(): Promise<BotReply>;
  /** Writes a message (with a mention of the bot, in a channel) and gives what the bot wrote back here. */
  say(text: string): Promise<readonly StandInMessage[]>;
  /** Presses a button on the message as this person sees it now. The message is given as it was got, at any time. */
  press(message: StandInMessage, which: Which, options?: PressOptions): Promise<Pressed>;
  /** Answers a card that asks whether the bot may put a file into this person's OneDrive. */
  consent(message: StandInMessage, action: 'accept' | 'decline', more?: object): Promise<BotReply>;
  /** Messages of this chat as they stand on this person's screen, oldest first. */
  chat(): readonly StandInMessage[];
  /** One message as it stands on this person's screen. */
  seen(message: StandInMessage): StandInMessage;
  /** The same person in a channel of a team. `thread` is a message there; left out = a new thread. */
  inChannel(channel: {
    readonly teamId: string;
    readonly channelId: string;
    readonly thread?: StandInMessage;
  }): TeamsUser;
  /** An activity as Teams would send it from here, with `more` over it: for forged and odd ones. */
  activity(more: object): Record<string, unknown>;
  /** Posts anything to the bot. */
  post(body: unknown): Promise<BotReply>;
}

export interface TeamsUserOptions {
  readonly connector: StandInConnector;
  /** The bot's address, `http://127.0.0.1:3978/api/messages`. */
  readonly bot: string;
  readonly user: StandInMember;
  readonly tenantId?: string;
  readonly locale?: string;
  /** What the device calls itself. */
  readonly platform?: string;
  readonly botId?: string;
}

export interface PressOptions {
  /** What is typed or chosen, by the input's id; the rest is sent as it stands on the card. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The first such button after this text. */
  readonly row?: string;
  /** `submit` = an older client, which takes an Action.Execute's fallback. */
  readonly client?: 'current' | 'submit';
}

export interface BotReply {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

export interface Pressed extends BotReply {
  /** The card that took the pressed one's place; null where none came in the reply. */
  readonly card: Card | null;
}

const CARD = 'application/vnd.microsoft.card.adaptive';
export const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
export const FILE = 'application/vnd.microsoft.teams.card.file.info';
let lastActivity = 0;

export function createTeamsUser(options: TeamsUserOptions): TeamsUser {
  const {
    connector,
    bot,
    user,
    tenantId = '6f1c2a44-0b53-4a35-9a39-4d5a7f6a1c01',
    locale = 'sv-SE',
    platform = 'iOS',
  } = options;
  const botAccount = { id: options.botId ?? '28:follow-up', name: 'Uppföljning' };
  /** What an invoke's reply put on this person's screen, until the message itself is changed again. */
  const screen = new Map<string, { readonly card: Card; readonly edits: number }>();
  connector.hire(user);

  async function post(body: unknown): Promise<BotReply> {
    const response = await fetch(bot, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text), text };
  }

  function at(conversationId: string, conversation: object, channelData: object, mention: boolean): TeamsUser {
    const here = () => connector.messagesIn(conversationId);

    const activity = (more: object) => ({
      id: `f:${Date.now()}-${++lastActivity}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { id: user.id, name: user.name, aadObjectId: user.aadObjectId },
      recipient: botAccount,
      conversation: { ...conversation, tenantId, id: conversationId },
      channelData: { ...channelData, tenant: { id: tenantId } },
      entities: [{ type: 'clientInfo', locale, country: 'SE', platform, timezone: 'Europe/Stockholm' }],
      locale,
      localTimezone: 'Europe/Stockholm',
      ...more,
    });

    function seen(message: StandInMessage): StandInMessage {
      const standing = connector.messagesIn(message.conversationId).find((one) => one.id === message.id) ?? message;
      const mine = screen.get(message.id);
      return mine && mine.edits === standing.edits ? { ...standing, card: mine.card } : standing;
    }

    async function press(message: StandInMessage, which: Which, more: PressOptions = {}): Promise<Pressed> {
      const now = seen(message);
      if (!now.card) throw new Error('the message has no card');
      const shown = findButton(now.card, which, more.row ?? null);
      const button = more.client === 'submit' && shown.type === 'Action.Execute' ? shown.fallback : shown;
      if (!button) throw new Error(`[${shown.title}] has no fallback for older clients`);
      const data = { ...button.data, ...(button.takesInputs ? filledIn(now.card, more.inputs ?? {}) : {}) };
      if (button.type === 'Action.Submit') {
        const reply = await post(activity({ type: 'message', value: data, replyToId: now.id }));
        return { ...reply, card: null };
      }
      if (button.type !== 'Action.Execute') throw new Error(`[${button.title}] is ${button.type}: nothing for the bot`);
      const { title, verb } = button;
      const action = { type: 'Action.Execute', title, ...(verb ? { verb } : {}), data };
      const invoke = {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: now.id,
        value: { action, trigger: 'manual' },
      };
      const reply = await post(activity(invoke));
      const { type, value } = (reply.body ?? {}) as { readonly type?: string; readonly value?: Card };
      const card = type === CARD && value ? value : null;
      // A change that came in while the reply was on its way is older than the reply.
      if (card) screen.set(now.id, { card, edits: seenEdits(now) });
      return { ...reply, card };
    }
    const seenEdits = (message: StandInMessage) =>
      connector.messagesIn(message.conversationId).find((one) => one.id === message.id)?.edits ?? message.edits;

    function consent(message: StandInMessage, action: 'accept' | 'decline', more: object = {}): Promise<BotReply> {
      const { name, content } = fileCardIn(message, CONSENT) ?? {};
      if (!name || !content) throw new Error('the message asks for no consent');
      const context = action === 'accept' ? content['acceptContext'] : content['declineContext'];
      const uploadInfo = action === 'accept' ? { uploadInfo: connector.oneDrive.openUpload(name) } : {};
      const value = { type: 'fileUpload', action, context, ...uploadInfo, ...more };
      return post(activity({ type: 'invoke', name: 'fileConsent/invoke', replyToId: message.id, value }));
    }

    return {
      conversationId,
      activity,
      post,
      seen,
      press,
      consent,
      chat: () => here().map(seen),
      async install() {
        connector.open(conversationId, [user]);
        return post(activity({ type: 'installationUpdate', action: 'add' }));
      },
      uninstall: () => post(activity({ type: 'installationUpdate', action: 'remove' })),
      async say(text) {
        connector.open(conversationId, [user]);
        const before = here().length;
        const at_ = `<at>${botAccount.name}</at>`;
        const entities = [{ type: 'mention', mentioned: botAccount, text: at_ }];
        const said = mention ? { text: `${at_} ${text}\u00a0`, entities } : { text };
        const reply = await post(activity({ type: 'message', textFormat: 'plain', ...said }));
        if (reply.status >= 300) throw new Error(`the bot answered ${reply.status} ${reply.text}`);
        return here().slice(before);
      },
      inChannel({ teamId, channelId, thread }) {
        const root = thread?.id ?? String(1_800_000_000_000 + ++lastActivity);
        const team = {
          team: { id: teamId },
          channel: { id: channelId },
          teamsTeamId: teamId,
          teamsChannelId: channelId,
        };
        return at(`${channelId};messageid=${root}`, { conversationType: 'channel', isGroup: true }, team, true);
      },
    };
  }

  return at(`a:${user.id}`, { conversationType: 'personal' }, {}, false);
}

/** A file, or the question whether to take one, as it stands in a message; null where there is none. */
export function fileCardIn(message: StandInMessage | undefined, contentType: string) {
  const attachments = (message?.activity['attachments'] ?? []) as readonly {
    readonly contentType: string;
    readonly contentUrl?: string;
    readonly name: string;
    readonly content: Readonly<Record<string, unknown>>;
  }[];
  return attachments.find((one) => one.contentType === contentType) ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // an empty reply, as to a message
  }
}
