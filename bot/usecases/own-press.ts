import type { CardBase, Press } from '../../cards/views';
import type { MessageRef } from '../domain/delivery';
import type { Person } from '../domain/people';
import type { Round, RoundItem } from '../views/round-view';
import type { TenantDeps } from './deps';
import { loadRound, MINE } from './show-round';

/** A press on a person's own card, with everything it needs. */
export interface OwnPress {
  readonly deps: TenantDeps;
  readonly base: CardBase;
  readonly person: Person;
  /** The message pressed; null where the platform does not say. */
  readonly message: MessageRef | null;
  /** What the device pressed on calls itself; empty where it is not said. */
  readonly client: string;
  /** What came with the press, as it came: not trusted. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

export type MeasurePress = Extract<
  Press,
  { act: 'unchanged' | 'update' | 'submit' | 'back' | 'submit_anyway' | 'edit_text' }
>;

/** The measure pressed on, where it stands on the card. */
export interface OnCard {
  readonly round: Round;
  readonly item: RoundItem;
}

/** The card that was pressed; the person's own list where the card is not theirs or is not known. */
export async function roundOfCard(own: OwnPress, card: string): Promise<Round> {
  const round = (await loadRound(own.deps, own.person, card)) ?? (await loadRound(own.deps, own.person, MINE));
  if (!round) throw new Error('a person always has a list of their own');
  return round;
}
