import { clauseOf, type IsWho } from './clause';

/** "… och kommer att presentera den i juni", "… och ska nu skriva avtal": what is to be done, behind what has been. */
const THEN =
  /,?\s(?:och|men)\s+(?:(?:hon|han|de|vi|jag)\s+)?(?<does>(?:ska|skall|kommer\s+att|avser\s+att|planerar\s+att|räknar\s+med\s+att|lovar\s+att|har\s+lovat\s+att)\s.+)$/iu;

/**
 * What somebody is to do in a sentence that first tells what they have done: "Dragan har skrivit en rapport och kommer
 * att presentera den" as "Dragan kommer att presentera den". Null where the sentence does not go on so.
 */
export function secondAct(sentence: string, isWho: IsWho): string | null {
  const clause = clauseOf(sentence, isWho);
  if (!clause?.who || !['has', 'past'].includes(clause.verb)) return null;
  const does = THEN.exec(clause.rest)?.groups?.['does'];
  return does === undefined ? null : `${clause.who} ${does}`;
}
