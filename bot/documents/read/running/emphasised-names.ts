import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { namesTimeAhead } from '../prose/commitment-dates';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { isTimed } from '../text/time-alone';
import { clauseOf } from './clause';
import { sentencesOf } from './found';
import type { Named } from './names';
import { isNobodys } from './nobodys';
import type { Reading } from './reading';
import { DEFINITE } from './same-matter';

const MOST_OF_NAME = 10;
/** So many paragraphs with one thing each in bold, and the letters are the document's way of heading them. */
const FEWEST = 3;
/** "Yrkeslärarnas handledarutbildning": work that is called after those it is for. */
const NAMES_WORK = /(?:bildning|föring|läggning|samverkan|rutin|modell|program)(?:en|et|n|er)?$/iu;
/** "Idrottsdagen", "besöket": what happened, and is over. */
const AN_EVENT = /(?:dagen|festen|resan|besöket|veckan|avslutningen|premiären)$/iu;
/** What only stands out. */
const STANDS_OUT =
  /^(?:det|den|de|detta|inte|alla|hela|viktigt|obs|klart?|nytt?|nya|senast|ansvarig|tack|beslut)(?!\p{L}|\s\p{L})/iu;

/**
 * The paragraphs that have the name of what they tell of in bold letters inside a sentence ("Arbetet med **läsningen**
 * pågår. …"), where several do and most of these tell how far it has come or when it is done. A number, a day or a person
 * in bold letters only stands out.
 */
export function emphasisedNames(
  lines: readonly TextLine[],
  reading: Reading,
): ReadonlyMap<TextLine, Omit<Named, 'printed'>> {
  const named = lines.flatMap((line) => {
    const name = line.emphasised;
    const isName =
      name !== undefined &&
      !line.heading &&
      !line.bullet &&
      line.number === null &&
      name.length >= 6 &&
      name.split(' ').length <= MOST_OF_NAME &&
      line.text.length >= name.length + 10 &&
      !/\d{2}|[.:!?]/u.test(name) &&
      !STANDS_OUT.test(name) &&
      !isTimed(name) &&
      (!reading.isWho(name) || NAMES_WORK.test(name)) &&
      (name.includes(' ') || DEFINITE.test(name)) &&
      !isNobodys(`${capitalised(name)} är klar`) &&
      !AN_EVENT.test(name) &&
      !/^(?:tack|årets|vi\s+tackar)(?!\p{L})/iu.test(line.text) &&
      findState(name) === null &&
      labelAlone(`${name}:`) === null &&
      clauseOf(name, reading.isWho) === null;
    return isName ? [{ line, title: name, tells: sentencesOf(line.text) }] : [];
  });
  const isTold = (one: string) =>
    findState(one) !== null || mentionsDelay(one) || namesTimeAhead(one, reading.reference);
  const told = named.filter(({ tells }) => tells.some(isTold));
  if (named.length < FEWEST || told.length * 3 < named.length * 2) return new Map();
  return new Map(told.map(({ line, title, tells }) => [line, { title, who: null, tells }]));
}
