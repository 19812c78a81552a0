import type { Locale } from '../../cards/views';

/** What stands in place of a plan's words that are withheld: the same sentences as in a measure's history on a card. */
export interface WithheldWords {
  /** Nobody has looked yet. */
  readonly open: string;
  /** Somebody has looked and kept it out. */
  readonly keptOut: string;
  /** The same of one sentence in a text. */
  readonly sentence: string;
  /** In place of a plan's title: the case number tells which plan it is. */
  readonly title: (about: { readonly caseNumber: string | null; readonly open: boolean }) => string;
}

const WORDS: Readonly<Record<Locale, WithheldWords>> = {
  sv: {
    open: 'Texten visas inte förrän administratören har granskat den.',
    keptOut: 'Texten visas inte.',
    sentence: '[En mening visas inte.]',
    title: ({ caseNumber, open }) =>
      `Plan${caseNumber === null ? '' : ` ${caseNumber}`} (${open ? 'titeln granskas' : 'titeln visas inte'})`,
  },
  en: {
    open: 'The text is not shown until the administrator has looked at it.',
    keptOut: 'The text is not shown.',
    sentence: '[A sentence is not shown.]',
    title: ({ caseNumber, open }) =>
      `Plan${caseNumber === null ? '' : ` ${caseNumber}`} (${open ? 'its title is being looked at' : 'its title is not shown'})`,
  },
};

export const withheldWords = (locale: Locale): WithheldWords => WORDS[locale];
