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
  /** In place of a measure's title: which one it is, also to whoever has several; `plan` is null where its title is withheld. */
  readonly measure: (about: { readonly no: number; readonly plan: string | null; readonly open: boolean }) => string;
}

const WORDS: Readonly<Record<Locale, WithheldWords>> = {
  sv: {
    open: 'Texten visas inte förrän administratören har granskat den.',
    keptOut: 'Texten visas inte.',
    sentence: '[En mening visas inte.]',
    title: ({ caseNumber, open }) =>
      `Plan${caseNumber === null ? '' : ` ${caseNumber}`} (${open ? 'titeln granskas' : 'titeln visas inte'})`,
    measure: ({ no, plan, open }) =>
      `Åtgärd ${no}${plan === null ? '' : ` i planen ${plan}`}. Texten visas inte${open ? ' förrän administratören har granskat den' : ''}.`,
  },
  en: {
    open: 'The text is not shown until the administrator has looked at it.',
    keptOut: 'The text is not shown.',
    sentence: '[A sentence is not shown.]',
    title: ({ caseNumber, open }) =>
      `Plan${caseNumber === null ? '' : ` ${caseNumber}`} (${open ? 'its title is being looked at' : 'its title is not shown'})`,
    measure: ({ no, plan, open }) =>
      `Measure ${no}${plan === null ? '' : ` of the plan ${plan}`}. The text is not shown${open ? ' until the administrator has looked at it' : ''}.`,
  },
};

export const withheldWords = (locale: Locale): WithheldWords => WORDS[locale];
