import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { peopleOf } from '../prose/found-measure';
import { inFullNames, pointedBack } from '../sentence/back';
import { clauseOf } from '../sentence/clause';
import { reportedTo } from '../sentence/follow-ups';
import { isNobodys, isNoTask, isOccasion } from '../sentence/nobodys';
import { doersApart, sentencesOf } from '../sentence/parted';
import { lastNamed } from '../sentence/somebody';
import { isTimeUnknown, NO_DATES, namesTimeAhead } from '../sentence/times';
import { isBesides } from '../sentence/words';
import { isLabelled } from '../shapes/wrapped-lines';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { type Act, actOf, actOnIt } from './act';
import {
  carrierOf,
  doerOf,
  doneAlone,
  givesUp,
  isDeed,
  isDoneBefore,
  isDoneDeed,
  nothingYet,
  opensWithEnd,
  opensWithState,
  partDone,
  saysItCameReady,
  soSince,
  standsStill,
  whatIsDone,
} from './done-told';
import {
  byCommas,
  isBegun,
  isPutInPlace,
  isThenDone,
  ofAct,
  type Place,
  saysWhose,
  type Walk,
  worksOn,
} from './measure-of-act';
import { namedInWords } from './names';
import { countedAlone, countedName, countsOut, promisedOnce, workOn } from './names-in-sentences';
import { areaOf, givesOut, isQuoted, looksBack, tellsWhatIsGiven } from './paper';
import {
  AS_BEFORE,
  BEHIND,
  HAVING_DONE,
  HENCEFORTH,
  IS_DONE,
  isOther,
  OF_ITSELF,
  REMADE,
  SAID_DONE,
  stateOfRest,
} from './part-words';
import { headedBy, type Part } from './parts';
import { deedOfReply, putThere } from './put-there';
import {
  goesOn,
  handedOver,
  isOf,
  ofParagraph,
  ofTopic,
  ofWhatWas,
  thingOf,
  topicOf,
  topicOfParagraph,
  withTopic,
} from './same-matter';
import { ofName, tellMore, tellOfNamed } from './tell-more';
import { bySaid, fixesIt, isTaken, leadsOn, saysOwner, toBeSo, wishedFor } from './to-do';
import { stands, type Told, takeTimes } from './told';

/** What a part holds: the measures of its sentences, and the one its heading names where the sentences tell of that. */
export interface ReadPart {
  readonly told: readonly Told[];
  readonly headed: Told | null;
  /** Whether nothing under the heading gives anybody anything else to do. */
  readonly isHeading: boolean;
  /** Whether what the heading names is told of at least as much as anything under it. */
  readonly isAlone: boolean;
}

/** Reads one part of a document, sentence by sentence. */
export function readPart(walk: Walk, part: Part, section: number, title: TextLine | null): ReadPart {
  const { reading, paper } = walk;
  const head = part.head === title ? null : part.head;
  const isGiven = givesOut(head?.text ?? '');
  const isGivenBelow = tellsWhatIsGiven(head?.text ?? '');
  let gives = isGiven;
  const isAccount = paper.isAccount || looksBack(head?.text ?? '');
  const area = isGiven || isGivenBelow ? null : areaOf(head);
  const told: Told[] = [];
  let lists = gives || paper.isPlan;
  let [isOver, haveDone] = [false, false];
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
    const tells = (act: Partial<Act> & Pick<Act, 'title'>) =>
      take(ofAct(walk, { who: null, does: false, binds: false, state: null, ...act }, '', place, true));
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
    if (leadsOn(line.text)) {
      [lists, current] = [true, null];
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
    // "6. Julfest. Håkan ordnar glögg": a point of the agenda, and nothing that is followed up.
    if (isPoint && isOccasion(said[0] ?? '')) continue;
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
      const sentence = capitalised(whole.replace(BEHIND, '').replace(/^(?:så|och|men)\s+(?=\p{Ll})/iu, ''));
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
      const some = isAccount || paper.isReply ? partDone(sentence) : null;
      const isOfCurrent =
        (current as Told | null)?.named === true || (current !== null && some !== null && isOf(current, some.thing));
      if (some !== null && !isOfCurrent && namesTimeAhead(some.rest, reading.reference)) {
        tells({ title: some.done, does: true, binds: true, time: some.rest });
        (current as Told | null)?.states.push(some.done);
        continue;
      }
      const asSaid = whole === plain ? sentence : plain;
      const isUnowned = (current as Told | null)?.measure.responsible.length === 0;
      // "Lampan har bytts, det blev klart i maj": not what somebody else was to do before it
      const closes = saysItCameReady(sentence) && isDeed(untaken.at(-1) ?? '', reading.isWho);
      if (!(opens || decided || closes) && current && tellMore(current, asSaid, reading)) {
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
      const isAlone = last !== null && doneAlone(sentence, last);
      const deed = isAlone ? last : whatIsDone(sentence, untaken, reading.isWho);
      const off = last === null || deed !== null ? null : givesUp(sentence);
      if (last !== null && off !== null) {
        tells({ title: last, state: off });
        continue;
      }
      const open = nothingYet(sentence) ? topicOf(untaken[0] ?? '', reading.isWho) : null;
      if (deed === null && open !== null) {
        tells({ title: open, state: 'inte påbörjat' });
        continue;
      }
      const stands = paper.isReply && deed === null ? standsStill(sentence) : null;
      const thing = stands && topicOf(last ?? '', reading.isWho);
      if (stands && thing) {
        tells({ title: thing, state: sentence, isState: true });
        if (stands.again !== null && current !== null) takeTimes(current, stands.again, reading, 'nextReport');
        continue;
      }
      const broken = fixesIt(sentence) ? topicOf(last ?? '', reading.isWho) : null;
      if (broken !== null) {
        tells({ title: broken, state: sentence, isState: true });
        continue;
      }
      const wished = paper.isReply && isTimeUnknown(sentence) ? wishedFor(last ?? '') : null;
      if (wished !== null) {
        tells({ title: wished, does: true, binds: true });
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
      if (isBesides(sentence)) opening = null;
      const hasDoer = who !== null || (opening !== null && opensWithEnd(opening));
      const since = opening === null ? null : soSince(opening, sentence, reading.isWho);
      if (opening !== null && hasDoer && (isDeed(sentence, reading.isWho) || since !== null)) {
        const asBegun: Act = { title: since ?? sentence, who, does: false, binds: false, state: opening };
        take(ofAct(walk, asBegun, sentence, place, true));
        continue;
      }
      const promised = isAccount || paper.isReply ? promisedOnce(sentence) : null;
      if (promised !== null) {
        tells({ title: promised, binds: true });
        promise = current;
        continue;
      }
      const made = paper.isReply
        ? deedOfReply(sentence, reading.isWho)
        : isAccount
          ? putThere(sentence, reading.isWho)
          : null;
      // "Ventilen är lagad. Firman bytte den i måndags.": how it was done, and nothing else
      const isHow = made !== null && current !== null && (current as Told).ticked && (current as Told).at === at;
      if (isHow && current && clauseOf(sentence, reading.isWho)?.verb === 'past') continue;
      if (made !== null) {
        const one = ofAct(walk, made, sentence, place, true);
        one.ticked = !made.time;
        take(one);
        continue;
      }
      const carrier = paper.isReply && current === null ? carrierOf(sentence, reading.isWho) : null;
      const begun = carrier === null ? null : (untaken.findLast((one) => isDeed(one, reading.isWho)) ?? null);
      if (carrier !== null && begun !== null) {
        tells({ title: begun, who: carrier, binds: true });
        (current as Told | null)?.states.push(begun);
        continue;
      }
      const ofBefore = untaken.length > 0 ? pointedBack(sentence, topic) : null;
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
      // "Gallringen är vilande. Kontoret inväntar besked om den.": why it goes no further
      if (act && own && !own.does && own.at === at && /^(?:inväntar|avvaktar)\s/iu.test(act.state ?? '')) {
        own.states.push(sentence);
        continue;
      }
      const relation =
        paper.isAccount && reading.writer
          ? ofParagraph(own, at, act, namesTimeAhead(sentence, reading.reference))
          : null;
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
          (paper.isReply && (isBegun(act) || isThenDone(act))) ||
          !isPast ||
          namesTimeAhead(sentence, reading.reference));
      if (act && (isToDo || isTelling)) {
        take(
          ofAct(
            walk,
            withTopic(ofWhatWas(act, untaken), topic ?? thingOf(last ?? '', reading.isWho)),
            sentence,
            place,
            decided ||
              gives ||
              isToTick ||
              (lists && isPoint) ||
              (paper.isNotes && isTaken(act, sentence)) ||
              (paper.isReply && (isPutInPlace(act) || HENCEFORTH.test(sentence))),
          ),
        );
        if (isSo !== null) so = current;
        const done = act.does && act.state === null && last !== null ? stateOfRest(sentence, last) : null;
        if (done !== null && isDeed(last ?? '', reading.isWho)) (current as Told | null)?.states.push(done);
        continue;
      }
      const onIt = paper.isNotes || paper.isReply ? actOnIt(sentence, reading.isWho) : null;
      const isGiven =
        onIt &&
        (paper.isNotes ? !isPast && isTaken(onIt, sentence) : onIt.binds || (!isPast && REMADE.test(onIt.title)));
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
        (lists || isToTick || (isPoint && said.some(saysOwner))) &&
        !isPast &&
        reportedTo(sentence) === null && // "Återrapportering om bryggan ska ske i maj"
        !isNoTask(sentence) &&
        !isNoTask(sentence.slice(sentence.indexOf(' ') + 1)) && // "Styrelsen antar svaret som sitt eget"
        labelAlone(`${sentence}:`) === null;
      const asListed: Act = { ...byCommas(sentence, reading), does: true, binds: false, state: null };
      if (isListed) take(ofAct(walk, asListed, sentence, place, true));
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
    if (!isPoint) [lists, isOver] = [gives || paper.isPlan, false];
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
