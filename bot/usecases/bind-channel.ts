import type { CardBase, CardView } from '../../cards/views';
import { dayOf, hourOf, mondayOf, plusDays } from '../domain/calendar';
import type { Instant, LocalDate } from '../domain/dates';
import type { Binding } from '../domain/delivery';
import { bindingId } from '../domain/ids';
import type { Person } from '../domain/people';
import { SUMMARY_HOUR } from '../domain/summary-due';
import type { Place, Sender } from '../ports/channel';
import { noticeView } from '../views/notice-view';
import { endChannelFaults } from './channel-faults';
import type { TenantDeps } from './deps';
import { queueSummaries } from './post-summaries';
import { recordEvent } from './record-event';

const OFF = /^(?:av|off|nej|stopp|stop)$/;
/** Our own sentences say "skriv kanal här". */
const ON = /^(?:här|here|på|on)?$/;

/**
 * `/kanal` makes this channel one that gets the Monday summary; `/kanal av` releases it. A word that is neither changes
 * nothing: `/kanal avv` from somebody who wants to stop it must not start it.
 */
export async function bindChannel(
  deps: TenantDeps,
  base: CardBase,
  by: Person,
  sender: Sender,
  place: Place,
  rest: string,
): Promise<CardView> {
  if (place.channelId === null) return noticeView(base, 'channel_only_here', {}, ['help']);
  const word = rest
    .trim()
    .toLowerCase()
    .replace(/[.!?,:;]+$/, '');
  const off = OFF.test(word);
  if (!off && !ON.test(word)) return noticeView(base, 'channel_on_or_off', {}, []);
  const id = bindingId(sender.channel, place.channelId);
  const known = await deps.store.read('binding', deps.tenant, id);
  if (off) {
    if (!known?.doc.active) return noticeView(base, 'channel_not_bound', {}, []);
    if (
      (await deps.store.replace('binding', deps.tenant, { ...known.doc, active: false }, known.version)) === 'changed'
    ) {
      return bindChannel(deps, base, by, sender, place, rest);
    }
    await recordEvent(deps, deps.tenant, { by: by.id, what: 'release', subject: id, detail: {} });
    return noticeView(base, 'channel_released', {}, []);
  }
  const binding: Binding = {
    id,
    channel: sender.channel,
    channelId: place.channelId,
    teamId: place.teamId,
    serviceUrl: place.serviceUrl,
    botId: place.botId,
    locale: base.locale,
    boundBy: by.id,
    // Binding again a channel that is bound keeps its place in the week.
    boundAt: known?.doc.active ? known.doc.boundAt : deps.clock.now(),
    active: true,
  };
  const written = known
    ? await deps.store.replace('binding', deps.tenant, binding, known.version)
    : await deps.store.create('binding', deps.tenant, binding);
  if (written === 'changed' || written === 'exists') return bindChannel(deps, base, by, sender, place, rest);
  await endChannelFaults(deps, id);
  const now = deps.clock.now();
  const next = nextSummaryOn(now, base.timeZone);
  if (known?.doc.active) return noticeView(base, 'channel_already_bound', { next }, []);
  await recordEvent(deps, deps.tenant, { by: by.id, what: 'bind', subject: id, detail: {} });
  const postsNow = (await queueSummaries(deps, deps.tenant, now)) > 0;
  return noticeView(base, postsNow ? 'channel_bound_posts_now' : 'channel_bound', { next }, []);
}

/** The next Monday whose eight o'clock has not been: today's, on a Monday before eight. */
function nextSummaryOn(now: Instant, timeZone: string): LocalDate {
  const today = dayOf(now, timeZone);
  const monday = mondayOf(today);
  return today === monday && hourOf(now, timeZone) < SUMMARY_HOUR ? monday : plusDays(monday, 7);
}
