import { findState } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { labelAlone } from '../text/labels';
import { actOf } from './act';
import { clauseOf } from './clause';
import type { Named } from './names';
import type { Reading } from './reading';

/** `isMarked`: only a colon or a dash says that it is a name; `isSure`: it is a promise, whatever is told of it. */
type Talk = Pick<Named, 'title' | 'who'> & {
  readonly tells: string;
  readonly isMarked: boolean;
  readonly isSure: boolean;
};

/** "När det gäller handledningen så är den klar", "Vad gäller schemat: pågår" */
const CONCERNING =
  /^(?:och\s+)?(?:när\s+det\s+gäller|vad\s+gäller|vad\s+avser|beträffande|angående|i\s+fråga\s+om|gällande)\s+(?<name>\p{L}[^,.:]{3,100}?)(?:\s*[,:]\s*(?:så\s+)?|\s+så\s+|\s+(?=(?:är|har|hade|pågår|ska|kommer|blev|går|väntar|utgår|kvarstår)\s))(?<tells>\p{L}.+)$/iu;

/** "Att vi skulle göra om schemat har vi lagt ner" */
const THAT_WE =
  /^att\s+(?:vi|jag|ni|skolan|rektor|personalen)\s+(?:skulle|ska)\s+(?<name>\p{Ll}.{5,140}?)\s+(?<tells>(?:har|är|blev|blir|hann|utgår|pågår|kommer|väntar)\s.+)$/iu;

/** "Sen var det den där utbildningen som förvaltningen skulle ordna" */
const THERE_WAS =
  /^(?:sen|sedan|så|och|dessutom|slutligen|till\s+sist)\s+(?:var|är|har\s+vi|hade\s+vi|finns)\s+(?:det\s+)?(?:också\s+)?(?<name>\p{L}.{4,80}?)\s+som\s+(?<who>\p{L}[^,.]{1,40}?)\s+skulle\s+\p{Ll}+(?:\s\p{Ll}+){0,2}$/iu;

/** "Den där föräldrainformationen som du efterlyste gick ut i tisdags" */
const THAT_THING =
  /^(?:den|det|de)\s+där\s+(?<name>\p{L}[^,.:]{3,60}?)(?:\s+som\s+[^,.]{3,40}?)?\s+(?<tells>(?:gick|är|har|blev|kom|pågår|utgår|skickades|lades)\s.+)$/iu;

/** "Den nya regeln om mobiler: klart, gäller sedan januari", "Studiehandledning – vi har bara hittat en" */
const BEFORE_MARK = /^(?<name>\p{Lu}[^:,.;!?–—]{4,80}?)(?:\s*:|\s[–—-])\s+(?<tells>\p{L}.{3,})$/u;
/** "Beträffande hälsobesöken har skolläkaren avslutat sitt uppdrag": what somebody has done, and no state of the matter. */
const HAS_LEFT =
  /^(?:har|hade)\s+\p{L}+\s+(?:avslutat|lämnat|slutat|sagt\s+upp|gått\s+i\s+pension|flyttat|avgått)(?!\p{L})/iu;

/** "Vad gäller er fråga om lokalerna så …": what the reader asked, which is answered and not done. */
const ASKED =
  /^(?:din|er|ert|era|dina|deras|hans|hennes|revisorernas|ledamotens)\s+(?:\p{L}+\s+)?(?:fråga|frågor|undran|fundering(?:ar)?)(?!\p{L})/iu;

const MOST_OF_NAME = 10;

/** What a name in a letter is called by itself: "den där utbildningen" is "utbildningen". */
const plainName = (name: string): string => name.replace(/^(?:den|det|de)\s+där\s+(?:med\s+)?(?:att\s+)?/iu, '');

/**
 * A measure as somebody speaks of it in a letter that tells how far things have come, and what is told of it: "När det
 * gäller …", "Att vi skulle …", or by name before a colon or a dash. Null where the sentence names none.
 */
export function namedInTalk(sentence: string, { isWho }: Reading): Talk | null {
  const { name: there, who } = THERE_WAS.exec(sentence)?.groups ?? {};
  if (there && who)
    return { title: plainName(there), who: isWho(who) ? who : null, tells: sentence, isMarked: false, isSure: true };
  const found = (CONCERNING.exec(sentence) ?? THAT_WE.exec(sentence) ?? THAT_THING.exec(sentence))?.groups;
  const { name, tells } = found ?? beforeMark(sentence, isWho) ?? {};
  if (!name || !tells || HAS_LEFT.test(tells) || ASKED.test(name)) return null;
  return {
    title: plainName(name),
    who: null,
    tells: found ? `Det ${tells}` : capitalised(tells),
    isMarked: found === undefined,
    isSure: false,
  };
}

/** A name before a colon or a dash, where that is neither somebody, a label nor a sentence of its own. */
function beforeMark(sentence: string, isWho: Reading['isWho']): { name?: string; tells?: string } | null {
  const { name = '', tells } = BEFORE_MARK.exec(sentence)?.groups ?? {};
  const isName =
    name !== '' &&
    name.split(' ').length <= MOST_OF_NAME &&
    !isWho(name) &&
    labelAlone(`${name}:`) === null &&
    clauseOf(name, isWho) === null &&
    !/\d{4}|^(?:hej|tack|obs|ps|först|kort|bakgrund|svar|fråga|ämne|från|till|kopia|datum|skickat|närvarande|frånvarande|nästa|tid|plats)(?!\p{L})/iu.test(
      name,
    );
  return isName && tells !== undefined
    ? { name: (/\s/u.test(name) ? null : doneByUs(tells, isWho)) ?? name, tells }
    : null;
}

/**
 * "Inskolning: vi gör om föräldramötet", "Musik: Körsång för hela årskursen har inte startat": one word says where it
 * lies, and what we do, or what has not begun, is what is done.
 */
function doneByUs(tells: string, isWho: Reading['isWho']): string | null {
  const { who = null, subject = '', verb } = clauseOf(tells, isWho) ?? {};
  const isNamed =
    who === null &&
    /^\p{Lu}/u.test(tells) &&
    subject.split(' ').length > 2 &&
    !/^(?:det|den|de|ett?|en)\s/iu.test(subject);
  if (isNamed && (verb === 'has' || verb === 'is') && findState(tells) !== null) return subject;
  const act = /^vi\s/iu.test(tells) ? actOf(capitalised(tells), isWho) : null;
  return act?.does && act.title.includes(' ') ? act.title : null;
}
