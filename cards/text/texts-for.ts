import type { Locale } from '../views';
import { en } from './en';
import { sv, type Texts } from './sv';

/** The languages a card can speak. A locale without texts does not compile. */
const LANGUAGES: Readonly<Record<Locale, Texts>> = { sv, en };

/** Every sentence of the cards in one language. */
export function textsFor(locale: Locale): Texts {
  return LANGUAGES[locale];
}
