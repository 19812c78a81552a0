import type { Locale } from '../../cards/views';
import { commandLineEn } from './command-line-en';
import { type CommandLineTexts, commandLineSv } from './command-line-sv';

/** The languages the command line speaks. A locale without texts does not compile. */
const LANGUAGES: Readonly<Record<Locale, CommandLineTexts>> = { sv: commandLineSv, en: commandLineEn };

/** Every sentence of the command line in one language. */
export function commandLineTexts(locale: Locale): CommandLineTexts {
  return LANGUAGES[locale];
}
