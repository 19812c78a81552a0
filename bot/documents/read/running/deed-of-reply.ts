import type { Act } from './act';
import { type Clause, clauseOf, type IsWho } from './clause';
import { isDeed } from './done-told';
import { isNobodys, isNoTask } from './nobodys';
import { isPronoun } from './who-in';

/** What somebody has made, or put in place: it is there, and is what the answer answers with. */
const MADE =
  /^(?:(?:nu|därefter|därför|också|även|dessutom|redan|omedelbart|tillsammans\s+med\s+\p{L}+(?:\s+och\s+\p{L}+)?|i\s+samråd\s+med\s+\p{L}+|under\s+\p{L}+(?:\s+20\d{2})?|i\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:\s+20\d{2})?)\s+)*(?:tagit\s+fram|arbetat\s+fram|upprättat|tecknat|anställt|rekryterat|infört|inrättat|slutfört|reviderat|skrivit\s+(?:om|ner)|tillsatt|köpt\s+in|installerat|utbildat|byggt\s+(?:om|upp)|gjort\s+om|åtgärdat)\s+(?<what>(?:\p{L}+\s+){0,3}?\p{L}{4,}.*)$/iu;

/** "avtal med ett bemanningsföretag", "nya ordningsregler": something of which there was none, or that is named in full. */
const NAMES_IT = /^(?!(?:det|den|detta|dessa|dem|sig|sin|sitt|sina|mycket|många|flera\s+gånger)(?!\p{L}))\p{L}/iu;

/** "sedan 2023", "underlag till detta svar": long before what is answered, or for the answer itself. */
const LONG_AGO =
  /(?<!\p{L})(?:sedan\s+(?:\p{L}+\s+)?(?:19|20)\d{2}|tidigare|(?:underlag|material|uppgifter)\s+(?:till|för)\s+(?:detta|denna|svaret|redovisningen|yttrandet))(?!\p{L})/iu;

/** One who answers for it: a body or a post, and no pronoun. */
const isOne = ({ who }: Clause): boolean => who !== null && !isPronoun(who) && !/(?:arna|erna|orna)$/iu.test(who);

/**
 * What somebody has put in place, as an answer to those who looked at how things are tells it: "Rektorn har tecknat avtal
 * med en skolläkare". Null for what has only been done with papers, or happened.
 */
export function deedOfReply(sentence: string, isWho: IsWho): Act | null {
  const clause = clauseOf(sentence, isWho);
  if (clause?.verb !== 'has' || !isOne(clause) || isNobodys(sentence) || isNoTask(sentence)) return null;
  const what = MADE.exec(clause.rest)?.groups?.['what'];
  if (what === undefined || LONG_AGO.test(what) || !NAMES_IT.test(what) || !isDeed(sentence, isWho)) return null;
  return { title: sentence, who: clause.who, does: true, binds: true, state: null, time: '' };
}
