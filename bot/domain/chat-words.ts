import { mistakesIn } from './near-names';

/** What a person can ask for in words. */
export type Word =
  | 'status'
  | 'mine'
  | 'summary'
  | 'assign'
  | 'remind'
  | 'wheel'
  | 'channel'
  | 'language'
  | 'help'
  | 'import'
  | 'report'
  | 'end'
  | 'review'
  | 'cancel';

/** Swedish and English, with and without dots: phones and haste leave them out. */
const WORDS: Readonly<Record<string, Word>> = {
  status: 'status',
  läge: 'status',
  lage: 'status',
  mina: 'mine',
  mine: 'mine',
  my: 'mine',
  sammanfattning: 'summary',
  summary: 'summary',
  tilldela: 'assign',
  assign: 'assign',
  påminn: 'remind',
  paminn: 'remind',
  remind: 'remind',
  årshjul: 'wheel',
  arshjul: 'wheel',
  wheel: 'wheel',
  kanal: 'channel',
  channel: 'channel',
  språk: 'language',
  sprak: 'language',
  language: 'language',
  hjälp: 'help',
  hjalp: 'help',
  help: 'help',
  '?': 'help',
  // Who greets, or thanks, is not told that it was not understood.
  hej: 'help',
  hejsan: 'help',
  hallå: 'help',
  halla: 'help',
  hello: 'help',
  hi: 'help',
  tack: 'help',
  thanks: 'help',
  importera: 'import',
  import: 'import',
  rapport: 'report',
  rapporter: 'report',
  report: 'report',
  reports: 'report',
  avsluta: 'end',
  end: 'end',
  granska: 'review',
  review: 'review',
  look: 'review',
  avbryt: 'cancel',
  cancel: 'cancel',
};

/**
 * These change something, or are near to words that something is told in ("Granskat", "preview", "cancer"): a word that
 * only looks like theirs is not theirs.
 */
const EXACT: readonly Word[] = ['channel', 'language', 'end', 'review', 'cancel'];
/** "End of term report" is a sentence: in English it is a plan that is ended, or the word stands alone or as a command. */
const isNoEnd = (key: string, rest: string) => key === 'end' && !/^(?:$|(?:the )?plan(?!\p{L}))/iu.test(rest);
/** They begin sentences: "Granska gärna svaren före mötet" tells something. By themselves, or with a word more, they are meant. */
const ALONE: readonly Word[] = ['review', 'cancel'];
/** "statuss försenade" is meant as a command, and "Rapporten är klar" tells something. */
const MOST_MEANT = 2;

/** The one word that somebody slipped on: "statsu" is status. Of short words it might be any. */
function meantBy(typed: string): Word | null {
  const near = Object.entries(WORDS).filter(
    ([text, word]) => text.length >= 5 && !EXACT.includes(word) && mistakesIn(typed, text) === 1,
  );
  const [meant, ...others] = new Set(near.map(([, word]) => word));
  return others.length === 0 ? (meant ?? null) : null;
}

/** Words said back to who is not understood: of a whole sentence "Vi" alone would be a riddle, all of it a parrot. */
const SAID_BACK = 3;

export interface Heard {
  /** Null when the first word is none we know. */
  readonly word: Word | null;
  /** The first few words as typed, shortened; empty when nothing was. */
  readonly typed: string;
  /** What follows: a filter, a language, `av`. */
  readonly rest: string;
  /** How many words there are. */
  readonly words: number;
}

/**
 * Reads a chat text: with or without a leading slash, any case, with hard spaces and several blanks, with a full stop
 * or an exclamation mark at the end of the word. `mina åtgärder` is `mina`, and `statsu` is `status`.
 */
export function hearWords(text: string): Heard {
  const words = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^\/[\s/]*/, '')
    .split(' ');
  const first = words[0] ?? '';
  const key = first.toLocaleLowerCase('sv').replace(/(?<=.)[.!?,:;]+$/, '');
  const isSlashed = /^\s*\//u.test(text);
  const isCommand = isSlashed || words.length <= MOST_MEANT;
  const rest = words.slice(1).join(' ');
  const known = Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : isCommand ? meantBy(key) : null;
  const isSaid = known !== null && ALONE.includes(known) && !isCommand;
  const word = isSaid || (isNoEnd(key, rest) && !isSlashed) ? null : known;
  const few = words.slice(0, SAID_BACK).join(' ').slice(0, 40);
  const typed = words.length > SAID_BACK ? `${few} …` : few;
  return { word, typed, rest: word === 'mine' ? '' : rest.slice(0, 200), words: first === '' ? 0 : words.length };
}
