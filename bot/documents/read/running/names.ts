import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { namesTimeAhead } from '../prose/commitment-dates';
import { isInfinitive } from '../prose/main-clause';
import { isFirstName } from '../text/first-names';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { isTimed } from '../text/time-alone';
import { clauseOf } from './clause';
import { sentencesOf } from './found';
import type { Reading } from './reading';
import { isPronoun } from './who-in';

/** A measure that a line calls by a name, and the sentences that tell of it. */
export interface Named {
  readonly title: string;
  readonly printed: string | null;
  readonly who: string | null;
  readonly tells: readonly string[];
}

const TELLS = '(?:är|har|pågår|utgår|hanteras|kommer|ska|blev|ingår|avslutas|går|skulle|väntar|blir|kunde)(?!\\p{L}).*';
/** "Åtgärd 2, handledning för nya lärare, pågår enligt plan" */
const NUMBERED = new RegExp(
  `^(?:åtgärd|insats|aktivitet|punkt|åtagande|uppdrag)\\s+(?<no>\\d{1,2})\\s*[,:–-]\\s*(?<name>[^,]{4,120}),\\s+(?<tells>${TELLS})$`,
  'iu',
);
/** "Den tredje åtgärden, att inventera skollokalerna, pågår": the measure in the words it was promised with. */
const ORDINAL = new RegExp(
  `^(?:den|det|vår|vårt)\\s+(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|sista|\\d+:[ae])\\s+(?:åtgärden|insatsen|punkten|åtagandet|uppdraget|aktiviteten)(?:,?\\s+(?:gällde\\s+)?att\\s+|\\s+(?:gäller|gällde|handlade\\s+om)\\s+(?:att\\s+)?|,\\s+)(?<name>[^.]{4,160}?),\\s+(?<tells>${TELLS})$`,
  'iu',
);
/** "Anders uppdrag att uppdatera krisplanen är genomfört" */
const ASSIGNED = new RegExp(
  `^(?<who>\\p{Lu}\\p{Ll}+?(?:\\s\\p{Lu}\\p{Ll}+?)?)s?\\s+(?:uppdrag|uppgift|åtagande)\\s+att\\s+(?<name>\\p{Ll}.{4,140}?)\\s+(?<tells>${TELLS})$`,
  'u',
);

/** A measure that a sentence calls by its number, or by who was given it: at the head of a line or within it. */
export function namedInWords(
  sentence: string,
  { isWho }: Reading,
): (Omit<Named, 'tells'> & { readonly tells: string }) | null {
  const numbered = (NUMBERED.exec(sentence) ?? ORDINAL.exec(sentence))?.groups;
  if (numbered?.['name'] && numbered['tells'])
    return {
      title: numbered['name'],
      printed: numbered['no'] ?? null,
      who: null,
      tells: `Åtgärden ${numbered['tells']}`,
    };
  const { who, name, tells } = ASSIGNED.exec(sentence)?.groups ?? {};
  const owner = who && [who, `${who}s`].find((one) => isWho(one) && !isPronoun(one));
  return owner && name && tells ? { title: name, printed: null, who: owner, tells: `Uppdraget ${tells}` } : null;
}

const MOST_OF_NAME = 14;
/** "Läslyftet i mellanstadiet. Rullar på enligt plan.": a name before the first full stop, and what is told of it. */
function nameOf(line: TextLine, reading: Reading): Omit<Named, 'who' | 'printed'> | null {
  const [first = '', ...tells] = sentencesOf(line.text);
  const isPoint = line.bullet || line.number !== null;
  const [verb = ''] = first.split(' ');
  const isToDo = isInfinitive(verb.toLowerCase()) && !isFirstName(verb) && !reading.isWho(verb);
  const isCalled = isToDo || clauseOf(first, reading.isWho) === null;
  const isName =
    tells.length > 0 &&
    /^\p{Lu}/u.test(first) &&
    first.split(' ').length <= MOST_OF_NAME &&
    !/:/.test(first) &&
    (isPoint || !/,/.test(first)) &&
    isCalled &&
    findState(first) === null &&
    labelAlone(`${first}:`) === null &&
    !/^(?:svar|kommentar|beslut|fråga|hej|tack|obs|bakgrund)$/iu.test(first) &&
    (isPoint || !isTimed(first));
  return isName ? { title: first, tells } : null;
}

/** The lines that begin with a name, where enough of them do and go on to tell how far it has come or when it is done. */
export function namesIn(
  lines: readonly TextLine[],
  reading: Reading,
): ReadonlyMap<TextLine, Omit<Named, 'who' | 'printed'>> {
  const named = lines.flatMap((line) => {
    const name = nameOf(line, reading);
    const tellsOf = name?.tells.some(
      (one) => findState(one) !== null || mentionsDelay(one) || namesTimeAhead(one, reading.reference),
    );
    return name && tellsOf ? [[line, name] as const] : [];
  });
  return new Map(named.length > 1 ? named : []);
}
