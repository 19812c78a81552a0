import { z } from 'zod';
import type { Press } from '../../../cards/views';
import type { Instant } from '../../domain/dates';
import type { MessageRef } from '../../domain/delivery';
import { asPasted } from '../../domain/pasted-plan';
import type { Place, Sender } from '../../ports/channel';
import { type Consent, readConsent } from './file-consent';
import { type Reference, referencesIn } from './incoming-file';
import { readPress } from './press';
import { allowedServiceUrl } from './service-url';

/** What came in, in our own words. */
export type Inbound =
  | {
      readonly kind: 'heard';
      readonly sender: Sender;
      readonly place: Place;
      readonly text: string;
      /** The same with its lists and tables, where the client sent it. */
      readonly html?: string;
    }
  | {
      readonly kind: 'pressed';
      /** `execute` is answered in the HTTP reply; `submit` (older clients) by changing the pressed message. */
      readonly via: 'execute' | 'submit';
      readonly sender: Sender;
      readonly place: Place;
      readonly press: Press | null;
      readonly inputs: Readonly<Record<string, unknown>>;
      readonly message: MessageRef | null;
    }
  | {
      readonly kind: 'installed';
      readonly sender: Sender;
      readonly place: Place;
      /** The kind of activity that told of it. */
      readonly by: string;
      /** When Teams says that it happened; null where it does not. */
      readonly happened: Instant | null;
    }
  /** Files, or a text that is read as a plan. */
  | {
      readonly kind: 'sent';
      readonly sender: Sender;
      readonly place: Place;
      readonly files: readonly Reference[];
    }
  /** The answer to a consent card: whether the person takes a file. `message` is the card. */
  | {
      readonly kind: 'file_consent';
      readonly sender: Sender;
      readonly place: Place;
      readonly consent: Consent;
      readonly message: MessageRef | null;
    }
  | { readonly kind: 'uninstalled'; readonly sender: Sender; readonly place: Place }
  | { readonly kind: 'removed_from_team'; readonly tenant: string; readonly teamId: string }
  /** An invoke that is none of ours: bots answer 501. */
  | { readonly kind: 'other_invoke' }
  /** Nothing a bot has to answer: typing, reactions, other people joining. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown_tenant'; readonly tenant: string }
  | { readonly kind: 'bad'; readonly code: BadCode };

export type BadCode = 'not_an_activity' | 'not_teams' | 'service_url_not_allowed' | 'no_conversation' | 'no_sender';

export interface InboundRules {
  /** The bot runs without an app id: nothing is verified, so only this machine is listened to. */
  readonly anonymous: boolean;
  /** Tenants that are answered, in lower case. Empty only when anonymous: then there is one tenant, `local`. */
  readonly allowedTenants: readonly string[];
}

/** The one tenant of a bot without an app id, whatever id an activity carries. */
const LOCAL = 'local';

const text = z.string().nullish().catch(null);
const account = z
  .object({ id: text, name: text, aadObjectId: text, userPrincipalName: text, userRole: text })
  .nullish()
  .catch(null);
const named = z.object({ id: text, name: text }).nullish().catch(null);

/** Only what is used, and each part on its own: a field of a wrong type counts as left out. */
const ACTIVITY = z.object({
  type: z.string().min(1),
  id: text,
  name: text,
  action: text,
  channelId: text,
  serviceUrl: text,
  text,
  locale: text,
  replyToId: text,
  value: z.unknown().optional(),
  timestamp: z.iso.datetime({ offset: true }).nullish().catch(null),
  from: account,
  recipient: account,
  conversation: z
    .object({ id: text, conversationType: text, tenantId: text, isGroup: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
  channelData: z
    .object({ tenant: named, team: named, channel: named, eventType: text, teamsTeamId: text, teamsChannelId: text })
    .nullish()
    .catch(null),
  attachments: z
    .array(z.object({ contentType: text, name: text, content: z.unknown().optional() }).nullish().catch(null))
    .nullish()
    .catch(null),
  membersAdded: z.array(account).nullish().catch(null),
  membersRemoved: z.array(account).nullish().catch(null),
  entities: z
    .array(z.object({ type: text, text, mentioned: account, platform: text }).nullish().catch(null))
    .nullish()
    .catch(null),
});
type Activity = z.infer<typeof ACTIVITY>;

/**
 * Reads an activity whose caller has been verified. Pure: the same body gives the same words. Whatever is missing or
 * of a wrong type is never guessed: without it there is no answer to the person (`bad`, `nothing`).
 */
export function readActivity(body: unknown, rules: InboundRules): Inbound {
  const parsed = ACTIVITY.safeParse(body);
  if (!parsed.success) return { kind: 'bad', code: 'not_an_activity' };
  const activity = parsed.data;
  const channels = rules.anonymous ? ['msteams', 'emulator'] : ['msteams'];
  if (!channels.includes(activity.channelId ?? '')) return { kind: 'bad', code: 'not_teams' };
  const serviceUrl = allowedServiceUrl(activity.serviceUrl, rules.anonymous);
  if (!serviceUrl) return { kind: 'bad', code: 'service_url_not_allowed' };

  const claimed = (activity.conversation?.tenantId || activity.channelData?.tenant?.id || '').toLowerCase();
  const single = rules.anonymous && rules.allowedTenants.length === 0;
  if (!(single || rules.allowedTenants.includes(claimed))) return { kind: 'unknown_tenant', tenant: claimed };
  const tenant = single ? LOCAL : claimed;

  const place = placeOf(activity, serviceUrl);
  if (!place) return { kind: 'bad', code: 'no_conversation' };
  const botId = activity.recipient?.id ?? '';
  if (botRemovedFromTeam(activity, botId) && place.teamId)
    return { kind: 'removed_from_team', tenant, teamId: place.teamId };
  return eventOf(activity, place, senderOf(activity, tenant), rules);
}

function eventOf(activity: Activity, place: Place, sender: Sender | null, rules: InboundRules): Inbound {
  const install = place.kind === 'personal' ? installationOf(activity) : null;
  const speaks = activity.type === 'message' || activity.type === 'invoke';
  if (!(speaks || install)) return { kind: 'nothing' };
  if (!sender) return { kind: 'bad', code: 'no_sender' };
  if (install === 'remove') return { kind: 'uninstalled', sender, place };
  if (install === 'add')
    return { kind: 'installed', sender, place, by: activity.type, happened: activity.timestamp ?? null };
  if (activity.type === 'message') return messageOf(activity, place, sender);
  if (activity.name === 'fileConsent/invoke') {
    const consent = readConsent(activity.value, rules.anonymous);
    return consent
      ? { kind: 'file_consent', sender, place, consent, message: pressed(activity, place) }
      : { kind: 'other_invoke' };
  }
  if (activity.name !== 'adaptiveCard/action') return { kind: 'other_invoke' };
  return {
    kind: 'pressed',
    via: 'execute',
    sender,
    place,
    ...readPress(actionData(activity.value)),
    message: pressed(activity, place),
  };
}

/** A message without text but with a value is an Action.Submit. */
function messageOf(activity: Activity, place: Place, sender: Sender): Inbound {
  const said = spokenText(activity);
  if (said === '' && activity.value !== undefined && activity.value !== null)
    return {
      kind: 'pressed',
      via: 'submit',
      sender,
      place,
      ...readPress(activity.value),
      message: pressed(activity, place),
    };
  const attachments = (activity.attachments ?? []).filter((one) => one !== null && one !== undefined);
  const files = referencesIn(attachments, said);
  if (files.length > 0) return { kind: 'sent', sender, place, files };
  const html = attachments.find((one) => one.contentType === 'text/html')?.content;
  const drawn = asPasted(said, typeof html === 'string' ? html : null);
  return { kind: 'heard', sender, place, text: said, ...(drawn === said ? {} : { html: drawn }) };
}

const pressed = (activity: Activity, place: Place): MessageRef | null =>
  activity.replyToId ? { conversationId: place.conversationId, messageId: activity.replyToId } : null;

const ACTION = z.object({ action: z.object({ data: z.unknown().optional() }) });

function actionData(value: unknown): unknown {
  const action = ACTION.safeParse(value);
  return action.success ? action.data.action.data : null;
}

/** Teams says it twice, as installationUpdate and as a conversationUpdate that adds the bot; older clients only once. */
function installationOf(activity: Activity): 'add' | 'remove' | null {
  const { type, action } = activity;
  if (type === 'installationUpdate')
    return action?.startsWith('add') ? 'add' : action?.startsWith('remove') ? 'remove' : null;
  const bot = activity.recipient?.id;
  const added = bot && activity.membersAdded?.some((one) => one?.id === bot);
  return type === 'conversationUpdate' && added ? 'add' : null;
}

function botRemovedFromTeam(activity: Activity, botId: string): boolean {
  if (activity.type === 'installationUpdate') return activity.action?.startsWith('remove') ?? false;
  if (activity.type !== 'conversationUpdate') return false;
  return (botId !== '' && activity.membersRemoved?.some((one) => one?.id === botId)) ?? false;
}

function senderOf(activity: Activity, tenant: string): Sender | null {
  const from = activity.from;
  if (!from?.id) return null;
  return {
    channel: 'teams',
    tenant,
    userId: from.id,
    entraId: from.aadObjectId?.toLowerCase() || null, // as the people file is read: ids differ in nothing but case
    slackId: null,
    name: from.name || null,
    email: null,
    guest: from.userRole?.toLowerCase() === 'guest' || (from.userPrincipalName?.includes('#EXT#') ?? false),
  };
}

function placeOf(activity: Activity, serviceUrl: string): Place | null {
  const { conversation, channelData } = activity;
  if (!conversation?.id) return null;
  const kind = kindOf(conversation.conversationType ?? null, conversation.isGroup ?? false);
  // A thread's id is its channel's with the first message behind it; the channel is what a summary is bound to.
  const client = activity.entities?.find((one) => one?.type === 'clientInfo')?.platform;
  const thread = conversation.id.split(';messageid=')[0] ?? conversation.id;
  return {
    kind,
    conversationId: conversation.id,
    serviceUrl,
    botId: activity.recipient?.id ?? '',
    channelId: kind === 'channel' ? channelData?.channel?.id || channelData?.teamsChannelId || thread : null,
    teamId: channelData?.team?.id || channelData?.teamsTeamId || null,
    locale: activity.locale || null,
    ...(client ? { client: client.slice(0, 40) } : {}),
  };
}

function kindOf(type: string | null, isGroup: boolean): Place['kind'] {
  if (type === 'channel') return 'channel';
  if (type === 'groupChat') return 'group';
  return isGroup && type !== 'personal' ? 'group' : 'personal';
}

/** What the person wrote to the bot: its mention taken out, non-breaking spaces made plain, ends trimmed. */
function spokenText(activity: Activity): string {
  const bot = activity.recipient?.id;
  const mentions = (activity.entities ?? []).filter((one) => one?.type === 'mention' && one.mentioned?.id === bot);
  const raw = mentions.reduce((left, one) => (one?.text ? left.replace(one.text, ' ') : left), activity.text ?? '');
  return raw.replace(/\u00a0|&nbsp;/g, ' ').trim();
}
