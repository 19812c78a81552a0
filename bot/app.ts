import type { CardView, Press } from '../cards/views';
import type { MessageRef } from './domain/delivery';
import type { Place, Sender } from './ports/channel';

/**
 * Everything the outside may ask of the bot, as plain functions. Channels, HTTP, the scheduler and the command line
 * speak to this and to nothing behind it.
 */
export interface App {
  /** Somebody wrote a text. What is answered, in order; never empty where the sender may be answered. */
  heard(sender: Sender, place: Place, text: string): Promise<readonly CardView[]>;
  /**
   * Somebody pressed a button. `press` is null where the card's data was not understood; `inputs` is whatever came
   * with it, not trusted. `message` is the card that was pressed. The answer is the card as it now stands.
   */
  pressed(
    sender: Sender,
    place: Place,
    press: Press | null,
    inputs: Readonly<Record<string, unknown>>,
    message: MessageRef | null,
  ): Promise<CardView>;
  /** The bot was installed for a person, also again. `event` is the activity's id: the same one twice is one. */
  installed(sender: Sender, place: Place, event: string): Promise<void>;
  /** The bot was removed from a person's chat. */
  uninstalled(sender: Sender, place: Place): Promise<void>;
  /** The bot was removed from a team or channel: its binding is in trouble. */
  removedFromTeam(tenant: string, teamId: string): Promise<void>;
  /** Everything due now is made and delivered, once, however many instances ask. */
  tick(): Promise<TickReport>;
  /** Delivers what is queued; used after a press, so that the standing message follows. */
  deliver(tenant: string): Promise<void>;
}

export interface TickReport {
  readonly now: string;
  readonly opened: number;
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly waiting: number;
}
