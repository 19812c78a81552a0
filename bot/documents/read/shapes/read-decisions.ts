import type { LocalDate } from '../../../domain/dates';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { PARAGRAPH } from '../frame/frame-lines';
import { type Does, type FoundMeasure, foundMeasure, isDetail, shapeMeasure, sharesRoot } from '../prose/found-measure';
import { readStatement } from '../prose/statements';
import { takeLabelled } from '../prose/told-fields';
import { delivererIn } from '../sentence/owners';
import { isActor } from '../sentence/somebody';
import { commitmentDates, hasDates, merged, namesTime } from '../sentence/times';
import { isInfinitive } from '../sentence/verbs';
import type { Line } from '../tables/table-rows';
import type { TextLine, TextLines } from '../text/lines';
import { comesBackWithMatter, extendedCommission, withoutInsertion } from './commission-kinds';
import { EMPTY_SHAPE, type ShapeReading } from './shape';

/** Parts of minutes that tell, propose or dissent, and decide nothing. */
const NOT_DECIDED =
  /^(?:förslag\s+till\s+beslut|(?:(?:\p{L}+-?\s){0,3}\p{L}+(?:nämndens|styrelsens|utskottets|utskotts|ens)\s+)?(?:förslag|yrkanden?)(?:\s+till\s+beslut)?$|reservation|särskilt\s+yttrande|ärende(?:t|beskrivning|beskrivningen)?$|beskrivning\s+av\s+ärendet|bakgrund|sammanfattning|beslutsunderlag|underlag|beslutsgång|propositionsordning|protokollsanteckning|tidigare\s+beslut|jäv|expedieras|skickas\s+till|beslutet\s+skickas|kopia|bilag|närvarande|dagordning)/iu;
/** "Beslut", "Barn- och skolnämndens beslut" */
const DECIDED = /^(?:beslut(?:et)?|(?:\p{L}+-?\s)*\p{L}+(?:-\p{L}+)?s\s+beslut|§\s*\d+.*)\s*:?$/iu;
const PROPOSES = /(?<!\p{L})(?:föreslår|föreslås|föreslog|yrkar|yrkade)(?!\p{L})/iu;
/** "Nämnden beslutar att …": what follows is decided. */
const DECIDES =
  /^(?:(?<by>\p{L}[^.:;]{2,80}?)\s+)?(?:beslutar|beslutade|beslöt|har\s+beslutat)(?:\s+(?:den\s+\d[^,.:;]*|i\s+enlighet\s+med\s+[^:;,.]{3,60}|enligt\s+[^:;,.]{3,60}|därför|också|även|enhälligt))*\s*[,:]?\s*(?:följande\s*:?)?\s*(?<rest>att\s.+)?$/iu;
/** What a board decides; "i uppdrag att ta fram … och att redovisa den" is one decision and no two. */
const VERB =
  '(?:ge|uppdra|tilldela|godkänna|lägga|fastställa|anta|notera|överlämna|avslå|bifalla|återremittera|förklara|tacka|hänskjuta|bordlägga|delegera|utse|välja|avsätta|bevilja|justera|i\\s+övrigt|(?:\\p{L}[\\p{L}-]*\\s+){1,5}(?:ska(?:ll)?|får|ges)(?!\\p{L}))';
const BETWEEN = new RegExp(`(?:[,;.]\\s*(?:samt\\s+|och\\s+)?|\\s+samt\\s+|\\s+och\\s+)(?:att\\s+)(?=${VERB})`, 'iu');

const COMMISSIONS: readonly RegExp[] = [
  /^(?:(?<by>\p{L}[^.:;]{2,80}?)\s+)?ge(?:r|s)?\s+(?<who>[^.:;]{2,90}?)\s+i\s+uppdrag\s+att\s+(?<what>.+)$/iu,
  /^(?:(?<by>\p{L}[^.:;]{2,80}?)\s+)?(?:ge(?:r)?\s+i\s+uppdrag|uppdra(?:r)?)\s+(?:åt|till)\s+(?<who>[^.:;]{2,90}?)\s+att\s+(?<what>.+)$/iu,
  /^(?<who>\p{L}[^.:;]{2,90}?)\s+(?:får|ges)\s+(?:därför\s+|också\s+|även\s+)?i\s+uppdrag\s+(?:av\s+(?<by>.{2,60}?)\s+)?att\s+(?<what>.+)$/iu,
  /^(?<who>\p{L}[^.:;]{2,90}?)\s+(?:uppdras|åläggs)\s+(?:av\s+(?<by>.{2,60}?)\s+)?att\s+(?<what>.+)$/iu,
];
const TO = '(?<who>(?:(?!\\satt\\s)[^.,:;]){2,60}?)';
/** "… ge skolchefen i uppdrag att", "Rektorerna ges följande uppdrag:": each point under it is a commission of theirs. */
const LEADS: readonly RegExp[] = [
  new RegExp(`(?:^|\\s)ge(?:r|s)?\\s+${TO}\\s+(?:i\\s+uppdrag(?:\\s+att)?|följande\\s+uppdrag)\\s*[:–-]?$`, 'iu'),
  new RegExp(
    `(?:^|\\s)(?:ge(?:r)?\\s+i\\s+uppdrag|uppdra(?:r)?)\\s+(?:åt|till)\\s+${TO}(?:\\s+(?:att|följande))?\\s*[:–-]?$`,
    'iu',
  ),
  new RegExp(
    `^${TO}\\s+(?:får|ges|har|tilldelas)\\s+(?:därför\\s+|också\\s+|även\\s+)?(?:(?:i\\s+uppdrag|uppdraget)(?:\\s+att)?|följande\\s+uppdrag)\\s*[:–-]?$`,
    'iu',
  ),
  new RegExp(`^${TO}\\s+(?:uppdras|åläggs)(?:\\s+att)?\\s*[:–-]?$`, 'iu'),
];
const leadOf = (text: string): string | null => {
  const found = PROPOSES.test(text.slice(0, 80)) ? [] : LEADS.flatMap((one) => one.exec(text)?.groups?.['who'] ?? []);
  return found[0]?.replace(/^(?:därför|även|också)\s+/iu, '').trim() ?? null;
};
/** A point that is the board's own decision again, and no longer what somebody is to do. */
const OF_BOARD = new RegExp(`^(?:samt\\s+|och\\s+)?(?:att\\s+)?${VERB}(?!\\p{L})`, 'iu');

const commissionTo = (who: string, what: string): Does => ({
  kind: 'does',
  state: 'decided',
  raw: null,
  who: who.split(/,\s/)[0]?.trim() ?? who,
  commissionedBy: null,
  verb: what.split(' ')[0] ?? '',
  what,
  subject: null,
  time: what,
});

/** A point of a decision: "att förvaltningen ska ta fram …". */
const MUST = /^(?<who>\p{L}[^.:;,]{2,80}?)\s+ska(?:ll)?\s+(?<what>.+)$/iu;
const TIME_BEFORE = /\s+(?:till|senast|under|inför|före|från\s+och\s+med)\s.+$/iu;
/** A sentence on when what was just decided is done or reported. */
const ABOUT_IT =
  /^(?:klart?|ska\s+vara|senast|tids?plan(?:en)?|uppdraget|uppdragen|arbetet|detta|det|planen|redovisning|återrapport\p{L}*|återredovisning|uppföljning|avrapportering|rapport(?:en|ering)?|slutredovisning|delredovisning|svar)(?!\p{L})/iu;

/** "Rektorerna ska från och med hösten redovisa …": when, before what. */
const TIME_INSIDE =
  /^(?<lead>\p{L}[^.:;,]{2,80}?\sska(?:ll)?)(?<time>\s(?:från\s+och\s+med|fr\.?\s?o\.?\s?m\.?|under|till|senast|inför|före|varje|i)\s[^.:;,]{2,40}?)(?<rest>\s\p{Ll}{2,}(?:a|era|se\s+över|se\s+till|gå\s+igenom|ge|få)\s.+)$/iu;
const timeLast = (text: string): string => {
  const { lead, time, rest } = TIME_INSIDE.exec(text)?.groups ?? {};
  const verb = rest?.trim().split(' ')[0] ?? '';
  return lead && time && rest && isInfinitive(verb) ? `${lead}${rest}${time}` : text;
};

const commissionOf = (given: string, isPoint: boolean): Does | null => {
  const text = timeLast(withoutInsertion(given));
  for (const pattern of isPoint ? [...COMMISSIONS, MUST] : COMMISSIONS) {
    const found = pattern.exec(text)?.groups;
    const said = found?.['who']?.replace(/^(?:därför|även|också)\s+/iu, '');
    // "rektor till nämndens möte i maj ska lämna en plan": the time stands before the verb, and is nobody.
    const time = pattern === MUST && said ? TIME_BEFORE.exec(said)?.[0] : undefined;
    const [who, what] = [said?.replace(time ?? '', ''), time ? `${found?.['what']}${time}` : found?.['what']];
    if (!who || !what || (pattern === MUST && !isActor(who)) || /(?<!\p{L})(?:inte|ej)(?!\p{L})/iu.test(who)) continue;
    return commissionTo(who, what);
  }
  return null;
};

interface Told {
  readonly text: string;
  readonly isPoint: boolean;
}

/** "Beslut 2026-02-18 § 12: Skolchefen får i uppdrag att …" in a list of what a board has decided. */
const DATED_DECISION =
  /^(?:(?:nämndens\s+)?beslut\s+)?(?:(?:den\s+)?\d{4}-\d{2}-\d{2},?\s*)?(?:§\s*\d+\w?,?\s*)?(?:dnr\s+\S+\s*)?[:–-]\s+(?=\p{Lu})/iu;

/** "Nämnden beslutade den 3 mars 2024 att …" tells of another meeting. */
const DECIDED_THEN = /beslut\p{L}*\s+(?:redan\s+)?(?:(?:den|i|under)\s+|\d)/iu;

/** The decisions of a line, each without its "att", and the sentences after them. */
function clausesOf(written: string): readonly Told[] {
  const text = written.replace(DATED_DECISION, '');
  const decides = DECIDES.exec(text)?.groups;
  const rest = decides ? (decides['rest'] ?? '') : text;
  if (!/^(?:samt\s+|och\s+|i\s+övrigt\s+)?att\s/iu.test(rest))
    return sentences(rest).flatMap(({ start, end }) => {
      const said = normalise(rest.slice(start, end));
      // "Rektor berättade om läget. Rådet beslutade att elevrådet ska lämna förslag i maj."
      const isOwn = said !== normalise(text) && !DECIDED_THEN.test(said) && DECIDES.exec(said)?.groups?.['rest'];
      return isOwn ? clausesOf(said) : [{ text: said, isPoint: false }];
    });
  return rest
    .replace(/^(?:samt\s+|och\s+)?att\s+/iu, '')
    .split(BETWEEN)
    .flatMap((part) => {
      const [first, ...more] = sentences(part).map(({ start, end }) => normalise(part.slice(start, end)));
      return [
        ...(first === undefined
          ? []
          : [{ text: first.replace(/[,;.]?\s*(?:samt|och)?\s*[,;]?$/iu, ''), isPoint: true }]),
        ...more.map((one) => ({ text: one, isPoint: false })),
      ];
    });
}

const REPORTS =
  /^(?:(?:skriftligt|löpande|därefter|sedan)\s+)?(?:(?:åter|av|del)?(?:redovisa|rapportera)|återkomma|presentera|följa\s+upp)(?!\p{L})/iu;

/** "redovisa hur många skolor som saknar bibliotek": facts that are asked for, and no report on the point above. */
const ASKS_FOR_FACTS =
  /^(?:redovisa|rapportera|presentera|återkomma\s+med)\s+(?:till\s+\p{L}+\s+)?(?:hur\s+(?:många|mycket|stor[at]?)|vilka|antalet|andelen|kostnade(?:n|rna)\s+för)(?!\p{L})/iu;

/** "genomföra detta", "slutföra uppdraget till mars": what was just given, once more. */
const POINTS_BACK = /^\p{L}+\s+(?:upp\s+)?(?:detta|det|den|dessa|uppdraget|arbetet|ärendet|ovanstående)(?!\p{L})/iu;

/** What is followed up: "följa upp effekterna av lovskolan" is of the summer school, "redovisa till nämnden" of nothing new. */
const REPORTED =
  /^(?:följa\s+upp|utvärdera|redovisa|presentera)\s+(?:(?:effekten|effekterna|utfallet|resultatet|resultaten)\s+av\s+)?(?!(?:till|i|senast|den|det|detta|dessa|under|för|vid|inför|hur|skriftligt|muntligt|årligen|löpande|resultat\p{L}*|arbetet|uppdraget|åtgärd\p{L}*)(?!\p{L}))(?<what>\p{L}.+)$/iu;

/** Whether a numbered point gives somebody something of its own to follow up, and no report on the point above it. */
function followsAnother({ what }: Does, isListed: boolean, above: FoundMeasure): boolean {
  const of = isListed ? REPORTED.exec(what)?.groups?.['what'] : undefined;
  return of !== undefined && !sharesRoot(of, above.about);
}

const ALL_OF_THEM =
  /^(?:(?:samtliga|alla|de\s+(?:tre|fyra|fem|sex|givna))\s+)?(?:uppdragen|punkterna)\s+(?:ska\s+|kommer\s+att\s+)?(?:åter|av|slut)?(?:rapporter|redovis|följ|utvärder|stäm)/iu;

/** "att uppdraget om fjärrundervisning ska återrapporteras i maj": which of several it is that is told of then. */
const THAT_ONE =
  /^uppdraget\s+(?:om|att|gällande|avseende|kring|rörande)\s+(?<what>\p{L}[^.;]{2,120}?)\s+(?:ska(?:ll)?\s+)?(?:(?:åter|av|slut|del)?(?:rapporteras|redovisas)|följas\s+upp|utvärderas|återkomma)(?!\p{L})/iu;

const ATT = /^(?:samt\s+|och\s+)?att\s/iu;

/** A point under a lead: what is to be done, and the sentences after it. */
const pointOf = (text: string): readonly Told[] =>
  sentences(text.replace(ATT, '')).map(({ start, end }, at) => ({
    text: normalise(text.replace(ATT, '').slice(start, end)).replace(/[,;]?\s+(?:samt|och)\s*[,;]?$/iu, ''),
    isPoint: at === 0,
  }));

/** "§ 94 Lovskola   Dnr BUN 2026.188": the case's number behind what it is called. */
const CASE_BEHIND = /\s+(?:dnr|diarienr|diarienummer)\.?\s*:?\s*(?=\S*\d|\S+\s\S*\d)[\p{L}\d][\p{L}\d ./:-]{2,30}$/iu;

const isHeading = (line: TextLine) =>
  line.heading || (line.text.length <= 80 && !/[.,;]$/.test(line.text) && !line.bullet);
const asLine = ({ text, line }: TextLine): Line => ({ text, line });

/**
 * The commissions of a board's minutes or of a list of decisions: each "att ge X i uppdrag att …" is a measure of X,
 * with the dates it names and those of the sentences right after it. What is only approved, noted, proposed or told is
 * none. Null where nothing is commissioned.
 */
export function readDecisions(text: TextLines, reference: LocalDate): ShapeReading | null {
  const measures: FoundMeasure[] = [];
  let decided = true;
  let formal = false;
  let section = 0;
  let [first, last] = [-1, -1];
  let given: string | null = null;
  const take = (told: Told, line: TextLine) => {
    const sentence = told.text.replace(/[.;,]+$/, '');
    const under = measures.filter((one) => one.section === section);
    if (under.length > 0 && takeLabelled(sentence, under, reference)) return;
    // "Granskaren lämnar sin rapport i mars" after what is to be gone through: somebody outside, and when they deliver.
    const [outside, to] = [told.isPoint ? null : delivererIn(sentence), under.at(-1)];
    if (outside !== null && to && namesTime(sentence, reference)) {
      to.executor = { name: outside, said: sentence };
      return;
    }
    // "Uppdragen återrapporteras i februari" is said of every commission of the paragraph.
    if (ALL_OF_THEM.test(sentence)) {
      const dates = commitmentDates(sentence, reference, null);
      for (const one of under) one.dates = merged(one.dates, dates);
      return;
    }
    const of = THAT_ONE.exec(sentence)?.groups?.['what'] ?? '';
    const [meant, ...others] = of === '' ? [] : under.filter((one) => sharesRoot(of, one.about));
    if (meant && others.length === 0) {
      meant.dates = merged(meant.dates, commitmentDates(sentence, reference, null));
      return;
    }
    const ofPoint = given !== null && told.isPoint ? commissionTo(given, sentence) : null;
    const extended = ofPoint ? null : extendedCommission(sentence);
    if (extended) {
      const { what, time, who } = extended;
      const standing = { section, paragraph: line.line, line: line.line, labelled: true, list: null };
      measures.push(foundMeasure({ ...commissionTo('', what), who, time }, standing, reference, null));
      return;
    }
    const commission = ofPoint ?? (PROPOSES.test(sentence.slice(0, 80)) ? null : commissionOf(sentence, told.isPoint));
    const own = under;
    const latest = own.at(-1);
    const isMatter = commission !== null && comesBackWithMatter(commission.what);
    // "Rektor får i uppdrag att utreda avbrotten och återkomma i april" is no report on what somebody else was given.
    const isGiven = commission !== null && !REPORTS.test(commission.what) && !POINTS_BACK.test(commission.what);
    const isListed = line.number !== null && line.text.startsWith(told.text.slice(0, 20));
    const isOther = commission !== null && latest !== undefined && followsAnother(commission, isListed, latest);
    const isPointOfOwn = ofPoint !== null && (!REPORTS.test(sentence) || ASKS_FOR_FACTS.test(sentence));
    const isOwn = isPointOfOwn || isMatter || isGiven || isOther; // "ta fram en modell, redovisas i maj" is no report on the point above
    if (latest && !isOwn && !(commission && !isDetail(sentence, commission, latest))) {
      const statement = readStatement(sentence, namesTime(sentence, reference));
      const dates = commitmentDates(sentence, reference, null);
      // A report on everything decided under a paragraph says of no single commission when it is reported.
      const isIts = own.length === 1 || !told.isPoint;
      const tells = ABOUT_IT.test(sentence) || isDetail(sentence, statement, latest);
      if (tells && isIts && hasDates(dates)) latest.dates = merged(latest.dates, dates);
      if (tells || !commission) return;
    }
    if (!commission) return;
    const standing = { section, paragraph: line.line, line: line.line, labelled: formal || told.isPoint, list: null };
    measures.push(foundMeasure(commission, standing, reference, null));
  };
  text.lines.forEach((line, at) => {
    if (NOT_DECIDED.test(line.text) && isHeading(line)) {
      decided = false;
      return;
    }
    if (DECIDED.test(line.text) || DECIDES.test(line.text)) {
      if (!/^beslut(?:et)?\s*:?$/iu.test(line.text)) section += 1;
      decided = true;
      formal = true;
    }
    if (!decided) return;
    const lead = leadOf(line.text);
    const isPoint = line.bullet || line.number !== null || ATT.test(line.text);
    if (lead !== null || !isPoint || OF_BOARD.test(line.text)) given = lead;
    if (lead !== null) return;
    const count = measures.length;
    // "1. Förvaltningen ska redovisa …" under "Nämndens beslut" is a point of it as "att förvaltningen ska …" is.
    const isOfList = formal && line.number !== null && given === null;
    const said = given === null ? clausesOf(line.text) : pointOf(line.text);
    for (const [n, told] of said.entries()) take(isOfList && n === 0 ? { ...told, isPoint: true } : told, line);
    if (measures.length > count) {
      if (first < 0) first = at;
      last = at;
    }
  });
  if (measures.length === 0) return null;
  const paragraphs = text.lines.slice(0, first).filter((one) => /^§\s*\d+\S*\s+\p{L}/u.test(one.text));
  const [matter] = paragraphs.length === 1 ? paragraphs : []; // an extract is of one matter, and called by it
  // "§ 78 Dnr BUN 2025.312" stands over what the matter is called.
  const isNumber = matter !== undefined && /^§\s*\d+\S*\s+(?:dnr|diarie)/iu.test(matter.text);
  const only = isNumber ? text.lines[text.lines.indexOf(matter) + 1] : matter;
  return {
    ...EMPTY_SHAPE,
    title: only ? asLine({ ...only, text: only.text.replace(PARAGRAPH, '').replace(CASE_BEHIND, '') }) : null,
    before: text.lines.slice(0, first).map(asLine),
    after: text.lines.slice(last + 1).map(asLine),
    pageDates: text.pageDates,
    measures: measures.map((one) => shapeMeasure(one)),
    stateWithoutWords: 'decided',
    plan: { answerDueOn: null },
  };
}

/** Whether the document itself is minutes or an extract of them, whatever else it lists. */
export const isMinutes = (text: TextLines): boolean =>
  text.lines.some((one, at) => (at < 8 && /protokoll|sammanträde/iu.test(one.text)) || /^§\s*\d+/u.test(one.text));

/** Whether they are the minutes of a whole meeting, several matters after each other, and no extract on one. */
export const isWholeMinutes = ({ lines }: TextLines): boolean =>
  lines.filter((one) => /^§\s*\d+\S*\s+\p{L}/u.test(one.text)).length > 2;
