import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised, normalise, sentences } from '../../../domain/reading/swedish-text';
import { namesTimeAhead, withoutTimes } from '../prose/commitment-dates';
import { isInfinitive } from '../prose/main-clause';
import { isFirstName } from '../text/first-names';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { isTimed } from '../text/time-alone';
import { clauseOf } from './clause';
import { isDoneDeed } from './done-told';
import { sentencesOf } from './found';
import { hasVerb } from './has-verb';
import { namedInTalk } from './named-in-talk';
import type { Reading } from './reading';
import { isPronoun } from './who-in';
import { promisedOnce } from './work-on';

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

/** "Reservkraften i köket - inte påbörjat, firman svarar inte": a name, a dash and how far it has come. */
const WITH_STATE = /^(?<name>\p{Lu}[^,.;:–—]{3,80}?)\s[–—-]\s(?<state>[^,.;:]{4,50})(?<more>[,;]\s.*)?$/u;
function namedWithState(sentence: string): (Omit<Named, 'tells'> & { readonly tells: string }) | null {
  const { name, state, more = '' } = WITH_STATE.exec(sentence)?.groups ?? {};
  const isState = name && state && findState(state) !== null && !hasVerb(name) && !hasVerb(state);
  return isState ? { title: name, printed: null, who: null, tells: `${capitalised(state)}${more}` } : null;
}

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
  const stated = namedWithState(sentence);
  if (stated) return stated;
  const { who, name, tells } = ASSIGNED.exec(sentence)?.groups ?? {};
  const owner = who && [who, `${who}s`].find((one) => isWho(one) && !isPronoun(one));
  return owner && name && tells ? { title: name, printed: null, who: owner, tells: `Uppdraget ${tells}` } : null;
}

/** What a letter says to its reader, or that its reader has said: "Ni föreslår ett samarbete. Vi har inlett det." */
const NO_NAME =
  /^(?:ni|er|era|ert|hoppas|tack|ring|hör|ursäkta|förlåt|välkom\p{L}*|läs|använd|svara|skicka|glöm|mejla|maila|maj(?:l|la)a|trevlig|god|kul|visst|nej|okej|ok|ja|först|annars|sedan|sen)(?!\p{L})/iu;
const MOST_OF_NAME = 14;
/** "Läslyftet i mellanstadiet. Rullar på enligt plan.": a name before the first full stop, and what is told of it. */
function nameOf(line: TextLine, reading: Reading): Omit<Named, 'printed'> | null {
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
    (isPoint || isToDo || !hasVerb(first)) &&
    findState(first) === null &&
    labelAlone(`${first}:`) === null &&
    !NO_NAME.test(first) &&
    !/^(?:svar|kommentar|beslut|fråga|hej|tack|obs|bakgrund)$/iu.test(first) &&
    (isPoint || !isTimed(first));
  if (!isName) return null;
  // "Fritidshemmets lokaler. Här var planen att bygga om förrådet.": what was meant, under where it lies.
  const meant = promisedOnce(tells[0] ?? '');
  if (meant !== null) return { title: capitalised(meant), who: null, tells: tells.slice(1) };
  // "Stickprov i mars. Kanslichefen.": when stands in the name, and behind it only who
  const isWhen = isPoint && namesTimeAhead(first, reading.reference) && tells.every(reading.isWho);
  return isWhen
    ? { title: withoutTimes(first, reading.reference), who: null, tells: [...tells, `Klart ${first}`] }
    : {
        title: capitalised(first.replace(/^(?:slutligen|avslutningsvis|till\s+sist),?\s+(?=\p{L})/iu, '')),
        who: null,
        tells,
      };
}

/** The measure a paragraph of a letter begins to speak of, and all it tells. */
function inTalk(line: TextLine, reading: Reading) {
  const [first] = sentences(line.text);
  const said = normalise(line.text.slice(0, first?.end ?? 0)).replace(/[.!]+$/u, '');
  const talk = namedInTalk(said, reading);
  return talk && { ...talk, tells: [talk.tells, line.text.slice(first?.end ?? 0)].flatMap(sentencesOf) };
}
/** "Det är väl hälften", "vi väntar på besked": no state in so many words, and yet told of. */
const SAYS_SOMETHING = /(?<!\p{L})(?:väntar|hälften|delar\s+av|inte\s+(?:alla|hela|fått|hunnit|än))(?!\p{L})/iu;

/** A line that begins with a name and goes on to tell what was done about it. */
function ofDeed(line: TextLine, reading: Reading) {
  const name = nameOf(line, reading);
  return name?.tells.some((one) => isDoneDeed(one, reading.isWho)) ? [{ line, name, isSure: false }] : [];
}

/**
 * The lines that begin with a name, where enough of them do and go on to tell how far it has come or when it is done. In
 * a document that tells how far things have come, also those that begin to speak of one ("När det gäller …").
 */
export function namesIn(
  lines: readonly TextLine[],
  reading: Reading,
  isAccount: boolean,
  isReply = false,
): ReadonlyMap<TextLine, Omit<Named, 'printed'>> {
  const tellsOf = (tells: readonly string[]) =>
    tells.some((one) => findState(one) !== null || mentionsDelay(one) || namesTimeAhead(one, reading.reference));
  const named = lines.flatMap((line) => {
    const name = nameOf(line, reading);
    if (name && tellsOf(name.tells)) return [{ line, name, isSure: false }];
    const talk = isAccount ? inTalk(line, reading) : null;
    const isTold =
      talk &&
      (talk.isSure || tellsOf(talk.tells) || (!talk.isMarked && talk.tells.some((one) => SAYS_SOMETHING.test(one))));
    return isTold ? [{ line, name: talk, isSure: !talk.isMarked }] : [];
  });
  // "Cykelställen. Jag har beställt två till.": beside others that are told of, what was done is told of too.
  const done = isReply && named.length > 1 ? lines.flatMap((line) => ofDeed(line, reading)) : [];
  const kept = [...named, ...done.filter(({ line }) => named.every((one) => one.line !== line))].filter(
    ({ isSure }) => isSure || named.length > 1,
  );
  return new Map(kept.map(({ line, name }) => [line, name]));
}
