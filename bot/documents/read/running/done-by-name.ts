import { type Clause, clauseOf, type IsWho } from './clause';
import { isNobodys } from './nobodys';
import { DEFINITE, isOf } from './same-matter';
import { isPronoun } from './who-in';

/** "införde en rutin", "granskade alla öppna ärenden": what somebody did with something, by its verb. */
const DID =
  /^(?:införde|granskade|kartlade|inventerade|utredde|reviderade|upprättade|startade|inrättade|genomförde|utarbetade|såg|gick|tog|skrev|utbildade|anställde|rekryterade|byggde|köpte|installerade|ändrade|justerade|bildade|tillsatte|fastställde|kontrollerade|stämde)$/iu;
/** "har under våren stämt av listan": the same, as it is now. */
const HAS_DONE =
  /^(?:[^,.;]{2,40}\s)?(?:infört|granskat|kartlagt|inventerat|utrett|reviderat|upprättat|startat|inrättat|genomfört|utarbetat|sett|gått|tagit|skrivit|utbildat|byggt|ändrat|justerat|bildat|kontrollerat|stämt)\s/iu;
/** "är genomförd i alla arbetslag", "var klar den 13 december och visade …": over and done, wherever and whatever came of it. */
const OVER =
  /^(?:är|var|blev)\s+(?:(?:nu|därmed|redan|helt|sedan|i\s+sin\s+helhet)\s+)*(?:klara?t?|färdiga?t?|genomför[dt]a?|avsluta[dt]e?|slutför[dt]a?|inför[dt]a?|på\s+plats|i\s+(?:bruk|drift))(?!\p{L})(?!\s+(?:att|för\s+att|först|när|om)(?!\p{L}))/iu;

const isDid = (clause: Clause | null): boolean =>
  clause !== null &&
  clause.who !== null &&
  !isPronoun(clause.who) &&
  ((clause.verb === 'past' && DID.test(clause.word)) || (clause.verb === 'has' && HAS_DONE.test(clause.rest)));

/**
 * Whether a sentence says that it is done what somebody did in the one before it, by its name: "Juristen granskade alla
 * ärenden. Granskningen var klar den 13 december."
 */
export function isDoneByName(sentence: string, before: string, isWho: IsWho): boolean {
  const clause = clauseOf(sentence, isWho);
  if (!clause || clause.who !== null || !DEFINITE.test(clause.subject)) return false;
  if (!OVER.test(`${clause.word} ${clause.rest}`) || isNobodys(before)) return false;
  return isDid(clauseOf(before, isWho)) && isOf({ measure: { about: before } }, clause.subject);
}
