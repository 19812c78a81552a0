import { findState } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { hasDates, namesTimeAhead, withoutTimes } from '../prose/commitment-dates';
import { FOLLOW_NOUN } from '../prose/found-measure';
import { isInfinitive } from '../prose/main-clause';
import { isLabelled } from '../shapes/wrapped-lines';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { type Act, actOf } from './act';
import { clauseOf } from './clause';
import { begin, sentencesOf, stands, type Told } from './found';
import { type Named, namedInWords } from './names';
import { isNoTask } from './nobodys';
import { givesOut, looksBack, type Paper } from './paper';
import type { Part } from './parts';
import type { Reading } from './reading';
import { stateIn } from './state-told';
import { tellMore, tellOfNamed } from './tell-more';
import { timesIn } from './times-told';
import { isPronoun } from './who-in';

/** What the reading of a whole document hands on from part to part. */
export interface Walk {
  readonly reading: Reading;
  readonly paper: Paper;
  readonly named: ReadonlyMap<TextLine, Pick<Named, 'title' | 'tells'>>;
  /** Whom the last sentence was about: who "hon" is. */
  lastWho: string | null;
}

/** What a part holds: the measures of its sentences, and the one its heading names where the sentences tell of that. */
export interface ReadPart {
  readonly told: readonly Told[];
  readonly headed: Told | null;
  /** Whether nothing under the heading gives anybody anything else to do. */
  readonly isHeading: boolean;
}

type Place = Parameters<typeof begin>[1];

/** "Beslut: Mona tar fram ett förslag": what stands behind is given out. */
const BEHIND = /^(?:beslut|överenskommelse|åtgärd|att\s+göra|uppgift|uppdrag)\s*:\s+/iu;
const CONNECTS = /^(?:till\s+sist|slutligen|dessutom|vidare|sist\s+men\s+inte\s+minst|därutöver)\s*:\s+(?=\p{L}+\s)/iu;
/** "Vi enades om två saker:", "Nämnden beslutar att": the points under it are what is done. */
const LEADS_ON =
  /(?:bestämt|bestämde|beslutar?(?:de)?|enades\s+om|överens\s+om|åtgärder|följande|saker|insatser|uppdrag|att)\s*[^.]{0,40}(?::|(?<=\satt))$/iu;
/** "Åtgärden är därmed genomförd": what the paragraph has told is what was done. */
const IT_IS_DONE =
  /(?:^|\soch\s)(?:åtgärden|insatsen|det\s+arbetet|arbetet|det)\s+är\s+(?:därmed\s+|nu\s+|alltså\s+)?(?:genomförd|genomfört|avslutad|avslutat|klart?|åtgärdat|åtgärdad|färdigt?)$/iu;
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
  /,?\s+(?:(?:som|vilket|vilken|vilka)\s+(?:ska|skall|beräknas|väntas|planeras|är\s+klar|hålls|genomförs|sker|görs|blir)(?!\p{L})|klart?\s+(?:till|senast|i|under|vecka|v\.|den)|och\s+(?:utvärderar|redovisar|återrapporterar|lämnar\s+besked|följer\s+upp)(?!\p{L})|det\s+(?:lovade|sa)).*$/iu;
const WITH_OWNER = /\s+med\s+(?<who>\p{L}[^,.;]{2,50}?)\s+som\s+ansvarig(?:a)?$/iu;
const WEEKDAY = /,?\s+senast\s+(?:på\s+)?(?:mån|tis|ons|tors|fre|lör|sön)dag$/iu;

/** "Analys av resultaten, Samir, klar senast 15 januari": what, who and when between commas. */
function byCommas(sentence: string, { isWho }: Reading): Pick<Act, 'title' | 'who'> {
  const [title = '', ...more] = sentence.split(/,\s+/u);
  const at = more.findIndex((one) => isWho(one) && !isPronoun(one));
  return at < 0
    ? { title: sentence, who: null }
    : { title: [title, ...more.slice(0, at)].join(', '), who: more[at] ?? null };
}

/** The measure an act is, with who and when as its sentence says. */
function ofAct(walk: Walk, act: Act, sentence: string, place: Place, listed: boolean): Told {
  const { reference } = walk.reading;
  const who = act.who !== null && /^(?:hon|han)$/iu.test(act.who) ? walk.lastWho : act.who;
  const somebody = who !== null && !isPronoun(who) ? who : null;
  if (somebody !== null) walk.lastWho = somebody;
  const cut = act.title.replace(RELATIVE, '');
  const title = withoutTimes(cut.split(' ').length >= 2 ? cut : act.title, reference).replace(WEEKDAY, '');
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
  if (act.state !== null) {
    const state = stateIn(act.state, reference);
    if (state !== null) told.states.push(state);
    if (!tellsThePast(act.state)) told.measure.dates = timesIn(act.state, reference);
  }
  return told;
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
  const gives = givesOut(head?.text ?? '');
  const isAccount = paper.isAccount || looksBack(head?.text ?? '');
  const area = head === null || gives ? null : head.text.replace(/\s*:$/u, '');
  const told: Told[] = [];
  let lists = gives || paper.isPlan;
  let isOver = false;
  let leader: string | null = null;
  let current: Told | null = null;
  const take = (one: Told) => {
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
      take(ofName({ ...name, printed: null, who: null }, place, reading));
      continue;
    }
    if (isPoint) current = null;
    let isFirst = isPoint;
    let said: string | null = null;
    if (current !== null && !GOES_ON.test(line.text)) current = null;
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
      const inWords = namedInWords(sentence, reading);
      if (inWords) {
        take(ofName({ ...inWords, tells: [inWords.tells] }, place, reading));
        continue;
      }
      if (!(opens || decided) && current && tellMore(current, sentence, reading)) continue;
      if (IT_IS_DONE.test(sentence) && said !== null) {
        const asDone: Act = { title: said, who: null, does: false, binds: false, state: sentence };
        take(ofAct(walk, asDone, said, place, true));
        continue;
      }
      const isPast = tellsThePast(sentence);
      const act = actOf(sentence, reading.isWho);
      // A point is one thing to do, until it has a day of its own.
      const own = current as Told | null;
      if (act && isPoint && !opens && own && own.measure.dates.due.length === 0) {
        tellOfNamed(own, sentence, reading);
        continue;
      }
      const isToDo = act?.does && (!isPast || act.binds);
      const isTold = act && !act.does && (isAccount || !isPast || namesTimeAhead(sentence, reading.reference));
      if (act && (isToDo || isTold)) {
        take(
          ofAct(
            walk,
            { ...act, who: act.who ?? leader },
            sentence,
            place,
            decided || gives || isToTick || (lists && isPoint),
          ),
        );
        continue;
      }
      said = sentence;
      const clause = clauseOf(sentence, reading.isWho);
      if (clause?.who && !isPronoun(clause.who)) walk.lastWho = clause.who;
      const isListed =
        opens && (lists || isToTick) && !isPast && !isNoTask(sentence) && labelAlone(`${sentence}:`) === null;
      const asListed: Act = { ...byCommas(sentence, reading), does: true, binds: false, state: null };
      if (isListed) take(ofAct(walk, { ...asListed, who: asListed.who ?? leader }, sentence, place, true));
    }
    if (!isPoint) [lists, leader, isOver] = [gives || paper.isPlan, null, false];
  }
  const kept = told.filter((one) => stands(one, isAccount, reading.reference));
  const headed = head && headedBy(part, head, section, reading);
  const isTold = (paper.isPlan || isAccount) && headed?.states.some((one) => OF_ITSELF.test(one)) === true;
  return {
    told: kept,
    headed,
    isHeading: isTold && kept.length <= 1 && kept.every((one) => !(one.does || one.named)),
  };
}

/** "Brist 2", "Rekommendation 1": the heading of what others have found. */
const OF_OTHERS = /^(?:brist|rekommendation|fråga|punkt|område|mål|kapitel|del)\s+\d/iu;
/** "Åtgärd 2. Nya rutiner", "Förbättring 1: …": the document itself calls it what is done. */
const CALLED =
  /^(?:åtgärd|insats|aktivitet|förbättring|åtagande|utvecklingsinsats|satsning)\s+\d{1,2}\s*[.:–-]\s*(?<title>\p{L}.+)$/iu;

/** "Digitala verktyg", "Barngruppernas storlek": words that only end as infinitives do. */
const NO_INFINITIVE = /(?:al|ig|isk|amm|iv|ell|ant|ent|är|ny|bar|sam|nad|[oae]rn|en|et)as?$|s$/iu;

/** "Arbetet pågår", "Ej påbörjat": a state of what stands over it, and not of something it names. */
const OF_ITSELF =
  /^(?:det|den|detta|arbetet|åtgärden|insatsen|satsningen|vi|ej|inte|ännu|pågår|klart?|klara|delvis|genomför|avsluta|påbörja|försena|utgår|här|rullar|vilande|pausa)/iu;

/** The measure a heading names, where what stands under it tells of that; null where it names none. */
function headedBy(part: Part, head: TextLine, section: number, reading: Reading): Told | null {
  const called = CALLED.exec(head.text)?.groups?.['title'];
  const title = (called ?? head.text).replace(/\s*:$/u, '');
  const isOther =
    OF_OTHERS.test(head.text) || looksBack(head.text) || FOLLOW_NOUN.test(title) || findState(title) !== null;
  // "Uppföljning" and "Klart" are over what is told, and no measures.
  if (part.lines.length === 0 || isOther || labelAlone(`${title}:`) !== null) return null;
  const [first = '', ...more] = title.toLowerCase().split(' ');
  const does = called !== undefined || (more.length > 0 && isInfinitive(first) && !NO_INFINITIVE.test(first));
  const at = (part.lines[0]?.at ?? 1) - 1;
  const told = begin(
    { title, who: null, named: true, does },
    { line: head, at, section, area: null },
    reading.reference,
  );
  for (const { line } of part.lines) {
    told.lines.push(line.line);
    for (const one of sentencesOf(line.text)) tellOfNamed(told, one, reading);
  }
  const { states, measure } = told;
  return states.length > 0 || hasDates(measure.dates) || measure.responsible.length > 0 ? told : null;
}
