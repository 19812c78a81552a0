import { sentences } from '../../../domain/reading/swedish-text';
import { tellsOnly } from '../running/paper';
import { isInfinitive } from '../sentence/verbs';
import { isLabelled, labelOf } from './answer-labels';
import type { ProseLine } from './prose-lines';
import { answersAsker } from './response-kind';

const MOST_OF_HEAD = 90;
const MOST_TOGETHER = 4;

/** "Yttrande över granskning av lokaler", "Kommunens revisorer": what the paper is, and who gets it. */
const TITLE =
  /(?<!\p{L})(?:svar|yttrande|redovisning|granskning|tillsyn|föreläggande|revisorer|revisorerna)(?!\p{L})/iu;

/** "Stärka stödet"; "Lärarnas villkor" only ends like a verb. */
function asks(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(' ');
  return isInfinitive(first) && !/s$/u.test(first);
}

const LETTER = /^(?:(?:[A-H]|[IVX]{1,4})[.):]|§\s?\d{1,2}[.):]?)\s+(?=\p{Lu})/u;
/** "B. Extra anpassningar" is called by its name. */
export const withoutLetter = (text: string): string => text.replace(LETTER, '');

/** "Rutiner vid sjukdom", "c) Utredning": a name, and no sentence, label or wish. */
function isName({ text: printed, number }: ProseLine): boolean {
  const text = withoutLetter(printed);
  return (
    number === null &&
    text.length <= MOST_OF_HEAD &&
    /^\p{Lu}[^.:;!?]*$/u.test(text) &&
    !/^(?:till|från|dnr|datum|ärende|bilaga|kopia|med|för)\s/iu.test(text) &&
    !/\d{4}/u.test(text) &&
    labelOf(text) === null &&
    !(tellsOnly(text) && text.split(' ').length <= 2) &&
    !TITLE.test(text) &&
    !asks(text)
  );
}

const isProse = ({ text, heading, bullet, number }: ProseLine): boolean =>
  !(heading || bullet) && number === null && /[.!?]$/u.test(text) && !isLabelled(text);

/** One paragraph or a few under a name, as many sentences as tell what was found and what is done about it. */
const isTold = (body: readonly ProseLine[]): boolean =>
  body.length > 0 &&
  body.length <= MOST_TOGETHER &&
  body.every(isProse) &&
  body.reduce((sum, one) => sum + sentences(one.text).length, 0) > 1;

/**
 * Where each answer begins in a letter that only names what was found wanting, in headings, bold lines or under letters
 * ("a) Utredning av frånvaro"), over paragraphs that answer those who found it ("Inspektionen har sett att … Nämnden
 * godtar kritiken. …"). Empty where fewer than two of them do, or most do not.
 */
export function areaHeads(lines: readonly ProseLine[]): readonly number[] {
  const names = lines.flatMap((one, at) => {
    const next = lines[at + 1];
    return at > 0 && isName(one) && next && isProse(next) ? [at] : [];
  });
  const bodyOf = (at: number) => {
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((one) => !isProse(one));
    return end < 0 ? rest : rest.slice(0, end);
  };
  const told = names.filter((at) => isTold(bodyOf(at)));
  const answers = told.filter((at) => bodyOf(at).some((one) => answersAsker(one.text)));
  return answers.length > 1 && answers.length * 2 >= told.length ? told : [];
}
