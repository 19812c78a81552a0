import { type Beat, createBeat } from './beat';
import type { Flow } from './flow';
import { createSlots } from './slots';

/** What a tenant's sending is held to. */
export interface Bounds extends SharedBounds {
  /** This tenant's own. */
  readonly flow: Flow;
}

/** What all tenants share. */
export interface SharedBounds {
  /** Resolves when there is room for one message more. */
  begin(): Promise<Room>;
  /** Resolves when a tenant may read its next handful; what it resolves with is called when that has been given. */
  inHand(): Promise<() => void>;
  /** Claims and marks of one beat share one wait for the disk. */
  readonly together: Beat;
}

/** One message's room, from when it is begun until its fate is stored. */
export interface Room {
  /** It has left, and what remains is the platform's to do. */
  left(): void;
  end(): void;
}

/** Messages begun and not yet answered: what they hold in memory, and sockets. */
const UNDER_WAY = 2_048;
/** Those of them that are being worked on, or wait for the beat: as many as keep two cores busy. */
export const WORKED_ON = 400;
/**
 * Handfuls of twenty that have been read and not yet been begun. With one of each of three hundred municipalities in
 * hand they leave six seconds later, and the collector has carried all of it along until then: a sixth of what a message
 * costs.
 */
export const IN_HAND = 24;
/** A tenant whose handful leaves more slowly, held by its own limits or by trouble, keeps nobody from reading. */
const IN_HAND_MS = 1_000;
/** Who has waited so long for the platform's answer needs no processor: somebody else may begin. */
const WAITING_MS = 100;
/** Nobody notices it in a message that comes by itself; a thousand messages a second are fifty writes to a beat. */
const BEAT_MS = 25;

export function sharedBounds(): SharedBounds {
  const underWay = createSlots(UNDER_WAY);
  const workedOn = createSlots(WORKED_ON);
  const handfuls = createSlots(IN_HAND);
  return {
    together: createBeat(BEAT_MS),
    async inHand() {
      const release = await handfuls.take();
      const timer = setTimeout(release, IN_HAND_MS);
      return () => {
        clearTimeout(timer);
        release();
      };
    },
    async begin() {
      const release = { underWay: await underWay.take(), workedOn: await workedOn.take() };
      let timer: ReturnType<typeof setTimeout> | undefined;
      return {
        left() {
          timer = setTimeout(release.workedOn, WAITING_MS);
        },
        end() {
          clearTimeout(timer);
          release.workedOn();
          release.underWay();
        },
      };
    },
  };
}
