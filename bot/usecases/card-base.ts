import type { CardBase, Locale } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import type { Deps } from './deps';

/** What every card needs to say days and times: language, today and time zone. */
export function cardBase(deps: Deps, locale: Locale | null): CardBase {
  const { timeZone } = deps.settings;
  return { locale: locale ?? deps.settings.locale, today: dayOf(deps.clock.now(), timeZone), timeZone };
}
