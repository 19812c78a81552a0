import type { ShapeMeasure } from '../shapes/shape';
import type { AnswerSection } from './answer-sections';
import { heldDone, nameOfAsked } from './done-as-asked';
import { sharesRoot } from './found-measure';

const DEFINITE =
  '(?!(?:innan|sedan|redan|annan|någon|ingen|egen|igen)(?!\\p{L}))\\p{L}{4,}(?:en|et|an|arna|erna|orna|na)';
/** "Förbereda den", "Genomföra detta": what is done with what the answer has spoken of. */
const ON_IT =
  /^\p{L}{3,}\s(?:(?:fram|igenom|upp|över|om|in|hand\s+om|i\s?gång|med|till)\s+)?(?:det|detta|den|denna|dem|dessa|en\s+sådan|ett\s+sådant)$/iu;
/** "Controller Mia Ek genomför utvärderingen", "Slutföra kartläggningen": work that was asked for, by one word. */
const ITS_WORK =
  /(?:^|\s)(?:genomför|gör|utför|slutför|avslutar|påbörjar|startar|inleder|leder|håller\s+i|fortsätter|färdigställer|genomföra|göra|utföra|slutföra|avsluta|påbörja|starta|inleda|fullfölja)\s+(?:med\s+)?(?<work>\p{L}{4,}(?:ingen|tionen|översynen|ändet))$/iu;
/** "Kriterierna beslutades i maj", "Modellen är sedan i våras …": one word, with nothing that says which. */
const ONE_WORD = new RegExp(`^(?<thing>${DEFINITE})\\s\\p{Ll}`, 'iu');

/** "Samtliga nio skrev", "Beräkningen granskades": of whom or what has been said before; "Ett register har upprättats" names its own. */
const POINTS = new RegExp(`^(?:samtliga|alla|båda|de|den|det|dessa|${DEFINITE})\\s`, 'iu');

const textOf = ({ area, text }: AnswerSection): string => `${area ?? ''} ${text}`;
const isDone = ({ status }: ShapeMeasure): boolean => status?.state === 'completed' || status?.state === 'closed';

/** Whether the recommendation says which of them is meant: "de socioekonomiska kriterierna", "modellen för resurser". */
const saysWhich = (thing: string, asked: string): boolean =>
  new RegExp(
    `(?<!\\p{L})(?:\\p{Ll}{4,}(?:a|e)\\s${thing}|${thing}\\s(?:för|av|till|mellan|om|på|i|kring))(?!\\p{L})`,
    'iu',
  ).test(asked);

function isNamedByAsked(measure: ShapeMeasure, section: AnswerSection, isHeld: boolean): boolean {
  const title = measure.title?.title ?? '';
  const asked = textOf(section);
  if (ON_IT.test(title)) return true;
  const work = ITS_WORK.exec(title)?.groups?.['work'];
  if (work !== undefined) return sharesRoot(work, asked);
  if (!isDone(measure)) return false;
  const thing = ONE_WORD.exec(title)?.groups?.['thing'];
  const isWork = thing !== undefined && /(?:ingen|tionen)$/iu.test(thing) && sharesRoot(thing, asked);
  return (
    isWork ||
    (thing !== undefined && saysWhich(thing, asked)) ||
    (isHeld && POINTS.test(title) && !sharesRoot(title, asked))
  );
}

/**
 * The measures of an answer, called by what was recommended where their own words only point at that: "Förbereda den",
 * "Ekonomen genomför utvärderingen", and "Alla nio skrev under i juni. Rekommendationen är åtgärdad.", which tells how it
 * was done.
 */
export function namedByAsked(measures: readonly ShapeMeasure[], section: AnswerSection): readonly ShapeMeasure[] {
  const isHeld = measures.length === 1 && heldDone(section) !== null;
  return measures.map((one) =>
    one.title && isNamedByAsked(one, section, isHeld)
      ? { ...one, title: { ...one.title, title: nameOfAsked(section) } }
      : one,
  );
}
