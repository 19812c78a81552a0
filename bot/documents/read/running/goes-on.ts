import type { Told } from './found';
import type { Walk } from './measure-of-act';
import { isOfOthers } from './nobodys';
import { isOf } from './same-matter';

/** A paragraph that goes on with what the one before it was about. */
const GOES_ON =
  /^(?:det|den|de|detta|dessa|hon|han|arbetet|åtgärden|insatsen|ansvarig|klart?|senast|uppföljning|utvärdering|status|tid|\p{Lu}\p{Ll}+(?:en|et|na|n)\s+(?:ska|beräknas|är|har|utvärderas|följs|hålls|genomförs))(?!\p{L})/iu;
/** "Nämnden har dessutom upphandlat …" at the head of a paragraph of an answer: what somebody did is of another matter. */
const isOfSomebody = (text: string, { paper, reading }: Walk): boolean => {
  const who = /^(?<who>\p{Lu}\p{Ll}+)\s+(?:har|ska|är)\s+(?!ansvar)/u.exec(text)?.groups?.['who'];
  return paper.isReply && who !== undefined && reading.isWho(who);
};

/** "Elevenkäten är klar" in a letter, where the paragraph before it told of something else by its name. */
function isOfOther(current: Told, text: string, { paper }: Walk): boolean {
  // "Den nya rutinen används" names a thing, as "Elevenkäten" does; "Den används" names none.
  const thing = /^(?:(?:den|det|de)\s+\p{Ll}+[ae]\s+)?(?<noun>\p{L}{3,}(?:en|et|na|n))(?=\s)/iu.exec(text)?.groups?.[
    'noun'
  ];
  return paper.isAccount && thing !== undefined && !isOf(current, thing);
}

/** Whether a paragraph goes on with what the one before it was about. */
export const goesOn = (current: Told, text: string, walk: Walk): boolean =>
  GOES_ON.test(text) && !(isOfOthers(text) || isOfSomebody(text, walk) || isOfOther(current, text, walk));
