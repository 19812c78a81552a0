import { findState } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { namesTimeAhead, withoutTimes } from '../prose/commitment-dates';
import { peopleOf, sharesRoot } from '../prose/found-measure';
import { withoutPaperYears } from '../prose/times-of-other-things';
import { OF_MEETING } from '../shapes/read-meeting-notes';
import { isTask } from '../shapes/takes-on';
import { isLabelled } from '../shapes/wrapped-lines';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { type Act, actOf, actOnIt } from './act';
import { clauseOf } from './clause';
import { countedAlone } from './counted-alone';
import { countedName, countsOut } from './counted-names';
import { deedOfReply } from './deed-of-reply';
import { carrierOf, doerOf, isDeed, opensWithState, whatIsDone } from './done-told';
import { begin, sentencesOf, stands, type Told } from './found';
import { headedBy } from './headed-by';
import { type Named, namedInWords } from './names';
import { isNobodys, isNoTask } from './nobodys';
import { ofParagraph } from './one-a-paragraph';
import { givesOut, looksBack, type Paper } from './paper';
import type { Part } from './parts';
import { pointedBack } from './pointed-back';
import type { Reading } from './reading';
import { isOf } from './same-matter';
import { stateIn } from './state-told';
import { tellMore, tellOfNamed } from './tell-more';
import { timesIn } from './times-told';
import { ofTopic, topicOf, withTopic } from './topic-of-act';
import { isPronoun } from './who-in';
import { promisedOnce, workOn } from './work-on';

/** What the reading of a whole document hands on from part to part. */
export interface Walk {
  readonly reading: Reading;
  readonly paper: Paper;
  readonly named: ReadonlyMap<TextLine, Omit<Named, 'printed'>>;
  /** Whom the last sentence was about: who "hon" is. */
  lastWho: string | null;
}

/** What a part holds: the measures of its sentences, and the one its heading names where the sentences tell of that. */
export interface ReadPart {
  readonly told: readonly Told[];
  readonly headed: Told | null;
  /** Whether nothing under the heading gives anybody anything else to do. */
  readonly isHeading: boolean;
  /** Whether what the heading names is told of at least as much as anything under it. */
  readonly isAlone: boolean;
}

type Place = Parameters<typeof begin>[1];

/** "Beslut: Mona tar fram ett förslag": what stands behind is given out. */
const BEHIND = /^(?:beslut|överenskommelse|åtgärd|att\s+göra|uppgift|uppdrag)\s*:\s+/iu;
const CONNECTS = /^(?:till\s+sist|slutligen|dessutom|vidare|sist\s+men\s+inte\s+minst|därutöver)\s*:\s+(?=\p{L}+\s)/iu;
/** "Vi enades om två saker:", "Nämnden beslutar att": the points under it are what is done. */
const LEADS_ON =
  /(?:bestämt|bestämde|beslutar?(?:de)?|enades\s+om|överens\s+om|åtgärder|följande|saker|insatser|uppdrag|att)\s*[^.]{0,40}(?::|(?<=\satt))$/iu;
/** "Staketet lagades i februari. Klart." */
const DONE_ALONE = /^(?:nu\s+|helt\s+)?(?:klart?|åtgärdat|genomfört|avklarat|fixat|gjort|färdigt)$/iu;
const WAS_DONE = /(?<!\p{L})\p{Ll}{2,}(?:ades?|des|tes|ats|itts|tts)(?!\p{L})/u;
/** A paragraph that goes on with what the one before it was about. */
const GOES_ON =
  /^(?:det|den|de|detta|dessa|hon|han|arbetet|åtgärden|insatsen|ansvarig|klart?|senast|uppföljning|utvärdering|status|tid|\p{Lu}\p{Ll}+(?:en|et|na|n)\s+(?:ska|beräknas|är|har|utvärderas|följs|hålls|genomförs))(?!\p{L})/iu;
/** "Genomförda åtgärder:" over points that tell what has been done. */
const IS_DONE =
  /(?<!\p{L})(?:genomförda|vidtagna|avslutade|(?:har\s.{0,200}|hittills\s+)?(?:genomfört|genomförts|gjort|gjorts|vidtagits))(?!\p{L})/iu;
/** "… ger skolchefen i uppdrag att:": who does what the points under it say. */
const LEAD_WHO =
  /(?:^|\s)(?:ger|ge|gett|gav|uppdrar\s+(?:åt|till)|uppdra\s+(?:åt|till))\s+(?<who>\p{L}[^.:]{2,60}?)\s+(?:i\s+uppdrag\s+)?att\s*:?$/iu;
/** What only says how and when of a title: it is read apart. */
const RELATIVE =
  /,?\s+(?:(?:som|vilket|vilken|vilka)\s+(?:enligt\s+\p{L}+\s+)?(?:ska|skall|beräknas|väntas|planeras|är\s+klar|hålls|genomförs|sker|görs|blir|startar|börjar|inleds|påbörjas|påbörjades|inleddes|startade)(?!\p{L})|klart?\s+(?:till|senast|i|under|före|innan|inför|vecka|v\.|den)|och\s+(?:utvärderar|redovisar|återrapporterar|lämnar\s+besked|följer\s+upp)(?!\p{L})|det\s+(?:lovade|sa)).*$|\s[–—-]\s(?:ska|skall|klart?|senast|det|vi|helst)\s.*$|,\s+(?:helst|gärna|absolut|allra\s+senast|senast\s+till)\s.*$/iu;
const WITH_OWNER = /\s+med\s+(?<who>\p{L}[^,.;]{2,50}?)\s+som\s+ansvarig(?:a)?$/iu;
const NTH_TIME = /,?\s+(?:med\s+)?(?:första|nästa)\s+gången$/iu;
const WEEKDAY = /,?\s+senast\s+(?:på\s+)?(?:mån|tis|ons|tors|fre|lör|sön)dag$/iu;

/** "började i januari": when it was, and no day it is to be done by. */
const BEGAN = /^(?:började|startade|inleddes|påbörjades|startades|öppnade)(?!\p{L})/iu;

/** "Analys av resultaten, Samir, klar senast 15 januari": what, who and when between commas. */
function byCommas(sentence: string, { isWho }: Reading): Pick<Act, 'title' | 'who'> {
  const [title = '', ...more] = sentence.split(/,\s+/u);
  const at = more.findIndex((one) => isWho(one) && !isPronoun(one));
  return at < 0
    ? { title: sentence, who: null }
    : { title: [title, ...more.slice(0, at)].join(', '), who: more[at] ?? null };
}

/** "Gör en enkel utvärdering": the day is when that is done, and nothing else is looked back on. */
const EVALUATION =
  /^(?:gör|göra|genomför|genomföra|skriver|skriva|håller\s+i|leder|ordnar)\s+(?:en\s+|ett\s+)?(?:\p{L}+\s+){0,2}(?:utvärdering|uppföljning|avstämning)/iu;

/** Whom a pronoun stands for: "hon" is the one just told of, and "jag" the one who writes. */
function whoOf({ lastWho, reading }: Walk, who: string | null): string | null {
  if (who === null || !/^(?:hon|han|jag|samma\s+person)$/iu.test(who)) return who;
  return /^jag$/iu.test(who) ? (reading.writer ?? who) : lastWho;
}

/** "Olle kollar upp hyran": what is taken on at a meeting, also without a day. */
function isTaken({ who, title }: Act, sentence: string): boolean {
  const [verb = '', ...what] = title.split(' ');
  const taken = { who: who ?? '', verb: verb.toLowerCase(), what: what.join(' ') };
  return (
    who !== null &&
    !/^(?:vi$|flera\s|många\s|några\s|vissa\s|de\s+flesta|en\s+del)/iu.test(who) &&
    isTask(taken) &&
    !OF_MEETING.test(sentence)
  );
}

/** The measure an act is, with who and when as its sentence says. */
function ofAct(walk: Walk, act: Act, sentence: string, place: Place, listed: boolean): Told {
  const { reference } = walk.reading;
  const who = whoOf(walk, act.who);
  const somebody = who !== null && !isPronoun(who) ? who : null;
  if (somebody !== null) walk.lastWho = somebody;
  const whole = withoutPaperYears(act.title);
  const cut = whole.replace(RELATIVE, '');
  const title = withoutTimes(cut.split(' ').length >= 2 ? cut : whole, reference)
    .replace(WEEKDAY, '')
    .replace(NTH_TIME, '');
  const owner = WITH_OWNER.exec(title)?.groups?.['who'] ?? null;
  const told = begin(
    {
      title: title.replace(WITH_OWNER, ''),
      who: owner ?? somebody,
      time: act.does ? (act.time ?? sentence) : '',
      does: act.does,
      listed: listed || act.binds,
      proposed: act.proposed === true,
    },
    place,
    reference,
  );
  if (place.line.ticked === true) told.ticked = true;
  const { due, evaluation } = told.measure.dates;
  if (EVALUATION.test(told.measure.title) && due.length === 0 && evaluation !== null)
    told.measure.dates = { ...told.measure.dates, due: [evaluation], evaluation: null };
  if (!act.does && /(?<!\p{L})skulle(?!\p{L})/iu.test(sentence))
    told.once.push(
      ...timesIn(
        `senast ${sentence.replace(/^.*?(?<!\p{L})skulle\s+/iu, '').replace(/,?\s+men\s.*$/iu, '')}`,
        reference,
      ).due,
    );
  if (act.state !== null) {
    const state = act.isState ? act.state : stateIn(act.state, reference);
    if (state !== null) told.states.push(state);
    if (!tellsThePast(act.state) && !BEGAN.test(act.state)) told.measure.dates = timesIn(act.state, reference);
  }
  return told;
}

/** "har påbörjats", "har ännu inte inletts": where something stands now, in words of what was. */
const isBegun = ({ state }: Act): boolean =>
  state !== null && ['in_progress', 'not_started', 'paused'].includes(findState(state)?.state ?? '');

/** Whether somebody is said to do, at no time of its own, what is told of as begun and is nobody's yet. */
const saysWhose = (act: Act, { does, measure, named }: Told, sentence: string, { reference }: Reading): boolean =>
  act.does &&
  !(act.binds || act.proposed || does || named) &&
  act.who !== null &&
  !isPronoun(act.who) &&
  measure.responsible.length === 0 &&
  !namesTimeAhead(sentence, reference);

function ofName({ title, printed, who, tells }: Named, place: Place, reading: Reading): Told {
  const told = begin({ title: capitalised(title), who, named: true, does: false }, place, reading.reference);
  if (printed !== null) told.measure.printed = printed;
  for (const one of tells) tellOfNamed(told, one, reading);
  return told;
}

/** "Elevenkäten är klar" in a letter, where the paragraph before it told of something else by its name. */
function isOfOther(current: Told, text: string, { paper, reading }: Walk): boolean {
  // "Den nya rutinen används" names a thing, as "Elevenkäten" does; "Den används" names none.
  const thing = /^(?:(?:den|det|de)\s+\p{Ll}+[ae]\s+)?(?<noun>\p{L}{3,}(?:en|et|na|n))(?=\s)/iu.exec(text)?.groups?.[
    'noun'
  ];
  return paper.isAccount && reading.writer !== null && thing !== undefined && !isOf(current, thing);
}

/** Reads one part of a document, sentence by sentence. */
export function readPart(walk: Walk, part: Part, section: number, title: TextLine | null): ReadPart {
  const { reading, paper } = walk;
  const head = part.head === title ? null : part.head;
  const gives = givesOut(head?.text ?? '');
  const isAccount = paper.isAccount || looksBack(head?.text ?? '');
  const area = head === null || gives ? null : head.text.replace(/\s*:$/u, '');
  const told: Told[] = [];
  let lists = gives || paper.isPlan;
  let isOver = false;
  let leader: string | null = null;
  let current: Told | null = null;
  let opening: string | null = null;
  const take = (one: Told) => {
    if (opening !== null && one.states.length === 0) one.states.push(opening);
    opening = null;
    told.push(one);
    current = one;
  };
  for (const { line, at } of part.lines) {
    const place: Place = { line, at, section, area };
    const isPoint = line.bullet || line.number !== null;
    const isToTick = line.ticked !== null;
    if (isLabelled(line.text)) {
      current = null;
      continue;
    }
    if (/:$/u.test(line.text)) isOver = IS_DONE.test(line.text);
    if (isOver && (isPoint || /:$/u.test(line.text))) continue;
    if (LEADS_ON.test(line.text) || LEAD_WHO.test(line.text)) {
      [lists, leader, current] = [true, LEAD_WHO.exec(line.text)?.groups?.['who'] ?? null, null];
      continue;
    }
    const name = walk.named.get(line);
    if (name) {
      take(ofName({ ...name, printed: null }, place, reading));
      continue;
    }
    if (isPoint) current = null;
    let isFirst = isPoint;
    const untaken: string[] = [];
    let promise: Told | null = null;
    let counted: Told | null = null;
    opening = null;
    let topic: string | null = null;
    if (current !== null && (!GOES_ON.test(line.text) || isOfOther(current, line.text, walk))) current = null;
    for (const whole of sentencesOf(line.text)) {
      const decided = BEHIND.test(whole);
      const sentence = capitalised(
        whole
          .replace(BEHIND, '')
          .replace(CONNECTS, '')
          .replace(/^(?:så|och|men)\s+(?=\p{Ll})/iu, ''),
      );
      const opens = isFirst;
      isFirst = false;
      const inWords = namedInWords(sentence, reading) ?? workOn(sentence, reading);
      if (inWords) {
        const one = ofName({ ...inWords, tells: [inWords.tells] }, place, reading);
        counted = countsOut(sentence) ? one : null;
        take(one);
        continue;
      }
      const byCount = countedName(sentence) ?? (isAccount ? countedAlone(sentence, line.text, reading) : null);
      if (byCount) {
        counted = ofName({ ...byCount, tells: byCount.tells === null ? [] : [byCount.tells] }, place, reading);
        take(counted);
        continue;
      }
      if (counted) {
        tellOfNamed(counted, sentence, reading);
        continue;
      }
      if (!(opens || decided) && current && tellMore(current, sentence, reading)) continue;
      const last = untaken.at(-1) ?? null;
      const isAlone = last !== null && DONE_ALONE.test(sentence) && WAS_DONE.test(last);
      const deed = isAlone ? last : whatIsDone(sentence, untaken, reading.isWho);
      const who = doerOf(deed ?? sentence, reading.isWho);
      if (deed !== null) {
        take(ofAct(walk, { title: deed, who, does: false, binds: false, state: sentence }, deed, place, true));
        continue;
      }
      if (opensWithState(sentence)) {
        opening = sentence;
        continue;
      }
      if (opening !== null && who !== null && isDeed(sentence, reading.isWho)) {
        const asBegun: Act = { title: sentence, who, does: false, binds: false, state: opening };
        take(ofAct(walk, asBegun, sentence, place, true));
        continue;
      }
      const promised = isAccount || paper.isReply ? promisedOnce(sentence) : null;
      if (promised !== null) {
        take(ofAct(walk, { title: promised, who: null, does: false, binds: true, state: null }, '', place, true));
        promise = current;
        continue;
      }
      const made = paper.isReply ? deedOfReply(sentence, reading.isWho) : null;
      if (made !== null) {
        const one = ofAct(walk, made, sentence, place, true);
        one.ticked = true;
        take(one);
        continue;
      }
      const carrier = paper.isReply && current === null ? carrierOf(sentence, reading.isWho) : null;
      const begun = carrier === null ? null : (untaken.findLast((one) => isDeed(one, reading.isWho)) ?? null);
      if (carrier !== null && begun !== null) {
        take(ofAct(walk, { title: begun, who: carrier, does: false, binds: true, state: null }, '', place, true));
        (current as Told | null)?.states.push(begun);
        continue;
      }
      const ofBefore = untaken.length > 0 ? pointedBack(sentence, topic, last ?? '') : null;
      const act = actOf(ofBefore ?? sentence, reading.isWho);
      const isPast = tellsThePast(act?.does && act.state !== null ? sentence.replace(act.state, '') : sentence);
      // A point is one thing to do, until it has a day of its own.
      const own = current as Told | null;
      if (act && isPoint && !opens && own && own.measure.dates.due.length === 0) {
        tellOfNamed(own, sentence, reading);
        continue;
      }
      // "Kartläggningen har påbörjats. Rektorerna lämnar uppgifter.": whose work it is.
      if (act?.who && own && saysWhose(act, own, sentence, reading)) {
        own.measure.responsible = peopleOf(act.who);
        continue;
      }
      const relation = paper.isAccount && reading.writer ? ofParagraph(own, at, act) : null;
      if (relation !== null && own) {
        if (relation === 'more') tellOfNamed(own, sentence, reading);
        continue;
      }
      const isToDo = act?.does && (!isPast || act.binds);
      const isTold =
        act &&
        !act.does &&
        (isAccount ||
          paper.isNotes ||
          (paper.isReply && isBegun(act)) ||
          !isPast ||
          namesTimeAhead(sentence, reading.reference));
      if (act && (isToDo || isTold)) {
        take(
          ofAct(
            walk,
            withTopic({ ...act, who: act.who ?? leader }, topic),
            sentence,
            place,
            decided || gives || isToTick || (lists && isPoint) || (paper.isNotes && isTaken(act, sentence)),
          ),
        );
        continue;
      }
      const onIt = paper.isNotes && topic !== null && !isPast ? actOnIt(sentence, reading.isWho) : null;
      if (onIt && topic !== null && isTaken(onIt, sentence)) {
        take(ofAct(walk, ofTopic(onIt, topic), sentence, place, true));
        continue;
      }
      untaken.push(sentence);
      if (promise !== null && promise === current && !isNobodys(sentence)) tellOfNamed(promise, sentence, reading);
      topic = topicOf(sentence, reading.isWho) ?? topic;
      const clause = clauseOf(sentence, reading.isWho);
      if (clause?.who && !isPronoun(clause.who)) walk.lastWho = clause.who;
      const isListed =
        opens && (lists || isToTick) && !isPast && !isNoTask(sentence) && labelAlone(`${sentence}:`) === null;
      const asListed: Act = { ...byCommas(sentence, reading), does: true, binds: false, state: null };
      if (isListed) take(ofAct(walk, { ...asListed, who: asListed.who ?? leader }, sentence, place, true));
    }
    if (!isPoint) [lists, leader, isOver] = [gives || paper.isPlan, null, false];
  }
  const kept = told.filter((one) => stands(one, isAccount || paper.isReply, reading.reference));
  const headed = head && headedBy(part, head, section, reading);
  const ownThing = kept.some((one) => !one.does && isOther(one, head?.text ?? ''));
  const isTold = (paper.isPlan || isAccount) && headed?.states.some((one) => OF_ITSELF.test(one)) === true;
  return {
    told: kept,
    headed,
    isAlone: isAccount && headed !== null && headed.states.length > 0 && kept.length <= 1,
    isHeading: isTold && !ownThing && kept.length <= 1 && kept.every((one) => !(one.does || one.named)),
  };
}

/** "Staketet mot vägen" under "Skolgården": it names in so many words something else than its heading. */
const isOther = ({ measure }: Told, heading: string): boolean =>
  measure.title.split(' ').length > 2 && !sharesRoot(measure.title, heading);

/** "Arbetet pågår", "Ej påbörjat": a state of what stands over it, and not of something it names. */
const OF_ITSELF =
  /^(?:det|den|detta|arbetet|åtgärden|insatsen|satsningen|vi|ej|inte|ännu|pågår|klart?|klara|delvis|genomför|avsluta|påbörja|försena|utgår|här|rullar|vilande|pausa)/iu;
