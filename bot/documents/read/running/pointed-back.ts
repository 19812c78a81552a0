import { ofFunded } from '../prose/goes-back';

/** A thing in its definite form, by the pronoun that points back at it. */
const BY_PRONOUN: readonly (readonly [RegExp, RegExp])[] = [
  [/^den$/iu, /(?:en|an|on|ån|n)$/u],
  [/^det$/iu, /(?:et|at|t)$/u],
  [/^de$/iu, /(?:na|en)$/u],
];
const POINTS =
  /^(?<back>den|det|de)\s+(?<rest>(?:ska|skall|kommer\s+(?:(?:nu|därför|också)\s+)*att|behöver)\s+(?:(?:nu|därför|också|även|sedan)\s+)*\p{Ll}.+)$/iu;
/** What is done with a thing, and not that it is ready. */
const READY = /\s(?:vara|bli|ha)\s/iu;

/**
 * "Den ska göras om i vår" behind "Blanketten är gammal", with the thing it points at: "Blanketten ska göras om i vår".
 * Null where it points at nothing that was said just before, or only says when that is ready.
 */
export function pointedBack(sentence: string, topic: string | null, before = ''): string | null {
  const funded = ofFunded(sentence, before);
  if (funded !== null) return funded;
  const { back, rest } = POINTS.exec(sentence)?.groups ?? {};
  if (topic === null || !back || !rest || READY.test(` ${rest.split(' ').slice(0, 4).join(' ')} `)) return null;
  const noun = topic.split(/\s(?:i|på|för|av|med|om|vid|till|från|inom)\s/u)[0] ?? '';
  const fits = BY_PRONOUN.some(([pronoun, form]) => pronoun.test(back) && form.test(noun));
  return fits && topic.split(' ').length <= 6 ? `${topic} ${rest}` : null;
}
