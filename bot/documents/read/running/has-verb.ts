import { isPastVerb } from './past-verb';

const FINITE =
  /^(?:är|har|hade|ska|skall|skulle|blir|blev|var|kommer|kan|kunde|vill|måste|behöver|fick|får|visar|uppger|anser|menar|tycker|upplever|saknar|saknas|minskar|ökar|sjunker|stiger|sjönk|\p{L}{3,}(?:ade|ades|dde|ddes|tte|ttes))$/u;
/** Behind these a verb is of a clause within the name: "Plan för elever som saknar betyg". */
const WITHIN = /(?<!\p{L})(?:som|att|där|när|då|hur|vad|vilka|vilken|vem|om|så)(?!\p{L})/iu;

/** Whether a phrase tells something in full ("Andelen sjönk till 71 procent"), and so is nothing's name. */
export function hasVerb(phrase: string): boolean {
  const [main = ''] = phrase.split(WITHIN);
  return main
    .trim()
    .split(/\s+/u)
    .slice(1)
    .some((word) => FINITE.test(word) || isPastVerb(word));
}
