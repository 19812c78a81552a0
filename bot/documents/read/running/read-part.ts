import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { NO_DATES, namesTimeAhead } from '../prose/commitment-dates';
import { peopleOf, sharesRoot } from '../prose/found-measure';
import { inFullNames } from '../prose/full-name';
import { OF_MEETING } from '../shapes/read-meeting-notes';
import { isTask } from '../shapes/takes-on';
import { isLabelled } from '../shapes/wrapped-lines';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { type Act, actOf, actOnIt } from './act';
import { countedAlone } from './counted-alone';
import { countedName, countsOut } from './counted-names';
import { deedOfReply } from './deed-of-reply';
import { doersApart } from './doers-apart';
import {
  carrierOf,
  doerOf,
  givesUp,
  isDeed,
  isDoneBefore,
  isDoneDeed,
  nothingYet,
  opensWithEnd,
  opensWithState,
  soSince,
  whatIsDone,
} from './done-told';
import { begin, sentencesOf, stands, type Told } from './found';
import { goesOn } from './goes-on';
import { handedOver } from './handed-over';
import { headedBy } from './headed-by';
import { lastNamed } from './last-named';
import { byCommas, isBegun, isPutInPlace, ofAct, type Place, saysWhose, type Walk, worksOn } from './measure-of-act';
import { type Named, namedInWords } from './names';
import { isNobodys, isNoTask } from './nobodys';
import { ofParagraph } from './one-a-paragraph';
import { givesOut, looksBack, tellsWhatIsGiven } from './paper';
import type { Part } from './parts';
import { pointedBack } from './pointed-back';
import { isQuoted } from './quoted';
import type { Reading } from './reading';
import { tellMore, tellOfNamed } from './tell-more';
import { takeTimes } from './times-told';
import { bySaid, toBeSo } from './to-be-so';
import { ofTopic, ofWhatWas, thingOf, topicOf, withTopic } from './topic-of-act';
import { topicOfParagraph } from './topic-of-paragraph';
import { promisedOnce, workOn } from './work-on';

/** What a part holds: the measures of its sentences, and the one its heading names where the sentences tell of that. */
export interface ReadPart {
  readonly told: readonly Told[];
  readonly headed: Told | null;
  /** Whether nothing under the heading gives anybody anything else to do. */
  readonly isHeading: boolean;
  /** Whether what the heading names is told of at least as much as anything under it. */
  readonly isAlone: boolean;
}

/** "Beslut: Mona tar fram ett förslag": what stands behind is given out. */
const BEHIND = /^(?:beslut|överenskommelse|åtgärd|att\s+göra|uppgift|uppdrag)\s*:\s+/iu;
const CONNECTS = /^(?:till\s+sist|slutligen|dessutom|vidare|sist\s+men\s+inte\s+minst|därutöver)\s*:\s+(?=\p{L}+\s)/iu;
/** "Vi enades om två saker:", "Nämnden beslutar att": the points under it are what is done. */
const LEADS_ON =
  /(?:bestämt|bestämde|beslutar?(?:de)?|enades\s+om|överens\s+om|åtgärder|följande|saker|insatser|uppdrag|att)\s*[^.]{0,40}(?::|(?<=\satt))$/iu;
/** "Öppet kök den 3 maj. Ansvarig: kocken": a point that says whose it is, is to be done. */
const SAYS_OWNER = /^ansvariga?(?:\s*:|\s+är)\s/iu;
/** "Staketet lagades i februari. Klart." */
const DONE_ALONE = /^(?:nu\s+|helt\s+)?(?:klart?|åtgärdat|genomfört|avklarat|fixat|gjort|färdigt)$/iu;
/** "Så har det varit i många år", "Så har vi alltid gjort" */
const AS_BEFORE =
  /^så\s+(?:här\s+)?har\s+(?:det|vi|skolan|skolorna)\s+(?:\p{L}+\s+)?(?:varit|gjort|arbetat|gått\s+till)(?!\p{L})/iu;
/** "Sex av nio skolor har fått besök. Kuratorn besöker de tre återstående i maj.": the work is on its way. */
const THE_REST = /(?<!\p{L})(?:återstående|resterande|kvarvarande)(?!\p{L})/iu;
const WAS_DONE = /(?<!\p{L})\p{Ll}{2,}(?:ades?|des|tes|ats|itts|tts)(?!\p{L})/u;
/** "Genomförda åtgärder:" over points that tell what has been done. */
const IS_DONE =
  /(?<!\p{L})(?:genomförda|vidtagna|avslutade|(?:har\s.{0,200}|hittills\s+)?(?:genomfört|genomförts|gjort|gjorts|vidtagits))(?!\p{L})/iu;
/** "Vi har nu:": the points under it go on with what has been done. */
const HAVING_DONE =
  /(?:^|[.!?]\s+)(?:och\s+)?(?:vi|jag|skolan|skolorna|rektor(?:n|erna)?|förvaltningen|nämnden|huvudmannen|kommunen|styrelsen)\s+har(?:\s+(?:nu|redan|därför|hittills|också|även|sedan\s+dess|sedan\s+(?:granskningen|besöket|tillsynen)))*\s*:?$/iu;
/** "(klart)" behind what is told as done anyway. */
const SAID_DONE = /\s*\((?:är\s+)?(?:klart?|klara|gjort|genomfört|åtgärdat|färdigt?)\)$/iu;
/** "… ger skolchefen i uppdrag att:": who does what the points under it say. */
const LEAD_WHO =
  /(?:^|\s)(?:ger|ge|gett|gav|uppdrar\s+(?:åt|till)|uppdra\s+(?:åt|till))\s+(?<who>\p{L}[^.:]{2,60}?)\s+(?:i\s+uppdrag\s+)?att\s*:?$/iu;
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

function ofName({ title, printed, who, tells }: Named, place: Place, reading: Reading): Told {
  const told = begin({ title: capitalised(title), who, named: true, does: false }, place, reading.reference);
  if (printed !== null) told.measure.printed = printed;
  for (const one of tells) tellOfNamed(told, one, reading);
  return told;
}

/** Reads one part of a document, sentence by sentence. */
export function readPart(walk: Walk, part: Part, section: number, title: TextLine | null): ReadPart {
  const { reading, paper } = walk;
  const head = part.head === title ? null : part.head;
  const isGiven = givesOut(head?.text ?? '');
  const isGivenBelow = tellsWhatIsGiven(head?.text ?? '');
  let gives = isGiven;
  const isAccount = paper.isAccount || looksBack(head?.text ?? '');
  const area = head === null || isGiven || isGivenBelow ? null : head.text.replace(/\s*:$/u, '');
  const told: Told[] = [];
  let lists = gives || paper.isPlan;
  let isOver = false;
  let haveDone = false;
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
    const isBehind = isGivenBelow || (paper.agreedAt !== null && line.line > paper.agreedAt);
    gives = isGiven || (isBehind && !(line.bullet || line.number !== null)); // what points are, their list says
    const place: Place = { line, at, section, area };
    const isPoint = line.bullet || line.number !== null;
    const isToTick = line.ticked !== null;
    if (isLabelled(line.text) || isQuoted(line.text)) {
      current = null;
      continue;
    }
    if (!isPoint) haveDone = HAVING_DONE.test(line.text);
    else if (haveDone && isDoneBefore(line.text)) {
      const done = line.text.replace(SAID_DONE, '');
      take(ofAct(walk, { title: done, who: null, does: false, binds: true, state: null }, '', place, true));
      (current as Told | null)?.states.push('genomfört');
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
      const one = ofName({ ...name, printed: null }, place, reading);
      const isMade = paper.isReply && name.tells.some((tells) => deedOfReply(tells, reading.isWho) !== null);
      if (isMade && one.states.length === 0) one.ticked = true;
      const deed = paper.isReply ? name.tells.find((tells) => isDoneDeed(tells, reading.isWho)) : undefined;
      if (deed !== undefined && one.states.length === 0 && !one.ticked) one.states.push(deed);
      take(one);
      continue;
    }
    if (isPoint) current = null;
    let isFirst = isPoint;
    const untaken: string[] = [];
    let promise: Told | null = null;
    let counted: Told | null = null;
    let so: Told | null = null;
    opening = null;
    let topic: string | null = null;
    if (current !== null && !goesOn(current, line.text, walk)) current = null;
    const said = sentencesOf(line.text).flatMap((one) => doersApart(one, reading.isWho));
    const full = inFullNames(said, 'whatever');
    for (const [step, plain] of said.entries()) {
      const whole = isNobodys(plain) ? plain : (full[step] ?? plain);
      // "Ordföranden besöker alla skolor varje år. Så har det alltid varit.": nobody's measure, and how things are.
      if (AS_BEFORE.test(whole) && told.at(-1)?.at === at) {
        told.pop();
        current = null;
        continue;
      }
      const decided = BEHIND.test(whole);
      const sentence = capitalised(
        whole
          .replace(BEHIND, '')
          .replace(CONNECTS, '')
          .replace(/^(?:så|och|men)\s+(?=\p{Ll})/iu, ''),
      );
      const opens = isFirst;
      isFirst = false;
      const inWords = namedInWords(sentence, reading) ?? workOn(sentence, reading, untaken.at(-1));
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
      const asSaid = whole === plain ? sentence : plain;
      const isUnowned = (current as Told | null)?.measure.responsible.length === 0;
      if (!(opens || decided) && current && tellMore(current, asSaid, reading)) {
        // "Mallen kompletteras. Sekreteraren gör ändringen.": what an answer says whose it is, is to be done.
        if (paper.isReply && isUnowned && (current as Told).measure.responsible.length > 0)
          (current as Told).listed = true;
        continue;
      }
      const handed = handedOver(
        sentence,
        told.filter((one) => one.at === at),
      );
      if (handed && takeTimes(handed, sentence, reading)) continue;
      const last = untaken.at(-1) ?? null;
      const isAlone = last !== null && DONE_ALONE.test(sentence) && WAS_DONE.test(last);
      const deed = isAlone ? last : whatIsDone(sentence, untaken, reading.isWho);
      const off = last === null || deed !== null ? null : givesUp(sentence);
      if (last !== null && off !== null) {
        take(ofAct(walk, { title: last, who: null, does: false, binds: false, state: off }, '', place, true));
        continue;
      }
      const open = nothingYet(sentence) ? topicOf(untaken[0] ?? '', reading.isWho) : null;
      if (deed === null && open !== null) {
        take(
          ofAct(walk, { title: open, who: null, does: false, binds: false, state: 'inte påbörjat' }, '', place, true),
        );
        continue;
      }
      const who = doerOf(deed ?? sentence, reading.isWho);
      if (deed !== null) {
        const one = ofAct(walk, { title: deed, who, does: false, binds: false, state: sentence }, deed, place, true);
        one.measure.dates = NO_DATES; // "Skärmen sattes upp den 4 november och projektet är slutfört": when it was
        if (one.states.length === 0) one.states.push('genomfört'); // "Nämnden anser att frågan är omhändertagen"
        take(one);
        continue;
      }
      if (opensWithState(sentence)) {
        opening = sentence;
        continue;
      }
      const hasDoer = who !== null || (opening !== null && opensWithEnd(opening));
      const since = opening === null ? null : soSince(opening, sentence, reading.isWho);
      if (opening !== null && hasDoer && (isDeed(sentence, reading.isWho) || since !== null)) {
        const asBegun: Act = { title: since ?? sentence, who, does: false, binds: false, state: opening };
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
      const does = actOf(ofBefore ?? sentence, reading.isWho);
      const isSo =
        does === null && (gives || decided || paper.isReply || paper.isPlan)
          ? ((decided ? bySaid(sentence, reading) : null) ?? toBeSo(sentence, gives || decided, reading))
          : null;
      const act = does ?? isSo;
      const isPast = tellsThePast(act?.does && act.state !== null ? sentence.replace(act.state, '') : sentence);
      // A point is one thing to do, until it has a day of its own.
      const own = current as Told | null;
      if (act && isPoint && !opens && own && own.measure.dates.due.length === 0) {
        tellOfNamed(own, sentence, reading);
        continue;
      }
      // "Nämnden åtog sig att utbilda fyra lärare. Tre lärare har påbörjat kursen."
      if (act && !act.does && own && own === promise) {
        tellOfNamed(own, sentence, reading);
        continue;
      }
      // "Kartläggningen har påbörjats. Rektorerna lämnar uppgifter.": whose work it is.
      if (
        act?.who &&
        own &&
        (saysWhose(act, own, sentence, reading) || (own === so && worksOn(act, own, sentence, reading)))
      ) {
        own.measure.responsible = peopleOf(act.who);
        continue;
      }
      const relation = paper.isAccount && reading.writer ? ofParagraph(own, at, act) : null;
      if (relation !== null && own) {
        if (relation === 'more') tellOfNamed(own, sentence, reading);
        continue;
      }
      const isToDo = act?.does && (!isPast || act.binds);
      const isTelling =
        act &&
        !act.does &&
        (isAccount ||
          paper.isNotes ||
          (paper.isReply && isBegun(act)) ||
          !isPast ||
          namesTimeAhead(sentence, reading.reference));
      if (act && (isToDo || isTelling)) {
        take(
          ofAct(
            walk,
            withTopic(
              ofWhatWas({ ...act, who: act.who ?? leader }, untaken),
              topic ?? thingOf(last ?? '', reading.isWho),
            ),
            sentence,
            place,
            decided ||
              gives ||
              isToTick ||
              (lists && isPoint) ||
              (paper.isNotes && isTaken(act, sentence)) ||
              (paper.isReply && isPutInPlace(act)),
          ),
        );
        if (isSo !== null) so = current;
        const isRest = act.does && act.state === null && THE_REST.test(sentence) && last !== null;
        if (isRest && isDeed(last, reading.isWho)) (current as Told | null)?.states.push(last);
        continue;
      }
      const onIt = paper.isNotes || paper.isReply ? actOnIt(sentence, reading.isWho) : null;
      const isGiven = onIt && (paper.isNotes ? !isPast && isTaken(onIt, sentence) : onIt.binds);
      if (isGiven && topic !== null) {
        take(ofAct(walk, ofTopic(onIt, topic), sentence, place, true));
        continue;
      }
      untaken.push(sentence);
      if (promise !== null && promise === current && !isNobodys(sentence)) tellOfNamed(promise, sentence, reading);
      topic = topicOf(sentence, reading.isWho) ?? topic;
      walk.lastWho = lastNamed(sentence, reading.isWho) ?? walk.lastWho;
      const isListed =
        opens &&
        (lists || isToTick || (isPoint && said.some((one) => SAYS_OWNER.test(one)))) &&
        !isPast &&
        !isNoTask(sentence) &&
        !isNoTask(sentence.slice(sentence.indexOf(' ') + 1)) && // "Styrelsen antar svaret som sitt eget"
        labelAlone(`${sentence}:`) === null;
      const asListed: Act = { ...byCommas(sentence, reading), does: true, binds: false, state: null };
      if (isListed) take(ofAct(walk, { ...asListed, who: asListed.who ?? leader }, sentence, place, true));
    }
    // A heading names what is under it, and an answer what was asked.
    const isUntold =
      isAccount &&
      !paper.isReply &&
      head === null &&
      !isPoint &&
      current === null &&
      told.every((one) => one.at !== at);
    const about = isUntold ? topicOfParagraph(said, reading) : null;
    if (about !== null) take(ofName({ title: about, printed: null, who: null, tells: said }, place, reading));
    if (!isPoint) [lists, leader, isOver] = [gives || paper.isPlan, null, false];
  }
  const kept = told.filter((one) => stands(one, isAccount || paper.isReply, reading.reference));
  const headed = head && headedBy(part, head, section, reading);
  const ownThing = kept.some((one) => !one.does && isOther(one, head?.text ?? ''));
  const isTold = (paper.isPlan || isAccount) && headed?.states.some((one) => OF_ITSELF.test(one)) === true;
  return {
    told: kept,
    headed,
    isAlone:
      isAccount && headed !== null && headed.states.length > 0 && kept.length <= 1 && !kept.some((one) => one.named),
    isHeading: isTold && !ownThing && kept.length <= 1 && kept.every((one) => !(one.does || one.named)),
  };
}

/** "Staketet mot vägen" under "Skolgården": it names in so many words something else than its heading. */
const isOther = ({ measure }: Told, heading: string): boolean =>
  measure.title.split(' ').length > 2 && !sharesRoot(measure.title, heading);

/** "Arbetet pågår", "Ej påbörjat": a state of what stands over it, and not of something it names. */
const OF_ITSELF =
  /^(?:det|den|detta|arbetet|åtgärden|insatsen|satsningen|vi|ej|inte|ännu|pågår|klart?|klara|delvis|genomför|avsluta|påbörja|försena|utgår|här|rullar|vilande|pausa)/iu;
