import { termsIn } from './find-circumstances';
import type { Sentence } from './tokens';
import {
  A_CHILD,
  A_PARENT,
  BARE_CHILD,
  CHILD_NAMED_BY_KIND,
  CHILDREN,
  ENGLISH_CHILD,
  FAMILY,
  ONE_CHILD,
  PARENT,
  PRONOUN,
  THE_CHILD,
} from './words';

/** What is done about one child: "resursen räcker inte", "skolan har anmält", "nämnden har beviljat skolskjuts". */
const DONE_ABOUT_ONE =
  /resurs|assistent|anmäl|utred|bevilja|ansök|avslag|avslå|skjuts|skolby|placer|plats|frånvaro|hemma|åtgärdsprogram/u;

/** "Alla skolor", "samtliga åtta rektorer". */
const ALL = /^(?:alla|samtliga|all|every)$/u;
const SEVERAL =
  /^(?:(?:för)?skolor|enheter|verksamheter|rektorer|lärare|pedagoger|medarbetare|elever|klasser|schools)$/u;
const ALL_OF_THEM = /^(?:(?:för)?skolorna|enheterna|verksamheterna|rektorerna)$/u;
const BODY = /(?:nämnden|styrelsen|fullmäktige|revisorerna|förvaltningen|huvudmannen)$/u;
const REPORTED = /^(?:åter)?(?:redovisa|rapporter|presenter|sammanställ)/u;

/** "Hen", "hans": told of whoever the sentences before it are about. */
export const refersBack = (sentence: Sentence): boolean => sentence.some(({ low }) => PRONOUN.has(low));

/** Whether a child, or somebody of a family, is spoken of, or what is told of one: health, circumstances, support. */
export function speaksOfChild(sentence: Sentence): boolean {
  const { health, social } = termsIn(sentence);
  return health.length + social.length > 0 || sentence.some(({ low }) => isOfChild(low));
}

const OF_CHILD = [
  THE_CHILD,
  A_CHILD,
  ONE_CHILD,
  BARE_CHILD,
  CHILD_NAMED_BY_KIND,
  CHILDREN,
  ENGLISH_CHILD,
  PARENT,
  A_PARENT,
  FAMILY,
  DONE_ABOUT_ONE,
];
const isOfChild = (low: string) => PRONOUN.has(low) || OF_CHILD.some((one) => one.test(low));

/**
 * Whether a sentence that stands after one about a child is certainly about something else: "Resultatet redovisas för
 * nämnden", "Alla skolor får en rutin". What is not certain goes on about the child: "Anfallen kommer på morgonen" holds
 * no word that says so.
 */
export function isOfSomethingElse(sentence: Sentence): boolean {
  if (speaksOfChild(sentence)) return false;
  const [first = ''] = sentence.map(({ low }) => low);
  const isOfAll = sentence.some(
    ({ low }, at) => ALL.test(low) && sentence.slice(at + 1, at + 4).some((one) => SEVERAL.test(one.low)),
  );
  const isReported = sentence.some(({ low }) => BODY.test(low)) && sentence.some(({ low }) => REPORTED.test(low));
  return isOfAll || isReported || ALL_OF_THEM.test(first) || BODY.test(first);
}
