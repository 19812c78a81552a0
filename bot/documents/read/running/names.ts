import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised, normalise, sentences } from '../../../domain/reading/swedish-text';
import { clauseOf, type Reading } from '../sentence/clause';
import { isNobodys } from '../sentence/nobodys';
import { sentencesOf } from '../sentence/parted';
import { isPronoun } from '../sentence/somebody';
import { namesTimeAhead, withoutTimes } from '../sentence/times';
import { hasVerb, isInfinitive } from '../sentence/verbs';
import { pattern } from '../sentence/words';
import { isFirstName } from '../text/first-names';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { isTimed } from '../text/time-alone';
import { actOf } from './act';
import { isDoneDeed } from './done-told';
import { promisedOnce } from './names-in-sentences';
import { DEFINITE } from './same-matter';

/** `isMarked`: only a colon or a dash says that it is a name; `isSure`: it is a promise, whatever is told of it. */
type Talk = Pick<Named, 'title' | 'who'> & {
  readonly tells: string;
  readonly isMarked: boolean;
  readonly isSure: boolean;
};

/** "När det gäller handledningen så är den klar", "Vad gäller schemat: pågår" */
const CONCERNING =
  /^(?:och\s+)?(?:när\s+det\s+gäller|vad\s+gäller|vad\s+avser|beträffande|angående|i\s+fråga\s+om|gällande)\s+(?<name>\p{L}[^,.:]{3,100}?)(?:\s*[,:]\s*(?:så\s+)?|\s+så\s+|\s+(?=(?:är|har|hade|pågår|ska|kommer|blev|går|väntar|utgår|kvarstår)\s))(?<tells>\p{L}.+)$/iu;

/** "Att vi skulle göra om schemat har vi lagt ner" */
const THAT_WE =
  /^att\s+(?:vi|jag|ni|skolan|rektor|personalen)\s+(?:skulle|ska)\s+(?<name>\p{Ll}.{5,140}?)\s+(?<tells>(?:har|är|blev|blir|hann|utgår|pågår|kommer|väntar)\s.+)$/iu;

/** "Sen var det den där utbildningen som förvaltningen skulle ordna" */
const THERE_WAS =
  /^(?:sen|sedan|så|och|dessutom|slutligen|till\s+sist)\s+(?:var|är|har\s+vi|hade\s+vi|finns)\s+(?:det\s+)?(?:också\s+)?(?<name>\p{L}.{4,80}?)\s+som\s+(?<who>\p{L}[^,.]{1,40}?)\s+skulle\s+\p{Ll}+(?:\s\p{Ll}+){0,2}$/iu;

/** "Den nya regeln om mobiler: klart, gäller sedan januari", "Studiehandledning – vi har bara hittat en" */
const BEFORE_MARK = /^(?<name>\p{Lu}[^:,.;!?–—]{4,80}?)(?:\s*:|\s[–—-])\s+(?<tells>\p{L}.{3,})$/u;
/** "Beträffande hälsobesöken har skolläkaren avslutat sitt uppdrag": what somebody has done, and no state of the matter. */
const HAS_LEFT =
  /^(?:har|hade)\s+\p{L}+\s+(?:avslutat|lämnat|slutat|sagt\s+upp|gått\s+i\s+pension|flyttat|avgått)(?!\p{L})/iu;

/** "Vad gäller er fråga om lokalerna så …": what the reader asked, which is answered and not done. */
const ASKED =
  /^(?:din|er|ert|era|dina|deras|hans|hennes|revisorernas|ledamotens)\s+(?:\p{L}+\s+)?(?:fråga|frågor|undran|fundering(?:ar)?)(?!\p{L})/iu;

const MOST_OF_NAME = 10;

/** What a name in a letter is called by itself: "den där utbildningen" is "utbildningen". */
const plainName = (name: string): string => name.replace(/^(?:den|det|de)\s+där\s+(?:med\s+)?(?:att\s+)?/iu, '');

/**
 * A measure as somebody speaks of it in a letter that tells how far things have come, and what is told of it: "När det
 * gäller …", "Att vi skulle …", or by name before a colon or a dash. Null where the sentence names none.
 */
export function namedInTalk(sentence: string, { isWho }: Reading): Talk | null {
  const { name: there, who } = THERE_WAS.exec(sentence)?.groups ?? {};
  if (there && who)
    return { title: plainName(there), who: isWho(who) ? who : null, tells: sentence, isMarked: false, isSure: true };
  const found = (CONCERNING.exec(sentence) ?? THAT_WE.exec(sentence))?.groups;
  const { name, tells } = found ?? beforeMark(sentence, isWho) ?? {};
  if (!name || !tells || HAS_LEFT.test(tells) || ASKED.test(name)) return null;
  // "När det gäller föräldrarna har Ida lovat att skicka ett brev": it turns to them, and what is done is something else
  const act = found ? actOf(`Därför ${tells}`, isWho) : null;
  if (act?.binds && act.who !== null) return null;
  return {
    title: plainName(name),
    who: null,
    tells: found ? `Det ${tells}` : capitalised(tells),
    isMarked: found === undefined,
    isSure: false,
  };
}

/** A name before a colon or a dash, where that is neither somebody, a label nor a sentence of its own. */
function beforeMark(sentence: string, isWho: Reading['isWho']): { name?: string; tells?: string } | null {
  const { name = '', tells } = BEFORE_MARK.exec(sentence)?.groups ?? {};
  const isName =
    name !== '' &&
    name.split(' ').length <= MOST_OF_NAME &&
    !isWho(name) &&
    labelAlone(`${name}:`) === null &&
    clauseOf(name, isWho) === null &&
    !/\d{4}|^(?:hej|tack|obs|ps|först|kort|bakgrund|svar|fråga|ämne|från|till|kopia|datum|skickat|närvarande|frånvarande|nästa|tid|plats)(?!\p{L})/iu.test(
      name,
    );
  return isName && tells !== undefined
    ? { name: (/\s/u.test(name) ? null : doneByUs(tells, isWho)) ?? name, tells }
    : null;
}

/**
 * "Inskolning: vi gör om föräldramötet", "Musik: Körsång för hela årskursen har inte startat": one word says where it
 * lies, and what we do, or what has not begun, is what is done.
 */
function doneByUs(tells: string, isWho: Reading['isWho']): string | null {
  const { who = null, subject = '', verb } = clauseOf(tells, isWho) ?? {};
  const isNamed =
    who === null &&
    /^\p{Lu}/u.test(tells) &&
    subject.split(' ').length > 2 &&
    !/^(?:det|den|de|ett?|en)\s/iu.test(subject);
  if (isNamed && (verb === 'has' || verb === 'is') && findState(tells) !== null) return subject;
  const act = /^vi\s/iu.test(tells) ? actOf(capitalised(tells), isWho) : null;
  return act?.does && act.title.includes(' ') ? act.title : null;
}

/** A measure that a line calls by a name, and the sentences that tell of it. */
export interface Named {
  readonly title: string;
  readonly printed: string | null;
  readonly who: string | null;
  readonly tells: readonly string[];
}

const TELLS = '(?:är|har|pågår|utgår|hanteras|kommer|ska|blev|ingår|avslutas|går|skulle|väntar|blir|kunde)(?!\\p{L}).*';
/** "Åtgärd 2, handledning för nya lärare, pågår enligt plan" */
const NUMBERED = pattern`^(?:åtgärd|insats|aktivitet|punkt|åtagande|uppdrag)\s+(?<no>\d{1,2})\s*[,:–-]\s*(?<name>[^,]{4,120}),\s+(?<tells>${TELLS})$`;
/** "Den tredje åtgärden, att inventera skollokalerna, pågår": the measure in the words it was promised with. */
const ORDINAL = pattern`^(?:den|det|vår|vårt)\s+(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|sista|\d+:[ae])\s+(?:åtgärden|insatsen|punkten|åtagandet|uppdraget|aktiviteten)(?:,?\s+(?:gällde\s+)?att\s+|\s+(?:gäller|gällde|handlade\s+om)\s+(?:att\s+)?|,\s+)(?<name>[^.]{4,160}?),\s+(?<tells>${TELLS})$`;
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
  /^(?:ni|er|era|ert|du|dig|jag|man|många(?=\s+(?:har|är|vill|tycker|undrar|frågar))|hoppas|tack|ring|hör|ursäkta|förlåt|välkom\p{L}*|läs|använd|svara|skicka|glöm|mejla|maila|maj(?:l|la)a|trevlig|god|kul|visst|nej|okej|ok|ja|först|annars|sedan|sen)(?!\p{L})/iu;
const MOST_OF_OPENING = 14;
/** "Till sist elevrådet. Det får ett rum i mars.": the letter says that it turns to something. */
const TURNS_TO = /^(?:slutligen|avslutningsvis|till\s+sist),?\s+\p{Ll}/iu;
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
    first.split(' ').length <= MOST_OF_OPENING &&
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
    if (name && tellsOf(name.tells)) return [{ line, name, isSure: isAccount && TURNS_TO.test(line.text) }];
    const talk = isAccount ? inTalk(line, reading) : null;
    const isTold = talk && (talk.isSure || tellsOf(talk.tells));
    return isTold ? [{ line, name: talk, isSure: !talk.isMarked }] : [];
  });
  // "Cykelställen. Jag har beställt två till.": beside others that are told of, what was done is told of too.
  const done = isReply && named.length > 1 ? lines.flatMap((line) => ofDeed(line, reading)) : [];
  const kept = [...named, ...done.filter(({ line }) => named.every((one) => one.line !== line))].filter(
    ({ isSure }) => isSure || named.length > 1,
  );
  return new Map(kept.map(({ line, name }) => [line, name]));
}

/** So many paragraphs with one thing each in bold, and the letters are the document's way of heading them. */
const FEWEST = 3;
/** "Yrkeslärarnas handledarutbildning": work that is called after those it is for. */
const NAMES_WORK = /(?:bildning|föring|läggning|samverkan|rutin|modell|program)(?:en|et|n|er)?$/iu;
/** "Idrottsdagen", "besöket": what happened, and is over. */
const AN_EVENT = /(?:dagen|festen|resan|besöket|veckan|avslutningen|premiären)$/iu;
/** What only stands out. */
const STANDS_OUT =
  /^(?:det|den|de|detta|inte|alla|hela|viktigt|obs|klart?|nytt?|nya|senast|ansvarig|tack|beslut)(?!\p{L}|\s\p{L})/iu;

/**
 * The paragraphs that have the name of what they tell of in bold letters inside a sentence ("Arbetet med **läsningen**
 * pågår. …"), where several do and most of these tell how far it has come or when it is done. A number, a day or a person
 * in bold letters only stands out.
 */
export function emphasisedNames(
  lines: readonly TextLine[],
  reading: Reading,
): ReadonlyMap<TextLine, Omit<Named, 'printed'>> {
  const named = lines.flatMap((line) => {
    const name = line.emphasised;
    const isName =
      name !== undefined &&
      !line.heading &&
      !line.bullet &&
      line.number === null &&
      name.length >= 6 &&
      name.split(' ').length <= MOST_OF_NAME &&
      line.text.length >= name.length + 10 &&
      !/\d{2}|[.:!?]/u.test(name) &&
      !STANDS_OUT.test(name) &&
      !isTimed(name) &&
      (!reading.isWho(name) || NAMES_WORK.test(name)) &&
      (name.includes(' ') || DEFINITE.test(name)) &&
      !isNobodys(`${capitalised(name)} är klar`) &&
      !AN_EVENT.test(name) &&
      !/^(?:tack|årets|vi\s+tackar)(?!\p{L})/iu.test(line.text) &&
      findState(name) === null &&
      labelAlone(`${name}:`) === null &&
      clauseOf(name, reading.isWho) === null;
    return isName ? [{ line, title: name, tells: sentencesOf(line.text) }] : [];
  });
  const isTold = (one: string) =>
    findState(one) !== null || mentionsDelay(one) || namesTimeAhead(one, reading.reference);
  const told = named.filter(({ tells }) => tells.some(isTold));
  if (named.length < FEWEST || told.length * 3 < named.length * 2) return new Map();
  return new Map(told.map(({ line, title, tells }) => [line, { title, who: null, tells }]));
}
