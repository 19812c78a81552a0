import { putInPlace } from '../../../domain/reading/put-in-place';
import { capitalised } from '../../../domain/reading/swedish-text';
import type { Act } from './act';
import { type Clause, clauseOf, type IsWho } from './clause';
import { isDeed } from './done-told';
import { isNobodys, isNoTask } from './nobodys';
import { isPronoun } from './who-in';

/** What somebody has made, or put in place: it is there, and is what the answer answers with. */
const MADE =
  /^(?:(?:nu|därefter|därför|också|även|dessutom|redan|omedelbart|tillsammans\s+med\s+\p{L}+(?:\s+och\s+\p{L}+)?|i\s+samråd\s+med\s+\p{L}+|under\s+\p{L}+(?:\s+20\d{2})?|i\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:\s+20\d{2})?)\s+)*(?:tagit\s+fram|arbetat\s+fram|upprättat|tecknat|anställt|rekryterat|infört|inrättat|slutfört|reviderat|ändrat|utökat|förstärkt|uppdaterat|delat\s+ut|skickat\s+ut|bytt\s+ut|satt\s+upp|skrivit\s+(?:om|ner)|tillsatt|köpt\s+in|installerat|utbildat|byggt\s+(?:om|upp)|delat\s+(?:in|upp)|arbetat\s+om|gjort\s+om|åtgärdat|ordnat\s+så\s+att|sett\s+till\s+att)\s+(?<what>(?:\p{L}+\s+){0,3}?\p{L}{4,}.*)$/iu;

/** "avtal med ett bemanningsföretag", "nya ordningsregler": something of which there was none, or that is named in full. */
const NAMES_IT =
  /^(?!(?:det|den|detta|dessa|dem|sig|sin|sitt|sina|mycket|många|flera\s+gånger|\p{L}*(?:uppfattning|bedömning|inställning|karaktär))(?!\p{L}))\p{L}/iu;

/** "sedan 2023", "underlag till detta svar": long before what is answered, or for the answer itself. */
const LONG_AGO =
  /(?<!\p{L})(?:sedan\s+(?:\p{L}+\s+)?(?:19|20)\d{2}|tidigare|(?:underlag|material|uppgifter)\s+(?:till|för)\s+(?:detta|denna|svaret|redovisningen|yttrandet))(?!\p{L})/iu;

/** "är framtagen", "är tecknat", "finns sedan i förra veckan på webben": there it is, and before it was not. */
const IS_THERE =
  /^(?:är\s+(?:(?:nu|därför|därmed|också|även|redan|numera)\s+)*(?:framtag(?:en|et|na)|upprätta(?:d|t|de)|teckna(?:d|t|de)|anställ(?:d|t|da)|rekrytera(?:d|t|de)|inför(?:d|t|da)|inrätta(?:d|t|de)|revidera(?:d|t|de)|upphandla(?:d|t|de)|överenskom(?:men|met|na)|tillsat(?:t|ta)|inköp(?:t|ta)|installera(?:d|t|de)|monterad?[et]?|utbilda(?:d|t|de)|åtgärda(?:d|t|de)|omskriv(?:en|et|na)|uppdatera(?:d|t|de)|laga(?:d|t|de)|utbyt(?:t|ta)|publicera(?:d|t|de)|utse(?:dd|tt|dda)|bilda(?:d|t|de)|(?:beslutad?|antag(?:en|et)|fastställ[dt]|klart?)\s+och\s+(?:används|tillämpas|gäller)\s+(?:nu|sedan|redan))(?!\p{L})|finns\s+(?:nu|sedan\s+(?!tidigare|länge|lång|många|flera|gammalt)\p{L}+)\s(?:.*\s)?(?:på|i|hos|vid)\s)/iu;

/** One who answers for it: a body or a post, and no pronoun. */
const isOne = ({ who }: Clause): boolean => who !== null && !isPronoun(who) && !/(?:arna|erna|orna)$/iu.test(who);

/** "Krisgruppen har inrättats": a body is made as a thing is. */
const isBody = (who: string): boolean => /(?:team|grupp|råd|nätverk|kommitté|forum)(?:e[nt]|n)?$/iu.test(who);

/** A thing that is named, and there since it was asked for; "Den är framtagen" names none. */
function isThere({ who, subject, word, rest }: Clause, sentence: string): boolean {
  const isDoneTo = word === 'har' && /s(?:\s|$)/u.test(putInPlace(sentence)?.verb ?? ''); // "En kurator har anställts"
  const isNamed =
    (who === null || isBody(who) || isDoneTo) &&
    subject !== '' &&
    /^(?!(?:det|den|de|detta|dessa|allt|alla|båda)$)\p{L}.{5,}$/iu.test(subject);
  const isPut = IS_THERE.test(`${word} ${rest}`) || isDoneTo;
  return isNamed && isPut && !LONG_AGO.test(sentence) && !isNobodys(sentence);
}

const MADE_BY_NOBODY = { who: null, does: true, binds: true, state: null, time: '' } as const;

/** "… och används sedan i maj i alla nya ärenden": what it is used for is no part of its name. */
const withoutUse = (sentence: string): string =>
  sentence.replace(/,?\s+och\s+(?:används|tillämpas|gäller|följs|ligger|finns|är\s+i\s+bruk)(?!\p{L}).*$/iu, '');

/**
 * What somebody has put in place, as an answer to those who looked at how things are tells it: "Rektorn har tecknat avtal
 * med en skolläkare". "En mall är framtagen". Null for what has only been done with papers, or happened.
 */
export function deedOfReply(sentence: string, isWho: IsWho): Act | null {
  const clause = clauseOf(sentence, isWho);
  if (clause && isThere(clause, sentence)) return { ...MADE_BY_NOBODY, title: withoutUse(sentence) };
  if (clause?.verb !== 'has' || !isOne(clause) || isNobodys(sentence) || isNoTask(sentence)) return null;
  const what = MADE.exec(clause.rest)?.groups?.['what'];
  if (what === undefined || LONG_AGO.test(what) || !NAMES_IT.test(what) || !isDeed(sentence, isWho)) return null;
  const title = clause.opening === '' ? sentence : capitalised(`${clause.subject} ${clause.word} ${clause.rest}`);
  return { title, who: clause.who, does: true, binds: true, state: null, time: '' };
}
