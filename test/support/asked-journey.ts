import type { Measure } from '../../bot/domain/plan';
import { buttonsOn, type Card, textsOn } from './card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from './running-bot';
import type { StandInMessage } from './stand-in-connector';
import type { TeamsUser } from './teams-client';

/**
 * Three principals are asked about two measures: the first is Maja's, whose head of area is Disa; the second all three
 * have, and Siv's head is Olle, so that its date is the administrator Karin's to decide.
 */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;disa@example.se
Ture Sandell;ture@example.se;principal;Almskolan;grundskola;entra-ture;disa@example.se
Siv Ek;siv@example.se;principal;Ekskolan;grundskola;entra-siv;olle@example.se
Disa Nyman;disa@example.se;head_of_area;;;entra-disa;
Olle Ström;olle@example.se;head_of_area;;;entra-olle;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;
export const MEASURES = [
  { title: 'Analys av resultat i svenska', due: [on('2026-01-31')], status: 'in_progress', schedule: 'on_plan' },
  { title: 'Rutin för övergångar', due: [on('2026-06-12')], status: 'in_progress', schedule: 'on_plan' },
] as const;
export const ANALYSIS = { row: 'Analys av resultat' };
export const SHARED = { row: 'Rutin för övergångar' };

export interface AskedJourney {
  readonly bot: RunningBot;
  readonly maja: TeamsUser;
  readonly disa: TeamsUser;
  readonly olle: TeamsUser;
  readonly karin: TeamsUser;
  /** Maja reports that it is late and asks for another date; with the clock as it stands. */
  readonly asks: (newDue: string, measure?: { readonly row: string }) => Promise<void>;
  /** The card that Disa has the next morning. */
  readonly inTheMorning: () => Promise<StandInMessage>;
  readonly measures: () => Promise<readonly Measure[]>;
}

/** The point has been open since this morning, and everybody's cards have come. */
export async function askedJourney(): Promise<AskedJourney> {
  const bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  await publish(bot, MEASURES);
  await assignAll(bot, 'maja@example.se', 1);
  await assignAll(bot, 'role:principal', 2);
  await turnWheel(bot, [{}]);
  const maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  const disa = bot.user({ entraId: 'entra-disa', name: 'Disa Nyman' });
  const olle = bot.user({ entraId: 'entra-olle', name: 'Olle Ström' });
  const karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  for (const one of [maja, disa, olle, karin]) await one.install();
  await bot.settled();
  await bot.tick('2026-01-15T08:00:00+01:00');

  return {
    bot,
    maja,
    disa,
    olle,
    karin,
    async asks(newDue, measure = ANALYSIS) {
      const card = cardOf(maja, 'KUL 1');
      const said = { state: 'in_progress', schedule: 'delayed', followUp: 'Två lag är kvar.', hindrance: 'waiting' };
      await maja.press(card, 'Uppdatera', measure);
      await maja.press(card, 'Skicka', { inputs: { ...said, newDue } });
      await bot.settled();
    },
    async inTheMorning() {
      await bot.tick('2026-01-16T07:05:00+01:00');
      return newest(disa);
    },
    async measures() {
      const { items } = await bot.assembled.deps.store.find('measure', TENANT, {});
      return items.map((one) => one.doc).sort((a, b) => a.no - b.no);
    },
  };
}

type WithCard = { readonly card?: unknown } | undefined;
export const read = (one: WithCard) => textsOn((one?.card ?? {}) as Card).join('\n');
export const titlesOn = (one: WithCard) => buttonsOn((one?.card ?? {}) as Card).map((button) => button.title);

const came = (message: StandInMessage | undefined): StandInMessage => {
  if (!message) throw new Error('nothing came');
  return message;
};
export const newest = (who: TeamsUser) => came(who.chat().at(-1));
/** The card that asks about a point. */
export const cardOf = (who: TeamsUser, code: string) => came(who.chat().findLast((one) => read(one).includes(code)));
/** What somebody is answered who writes a word to the bot. */
export const replyTo = async (who: TeamsUser, word: string) => came((await who.say(word)).at(-1));
