import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isFirstName } from '../text/first-names';
import type { Act } from './act';
import type { Clause, IsWho } from './clause';
import { countsMany } from './counted-names';
import { isPronoun } from './who-in';
import { isBack } from './will-do';

/** By whom something is done, behind its verb; null where nobody is named, or only those who decide on it. */
export function byWhom(rest: string, isWho: IsWho): string | null {
  const who =
    /(?<!\p{L})(?<!(?:på\s+grund|beslutas|fastställs|antas|godkänns)\s)av\s+(?<who>\p{L}[^,.;]{2,50}?)(?=\s+(?:under|senast|i|inför|till|från|före|den|som|och|tillsammans)(?!\p{L})|[,.;]|$)/iu.exec(
      rest,
    )?.groups?.['who'];
  return who !== undefined && isWho(who) ? who : null;
}

/** Where a thing stands that the sentence names itself: "Översynen av schemat är inte påbörjad". */
export function standing({ who, subject, rest, opening, word }: Clause, sentence: string, isWho: IsWho): Act | null {
  const made = /^på\s+att\s+(?<how>\p{L}+s(?:\s+(?:fram|in|upp|över|om|ihop))?)(?!\p{L})/iu.exec(rest)?.groups?.['how'];
  if (!(findState(sentence) || mentionsDelay(sentence) || made) || (who !== null && !isPronoun(who))) return null;
  const named =
    subject === '' && opening !== ''
      ? rest.slice(
          0,
          Math.max(
            0,
            rest.search(/\s(?:ännu|inte|ej|redan|nu|påbörja|genomför|klar|färdig|avsluta|försena|igång|på\s+gång)/iu),
          ),
        )
      : subject;
  if (
    named === '' ||
    isBack(named) ||
    countsMany(named) ||
    countsMany(opening) ||
    /^(?:vi|jag|hon|han|alla|det\s+mesta)$/iu.test(named)
  )
    return null;
  const owner = /^(?<who>\p{Lu}\p{Ll}+?)s\s\p{Ll}/u.exec(named)?.groups?.['who']; // "Peters översyn av provscheman"
  // "En mall håller på att tas fram av utvecklaren"
  return {
    title: capitalised(made === undefined ? named : `${named} ${made}`),
    who: owner !== undefined && isFirstName(owner) ? owner : byWhom(rest, isWho),
    does: false,
    binds: false,
    state: subject === '' ? sentence : `${word} ${rest}`,
  };
}
